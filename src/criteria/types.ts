import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { LocalText } from "../text.js";

/** Which years of the lead's accounts: the latest, the window, or the one that `eachYear` or `mean` is at. */
export type Years = "latest" | "window" | "this";

/** What a comparison measures, one entry per kind. */
export interface QuantityKinds {
  count: { readonly list: List; readonly where?: Criterion };
  share: { readonly list: List; readonly where: Criterion };
  number: { readonly field: Field };
  money: { readonly field: Field };
  accounts: { readonly figure: "revenue" | "rdExpense"; readonly years: Years };
  ratio: { readonly of: Quantity; readonly to: Quantity };
  mean: { readonly of: Quantity };
}
type Tagged<Kinds> = { [K in keyof Kinds]: { readonly kind: K } & Kinds[K] }[keyof Kinds];

/** Something that has a number. */
export type Quantity = Tagged<QuantityKinds>;
/** How a quantity is held against its limit. */
export type Operator = ">=" | ">" | "<=" | "=";
/** A day that another is held against: an answer, the day of the evaluation, or 1 January of its year. */
export type Day = Field | "as-of" | "first-of-year";

/** What a rule can ask for, one entry per kind. */
export interface CriterionKinds {
  all: { readonly of: readonly Criterion[] };
  any: { readonly of: readonly Criterion[] };
  implies: { readonly when: Criterion; readonly then: Criterion };
  called: { readonly noun: LocalText; readonly of: Criterion };
  judged: object;
  given: { readonly field: Field };
  "if-given": { readonly field: Field; readonly then: Criterion };
  "one-of": { readonly field: Field; readonly values: readonly (string | boolean)[]; readonly orJudged: boolean };
  "starts-with": { readonly field: Field; readonly prefixes: readonly string[] };
  uscc: { readonly field: Field };
  same: { readonly field: Field; readonly as: Field };
  date: { readonly field: Field; readonly operator: "<=" | ">=" | ">"; readonly than: Day };
  filled: { readonly field: Field };
  has: { readonly field: Field; readonly values: readonly (string | Field)[] };
  some: { readonly list: List; readonly where: Criterion };
  every: { readonly list: List; readonly where: Criterion };
  "each-year": { readonly then: Criterion };
  compare: { readonly quantity: Quantity; readonly operator: Operator; readonly limit: string };
}

/** What a rule asks for: plain data, read by one table per consumer. */
export type Criterion = Tagged<CriterionKinds>;
/** The criterion of one kind. */
export type CriterionOf<K extends keyof CriterionKinds> = { readonly kind: K } & CriterionKinds[K];
/** The quantity of one kind. */
export type QuantityOf<K extends keyof QuantityKinds> = { readonly kind: K } & QuantityKinds[K];
