import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { under } from "../../src/engine/judge/logic.js";
import { FAIL, PASS, REVIEW, type Truth, UNKNOWN } from "../../src/engine/truth.js";
import {
  allPass,
  countsOf,
  greatest,
  implied,
  least,
  type Truths,
  truthIn,
  truthsAlike,
  truthsOf,
  truthsOfValues,
} from "../../src/engine/truths.js";
import { runs } from "../runs.js";

/** A row or two more or less than words hold, and lists of several words. */
const rows = fc.oneof(fc.nat({ max: 4 }), fc.integer({ min: 28, max: 32 }), fc.integer({ min: 58, max: 130 }));
const truth = fc.constantFrom<Truth>(FAIL, UNKNOWN, REVIEW, PASS);
const pairs = rows.chain((length) => fc.array(fc.tuple(truth, truth), { minLength: length, maxLength: length }));

const columnOf = (truths: readonly Truth[]): Truths => truthsOf(truths.length, (at) => truths[at] ?? FAIL);
const listed = (truths: Truths): Truth[] => Array.from({ length: truths.length }, (_, at) => truthIn(truths, at));

describe("columns of truths, a bit for each row", () => {
  test("say of each row, and together, what an array of truths says", () => {
    const two = (join: (a: Truths, b: Truths) => Truths, one: (a: Truth, b: Truth) => Truth) =>
      fc.assert(
        fc.property(pairs, (pairs) => {
          const joined = join(columnOf(pairs.map(([a]) => a)), columnOf(pairs.map(([, b]) => b)));
          const expected = pairs.map(([a, b]) => one(a, b));
          expect(listed(joined)).toEqual(expected);
          expect(countsOf(joined)).toEqual([0, 1, 2, 3].map((of) => expected.filter((truth) => truth === of).length));
          for (let size = 0; size <= expected.length; size++)
            expect(allPass(joined, size)).toBe(expected.slice(0, size).every((truth) => truth === PASS));
        }),
        runs(100),
      );
    two(least, (a, b) => Math.min(a, b) as Truth);
    two(greatest, (a, b) => Math.max(a, b) as Truth);
    two(implied, (when, then) => (when === FAIL ? PASS : under(when, then)));
  });

  test("are made of values, and of one truth", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(undefined, "a", "b", "c", 0), { maxLength: 70 }), (values) => {
        const known = (passes: (value: unknown) => boolean) =>
          values.map((value) => (value === undefined ? UNKNOWN : passes(value) ? PASS : FAIL));
        const ofTexts = known((value) => value === "a" || value === "b");
        expect(listed(truthsOfValues(values, "a", "b"))).toEqual(
          ofTexts.map((truth, at) => (typeof values[at] === "string" ? truth : UNKNOWN)),
        );
        expect(listed(truthsOfValues(values, undefined, undefined))).toEqual(known(() => true));
      }),
      runs(100),
    );
    fc.assert(
      fc.property(rows, truth, (length, truth) => {
        expect(listed(truthsAlike(length, truth))).toEqual(Array<Truth>(length).fill(truth));
      }),
      runs(50),
    );
  });
});
