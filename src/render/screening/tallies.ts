import type { Force } from "../../criteria/rule.js";
import type { ScreenedStatus, ScreenedVerdict, Tallied } from "../../screen/types.js";

/** Statuses and verdicts in the order in which they are shown: from what is well to what is not, then what is open. */
export const statusOrder: readonly ScreenedStatus[] = [
  "pass",
  "fail",
  "unknown",
  "review",
  "recheck",
  "not-applicable",
];
export const verdictOrder: readonly ScreenedVerdict[] = [
  "eligible",
  "conditional",
  "undetermined",
  "ineligible",
  "recheck",
];

/** As what a part is shown; what is only encouraged and not there, fails nothing. */
export type Look = ScreenedStatus | ScreenedVerdict | "absent";

/** As what a status of a rule is shown. */
export const lookOf = (status: ScreenedStatus, force: Force): Look =>
  status === "fail" && force === "may" ? "absent" : status;

/** How many came to one of the words of a tally. */
export interface Part<Word extends string = Look> {
  readonly as: Word;
  readonly count: number;
}

/** How many came to a word. */
export const countOf = <Word extends string>(tally: Tallied<Word>, word: Word): number => tally[word] ?? 0;

/** What some came to, in order. */
export const partsOf = <Word extends string>(tally: Tallied<Word>, order: readonly Word[]): Part<Word>[] =>
  order.flatMap((as) => {
    const count = countOf(tally, as);
    return count > 0 ? [{ as, count }] : [];
  });

export const totalOf = (parts: readonly { readonly count: number }[]): number =>
  parts.reduce((sum, { count }) => sum + count, 0);

/** The words that occur in any of some tallies, in order: the columns of a table of them. */
export const occurring = <Word extends string>(tallies: readonly Tallied<Word>[], order: readonly Word[]): Word[] =>
  order.filter((word) => tallies.some((tally) => countOf(tally, word) > 0));
