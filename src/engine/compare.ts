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

export function compare({ quantity, operator, limit }: CriterionOf<"compare">, compiler: Compiler): Node {
  const gauge: Gauge = compiler.quantity(quantity);
  const { unit, digits } = gauge;
  const verdict = judge[operator];
  const bound = decimal(limit) ?? whole(0);
  const fact = factOf(quantity);
  const yearly = quantity.kind !== "mean" && fact.includes("(this)");
  const note = (ctx: Context, row: Row, interval: Interval | undefined, truth: Truth): Measure => {
    const name = yearly ? fact.replaceAll("(this)", `(${ctx.year})`) : fact;
    const holds = truth === PASS ? true : truth === FAIL ? false : null;
    if (!interval) {
      const measure: Measure = { fact: name, operator, limit, unit, holds, actual: null };
      gauge.sides?.(ctx, row, measure);
      return measure;
    }
    const low = toDecimal(interval.low, digits);
    const measure: Measure =
      interval.low === interval.high
        ? { fact: name, operator, limit, unit, holds, actual: low }
        : { fact: name, operator, limit, unit, holds, actual: null, low, high: toDecimal(interval.high, digits) };
    if (interval.numerator !== undefined) measure.numerator = interval.numerator;
    if (interval.denominator !== undefined) measure.denominator = interval.denominator;
    if (truth === FAIL && measure.actual !== null) measure.shortfall = gap(interval.low, bound, digits);
    return measure;
  };
  return {
    truth: (ctx, row) => {
      const interval = gauge.read(ctx, row);
      let truth: Truth = UNKNOWN;
      if (interval) {
        const low = order(interval.low, bound);
        truth = verdict(low, interval.low === interval.high ? low : order(interval.high, bound));
      }
      ctx.measures?.push(note(ctx, row, interval, truth));
      return truth;
    },
    missing: gauge.missing,
    causes: gauge.causes,
  };
}
