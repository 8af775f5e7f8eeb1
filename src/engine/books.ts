import type { Basis, Figure } from "../criteria/types.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import { plainAmount, plainFigure } from "../schemas/amount.js";
import { decimal, type Fraction, shortDigits, whole } from "./exact.js";

/** A year of the lead's accounts, and where its row stands. */
export interface Book extends Readonly<Record<Figure, Fraction | undefined>> {
  readonly at: number;
  readonly basis: Basis | undefined;
}

/** By how many years before the latest: the years that a window can have. */
export type Books = readonly (Book | undefined)[];

const noBooks: Readonly<Record<Basis, Books>> = { standalone: [], consolidated: [] };

/** An amount in yuan; `undefined` for what is none. */
export function amountOf(value: unknown): Fraction | undefined {
  const short = typeof value === "string" ? shortDigits(value) : -1;
  if (short >= 0) return whole(short);
  const plain = plainAmount(value);
  return plain === undefined ? undefined : decimal(plain);
}

/** An amount that may be below zero, as a loss is. */
export function balanceOf(value: unknown): Fraction | undefined {
  const plain = plainFigure(value);
  return plain === undefined ? undefined : decimal(plain);
}

/** Whose accounts a row has, as far as that can be read. */
function basisOf(row: Row): Basis | undefined {
  const basis = answered(row.basis);
  return basis === "standalone" || basis === "consolidated" ? basis : undefined;
}

/** Which of several rows of a year is read: that of the basis asked for, else one without, else the other. */
function rank(basis: Basis | undefined, wanted: Basis): number {
  if (basis === wanted) return 0;
  return basis === undefined ? 1 : 2;
}

/** Where the row of a year stands that is read first, and how well it serves. */
interface Chosen {
  at: number;
  rank: number;
}
/** While a list is open, a row of another basis than that asked for may still be followed by one that is read instead. */
const chosen = (open: boolean): Chosen[] => {
  const rank = open ? 1 : 3;
  return [
    { at: -1, rank },
    { at: -1, rank },
    { at: -1, rank },
  ];
};

function choose(into: Chosen | undefined, at: number, rank: number): void {
  if (!into || rank >= into.rank) return;
  into.at = at;
  into.rank = rank;
}

function bookAt(list: readonly unknown[], at: number): Book | undefined {
  if (at < 0) return undefined;
  const row = asRow(list[at]);
  return {
    at,
    basis: basisOf(row),
    revenue: amountOf(row.revenue),
    rdExpense: amountOf(row.rdExpense),
    rdCapitalised: amountOf(row.rdCapitalised),
  };
}

/**
 * The accounts of the latest year and the two before it, by the basis that is read first. Of an `open` list a year is
 * answered by a row of the basis asked for alone. Most rows serve for both, and are read once.
 */
export function readBooks(list: unknown, latestYear: number, open: boolean): Readonly<Record<Basis, Books>> {
  if (!Array.isArray(list)) return noBooks;
  const [own, group] = [chosen(open), chosen(open)];
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const back = typeof row.year === "number" ? latestYear - row.year : -1;
    if (back < 0 || back > 2) continue;
    const basis = basisOf(row);
    choose(own[back], at, rank(basis, "standalone"));
    choose(group[back], at, rank(basis, "consolidated"));
  }
  const standalone = own.map(({ at }) => bookAt(list, at));
  const consolidated = group.map(({ at }, back) => (at === own[back]?.at ? standalone[back] : bookAt(list, at)));
  return { standalone, consolidated };
}
