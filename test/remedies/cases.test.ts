import { describe, expect, test } from "vitest";
import {
  atLeast,
  atMost,
  type Criterion,
  count,
  type Dossier,
  every,
  dossier as field,
  given,
  has,
  holds,
  is,
  judged,
  jurisdiction,
  lead,
  members,
  onOrBefore,
  percent,
  rdExpense,
  section,
  share,
  some,
  startsWith,
  unit,
  units,
  yuan,
} from "../../src/index.js";
import { apply } from "../../src/remedies/apply.js";
import { remedies } from "../../src/remedies/remedies.js";
import type { RemedyOptions } from "../../src/remedies/types.js";

const asOf = "2025-11-20";

/** A place that must have some things, and should have others. */
const place = (musts: readonly Criterion[], shoulds: readonly Criterion[] = []) =>
  jurisdiction({
    id: "lushan",
    title: { "zh-CN": "庐山市", en: "Lushan" },
    policy: { id: "lushan-2026", title: "办法", issuer: "科学技术局", status: "trial" },
    sections: [
      section(
        "formation",
        [...musts, ...shoulds].map((holds, at) => ({
          id: `lushan.rule.${"abcdef".charAt(at)}`,
          cites: { policy: "lushan-2026", clause: "一", quote: "应当" },
          title: { "zh-CN": "要求", en: "Requirement" },
          force: at < musts.length ? ("must" as const) : ("should" as const),
          holds,
        })),
      ),
    ],
  });

/** A dossier of a lead and members, each told by what it is. */
const consortium = (first: object, ...others: object[]): Dossier => ({
  organizations: [
    { id: "a", role: "lead", name: "甲厂", ...first },
    ...others.map((one, at) => ({ id: "bcdefg".charAt(at), role: "member" as const, name: `乙${at + 1}`, ...one })),
  ],
});

/** What is found, in short: the steps of each plan with how many and what they cost. */
function found(dossier: Dossier, asked: readonly Criterion[], options: RemedyOptions = {}) {
  const { outcome, goal, plans } = remedies(dossier, place(asked), { asOf, ...options });
  const told = plans.map(({ steps, effort }) => [
    effort,
    ...steps.map(({ kind, count, effort }) => [kind, ...(count === undefined ? [] : [count]), effort].join(" ")),
  ]);
  return { outcome, goal, plans: told };
}
const plans = (...[dossier, asked, options]: Parameters<typeof found>) => found(dossier, asked, options).plans;

const legal = every(members, holds(unit("independentLegalPerson")));
const enterprises = is(unit("kind"), "enterprise");
const enterprise = { kind: "enterprise" };
const university = { kind: "university" };

