import { all } from "../criteria/logic.js";
import type { Criterion } from "../criteria/types.js";
import type { Row } from "../facts/answer.js";
import { type RowTruths, rowTruths } from "./columns.js";
import type { Context } from "./context.js";
import { whole } from "./exact.js";
import type { GaugeMakers, Interval } from "./node.js";
import { gatherFailures, gatherRows } from "./quantifiers.js";
import type { Rows } from "./rows.js";
import { FAIL, PASS } from "./truth.js";

/** How the rows of a list stand to a criterion. */
interface Tally {
  /** Rows that belong to the list; that satisfy the criterion; that may. */
  rows: number;
  yes: number;
  open: number;
  /** Of the rows that may belong: those that satisfy it, that do not, that may. */
  maybeYes: number;
  maybeNo: number;
  maybeOpen: number;
}

const anyRow: Criterion = all();

function tally(ctx: Context, row: Row, rows: Rows, where: RowTruths): Tally | undefined {
  const selection = rows.select(ctx, row);
  if (!selection) return undefined;
  const { sure, maybe } = selection;
  const t: Tally = { rows: sure.length, yes: 0, open: 0, maybeYes: 0, maybeNo: 0, maybeOpen: 0 };
  const noted = ctx.measures;
  ctx.measures = undefined;
  const column = where.column?.(ctx, selection.rows);
  for (const at of sure) {
    const truth = column ? column[at] : where.at(ctx, selection.rows, at);
    if (truth === PASS) t.yes++;
    else if (truth !== FAIL) t.open++;
  }
  for (const at of maybe) {
    const truth = where.at(ctx, selection.rows, at);
    if (truth === PASS) t.maybeYes++;
    else if (truth === FAIL) t.maybeNo++;
    else t.maybeOpen++;
  }
  ctx.measures = noted;
  return t;
}

/** The least and the greatest share: what may not belong counts only where it moves the end. */
function shareOf(t: Tally): Interval | undefined {
  if (t.rows === 0) return undefined;
  const low = { num: t.yes, den: t.rows + t.maybeNo + t.maybeOpen };
  const possible = t.maybeYes + t.maybeOpen;
  const denominator = String(t.rows);
  if (t.open + possible + t.maybeNo === 0) return { low, high: low, numerator: String(t.yes), denominator };
  const high = { num: t.yes + t.open + possible, den: t.rows + possible };
  return possible + t.maybeNo === 0 ? { low, high, denominator } : { low, high };
}

export const counts: GaugeMakers<"count" | "share"> = {
  count: ({ list, where = anyRow }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const truth = rowTruths(where, list.at, compiler);
    const failures = gatherFailures(rows, node, truth);
    return {
      unit: "count",
      digits: 0,
      read: (ctx, row) => {
        const t = tally(ctx, row, rows, truth);
        if (!t) return undefined;
        const low = whole(t.yes);
        const more = t.open + t.maybeYes + t.maybeOpen;
        return { low, high: more === 0 ? low : whole(t.yes + more) };
      },
      missing: gatherRows(rows, node, truth, (part) => part > FAIL),
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    };
  },
  share: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const truth = rowTruths(where, list.at, compiler);
    const failures = gatherFailures(rows, node, truth);
    const lacks = gatherRows(rows, node, truth, () => true);
    return {
      unit: "ratio",
      digits: 6,
      read: (ctx, row) => {
        const t = tally(ctx, row, rows, truth);
        return t && shareOf(t);
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
