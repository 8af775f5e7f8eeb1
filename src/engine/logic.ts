import { columnOf, columnOfParts } from "./columns.js";
import { assertion, type Context } from "./context.js";
import { judges } from "./givens.js";
import { type Node, type NodeMakers, nodeOf } from "./node.js";
import { FAIL, open, PASS, REVIEW, type Truth, UNKNOWN } from "./truth.js";

/** What a reviewer said of the rule that stands at `place` among those that are judged. */
export function judgement(rule: string, place: number): Node {
  const said = (ctx: Context): number => ctx.reviewers[place] as number;
  return nodeOf({
    truth: (ctx) => {
      const at = said(ctx);
      const holds = at < 0 ? undefined : assertion(ctx, at)?.holds;
      return holds === true ? PASS : holds === false ? FAIL : REVIEW;
    },
    missing: (ctx, _row, _base, into) => {
      const at = said(ctx);
      into.add(at < 0 ? { path: ["assertions"], row: { rule } } : { path: ["assertions", at, "holds"] });
    },
    causes: (ctx, _row, _base, into) => into.add(["assertions", said(ctx), "holds"]),
  });
}

/** `all` and `any` name the same answers. */
function joined(nodes: readonly Node[], truth: Node["truth"], column: Node["column"]): Node {
  const noting = nodes.filter(({ notes }) => notes);
  return nodeOf({
    truth,
    column,
    notes: noting.length > 0,
    // Of two that note, what they note would stand row by row.
    note: noting.length === 1 ? noting[0]?.note : undefined,
    missing: (ctx, row, base, into) => {
      for (const node of nodes) if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
    },
    causes: (ctx, row, base, into) => {
      for (const node of nodes) if (node.truth(ctx, row) === FAIL) node.causes(ctx, row, base, into);
    },
  });
}

export const logic: NodeMakers<"all" | "any" | "implies" | "called" | "judged"> = {
  all: ({ of }, compiler) => {
    const nodes = of.map(compiler.criterion);
    const judging = judges(of, nodes, true, compiler);
    return joined(
      nodes,
      (ctx, row) => {
        let truth: Truth = PASS;
        for (const node of judging) {
          const part = node.truth(ctx, row);
          if (part < truth) truth = part;
          if (truth === FAIL && !ctx.measures) return truth;
        }
        return truth;
      },
      columnOfParts(compiler.slot, judging, true),
    );
  },
  any: ({ of }, compiler) => {
    const nodes = of.map(compiler.criterion);
    const judging = judges(of, nodes, false, compiler);
    return joined(
      nodes,
      (ctx, row) => {
        let truth: Truth = FAIL;
        for (const node of judging) {
          const part = node.truth(ctx, row);
          if (part > truth) truth = part;
          if (truth === PASS && !ctx.measures) return truth;
        }
        return truth;
      },
      columnOfParts(compiler.slot, judging, false),
    );
  },
  called: ({ of }, compiler) => compiler.criterion(of),
  judged: (_, { rule, judged }) => judgement(rule, judged()),
  implies: ({ when, then }, compiler) => {
    const condition = compiler.criterion(when);
    const node = compiler.criterion(then);
    const truth: Node["truth"] = (ctx, row) => {
      const asked = condition.truth(ctx, row);
      if (asked === FAIL) return PASS;
      const truth = node.truth(ctx, row);
      return asked === PASS || truth > UNKNOWN ? truth : UNKNOWN;
    };
    return nodeOf({
      truth,
      notes: condition.notes || node.notes,
      column: columnOf(compiler.slot, [condition, node], truth),
      missing: (ctx, row, base, into) => {
        if (open(condition.truth(ctx, row))) condition.missing(ctx, row, base, into);
        if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
      },
      causes: node.causes,
    });
  },
};
