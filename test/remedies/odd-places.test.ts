import { expect, test } from "vitest";
import {
  all,
  amount,
  any,
  atLeast,
  atMost,
  type Criterion,
  count,
  type Dossier,
  entries,
  every,
  fact,
  dossier as field,
  filled,
  has,
  holds,
  ifGiven,
  is,
  isOrJudged,
  type Jurisdiction,
  lead,
  length,
  members,
  moreThan,
  number,
  platform,
  platforms,
  refersTo,
  revenue,
  safeParseDossier,
  same,
  share,
  signature,
  signaturesOfUnit,
  some,
  unit,
  units,
  validUscc,
  wenzhou,
  yuan,
} from "../../src/index.js";
import { apply, nearest, remedies, whatIf } from "../../src/remedies/index.js";
import { codeToCome } from "../../src/remedies/offers.js";
import type { RemedyOptions } from "../../src/remedies/types.js";
import { places } from "../fixtures.js";
import { spoilt } from "./dossiers.js";
import { placeOf } from "./probe.js";

const asOf = "2025-11-20";

const two: Dossier = {
  organizations: [
    { id: "a", role: "lead", name: "甲厂", kind: "enterprise" },
    { id: "b", role: "member", name: "乙校", kind: "university" },
  ],
};

const found = (dossier: object, rules: Criterion[], options: RemedyOptions = {}) =>
  remedies(dossier as Dossier, placeOf(...rules), { asOf, most: 1, ...options });
const steps = (dossier: object, ...rules: Criterion[]): string[] =>
  found(dossier, rules).plans.flatMap((plan) => plan.steps.map(({ kind, label }) => `${kind}: ${label.en}`));

const seed = atLeast(amount(fact("lushan.seed")), yuan("1000000"));

test("a fact that is there is changed, one that is not leaves it open whether there is a way", () => {
  const told = { ...two, facts: [{ key: "lushan.seed", value: "5000" }] };
  const { plans } = found(told, [seed]);
  expect(plans[0]?.steps[0]?.edits).toEqual([{ path: ["facts", 0, "value"], value: "1000000" }]);
  expect(found(two, [seed]).outcome).toBe("not-proven");
});

test("a fact of the lead is not reckoned with while nobody leads", () => {
  const nobody = { organizations: [{ id: "b", role: "member", kind: "university" }] };
  const { outcome, plans } = found(nobody, [is(lead("kind"), "enterprise")]);
  expect([outcome, plans[0]?.steps[0]?.kind]).toEqual(["plans", "add"]);
});

test("three things asked of a unit elsewhere leave it unproven that nothing is cheaper", () => {
  const named = (list: "members") => has(field("governance", "council", list), unit("id"));
  const signed = some(signaturesOfUnit, is(signature("capacity"), "legal-representative"));
  const sealed = some(signaturesOfUnit, holds(signature("sealed")));
  const [plan] = found({ ...two, governance: { council: { members: [] } }, agreement: { signatures: [] } }, [
    every(units, named("members")),
    every(units, signed),
    every(units, sealed),
  ]).plans;
  expect([plan?.minimal, plan?.outlook]).toEqual([false, "eligible"]);
});

test.each<[string, object, Criterion[], string[]]>([
  [
    "a list of words that is too long is cut, one that is too short is filled",
    { ...two, consortium: { technicalFields: { primary: ["A", "B", "C", "D"] } } },
    [atMost(entries(field("consortium", "technicalFields", "primary")), 3)],
    ["correct: Correct the main technical fields: at most 3 entries"],
  ],
  [
    "an answer that may stay away is taken away where it is wrong",
    { ...two, consortium: { segment: "字字字字" } },
    [ifGiven(field("consortium", "segment"), atMost(length(field("consortium", "segment"), "characters"), 3))],
    ["correct: Correct the key segment: at most 3 characters"],
  ],
])("%s", (_, dossier, rules, expected) => {
  expect(steps(dossier, ...rules)).toEqual(expected);
});

test("of two ways the cheaper is told: to state a researcher, not to set up a team", () => {
  const told = steps(
    { ...two, filing: { copies: 1 } },
    all(
      moreThan(number(field("filing", "copies")), 1),
      any(filled(field("researchers")), holds(lead("dedicatedRdTeam"))),
    ),
  );
  expect(told).toHaveLength(2);
});

