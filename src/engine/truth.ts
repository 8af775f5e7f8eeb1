import type { Status } from "./report.js";

/**
 * Strong Kleene logic with a fourth value: fail < unknown < review < pass, in the order in which they win. `all` is the
 * least of its parts and `any` the greatest, as in Kleene's three values; between unknown (an answer is missing) and pass
 * stands review (nothing is missing, and a person must judge). Least and greatest are monotone: what an open part turns out
 * to be never turns over what was settled without it.
 * @example all(pass, review, unknown) // unknown: nobody should judge half a file
 * @example any(fail, unknown, review) // review: a person may still pass it
 */
export type Truth = 0 | 1 | 2 | 3;
export const FAIL = 0;
export const UNKNOWN = 1;
export const REVIEW = 2;
export const PASS = 3;

/** Of what is known either way. */
export const truthOf = (holds: boolean): Truth => (holds ? PASS : FAIL);

/** The status of a rule that applies, by its truth. */
export const statusOf: Readonly<Record<Truth, Status>> = { 0: "fail", 1: "unknown", 2: "review", 3: "pass" };

/** Neither passed nor failed. */
export const open = (truth: Truth): boolean => truth === UNKNOWN || truth === REVIEW;
