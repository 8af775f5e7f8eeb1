import type { Day } from "../../criteria/types.js";
import { dayOfYear, monthsLater } from "../../facts/days.js";
import type { Field } from "../../facts/field.js";
import { isCoded, isNamed } from "../../facts/texts.js";
import { isUscc } from "../../facts/uscc.js";
import type { Answer } from "../answers.js";
import type { Context } from "../context.js";
import type { Judges, Judging } from "../node.js";
import { FAIL, PASS, type Truth, truthOf, UNKNOWN } from "../truth.js";
import { judgement } from "./logic.js";

/** A test of an answer that is a text; what is none does not pass. */
const text = (passes: (text: string) => boolean): Judging => ({
  leaf: (value) => truthOf(typeof value === "string" && passes(value)),
});

/** A test of two answers, both of which must be given. */
const two = (one: Answer, other: Answer, passes: (a: unknown, b: unknown) => boolean): Judging => ({
  test: (ctx, row) => {
    const a = one.read(ctx, row);
    if (a === undefined) return UNKNOWN;
    const b = other.read(ctx, row);
    return b === undefined ? UNKNOWN : truthOf(passes(a, b));
  },
});

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What is no text is no day, and stands in no order to one. */
const orders = {
  "<=": (a: string, b: string) => a !== "" && a <= b,
  ">=": (a: string, b: string) => a >= b,
  ">": (a: string, b: string) => a > b,
};

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
    if (!orJudged && known.length <= 2) return { leaf: (value) => (value === a || value === b ? PASS : FAIL) };
    const otherwise = orJudged ? judgement(rule) : (): Truth => FAIL;
    return { leaf: (value, ctx) => (known.includes(value) ? PASS : otherwise(ctx)) };
  },
  "starts-with": ({ prefixes }) => {
    const [only = ""] = prefixes;
    if (prefixes.length > 1) return text((value) => prefixes.some((prefix) => value.startsWith(prefix)));
    return { leaf: (value) => (typeof value === "string" && value.startsWith(only) ? PASS : FAIL) };
  },
  uscc: () => text(isUscc),
  same: ({ field, as }) => two(field, as, (a, b) => a === b),
  date: ({ field, months, operator, than }) => {
    const later = (value: unknown): string =>
      months === undefined ? textOf(value) : monthsLater(textOf(value), months);
    const holds = orders[operator];
    if (isAnswer(than)) return two(field, than, (a, b) => holds(later(a), textOf(b)));
    return {
      leaf: (value, ctx, year) => {
        const day = later(value);
        return day === "" ? UNKNOWN : truthOf(holds(day, dayAt(than, ctx, year)));
      },
    };
  },
  "of-year": () => ({ leaf: (value, _, year) => truthOf(value === year) }),
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
