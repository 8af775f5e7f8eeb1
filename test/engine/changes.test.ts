import { describe, expect, test } from "vitest";
import { type Change, type ChangeReview, type Jurisdiction, jiyuan, reviewChange } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { untyped } from "../criteria/place.js";
import { places } from "../fixtures.js";

type Kind = Change["kind"];
type Condition = Exclude<keyof Change, "kind" | "on">;
type Outcome = ChangeReview["outcome"];
/** The table of the contract: what a change comes to, and what it must meet for that; what is not here is silent. */
type Table = Partial<Record<Kind, [outcome: Outcome, rules: string[], conditions?: Condition[]]>>;

const reported: [Outcome, string[], Condition[]] = ["allowed", ["zhejiang.change.major"], ["reported"]];
const membersOfZhejiang: typeof reported = [
  "allowed",
  ["zhejiang.change.membership", "zhejiang.change.major"],
  ["reported"],
];
const membersOfJiyuan: typeof reported = [
  "allowed",
  ["jiyuan.change.membership"],
  ["unanimousConsent", "supplementaryAgreement", "reported"],
];
const tables: Record<string, Table> = {
  wenzhou: {
    rename: ["dissolves", ["wenzhou.change.rename"]],
    "change-lead": ["dissolves", ["wenzhou.change.lead"]],
    "adjust-project": ["allowed", ["wenzhou.change.project-adjustment"], ["approved"]],
    mismanagement: ["terminable", ["wenzhou.change.mismanagement"]],
  },
  zhejiang: {
    rename: reported,
    "change-lead": reported,
    "add-member": membersOfZhejiang,
    "remove-member": membersOfZhejiang,
    "other-major": reported,
  },
  taizhou: {
    exit: ["allowed", ["taizhou.change.exit"], ["unableToContinue", "unanimousConsent"]],
    dissolve: ["allowed", ["taizhou.change.dissolve"], ["goalsCompleted", "unanimousConsent"]],
    "termination-cause": ["terminates", ["taizhou.change.terminate"], ["evaluated"]],
  },
  jiyuan: {
    "change-lead": ["allowed", ["jiyuan.change.lead"], ["approved"]],
    "add-member": membersOfJiyuan,
    "remove-member": membersOfJiyuan,
    exit: membersOfJiyuan,
    dissolve: ["allowed", ["jiyuan.change.dissolve"], ["approved"]],
  },
};

const asOf = "2026-03-01";
/** A municipal project is under way, as far as Jiyuan asks for one. */
const dossier = untyped({
  organizations: [],
  lifecycle: { projects: [{ level: "municipal", startsOn: "2025-01-01" }] },
});
const of = (place: Jurisdiction, kind: Kind, answers: Partial<Change> = {}): ChangeReview =>
  reviewChange(dossier, place, { kind, ...answers }, { asOf });
const every = (conditions: readonly Condition[], answer: boolean) =>
  Object.fromEntries(conditions.map((condition) => [condition, answer]));

describe.each(Object.values(places))("what $id says", (place) => {
  describe.each(options.changeKind)("of %s", (kind) => {
    const [outcome, rules, conditions = []] = tables[place.id]?.[kind] ?? ["silent" as const, []];

    test("is what its clauses say, if all that they ask for is so", () => {
      expect(of(place, kind, every(conditions, true))).toEqual({
        outcome,
        rules,
        citations: rules.map((rule) => place.changes?.find(({ id }) => id === rule)?.cites),
        policy: place.policy,
        missing: [],
      });
    });

    test("is that it is not allowed, if something is not so, whatever else is not answered", () => {
      for (const condition of conditions) {
        expect(of(place, kind, { ...every(conditions, true), [condition]: false })).toMatchObject({
          outcome: "not-allowed",
          rules,
          missing: [],
        });
        expect(of(place, kind, { [condition]: false }).outcome).toBe("not-allowed");
      }
    });

    test("is unknown while something is not answered, which is what is missing", () => {
      const none = of(place, kind);
      expect(none.outcome).toBe(conditions.length > 0 ? "unknown" : outcome);
      expect(none.missing).toEqual(conditions.map((condition) => ({ path: [condition] })));
      for (const condition of conditions) {
        for (const blank of [null, "", undefined]) {
          const answers = { ...every(conditions, true), [condition]: blank } as Partial<Change>;
          expect(of(place, kind, answers)).toMatchObject({ outcome: "unknown", missing: [{ path: [condition] }] });
        }
      }
    });

    test("asks for nothing else", () => {
      const others = ["unanimousConsent", "supplementaryAgreement", "reported", "approved", "goalsCompleted"] as const;
      const rest = others.filter((other) => !conditions.includes(other));
      for (const answer of [true, false])
        expect(of(place, kind, { ...every(rest, answer), ...every(conditions, true) }).outcome).toBe(outcome);
    });
  });
});

