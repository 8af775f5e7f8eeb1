import { answered, asRow, type Row } from "../facts/answer.js";
import type { Answer } from "./answers.js";
import { below, type Gaps } from "./collect.js";
import { type Column, columnIn, columnOf, truthAt } from "./columns.js";
import { type Context, overWindow } from "./context.js";
import { type Node, type NodeMakers, nodeOf } from "./node.js";
import type { Path } from "./report.js";
import type { Rows } from "./rows.js";
import { FAIL, open, PASS, type Truth, UNKNOWN } from "./truth.js";

/** Gathers what the open rows of a list lack; `matters` says whether a row that may belong to it can change anything. */
export function gatherRows(rows: Rows, where: Node, matters: (truth: Truth) => boolean): Node["missing"] {
  const self = {};
  const maybe = (ctx: Context, list: readonly unknown[], path: Path, at: number, truth: Truth, into: Gaps): void => {
    if (!matters(truth)) return;
    const entry = asRow(list[at]);
    const place = below(path, at);
    if (rows.key !== undefined && answered(entry[rows.key]) === undefined) into.add({ path: below(place, rows.key) });
    if (open(truth)) where.missing(ctx, entry, place, into);
  };
  return (ctx, row, base, into) => {
    const selection = rows.select(ctx, row);
    const path = rows.path(ctx, row, base);
    if (!selection) {
      rows.gap(ctx, row, base, into);
      const list = rows.list(ctx, row);
      const truths = list && where.column?.(ctx, list);
      for (let at = 0; list && at < list.length; at++)
        maybe(ctx, list, path, at, truthAt(where, truths, ctx, list, at), into);
      return;
    }
    const list = selection.rows;
    const truths = where.column?.(ctx, list);
    for (const at of selection.sure) {
      if (open(truthAt(where, truths, ctx, list, at))) where.missing(ctx, asRow(list[at]), below(path, at), into);
    }
    if (selection.maybe.length === 0 || !into.first(self, selection.maybe)) return;
    for (const at of selection.maybe) maybe(ctx, list, path, at, truthAt(where, truths, ctx, list, at), into);
  };
}

/** Gathers the answers for which rows fail. */
export function gatherFailures(rows: Rows, where: Node): Node["causes"] {
  return (ctx, row, base, into) => {
    const selection = rows.select(ctx, row);
    if (!selection) return;
    const path = rows.path(ctx, row, base);
    const truths = where.column?.(ctx, selection.rows);
    for (const at of selection.sure) {
      if (truthAt(where, truths, ctx, selection.rows, at) === FAIL)
        where.causes(ctx, asRow(selection.rows[at]), below(path, at), into);
    }
  };
}

/** Whether the first related row is of the first row and passes, and so on: as lists are mostly written, and it costs least. */
function inTurn(list: readonly unknown[], key: string, truths: readonly Truth[], ids: readonly unknown[]): boolean {
  if (list.length < ids.length) return false;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    if (id === undefined || truths[at] !== PASS || answered(asRow(list[at])[key]) !== id) return false;
  }
  return true;
}

/**
 * Whether there is a related row for each of many rows: by one pass over the related list instead of one for each row.
 * As the truth of a single row, but found for all of them together.
 */
function someRelated(rows: Rows, of: Answer, node: Node, slot: number): Node["column"] {
  const { key = "" } = rows;
  const { column } = node;
  if (!column) return undefined;
  return columnIn(slot, (ctx, entries, truths) => {
    const list = rows.list(ctx, ctx.dossier);
    const ids = of.column(ctx, entries);
    const inner = list && column(ctx, list).truths;
    if (list && inner && inTurn(list, key, inner, ids)) {
      for (let at = 0; at < ids.length; at++) truths[at] = PASS;
      return;
    }
    const best = new Map<unknown, Truth>();
    let maybe = false;
    for (let at = 0; list && inner && at < list.length; at++) {
      const truth = inner[at] as Truth;
      if (truth === FAIL) continue;
      const id = answered(asRow(list[at])[key]);
      if (id === undefined) maybe = true;
      else if (truth === PASS || truth > (best.get(id) ?? FAIL)) best.set(id, truth);
    }
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at];
      const found = id === undefined || !list ? UNKNOWN : (best.get(id) ?? FAIL);
      truths[at] = found === FAIL && maybe ? UNKNOWN : found;
    }
  });
}

