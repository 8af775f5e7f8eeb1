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

interface Kept<Values> {
  readonly list: readonly unknown[];
  readonly values: Values;
}

/** A column that is found once for an evaluation. `slot` is where it is kept; −1 where it depends on the year. */
export function columnIn<Values>(slot: number, fill: Column<Values>): Column<Values> {
  if (slot < 0) return fill;
  return (ctx, list, year) => {
    const known = ctx.slots[slot] as Kept<Values> | undefined;
    if (known !== undefined && known.list === list) return known.values;
    const values = fill(ctx, list, year);
    ctx.slots[slot] = { list, values };
    return values;
  };
}
