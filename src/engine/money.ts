import type { Years } from "../criteria/types.js";
import { asRow, type Row } from "../facts/answer.js";
import { plainAmount } from "../schemas/amount.js";
import type { Answer } from "./answers.js";
import { noLead } from "./collect.js";
import { type Context, overWindow } from "./context.js";
import { add, decimal, divide, type Fraction, order, orderOfRatio, shortDigits, toDecimal, whole } from "./exact.js";
import { type Gauge, type GaugeMakers, gaugeOf } from "./node.js";
import type { Path } from "./report.js";

type Figure = "revenue" | "rdExpense";

/** A year of the lead's accounts. */
interface Book {
  readonly at: number;
  readonly revenue: Fraction | undefined;
  readonly rdExpense: Fraction | undefined;
}

/** The lead's accounts of the years that a window can have: of the latest year, and of the first and second before it. */
export type Books = readonly (Book | undefined)[];

type Value = (ctx: Context, row: Row) => Fraction | undefined;

const interval =
  (of: Value): Gauge["read"] =>
  (ctx, row) => {
    const value = of(ctx, row);
    return value && { low: value, high: value };
  };
/** The number that a quantity is; of an interval, its lower end. */
const numberOf = ({ value, read }: Gauge): Value => value ?? ((ctx, row) => read(ctx, row)?.low);

const amountOf = (value: unknown): Fraction | undefined => {
  const short = typeof value === "string" ? shortDigits(value) : -1;
  if (short >= 0) return whole(short);
  const plain = plainAmount(value);
  return plain === undefined ? undefined : decimal(plain);
};

const noBooks: Books = [];

function read(ctx: Context): Books {
  const list = ctx.lead?.financials;
  if (!Array.isArray(list)) return noBooks;
  const books: (Book | undefined)[] = [undefined, undefined, undefined];
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const { year } = row;
    if (typeof year !== "number" || year < ctx.latestYear - 2 || year > ctx.latestYear) continue;
    const back = ctx.latestYear - year;
    books[back] ??= { at, revenue: amountOf(row.revenue), rdExpense: amountOf(row.rdExpense) };
  }
  return books;
}

function books(ctx: Context): Books {
  ctx.books ??= read(ctx);
  return ctx.books;
}

const yearsOf = (ctx: Context, years: Years): readonly number[] =>
  years === "window" ? ctx.window : [years === "this" ? ctx.year : ctx.latestYear];
const bookOf = (ctx: Context, year: number): Book | undefined => books(ctx)[ctx.latestYear - year];

const figurePath = (ctx: Context, at: number, figure: Figure): Path => [
  "organizations",
  ctx.leadIndex,
  "financials",
  at,
  figure,
];

function accounts(figure: Figure, years: Years): Gauge {
  const isRevenue = figure === "revenue";
  const inYear = (ctx: Context, year: number): Fraction | undefined => {
    const book = bookOf(ctx, year);
    return book && (isRevenue ? book.revenue : book.rdExpense);
  };
  const inWindow = (ctx: Context): Fraction | undefined => {
    let total: Fraction | undefined;
    for (const year of ctx.window) {
      const value = inYear(ctx, year);
      if (!value) return undefined;
      total = total ? add(total, value) : value;
    }
    return total;
  };
  const sum: Value =
    years === "window"
      ? inWindow
      : years === "this"
        ? (ctx) => inYear(ctx, ctx.year)
        : (ctx) => inYear(ctx, ctx.latestYear);
  return gaugeOf({
    unit: "CNY",
    digits: 8,
    read: interval(sum),
    value: sum,
    missing: (ctx, _row, _base, into) => {
      if (!ctx.lead) return into.add(noLead);
      const path: Path = ["organizations", ctx.leadIndex, "financials"];
      for (const year of yearsOf(ctx, years)) {
        const book = bookOf(ctx, year);
        if (book?.[figure]) continue;
        into.add(book ? { path: figurePath(ctx, book.at, figure) } : { path, row: { year }, field: figure });
      }
    },
    causes: (ctx, _row, _base, into) => {
      for (const year of yearsOf(ctx, years)) {
        // It has failed, so every year that it reads is there.
        into.add(figurePath(ctx, (bookOf(ctx, year) as Book).at, figure));
      }
    },
  });
}

