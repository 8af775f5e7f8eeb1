import { describe, expect, test } from "vitest";
import { programmePolicies } from "../../src/programmes.js";
import { figureText } from "../../src/words/units.js";

const units = [...new Set(programmePolicies.flatMap(({ targets }) => targets.map(({ unit }) => unit)))];

describe("a figure of a target", () => {
  test.each([
    ["0.076", "ratio", "7.6%", "7.6%"],
    ["-0.05", "ratio", "-5%", "-5%"],
    ["55000000000", "yuan", "550 亿元", "CNY 55 billion"],
    ["30", "consortia", "30 家", "30 consortia"],
    ["1", "consortia", "1 家", "1 consortium"],
    ["5", "people", "5 人", "5 people"],
    ["1", "people", "1 人", "1 person"],
    ["1", "agencies", "1 家", "1 agency"],
    ["1", "events", "1 场", "1 event"],
    ["1000", "uses", "1000 家次", "1000 uses"],
    ["2", "chains", "2 条", "2 chains"],
  ])("of %s %s is %s, or %s", (value, unit, zh, en) => {
    expect(figureText(value, unit, "zh-CN")).toBe(zh);
    expect(figureText(value, unit, "en")).toBe(en);
  });

  test("has words for every unit that a target is measured in", () => {
    for (const unit of units.filter((one) => one !== "judged")) {
      expect(figureText("7", unit, "zh-CN")).toMatch(/^7.*(?:\p{Script=Han}|%)$/u);
      expect(figureText("7", unit, "en")).toMatch(/^(?:CNY 7|7 [a-z]+|700%)$/);
    }
  });

  test("of another unit is said alone", () => {
    for (const unit of ["judged", "constructor", "", "furlongs"]) expect(figureText("7", unit, "en")).toBe("7");
  });
});
