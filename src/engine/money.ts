import type { Years } from "../criteria/types.js";
import { answered, asRow } from "../facts/answer.js";
import { plainAmount } from "../schemas/amount.js";
import type { Answer } from "./answers.js";
import { noLead } from "./collect.js";
import type { Context } from "./context.js";
import { add, decimal, digits, divide, type Fraction, toDecimal, whole } from "./exact.js";
import type { Gauge, GaugeMakers, Interval } from "./node.js";
import type { Path } from "./report.js";

type Figure = "revenue" | "rdExpense";

/** A year of the lead's accounts. */
interface Book {
  readonly at: number;
  readonly revenue: Fraction | undefined;
  readonly rdExpense: Fraction | undefined;
}

/** The lead's accounts of the three years that a window can have, the earliest first. */
type Books = readonly (Book | undefined)[];

const exact = (value: Fraction): Interval => ({ low: value, high: value });

const amountOf = (value: unknown): Fraction | undefined => {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return whole(value);
  const short = typeof value === "string" ? digits(value) : undefined;
  if (short) return short;
  const plain = plainAmount(value);
  return plain === undefined ? undefined : decimal(plain);
};

/** Reads the accounts once for each evaluation, whatever the number of rules and readings that need them. */
function booksFor(slot: number): (ctx: Context) => Books {
  return (ctx) => {
    const known = ctx.found[slot] as Books | undefined;
    if (known) return known;
    const books: (Book | undefined)[] = [undefined, undefined, undefined];
    const list = ctx.lead?.financials;
    if (Array.isArray(list)) {
      for (let at = 0; at < list.length; at++) {
        const row = asRow(list[at]);
        const year = answered(row.year);
        const place = typeof year === "number" ? year - ctx.latestYear + 2 : -1;
        if (place >= 0 && place <= 2 && !books[place])
          books[place] = { at, revenue: amountOf(row.revenue), rdExpense: amountOf(row.rdExpense) };
      }
    }
    ctx.found[slot] = books;
    return books;
  };
}

const yearsOf = (ctx: Context, years: Years): readonly number[] =>
  years === "window" ? ctx.window : [years === "this" ? ctx.year : ctx.latestYear];

const accountsPath = (ctx: Context): Path => ["organizations", ctx.leadIndex, "financials"];

function accounts(figure: Figure, years: Years, books: (ctx: Context) => Books): Gauge {
  const bookOf = (ctx: Context, year: number): Book | undefined => books(ctx)[year - ctx.latestYear + 2];
  const sum = (ctx: Context): Fraction | undefined => {
    if (years !== "window") return bookOf(ctx, years === "this" ? ctx.year : ctx.latestYear)?.[figure];
    let total: Fraction | undefined;
    for (const year of ctx.window) {
      const value = bookOf(ctx, year)?.[figure];
      if (!value) return undefined;
      total = total ? add(total, value) : value;
    }
    return total;
  };
  return {
    unit: "CNY",
    digits: 8,
    read: (ctx) => {
      const total = sum(ctx);
      return total && exact(total);
    },
    missing: (ctx, _row, _base, into) => {
      if (!ctx.lead) return into.add(noLead);
      const path = accountsPath(ctx);
      for (const year of yearsOf(ctx, years)) {
        const book = bookOf(ctx, year);
        if (book?.[figure]) continue;
        into.add(book ? { path: [...path, book.at, figure] } : { path, row: { year }, field: figure });
      }
    },
    causes: (ctx, _row, _base, into) => {
      for (const year of yearsOf(ctx, years)) {
        const book = bookOf(ctx, year);
        if (book) into.add([...accountsPath(ctx), book.at, figure]);
      }
    },
  };
}

/** A single answer that is a number. */
function scalar(
  answer: Answer,
  unit: Gauge["unit"],
  digits: number,
  of: (value: unknown) => Fraction | undefined,
): Gauge {
  return {
    unit,
    digits,
    read: (ctx, row) => {
      const value = of(answer.read(ctx, row));
      return value && exact(value);
    },
    missing: answer.gap,
    causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
  };
}

const countOf = (value: unknown): Fraction | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? whole(value) : undefined;

export const money: GaugeMakers<"number" | "money" | "accounts" | "ratio" | "mean"> = {
  number: ({ field }, compiler) => scalar(compiler.answer(field), "count", 0, countOf),
  money: ({ field }, compiler) => scalar(compiler.answer(field), "CNY", 8, amountOf),
  accounts: ({ figure, years }, compiler) => accounts(figure, years, booksFor(compiler.slotOf("books"))),
  ratio: (of, compiler) => {
    const one = compiler.quantity(of.of);
    const other = compiler.quantity(of.to);
    return {
      unit: "ratio",
      digits: 6,
      read: (ctx, row) => {
        const num = one.read(ctx, row)?.low;
        const den = num && other.read(ctx, row)?.low;
        const value = den && divide(num, den);
        if (!value) return undefined;
        if (!ctx.measures) return exact(value);
        const numerator = toDecimal(num, one.digits);
        return { low: value, high: value, numerator, denominator: toDecimal(den, other.digits) };
      },
      sides: (ctx, row, into) => {
        const num = one.read(ctx, row)?.low;
        const den = other.read(ctx, row)?.low;
        if (num) into.numerator = toDecimal(num, one.digits);
        if (den) into.denominator = toDecimal(den, other.digits);
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
    };
  },
  mean: ({ of }, compiler) => {
    const gauge = compiler.quantity(of);
    return {
      unit: gauge.unit,
      digits: gauge.digits,
      read: (ctx, row) => {
        let total = whole(0);
        for (ctx.year of ctx.window) {
          const value = gauge.read(ctx, row)?.low;
          if (!value) {
            ctx.year = ctx.latestYear;
            return undefined;
          }
          total = add(total, value);
        }
        const mean = divide(total, whole(ctx.window.length));
        return mean && exact(mean);
      },
      missing: (ctx, row, base, into) => {
        for (ctx.year of ctx.window) if (!gauge.read(ctx, row)) gauge.missing(ctx, row, base, into);
      },
      causes: (ctx, row, base, into) => {
        for (ctx.year of ctx.window) gauge.causes(ctx, row, base, into);
      },
    };
  },
};
