import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DossierIssue, type IssueCode, parseDossier } from "../../src/index.js";
import { safeParseProgramme } from "../../src/programmes.js";
import { dossierWith, issuesOf, leadWith, told } from "./dossiers.js";

const account = (answers: object) => leadWith({ financials: [{ year: 2024, ...answers }] });
const amountAt = "organizations[0].financials[0].revenue";
const dayAt = "organizations[0].establishedOn";
const countAt = "organizations[0].otherConsortiaLed";
const flagAt = "organizations[0].dedicatedRdTeam";

type Told = (input: unknown) => DossierIssue[];
const observed = (target: string, value: unknown) => ({ observations: [{ target, year: 2026, value }] });
const ofProgramme: Told = (input) => safeParseProgramme(input).issues ?? [];

/** One dossier or programme for each thing that can be wrong, and the path at which it is told. */
const one: Record<IssueCode, [input: unknown, path: (string | number)[], by?: Told]> = {
  required: [{}, ["organizations"]],
  "wrong-type": [leadWith({ name: 5 }), ["organizations", 0, "name"]],
  "unknown-key": [leadWith({ nane: "甲" }), ["organizations", 0, "nane"]],
  "unknown-option": [leadWith({ kind: "company" }), ["organizations", 0, "kind"]],
  "not-an-amount": [account({ revenue: "x" }), ["organizations", 0, "financials", 0, "revenue"]],
  "not-a-count": [dossierWith({ filing: { copies: -1 } }), ["filing", "copies"]],
  "not-a-day": [dossierWith({ plan: { endsOn: "soon" } }), ["plan", "endsOn"]],
  "not-a-division": [leadWith({ division: "3303" }), ["organizations", 0, "division"]],
  "not-a-number": [observed("transfer.roadshows", "x"), ["observations", 0, "value"], ofProgramme],
  "unknown-list": [dossierWith({ unfinished: ["organisations"] }), ["unfinished", 0]],
  "unknown-target": [observed("transfer.roadshow", 1), ["observations", 0, "target"], ofProgramme],
  "too-long": [dossierWith({ consortium: { objectives: "字".repeat(20_001) } }), ["consortium", "objectives"]],
  "too-many": [leadWith({ tasks: Array(20_001).fill("甲") }), ["organizations", 0, "tasks"]],
  "two-leads": [
    {
      organizations: [
        { id: "a", role: "lead" },
        { id: "b", role: "lead" },
      ],
    },
    ["organizations", 1, "role"],
  ],
  duplicate: [
    {
      organizations: [
        { id: "a", role: "lead" },
        { id: "a", role: "member" },
      ],
    },
    ["organizations", 1, "id"],
  ],
};

describe.each(Object.entries(one))("the problem %s", (code, [input, path, by = issuesOf]) => {
  test("is told once, with its path", () => {
    expect(by(input).map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test("has words in both languages, the message being the Chinese", () => {
    const [issue] = by(input);
    expect(issue?.message).toBe(issue?.messages["zh-CN"]);
    expect(issue?.messages["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(issue?.messages.en).toMatch(/^(this|there) /);
    expect(issue?.messages.en).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u);
  });
});

describe("a number that was rounded before it was read", () => {
  const places: readonly [told: Told, input: (value: unknown) => unknown][] = [
    [issuesOf, (revenue) => account({ revenue })],
    [issuesOf, (value) => dossierWith({ facts: [{ key: "x", value }] })],
    [ofProgramme, (value) => observed("transfer.roadshows", value)],
  ];
  const codes = (value: unknown) => places.map(([by, input]) => by(input(value)).map(({ code }) => code));

  test.each([
    Number("12345678901234567"),
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    0.1 + 0.2,
    1e21,
    1e308,
    1234567890.1234567,
    Number.POSITIVE_INFINITY,
  ])("%j is refused wherever a number may stand, and is to be written as a text", (value) => {
    expect(codes(value)).toEqual([["not-an-amount"], ["wrong-type"], ["not-a-number"]]);
    for (const [by, input] of places) expect(by(input(value))[0]?.messages.en).toContain("write it as a text");
  });

  test.each(["12345678901234567", "0.12345678", 123456789012345, 0.1, 1e15, 999999999999999, 1234567.12345678])(
    "%j is none",
    (value) => expect(codes(value)).toEqual([[], [], []]),
  );

  test("is every one whose text in JSON is not the text of what is read, of those that hold no more than 18 digits", () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,17}$/);
    const decimals = fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{0,7}[1-9]$/));
    fc.assert(
      fc.property(digits, decimals, (whole, rest) => {
        const read: unknown = JSON.parse(whole + rest);
        if (String(read) !== whole + rest) expect(codes(read)[0]).not.toEqual([]);
      }),
    );
  });
});

