import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { all } from "./logic.js";
import type { Criterion, CriterionOf } from "./types.js";

/** One row of the list satisfies `where`, or there is a row at all; rows whose answers are missing may be it. */
export const some = (list: List, where: Criterion = all()): CriterionOf<"some"> => ({ kind: "some", list, where });

/** Every row of the list satisfies `where`; an empty list passes. */
export const every = (list: List, where: Criterion): CriterionOf<"every"> => ({ kind: "every", list, where });

/** The list has at least one entry. */
export const filled = (field: Field<readonly unknown[]>): CriterionOf<"filled"> => ({ kind: "filled", field });

/** A list of words has one of the values, each a word or another answer: `has(lead("qualifications"), "chain-leader")`. */
export const has = <T extends string>(
  field: Field<T[]>,
  ...values: [Exclude<NoInfer<T>, ""> | Field<string>, ...(Exclude<NoInfer<T>, ""> | Field<string>)[]]
): CriterionOf<"has"> => ({ kind: "has", field, values });

/** Every entry of a list of words is one of the values; an empty list passes. */
export const among = (field: Field<string[]>, ...values: [string, ...string[]]): CriterionOf<"among"> => ({
  kind: "among",
  field,
  values,
});

/** `then` is asked for only if the answer is given; without it the criterion passes. */
export const ifGiven = (field: Field, then: Criterion): CriterionOf<"if-given"> => ({ kind: "if-given", field, then });

/** `then`, about `rdExpense("this")` and `revenue("this")`, holds in every year of the window. */
export const eachYear = (then: Criterion): CriterionOf<"each-year"> => ({ kind: "each-year", then });
