import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapText, isZero, limitText, quantityText } from "../../src/words/numbers.js";

const Exact = Decimal.clone({ precision: 60, toExpPos: 60, toExpNeg: -60 });
const sizes: Record<string, string> = {
  亿元: "100000000",
  万元: "10000",
  元: "1",
  billion: "1000000000",
  million: "1000000",
  "": "1",
};
/** The amount that a text says. */
function amountIn(said: string): string {
  const [, number = "", unit = ""] = /^(?:CNY )?(-?[\d,.]+) ?(\S*)$/.exec(said) ?? [];
  return new Exact(number.replaceAll(",", "")).times(sizes[unit] ?? "NaN").toFixed();
}
/** The number of hundredths of a percent that a text says. */
const hundredthsIn = (said: string): number => new Exact(/^[\d.]+/.exec(said)?.[0] ?? "NaN").times(100).toNumber();

describe("an amount", () => {
  test.each([
    ["0", "0 元", "CNY 0"],
    ["1", "1 元", "CNY 1"],
    ["0.00000001", "0.00000001 元", "CNY 0.00000001"],
    ["999.5", "999.5 元", "CNY 999.5"],
    ["9999", "9999 元", "CNY 9,999"],
    ["9999.99", "9999.99 元", "CNY 9,999.99"],
    ["10000", "1 万元", "CNY 10,000"],
    ["10001", "1.0001 万元", "CNY 10,001"],
    ["10000.5", "10000.5 元", "CNY 10,000.5"],
    ["999999", "99.9999 万元", "CNY 999,999"],
    ["1000000", "100 万元", "CNY 1 million"],
    ["19999999", "1999.9999 万元", "CNY 19,999,999"],
    ["19999999.99", "19999999.99 元", "CNY 19,999,999.99"],
    ["20000000", "2000 万元", "CNY 20 million"],
    ["99999999", "9999.9999 万元", "CNY 99,999,999"],
    ["100000000", "1 亿元", "CNY 100 million"],
    ["1179000000", "11.79 亿元", "CNY 1.179 billion"],
    ["1179000001", "117900.0001 万元", "CNY 1,179,000,001"],
    ["64519000000", "645.19 亿元", "CNY 64.519 billion"],
    ["123456789012345678.12345678", "123456789012345678.12345678 元", "CNY 123,456,789,012,345,678.12345678"],
    ["-20000000", "-2000 万元", "CNY -20 million"],
  ])("of %s is %s, or %s", (value, zh, en) => {
    expect(quantityText(value, "CNY", "zh-CN")).toBe(zh);
    expect(quantityText(value, "CNY", "en")).toBe(en);
    expect(limitText(value, "CNY", "zh-CN")).toBe(zh);
    expect(gapText(value, "CNY", "en")).toBe(en);
  });

  test("is said exactly, in either language", () => {
    const amount = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.nat({ max: 99_999_999 }), fc.nat({ max: 17 }))
      .map(([whole, decimals, zeros]) => {
        const rounded = (whole / 10n ** BigInt(zeros)) * 10n ** BigInt(zeros);
        return new Exact(`${rounded}.${String(decimals).padStart(8, "0")}`).toFixed();
      });
    fc.assert(
      fc.property(amount, (value) => {
        expect(amountIn(quantityText(value, "CNY", "zh-CN"))).toBe(value);
        expect(amountIn(quantityText(value, "CNY", "en"))).toBe(value);
      }),
    );
  });

  test("below a limit is never said as the limit", () => {
    for (const value of ["19999999.99999999", "19999999.9", "19999999", "19999000"])
      for (const lang of ["zh-CN", "en"] as const)
        expect(quantityText(value, "CNY", lang)).not.toBe(limitText("20000000", "CNY", lang));
  });
});

describe("a ratio", () => {
  test.each([
    ["0", "0%"],
    ["0.000001", "0%"],
    ["0.0001", "0.01%"],
    ["0.0208", "2.08%"],
    ["0.034999", "3.49%"],
    ["0.035", "3.5%"],
    ["0.333333", "33.33%"],
    ["0.499999", "49.99%"],
    ["0.5", "50%"],
    ["0.666666", "66.66%"],
    ["1", "100%"],
    ["1.25", "125%"],
  ])("of %s is %s: cut, never rounded up", (value, said) => {
    expect(quantityText(value, "ratio", "zh-CN")).toBe(said);
    expect(quantityText(value, "ratio", "en")).toBe(said);
  });

  test.each([
    ["0.035", "3.5%"],
    ["0.5", "50%"],
    ["0.12345", "12.345%"],
    ["0.0000001", "0.00001%"],
    ["1", "100%"],
  ])("as a limit of %s is %s, with every decimal of the text", (value, said) => {
    expect(limitText(value, "ratio", "zh-CN")).toBe(said);
    expect(limitText(value, "ratio", "en")).toBe(said);
  });

  test.each([
    ["0.0142", "1.42"],
    ["0.014167", "1.42"],
    ["0.014101", "1.42"],
    ["0.000001", "0.01"],
    ["0.5", "50"],
  ])("short by %s is short by %s percentage points: raised, never cut", (value, points) => {
    expect(gapText(value, "ratio", "zh-CN")).toBe(`${points} 个百分点`);
    expect(gapText(value, "ratio", "en")).toBe(`${points} percentage points`);
  });

  test("below a limit is said to be below it, and what it is and what it lacks add up to the limit", () => {
    const millionths = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(millionths, fc.integer({ min: 1, max: 10_000 }), (part, hundredths) => {
        const limit = new Exact(hundredths).div(10_000);
        const value = new Exact(part).div(1_000_000).times(limit).toDecimalPlaces(6, Decimal.ROUND_DOWN);
        const gap = limit.minus(value);
        const [found, lacks] = [quantityText(value.toFixed(), "ratio", "en"), gapText(gap.toFixed(), "ratio", "en")];
        expect(hundredthsIn(found)).toBeLessThan(hundredths);
        expect(hundredthsIn(found) + hundredthsIn(lacks)).toBe(hundredths);
      }),
    );
  });
});

test("what is counted is said with its measure", () => {
  expect(quantityText("5", "count", "zh-CN")).toMatch(/^5 \p{Script=Han}$/u);
  expect(quantityText("5", "count", "en")).toBe("5");
  expect(quantityText("800", "characters", "zh-CN")).toBe("800 字");
  expect(quantityText("800", "characters", "en")).toBe("800 characters");
  expect(limitText("5", "workdays", "zh-CN")).toBe("5 个工作日");
  expect(gapText("2", "workdays", "en")).toBe("2 working days");
});

test("zero is zero however it is written", () => {
  expect(["0", "0.0", "-0", "0.00000000"].filter((value) => !isZero(value))).toEqual([]);
  expect(["1", "0.00000001", "-1"].filter(isZero)).toEqual([]);
});
