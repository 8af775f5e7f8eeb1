import type { Day } from "../../criteria/types.js";
import { isCount } from "../../facts/count.js";
import { dayOfYear, monthsLater } from "../../facts/days.js";
import type { Field } from "../../facts/field.js";
import { isCoded, isNamed } from "../../facts/texts.js";
import { isUscc } from "../../facts/uscc.js";
import { type Span, spanOf } from "../../schemas/day.js";
import type { Answer } from "../answers.js";
import type { Context } from "../context.js";
import type { Judges, Judging } from "../node.js";
import { FAIL, PASS, type Truth, truthOf, UNKNOWN } from "../truth.js";
import { judgement } from "./logic.js";

/** A test of an answer that is a text; what is none cannot be read. */
const text = (passes: (text: string) => boolean): Judging => ({
  leaf: (value) => (typeof value === "string" ? truthOf(passes(value)) : UNKNOWN),
});

/** A test of two answers, both of which must be given. */
const two = (one: Answer, other: Answer, passes: (a: unknown, b: unknown) => Truth): Judging => ({
  test: (ctx, row) => {
    const a = one.read(ctx, row);
    if (a === undefined) return UNKNOWN;
    const b = other.read(ctx, row);
    return b === undefined ? UNKNOWN : passes(a, b);
  },
});

const orders = {
  "<=": (a: string, b: string) => a <= b,
  ">=": (a: string, b: string) => a >= b,
  ">": (a: string, b: string) => a > b,
};

/** How two days stand that may be told as a month or a year: known where any day of one stands so to any of the other. */
function stand(operator: keyof typeof orders, a: Span | undefined, b: Span | undefined): Truth {
  if (!a || !b) return UNKNOWN;
  const holds = orders[operator];
  const truth = holds(a.first, b.first);
  const same = holds(a.first, b.last) === truth && holds(a.last, b.first) === truth && holds(a.last, b.last) === truth;
  return same ? truthOf(truth) : UNKNOWN;
}

const isAnswer = (than: Exclude<Day, Field> | Answer): than is Answer => typeof than === "object" && "read" in than;

/** The day that an answer is held against. */
export function dayAt(day: Exclude<Day, Field>, { asOf }: Pick<Context, "asOf">, year: number): string {
  if (day === "as-of") return asOf;
  if (day === "first-of-year") return `${asOf.slice(0, 4)}-01-01`;
  return dayOfYear(year + day.yearsLater, day.on);
}

export const matches: Judges<
  "given" | "one-of" | "starts-with" | "uscc" | "same" | "date" | "of-year" | "named" | "coded" | "refers"
> = {
  given: () => ({ leaf: () => PASS }),
  "one-of": ({ values, orJudged }, { rule }) => {
    const known: readonly unknown[] = values;
    const [a, b = a] = known;
    const type = typeof a;
    if (!orJudged && known.length <= 2)
      return { leaf: (value) => (value === a || value === b ? PASS : typeof value === type ? FAIL : UNKNOWN) };
    const judged = orJudged ? judgement(rule) : (): Truth => FAIL;
    return {
      leaf: (value, ctx) => (known.includes(value) ? PASS : typeof value === type ? judged(ctx) : UNKNOWN),
    };
  },
  "starts-with": ({ prefixes }) => {
    const [only = ""] = prefixes;
    if (prefixes.length > 1) return text((value) => prefixes.some((prefix) => value.startsWith(prefix)));
    return text((value) => value.startsWith(only));
  },
  uscc: () => text(isUscc),
  same: ({ field, as }) => two(field, as, (a, b) => (typeof a === typeof b ? truthOf(a === b) : UNKNOWN)),
  date: ({ field, months, operator, than }) => {
    const later = (value: unknown): Span | undefined => {
      const span = spanOf(value);
      if (!span || months === undefined) return span;
      return { first: monthsLater(span.first, months), last: monthsLater(span.last, months) };
    };
    if (isAnswer(than)) return two(field, than, (a, b) => stand(operator, later(a), spanOf(b)));
    return {
      leaf: (value, ctx, year) => {
        const day = dayAt(than, ctx, year);
        return stand(operator, later(value), { first: day, last: day });
      },
    };
  },
  "of-year": () => ({ leaf: (value, _, year) => (isCount(value) ? truthOf(value === year) : UNKNOWN) }),
  named: ({ parts }) => text((value) => isNamed(value, parts)),
  coded: ({ letters, digits }) => text((value) => isCoded(value, letters, digits)),
  refers: ({ to }, { census }) => ({
    test: (ctx, row, year) => {
      const found = census(ctx, row, year);
      // Nothing refers to a row of a list that has none and will have none.
      if (!found) return to.rows(ctx, row)?.length === 0 && !to.open(ctx) ? FAIL : UNKNOWN;
      return found.sure[PASS] > 0 ? PASS : found.maybe[PASS] > 0 || found.open ? UNKNOWN : FAIL;
    },
  }),
};
