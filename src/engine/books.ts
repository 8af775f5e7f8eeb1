import { asRow } from "../facts/answer.js";
import { plainAmount } from "../schemas/amount.js";
import { decimal, type Fraction, shortDigits, whole } from "./exact.js";

export type Figure = "revenue" | "rdExpense";

/** A year of the lead's accounts, and where its row stands. */
export interface Book {
  readonly at: number;
  readonly revenue: Fraction | undefined;
  readonly rdExpense: Fraction | undefined;
}

/** By how many years before the latest: the years that a window can have. */
export type Books = readonly (Book | undefined)[];

/** An amount in yuan; `undefined` for what is none. */
export function amountOf(value: unknown): Fraction | undefined {
  const short = typeof value === "string" ? shortDigits(value) : -1;
  if (short >= 0) return whole(short);
  const plain = plainAmount(value);
  return plain === undefined ? undefined : decimal(plain);
}

/** The accounts of the latest year and the two before it; of several rows of a year, the first. */
export function readBooks(list: unknown, latestYear: number): Books {
  const books: (Book | undefined)[] = [];
  if (!Array.isArray(list)) return books;
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const back = typeof row.year === "number" ? latestYear - row.year : -1;
    if (back >= 0 && back <= 2)
      books[back] ??= { at, revenue: amountOf(row.revenue), rdExpense: amountOf(row.rdExpense) };
  }
  return books;
}
