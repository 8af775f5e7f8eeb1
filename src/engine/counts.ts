import type { Row } from "../facts/answer.js";
import { type Tally, truthAt } from "./columns.js";
import type { Context } from "./context.js";
import { type Fraction, whole } from "./exact.js";
import { type GaugeMakers, gaugeOf, type Interval, type Node, nodeOf } from "./node.js";
import { gatherFailures, gatherRows } from "./quantifiers.js";
import type { Rows, Selection } from "./rows.js";
import { FAIL, PASS } from "./truth.js";

function tallied(ctx: Context, of: Selection, where: Node | undefined): Tally {
  const { rows: list, sure, maybe } = of;
  const rows = sure.length;
  if (!where) return { rows, yes: rows, open: 0, maybeYes: maybe.length, maybeNo: 0, maybeOpen: 0 };
  const noted = ctx.measures;
  ctx.measures = undefined;
  const column = where.column?.(ctx, list);
  let yes = 0;
  let open = 0;
  for (const at of sure) {
    const truth = truthAt(where, column, ctx, list, at);
    if (truth === PASS) yes++;
    else if (truth !== FAIL) open++;
  }
  let maybeYes = 0;
  let maybeOpen = 0;
  for (const at of maybe) {
    const truth = truthAt(where, column, ctx, list, at);
    if (truth === PASS) maybeYes++;
    else if (truth !== FAIL) maybeOpen++;
  }
  ctx.measures = noted;
  return { rows, yes, open, maybeYes, maybeNo: maybe.length - maybeYes - maybeOpen, maybeOpen };
}

/** Of a whole list the column is the tally. */
function tallyOf(rows: Rows, where: Node | undefined): (ctx: Context, row: Row) => Tally | undefined {
  const column = where?.column;
  if (rows.whole && column) {
    return (ctx, row) => {
      const list = rows.list(ctx, row);
      return list && column(ctx, list);
    };
  }
  if (rows.whole && !where) {
    return (ctx, row) => {
      const all = rows.list(ctx, row)?.length;
      return all === undefined ? undefined : { rows: all, yes: all, open: 0, maybeYes: 0, maybeNo: 0, maybeOpen: 0 };
    };
  }
  return (ctx, row) => {
    const selection = rows.select(ctx, row);
    return selection && tallied(ctx, selection, where);
  };
}

/** The least and the greatest share: what may not belong counts only where it moves the end. */
function shareOf(t: Tally): Interval | undefined {
  if (t.rows === 0) return undefined;
  const low: Fraction = { num: t.yes, den: t.rows + t.maybeNo + t.maybeOpen };
  const possible = t.maybeYes + t.maybeOpen;
  if (t.open + possible + t.maybeNo === 0) return { low, high: low };
  return { low, high: { num: t.yes + t.open + possible, den: t.rows + possible } };
}

const everyRow: Node = nodeOf({ truth: () => PASS, missing: () => {}, causes: () => {} });

export const counts: GaugeMakers<"count" | "share"> = {
  count: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = where && compiler.criterion(where);
    const tally = tallyOf(rows, node);
    const failures = gatherFailures(rows, node ?? everyRow);
    return gaugeOf({
      unit: "count",
      digits: 0,
      tally,
      read: (ctx, row) => {
        const t = tally(ctx, row);
        if (!t) return undefined;
        const low = whole(t.yes);
        const more = t.open + t.maybeYes + t.maybeOpen;
        return { low, high: more === 0 ? low : whole(t.yes + more) };
      },
      missing: gatherRows(rows, node ?? everyRow, (truth) => truth > FAIL),
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    });
  },
  share: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const tally = tallyOf(rows, node);
    const failures = gatherFailures(rows, node);
    const lacks = gatherRows(rows, node, () => true);
    return gaugeOf({
      unit: "ratio",
      digits: 6,
      tally,
      read: (ctx, row, into) => {
        const t = tally(ctx, row);
        if (!t) return undefined;
        if (into && t.maybeYes + t.maybeNo + t.maybeOpen === 0) {
          if (t.open === 0) into.numerator = String(t.yes);
          into.denominator = String(t.rows);
        }
        return shareOf(t);
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
    });
  },
};