/** A single answer that is a number. */
function scalar(
  answer: Answer,
  unit: Gauge["unit"],
  digits: number,
  of: (value: unknown) => Fraction | undefined,
): Gauge {
  const value: Value = (ctx, row) => of(answer.read(ctx, row));
  return gaugeOf({
    unit,
    digits,
    read: interval(value),
    value,
    missing: answer.gap,
    causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
  });
}

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const countOf = (value: unknown): Fraction | undefined => (isCount(value) ? whole(value) : undefined);

function sideOf(gauge: Gauge, ctx: Context, row: Row, bound: Fraction): number | undefined {
  if (gauge.side) return gauge.side(ctx, row, bound);
  const value = numberOf(gauge)(ctx, row);
  return value && order(value, bound);
}

export const money: GaugeMakers<"number" | "money" | "accounts" | "ratio" | "mean"> = {
  number: ({ field }, compiler) => {
    const answer = compiler.answer(field);
    const tally: Gauge["tally"] = (ctx, row) => {
      const value = answer.read(ctx, row);
      return isCount(value) ? { rows: 0, yes: value, open: 0, maybeYes: 0, maybeNo: 0, maybeOpen: 0 } : undefined;
    };
    return gaugeOf({ ...scalar(answer, "count", 0, countOf), tally });
  },
  money: ({ field }, compiler) => scalar(compiler.answer(field), "CNY", 8, amountOf),
  accounts: ({ figure, years }) => accounts(figure, years),
  ratio: (of, compiler) => {
    const one = compiler.quantity(of.of);
    const other = compiler.quantity(of.to);
    const part = numberOf(one);
    const whole = numberOf(other);
    const value: Value = (ctx, row) => {
      const num = part(ctx, row);
      const den = num && whole(ctx, row);
      return den && divide(num, den);
    };
    return gaugeOf({
      unit: "ratio",
      digits: 6,
      read: (ctx, row, into) => {
        const num = part(ctx, row);
        const den = num || into ? whole(ctx, row) : undefined;
        if (into && num) into.numerator = toDecimal(num, one.digits);
        if (into && den) into.denominator = toDecimal(den, other.digits);
        const low = num && den && divide(num, den);
        return low && { low, high: low };
      },
      value,
      // Held against a limit without a fraction being made of it.
      side: (ctx, row, bound) => {
        const num = part(ctx, row);
        const den = num && whole(ctx, row);
        return num && den?.num ? orderOfRatio(num, den, bound) : undefined;
      },
      missing: (ctx, row, base, into) => {
        if (!one.read(ctx, row)) one.missing(ctx, row, base, into);
        const den = other.read(ctx, row)?.low;
        if (!den) other.missing(ctx, row, base, into);
        else if (!den.num) other.causes(ctx, row, base, { add: (path) => into.add({ path }) });
      },
      causes: (ctx, row, base, into) => {
        one.causes(ctx, row, base, into);
        other.causes(ctx, row, base, into);
      },
    });
  },
  mean: ({ of }, compiler) => {
    const gauge = compiler.quantity(of);
    const value = numberOf(gauge);
    const mean: Value = (ctx, row) => {
      let total: Fraction | undefined = whole(0);
      overWindow(ctx, () => {
        const part = total && value(ctx, row);
        total = total && part && add(total, part);
      });
      return total && divide(total, whole(ctx.window.length));
    };
    return gaugeOf({
      unit: gauge.unit,
      digits: gauge.digits,
      read: interval(mean),
      value: mean,
      // Where every year is on one side of the limit, so is their mean, and no fractions need to be added up.
      side: (ctx, row, bound) => {
        const before = ctx.year;
        let side: number | undefined;
        let one = true;
        for (const year of ctx.window) {
          ctx.year = year;
          const found = sideOf(gauge, ctx, row, bound);
          if (found === undefined || (side !== undefined && found !== side)) one = false;
          side = found;
        }
        ctx.year = before;
        return one ? side : undefined;
      },
      missing: (ctx, row, base, into) =>
        overWindow(ctx, () => {
          if (!gauge.read(ctx, row)) gauge.missing(ctx, row, base, into);
        }),
      causes: (ctx, row, base, into) => overWindow(ctx, () => gauge.causes(ctx, row, base, into)),
    });
  },
};
