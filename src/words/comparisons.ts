import { factOf } from "../criteria/fact.js";
import type { Criterion, Operator, Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Field } from "../facts/field.js";
import { fieldKey } from "./labels.js";
import { yearOf } from "./years.js";

/** What a comparison measures; `declared` is the number of the form that it is held against, where it is one. */
export interface Compared {
  readonly quantity: Quantity;
  readonly declared?: Field;
  /** The key of the rows of which it is asked; `""` where it is asked once. */
  readonly base: string;
  /** Of a comparison with a number of the text. */
  readonly limit?: string;
  readonly operator?: Operator;
  /** That it is no requirement, but the case in which there is one. */
  readonly isCase?: true;
}

/** Every comparison of a criterion. */
export function quantitiesOf(of: Criterion, base = ""): Compared[] {
  switch (of.kind) {
    case "compare":
      return [{ quantity: of.quantity, base, operator: of.operator, limit: of.limit }];
    case "declares":
      return [{ quantity: of.counted, declared: of.field, base }];
    case "all":
    case "any":
      return of.of.flatMap((part) => quantitiesOf(part, base));
    case "called":
      return quantitiesOf(of.of, base);
    case "implies":
      return [
        ...quantitiesOf(of.when, base).map((one): Compared => ({ ...one, isCase: true })),
        ...quantitiesOf(of.then, base),
      ];
    case "if-given":
    case "each-year":
      return quantitiesOf(of.then, base);
    case "some":
    case "every":
      return quantitiesOf(of.where, fieldKey(of.list.at, base));
    default:
      return [];
  }
}

/** The comparison that a measure is of. */
export function comparedOf(
  measure: Pick<Measure, "fact" | "operator" | "limit">,
  compared: readonly Compared[],
): Compared | undefined {
  const { fact, operator, limit } = measure;
  const year = yearOf(fact);
  const name = year === undefined ? fact : fact.split(`(${year})`).join("(this)");
  return compared.find(
    (one) =>
      factOf(one.quantity) === name &&
      (one.declared !== undefined || (one.operator === operator && one.limit === limit)),
  );
}

/** Whether a measure is of one row of several: it does not say of which. */
export const ofOneRow = (measure: Measure, compared: readonly Compared[]): boolean =>
  (comparedOf(measure, compared)?.base ?? "") !== "";

/** The measures by which a criterion passes: of alternatives, those of the ones that hold altogether. */
export function carrying(measures: readonly Measure[], of: Criterion): readonly Measure[] {
  const parts = of.kind === "any" ? of.of : [of];
  return parts.flatMap((part) => {
    const quantities = quantitiesOf(part);
    const own = measures.filter((measure) => comparedOf(measure, quantities));
    return own.every(({ holds }) => holds === true) ? own : [];
  });
}
