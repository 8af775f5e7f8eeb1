import type { Row } from "../facts/answer.js";
import { isUscc } from "../facts/uscc.js";
import type { Answer } from "./answers.js";
import type { Context } from "./context.js";
import { judgement } from "./logic.js";
import type { Node, NodeMakers } from "./node.js";
import { FAIL, PASS, UNKNOWN } from "./truth.js";

/** A test of answers, all of which must be given. */
function test(answers: readonly Answer[], passes: (ctx: Context, row: Row) => boolean): Node {
  const [first, second] = answers;
  return {
    truth: (ctx, row) => {
      if (first?.read(ctx, row) === undefined) return UNKNOWN;
      if (second && second.read(ctx, row) === undefined) return UNKNOWN;
      return passes(ctx, row) ? PASS : FAIL;
    },
    missing: (ctx, row, base, into) => {
      for (const answer of answers) if (answer.read(ctx, row) === undefined) answer.gap(ctx, row, base, into);
    },
    causes: (ctx, row, base, into) => {
      for (const answer of answers) into.add(answer.path(ctx, row, base));
    },
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const dates = {
  "<=": (a: string, b: string) => a <= b,
  ">=": (a: string, b: string) => a >= b,
  ">": (a: string, b: string) => a > b,
};

/** An answer on the list passes, another is judged; without an answer nothing is, whatever was asserted. */
function orJudged(answer: Answer, onList: Node, judged: Node): Node {
  const settled = (ctx: Context, row: Row): boolean => onList.truth(ctx, row) !== FAIL;
  return {
    truth: (ctx, row) => (settled(ctx, row) ? onList : judged).truth(ctx, row),
    missing: (ctx, row, base, into) => (settled(ctx, row) ? onList : judged).missing(ctx, row, base, into),
    causes: (ctx, row, base, into) => {
      into.add(answer.path(ctx, row, base));
      judged.causes(ctx, row, base, into);
    },
  };
}

export const matches: NodeMakers<"given" | "if-given" | "one-of" | "starts-with" | "uscc" | "same" | "date"> = {
  given: ({ field }, compiler) => test([compiler.answer(field)], () => true),
  "if-given": ({ field, then }, compiler) => {
    const answer = compiler.answer(field);
    const node = compiler.criterion(then);
    return { ...node, truth: (ctx, row) => (answer.read(ctx, row) === undefined ? PASS : node.truth(ctx, row)) };
  },
  "one-of": (of, compiler) => {
    const answer = compiler.answer(of.field);
    const [only] = of.values;
    const onList = test(
      [answer],
      of.values.length === 1
        ? (ctx, row) => answer.read(ctx, row) === only
        : (ctx, row) => of.values.some((value) => value === answer.read(ctx, row)),
    );
    return of.orJudged ? orJudged(answer, onList, judgement(compiler.rule)) : onList;
  },
  "starts-with": ({ field, prefixes }, compiler) => {
    const answer = compiler.answer(field);
    return test([answer], (ctx, row) => prefixes.some((prefix) => text(answer.read(ctx, row)).startsWith(prefix)));
  },
  uscc: ({ field }, compiler) => {
    const answer = compiler.answer(field);
    return test([answer], (ctx, row) => isUscc(text(answer.read(ctx, row))));
  },
  same: ({ field, as }, compiler) => {
    const one = compiler.answer(field);
    const other = compiler.answer(as);
    return test([one, other], (ctx, row) => one.read(ctx, row) === other.read(ctx, row));
  },
  date: ({ field, operator, than }, compiler) => {
    const day = compiler.answer(field);
    const holds = dates[operator];
    if (typeof than !== "string") {
      const other = compiler.answer(than);
      return test([day, other], (ctx, row) => holds(text(day.read(ctx, row)), text(other.read(ctx, row))));
    }
    const limit = (ctx: Context) => (than === "as-of" ? ctx.asOf : `${ctx.asOf.slice(0, 4)}-01-01`);
    return test([day], (ctx, row) => holds(text(day.read(ctx, row)), limit(ctx)));
  },
};
