import { factOf } from "../criteria/fact.js";
import type { CriterionOf, Operator } from "../criteria/types.js";
import type { Row } from "../facts/answer.js";
import { columnIn } from "./columns.js";
import type { Context } from "./context.js";
import { decimal, gap, order, toDecimal } from "./exact.js";
import { type Compiler, type Gauge, type Interval, type Node, nodeOf } from "./node.js";
import type { Measure } from "./report.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "./truth.js";

/** By how the ends of an interval stand to the limit: below (−1), at (0) or above (1). */
export const judge: Record<Operator, (low: number, high: number) => Truth> = {
  ">=": (low, high) => (low >= 0 ? PASS : high >= 0 ? UNKNOWN : FAIL),
  ">": (low, high) => (low > 0 ? PASS : high > 0 ? UNKNOWN : FAIL),
  "<=": (low, high) => (high <= 0 ? PASS : low <= 0 ? UNKNOWN : FAIL),
  "=": (low, high) => (low === 0 && high === 0 ? PASS : low <= 0 && high >= 0 ? UNKNOWN : FAIL),
};

/** What every measure of a comparison has. */
interface Frame {
  readonly fact: string;
  readonly operator: Operator;
  readonly limit: string;
  readonly unit: Measure["unit"];
}

const measureOf = ({ operator, limit, unit }: Frame, fact: string, truth: Truth): Measure => ({
  fact,
  operator,
  limit,
  unit,
  holds: truth === PASS ? true : truth === FAIL ? false : null,
  actual: null,
});

/** A count against a whole number: integers all the way. */
function compareCount(tally: NonNullable<Gauge["tally"]>, bound: number, frame: Frame): Node["truth"] {
  const decide = judge[frame.operator];
  return (ctx, row) => {
    const t = tally(ctx, row);
    const low = t ? t.yes : 0;
    const high = t ? low + t.open + t.maybeYes + t.maybeOpen : 0;
    const truth = t ? decide(low - bound, high - bound) : UNKNOWN;
    if (!ctx.measures) return truth;
    const measure = measureOf(frame, frame.fact, truth);
    ctx.measures.push(measure);
    if (!t) return truth;
    if (low === high) {
      measure.actual = String(low);
      if (truth === FAIL) measure.shortfall = String(Math.abs(low - bound));
    } else {
      measure.low = String(low);
      measure.high = String(high);
    }
    return truth;
  };
}

/** Whether each row has at most so many; the numbers themselves are found only where those that are not less will not do. */
function columnAtMost(slot: number, gauge: Gauge, bound: number): Node["column"] {
  const { numbers, atMost = numbers } = gauge;
  return (
    numbers &&
    atMost &&
    columnIn(slot, (ctx, list, truths) => {
      const most = atMost(ctx, list);
      let exact: readonly number[] | undefined;
      for (let at = 0; at < most.length; at++) {
        const number = most[at] as number;
        if (number < 0) truths[at] = UNKNOWN;
        else if (number <= bound) truths[at] = PASS;
        else {
          exact ??= numbers(ctx, list);
          truths[at] = (exact[at] as number) <= bound ? PASS : FAIL;
        }
      }
    })
  );
}

export function compare({ quantity, operator, limit }: CriterionOf<"compare">, compiler: Compiler): Node {
  const gauge: Gauge = compiler.quantity(quantity);
  const { unit, digits, read, tally, value, side, missing, causes } = gauge;
  const bound = decimal(limit);
  const decide = judge[operator];
  const frame: Frame = { fact: factOf(quantity), operator, limit, unit };
  if (unit === "count" && tally && typeof bound.num === "number" && bound.den === 1) {
    return nodeOf({ truth: compareCount(tally, bound.num, frame), notes: true, missing, causes });
  }
  /** Which year the fact is of while the years of the window are gone through. */
  const yearly = quantity.kind !== "mean" && frame.fact.includes("(this)");
  const truthOf = (interval: Interval | undefined): Truth => {
    if (!interval) return UNKNOWN;
    const low = order(interval.low, bound);
    return decide(low, interval.low === interval.high ? low : order(interval.high, bound));
  };
  const noted = (ctx: Context, row: Row, into: Measure[]): Truth => {
    const measure: Measure = {
      fact: yearly ? frame.fact.replaceAll("(this)", `(${ctx.year})`) : frame.fact,
      operator,
      limit,
      unit,
      holds: null,
      actual: null,
    };
    into.push(measure);
    const interval = read(ctx, row, measure);
    const truth = truthOf(interval);
    if (truth !== UNKNOWN) measure.holds = truth === PASS;
    if (!interval) return truth;
    if (interval.low === interval.high) {
      measure.actual = toDecimal(interval.low, digits);
      if (truth === FAIL) measure.shortfall = gap(interval.low, bound, digits);
    } else {
      measure.low = toDecimal(interval.low, digits);
      measure.high = toDecimal(interval.high, digits);
    }
    return truth;
  };
  const most = operator === "<=" && bound.den === 1 && typeof bound.num === "number" ? bound.num : undefined;
  const { numbers } = gauge;
  return nodeOf({
    notes: true,
    column: most === undefined || !numbers ? undefined : columnAtMost(compiler.slot(), gauge, most),
    note:
      most === undefined || !numbers
        ? undefined
        : (ctx, list, into) => {
            for (const number of numbers(ctx, list)) {
              const truth = number < 0 ? UNKNOWN : number <= most ? PASS : FAIL;
              const measure = measureOf(frame, frame.fact, truth);
              if (number >= 0) measure.actual = String(number);
              if (truth === FAIL) measure.shortfall = String(number - most);
              into.push(measure);
            }
          },
    truth: (ctx, row) => {
      if (ctx.measures) return noted(ctx, row, ctx.measures);
      const known = side?.(ctx, row, bound);
      if (known !== undefined) return decide(known, known);
      if (!value) return truthOf(read(ctx, row));
      const number = value(ctx, row);
      if (!number) return UNKNOWN;
      const stands = order(number, bound);
      return decide(stands, stands);
    },
    missing,
    causes,
  });
}
