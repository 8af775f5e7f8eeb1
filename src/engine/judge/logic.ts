import { assertion, type Context, foundedAfter } from "../context.js";
import type { Judges, Test } from "../node.js";
import { FAIL, PASS, REVIEW, type Truth, UNKNOWN } from "../truth.js";

/** What a reviewer said of the rule. */
export const judgement =
  (rule: string): ((ctx: Context) => Truth) =>
  (ctx) => {
    const holds = assertion(ctx, rule, "reviewer")?.row.holds;
    return holds === true ? PASS : holds === false ? FAIL : ctx.favourable ? PASS : REVIEW;
  };

/** What stands instead of accounts that cannot be. */
export const insteadOf =
  (rule: string): ((ctx: Context) => Truth) =>
  (ctx) =>
    ctx.undated ? UNKNOWN : judgement(rule)(ctx);

/** The truth under a condition: false, `outside` it; open, pass and review stand and a fail is unknown. */
export const under = (condition: Truth, truth: Truth): Truth =>
  condition === PASS || truth > UNKNOWN ? truth : UNKNOWN;

export const logic: Judges<"all" | "any" | "implies" | "called" | "judged" | "if-given" | "each-year"> = {
  all: ({ of }) => {
    const tests = of.map(({ truth }) => truth);
    const test: Test = (ctx, row, year) => {
      let least: Truth = PASS;
      for (const test of tests) {
        const truth = test(ctx, row, year);
        if (truth === FAIL) return truth;
        if (truth < least) least = truth;
      }
      return least;
    };
    return { test };
  },
  any: ({ of }) => {
    const tests = of.map(({ truth }) => truth);
    const test: Test = (ctx, row, year) => {
      let greatest: Truth = FAIL;
      for (const test of tests) {
        const truth = test(ctx, row, year);
        if (truth === PASS) return truth;
        if (truth > greatest) greatest = truth;
      }
      return greatest;
    };
    return { test };
  },
  implies: ({ when, then }) => {
    const [condition, asked] = [when.truth, then.truth];
    const test: Test = (ctx, row, year) => {
      const truth = condition(ctx, row, year);
      return truth === FAIL ? PASS : under(truth, asked(ctx, row, year));
    };
    return { test };
  },
  called: ({ of }) => ({ test: of.truth }),
  judged: (_, { rule }) => ({ test: judgement(rule) }),
  "if-given": ({ field, then }) => {
    const asked = then.truth;
    // What stands there and cannot be read is given, and may be anything.
    return {
      test: (ctx, row, year) => {
        if (!field.there(ctx, row)) return PASS;
        return field.read(ctx, row) === undefined ? UNKNOWN : asked(ctx, row, year);
      },
    };
  },
  "each-year": ({ then }, { rule }) => {
    const asked = then.truth;
    const judged = insteadOf(rule);
    const test: Test = (ctx, row) => {
      if (foundedAfter(ctx)) return judged(ctx);
      let least: Truth = PASS;
      for (const year of ctx.window) {
        const truth = asked(ctx, row, year);
        if (truth === FAIL) return truth;
        if (truth < least) least = truth;
      }
      return least;
    };
    return { test };
  },
};
