import type { Row } from "../facts/answer.js";
import { isUscc } from "../facts/uscc.js";
import type { Answer } from "./answers.js";
import { columnIn, columnOf } from "./columns.js";
import type { Context } from "./context.js";
import { judgement } from "./logic.js";
import { type Node, type NodeMakers, nodeOf } from "./node.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "./truth.js";

type Judge = (value: unknown, ctx: Context) => Truth;
/** Judges every value of a column; written out where a test is common, for a call for each row costs more than the test. */
type JudgeAll = (values: readonly unknown[], truths: Truth[], ctx: Context) => void;

const judgeAll =
  (judge: Judge): JudgeAll =>
  (values, truths, ctx) => {
    for (let at = 0; at < values.length; at++) truths[at] = values[at] === undefined ? UNKNOWN : judge(values[at], ctx);
  };

/** A test of one answer, which must be given. */
function test(answer: Answer, slot: () => number, judge: Judge, all: JudgeAll = judgeAll(judge)): Node {
  return nodeOf({
    truth: (ctx, row) => {
      const value = answer.read(ctx, row);
      return value === undefined ? UNKNOWN : judge(value, ctx);
    },
    column: columnIn(slot(), (ctx, list, truths) => all(answer.column(ctx, list), truths, ctx)),
    missing: answer.gap,
    causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
  });
}

const truthOf = (holds: boolean): Truth => (holds ? PASS : FAIL);

/** The answer is the value, or one of two or more. */
function oneOf(answer: Answer, slot: () => number, values: readonly unknown[]): Node {
  const [a, b = a] = values;
  if (values.length > 2) return test(answer, slot, (value) => truthOf(values.includes(value)));
  return test(
    answer,
    slot,
    (value) => truthOf(value === a || value === b),
    (column, truths) => {
      for (let at = 0; at < column.length; at++) {
        const value = column[at];
        truths[at] = value === undefined ? UNKNOWN : value === a || value === b ? PASS : FAIL;
      }
    },
  );
}

/** A test of two answers, both of which must be given. */
function testOfTwo(one: Answer, other: Answer, slot: () => number, passes: (a: unknown, b: unknown) => boolean): Node {
  const truth: Node["truth"] = (ctx, row) => {
    const a = one.read(ctx, row);
    if (a === undefined) return UNKNOWN;
    const b = other.read(ctx, row);
    return b === undefined ? UNKNOWN : passes(a, b) ? PASS : FAIL;
  };
  return nodeOf({
    truth,
    column: columnOf(slot, [], truth),
    missing: (ctx, row, base, into) => {
      if (one.read(ctx, row) === undefined) one.gap(ctx, row, base, into);
      if (other.read(ctx, row) === undefined) other.gap(ctx, row, base, into);
    },
    causes: (ctx, row, base, into) => {
      into.add(one.path(ctx, row, base));
      into.add(other.path(ctx, row, base));
    },
  });
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What is no text is no day, and stands in no order to one. */
const dates = {
  "<=": (a: string, b: string) => a !== "" && a <= b,
  ">=": (a: string, b: string) => a >= b,
  ">": (a: string, b: string) => a > b,
};

/** An answer on the list passes, another is judged; without an answer nothing is, whatever was asserted. */
function orJudged(answer: Answer, onList: Node, judged: Node): Node {
  const settled = (ctx: Context, row: Row): boolean => onList.truth(ctx, row) !== FAIL;
  return nodeOf({
    truth: (ctx, row) => (settled(ctx, row) ? onList : judged).truth(ctx, row),
    missing: (ctx, row, base, into) => (settled(ctx, row) ? onList : judged).missing(ctx, row, base, into),
    causes: (ctx, row, base, into) => {
      into.add(answer.path(ctx, row, base));
      judged.causes(ctx, row, base, into);
    },
  });
}

export const matches: NodeMakers<"given" | "if-given" | "one-of" | "starts-with" | "uscc" | "same" | "date"> = {
  given: ({ field }, compiler) => test(compiler.answer(field), compiler.slot, () => PASS),
  "if-given": ({ field, then }, compiler) => {
    const answer = compiler.answer(field);
    const node = compiler.criterion(then);
    const truth: Node["truth"] = (ctx, row) => (answer.read(ctx, row) === undefined ? PASS : node.truth(ctx, row));
    return nodeOf({ ...node, truth, column: columnOf(compiler.slot, [node], truth) });
  },
  "one-of": ({ field, values, orJudged: elseJudged }, compiler) => {
    const answer = compiler.answer(field);
    const onList = oneOf(answer, compiler.slot, values);
    return elseJudged ? orJudged(answer, onList, judgement(compiler.rule, compiler.judged())) : onList;
  },
  "starts-with": ({ field, prefixes }, compiler) => {
    const [only = ""] = prefixes;
    const answer = compiler.answer(field);
    if (prefixes.length > 1) {
      return test(answer, compiler.slot, (value) => truthOf(prefixes.some((prefix) => text(value).startsWith(prefix))));
    }
    return test(
      answer,
      compiler.slot,
      (value) => truthOf(text(value).startsWith(only)),
      (column, truths) => {
        for (let at = 0; at < column.length; at++) {
          const value = column[at];
          truths[at] = value === undefined ? UNKNOWN : text(value).startsWith(only) ? PASS : FAIL;
        }
      },
    );
  },
  uscc: ({ field }, compiler) => test(compiler.answer(field), compiler.slot, (value) => truthOf(isUscc(text(value)))),
  same: ({ field, as }, compiler) =>
    testOfTwo(compiler.answer(field), compiler.answer(as), compiler.slot, (a, b) => a === b),
  date: ({ field, operator, than }, compiler) => {
    const day = compiler.answer(field);
    const holds = dates[operator];
    if (typeof than !== "string") {
      return testOfTwo(day, compiler.answer(than), compiler.slot, (a, b) => holds(text(a), text(b)));
    }
    const limit = (ctx: Context) => (than === "as-of" ? ctx.asOf : `${ctx.asOf.slice(0, 4)}-01-01`);
    return test(day, compiler.slot, (value, ctx) => truthOf(holds(text(value), limit(ctx))));
  },
};
