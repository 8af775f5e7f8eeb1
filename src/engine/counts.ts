import { asRow, type Row } from "../facts/answer.js";
import type { Context } from "./context.js";
import { type Fraction, whole } from "./exact.js";
import type { GaugeMakers, Node } from "./node.js";
import { gatherFailures, gatherRows } from "./quantifiers.js";
import type { Rows } from "./rows.js";
import { FAIL, PASS } from "./truth.js";

/** How the rows of a list stand to a criterion. A row may or may not belong to the list, satisfy it, or both. */
interface Tally {
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

const everyRow: Node = { truth: () => PASS, missing: () => {}, causes: () => {} };

function tally(ctx: Context, row: Row, rows: Rows, where: Node): Tally | undefined {
  const selection = rows.select(ctx, row);
  if (!selection) return undefined;
  if (where === everyRow) {
    const maybeYes = selection.maybe.length;
    const all = selection.sure.length;
    return { rows: all, yes: all, open: 0, maybeYes, maybeNo: 0, maybeOpen: 0 };
  }
  const noted = ctx.measures;
  ctx.measures = undefined;
  const of = (indexes: readonly number[]): [yes: number, open: number] => {
    let yes = 0;
    let open = 0;
    for (const at of indexes) {
      const truth = where.truth(ctx, asRow(selection.rows[at]));
      if (truth === PASS) yes++;
      else if (truth !== FAIL) open++;
    }
    return [yes, open];
  };
  const [yes, open] = of(selection.sure);
  const [maybeYes, maybeOpen] = of(selection.maybe);
  ctx.measures = noted;
  const maybeNo = selection.maybe.length - maybeYes - maybeOpen;
  return { rows: selection.sure.length, yes, open, maybeYes, maybeNo, maybeOpen };
}

/** The least and the greatest share: what may not belong counts only where it moves the end. */
function shareOf(t: Tally): { low: Fraction; high: Fraction } | undefined {
  if (t.rows === 0) return undefined;
  const low = { num: t.yes, den: t.rows + t.maybeNo + t.maybeOpen };
  const possible = t.maybeYes + t.maybeOpen;
  if (t.open + possible + t.maybeNo === 0) return { low, high: low };
  const high = { num: t.yes + t.open + possible, den: t.rows + possible };
  return { low, high };
}

export const counts: GaugeMakers<"count" | "share"> = {
  count: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = where ? compiler.criterion(where) : everyRow;
    const failures = gatherFailures(rows, node);
    return {
      unit: "count",
      digits: 0,
      read: (ctx, row) => {
        const t = tally(ctx, row, rows, node);
        if (!t) return undefined;
        const low = whole(t.yes);
        const more = t.open + t.maybeYes + t.maybeOpen;
        return { low, high: more === 0 ? low : whole(t.yes + more) };
      },
      missing: gatherRows(rows, node, (truth) => truth > FAIL),
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    };
  },
  share: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const failures = gatherFailures(rows, node);
    const lacks = gatherRows(rows, node, () => true);
    return {
      unit: "ratio",
      digits: 6,
      read: (ctx, row) => {
        const t = tally(ctx, row, rows, node);
        return t && shareOf(t);
      },
      parts: (ctx, row) => {
        const t = tally(ctx, row, rows, node);
        if (!t || t.maybeYes + t.maybeNo + t.maybeOpen > 0) return {};
        return { ...(t.open === 0 && { numerator: String(t.yes) }), denominator: String(t.rows) };
      },
      missing: (ctx, row, base, into) => {
        lacks(ctx, row, base, into);
        const selection = rows.select(ctx, row);
        if (selection?.sure.length !== 0) return;
        const path = rows.path(ctx, row, base);
        into.add(rows.key && rows.is ? { path, row: { [rows.key]: rows.is } } : { path });
      },
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    };
  },
};
