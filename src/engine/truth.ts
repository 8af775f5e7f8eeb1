import type { Status } from "./report.js";

/**
 * The four values, in the order in which they win: `all` is the least of its parts, `any` the greatest.
 * An answer is missing (`unknown`), or a person must judge (`review`).
 */
export type Truth = 0 | 1 | 2 | 3;
export const FAIL = 0;
export const UNKNOWN = 1;
export const REVIEW = 2;
export const PASS = 3;

/** The status of a rule that applies, by its truth. */
export const statusOf: Readonly<Record<Truth, Status>> = { 0: "fail", 1: "unknown", 2: "review", 3: "pass" };

/** Neither passed nor failed. */
export const open = (truth: Truth): boolean => truth === UNKNOWN || truth === REVIEW;
