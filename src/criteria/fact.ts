import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Criterion, Quantity } from "./types.js";

const fieldName = ({ subject, path, fact }: Field): string =>
  [...(subject === "lead" ? ["lead"] : []), ...path, ...(fact === undefined ? [] : [fact])].join(".");

function listName({ at, where }: List): string {
  if (!where) return fieldName(at);
  return `${fieldName(at)}[${where.key}=${typeof where.is === "string" ? where.is : fieldName(where.is)}]`;
}

const nounName = (where: Criterion): string => (where.kind === "called" ? where.noun.en : where.kind);

/**
 * The name by which a measure calls what it measures; the same quantity has the same name everywhere. `year` is the one
 * that a quantity of "this" year is of; a mean is of every year of the window.
 * @example factOf(ratio(rdExpense("window"), revenue("window"))) // "lead.rdExpense(window)/lead.revenue(window)"
 */
export function factOf(quantity: Quantity, year?: number): string {
  switch (quantity.kind) {
    case "count":
      return `count(${listName(quantity.list)}${quantity.where ? `: ${nounName(quantity.where)}` : ""})`;
    case "share":
      return `share(${listName(quantity.list)}: ${nounName(quantity.where)})`;
    case "number":
    case "money":
      return fieldName(quantity.field);
    case "entries":
      return `entries(${fieldName(quantity.field)})`;
    case "length":
      return `${quantity.by}(${fieldName(quantity.field)})`;
    case "workdays":
      return `workdays(${fieldName(quantity.from)}, ${fieldName(quantity.to)})`;
    case "accounts":
      return `lead.${quantity.figure}(${[
        quantity.years === "this" ? (year ?? quantity.years) : quantity.years,
        ...(quantity.basis === "standalone" ? [] : [quantity.basis]),
      ].join(", ")})`;
    case "sum":
      return quantity.of.map((part) => factOf(part, year)).join("+");
    case "ratio":
      return `${factOf(quantity.of, year)}/${factOf(quantity.to, year)}`;
    case "mean":
      return `mean(${factOf(quantity.of)})`;
  }
}