test("a suggestion is part of the message in both languages", () => {
  const [issue] = issuesOf(leadWith({ kind: "enterprize" }));
  expect(issue?.suggestion).toBe("enterprise");
  expect(issue?.messages["zh-CN"]).toMatch(/；是否应为 "enterprise"？$/);
  expect(issue?.messages.en).toMatch(/; did you mean "enterprise"\?$/);
});

test("a wrong type is told with the type that belongs there", () => {
  const types: [input: unknown, zh: string, en: string][] = [
    [dossierWith({ plan: 1 }), "应为一组对应项（对象）", "this must be an object"],
    [dossierWith({ platforms: {} }), "应为列表", "this must be a list"],
    [leadWith({ name: 1 }), "应为文字", "this must be a text"],
    [dossierWith({ filing: { copies: [] } }), "应为数字", "this must be a number"],
    [leadWith({ dedicatedRdTeam: [] }), "应为是或否（true / false）", "this must be true or false"],
    [
      dossierWith({ facts: [{ value: [] }] }),
      "应为文字、数字或是否",
      "this must be a text, a number, or true or false",
    ],
  ];
  for (const [input, zh, en] of types)
    expect(issuesOf(input).map(({ messages }) => messages)).toEqual([{ "zh-CN": zh, en }]);
});

test("what is not an object is told at the root", () => {
  for (const input of ["x", 5, true, [], () => 1, Symbol("x")]) expect(told(input)).toEqual([" wrong-type"]);
  for (const input of [null, undefined, "", "  "]) expect(told(input)).toEqual([" required"]);
});

describe("an amount", () => {
  test.each([
    ["20000000", "20000000"],
    [" 20000000.5\n", "20000000.5"],
    ["0", "0"],
    ["007", "007"],
    ["123456789012345678", "123456789012345678"],
    ["1.12345678", "1.12345678"],
    [0, 0],
    [0.000001, 0.000001],
    [1_179_000_000, 1_179_000_000],
    [999_999_999_999_999, 999_999_999_999_999],
  ])("%j is read as %j", (given, read) => {
    expect(parseDossier(account({ revenue: given }))).toEqual(account({ revenue: read }));
  });

  test.each([
    ["1,179,000,000", "1179000000"],
    ["２０００万元", "20000000"],
    ["11.79亿", "1179000000"],
    ["11.79 亿元", "1179000000"],
    ["3千万", "30000000"],
    ["¥5,000.50", "5000.5"],
    ["￥５，０００元", "5000"],
    ["0.1234567万", "1234.567"],
    ["100元", "100"],
  ])("%j is told with what it likely means, %j", (given, likely) => {
    expect(told(account({ revenue: given }))).toEqual([`${amountAt} not-an-amount → ${likely}`]);
  });

  test.each([
    ["-5"],
    ["+5"],
    [".5"],
    ["5."],
    ["1e6"],
    ["0x10"],
    ["NaN"],
    ["五百万"],
    ["5元/年"],
    ["1234567890123456789"],
    ["1.123456789"],
    ["12345678901亿"],
    [`${"1,".repeat(20)}000`],
    [1e21],
    [1e-7],
    [0.1 + 0.2],
    [-5],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [true],
    [{}],
    [[5]],
  ])("%j is told without a guess", (given) => {
    expect(told(account({ revenue: given }))).toEqual([`${amountAt} not-an-amount`]);
  });
});

