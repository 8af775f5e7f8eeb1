import { answered, asRow } from "../facts/answer.js";
import { extend, type Gaps } from "./collect.js";
import { type RowTruths, rowTruths } from "./columns.js";
import type { Context } from "./context.js";
import type { Node, NodeMakers } from "./node.js";
import type { Path } from "./report.js";
import type { Keys, Rows } from "./rows.js";
import { FAIL, open, PASS, type Truth, UNKNOWN } from "./truth.js";

/** Gathers what the open rows of a list lack; `matters` says whether a row that may belong to it can change anything. */
export function gatherRows(
  rows: Rows,
  where: Node,
  truthOf: RowTruths,
  matters: (truth: Truth) => boolean,
): Node["missing"] {
  const self = {};
  const gatherMaybe = (ctx: Context, all: readonly unknown[], index: number, at: Path, into: Gaps): void => {
    const truth = truthOf.at(ctx, all, index);
    if (!matters(truth)) return;
    const entry = asRow(all[index]);
    if (rows.key !== undefined && answered(entry[rows.key]) === undefined) into.add({ path: extend(at, rows.key) });
    if (open(truth)) where.missing(ctx, entry, at, into);
  };
  return (ctx, row, base, into) => {
    const selection = rows.select(ctx, row);
    const list = rows.path(ctx, row, base);
    if (!selection) {
      rows.gap(ctx, row, base, into);
      const all = rows.list(ctx, row) ?? [];
      for (let at = 0; at < all.length; at++) gatherMaybe(ctx, all, at, extend(list, at), into);
      return;
    }
    for (const at of selection.sure) {
      if (open(truthOf.at(ctx, selection.rows, at)))
        where.missing(ctx, asRow(selection.rows[at]), extend(list, at), into);
    }
    if (selection.maybe.length === 0 || !into.first(self, selection.maybe)) return;
    for (const at of selection.maybe) gatherMaybe(ctx, selection.rows, at, extend(list, at), into);
  };
}

/** Gathers the answers for which rows fail. */
export function gatherFailures(rows: Rows, where: Node, truthOf: RowTruths): Node["causes"] {
  return (ctx, row, base, into) => {
    const selection = rows.select(ctx, row);
    if (!selection) return;
    const list = rows.path(ctx, row, base);
    for (const at of selection.sure) {
      if (truthOf.at(ctx, selection.rows, at) === FAIL)
        where.causes(ctx, asRow(selection.rows[at]), extend(list, at), into);
    }
  };
}

/** One row of those selected; one that may belong to the list leaves it open at best. */
function someOf(rows: Rows, where: RowTruths): Node["truth"] {
  return (ctx, row) => {
    const selection = rows.select(ctx, row);
    if (!selection) return UNKNOWN;
    let truth: Truth = FAIL;
    for (const at of selection.sure) {
      const part = where.at(ctx, selection.rows, at);
      if (part > truth) truth = part;
      if (truth === PASS && !ctx.measures) return truth;
    }
    for (const at of selection.maybe) {
      if (truth > FAIL) return truth;
      if (where.at(ctx, selection.rows, at) > FAIL) truth = UNKNOWN;
    }
    return truth;
  };
}

/** The same where rows are related to an answer: the best row of each key is found once, for all units that ask. */
function someByKey({ related }: Rows, { column }: RowTruths, slot: number): Node["truth"] | undefined {
  if (!related || !column) return undefined;
  const bestOf = (ctx: Context, { rows, keys }: Keys): ReadonlyMap<unknown, Truth> => {
    const known = ctx.found[slot];
    if (known !== undefined) return known as ReadonlyMap<unknown, Truth>;
    const truths = column(ctx, rows);
    const best = new Map<unknown, Truth>();
    for (let at = 0; at < rows.length; at++) {
      const truth = truths[at] ?? UNKNOWN;
      if (truth > (best.get(keys[at]) ?? FAIL)) best.set(keys[at], truth);
    }
    ctx.found[slot] = best;
    return best;
  };
  return (ctx, row) => {
    const found = related(ctx, row);
    if (!found) return UNKNOWN;
    const best = bestOf(ctx, found.keys);
    const truth = best.get(found.to) ?? FAIL;
    return truth === FAIL && best.has(undefined) ? UNKNOWN : truth;
  };
}

export const quantifiers: NodeMakers<"some" | "every" | "each-year"> = {
  some: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const truthOf = rowTruths(where, list.at, compiler);
    const failures = gatherFailures(rows, node, truthOf);
    return {
      truth: someByKey(rows, truthOf, compiler.slot()) ?? someOf(rows, truthOf),
      missing: gatherRows(rows, node, truthOf, (truth) => truth > FAIL),
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    };
  },
  every: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const truthOf = rowTruths(where, list.at, compiler);
    return {
      truth: (ctx, row) => {
        const selection = rows.select(ctx, row);
        if (!selection) return UNKNOWN;
        let truth: Truth = PASS;
        const column = truthOf.column?.(ctx, selection.rows);
        for (const at of selection.sure) {
          const part = column ? (column[at] ?? UNKNOWN) : truthOf.at(ctx, selection.rows, at);
          if (part < truth) truth = part;
          if (truth === FAIL && !ctx.measures) return truth;
        }
        for (const at of selection.maybe) {
          const part = Math.max(truthOf.at(ctx, selection.rows, at), UNKNOWN) as Truth;
          if (part < truth) truth = part;
        }
        return truth;
      },
      missing: gatherRows(rows, node, truthOf, (truth) => truth < PASS),
      causes: gatherFailures(rows, node, truthOf),
    };
  },
  "each-year": ({ then }, compiler) => {
    const node = compiler.criterion(then);
    return {
      truth: (ctx, row) => {
        let truth: Truth = PASS;
        for (ctx.year of ctx.window) {
          const part = node.truth(ctx, row);
          if (part < truth) truth = part;
        }
        return truth;
      },
      missing: (ctx, row, base, into) => {
        for (ctx.year of ctx.window) if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
      },
      causes: (ctx, row, base, into) => {
        for (ctx.year of ctx.window) if (node.truth(ctx, row) === FAIL) node.causes(ctx, row, base, into);
      },
    };
  },
};
