import { describe, expect, test } from "vitest";
import {
  atLeast,
  atMost,
  coded,
  dossier,
  every,
  type Finding,
  isNo,
  lead,
  length,
  moreThan,
  named,
  unit,
  units,
} from "../../src/index.js";
import { judge, statusOf, untyped } from "./place.js";

const name = dossier("consortium", "name");
const called = (value: unknown) => untyped({ organizations: [], consortium: { name: value } });

describe("a name of three parts", () => {
  const asked = named(name, "温州市", "产业链", "创新联合体");

  test.each<[name: string, status: Finding["status"]]>([
    ["温州市电气产业链断路器创新联合体", "pass"],
    ["  温州市电产业链器创新联合体\n", "pass"],
    ["温州市·产业链—创新联合体", "pass"],
    ["温州市产业链产业链器创新联合体", "pass"],
    ["温州市电产业链创新联合体创新联合体", "pass"],
    ["温州市电产业链器产业链创新联合体", "pass"],
    ["温州市电产业链😀创新联合体", "pass"],
    ["温州市\u200b电产业链\u2060器创新联合体", "pass"],
    ["温州市\u200b产业链\u2060器创新联合体", "fail"],
    ["温州市电产业链\ufeff\u{e0041}创新联合体", "fail"],
    ["温\u200b州市电产业链器创新联合体", "fail"],
    ["温州市产业链器创新联合体", "fail"],
    ["温州市电产业链创新联合体", "fail"],
    ["温州市产业链创新联合体", "fail"],
    ["温州市电气断路器创新联合体", "fail"],
    ["温州电气产业链断路器创新联合体", "fail"],
    ["浙江温州市电气产业链断路器创新联合体", "fail"],
    ["温州市电气产业链断路器创新联合体（筹）", "fail"],
    ["温州市电气断路器创新联合体产业链", "fail"],
    ["温州市", "fail"],
    ["创新联合体", "fail"],
  ])("%j: %s", (value, status) => expect(statusOf(asked, called(value))).toBe(status));

  test("is unknown while it is not given, and is itself what is missing or wrong", () => {
    const path = ["consortium", "name"];
    for (const blank of [undefined, null, "", "　", "\u200b\u200d"])
      expect(judge(asked, called(blank))).toMatchObject({ status: "unknown", missing: [{ path }], paths: [] });
    expect(judge(asked, called("创新联合体"))).toMatchObject({ status: "fail", missing: [], paths: [path] });
    expect(judge(asked, called("创新联合体")).fields).toEqual([path]);
  });

  test("is not a number, whatever it prints as", () => {
    expect(statusOf(named(name, "1", "3"), called(123))).toBe("unknown");
    expect(statusOf(named(name, "1", "3"), called("123"))).toBe("pass");
  });
});

describe("a name of two parts", () => {
  test("has something between them, and they do not overlap", () => {
    const asked = named(name, "创新", "新联合体");
    const of = (value: string) => statusOf(asked, called(value));
    expect(["创新的新联合体", "创新新联合体", "创新联合体"].map(of)).toEqual(["pass", "fail", "fail"]);
    expect(["创新创新新联合体", "创新联新联合体"].map(of)).toEqual(["pass", "pass"]);
  });
});