describe("a day", () => {
  test.each([["2025-01-05"], ["2024-02-29"], ["2000-02-29"], ["0001-01-01"], ["9999-12-31"], ["2011-12-30"]])(
    "%s is one",
    (day) => {
      expect(parseDossier(leadWith({ establishedOn: ` ${day} ` }))).toEqual(leadWith({ establishedOn: day }));
    },
  );

  test.each([
    ["2025/1/5"],
    ["2025.1.5"],
    ["2025-1-05"],
    ["2025年1月5日"],
    ["2025 年 1 月 5 日"],
    ["２０２５-１-５"],
    ["20250105"],
    ["2025-01-05T08:00:00+08:00"],
  ])("%j is told with what it likely means", (given) => {
    expect(told(leadWith({ establishedOn: given }))).toEqual([`${dayAt} not-a-day → 2025-01-05`]);
  });

  test.each([
    ["2025-02-30"],
    ["2023-02-29"],
    ["2100-02-29"],
    ["2025-13-01"],
    ["2025-00-10"],
    ["2025-01-00"],
    ["0000-01-01"],
    ["2025/2/30"],
    ["2025-01"],
    ["+2025-01-05"],
    ["05/01/2025"],
    ["去年"],
  ])("%j is told without a guess", (given) => {
    expect(told(leadWith({ establishedOn: given }))).toEqual([`${dayAt} not-a-day`]);
  });

  test("is a text", () => {
    for (const given of [20_250_105, true, {}, ["2025-01-05"]])
      expect(issuesOf(leadWith({ establishedOn: given })).map(({ code }) => code)).toEqual(["wrong-type"]);
  });
});

describe("a count", () => {
  test.each([[0], [6], [2 ** 53 - 1]])("%j is one", (given) => {
    expect(parseDossier(leadWith({ otherConsortiaLed: given }))).toEqual(leadWith({ otherConsortiaLed: given }));
  });

  test.each([[-1], [1.5], [2 ** 53], [-0.1], [1e300], [Number.NaN]])("%j is not", (given) => {
    expect(told(leadWith({ otherConsortiaLed: given }))).toEqual([`${countAt} not-a-count`]);
  });

  test.each([
    ["6", "6"],
    ["６个", "6"],
    ["3 家", "3"],
    ["007", "7"],
  ])("%j is of the wrong type and likely means %s", (given, likely) => {
    expect(told(leadWith({ otherConsortiaLed: given }))).toEqual([`${countAt} wrong-type → ${likely}`]);
  });

  test.each([["三"], ["-1"], ["1.5"], ["9".repeat(41)], [true], [[]]])(
    "%j is of the wrong type without a guess",
    (given) => {
      expect(told(leadWith({ otherConsortiaLed: given }))).toEqual([`${countAt} wrong-type`]);
    },
  );
});

describe("a yes or no", () => {
  test.each([
    ["是", "true"],
    ["有", "true"],
    ["已", "true"],
    [" TRUE ", "true"],
    ["Yes", "true"],
    [1, "true"],
    ["否", "false"],
    ["无", "false"],
    ["未", "false"],
    ["n", "false"],
    [0, "false"],
  ])("%j likely means %s", (given, likely) => {
    expect(told(leadWith({ dedicatedRdTeam: given }))).toEqual([`${flagAt} wrong-type → ${likely}`]);
  });

  test.each([["也许"], [2], [{}], [[]]])("%j means neither", (given) => {
    expect(told(leadWith({ dedicatedRdTeam: given }))).toEqual([`${flagAt} wrong-type`]);
  });
});

test("an extra fact is a text, a number or a yes or no", () => {
  const facts = [{ value: "甲" }, { value: 1.5 }, { value: false }];
  expect(parseDossier(dossierWith({ facts }))).toEqual(dossierWith({ facts }));
  expect(told(dossierWith({ facts: [{ value: {} }, { value: [] }] }))).toEqual([
    "facts[0].value wrong-type",
    "facts[1].value wrong-type",
  ]);
});
