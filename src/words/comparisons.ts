import { factOf } from "../criteria/fact.js";
import { isCriterion, parts } from "../criteria/fold.js";
import type { Criterion, Operator, Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Field } from "../facts/field.js";
import { fieldKey } from "./labels.js";

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
  if (of.kind === "compare") return [{ quantity: of.quantity, base, operator: of.operator, limit: of.limit }];
  if (of.kind === "declares") return [{ quantity: of.counted, declared: of.field, base }];
  return parts(of).flatMap(({ part, key, scope }) => {
    if (!isCriterion(part)) return [];
    const found = quantitiesOf(part, scope === "rows" && "list" in of ? fieldKey(of.list.at, base) : base);
    return of.kind === "implies" && key === "when" ? found.map((one): Compared => ({ ...one, isCase: true })) : found;
  });
}

/** The comparison that a measure is of: what it measures, in which year, against which limit. */
export function comparedOf(
  { fact, operator, limit, years }: Pick<Measure, "fact" | "operator" | "limit" | "years">,
  compared: readonly Compared[],
): Compared | undefined {
  return compared.find(
    (one) =>
      factOf(one.quantity, years?.[0]) === fact &&
      (one.declared !== undefined || (one.operator === operator && one.limit === limit)),
  );
}

/** Whether a measure is of one row of several: it does not say of which. */
export const ofOneRow = (measure: Measure, compared: readonly Compared[]): boolean =>
  (comparedOf(measure, compared)?.base ?? "") !== "";

/** The measures by which a criterion passes: of alternatives, those of the ones that hold altogether. */
export function carrying(measures: readonly Measure[], of: Criterion): readonly Measure[] {
  const ways = of.kind === "any" ? of.of : [of];
  return ways.flatMap((part) => {
    const quantities = quantitiesOf(part);
    const own = measures.filter((measure) => comparedOf(measure, quantities));
    return own.every(({ holds }) => holds === true) ? own : [];
  });
}
