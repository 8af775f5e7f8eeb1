import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bar, cellsOf, sparkline } from "../../src/render/screening/bars.js";
import { binText, edgeText, limitAt, splitBins } from "../../src/render/screening/bins.js";
import { percentText } from "../../src/render/screening/words.js";
import type { ScreenedMeasure } from "../../src/screen/types.js";
import { measureLike } from "./screenings.js";

const operators = [">=", ">", "<=", "="] as const;

/** Numbers in bins, as a screen would count them. */
function counted(
  numbers: readonly number[],
  edges: readonly number[],
  of: Pick<ScreenedMeasure, "operator" | "limit" | "unit">,
  tells: boolean,
): ScreenedMeasure {
  const last = edges.length - 2;
  const bins = edges.slice(1).map((to, at) => {
    const from = edges[at] as number;
    const within = (n: number): boolean => n >= from && (n < to || (at === last && n === to));
    return { from: String(from), to: String(to), count: numbers.filter(within).length };
  });
  const holds = numbers.filter((n) => held(n, of)).length;
  return measureLike({ ...of, known: numbers.length, unknown: 0, bins, ...(tells && { holds }) });
}

function held(n: number, { operator, limit }: Pick<ScreenedMeasure, "operator" | "limit">): boolean {
  const bound = Number(limit);
  return { ">=": n >= bound, ">": n > bound, "<=": n <= bound, "=": n === bound }[operator];
}

describe("the sides of a limit", () => {
  test("are those of the numbers counted, whatever the limit and its unit, where it is told how many hold it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 8 }),
        fc.constantFrom(...operators),
        fc.constantFrom("count", "ratio", "CNY", "characters", "workdays"),
        fc.integer({ min: 0, max: 12 }),
        (numbers, cuts, operator, unit, limit) => {
          const of = { operator, unit, limit: String(limit) } as const;
          const edges = [...new Set([0, ...cuts, limit, 12])].sort((one, other) => one - other);
          const split = splitBins(counted(numbers, edges, of, true));
          const holds = numbers.filter((n) => held(n, of)).length;
          expect(split.reduce((sum, { met }) => sum + met, 0)).toBe(holds);
          expect(split.reduce((sum, { missed }) => sum + missed, 0)).toBe(numbers.length - holds);
          expect(split.every(({ mixed }) => mixed === 0)).toBe(true);
        },
      ),
    );
  });

  test("are never guessed where that is not told: what cannot be told apart stands by itself", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }),
        fc.constantFrom(...operators),
        fc.constantFrom("count", "ratio"),
        fc.integer({ min: 0, max: 12 }),
        (numbers, operator, unit, limit) => {
          const of = { operator, unit, limit: String(limit) } as const;
          const edges = [...new Set([0, 4, limit, 8, 12])].sort((one, other) => one - other);
          const split = splitBins(counted(numbers, edges, of, false));
          const holds = numbers.filter((n) => held(n, of)).length;
          const sum = (kind: "met" | "missed" | "mixed") => split.reduce((all, bin) => all + bin[kind], 0);
          expect(sum("met")).toBeLessThanOrEqual(holds);
          expect(sum("missed")).toBeLessThanOrEqual(numbers.length - holds);
          expect(sum("met") + sum("missed") + sum("mixed")).toBe(numbers.length);
        },
      ),
    );
  });

  test.each([
    [">=", 2],
    [">", 3],
    ["<=", 3],
    ["=", 2],
  ] as const)("part where the limit is drawn: of whole numbers %s 2 before bin %i", (operator, at) => {
    const bins = ["0", "1", "2", "3", "4"].map((from) => ({ from, to: String(Number(from) + 1), count: 1 }));
    const measure = measureLike({ operator, unit: "count", limit: "2", bins });
    expect(limitAt(measure)).toBe(at);
    const sides = splitBins(measure).map(({ met }) => met);
    if (operator !== "=") expect(new Set(sides.slice(0, at)).size + new Set(sides.slice(at)).size).toBe(2);
  });

  test("end after the last bin where the limit is above all, and before the first where it is below", () => {
    expect(limitAt(measureLike({ limit: "2" }))).toBe(4);
    expect(limitAt(measureLike({ limit: "0" }))).toBe(0);
  });
});

