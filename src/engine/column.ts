import { asRow, type Row } from "../facts/answer.js";
import type { Context } from "./context.js";

/** What the rows of a list come to, all at once. */
export type Column<Values> = (ctx: Context, list: readonly unknown[], year: number) => Values;
/** A value for each row of a list. */
export type ColumnOf<T> = Column<readonly T[]>;

/** Makes a value of each row. */
export function each<T>(list: readonly unknown[], make: (row: Row, at: number) => T): T[] {
  const made = new Array<T>(list.length);
  for (let at = 0; at < list.length; at++) made[at] = make(asRow(list[at]), at);
  return made;
}

/** A column as it is kept. */
export interface KeptColumn<Values = unknown> {
  readonly list: readonly unknown[];
  readonly values: Values;
  /** The rows that were changed since; the others stand. */
  readonly stale?: readonly number[];
}

/** Finds the values of some rows anew; the others are taken over. */
type Mend<Values> = (
  ctx: Context,
  list: readonly unknown[],
  year: number,
  values: Values,
  at: readonly number[],
) => Values;

/**
 * A column that is found once for an evaluation. `slot` is where it is kept; −1 where it depends on the year. Where only some
 * rows were changed it is mended, if it can be.
 */
export function columnIn<Values>(slot: number, fill: Column<Values>, mend?: Mend<Values>): Column<Values> {
  if (slot < 0) return fill;
  return (ctx, list, year) => {
    const known = ctx.slots[slot] as KeptColumn<Values> | undefined;
    const here = known !== undefined && known.list === list ? known : undefined;
    if (here && here.stale === undefined) return here.values;
    const values = here?.stale && mend ? mend(ctx, list, year, here.values, here.stale) : fill(ctx, list, year);
    ctx.slots[slot] = { list, values };
    return values;
  };
}

/** Mends values of rows one by one. */
export const mendEach =
  <T>(read: (ctx: Context, row: Row, year: number) => T): Mend<readonly T[]> =>
  (ctx, list, year, values, rows) => {
    const mended = [...values];
    for (const at of rows) mended[at] = read(ctx, asRow(list[at]), year);
    return mended;
  };
