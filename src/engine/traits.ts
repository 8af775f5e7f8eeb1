import { fold, isCriterion } from "../criteria/fold.js";
import type { Criterion, Quantity } from "../criteria/types.js";

/** Whether a person's judgement can settle it: of accounts too, where the lead is too young to have any. */
export const isJudged = (of: Criterion | Quantity): boolean =>
  fold<boolean>(
    of,
    (of, within) =>
      of.kind === "judged" ||
      of.kind === "accounts" ||
      of.kind === "mean" ||
      of.kind === "each-year" ||
      (of.kind === "one-of" && of.orJudged) ||
      within.includes(true),
  );

/**
 * Whether to take open judgements as favourable turns a review into a pass and changes nothing else. Least and greatest
 * keep to that, for to read review as pass leaves the four values in their order; what counts rows that are judged, or asks
 * for something under a condition that is judged, does not.
 */
export const isSteady = (of: Criterion): boolean =>
  fold<boolean>(of, (of, within) => {
    if (!isJudged(of)) return true;
    const counts = "list" in of && !isCriterion(of);
    return !counts && !(of.kind === "implies" && isJudged(of.when)) && within.every(Boolean);
  });

/** Whether it asks for accounts, or for each year that there can be accounts of. */
export const readsAccounts = (of: Criterion | Quantity): boolean =>
  of.kind === "each-year" ||
  (of.kind === "compare" &&
    fold<boolean>(of.quantity, ({ kind }, within) => kind === "accounts" || kind === "mean" || within.includes(true)));

/** Whether it compares numbers; those that are counted rows are not among them. */
export const isMeasured = (of: Criterion): boolean =>
  fold<boolean>(
    of,
    (of, within) => of.kind === "compare" || of.kind === "declares" || (isCriterion(of) && within.includes(true)),
  );
