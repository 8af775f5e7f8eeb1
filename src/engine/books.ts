import type { Basis, Figure } from "../criteria/types.js";
import { answered, asRow } from "../facts/answer.js";
import { plainAmount } from "../schemas/amount.js";
import { decimal, type Fraction, shortDigits, whole } from "./exact.js";

/** A year of the lead's accounts, and where its row stands. */
export interface Book extends Readonly<Record<Figure, Fraction | undefined>> {
  readonly at: number;
  readonly basis: Basis | undefined;
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

/** Which of several rows of a year is read: that of the basis asked for, else one without, else the other. */
function rank(basis: Basis | undefined, wanted: Basis): number {
  if (basis === wanted) return 0;
  return basis === undefined ? 1 : 2;
}

/**
 * The accounts of the latest year and the two before it. While the list is `open`, a row of another basis than that
 * asked for may still be followed by one that is read instead: its year is not answered.
 */
export function readBooks(list: unknown, latestYear: number, wanted: Basis, open: boolean): Books {
  const books: (Book | undefined)[] = [];
  const ranks: number[] = [];
  if (!Array.isArray(list)) return books;
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const back = typeof row.year === "number" ? latestYear - row.year : -1;
    if (back < 0 || back > 2) continue;
    const told = answered(row.basis);
    const basis = told === "standalone" || told === "consolidated" ? told : undefined;
    const own = rank(basis, wanted);
    if ((open && own > 0) || own >= (ranks[back] ?? 3)) continue;
    ranks[back] = own;
    books[back] = {
      at,
      basis,
      revenue: amountOf(row.revenue),
      rdExpense: amountOf(row.rdExpense),
      rdCapitalised: amountOf(row.rdCapitalised),
    };
  }
  return books;
}
