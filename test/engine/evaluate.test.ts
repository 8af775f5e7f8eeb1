import { describe, expect, test } from "vitest";
import { bearing, noBearing, verdictOf } from "../../src/engine/verdict.js";
import { evaluate, type Finding, jurisdictions, parseDossier, wenzhou, zhejiang } from "../../src/index.js";
import { wenzhouFormation } from "../../src/rules/wenzhou/index.js";

const lone = parseDossier({ id: "lone", organizations: [{ id: "a", role: "lead" }] });
const asOf = "2025-11-20";

describe("evaluate", () => {
  test("judges by the day it is told, else by the day of filing", () => {
    const filed = { ...lone, filing: { filledOn: "2024-02-29" } };
    expect(evaluate(filed, wenzhou).asOf).toBe("2024-02-29");
    expect(evaluate(filed, wenzhou, { asOf }).asOf).toBe(asOf);
    expect(() => evaluate(lone, wenzhou)).toThrow(RangeError);
    expect(() => evaluate({ ...lone, filing: { filledOn: " " } }, wenzhou)).toThrow("asOf is not given");
  });

  test.each(["2025-02-29", "2025-13-01", "20251120", "0000-01-01", "2025-1-1"])("refuses the day %s", (day) => {
    expect(() => evaluate(lone, wenzhou, { asOf: day })).toThrow(RangeError);
  });

  test("takes the stages that a jurisdiction has, and refuses one it does not know", () => {
    expect(Object.keys(evaluate(lone, wenzhouFormation, { asOf }).verdicts)).toEqual(["formation"]);
    expect(() => evaluate(lone, wenzhou, { asOf, stages: [] })).toThrow("stages is empty");
    const stages = ["formtion" as "formation"];
    expect(() => evaluate(lone, wenzhou, { asOf, stages })).toThrow(
      'stage "formtion": it must be one of formation, filing, approval, operation; did you mean formation?',
    );
  });

  test("refuses a rule or a reading that this jurisdiction does not know, and ignores those of others", () => {
    const judge = (readings: Record<string, string>) => evaluate(lone, wenzhou, { asOf, readings });
    expect(() => judge({ "wenzhou.lead.rd-investments": "mean" })).toThrow(RangeError);
    expect(() => judge({ "wenzhou.lead.rd-investment": "means" })).toThrow("pooled, each-year-ratio, each-year, mean");
    expect(() => judge({ "wenzhou.lead.enterprise": "mean" })).toThrow("one reading only");
    expect(judge({ "zhejiang.members.count": "nonsense" }).verdict).toBe("undetermined");
  });

  test("uses the reading chosen for status, measures and verdict, and names the others that end differently", () => {
    const financials = [2022, 2023, 2024].map((year) => ({
      year,
      revenue: 1_000_000,
      rdExpense: year === 2022 ? 1 : 90_000,
    }));
    const dossier = parseDossier({ organizations: [{ id: "a", role: "lead", financials }] });
    const find = (name: string) =>
      evaluate(dossier, wenzhou, { asOf, readings: { "wenzhou.lead.rd-investment": name } }).findings.find(
        ({ rule }) => rule === "wenzhou.lead.rd-investment",
      );
    expect(find("pooled")).toMatchObject({
      status: "pass",
      reading: "pooled",
      contested: [
        { reading: "each-year-ratio", status: "fail" },
        { reading: "each-year", status: "fail" },
      ],
    });
    const perYear = find("each-year");
    expect(perYear?.measures.map(({ fact, holds }) => [fact, holds])).toEqual([
      ["lead.rdExpense(2022)/lead.revenue(2022)", false],
      ["lead.rdExpense(2023)/lead.revenue(2023)", true],
      ["lead.rdExpense(2024)/lead.revenue(2024)", true],
      ["lead.rdExpense(2022)", false],
      ["lead.rdExpense(2023)", false],
      ["lead.rdExpense(2024)", false],
    ]);
    expect(perYear?.paths[0]).toEqual(["organizations", 0, "financials", 0, "rdExpense"]);
    expect(find("mean")?.measures).toMatchObject([
      { actual: "0.06" },
      { actual: "60000.33333333", shortfall: "19939999.66666667" },
    ]);
  });

  test("accepts nulls, blanks and rows not begun as a form holds them", () => {
    const draft = {
      consortium: null,
      organizations: [
        { id: "a", role: "lead" as const, kind: "" as const, financials: "" as const, tasks: null },
        { id: "", role: "" as const },
      ],
      platforms: "" as const,
      assertions: [{ rule: "", holds: null, by: "" as const }],
    };
    const passed = jurisdictions.flatMap((place) =>
      evaluate(draft, place, { asOf }).findings.flatMap(({ rule, status }) => (status === "pass" ? [rule] : [])),
    );
    // Technical fields are optional, so that not answered passes.
    expect(passed).toEqual(["wenzhou.form.technical-fields", "jiyuan.members.composition"]);
  });

  test("counts a unit whose role is not answered yet as one that may be a member, and as one where there is a lead", () => {
    const organizations = [
      ...["a", "b", "c", "d"].map((id) => ({ id, role: "member" as const })),
      { id: "f", role: "" as const },
    ];
    const led = [{ id: "l", role: "lead" as const }, ...organizations];
    const counted = evaluate({ organizations: led }, zhejiang, { asOf }).findings.find(
      ({ rule }) => rule === "zhejiang.members.count",
    );
    expect(counted).toMatchObject({ status: "pass", measures: [{ actual: "5" }] });
    const finding = evaluate({ organizations }, zhejiang, { asOf }).findings.find(
      ({ rule }) => rule === "zhejiang.members.count",
    );
    expect(finding).toMatchObject({
      status: "unknown",
      missing: [{ path: ["organizations", 4, "role"] }],
      measures: [{ holds: null, actual: null, low: "4", high: "5" }],
    });
  });

  test("asks who the lead is at each unit whose role is open, and for one still to come", () => {
    const organizations = [
      { id: "a", role: "" as const },
      { id: "b", role: "member" as const },
      { id: "c", role: "" as const },
    ];
    const finding = evaluate({ organizations }, wenzhou, { asOf }).findings.find(
      ({ rule }) => rule === "wenzhou.lead.enterprise",
    );
    expect(finding?.missing).toEqual([
      { path: ["organizations", 0, "role"] },
      { path: ["organizations", 2, "role"] },
      { path: ["organizations"], row: { role: "lead" } },
    ]);
  });

  test("shares one list of fields per rule between evaluations", () => {
    const [one] = evaluate(lone, wenzhou, { asOf }).findings;
    const [two] = evaluate(lone, wenzhou, { asOf }).findings;
    expect(one?.fields).toBe(two?.fields);
  });

  test("shows an applicant's claim on a judged rule only, and any justification, and lets neither change a status", () => {
    const said = (rule: string) => ({ rule, holds: true, by: "applicant" as const, note: " 自评 " });
    const rules = ["wenzhou.lead.influence", "wenzhou.lead.enterprise", "wenzhou.nonsense"];
    const dossier = {
      ...lone,
      assertions: rules.map(said),
      justifications: [{ rule: "wenzhou.members.count", text: "正在洽谈" }],
    };
    const found = new Map(evaluate(dossier, wenzhou, { asOf }).findings.map((finding) => [finding.rule, finding]));
    expect(found.get("wenzhou.lead.influence")).toMatchObject({
      status: "review",
      claim: { holds: true, note: "自评" },
    });
    expect(found.get("wenzhou.lead.enterprise")).not.toHaveProperty("claim");
    expect(found.get("wenzhou.members.count")).toMatchObject({ status: "fail", justification: "正在洽谈" });
  });
});

describe("the verdict", () => {
  type Sort = [Finding["force"], Finding["status"]];
  const of = (...sorts: Sort[]) =>
    verdictOf(sorts.reduce((found, [force, status]) => found | bearing(force, status), noBearing));

  test.each<[string, Sort[]]>([
    [
      "ineligible",
      [
        ["should", "unknown"],
        ["must", "fail"],
      ],
    ],
    [
      "undetermined",
      [
        ["must", "unknown"],
        ["should", "fail"],
      ],
    ],
    [
      "undetermined",
      [
        ["must", "pass"],
        ["should", "review"],
      ],
    ],
    ["undetermined", [["may", "pass"]]],
    ["undetermined", []],
    [
      "conditional",
      [
        ["must", "pass"],
        ["should", "fail"],
        ["may", "unknown"],
      ],
    ],
    [
      "eligible",
      [
        ["must", "pass"],
        ["must", "not-applicable"],
        ["may", "fail"],
        ["may", "review"],
      ],
    ],
  ])("is %s for %j", (verdict, sorts) => {
    expect(of(...sorts)).toBe(verdict);
  });
});
