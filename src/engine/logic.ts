import { answered } from "../facts/answer.js";
import { shared } from "./collect.js";
import type { Context } from "./context.js";
import type { Node, NodeMakers } from "./node.js";
import { FAIL, open, PASS, REVIEW, type Truth, UNKNOWN } from "./truth.js";

/** What a reviewer said of the rule. */
export function judgement(rule: string): Node {
  const said = (ctx: Context) => ctx.assertions.get(rule)?.reviewer;
  const unsaid = shared(["assertions"], { rule });
  return {
    truth: (ctx) => {
      const row = said(ctx)?.row;
      const holds = row && answered(row.holds);
      return holds === true ? PASS : holds === false ? FAIL : REVIEW;
    },
    missing: (ctx, _row, _base, into) => {
      const at = said(ctx)?.at;
      into.add(at === undefined ? unsaid : { path: ["assertions", at, "holds"] });
    },
    causes: (ctx, _row, _base, into) => {
      const at = said(ctx)?.at;
      if (at !== undefined) into.add(["assertions", at, "holds"]);
    },
  };
}

/** What is missing of several criteria, and what causes them to fail: the same for `all` and `any`. */
const ofEach = (nodes: readonly Node[]): Pick<Node, "missing" | "causes"> => ({
  missing: (ctx, row, base, into) => {
    for (const node of nodes) if (open(node.truth(ctx, row))) node.missing(ctx, row, base, into);
  },
  causes: (ctx, row, base, into) => {
    for (const node of nodes) if (node.truth(ctx, row) === FAIL) node.causes(ctx, row, base, into);
  },
});

export const logic: NodeMakers<"all" | "any" | "implies" | "called" | "judged"> = {
  all: ({ of }, compiler) => {
    const nodes = of.map(compiler.criterion);
    return {
      truth: (ctx, row) => {
        let truth: Truth = PASS;
        for (const node of nodes) {
          const part = node.truth(ctx, row);
          if (part < truth) truth = part;
          if (truth === FAIL && !ctx.measures) return truth;
        }
        return truth;
      },
      ...ofEach(nodes),
    };
  },
  any: ({ of }, compiler) => {
    const nodes = of.map(compiler.criterion);
    return {
      truth: (ctx, row) => {
        let truth: Truth = FAIL;
        for (const node of nodes) {
          const part = node.truth(ctx, row);
          if (part > truth) truth = part;
          if (truth === PASS && !ctx.measures) return truth;
        }
        return truth;
      },
      ...ofEach(nodes),
    };
  },
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
