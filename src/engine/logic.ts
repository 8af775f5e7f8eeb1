import { answered } from "../facts/answer.js";
import type { Context } from "./context.js";
import type { Node, NodeMakers } from "./node.js";
import { FAIL, open, PASS, REVIEW, type Truth, UNKNOWN } from "./truth.js";

/** What a reviewer said of the rule. */
export function judgement(rule: string): Node {
  return {
    truth: (ctx: Context) => {
      const holds = answered(ctx.reviewers.get(rule)?.row.holds);
      return holds === true ? PASS : holds === false ? FAIL : REVIEW;
    },
    missing: (ctx, _row, _base, into) => {
      const said = ctx.reviewers.get(rule);
      into.add(said ? { path: ["assertions", said.at, "holds"] } : { path: ["assertions"], row: { rule } });
    },
    causes: (ctx, _row, _base, into) => {
      const said = ctx.reviewers.get(rule);
      if (said) into.add(["assertions", said.at, "holds"]);
    },
  };
}

/** `all` and `any` differ only in which truth wins and which one decides. */
function joined(nodes: readonly Node[], decides: Truth, wins: (a: Truth, b: Truth) => boolean): Node {
  const start: Truth = decides === FAIL ? PASS : FAIL;
  return {
    truth: (ctx, row) => {
      let truth: Truth = start;
      for (const node of nodes) {
        const part = node.truth(ctx, row);
        if (wins(part, truth)) truth = part;
        if (truth === decides && !ctx.measures) return truth;
      }
      return truth;
    },
    missing: (ctx, row, base, into) => {
      for (const node of nodes) if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
    },
    causes: (ctx, row, base, into) => {
      for (const node of nodes) if (node.truth(ctx, row) === FAIL) node.causes(ctx, row, base, into);
    },
  };
}

export const logic: NodeMakers<"all" | "any" | "implies" | "called" | "judged"> = {
  all: ({ of }, compiler) => joined(of.map(compiler.criterion), FAIL, (a, b) => a < b),
  any: ({ of }, compiler) => joined(of.map(compiler.criterion), PASS, (a, b) => a > b),
  called: ({ of }, compiler) => compiler.criterion(of),
  judged: (_, { rule }) => judgement(rule),
  implies: ({ when, then }, compiler) => {
    const condition = compiler.criterion(when);
    const node = compiler.criterion(then);
    return {
      truth: (ctx, row) => {
        const asked = condition.truth(ctx, row);
        if (asked === FAIL) return PASS;
        const truth = node.truth(ctx, row);
        return asked === PASS || truth > UNKNOWN ? truth : UNKNOWN;
      },
      missing: (ctx, row, base, into) => {
        if (open(condition.truth(ctx, row))) condition.missing(ctx, row, base, into);
        if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
      },
      causes: node.causes,
    };
  },
};
