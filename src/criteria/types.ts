import type { Field } from "../facts/field.js";
import type { LengthUnit } from "../facts/length.js";
import type { List, WholeList } from "../facts/list.js";
import type { LocalText } from "../text.js";

/** Which years of the lead's accounts: the latest, the window, or the one that `eachYear` or `mean` is at. */
export type Years = "latest" | "window" | "this";

/** What a year of the lead's accounts tells. */
export type Figure = "revenue" | "rdExpense" | "rdCapitalised";
/** Whose accounts are read first: the lead's own, or those of its group. */
export type Basis = "standalone" | "consolidated";

/** Whether the first of the days counts, or the day after it is the first (民法典第二百零一条). */
export type Counting = "from-first-day" | "from-next-day";

/** What a comparison measures, one entry per kind. */
export interface QuantityKinds {
  count: { readonly list: List; readonly where?: Criterion };
  share: { readonly list: List; readonly where: Criterion };
  number: { readonly field: Field };
  money: { readonly field: Field };
  accounts: { readonly figure: Figure; readonly years: Years; readonly basis: Basis };
  sum: { readonly of: readonly Quantity[] };
  ratio: { readonly of: Quantity; readonly to: Quantity };
  mean: { readonly of: Quantity };
  entries: { readonly field: Field };
  length: { readonly field: Field; readonly by: LengthUnit };
  workdays: { readonly from: Field; readonly to: Field; readonly counting: Counting; readonly upTo: number };
}
type Tagged<Kinds> = { [K in keyof Kinds]: { readonly kind: K } & Kinds[K] }[keyof Kinds];

/** Something that has a number. */
export type Quantity = Tagged<QuantityKinds>;
/** How a quantity is held against its limit. */
export type Operator = ">=" | ">" | "<=" | "=";
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type Month = `0${Exclude<Digit, "0">}` | "10" | "11" | "12";
type Date = `0${Exclude<Digit, "0">}` | `${"1" | "2"}${Digit}` | "30" | "31";
/** A day, `MM-DD`, that there is in every year. */
export type MonthDay = Exclude<`${Month}-${Date}`, "02-29" | "02-30" | "02-31" | "04-31" | "06-31" | "09-31" | "11-31">;
/** A day of the year at hand or of a later one, `MM-DD`. */
export interface DayOfYear {
  readonly yearsLater: number;
  readonly on: MonthDay;
}
/**
 * A day that another is held against: an answer, the day of the evaluation, 1 January of its year, or a day of the year
 * at hand.
 */
export type Day = Field | "as-of" | "first-of-year" | DayOfYear;

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
  /** Of the answer, or of the day so many calendar months after it. */
  date: { readonly field: Field; readonly months?: number; readonly operator: "<=" | ">=" | ">"; readonly than: Day };
  "of-year": { readonly field: Field };
  named: { readonly field: Field; readonly parts: readonly string[] };
  coded: { readonly field: Field; readonly letters: string; readonly digits: readonly [least: number, most: number] };
  refers: { readonly field: Field; readonly to: WholeList };
  filled: { readonly field: Field };
  has: { readonly field: Field; readonly values: readonly (string | Field)[] };
  among: { readonly field: Field; readonly values: readonly string[] };
  some: { readonly list: List; readonly where: Criterion };
  every: { readonly list: List; readonly where: Criterion };
  "each-year": { readonly then: Criterion };
  compare: { readonly quantity: Quantity; readonly operator: Operator; readonly limit: string };
  declares: { readonly field: Field; readonly counted: QuantityOf<"count"> };
}

/** What a rule asks for: plain data, read by one table per consumer. */
export type Criterion = Tagged<CriterionKinds>;
/** The criterion of one kind. */
export type CriterionOf<K extends keyof CriterionKinds> = { readonly kind: K } & CriterionKinds[K];
/** The quantity of one kind. */
export type QuantityOf<K extends keyof QuantityKinds> = { readonly kind: K } & QuantityKinds[K];
