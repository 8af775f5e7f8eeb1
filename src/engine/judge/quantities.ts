import type { Row } from "../../facts/answer.js";
import { countWorkdays } from "../../facts/calendar.js";
import { isCount } from "../../facts/count.js";
import { nextDay } from "../../facts/days.js";
import { lengthOf } from "../../facts/length.js";
import { isDay } from "../../schemas/day.js";
import { balanceOf } from "../books.js";
import { booksOf, type Context } from "../context.js";
import { add, divide, exactly, type Fraction, type Interval, isExact, order, total, whole } from "../exact.js";
import type { Readers, ReadyQuantityOf } from "../node.js";
import type { Census } from "../table.js";
import { FAIL, PASS } from "../truth.js";
import { wordsIn } from "./lists.js";

type Accounts = Pick<ReadyQuantityOf<"accounts">, "figure" | "basis">;

const exact = (value: Fraction | undefined): Interval | undefined => value && exactly(value);

/** Rows that may be among those counted. */
const possible = ({ maybe }: Census): number => maybe[1] + maybe[2] + maybe[3];

function countOf(found: Census): Interval {
  const { sure } = found;
  const low = whole(sure[PASS]);
  if (found.open) return { low, high: undefined };
  const more = sure[1] + sure[2] + possible(found);
  return { low, high: more === 0 ? low : whole(sure[PASS] + more) };
}

/** How many rows surely belong. */
export const rowsOf = ({ sure }: Census): number => sure[0] + sure[1] + sure[2] + sure[3];

/** The least and the greatest share: what may not belong counts only where it moves the end. */
function shareOf(found: Census): Interval | undefined {
  const { sure, maybe } = found;
  const rows = rowsOf(found);
  if (rows === 0 || found.open) return undefined;
  const open = sure[1] + sure[2];
  const low: Fraction = { num: sure[PASS], den: rows + maybe[FAIL] + maybe[1] + maybe[2] };
  const more = possible(found);
  if (open + more + maybe[FAIL] === 0) return { low, high: low };
  return { low, high: { num: sure[PASS] + open + more, den: rows + more } };
}

/** A figure of the lead's accounts in a year. */
export function figureIn(ctx: Context, { figure, basis }: Accounts, year: number): Fraction | undefined {
  return booksOf(ctx, basis)[ctx.latestYear - year]?.[figure];
}

function inWindow(ctx: Context, of: Accounts): Fraction | undefined {
  let total: Fraction | undefined;
  for (const year of ctx.window) {
    const value = figureIn(ctx, of, year);
    if (!value) return undefined;
    total = total ? add(total, value) : value;
  }
  return total;
}

/** One over another; where the other may be zero, or is below it, it cannot be told. Only what is exact is below zero. */
function over(of: Interval, to: Interval): Interval | undefined {
  if (to.low.num <= 0) return undefined;
  if (isExact(of) && isExact(to)) return exact(divide(of.low, to.low));
  const low = to.high ? divide(of.low, to.high) : whole(0);
  const high = of.high && divide(of.high, to.low);
  return low && (high && order(low, high) === 0 ? exactly(low) : { low, high });
}

const dayIn = (value: unknown): string | undefined => (typeof value === "string" && isDay(value) ? value : undefined);

/** How many working days lie between the two, counted up to so many. */
export function workdaysOf(
  { from, to, counting }: ReadyQuantityOf<"workdays">,
  upTo: number,
  ctx: Context,
  row: Row,
): number | undefined {
  const [first, last] = [dayIn(from.read(ctx, row)), dayIn(to.read(ctx, row))];
  if (first === undefined || last === undefined) return undefined;
  const later = counting === "from-next-day";
  return later && first >= last ? 0 : countWorkdays(later ? nextDay(first) : first, last, upTo, ctx.isWorkday);
}

export const quantities: Readers = {
  count:
    (_, { census }) =>
    (ctx, row, year) => {
      const found = census(ctx, row, year);
      return found && countOf(found);
    },
  share:
    (_, { census }) =>
    (ctx, row, year) => {
      const found = census(ctx, row, year);
      return found && shareOf(found);
    },
  number:
    ({ field }) =>
    (ctx, row) => {
      const value = field.read(ctx, row);
      return isCount(value) ? exactly(whole(value)) : undefined;
    },
  money:
    ({ field }) =>
    (ctx, row) =>
      exact(balanceOf(field.read(ctx, row))),
  accounts: (of, { yearly }) => {
    if (of.years === "window") return (ctx) => exact(inWindow(ctx, of));
    if (of.years === "this" && yearly) return (ctx, _, year) => exact(figureIn(ctx, of, year));
    return (ctx) => exact(figureIn(ctx, of, ctx.latestYear));
  },
  sum: ({ of }) => {
    const reads = of.map(({ read }) => read);
    return (ctx, row, year) => {
      let sum: Interval | undefined;
      for (const read of reads) {
        const value = read(ctx, row, year);
        if (!value) return undefined;
        sum = sum ? total(sum, value) : value;
      }
      return sum;
    };
  },
  ratio: ({ of, to }) => {
    const [one, other] = [of.read, to.read];
    return (ctx, row, year) => {
      const num = one(ctx, row, year);
      const den = num && other(ctx, row, year);
      return den && over(num, den);
    };
  },
  mean: ({ of }) => {
    const { read } = of;
    return (ctx, row) => {
      let sum: Interval | undefined;
      for (const year of ctx.window) {
        const value = read(ctx, row, year);
        if (!value) return undefined;
        sum = sum ? total(sum, value) : value;
      }
      return sum && over(sum, exactly(whole(ctx.window.length)));
    };
  },
  entries: ({ field }, { slot }) => {
    const read = wordsIn(field, slot());
    return (ctx, row) => {
      const words = read(ctx, row);
      if (!words) return undefined;
      const all = whole(words.list.length);
      const low = words.blank === 0 ? all : whole(words.list.length - words.blank);
      return { low, high: field.open(ctx) ? undefined : all };
    };
  },
  length:
    ({ field, by }) =>
    (ctx, row) => {
      const text = field.read(ctx, row);
      return typeof text === "string" ? exactly(whole(lengthOf(text, by))) : undefined;
    },
  workdays: (of) => (ctx, row) => {
    const days = workdaysOf(of, of.upTo, ctx, row);
    return days === undefined ? undefined : exactly(whole(days));
  },
};
