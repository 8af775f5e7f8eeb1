import type { Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Field } from "../facts/field.js";
import type { Lang } from "../text.js";
import { limited } from "./answers.js";
import { type Compared, comparedOf } from "./comparisons.js";
import { counterOf, counterOfQuantity } from "./counters.js";
import { fieldKey, fieldLabel, inLang, optionLabel } from "./labels.js";
import { type Figures, figures } from "./numbers.js";
import { operatorText } from "./order.js";
import { quantityText } from "./quantities.js";
import { requirement } from "./requirement.js";
import { yearsText } from "./years.js";

/** How a measure is told. */
export interface MeasureVoice {
  readonly lang: Lang;
  /** What the limit is told with: “要求”, “一般”. */
  readonly word: string;
  /** What open rows lack: “未填类型”. */
  readonly open?: string;
  /** Of which row it is: “××公司”. */
  readonly row?: string;
}

/** What a measure says, in phrases. */
export interface MeasureTold {
  readonly found: string;
  readonly required: string;
  readonly gap: string;
}

/** What a measure measures: with the years it is made of, and by which accounts. */
function measureLabel(measure: Measure, { quantity, base }: Compared, { lang, row }: MeasureVoice): string {
  const when = yearsText(measure, quantity, lang);
  const label = quantityText(quantity, { lang, base, asked: requirement, ...(when !== undefined && { when }) });
  const basis = measure.basis && optionLabel("organizations.financials.basis", measure.basis, lang);
  const by = basis === undefined ? "" : inLang([`（${basis}）`, ` (${basis})`], lang);
  const of = row === undefined ? "" : inLang([`${row}的`, `${row}: `], lang);
  return of + label + by;
}

/** What the rows that are counted are called where they are still open. */
function openRows({ quantity, base }: Compared): string {
  if (quantity.kind !== "count" && quantity.kind !== "share") return "项";
  const key = fieldKey(quantity.list.at, base);
  return key === "organizations" ? "单位" : key === "platforms" ? "平台" : "项";
}

/** What an interval can still become. */
function between(measure: Measure, said: Figures, compared: Compared, { lang, open }: MeasureVoice): string {
  const { low = "", high } = said;
  const { operator, holds, unit } = measure;
  if (high === undefined) return inLang([`已有 ${low}，名单尚未填完`, `${low} so far, the list is not complete`], lang);
  const rows = openRows(compared);
  const { kind } = compared.quantity;
  if (kind !== "count" && kind !== "share") {
    if (holds === false && operator === "<=") return inLang([`至少 ${low}`, `at least ${low}`], lang);
    if (holds === false && operator !== "=") return inLang([`至多 ${high}`, `at most ${high}`], lang);
    return inLang([`${low}至 ${high}`, `between ${low} and ${high}`], lang);
  }
  if (holds === false && (operator === ">=" || operator === ">"))
    return inLang(
      [`即使未填${rows}全部计入，也仅为 ${high}`, `${high} at most, even if all that is open counts`],
      lang,
    );
  if (holds === false && operator === "<=")
    return inLang(
      [`即使未填${rows}均不计入，也已达 ${low}`, `${low} at least, even if nothing that is open counts`],
      lang,
    );
  if (unit === "ratio")
    return inLang(
      [`目前为 ${low}，未填${rows}全部计入为 ${high}`, `${low} so far, ${high} if all that is open counts`],
      lang,
    );
  const more = Number(measure.high) - Number(measure.low);
  const counter = counterOfQuantity(compared.quantity, compared.base);
  return inLang([`已有 ${low}，另 ${more} ${counter}${open ?? "未定"}`, `${low} so far, ${more} more open`], lang);
}

/** Of an answer that is a number or an amount it is said that it is not filled in. */
const isAnswer = ({ kind }: Quantity): boolean => kind === "number" || kind === "money" || kind === "length";