describe("an edge", () => {
  test.each([
    ["0.034999", "ratio", "zh-CN", "3.49%"],
    ["12345.678", "ratio", "en", "1,234,567.8%"],
    ["20000000", "CNY", "zh-CN", "2000 万元"],
    ["123456789.12345678", "CNY", "zh-CN", "1.2345 亿元"],
    ["123456789", "CNY", "en", "CNY 123.45 million"],
    ["-1234567", "CNY", "zh-CN", "-123.45 万元"],
    ["0.5", "CNY", "zh-CN", "0.5 元"],
    ["1234", "count", "en", "1,234"],
    ["2.5", "count", "en", "2.5"],
  ] as const)("%s of %s in %s is %s", (value, unit, lang, text) => {
    expect(edgeText(value, unit, lang)).toBe(text);
  });

  test.each([
    [{ from: "5", to: "6" }, false, "count", "5"],
    [{ from: "5", to: "6" }, true, "count", "5–6"],
    [{ from: "5", to: "10" }, false, "count", "5–9"],
    [{ from: "5", to: "5" }, true, "count", "5"],
    [{ from: "0.1", to: "0.2" }, false, "ratio", "10%–20%"],
    [{ from: "0.5", to: "0.5" }, true, "ratio", "50%"],
    [{ from: "0.5", to: "2.5" }, false, "count", "0.5–2.5"],
  ] as const)("of a bin %j (the last: %s) of %s is told as %s", (bin, last, unit, text) => {
    expect(binText({ ...bin, count: 1 }, last, unit, "en")).toBe(text);
  });
});

describe("a bar", () => {
  test("shows whatever is there, and is never longer than it may be", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const parts = counts.map((count) => ({ as: "pass" as const, count }));
        const cells = cellsOf(parts, total, 12);
        expect(cells.every((own) => own >= 1)).toBe(true);
        expect(cells.reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(12);
        expect(bar(parts, total, 12, (text) => text)).toHaveLength(12);
      }),
    );
  });

  test("tells its parts apart without colour", () => {
    const parts = (["pass", "fail", "unknown", "review", "recheck", "not-applicable"] as const).map((as) => ({
      as,
      count: 2,
    }));
    expect(bar(parts, 12, 12, (text) => text)).toBe("██▒▒░░◇◇??··");
  });
});

describe("a histogram in a line", () => {
  const plain = (text: string): string => text;

  test("has the highest bar as high as there is room, the least still seen, none as a point, and the limit where it parts", () => {
    const bins = [0, 1, 50, 100].map((count) => ({ count, as: "pass" as const }));
    expect(sparkline(bins, 2, plain)).toBe("··▁▁│▄▄██");
    expect(sparkline(bins.slice(0, 1), 1, plain)).toBe("··│");
  });

  test("has narrower bars where there are many", () => {
    const bins = Array.from({ length: 40 }, () => ({ count: 1, as: "fail" as const }));
    expect(sparkline(bins, 0, plain)).toBe(`│${"█".repeat(40)}`);
  });
});

describe("a part of a whole", () => {
  test("is all or nothing only where it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (of, some) => {
        const count = some % (of + 1);
        expect(percentText(count, of) === "0%").toBe(count === 0);
        expect(percentText(count, of) === "100%").toBe(count === of);
        expect(percentText(count, of)).not.toMatch(/^(0\.0|100\.0)%$/);
      }),
    );
  });

  test.each([
    [0, 0, "0%"],
    [1, 3, "33.3%"],
    [1, 100_000, "<0.1%"],
    [99_999, 100_000, ">99.9%"],
  ])("%i of %i is %s", (count, of, text) => {
    expect(percentText(count, of)).toBe(text);
  });
});