describe("each kind of step, at its price", () => {
  test("an answer that is missing costs 1 for each row, and holds only if it is so", () => {
    const dossier = consortium({}, {}, { independentLegalPerson: true }, {});
    expect(plans(dossier, [legal])[0]).toEqual([2, "answer 2"]);
    const [plan] = remedies(dossier, place([legal]), { asOf }).plans;
    expect(plan).toMatchObject({ holds: "if-answered", minimal: true, verdict: "eligible" });
    expect(plan?.steps[0]?.edits.map(({ path }) => path.join("."))).toEqual([
      "organizations.1.independentLegalPerson",
      "organizations.3.independentLegalPerson",
    ]);
  });

  test("what is only to be filled in works whatever is written", () => {
    const [plan] = remedies(consortium({}), place([given(field("consortium", "name"))]), { asOf }).plans;
    expect(plan).toMatchObject({ effort: 1, holds: "whatever-is-open" });
    // Not so where another rule asks what is written.
    const asked = [given(field("filing", "filledOn")), onOrBefore(field("filing", "filledOn"), "as-of")];
    expect(remedies(consortium({}), place(asked), { asOf }).plans).toMatchObject([{ effort: 1, holds: "if-answered" }]);
  });

  test("an answer that cannot be is put right for 1", () => {
    const dossier = { ...consortium({}), filing: { filledOn: "2025-12-24" } };
    expect(plans(dossier, [onOrBefore(field("filing", "filledOn"), "as-of")], { keep: ["wait"] })).toEqual([
      [1, "correct 1"],
    ]);
  });

  test("a document that there is not is made for 3", () => {
    const dossier = { ...consortium({}), governance: { charter: false } };
    expect(plans(dossier, [holds(field("governance", "charter"))])).toEqual([[3, "document 3"]]);
  });

  test("what is so and may be otherwise is changed for 8", () => {
    expect(plans(consortium({ dedicatedRdTeam: false }), [holds(lead("dedicatedRdTeam"))])).toEqual([[8, "change 8"]]);
  });

  test("units are found for 10 each, as many as are needed and no more", () => {
    const dossier = consortium(university, enterprise);
    expect(plans(dossier, [atLeast(count(units, enterprises), 4)])).toEqual([[30, "add 3 30"]]);
  });

  test("a share is reached over the units that there are then: five of nine", () => {
    const dossier = consortium(enterprise, enterprise, university, university, university, university);
    const asked = atLeast(share(units, enterprises), percent("55"));
    // (2 + n) / (6 + n) ≥ 11/20 is 9n ≥ 26: three.
    expect(plans(dossier, [asked])[0]).toEqual([30, "add 3 30"]);
    // Where nothing may be added, 2 / (6 − n) ≥ 11/20 is 11n ≥ 26: three too, each at 30.
    expect(plans(dossier, [asked], { keep: ["add", "organizations.*.kind"] })).toEqual([
      [90, "remove 30", "remove 30", "remove 30"],
    ]);
  });

  test("to part with a unit costs 30, and is what helps where there are too many", () => {
    const dossier = consortium(enterprise, enterprise, university, enterprise);
    expect(plans(dossier, [atMost(count(units, enterprises), 2)])).toEqual([[30, "remove 30"]]);
  });

  test("amounts of a year to come are spent for 20, after the wait for 15, to the last decimal", () => {
    const books = [2022, 2023, 2024].map((year) => ({ year, revenue: "100000000", rdExpense: "1000000" }));
    const dossier = consortium({ financials: books });
    const asked = [atLeast(rdExpense("window"), yuan("5000000.5"))];
    const [plan] = remedies(dossier, place(asked), { asOf }).plans;
    expect(plan).toMatchObject({ effort: 35, asOf: "2026-01-01", verdict: "eligible" });
    // The window is then 2023 to 2025: two million are there.
    expect(plan?.steps.find(({ kind }) => kind === "money")?.value).toEqual({ year: 2025, rdExpense: "3000000.5" });
  });

  test("a day that has to come is waited for at 15, once", () => {
    const dossier = { ...consortium({}), lifecycle: { establishedOn: "2025-12-24" } };
    const asked = [onOrBefore(field("lifecycle", "establishedOn"), "as-of")];
    const { plans } = remedies(dossier, place(asked), { asOf, keep: ["correct"] });
    expect(plans).toMatchObject([{ effort: 15, asOf: "2025-12-24", steps: [{ kind: "wait", edits: [] }] }]);
  });

  test("a judgement costs 2 where the verdict is asked for, and nothing where the outlook is", () => {
    expect(plans(consortium({}), [judged()], { goal: "eligible" })).toEqual([[2, "judgement 2"]]);
    expect(found(consortium({}), [judged()]).outcome).toBe("reached");
  });
});

describe("what is asked for in the question", () => {
  const dossier = consortium(university, enterprise);
  const asked = [atLeast(count(units, enterprises), 3)];

  test("costs weigh the steps", () => {
    expect(plans(dossier, asked, { costs: { add: 1 } })).toEqual([[2, "add 2 2"]]);
    const change = { keep: [], costs: { change: 2 } };
    expect(plans(dossier, asked, change)[0]).toEqual([12, "change 2", "add 1 10"].toSorted());
  });

  test("a kind of step that is kept is not taken, and fields that are kept are not touched", () => {
    expect(found(dossier, asked, { keep: ["add", "organizations.*.kind"] }).outcome).toBe("impossible");
    const team = [holds(lead("dedicatedRdTeam"))];
    const without = consortium({ dedicatedRdTeam: false });
    expect(found(without, team, { keep: ["organizations.*.dedicatedRdTeam"] }).outcome).toBe("impossible");
  });

  test("no more plans than are asked for", () => {
    const half = consortium(enterprise, university);
    const most = [atLeast(share(units, enterprises), percent("60"))];
    // A second enterprise, or no university.
    expect(plans(half, most)).toEqual([
      [10, "add 1 10"],
      [30, "remove 30"],
    ]);
    expect(plans(half, most, { most: 1 })).toEqual([[10, "add 1 10"]]);
  });

  test("where musts are enough a general rule may fail, but not stay open", () => {
    const charter = holds(field("governance", "charter"));
    const options = { asOf, goal: "conditional" } as const;
    const without = { ...consortium({}), governance: { charter: false } };
    expect(remedies(without, place([], [charter]), options).outcome).toBe("reached");
    const [plan] = remedies(consortium({}), place([], [charter]), options).plans;
    expect(plan).toMatchObject({ effort: 1, steps: [{ kind: "answer", rules: ["lushan.rule.a"] }] });
  });
});