/** That there is no number yet. */
function notYet({ unit }: Measure, { quantity }: Compared, lang: Lang): string {
  if (unit === "workdays")
    return inLang(
      [
        "尚不能计算（日期未填写，或该年度工作日安排未公布）",
        "cannot be computed yet: a day is not given, or the working days of its year are not known",
      ],
      lang,
    );
  return isAnswer(quantity)
    ? inLang(["未填写", "not given"], lang)
    : inLang(["尚不能计算", "cannot be computed yet"], lang);
}

/** A name and what was found of it. */
function foundText(label: string, measure: Measure, said: Figures, compared: Compared, voice: MeasureVoice): string {
  const { lang } = voice;
  const { numerator, denominator } = measure;
  if (said.actual !== undefined) {
    const shown = compared.quantity.kind === "share" && numerator !== undefined && denominator !== undefined;
    const parts = shown ? inLang([`（${numerator}/${denominator}）`, ` (${numerator}/${denominator})`], lang) : "";
    return inLang([`${label} ${said.actual}${parts}`, `${label}: ${said.actual}${parts}`], lang);
  }
  if (said.low === undefined) {
    const open = notYet(measure, compared, lang);
    return inLang([`${label}${open}`, `${label}: ${open}`], lang);
  }
  const open = between(measure, said, compared, voice);
  return inLang([`${label}：${open}`, `${label}: ${open}`], lang);
}

/** By how much a measure misses its limit; an interval, by that much at least. */
function missedBy({ operator, actual }: Measure, { gap, equal }: Figures, lang: Lang): string {
  if (equal) return inLang(["恰为此数，未超过", "this is no more than that"], lang);
  if (gap === undefined) return "";
  const least = actual === null ? inLang(["至少", "at least "], lang) : "";
  if (operator === "<=") return inLang([`${least}超出 ${gap}`, `over by ${least}${gap}`], lang);
  if (operator === "=") return inLang([`${least}相差 ${gap}`, `off by ${least}${gap}`], lang);
  return inLang([`${least}差 ${gap}`, `short by ${least}${gap}`], lang);
}

/** What the form declares and what the lists have. */
function declaredTold(
  measure: Measure,
  { declared, quantity, base }: Compared & { declared: Field },
  lang: Lang,
): MeasureTold {
  const counter = counterOf(declared, "");
  const said = figures(measure, lang, counter);
  const stated =
    said.limit === "" ? inLang(["未填", "not given"], lang) : inLang([`填 ${said.limit}`, said.limit], lang);
  const listed =
    said.actual !== undefined
      ? inLang([`为 ${said.actual}`, said.actual], lang)
      : said.low === undefined
        ? inLang(["尚不能计算", "cannot be computed yet"], lang)
        : between({ ...measure, holds: null }, said, { quantity, base }, { lang, word: "" });
  const name = fieldLabel(declared, "", lang);
  return {
    found: inLang([`${name}：申请表${stated}，名单中${listed}`, `${name}: ${stated}; listed: ${listed}`], lang),
    required: inLang(["应一致", "the two should agree"], lang),
    gap: missedBy(measure, said, lang),
  };
}

/**
 * What was found, what was asked for, and by how much it falls short.
 * @example measureTold(measure, comparisons, { lang: "zh-CN", word: "要求" })
 * // { found: "研发强度 2.08%", required: "要求不低于 3.5%", gap: "差 1.42 个百分点" }
 */
export function measureTold(measure: Measure, compared: readonly Compared[], voice: MeasureVoice): MeasureTold {
  const { lang, word } = voice;
  const { operator, limit, unit } = measure;
  const of = comparedOf(measure, compared);
  if (!of) return { found: measure.fact, required: "", gap: "" };
  const { quantity, base, declared } = of;
  if (declared) return declaredTold(measure, { ...of, declared }, lang);
  const said = figures(measure, lang, counterOfQuantity(quantity, base));
  const none =
    quantity.kind === "number" ? limited({ kind: "compare", quantity, operator, limit }, base, lang) : undefined;
  return {
    found: foundText(measureLabel(measure, of, voice), measure, said, of, voice),
    required: `${word}${none ? none.verb : `${operatorText(operator, unit, lang)} ${said.limit}`}`,
    gap: none ? "" : missedBy(measure, said, lang),
  };
}
