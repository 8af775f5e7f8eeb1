import { describe, expect, test } from "vitest";
import { assess, targets } from "./target.js";

const figureTargets = targets.flatMap((target) =>
  target.measure.by === "figure" ? [{ id: target.id, target, measure: target.measure }] : [],
);

/** The smallest step of a figure. */
const least = "0.00000001";
const units = (plain: string): bigint => {
  const [whole = "", decimals = ""] = plain.split(".");
  return BigInt(whole + decimals.padEnd(8, "0"));
};
const plain = (value: bigint): string =>
  `${value / 10n ** 8n}.${String(value % 10n ** 8n).padStart(8, "0")}`.replace(/\.?0+$/, "");

describe.each(figureTargets)("$id", ({ target, measure: { limit, operator, approximate } }) => {
  const last = target.years.at(-1) ?? 0;
  const past = `${last + 1}-01-01`;
  const step = (by: bigint) =>
    assess(
      target,
      target.years.map((year) => [year, plain(units(limit) + by)]),
      past,
    );

  const short = approximate ? "review" : "missed";

  test(`is ${short} one smallest step below its limit, by that step`, () => {
    for (const finding of step(-1n))
      expect(finding).toMatchObject({ state: short, limit, operator, actual: plain(units(limit) - 1n), gap: least });
  });

  test("is, exactly at its limit, as the operator says", () => {
    for (const finding of step(0n)) {
      expect(finding).toMatchObject({ state: operator === ">" ? "missed" : "met", actual: limit });
      expect(finding.gap).toBe(operator === ">" ? "0" : undefined);
    }
  });

  test("is met one smallest step above its limit", () => {
    for (const finding of step(1n)) {
      expect(finding).toMatchObject({ state: "met", actual: plain(units(limit) + 1n) });
      expect(finding).not.toHaveProperty("gap");
    }
  });

  test("without a figure is pending to the last day of its year, and unknown from the next on", () => {
    for (const year of target.years) {
      const on = (asOf: string) => assess(target, [], asOf).find((finding) => finding.year === year);
      expect(on(`${year}-12-31`)).toMatchObject({ state: "pending", actual: null });
      expect(on(`${year + 1}-01-01`)).toMatchObject({ state: "unknown", actual: null });
      expect(on(`${year + 1}-01-01`)).not.toHaveProperty("gap");
    }
  });

  test("carries its clause, its document's standing, its force, kind and unit", () => {
    const found = assess(target, [], past);
    expect(found.map(({ year }) => year)).toEqual(target.years);
    for (const finding of found) {
      expect(finding).toMatchObject({ target: target.id, force: target.force, kind: target.kind, unit: target.unit });
      expect(finding.citation).toBe(target.cites);
      expect(finding.approximate).toBe(approximate);
    }
  });
});