describe.each(["change-lead", "dissolve"] as const)("in Jiyuan, %s", (kind) => {
  const review = (projects: unknown, answers: Partial<Change> = {}) =>
    reviewChange(untyped({ organizations: [], lifecycle: { projects } }), jiyuan, { kind, ...answers }, { asOf });
  const at = (...path: (string | number)[]) => ({ path: ["lifecycle", "projects", ...path] });
  const running = { level: "municipal", startsOn: "2025-01-01", endsOn: "2026-12-31" };

  test.each<[what: string, project: object, outcome: Outcome]>([
    ["under way", running, "not-allowed"],
    ["of the province", { ...running, level: "provincial" }, "not-allowed"],
    ["of the state", { ...running, level: "national" }, "not-allowed"],
    ["of a county", { ...running, level: "county" }, "silent"],
    ["that began that day", { ...running, startsOn: asOf }, "not-allowed"],
    ["that begins the day after", { ...running, startsOn: "2026-03-02" }, "silent"],
    ["that ends that day", { ...running, endsOn: asOf }, "not-allowed"],
    ["that ended the day before", { ...running, endsOn: "2026-02-28" }, "silent"],
    ["without an end", { ...running, endsOn: null }, "not-allowed"],
  ])("with a project %s and without approval is %s", (_, project, outcome) => {
    expect(review([project], { approved: false })).toMatchObject({ outcome, missing: [] });
    expect(review([project], { approved: true }).outcome).toBe(outcome === "silent" ? "silent" : "allowed");
    expect(review([project, running], { approved: false }).outcome).toBe("not-allowed");
  });

  test("is not spoken of without projects, and then asks for no approval", () => {
    expect(review([])).toMatchObject({
      outcome: "silent",
      missing: [],
      rules: [expect.stringContaining("jiyuan.change")],
    });
  });

  test.each<[what: string, projects: unknown, missing: object[]]>([
    ["the projects are not", undefined, [at()]],
    ["the level is not", [{ startsOn: "2025-01-01" }], [at(0, "level")]],
    ["the start is not", [{ level: "county" }, { level: "municipal" }], [at(1, "startsOn")]],
    ["nothing of a project is", [null], [at(0, "level"), at(0, "startsOn")]],
  ])("is unknown while %s given, even if it was approved", (_, projects, missing) => {
    for (const approved of [true, false])
      expect(review(projects, { approved })).toMatchObject({ outcome: "unknown", missing });
    expect(review(projects)).toMatchObject({ outcome: "unknown", missing: [...missing, { path: ["approved"] }] });
  });

  test("is judged by the day of the change, else by the day of the question", () => {
    const over = [{ ...running, endsOn: "2025-12-31" }];
    expect(review(over, { approved: false }).outcome).toBe("silent");
    expect(review(over, { approved: false, on: "2025-12-31" }).outcome).toBe("not-allowed");
    expect(review(over, { approved: false, on: " " }).outcome).toBe("silent");
  });
});

describe("a change", () => {
  const review = (change: unknown, options = { asOf }) => reviewChange(dossier, jiyuan, change as Change, options);

  test("of no known kind is refused, and the kinds are told", () => {
    for (const kind of ["change-leed", "", undefined, 7, "constructor"])
      expect(() => review({ kind })).toThrow("it is one of rename, change-lead, relocate-lead, add-member");
    expect(() => review({ kind: "change-leed" })).toThrow(RangeError);
    expect(() => review(null)).toThrow(RangeError);
    expect(review({ kind: " dissolve ", approved: true }).outcome).toBe("allowed");
  });

  test("on what is no day is refused, and so is a question without a day", () => {
    expect(() => review({ kind: "exit", on: "2026-02-29" })).toThrow('on is not a day: "2026-02-29"');
    expect(() => reviewChange(dossier, jiyuan, { kind: "exit" })).toThrow("neither is filing.filledOn");
    expect(() => reviewChange(untyped(7), jiyuan, { kind: "exit" }, { asOf })).toThrow(TypeError);
    const filed = { ...dossier, filing: { filledOn: "2026-01-05" } };
    expect(reviewChange(filed, jiyuan, { kind: "dissolve", approved: true }).outcome).toBe("allowed");
  });

  test("in a place whose document says nothing of changes is silent", () => {
    const { changes: _, ...without } = jiyuan;
    expect(reviewChange(dossier, without, { kind: "dissolve" }, { asOf })).toMatchObject({
      outcome: "silent",
      rules: [],
      citations: [],
    });
  });
});

test("a condition that is answered is not asked for again while it is open whether the text speaks of it", () => {
  const review = (change: Partial<Change>) =>
    reviewChange({ organizations: [] }, jiyuan, { kind: "change-lead", ...change }, { asOf: "2026-01-05" });
  const projects = { path: ["lifecycle", "projects"] };
  expect(review({ approved: true })).toMatchObject({ outcome: "unknown", missing: [projects] });
  expect(review({ approved: false })).toMatchObject({ outcome: "unknown", missing: [projects] });
  expect(review({}).missing).toEqual([projects, { path: ["approved"] }]);
});
