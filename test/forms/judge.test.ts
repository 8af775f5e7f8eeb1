import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FormIssue, type FormOptions, formJudge, formSchema } from "../../src/forms/index.js";
import { evaluate, explain, taizhou, wenzhou } from "../../src/index.js";
import { dossierNamed, places } from "../fixtures.js";
import { asOf, withGaps } from "../laws/arbitrary.js";

const judged = (dossier: unknown, options: FormOptions = {}): readonly FormIssue[] =>
  formJudge(wenzhou, { asOf, ...options })(dossier).issues;
const said = (dossier: unknown, options?: FormOptions): string[] =>
  judged(dossier, options).map(({ path, message }) => `${path.join(".")}: ${message}`);

/** A form in progress with a failure, an amount that is no amount, and a key that nobody knows. */
const inProgress = {
  organizations: [
    { id: "a", role: "lead", kind: "university", financials: [{ year: 2024, rdExpense: "12a" }], color: "red" },
  ],
};

describe("what counts as an issue", () => {
  test("by default what cannot be read, and musts that fail, each at its own field", () => {
    expect(said(inProgress)).toEqual([
      expect.stringMatching(/^organizations\.0\.financials\.0\.rdExpense: 应为以元计的金额/),
      expect.stringMatching(/^organizations\.0\.color: 没有名为 "color" 的项/),
      "organizations.0.kind: 牵头单位为企业：不符合“须为温州市域内注册企业”（三（二））",
      "organizations: 组成单位涵盖企业与高校院所：企业 0 家，要求不少于 1 家，差 1 家（三（三））",
      "organizations: 覆盖产业链上下游：产业链上游企业 0 家，要求不少于 1 家，差 1 家；产业链下游企业 0 家，要求不少于 1 家，差 1 家（三（三））",
    ]);
    expect(judged(inProgress).map(({ kind }) => kind)).toEqual(["shape", "shape", "must", "must", "must"]);
  });

  test("in English", () => {
    expect(said(inProgress, { lang: "en" })[2]).toBe(
      "organizations.0.kind: The lead is an enterprise: not met (三（二）)",
    );
  });

  test("shoulds, and what is missing, where they are asked for", () => {
    const kinds = (show: FormOptions["show"], dossier: unknown = dossierNamed("wenzhou-fail")) =>
      new Set(judged(dossier, { show, asOf: "2025-11-20" }).map(({ kind }) => kind));
    expect(kinds("must")).toEqual(new Set(["must"]));
    expect(kinds("should")).toEqual(new Set(["must", "should"]));
    expect(kinds("missing", inProgress)).toEqual(new Set(["shape", "must", "should", "missing"]));
    expect(kinds("review", inProgress)).toEqual(new Set(["shape", "must", "should", "missing", "review"]));
    expect(kinds(["missing"], inProgress)).toEqual(new Set(["shape", "missing"]));
    expect(kinds([], inProgress)).toEqual(new Set(["shape"]));
  });

  test("a rule tells of what it lacks once at each place", () => {
    const missing = judged({ organizations: [{ id: "a", role: "lead" }] }, { show: ["missing"] });
    const intensity = missing.filter(({ rule }) => rule === "wenzhou.lead.rd-investment");
    expect(intensity.map(({ path }) => path)).toEqual([["organizations", 0, "financials"]]);
  });

  test("the numbers that a rule misses are told, ratios as percentages", () => {
    const { findings } = evaluate(dossierNamed("wenzhou-fail") as never, wenzhou, { asOf });
    const all = said(dossierNamed("wenzhou-fail"), { show: "should" });
    const failed = findings.filter(({ status, force }) => status === "fail" && force !== "may");
    expect(all.length).toBe(failed.length);
    expect(all.some((one) => /：\d+(\.\d+)?%（\d+\/\d+），一般不低于 \d+%，差 [\d.]+ 个百分点（/.test(one))).toBe(true);
    expect(all.some((one) => /：\d+ 家，建议原则上不少于 \d+ 家，差 \d+ 家（/.test(one))).toBe(true);
  });

  test("amounts are told in yuan, and a should as such", () => {
    const lead = { id: "a", role: "lead", financials: [{ year: 2024, revenue: "12345678.90" }] };
    const told = (lang: "zh-CN" | "en", show: FormOptions["show"]) =>
      formJudge(taizhou, { asOf, lang, show })({ organizations: [lead] }).issues.map(({ message }) => message);
    expect(told("zh-CN", "must")).toContain(
      "牵头单位年销售收入：12345678.9 元，要求不低于 1 亿元，差 87654321.1 元（二（一）1②）",
    );
    expect(told("en", "must").some((one) => one.includes("CNY 12,345,678.9, required: at least CNY 100 million"))).toBe(
      true,
    );
    expect(told("zh-CN", ["should"]).every((one) => /一般|原则上|应填/.test(one))).toBe(true);
    expect(told("en", ["should"]).every((one) => /as a rule|in principle|to be filled in/.test(one))).toBe(true);
  });

  test("who is meant is told by name, and what is wrong", () => {
    const stages = ["formation", "filing", "approval"] as const;
    const { issues } = formJudge(wenzhou, { asOf, stages, show: "should" })(dossierNamed("wenzhou-fail"));
    const of = (rule: string) => issues.find((one) => one.rule === rule)?.message;
    expect(of("wenzhou.approval.name")).toMatch(/：不符合，应为“温州市×××产业链×××创新联合体”格式（四（五））$/);
    expect(of("wenzhou.form.member-rows")).toMatch(/：不符合，温州示例线束有限公司：末位校验码为 G，应为 F（附1四）$/);
    expect(of("wenzhou.lead.registered-locally")).toContain("：不符合“须为温州市域内注册企业”（");
    const english = formJudge(wenzhou, { asOf, stages, lang: "en" })(dossierNamed("wenzhou-fail")).issues;
    expect(english.find(({ rule }) => rule === "wenzhou.approval.name")?.message).toContain(
      "not met, required: of the form",
    );
  });

  test("a message of one's own that says nothing gives way to ours", () => {
    expect(judged(inProgress, { message: () => "" })).toEqual(judged(inProgress));
  });

  test("a message of one's own, such as the full explanation", () => {
    const finding = evaluate({ organizations: [{ id: "a", role: "lead", kind: "university" }] }, wenzhou, {
      asOf,
    }).findings.find(({ rule }) => rule === "wenzhou.lead.enterprise");
    const messages = judged(inProgress, { message: explain, lang: "en" }).map(({ message }) => message);
    expect(finding && messages.includes(explain(finding, wenzhou, "en"))).toBe(true);
  });

  test("a level that there is not is refused", () => {
    expect(() => formSchema(wenzhou, { show: "may" as never })).toThrow(RangeError);
    expect(() => formSchema(wenzhou, { show: ["must", "all" as never] })).toThrow(/"all"/);
  });
});

