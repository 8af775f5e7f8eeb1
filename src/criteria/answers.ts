import type { Field } from "../facts/field.js";
import type { CriterionOf, Day } from "./types.js";

/** The answer is present and not blank; it passes or is unknown, it never fails. */
export const given = (field: Field): CriterionOf<"given"> => ({ kind: "given", field });

/** The answer is yes. */
export const holds = (field: Field<boolean>): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values: [true],
  orJudged: false,
});

/** The answer is one of the values: `is(lead("kind"), "enterprise")`. */
export const is = <T extends string>(field: Field<T>, ...values: NoInfer<T>[]): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values,
  orJudged: false,
});

/** For a list that ends in 等: one of the values passes, another answer is judged. */
export const isOrJudged = (field: Field<string>, ...values: string[]): CriterionOf<"one-of"> => ({
  kind: "one-of",
  field,
  values,
  orJudged: true,
});

/** The answer begins with one of the prefixes, as a division code does with that of its city. */
export const startsWith = (field: Field<string>, ...prefixes: string[]): CriterionOf<"starts-with"> => ({
  kind: "starts-with",
  field,
  prefixes,
});

/** The answer is a valid unified social credit code (GB 32100-2015). */
export const validUscc = (field: Field<string>): CriterionOf<"uscc"> => ({ kind: "uscc", field });

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
