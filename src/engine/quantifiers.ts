import { answered, asRow, type Row } from "../facts/answer.js";
import type { Gaps } from "./collect.js";
import type { Context } from "./context.js";
import type { Node, NodeMakers } from "./node.js";
import type { Path } from "./report.js";
import type { Rows } from "./rows.js";
import { FAIL, open, PASS, type Truth, UNKNOWN } from "./truth.js";

/** Gathers what the open rows of a list lack; `matters` says whether a row that may belong to it can change anything. */
export function gatherRows(rows: Rows, where: Node, matters: (truth: Truth) => boolean): Node["missing"] {
  const self = {};
  const gather = (ctx: Context, entry: Row, at: Path, into: Gaps): void => {
    if (open(where.truth(ctx, entry))) where.missing(ctx, entry, at, into);
  };
  const gatherMaybe = (ctx: Context, entry: Row, at: Path, into: Gaps): void => {
    if (!matters(where.truth(ctx, entry))) return;
    if (rows.key !== undefined && answered(entry[rows.key]) === undefined) into.add({ path: [...at, rows.key] });
    gather(ctx, entry, at, into);
  };
  return (ctx, row, base, into) => {
    const selection = rows.select(ctx, row);
    const list = rows.path(ctx, row, base);
    if (!selection) {
      rows.gap(ctx, row, base, into);
      for (const [at, entry] of (rows.list(ctx, row) ?? []).entries())
        gatherMaybe(ctx, asRow(entry), [...list, at], into);
      return;
    }
    for (const at of selection.sure) gather(ctx, asRow(selection.rows[at]), [...list, at], into);
    if (selection.maybe.length === 0 || !into.first(self, selection.maybe)) return;
    for (const at of selection.maybe) gatherMaybe(ctx, asRow(selection.rows[at]), [...list, at], into);
  };
}

/** Gathers the answers for which rows fail. */
export function gatherFailures(rows: Rows, where: Node): Node["causes"] {
  return (ctx, row, base, into) => {
    const list = rows.path(ctx, row, base);
    for (const at of rows.select(ctx, row)?.sure ?? []) {
      const entry = asRow(rows.select(ctx, row)?.rows[at]);
      if (where.truth(ctx, entry) === FAIL) where.causes(ctx, entry, [...list, at], into);
    }
  };
}

export const quantifiers: NodeMakers<"some" | "every" | "each-year"> = {
  some: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    const failures = gatherFailures(rows, node);
    return {
      truth: (ctx, row) => {
        const selection = rows.select(ctx, row);
        if (!selection) return UNKNOWN;
        let truth: Truth = FAIL;
        for (const at of selection.sure) {
          const part = node.truth(ctx, asRow(selection.rows[at]));
          if (part > truth) truth = part;
          if (truth === PASS && !ctx.measures) return truth;
        }
        for (const at of selection.maybe) {
          if (truth > FAIL) return truth;
          if (node.truth(ctx, asRow(selection.rows[at])) > FAIL) truth = UNKNOWN;
        }
        return truth;
      },
      missing: gatherRows(rows, node, (truth) => truth > FAIL),
      causes: (ctx, row, base, into) => {
        into.add(rows.path(ctx, row, base));
        failures(ctx, row, base, into);
      },
    };
  },
  every: ({ list, where }, compiler) => {
    const rows = compiler.rows(list);
    const node = compiler.criterion(where);
    return {
      truth: (ctx, row) => {
        const selection = rows.select(ctx, row);
        if (!selection) return UNKNOWN;
        let truth: Truth = PASS;
        for (const at of selection.sure) {
          const part = node.truth(ctx, asRow(selection.rows[at]));
          if (part < truth) truth = part;
          if (truth === FAIL && !ctx.measures) return truth;
        }
        for (const at of selection.maybe) {
          const part = Math.max(node.truth(ctx, asRow(selection.rows[at])), UNKNOWN) as Truth;
          if (part < truth) truth = part;
        }
        return truth;
      },
      missing: gatherRows(rows, node, (truth) => truth < PASS),
      causes: gatherFailures(rows, node),
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
