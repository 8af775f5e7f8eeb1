import { describe, expect, test } from "vitest";
import {
  all,
  any,
  atLeast,
  type Criterion,
  count,
  type Dossier,
  type Draft,
  dossier,
  evaluate,
  given,
  holds,
  ifGiven,
  implies,
  judged,
  lead,
  members,
  percent,
  ratio,
  rdExpense,
  revenue,
  share,
  units,
  wenzhou,
} from "../../src/index.js";
import { asOf, judge, only } from "../criteria/place.js";

const boss = { id: "a", role: "lead" as const };
const mate = { id: "b", role: "member" as const };
const facts = (of: Criterion, organizations: Draft<Dossier>["organizations"]): string[] =>
  judge(of, { organizations }).measures.map(({ fact }) => fact);

describe("the numbers of a finding", () => {
  const several = atLeast(count(units), 2);
  const partners = atLeast(count(members), 1);

  test("are those of a condition, and of what is asked under it unless it is not so", () => {
    const [of, under] = ["count(organizations)", "count(organizations[role=member])"];
    expect(facts(implies(several, partners), [boss])).toEqual([of]);
    expect(facts(implies(several, partners), [boss, mate])).toEqual([of, under]);
    expect(facts(implies(given(lead("name")), partners), [boss])).toEqual([under]);
  });

  test("are those asked of an answer only where it is given", () => {
    expect(facts(ifGiven(lead("name"), several), [boss])).toEqual([]);
    expect(facts(ifGiven(lead("name"), several), [{ ...boss, name: "甲厂" }])).toEqual(["count(organizations)"]);
  });

  test("tell years and a basis where accounts are read that have one, and else neither", () => {
    const [counted] = judge(several, { organizations: [boss] }).measures;
    expect(counted).toStrictEqual({
      fact: "count(organizations)",
      operator: ">=",
      limit: "2",
      unit: "count",
      holds: false,
      actual: "1",
      shortfall: "1",
    });
    const asked = atLeast(ratio(rdExpense("latest"), revenue("latest")), percent("3"));
    const accounts = { year: 2024, revenue: "100", rdExpense: "2" };
    const [plain] = judge(asked, { organizations: [{ ...boss, financials: [accounts] }] }).measures;
    expect(plain).toMatchObject({ years: [2024], actual: "0.02", numerator: "2", denominator: "100" });
    expect(plain).not.toHaveProperty("basis");
    const [own] = judge(asked, {
      organizations: [{ ...boss, financials: [{ ...accounts, basis: "standalone" }] }],
    }).measures;
    expect(own).toMatchObject({ years: [2024], basis: "standalone" });
  });

  test("have no numerator while an entry is open, whatever else is for review", () => {
    const half = (of: Criterion) => atLeast(share(units, of), percent("50"));
    const named = { kind: "given", field: { subject: "row", path: ["name"] } } as const;
    const [open] = judge(half(named), { organizations: [{ ...boss, name: "甲厂" }, mate] }).measures;
    expect(open).toStrictEqual({
      ...{ fact: open?.fact, operator: ">=", limit: "0.5", unit: "ratio", holds: true, actual: null },
      ...{ denominator: "2", low: "0.5", high: "1" },
    });
    const waiting = judge(half(any(named, judged())), { organizations: [boss, mate] });
    expect(waiting.measures[0]).not.toHaveProperty("numerator");
  });
});

describe("what is said of a judged rule", () => {
  const rule = "wenzhou.lead.influence";
  const found = (assertion: object) =>
    evaluate({ organizations: [boss], assertions: [{ rule, holds: true, ...assertion }] }, wenzhou, {
      asOf,
      stages: ["formation"],
    }).findings.find((finding) => finding.rule === rule);

  test("is what was said and nothing more", () => {
    expect(found({ by: "reviewer" })?.judgement).toStrictEqual({ holds: true });
    const full = { name: "王工", on: "2025-05-30", note: "已核", evidence: ["证明"] };
    expect(found({ by: "reviewer", ...full })?.judgement).toStrictEqual({ holds: true, ...full });
    expect(found({ by: "applicant", ...full })?.claim).toStrictEqual({ holds: true, note: "已核", evidence: ["证明"] });
    expect(found({ by: "applicant", note: " ", evidence: [" "] })?.claim).toStrictEqual({ holds: true });
  });

  test("that fails names the judgement as the cause, at its place in the list", () => {
    const of = all(holds(dossier("governance", "charter")), judged());
    const against = { rule: only, holds: false, by: "reviewer" as const };
    const other = { rule: "lushan.other", holds: false, by: "reviewer" as const };
    expect(judge(of, { organizations: [], assertions: [other, against] }).paths).toEqual([["assertions", 1, "holds"]]);
  });
});
