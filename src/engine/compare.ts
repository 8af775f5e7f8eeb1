import { factOf } from "../criteria/fact.js";
import type { CriterionOf, Operator } from "../criteria/types.js";
import type { Row } from "../facts/answer.js";
import type { Context } from "./context.js";
import { decimal, gap, order, toDecimal, whole } from "./exact.js";
import type { Compiler, Gauge, Interval, Node } from "./node.js";
import type { Measure } from "./report.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "./truth.js";

/** By how the ends of an interval stand to the limit: below (−1), at (0) or above (1). */
const judge: Record<Operator, (low: number, high: number) => Truth> = {
  ">=": (low, high) => (low >= 0 ? PASS : high >= 0 ? UNKNOWN : FAIL),
  ">": (low, high) => (low > 0 ? PASS : high > 0 ? UNKNOWN : FAIL),
  "<=": (low, high) => (high <= 0 ? PASS : low <= 0 ? UNKNOWN : FAIL),
  "=": (low, high) => (low === 0 && high === 0 ? PASS : low <= 0 && high >= 0 ? UNKNOWN : FAIL),
};

/** Which year a fact is of while the years of the window are gone through. */
const ofYear = (fact: string, year: number): string => fact.replaceAll("(this)", `(${year})`);

export function compare({ quantity, operator, limit }: CriterionOf<"compare">, compiler: Compiler): Node {
  const gauge: Gauge = compiler.quantity(quantity);
  const bound = decimal(limit) ?? whole(0);
  const fact = factOf(quantity);
  const note = (ctx: Context, row: Row, interval: Interval | undefined, truth: Truth): Measure => {
    const measure: Measure = {
      fact: ofYear(fact, ctx.year),
      operator,
      limit,
      unit: gauge.unit,
      holds: truth === PASS ? true : truth === FAIL ? false : null,
      actual: null,
    };
    if (gauge.parts) Object.assign(measure, gauge.parts(ctx, row));
    if (!interval) return measure;
    if (interval.low === interval.high) {
      measure.actual = toDecimal(interval.low, gauge.digits);
      if (truth === FAIL) measure.shortfall = gap(interval.low, bound, gauge.digits);
    } else {
      measure.low = toDecimal(interval.low, gauge.digits);
      measure.high = toDecimal(interval.high, gauge.digits);
    }
    return measure;
  };
  return {
    truth: (ctx, row) => {
      const interval = gauge.read(ctx, row);
      let truth: Truth = UNKNOWN;
      if (interval) {
        const low = order(interval.low, bound);
        truth = judge[operator](low, interval.low === interval.high ? low : order(interval.high, bound));
      }
      ctx.measures?.push(note(ctx, row, interval, truth));
      return truth;
    },
    missing: gauge.missing,
    causes: gauge.causes,
  };
}
