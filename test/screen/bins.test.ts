import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "../../src/criteria/unit.js";
import { binsOf, holdsOf } from "../../src/screen/bins.js";
import { cellOf, scaled } from "../../src/screen/cells.js";

const inCells = (values: readonly string[], limit: string): Map<string, number> => {
  const cells = new Map<string, number>();
  for (const value of values) {
    const key = cellOf(value, scaled(limit));
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  return cells;
};
const binned = (values: readonly string[], limit: string, unit: Unit) =>
  binsOf(inCells(values, limit), scaled(limit), unit);

const decimalOf = (whole: bigint, part: number, places: number): string =>
  places === 0 ? String(whole) : `${whole}.${String(part).padStart(places, "0").slice(0, places)}`;
const amount = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: 0n, max: 30n }), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.constant(20_000_000n)),
    fc.nat(99_999_999),
    fc.constantFrom(0, 0, 2, 8),
  )
  .map((parts) => decimalOf(...parts));
const ratio = fc.oneof(
  fc.constantFrom("0", "1", "0.5", "0.499999", "0.035"),
  fc.nat(999_999).map((part) => decimalOf(0n, part, 6)),
);
const counted = fc.oneof(fc.nat(12), fc.nat(100_000)).map(String);

const kinds: readonly [unit: Unit, values: fc.Arbitrary<string>, limits: readonly string[]][] = [
  ["CNY", amount, ["20000000", "1", "0", "1234567.5"]],
  ["ratio", ratio, ["0.5", "0.035", "1", "0"]],
  ["count", counted, ["3", "0", "1234"]],
];

describe.each(kinds)("bins of %s", (unit, values, limits) => {
  test("come with how many hold the limit, or without where it has too many digits to tell those that are it", () => {
    const operators = [">=", ">", "<=", "="] as const;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(values, fc.constantFrom(...limits)), { maxLength: 60 }),
        fc.constantFrom(...limits),
        fc.constantFrom(...operators),
        (all, limit, operator) => {
          const bound = scaled(limit);
          const holds = (value: bigint): boolean =>
            ({ ">=": value >= bound, ">": value > bound, "<=": value <= bound, "=": value === bound })[operator];
          const found = holdsOf(inCells(all, limit), { operator, limit });
          const digits = limit.replace(".", "").replace(/^0+|0+$/g, "").length;
          if (operator === ">=" || digits <= 3) expect(found).toBe(all.map(scaled).filter(holds).length);
          else expect(found).toBeUndefined();
        },
      ),
    );
  });

  test("hold every value where it belongs, with the limit as an edge, and are few", () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 60 }), fc.constantFrom(...limits), (all, limit) => {
        const bins = binned(all, limit, unit);
        const edges = [...bins.map(({ from }) => from), bins.at(-1)?.to ?? ""].map(scaled);
        expect(edges).toContain(scaled(limit));
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => (a < b ? -1 : 1)));
        expect(bins.length).toBeLessThanOrEqual(24);
        const found = bins.map(({ from, to }, at) => {
          const [low, high] = [scaled(from), scaled(to)];
          const last = at === bins.length - 1;
          return all.map(scaled).filter((value) => value >= low && (value < high || (last && value === high))).length;
        });
        expect(bins.map(({ count }) => count)).toEqual(found);
        expect(found.reduce((sum, one) => sum + one, 0)).toBe(all.length);
        if (all.some((value) => scaled(value) >= scaled(limit)))
          expect(scaled(bins.at(-1)?.to ?? "0")).toBeGreaterThan(scaled(limit));
        if (unit === "count") expect(bins.some(({ from, to }) => `${from}${to}`.includes("."))).toBe(false);
      }),
    );
  });
});

test("edges are read at a glance", () => {
  const shares = Array.from({ length: 200 }, (_, at) => String(at / 200));
  const bins = binned(shares, "0.5", "ratio");
  expect(bins.map(({ from }) => from).slice(0, 4)).toEqual(["0", "0.1", "0.2", "0.3"]);
  expect(bins.map(({ from }) => from)).toContain("0.5");
});

test("each small number has a bin of its own", () => {
  expect(binned(["2", "3", "3", "5"], "4", "count")).toEqual([
    { from: "2", to: "3", count: 1 },
    { from: "3", to: "4", count: 2 },
    { from: "4", to: "5", count: 0 },
    { from: "5", to: "6", count: 1 },
  ]);
});

test("one who is far out does not press the others into one bin", () => {
  const most = Array.from({ length: 300 }, (_, at) => String(10_000_000 + at * 100_000));
  const bins = binned([...most, "999999999999999999"], "20000000", "CNY");
  expect(bins.filter(({ count }) => count > 0).length).toBeGreaterThan(8);
  expect(bins.at(-1)).toMatchObject({ count: 1, to: "1000000000000000000" });
});

test("amounts of many sizes stand on a ladder", () => {
  const bins = binned(
    ["3000000", "8000000", "12000000", "30000000", "70000000", "400000000", "900000000"],
    "20000000",
    "CNY",
  );
  expect(bins.map(({ from }) => from)).toContain("50000000");
  expect(bins.every(({ count }) => count <= 1)).toBe(true);
});

test("there are none of nothing", () => {
  expect(binned([], "3", "count")).toEqual([]);
});