/** A column notes nothing: where comparisons are to be noted, each row is judged on its own. */
const columnAt = (node: Node, ctx: Context, list: readonly unknown[]): Column | undefined =>
  node.notes && ctx.measures ? undefined : node.column?.(ctx, list);

/** Over a whole list the counts mostly tell, and no row is looked at. */
function everyOf(column: Column): Truth {
  if (column.yes === column.rows) return PASS;
  if (column.yes + column.open < column.rows) return FAIL;
  let truth: Truth = PASS;
  for (const part of column.truths) if (part < truth) truth = part;
  return truth;
}

/** What `eachYear` came to for a row. */
interface Years {
  readonly row: Row;
  readonly truth: Truth;
}

export const quantifiers: NodeMakers<"some" | "every" | "each-year"> = {
  some: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const failures = gatherFailures(rows, node);
    const truth: Node["truth"] = (ctx, row) => {
      const selection = rows.select(ctx, row);
      if (!selection) return UNKNOWN;
      const truths = columnAt(node, ctx, selection.rows);
      let truth: Truth = FAIL;
      for (const at of selection.sure) {
        const part = truthAt(node, truths, ctx, selection.rows, at);
        if (part > truth) truth = part;
        if (truth === PASS && !ctx.measures) return truth;
      }
      for (const at of selection.maybe) {
        if (truth > FAIL) return truth;
        if (truthAt(node, truths, ctx, selection.rows, at) > FAIL) truth = UNKNOWN;
      }
      return truth;
    };
    return nodeOf({
      truth,
      notes: node.notes,
      column: rows.related
        ? someRelated(rows, rows.related, node, compiler.slot())
        : columnOf(compiler.slot, [node], truth),
      missing: gatherRows(rows, node, (truth) => truth > FAIL),
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        if (rows.related) into.add(rows.related.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    });
  },
  every: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const truth: Node["truth"] = (ctx, row) => {
      const { measures } = ctx;
      if (rows.whole && node.column && (!node.notes || !measures || node.note)) {
        const list = rows.list(ctx, row);
        if (!list) return UNKNOWN;
        if (measures) node.note?.(ctx, list, measures);
        ctx.measures = undefined;
        const truth = everyOf(node.column(ctx, list));
        ctx.measures = measures;
        return truth;
      }
      const selection = rows.select(ctx, row);
      if (!selection) return UNKNOWN;
      const truths = columnAt(node, ctx, selection.rows);
      let truth: Truth = PASS;
      for (const at of selection.sure) {
        const part = truthAt(node, truths, ctx, selection.rows, at);
        if (part < truth) truth = part;
        if (truth === FAIL && !ctx.measures) return truth;
      }
      for (const at of selection.maybe) {
        let part = truthAt(node, truths, ctx, selection.rows, at);
        if (part === FAIL) part = UNKNOWN;
        if (part < truth) truth = part;
      }
      return truth;
    };
    return nodeOf({
      truth,
      notes: node.notes,
      column: columnOf(compiler.slot, [node], truth),
      missing: gatherRows(rows, node, (truth) => truth < PASS),
      causes: gatherFailures(rows, node),
    });
  },
  "each-year": ({ then }, compiler) => {
    const node = compiler.criterion(then);
    const slot = compiler.slot();
    return nodeOf({
      truth: (ctx, row) => {
        // Several readings ask for the same years; only the one used has its comparisons noted.
        const known = ctx.measures ? undefined : (ctx.slots[slot] as Years | undefined);
        if (known !== undefined && known.row === row) return known.truth;
        let truth: Truth = PASS;
        const before = ctx.year;
        for (const year of ctx.window) {
          ctx.year = year;
          const part = node.truth(ctx, row);
          if (part < truth) truth = part;
        }
        ctx.year = before;
        ctx.slots[slot] = { row, truth };
        return truth;
      },
      missing: (ctx, row, base, into) =>
        overWindow(ctx, () => {
          if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
        }),
      causes: (ctx, row, base, into) =>
        overWindow(ctx, () => {
          if (node.truth(ctx, row) === FAIL) node.causes(ctx, row, base, into);
        }),
    });
  },
};
