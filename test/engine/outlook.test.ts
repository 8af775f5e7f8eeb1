import { describe, expect, test } from "vitest";
import {
  all,
  any,
  type Criterion,
  citing,
  dossier,
  evaluate,
  type Force,
  given,
  holds,
  judge,
  judged,
  jurisdiction,
  lead,
  section,
  text,
} from "../../src/index.js";

const clause = citing("lushan-2026");
const rule = (name: string, force: Force, holds: Criterion) => ({
  id: `lushan.${name}`,
  force,
  cites: clause("第一条", "应当如此"),
  title: text(name, name),
  holds,
});
const place = (...rules: ReturnType<typeof rule>[]) =>
  jurisdiction({
    id: "lushan",
    title: text("庐山市", "Lushan"),
    policy: { id: "lushan-2026", title: "庐山市创新联合体办法", issuer: "庐山市科学技术局", status: "trial" },
    sections: [section("formation", rules)],
  });
const options = { asOf: "2025-06-01" };
const name = given(dossier("consortium", "name"));
const legal = holds(lead("independentLegalPerson"));
const named = { consortium: { name: "庐山云雾茶创新联合体" }, organizations: [{ id: "a", role: "lead" as const }] };

describe("the outlook", () => {
  test("is the verdict if every judgement that is open were favourable", () => {
    const of = place(rule("name", "must", name), rule("influence", "must", judged()));
    expect(evaluate(named, of, options)).toMatchObject({
      verdict: "undetermined",
      outlook: "eligible",
      todo: { applicant: 0, reviewer: 1 },
    });
    expect(evaluate({ organizations: [] }, of, options)).toMatchObject({
      verdict: "undetermined",
      outlook: "undetermined",
      todo: { applicant: 1, reviewer: 1 },
    });
  });

  test("takes no answer as given, and no judgement that was made as favourable", () => {
    const of = place(rule("both", "must", all(name, judged())), rule("either", "must", any(legal, judged())));
    expect(evaluate(named, of, options)).toMatchObject({ outlook: "eligible", todo: { applicant: 1, reviewer: 2 } });
    const against = { ...named, assertions: [{ rule: "lushan.both", holds: false, by: "reviewer" as const }] };
    expect(evaluate(against, of, options)).toMatchObject({ verdict: "ineligible", outlook: "ineligible" });
  });

  test("leaves an applicant's own assertion aside, and what is only encouraged", () => {
    const of = place(rule("name", "must", name), rule("influence", "should", judged()), rule("legal", "may", legal));
    const claimed = {
      ...named,
      assertions: [{ rule: "lushan.influence", holds: true, by: "applicant" as const, evidence: [" 证明 ", ""] }],
    };
    const report = evaluate(claimed, of, options);
    expect(report).toMatchObject({ verdict: "undetermined", outlook: "eligible", todo: { applicant: 0, reviewer: 1 } });
    expect(report.findings[1]?.claim).toEqual({ holds: true, evidence: ["证明"] });
  });

  test("is the same to the caller who wants no explanation", () => {
    const of = place(rule("name", "must", name), rule("influence", "must", judged()));
    const { verdict, outlook, verdicts } = evaluate(named, of, options);
    expect(judge(named, of, options)).toEqual({
      verdict,
      outlook,
      verdicts,
      statuses: { "lushan.name": "pass", "lushan.influence": "review" },
    });
  });
});

describe("a reading with a force of its own", () => {
  const of = (force: Force, first: Criterion, second: Criterion, own?: Force) =>
    jurisdiction({
      ...place(),
      sections: [
        section("formation", [
          {
            id: "lushan.share",
            force,
            cites: clause("第一条", "应当如此"),
            title: text("占比", "Share"),
            readings: {
              plain: { title: text("一", "one"), holds: first },
              other: { title: text("二", "two"), holds: second, ...(own && { force: own }) },
            },
          },
        ]),
      ],
    });
  const find = (of: Parameters<typeof evaluate>[1], readings = {}) =>
    evaluate(named, of, { ...options, readings }).findings[0];

  test("gives the finding its force, and the verdict", () => {
    const failing = holds(dossier("governance", "charter"));
    const no = { ...named, governance: { charter: false } };
    const report = evaluate(no, of("must", failing, failing, "should"), {
      ...options,
      readings: { "lushan.share": "other" },
    });
    expect(report).toMatchObject({
      verdict: "conditional",
      findings: [{ force: "should", contested: [{ reading: "plain", status: "fail" }] }],
    });
    expect(evaluate(no, of("must", failing, failing, "should"), options)).toMatchObject({
      verdict: "ineligible",
      findings: [{ force: "must", contested: [{ reading: "other", status: "fail", force: "should" }] }],
    });
  });

  test("is not contested where both pass, or both are open", () => {
    expect(find(of("must", name, name, "should"))).not.toHaveProperty("contested");
    expect(find(of("must", legal, legal, "should"))).not.toHaveProperty("contested");
  });
});

describe("what is read by nothing", () => {
  const of = place(rule("influence", "must", judged()), rule("name", "must", name));
  const warnings = (more: object) => evaluate({ ...named, ...more }, of, options).warnings;

  test("is warned of, with the name that was likely meant", () => {
    const by = "reviewer" as const;
    const asserted = [
      { rule: "lushan.influense", holds: true, by },
      { rule: "lushan.name", holds: true, by },
      { rule: "lushan.influence", holds: true, by },
      { rule: "hefei.influence", holds: true, by },
      { rule: " ", holds: true, by },
    ];
    expect(warnings({ assertions: asserted })).toEqual([
      {
        path: ["assertions", 0, "rule"],
        code: "unknown-rule",
        value: "lushan.influense",
        suggestion: "lushan.influence",
      },
      { path: ["assertions", 1, "rule"], code: "not-judged", value: "lushan.name" },
    ]);
    expect(
      warnings({
        justifications: [
          { rule: "lushan.nothing-like-it", text: "…" },
          { rule: "lushan.name", text: "…" },
        ],
      }),
    ).toEqual([{ path: ["justifications", 0, "rule"], code: "unknown-rule", value: "lushan.nothing-like-it" }]);
  });

  test("extra facts of this place that no rule reads are among it, wherever they stand", () => {
    const facts = [
      { key: "lushan.fog", value: 1 },
      { key: "hefei.fog", value: 1 },
    ];
    expect(warnings({ facts, organizations: [{ id: "a", role: "lead", facts }], platforms: [{ facts }] })).toEqual([
      { path: ["facts", 0, "key"], code: "unknown-fact", value: "lushan.fog" },
      { path: ["organizations", 0, "facts", 0, "key"], code: "unknown-fact", value: "lushan.fog" },
      { path: ["platforms", 0, "facts", 0, "key"], code: "unknown-fact", value: "lushan.fog" },
    ]);
  });
});
