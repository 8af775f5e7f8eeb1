import type { Field } from "../facts/field.js";
import type { LengthUnit } from "../facts/length.js";
import type { List } from "../facts/list.js";
import type {
  Basis,
  Counting,
  Criterion,
  CriterionOf,
  Figure,
  Operator,
  Quantity,
  QuantityOf,
  Years,
} from "./types.js";

/** How many rows the list has, or how many satisfy `where`; an interval where answers are missing. */
export const count = (list: List, where?: Criterion): QuantityOf<"count"> =>
  where ? { kind: "count", list, where } : { kind: "count", list };

/** The part of the list's rows that satisfies `where`, compared exactly; unknown over no rows. */
export const share = (list: List, where: Criterion): QuantityOf<"share"> => ({ kind: "share", list, where });

/** An answer that is a count. */
export const number = (field: Field<number>): QuantityOf<"number"> => ({ kind: "number", field });

/** An answer that is an amount in yuan. */
export const amount = (field: Field<string | number>): QuantityOf<"money"> => ({ kind: "money", field });

const figure =
  (figure: Figure) =>
  (years: Years, basis: Basis = "standalone"): QuantityOf<"accounts"> => ({ kind: "accounts", figure, years, basis });

/**
 * The lead's R&D expense (研发费用), summed over the years, in yuan. Of several accounts of a year its own are read, or
 * those of its group where `basis` is `"consolidated"`.
 */
export const rdExpense = figure("rdExpense");
/** The lead's capitalised R&D (资本化研发支出), in the same way. */
export const rdCapitalised = figure("rdCapitalised");
/** The lead's revenue (营业收入), in the same way. */
export const revenue = figure("revenue");

/** Several amounts together; unknown while one of them is. */
export const sum = (...of: readonly [Quantity, Quantity, ...Quantity[]]): QuantityOf<"sum"> => ({ kind: "sum", of });

/** How many entries a list of words has; an interval where some are blank. */
export const entries = (field: Field<readonly unknown[]>): QuantityOf<"entries"> => ({ kind: "entries", field });

/**
 * How long a text is: `characters` counts code points that are not white space; `words` counts as a word processor does,
 * each CJK character and full-width mark as one, and each other run without white space as one.
 */
export const length = (field: Field<string>, by: LengthUnit): QuantityOf<"length"> => ({ kind: "length", field, by });

/** One amount over another; unknown where the second is zero. */
export const ratio = (of: Quantity, to: Quantity): QuantityOf<"ratio"> => ({ kind: "ratio", of, to });

/** The mean over the years of the window of a quantity of "this" year. */
export const mean = (of: Quantity): QuantityOf<"mean"> => ({ kind: "mean", of });

const limitForm = /^-?\d{1,20}(\.\d{1,10})?$/;

/**
 * A limit in yuan.
 * @throws RangeError if it is not a plain decimal.
 * @example yuan("20000000") // 20 million yuan
 */
export function yuan(value: string): string {
  if (!limitForm.test(value)) throw new RangeError(`not a decimal: ${value}`);
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

/**
 * A limit in percent, as the text states it.
 * @throws RangeError if it is not a plain decimal.
 * @example percent("3.5") // "0.035"
 */
export function percent(value: string): string {
  const [whole = "", decimals = ""] = yuan(value).split(".");
  const digits = whole.padStart(3, "0");
  return yuan(`${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`).replace(/^0+(?=\d)/, "");
}

const compare =
  (operator: Operator) =>
  (quantity: Quantity, limit: string | number): CriterionOf<"compare"> => ({
    kind: "compare",
    quantity,
    operator,
    limit: yuan(String(limit)),
  });

/** 不低于、不少于 */
export const atLeast = compare(">=");
/** 超过 */
export const moreThan = compare(">");
/** 不超过 */
export const atMost = compare("<=");
/** Equal to. */
export const equals = compare("=");

/**
 * So many working days (by the State Council's calendar, with its make-up days) lie between two days, both included;
 * they are counted in order, and only as far as needed. A day whose year has no calendar makes it unknown.
 */
export const atLeastWorkdays = (
  upTo: number,
  from: Field<string>,
  to: Field<string>,
  counting: Counting,
): CriterionOf<"compare"> => atLeast({ kind: "workdays", from, to, counting, upTo }, upTo);

/** A declared number is the one that is counted. */
export const declares = (field: Field<number>, counted: QuantityOf<"count">): CriterionOf<"declares"> => ({
  kind: "declares",
  field,
  counted,
});
