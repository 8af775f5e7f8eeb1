import type { Field } from "../facts/field.js";
import type { WholeList } from "../facts/list.js";
import type { CriterionOf, Day, DayOfYear, MonthDay } from "./types.js";

/** The answer is present and not blank; it passes or is unknown, it never fails. */
export const given = (field: Field): CriterionOf<"given"> => ({ kind: "given", field });

/** The answer is yes. */
export const holds = (field: Field<boolean>): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values: [true],
  orJudged: false,
});

/** The answer is no. */
export const isNo = (field: Field<boolean>): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values: [false],
  orJudged: false,
});

/** The answer is one of the values: `is(lead("kind"), "enterprise")`. */
export const is = <T extends string>(
  field: Field<T>,
  ...values: [NoInfer<T>, ...NoInfer<T>[]]
): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values,
  orJudged: false,
});

/** For a list that ends in 等: one of the values passes, another answer is judged. */
export const isOrJudged = (field: Field<string>, ...values: [string, ...string[]]): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values,
  orJudged: true,
});

/** The answer begins with one of the prefixes, as a division code does with that of its city. */
export const startsWith = (field: Field<string>, ...prefixes: [string, ...string[]]): CriterionOf<"starts-with"> => ({
  kind: "starts-with",
  field,
  prefixes,
});

/** The answer is a valid unified social credit code (GB 32100-2015). */
export const validUscc = (field: Field<string>): CriterionOf<"uscc"> => ({ kind: "uscc", field });

/**
 * The answer begins with the first part, ends with the last and has the others in between, in order and without
 * overlap, with at least one character in each gap that is drawn.
 * @example named(dossier("consortium", "name"), "温州市", "产业链", "创新联合体") // 温州市电气产业链智能断路器创新联合体
 */
export const named = (
  field: Field<string>,
  first: string,
  ...rest: readonly [string, ...string[]]
): CriterionOf<"named"> => ({ kind: "named", field, parts: [first, ...rest] });

/**
 * The answer is a code: one of the letters or none, then so many ASCII digits.
 * @example coded(dossier("consortium", "industryClass", "code"), "ABC", [2, 4]) // "C3823", "38"
 */
export const coded = (
  field: Field<string>,
  letters: string,
  digits: readonly [least: number, most: number],
): CriterionOf<"coded"> => ({ kind: "coded", field, letters, digits });

/** The answer is the id of a row of the list: `refersTo(platform("hostId"), units)`. */
export const refersTo = (field: Field<string>, to: WholeList): CriterionOf<"refers"> => ({ kind: "refers", field, to });

/** Two answers are the same once trimmed. */
export const same = (field: Field<string>, as: Field<string>): CriterionOf<"same"> => ({ kind: "same", field, as });

/** A day is on or before another. */
export const onOrBefore = (field: Field<string>, than: Day): CriterionOf<"date"> => ({
  kind: "date",
  field,
  operator: "<=",
  than,
});

/** A day is on or after another. */
export const onOrAfter = (field: Field<string>, than: Day): CriterionOf<"date"> => ({
  kind: "date",
  field,
  operator: ">=",
  than,
});

/** A day is after another. */
export const after = (field: Field<string>, than: Day): CriterionOf<"date"> => ({
  kind: "date",
  field,
  operator: ">",
  than,
});

/** A day is on or after another, `months` calendar months after it being looked at (the month's last day where the day does not exist). */
export const monthsAfter = (field: Field<string>, months: number, than: Day): CriterionOf<"date"> => ({
  kind: "date",
  field,
  months,
  operator: ">=",
  than,
});

/** The answer is the year at hand: that of a duty. */
export const ofTheYear = (field: Field<number>): CriterionOf<"of-year"> => ({ kind: "of-year", field });

/** A day, `MM-DD`, of the year at hand, or of one so many years later. */
export const dayOfYear = (on: MonthDay, yearsLater = 0): DayOfYear => ({ yearsLater, on });
