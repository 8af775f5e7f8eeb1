import { asRow, type Row } from "../facts/answer.js";
import type { Context } from "./context.js";
import type { Node } from "./node.js";
import { FAIL, PASS, type Truth } from "./truth.js";

/** How the rows of a list stand to a criterion. A row may or may not belong to the list, satisfy it, or both. */
export interface Tally {
  /** Rows that belong. */
  readonly rows: number;
  /** Rows that belong and satisfy it; that may satisfy it. */
  readonly yes: number;
  readonly open: number;
  /** Of the rows that may belong: those that satisfy it, that do not, that may. */
  readonly maybeYes: number;
  readonly maybeNo: number;
  readonly maybeOpen: number;
}

/** The truth of every row of a list, counted. */
export interface Column extends Tally {
  readonly list: readonly unknown[];
  readonly truths: readonly Truth[];
}

/** Writes down the truth of every row. */
export type Fill = (ctx: Context, list: readonly unknown[], truths: Truth[]) => void;

/** A column that is made once for an evaluation. */
export function columnIn(slot: number, fill: Fill): NonNullable<Node["column"]> {
  return (ctx, list) => {
    const known = ctx.slots[slot] as Column | undefined;
    if (known !== undefined && known.list === list) return known;
    const rows = list.length;
    const truths = new Array<Truth>(rows);
    fill(ctx, list, truths);
    let yes = 0;
    let open = 0;
    for (let at = 0; at < rows; at++) {
      const truth = truths[at];
      if (truth === PASS) yes++;
      else if (truth !== FAIL) open++;
    }
    const column: Column = { rows, yes, open, maybeYes: 0, maybeNo: 0, maybeOpen: 0, list, truths };
    ctx.slots[slot] = column;
    return column;
  };
}

/** The column of a criterion that is made of others, if they all have one. */
export function columnOf(
  slot: () => number,
  parts: readonly Node[],
  truth: (ctx: Context, row: Row) => Truth,
): Node["column"] {
  if (!parts.every(({ column }) => column)) return undefined;
  return columnIn(slot(), (ctx, list, truths) => {
    for (let at = 0; at < list.length; at++) truths[at] = truth(ctx, asRow(list[at]));
  });
}

/** The column of `all` or `any`: the least or the greatest of the truths of its parts. */
export function columnOfParts(slot: () => number, nodes: readonly Node[], least: boolean): Node["column"] {
  const columns = nodes.flatMap(({ column }) => column ?? []);
  if (columns.length === 0 || columns.length < nodes.length) return undefined;
  if (nodes.length === 1) return columns[0];
  return columnIn(slot(), (ctx, list, truths) => {
    for (let at = 0; at < list.length; at++) truths[at] = least ? PASS : FAIL;
    for (const column of columns) {
      const parts = column(ctx, list).truths;
      for (let at = 0; at < parts.length; at++) {
        const part = parts[at] as Truth;
        const truth = truths[at] as Truth;
        if (least ? part < truth : part > truth) truths[at] = part;
      }
    }
  });
}

/** The truth of one row of a list: from the column, where the criterion has one. */
export const truthAt = (
  node: Node,
  column: Column | undefined,
  ctx: Context,
  list: readonly unknown[],
  at: number,
): Truth => column?.truths[at] ?? node.truth(ctx, asRow(list[at]));