describe("a code", () => {
  const code = lead("address");
  const of = (value: unknown) => untyped({ organizations: [{ id: "a", role: "lead", address: value }] });

  test.each<[code: string, status: Finding["status"]]>([
    ["C3", "fail"],
    ["C38", "pass"],
    ["C382", "pass"],
    ["C3823", "pass"],
    ["C38231", "fail"],
    ["3", "fail"],
    ["38", "pass"],
    ["3823", "pass"],
    ["38231", "fail"],
    [" A01 ", "pass"],
    ["T97", "pass"],
    ["U97", "fail"],
    ["c3823", "fail"],
    ["C", "fail"],
    ["CC38", "fail"],
    ["C 38", "fail"],
    ["38C", "fail"],
    ["C-38", "fail"],
    ["C３８", "fail"],
    ["Ｃ38", "fail"],
    ["٣٨", "fail"],
    ["3.8", "fail"],
    ["+38", "fail"],
    ["C38\n1", "fail"],
  ])("of a letter A–T or none and two to four digits: %j: %s", (value, status) => {
    expect(statusOf(coded(code, "ABCDEFGHIJKLMNOPQRST", [2, 4]), of(value))).toBe(status);
  });

  test("may need no digit, and a letter may be none", () => {
    expect(["A", "A1", "1", "B", "A12"].map((one) => statusOf(coded(code, "A", [0, 1]), of(one)))).toEqual([
      "pass",
      "pass",
      "pass",
      "fail",
      "fail",
    ]);
    expect(["12", "A1", "1"].map((one) => statusOf(coded(code, "", [2, 2]), of(one)))).toEqual([
      "pass",
      "fail",
      "fail",
    ]);
  });

  test("is unknown while it is not given, and is itself what is wrong", () => {
    const asked = coded(code, "A", [2, 4]);
    const path = ["organizations", 0, "address"];
    expect(judge(asked, of(" "))).toMatchObject({ status: "unknown", missing: [{ path }] });
    expect(judge(asked, of("x"))).toMatchObject({ status: "fail", paths: [path] });
    expect(judge(asked, { organizations: [] }).missing).toEqual([{ path: ["organizations"], row: { role: "lead" } }]);
  });
});

describe("a length", () => {
  const text = dossier("consortium", "objectives");
  const of = (objectives: unknown) => untyped({ organizations: [], consortium: { objectives } });

  test.each<[text: string, characters: number, words: number]>([
    ["研发三年", 4, 4],
    [" 研发 三年 ", 4, 4],
    ["R&D 三年", 5, 3],
    ["😀年", 2, 2],
  ])("of %j is %i by characters and %i by words: at most so many", (value, characters, words) => {
    for (const [by, is] of [
      ["characters", characters],
      ["words", words],
    ] as const) {
      const measured = (limit: number) => judge(atMost(length(text, by), limit), of(value));
      const fact = `${by}(consortium.objectives)`;
      expect(measured(is - 1)).toMatchObject({
        status: "fail",
        measures: [{ fact, unit: "characters", actual: String(is), limit: String(is - 1), shortfall: "1" }],
        paths: [["consortium", "objectives"]],
      });
      expect(measured(is)).toMatchObject({ status: "pass", measures: [{ actual: String(is), holds: true }] });
      expect(measured(is + 1).status).toBe("pass");
      expect(statusOf(atLeast(length(text, by), is), of(value))).toBe("pass");
      expect(statusOf(moreThan(length(text, by), is), of(value))).toBe("fail");
    }
  });

  test("is unknown while the text is not given, or is none", () => {
    for (const blank of [undefined, null, "", " \n", 7, ["研"]])
      expect(judge(atMost(length(text, "words"), 5), of(blank))).toMatchObject({
        status: "unknown",
        missing: [{ path: ["consortium", "objectives"] }],
        measures: [{ holds: null, actual: null }],
      });
  });

  test("is measured of each unit, and those that are too long are named", () => {
    const asked = every(units, atMost(length(unit("statement"), "characters"), 2));
    const organizations = ["研发", "研发三", "", "研发四"].map((statement, at) => ({ id: `u${at}`, statement }));
    expect(judge(asked, untyped({ organizations }))).toMatchObject({
      status: "fail",
      paths: [
        ["organizations", 1, "statement"],
        ["organizations", 3, "statement"],
      ],
      fields: [["organizations"], ["organizations", "*", "statement"]],
      measures: [{ actual: "2" }, { shortfall: "1" }, { actual: null }, { shortfall: "1" }],
    });
    expect(judge(asked, untyped({ organizations: organizations.slice(2, 3) })).missing).toEqual([
      { path: ["organizations", 0, "statement"] },
    ]);
  });
});

test("a no is asked for as a yes is", () => {
  const asked = isNo(dossier("filing", "publicNotice", "objection"));
  const of = (objection: boolean | null) =>
    judge(asked, { organizations: [], filing: { publicNotice: { objection } } });
  expect([of(false).status, of(true).status, of(null).status]).toEqual(["pass", "fail", "unknown"]);
  expect(of(true).paths).toEqual([["filing", "publicNotice", "objection"]]);
});
