import type { Row } from "../facts/answer.js";
import { isUscc } from "../facts/uscc.js";
import type { Answer } from "./answers.js";
import type { Context } from "./context.js";
import { judgement } from "./logic.js";
import type { Node, NodeMakers } from "./node.js";
import { FAIL, PASS, UNKNOWN } from "./truth.js";

/** A test of one answer, which must be given. */
function test(answer: Answer, passes: (value: unknown, ctx: Context) => boolean): Node {
  const { read, path, gap } = answer;
  return {
    truth: (ctx, row) => {
      const value = read(ctx, row);
      return value === undefined ? UNKNOWN : passes(value, ctx) ? PASS : FAIL;
    },
    missing: gap,
    causes: (ctx, row, base, into) => into.add(path(ctx, row, base)),
  };
}

/** A test of two answers, both of which must be given. */
function testBoth(one: Answer, other: Answer, passes: (one: unknown, other: unknown) => boolean): Node {
  const both = [one, other];
  return {
    truth: (ctx, row) => {
      const value = one.read(ctx, row);
      const second = other.read(ctx, row);
      return value === undefined || second === undefined ? UNKNOWN : passes(value, second) ? PASS : FAIL;
    },
    missing: (ctx, row, base, into) => {
      for (const answer of both) if (answer.read(ctx, row) === undefined) answer.gap(ctx, row, base, into);
    },
    causes: (ctx, row, base, into) => {
      for (const answer of both) into.add(answer.path(ctx, row, base));
    },
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const oneOf =
  (values: readonly unknown[]) =>
  (value: unknown): boolean => {
    for (const one of values) if (one === value) return true;
    return false;
  };

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
  given: ({ field }, compiler) => test(compiler.answer(field), () => true),
  "if-given": ({ field, then }, compiler) => {
    const answer = compiler.answer(field);
    const node = compiler.criterion(then);
    return { ...node, truth: (ctx, row) => (answer.read(ctx, row) === undefined ? PASS : node.truth(ctx, row)) };
  },
  "one-of": ({ field, values, orJudged: open }, compiler) => {
    const answer = compiler.answer(field);
    const [only] = values;
    const onList = test(answer, values.length === 1 ? (value) => value === only : oneOf(values));
    return open ? orJudged(answer, onList, judgement(compiler.rule)) : onList;
  },
  "starts-with": ({ field, prefixes }, compiler) => {
    const [only = ""] = prefixes;
    const several = (value: unknown) => prefixes.some((prefix) => text(value).startsWith(prefix));
    return test(compiler.answer(field), prefixes.length === 1 ? (value) => text(value).startsWith(only) : several);
  },
  uscc: ({ field }, compiler) => {
    return test(compiler.answer(field), (value) => isUscc(text(value)));
  },
  same: ({ field, as }, compiler) => {
    return testBoth(compiler.answer(field), compiler.answer(as), (one, other) => one === other);
  },
  date: ({ field, operator, than }, compiler) => {
    const day = compiler.answer(field);
    const holds = dates[operator];
    if (typeof than !== "string") {
      return testBoth(day, compiler.answer(than), (one, other) => holds(text(one), text(other)));
    }
    const limit = (ctx: Context) => (than === "as-of" ? ctx.asOf : `${ctx.asOf.slice(0, 4)}-01-01`);
    return test(day, (value, ctx) => holds(text(value), limit(ctx)));
  },
};