describe("where the lead stands in the way", () => {
  const local = startsWith(lead("division"), "3303");

  test("a member that is as the lead should be leads, for 8", () => {
    const dossier = consortium({ division: "331002" }, { division: "330302" });
    const { outcome, cannot, plans } = remedies(dossier, place([local]), { asOf });
    expect([outcome, cannot.map(({ rule }) => rule)]).toEqual(["plans", ["lushan.rule.a"]]);
    expect(plans[0]).toMatchObject({ effort: 8, steps: [{ kind: "change", path: ["organizations", 1, "role"] }] });
    const after = apply(dossier, plans[0] ?? []);
    expect(after.organizations.map(({ role }) => role)).toEqual(["member", "lead"]);
  });

  test("where the lead is kept, nothing helps", () => {
    const dossier = consortium({ division: "331002" }, { division: "330302" });
    expect(found(dossier, [local], { keep: ["organizations.*.role", "organizations.*.division"] }).outcome).toBe(
      "impossible",
    );
  });

  test("a lead that is found brings as many rows as are asked of it", () => {
    const three = atLeast(count({ at: lead("rdProjects") }), 3);
    const dossier = consortium({ division: "331002" });
    const [plan] = remedies(dossier, place([local, three]), { asOf }).plans;
    // The unit at 10, its division at 1, and three projects at 10 each.
    expect(plan).toMatchObject({ effort: 41, steps: [{ kind: "add", count: 1 }] });
    expect(plan?.steps[0]?.value).toMatchObject({ role: "lead", rdProjects: [{}, {}, {}] });
  });

  test("where nobody leads, it is told who does", () => {
    const dossier = { organizations: [{ id: "a", division: "330302" }] } as unknown as Dossier;
    const [plan] = remedies(dossier, place([local]), { asOf }).plans;
    expect(plan).toMatchObject({ effort: 1, steps: [{ kind: "answer", value: "lead" }], holds: "if-answered" });
  });
});

describe("what nothing helps", () => {
  test("is told with the rule: a judgement against it", () => {
    const dossier: Dossier = {
      ...consortium({}),
      assertions: [{ rule: "lushan.rule.a", by: "reviewer", holds: false }],
    };
    const { outcome, cannot } = remedies(dossier, place([judged()]), { asOf });
    expect([outcome, cannot.map(({ rule }) => rule)]).toEqual(["impossible", ["lushan.rule.a"]]);
  });

  test("is not said where not all that could be done was looked at", () => {
    const signed = every(units, some(units, judged()));
    expect(found(consortium({}), [signed], { goal: "eligible" }).outcome).toBe("not-proven");
  });
});

test("words that two rules add to one list are added together", () => {
  const attached = (word: "plan" | "charter") => has(field("filing", "attachments"), word);
  expect(plans(consortium({}), [attached("plan"), attached("charter")])).toEqual([[3, "document 3"]]);
});

test("a unit to come is never called as one that is there already", () => {
  const dossier = consortium(enterprise);
  dossier.organizations.push({ id: "new-1", role: "member", kind: "university" });
  const [plan] = remedies(dossier, place([atLeast(count(units, enterprises), 3)]), { asOf }).plans;
  expect(apply(dossier, plan ?? []).organizations.map(({ id }) => id)).toEqual(["a", "new-1", "new-2", "new-3"]);
});
