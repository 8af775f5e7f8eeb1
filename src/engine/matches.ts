import type { Day } from "../criteria/types.js";
import type { Row } from "../facts/answer.js";
import { monthsLater } from "../facts/days.js";
import type { Field } from "../facts/field.js";
import { isUscc } from "../facts/uscc.js";
import type { Answer } from "./answers.js";
import { columnIn, columnOf } from "./columns.js";
import type { Context } from "./context.js";
import { judgement } from "./logic.js";
import { type Node, type NodeMakers, nodeOf } from "./node.js";
import type { Rows } from "./rows.js";
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

/** The day that an answer is held against. */
export function dayAt(day: Exclude<Day, Field>, { asOf, year }: Pick<Context, "asOf" | "year">): string {
  if (day === "as-of") return asOf;
  if (day === "first-of-year") return `${asOf.slice(0, 4)}-01-01`;
  return `${String(year + day.yearsLater).padStart(4, "0")}-${day.on}`;
}

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

/** Whether the parts stand in a text in order, the first at its beginning, the last at its end, none touching another. */
function isNamed(value: string, parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop() ?? "";
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  let from = first.length + 1;
  for (const part of rest) {
    const at = value.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length + 1;
  }
  return value.length - last.length >= from;
}

/** Whether a text is one of the letters or none, and then so many ASCII digits. */
function isCoded(value: string, letters: string, [least, most]: readonly [number, number]): boolean {
  const first = value.charAt(0);
  const digits = first !== "" && letters.includes(first) ? value.slice(1) : value;
  return digits.length >= least && digits.length <= most && /^[0-9]*$/.test(digits);
}

/** The answer is the id of a row of a list. */
function refers(answer: Answer, rows: Rows, slot: () => number): Node {
  const truth: Node["truth"] = (ctx, row) => {
    const found = rows.select(ctx, row);
    if (!found) return UNKNOWN;
    return found.sure.length > 0 ? PASS : found.maybe.length > 0 ? UNKNOWN : FAIL;
  };
  return nodeOf({
    truth,
    column: columnOf(slot, [], truth),
    missing: (ctx, row, base, into) => {
      const found = rows.select(ctx, row);
      if (!found) rows.gap(ctx, row, base, into);
      for (const at of found?.maybe ?? []) into.add({ path: [...rows.path(ctx, row, base), at, "id"] });
    },
    causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
  });
}

export const matches: NodeMakers<
  "given" | "if-given" | "one-of" | "starts-with" | "uscc" | "same" | "date" | "of-year" | "named" | "coded" | "refers"
> = {
  given: ({ field }, compiler) => test(compiler.answer(field), compiler.slot, () => PASS),
  "if-given": ({ field, then }, compiler) => {
    const answer = compiler.answer(field);
    const node = compiler.criterion(then);
    const truth: Node["truth"] = (ctx, row) => (answer.read(ctx, row) === undefined ? PASS : node.truth(ctx, row));
    return nodeOf({ ...node, truth, column: columnOf(compiler.slot, [node], truth), note: undefined });
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
  date: ({ field, months, operator, than }, compiler) => {
    const day = compiler.answer(field);
    const later = (value: unknown): string => (months === undefined ? text(value) : monthsLater(text(value), months));
    const holds = dates[operator];
    if (typeof than === "object" && "subject" in than) {
      return testOfTwo(day, compiler.answer(than), compiler.slot, (a, b) => holds(later(a), text(b)));
    }
    return test(day, compiler.slot, (value, ctx) => {
      const from = later(value);
      return from === "" ? UNKNOWN : truthOf(holds(from, dayAt(than, ctx)));
    });
  },
  "of-year": ({ field }, compiler) =>
    test(compiler.answer(field), compiler.slot, (value, ctx) => truthOf(value === ctx.year)),
  named: ({ field, parts }, compiler) =>
    test(compiler.answer(field), compiler.slot, (value) => truthOf(isNamed(text(value), parts))),
  coded: ({ field, letters, digits }, compiler) =>
    test(compiler.answer(field), compiler.slot, (value) => truthOf(isCoded(text(value), letters, digits))),
  refers: ({ field, to }, compiler) =>
    refers(compiler.answer(field), compiler.rows({ at: to.at, where: { key: "id", is: field } }), compiler.slot),
};
