import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFix, errorTree, formJudge, formRules, formSchema, jsonSchemaErrors } from "../../src/forms/index.js";
import { DossierError, parseDossier, wenzhou } from "../../src/index.js";
import { runs } from "../runs.js";
import { issuesOf, leadWith } from "../schemas/dossiers.js";
import { fullDossier, placesIn, withValue } from "../schemas/hostile.js";

const asOf = "2025-11-20";
const judges = (["zh-CN", "en"] as const).map((lang) => formJudge(wenzhou, { asOf, lang, show: [] }));
/** Each message of the shape, in Chinese and in English. */
const told = (input: unknown) => {
  const [zh = [], en = []] = judges.map((judge) => judge(input).issues.map(({ message }) => message));
  return zh.map((message, at) => [message, en[at]]);
};

const lead = (answers: object) => ({ role: "lead", ...answers });

describe("what people read of a row that stands against another", () => {
  test("is the name of the unit", () => {
    expect(told({ organizations: [lead({ id: "a", name: " 甲公司 " }), lead({ id: "b" })] })).toEqual([
      ["牵头单位只能有一个，甲公司已是牵头单位", "there is a lead already, 甲公司"],
    ]);
    const uscc = "91330000142944445H";
    const units = [lead({ id: "a", uscc, name: "甲公司" }), { id: "b", role: "member", uscc, name: "乙公司" }];
    expect(told({ organizations: units })).toEqual([["与甲公司重复", "this repeats 甲公司"]]);
  });

  test("is its number where it has none", () => {
    expect(told({ organizations: [lead({ id: "a" }), lead({ id: "b" })] })).toEqual([
      ["牵头单位只能有一个，第 1 家单位已是牵头单位", "there is a lead already, unit 1"],
    ]);
    const thrower = Object.defineProperty(lead({ id: "a" }), "name", {
      enumerable: true,
      get: () => {
        throw new Error("a secret");
      },
    });
    const [, second] = told({ organizations: [thrower, lead({ id: "b" })] });
    expect(second?.[0]).toBe("牵头单位只能有一个，第 1 家单位已是牵头单位");
  });

  test("is the number of an account, a fact or a judgement in its list", () => {
    const twice = leadWith({ name: "甲", financials: [{ year: 2023 }, { year: 2024 }, { year: 2024 }] });
    expect(told(twice)).toEqual([["与第 2 条重复", "this repeats entry 2"]]);
    const rule = "wenzhou.lead.enterprise";
    const row = { rule, by: "reviewer" };
    expect(told({ ...leadWith({}), assertions: [row, row] })).toEqual([["与第 1 条重复", "this repeats entry 1"]]);
  });

  test("is its name beside a list that is too long to be read", () => {
    const units = [lead({ id: "a", name: "甲公司" }), lead({ id: "b" })];
    expect(told({ organizations: units, platforms: Array(20_001).fill({}) })).toEqual([
      ["至多 20000 条", "this may hold at most 20000 entries"],
      ["牵头单位只能有一个，甲公司已是牵头单位", "there is a lead already, 甲公司"],
    ]);
  });

  test("tells no marks that would turn the text around it", () => {
    const [[zh = ""] = []] = told({ organizations: [lead({ id: "a", name: "甲\u202e乙" }), lead({ id: "b" })] });
    expect(zh).not.toContain("\u202e");
  });

  test("while the message for programs, and the error, tell its path", () => {
    const input = { organizations: [lead({ id: "a", name: "甲公司" }), lead({ id: "b" })] };
    const [issue] = issuesOf(input);
    expect(issue).toMatchObject({ message: "牵头单位只能有一个，organizations[0] 已是牵头单位" });
    expect(issue?.other).toEqual(["organizations", 0]);
    expect(() => parseDossier(input)).toThrow(DossierError);
    expect(() => parseDossier(input)).toThrow("organizations[0] 已是牵头单位");
  });
});

describe("no message of a form shows a path of a program", () => {
  const path = /[a-z]\w*(\[\d+\]|\.\*|\.[a-z])/i;
  const full = fullDossier();

  test("of a list that is none, and of a key of an earlier edition", () => {
    const input = { ...leadWith({}), unfinished: ["organisations.tasks"], filing: { recommendedBy: "甲" } };
    expect(told(input).sort()).toEqual([
      ["应为列表的名称", "this must be the name of a list"],
      ['没有名为 "recommendedBy" 的项', 'there is no key "recommendedBy"'],
    ]);
    expect(issuesOf(input).every(({ message }) => path.test(message))).toBe(true);
  });

  test("whatever is written, wherever", () => {
    const wrong = fc.oneof(
      fc.constantFrom("organisations", "乐清市", "2000万元", "lead", "2024-02-30", "甲"),
      fc.integer(),
      fc.boolean(),
      fc.constant([]),
      fc.constant({ nane: 1 }),
      fc.constant([lead({ id: "a" }), lead({ id: "a" })]),
    );
    const put = fc.tuple(fc.constantFrom(...placesIn(full)), wrong);
    let shown = 0;
    fc.assert(
      fc.property(put, put, ([one, first], [other, second]) => {
        for (const messages of told(withValue(withValue(full, one, first), other, second))) {
          for (const message of messages) expect(message).not.toMatch(path);
          shown++;
        }
      }),
      runs(120),
    );
    expect(shown).toBeGreaterThan(40);
  });

  test("in any of the functions for forms", async () => {
    const input = { organizations: [lead({ id: "a", name: "甲公司" }), lead({ id: "b" })] };
    const message = "牵头单位只能有一个，甲公司已是牵头单位";
    expect(jsonSchemaErrors(input, wenzhou, { asOf })[0]).toMatchObject({ message });
    expect(errorTree(input, wenzhou, { asOf })).toMatchObject({
      organizations: { 1: { role: { __errors: [message] } } },
    });
    const { validate } = formSchema(wenzhou, { asOf })["~standard"];
    expect(validate(input).issues).toMatchObject([{ message, code: "two-leads", kind: "shape" }]);
    const said: unknown[] = [];
    const rules = formRules(wenzhou, { values: () => input, asOf });
    rules["organizations.*.role"]?.[0]?.validator({ field: "organizations.1.role" }, "lead", (one) => said.push(one));
    expect(said).toEqual([message]);
  });
});

test("an issue of a form has its code, and the fix that does what is suggested", () => {
  const input = { organizations: [lead({ id: "a", kind: "university", dedicatedRdTeam: "是" })] };
  const judge = formJudge(wenzhou, { asOf });
  const [shape, ...others] = judge(input).issues;
  const fix = { path: ["organizations", 0, "dedicatedRdTeam"], value: true };
  expect(shape).toMatchObject({ kind: "shape", code: "wrong-type", fix });
  for (const one of others) expect(one).not.toHaveProperty("code");
  expect(others.length).toBeGreaterThan(0);
  expect(judge(applyFix(input, fix)).issues).toEqual(others);
});
