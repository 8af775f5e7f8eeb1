import { factOf } from "../criteria/fact.js";
import type { Criterion, Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Field } from "../facts/field.js";
import type { Lang } from "../text.js";
import { fieldKey, fieldLabel, inLang } from "./labels.js";
import { gapText, isZero, limitText, quantityText } from "./numbers.js";
import { quantityLabel } from "./quantities.js";
import { operatorText } from "./requirement.js";

/** What a comparison measures; `declared` is the number of the form that it is held against, where it is one. */
export interface Compared {
  readonly quantity: Quantity;
  readonly declared?: Field;
  /** The key of the rows of which it is asked; `""` where it is asked once. */
  readonly base: string;
}

/** Every comparison of a criterion. */
export function quantitiesOf(of: Criterion, base = ""): Compared[] {
  switch (of.kind) {
    case "compare":
      return [{ quantity: of.quantity, base }];
    case "declares":
      return [{ quantity: of.counted, declared: of.field, base }];
    case "all":
    case "any":
      return of.of.flatMap((part) => quantitiesOf(part, base));
    case "called":
      return quantitiesOf(of.of, base);
    case "implies":
      return [...quantitiesOf(of.when, base), ...quantitiesOf(of.then, base)];
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

const yearOf = (fact: string): string | undefined => /\((\d{4})\)/.exec(fact)?.[1];

/** The comparison that a measure is of. */
function comparedOf({ fact }: Measure, compared: readonly Compared[]): Compared | undefined {
  const year = yearOf(fact);
  const name = year === undefined ? fact : fact.replaceAll(`(${year})`, "(this)");
  return compared.find(({ quantity }) => factOf(quantity) === name);
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

/** What a measure measures; the year of “当年” is named. */
function measureLabel({ fact }: Measure, compared: Compared | undefined, lang: Lang): string {
  if (!compared) return fact;
  const label = quantityLabel(compared.quantity, lang, compared.base);
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
    if (unit === "workdays") {
      const open: readonly [string, string] = [
        "尚不能计算（日期未填写，或该年度工作日安排未公布）",
        " cannot be computed yet: a day is not given, or the working days of its year are not known",
      ];
      return inLang(open, lang);
    }
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
  if (isZero(shortfall)) return lang === "zh-CN" ? "恰为此数，未超过" : "and this is no more than that";
  const gap = gapText(shortfall, unit, lang);
  if (operator === "<=") return lang === "zh-CN" ? `超出 ${gap}` : `over by ${gap}`;
  if (operator === "=") return lang === "zh-CN" ? `相差 ${gap}` : `off by ${gap}`;
  return lang === "zh-CN" ? `差 ${gap}` : `short by ${gap}`;
}

/** What a measure says, in phrases. */
export interface MeasureTold {
  readonly found: string;
  readonly required: string;
  readonly gap: string;
}

/** What the form declares and what is counted. */
function declaredTold(measure: Measure, declared: string, counted: string, lang: Lang): MeasureTold {
  const { limit } = measure;
  const said = limit === "" ? inLang(["未填写", " is not given"], lang) : inLang([` ${limit}`, `: ${limit}`], lang);
  return {
    found: `${declared}${said}${inLang(["，实有", "; found: "], lang)}${counted}${found(measure, false, lang)}`,
    required: "",
    gap: missedBy(measure, lang),
  };
}

/** What was found, what was asked for, and by how much it falls short. */
export function measureTold(measure: Measure, compared: readonly Compared[], lang: Lang): MeasureTold {
  const { operator, limit, unit } = measure;
  const of = comparedOf(measure, compared);
  const { quantity, declared } = of ?? {};
  const label = measureLabel(measure, of, lang);
  if (declared) return declaredTold(measure, fieldLabel(declared, "", lang), label, lang);
  const plain = quantity?.kind === "number" || quantity?.kind === "money" || quantity?.kind === "length";
  const asked = `${operatorText(operator, unit, lang)} ${limitText(limit, unit, lang)}`;
  return {
    found: `${label}${found(measure, plain, lang)}`,
    required: lang === "zh-CN" ? `要求${asked}` : `required: ${asked}`,
    gap: missedBy(measure, lang),
  };
}