test.each<[string, FormOptions]>([
  ["language", { lang: "zh" as never }],
  ["day", { asOf: "2025-02-30" }],
  ["stage", { stages: ["founding" as never] }],
  ["reading", { readings: { "wenzhou.lead.enterprise": "anything" } }],
  ["calendar", { calendar: { 25: { off: [], worked: [] } } }],
])("a wrong %s is refused before anything is typed", (_, options) => {
  expect(() => formSchema(wenzhou, options)).toThrow(RangeError);
});

describe("the day", () => {
  const form = { organizations: [{ id: "a", role: "lead", kind: "university" }] };

  test("is that of filing where none is given", () => {
    const rules = formJudge(wenzhou)({ ...form, filing: { filledOn: " 2025-11-20 " } }).issues.map(({ rule }) => rule);
    expect(rules).toContain("wenzhou.lead.enterprise");
  });

  test.each([{}, { filing: null }, { filing: {} }, { filing: { filledOn: "" } }])(
    "is asked for where there is none: %j",
    (filing) => {
      expect(formJudge(wenzhou)({ ...form, ...filing }).issues).toEqual([
        {
          path: ["filing", "filledOn"],
          message: "未填写填报日期，尚不能按条款核对",
          kind: "missing",
        },
      ]);
    },
  );

  test("that is no day is told at its field, and that there is none", () => {
    const issues = formJudge(wenzhou, { lang: "en" })({ ...form, filing: { filledOn: "2025-02-30" } }).issues;
    expect(issues.map(({ path, kind }) => [path.join("."), kind])).toEqual([
      ["filing.filledOn", "shape"],
      ["filing.filledOn", "missing"],
    ]);
  });
});

describe("whatever is entered", () => {
  test.each([undefined, null, "", 5, [], () => 1, Symbol("x"), "<script>alert(1)</script>"])(
    "%s is told, not thrown",
    (input) => {
      const { issues, value } = formJudge(wenzhou, { asOf })(input);
      expect(issues.map(({ path }) => path)).toEqual([[]]);
      expect(value).toBeUndefined();
    },
  );

  test("keys of the prototype are keys like any other", () => {
    const input = JSON.parse('{"organizations":[{"id":"a","role":"lead","__proto__":{"kind":"enterprise"}}]}');
    expect(said(input)[0]).toMatch(/^organizations\.0\.__proto__: /);
    expect(({} as Record<string, unknown>).kind).toBeUndefined();
  });

  test("any JSON is judged without throwing, at paths that are there or lack an answer", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(Array.isArray(formJudge(wenzhou, { asOf, show: "missing" })(input).issues)).toBe(true);
      }),
    );
  });

  test.each(Object.entries(places))("the issues are those of the report: %s", (_, place) => {
    fc.assert(
      fc.property(withGaps, ({ part }) => {
        const { value, issues } = formJudge(place, { asOf, show: "should" })(part);
        expect(value).toBeDefined();
        const failed = evaluate(part, place, { asOf }).findings.filter(
          ({ force, status }) => force !== "may" && status === "fail",
        );
        expect(issues.map(({ rule, path, kind }) => ({ rule, path, kind }))).toEqual(
          failed.map(({ rule, paths, force }) => ({ rule, path: paths[0], kind: force })),
        );
      }),
      { numRuns: 40 },
    );
  });
});
