import { factOf } from "../criteria/fact.js";
import type { Criterion, Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import { gapText, isZero, limitText, quantityText } from "./numbers.js";
import { quantityLabel } from "./quantities.js";
import { operatorText } from "./requirement.js";

/** Every comparison of a criterion, with the fact that its measures name and the rows it stands in. */
export function quantitiesOf(of: Criterion): Quantity[] {
  switch (of.kind) {
    case "compare":
      return [of.quantity];
    case "all":
    case "any":
      return of.of.flatMap(quantitiesOf);
    case "called":
      return quantitiesOf(of.of);
    case "implies":
      return [...quantitiesOf(of.when), ...quantitiesOf(of.then)];
    case "if-given":
    case "each-year":
      return quantitiesOf(of.then);
    case "some":
    case "every":
      return quantitiesOf(of.where);
    default:
      return [];
  }
}

const yearOf = (fact: string): string | undefined => /\((\d{4})\)/.exec(fact)?.[1];

/** The quantity that a measure is of. */
function quantityOf({ fact }: Measure, quantities: readonly Quantity[]): Quantity | undefined {
  const year = yearOf(fact);
  const name = year === undefined ? fact : fact.replaceAll(`(${year})`, "(this)");
  return quantities.find((one) => factOf(one) === name);
}

/** The measures by which a criterion passes: of alternatives, those of the ones that hold altogether. */
export function carrying(measures: readonly Measure[], of: Criterion): readonly Measure[] {
  const parts = of.kind === "any" ? of.of : [of];
  return parts.flatMap((part) => {
    const quantities = quantitiesOf(part);
    const own = measures.filter((measure) => quantityOf(measure, quantities));
    return own.every(({ holds }) => holds === true) ? own : [];
  });
}

/** What a measure measures; the year of “当年” is named. */
function measureLabel({ fact }: Measure, quantity: Quantity | undefined, lang: Lang): string {
  if (!quantity) return fact;
  const label = quantityLabel(quantity, lang);
  const year = yearOf(fact);
  if (year === undefined) return label;
  return lang === "zh-CN" ? label.replace("当年", `${year} 年`) : label.replace("of the year", `of ${year}`);
}

function found(measure: Measure, plain: boolean, lang: Lang): string {
  const { actual, low, high, unit, numerator, denominator } = measure;
  const of = unit === "ratio" && numerator !== undefined && denominator !== undefined && /^\d{1,5}$/.test(denominator);
  if (actual !== null) {
    const value = quantityText(actual, unit, lang);
    const parts = of ? `${numerator}/${denominator}` : "";
    if (lang === "zh-CN") return ` ${value}${parts && `（${parts}）`}`;
    return `: ${value}${parts && ` (${parts})`}`;
  }
  if (low === undefined || high === undefined) {
    if (plain) return lang === "zh-CN" ? "未填写" : " is not given";
    return lang === "zh-CN" ? "尚不能计算" : " cannot be computed yet";
  }
  const [from, to] = [quantityText(low, unit, lang), quantityText(high, unit, lang)];
  if (lang === "en") return ` is between ${from} and ${to}`;
  const apart = unit === "ratio" ? " " : "";
  return `介于 ${from}${apart}与 ${to}${apart}之间`;
}

/** By how much a measure misses its limit. */
function missedBy({ operator, shortfall, unit }: Measure, lang: Lang): string {
  if (shortfall === undefined) return "";
  if (isZero(shortfall)) return lang === "zh-CN" ? "，恰为此数，未超过" : ", and this is no more than that";
  const gap = gapText(shortfall, unit, lang);
  if (operator === "<=") return lang === "zh-CN" ? `，超出 ${gap}` : `, over by ${gap}`;
  if (operator === "=") return lang === "zh-CN" ? `，相差 ${gap}` : `, off by ${gap}`;
  return lang === "zh-CN" ? `，差 ${gap}` : `, short by ${gap}`;
}

/**
 * What was found, what was asked for, and by how much it falls short.
 * @example "近三年研发投入占比 2.08%，要求不低于 3.5%，差 1.42 个百分点"
 */
export function measureText(measure: Measure, quantities: readonly Quantity[], lang: Lang): string {
  const { operator, limit, unit } = measure;
  const quantity = quantityOf(measure, quantities);
  const label = measureLabel(measure, quantity, lang);
  const plain = quantity?.kind === "number" || quantity?.kind === "money";
  const asked = `${operatorText(operator, unit, lang)} ${limitText(limit, unit, lang)}`;
  const required = lang === "zh-CN" ? `，要求${asked}` : `, required: ${asked}`;
  return `${label}${found(measure, plain, lang)}${required}${missedBy(measure, lang)}`;
}