test("an answer beside the list that a person judges takes a judgement, where the verdict is asked for", () => {
  const rule = isOrJudged(field("consortium", "industry"), "新能源");
  const { plans } = found({ ...two, consortium: { industry: "造船" } }, [rule], { goal: "eligible" });
  expect(plans.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([["judgement"]]);
});

test("units may be too many: those that are not wanted leave", () => {
  const many = { organizations: [...two.organizations, { id: "c", role: "member", name: "丙会", kind: "other" }] };
  expect(steps(many, atMost(count(members), 1))).toHaveLength(1);
  expect(steps(many, atMost(share(units, is(unit("kind"), "university", "other")), "0.5"))).toHaveLength(1);
});

test("a platform of a unit that is not listed is put right, and two answers that must agree are made to", () => {
  const listed = { ...two, platforms: [{ name: "中心", hostId: "x", level: "provincial", operating: true }] };
  const hosted = every(platforms, refersTo(platform("hostId"), units));
  expect(found(listed, [hosted], { keep: [] }).plans[0]?.steps).toHaveLength(1);
  const agree = same(field("consortium", "name"), field("consortium", "segment"));
  expect(steps({ ...two, consortium: { name: "甲" } }, agree)).toHaveLength(1);
});

test("revenue that is short is told with the year that is still to come", () => {
  const poor = {
    organizations: [{ ...two.organizations[0], financials: [{ year: 2024, revenue: "5" }] }, two.organizations[1]],
  };
  const { plans } = found(poor, [atLeast(revenue("latest"), yuan("1000"))]);
  expect([plans[0]?.asOf, plans[0]?.steps.map(({ kind }) => kind)]).toEqual(["2026-01-01", ["money", "wait"]]);
});

test("what changes come to names the verdict that turns", () => {
  const { before, after } = whatIf(two, [{ path: ["organizations", 0, "kind"], value: "university" }], wenzhou, {
    asOf,
  });
  expect([before.verdict, after.verdict]).toEqual(["undetermined", "ineligible"]);
});

test("where nothing helps comes last, and what need not be done first", () => {
  const near = nearest(two, [placeOf(is(lead("kind"), "university")), placeOf(is(lead("kind"), "enterprise"))], {
    asOf,
    keep: ["organizations.*.kind", "organizations.*.role", "remove", "add"],
  });
  expect(near.map(({ effort }) => effort)).toEqual([0, null]);
});

test("what a plan makes of a dossier can be read: it has no faults that the dossier had not", () => {
  const faults = (dossier: object): string[] =>
    (safeParseDossier(dossier).issues ?? []).map(({ code, path }) => `${code} ${path.at(-1)}`);
  const plans = Array.from({ length: 60 }, (_, at) => spoilt(at + 1, 8)).flatMap(
    ({ dossier, place: id, ...options }) => {
      const known = faults(dossier);
      return remedies(dossier, places[id] as Jurisdiction, options).plans.map((plan) => ({ dossier, plan, known }));
    },
  );
  const added = plans.flatMap(({ dossier, plan, known }) =>
    faults(apply(dossier, plan)).filter((one) => !known.includes(one)),
  );
  expect([plans.length > 60, added]).toEqual([true, []]);
});

test("units to come have credit codes of their own, which no unit has", () => {
  const rule = all(every(units, validUscc(unit("uscc"))), atLeast(count(units), 4));
  const taken = { ...two, organizations: [{ ...two.organizations[0], uscc: codeToCome(0) }, two.organizations[1]] };
  const [plan] = found(taken, [rule]).plans;
  const after = plan && apply(taken as Dossier, plan);
  expect(new Set(after?.organizations.map(({ uscc }) => uscc)).size).toBe(4);
});

test("a dossier without units can be changed by a plan that adds some", () => {
  const none = { organizations: null } as unknown as Dossier;
  const [plan] = found(none, [atLeast(count(units), 1)]).plans;
  expect(plan && apply(none, plan).organizations).toHaveLength(1);
});
