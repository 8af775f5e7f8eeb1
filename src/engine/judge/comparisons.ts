import type { Operator } from "../../criteria/types.js";
import type { Row } from "../../facts/answer.js";
import { isCount } from "../../facts/count.js";
import { type Context, foundedAfter } from "../context.js";
import { decimal, type Fraction, type Interval, isExact, order, whole } from "../exact.js";
import type { Judges, Measurement, Test } from "../node.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "../truth.js";
import { insteadOf } from "./logic.js";

/** By how the ends of an interval stand to the limit: below (−1), at (0) or above (1). */
const decide: Record<Operator, (low: number, high: number) => Truth> = {
  ">=": (low, high) => (low >= 0 ? PASS : high >= 0 ? UNKNOWN : FAIL),
  ">": (low, high) => (low > 0 ? PASS : high > 0 ? UNKNOWN : FAIL),
  "<=": (low, high) => (high <= 0 ? PASS : low <= 0 ? UNKNOWN : FAIL),
  "=": (low, high) => (low === 0 && high === 0 ? PASS : low <= 0 && high >= 0 ? UNKNOWN : FAIL),
};

/** Holds an interval against a limit. */
export function against(found: Interval | undefined, operator: Operator, bound: Fraction): Truth {
  if (!found) return UNKNOWN;
  const low = order(found.low, bound);
  if (isExact(found)) return decide[operator](low, low);
  return decide[operator](low, found.high ? order(found.high, bound) : 1);
}

/**
 * On which side of a limit the mean of the years is where every year is on one: most need no exact sum of fractions,
 * which takes as long as all else of a rule.
 */
function meanSide({ read }: Measurement, bound: Fraction): (ctx: Context, row: Row) => number | undefined {
  return (ctx, row) => {
    let side: number | undefined;
    for (const year of ctx.window) {
      const value = read(ctx, row, year);
      const one = value && isExact(value) ? order(value.low, bound) : undefined;
      if (one === undefined || (side !== undefined && one !== side)) return undefined;
      side = one;
    }
    return side;
  };
}

export const comparisons: Judges<"compare" | "declares"> = {
  compare: ({ quantity, operator, limit }, { rule, ofAccounts }) => {
    const { read } = quantity;
    const bound = decimal(limit);
    const judged = insteadOf(rule);
    const test: Test = (ctx, row, year) =>
      ofAccounts && foundedAfter(ctx) ? judged(ctx) : against(read(ctx, row, year), operator, bound);
    if (quantity.of.kind !== "mean") return { test };
    const sideOf = meanSide(quantity.of.of, bound);
    return {
      test: (ctx, row, year) => {
        const side = sideOf(ctx, row);
        return side === undefined ? test(ctx, row, year) : decide[operator](side, side);
      },
    };
  },
  declares: ({ field, counted }) => ({
    test: (ctx, row, year) => {
      const declared = field.read(ctx, row);
      return isCount(declared) ? against(counted.read(ctx, row, year), "=", whole(declared)) : UNKNOWN;
    },
  }),
};
