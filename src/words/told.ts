import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import type { Compared } from "./comparisons.js";
import { counterOf, counterOfQuantity } from "./counters.js";
import { noneWords } from "./flags.js";
import { fieldKey, inLang } from "./labels.js";
import { type Figures, figures } from "./numbers.js";
import { operatorText } from "./order.js";

/** How a measure is told. */
export interface MeasureVoice {
  readonly lang: Lang;
  /** What the limit is told with: “要求”, “一般”. */
  readonly word: string;
  /** Tells what is not settled yet; without it only what fails is told. */
  readonly open?: (measure: Measure, figures: Figures, compared: Compared) => string;
}

/** What a measure says, in phrases. */
export interface MeasureTold {
  readonly found: string;
  readonly required: string;
  readonly gap: string;
}

/** Of a list that is not complete it is known how many there are at least. */
export const soFar = (low: string, lang: Lang): string =>
  inLang([`已有 ${low}，名单尚未填完`, `${low} so far, the list is not complete`], lang);

/** What the end of an interval that comes nearest still misses: “即使未填的全部计入，也仅为 14.28%”. */
function atBest({ operator }: Measure, { low = "", high }: Figures, { quantity }: Compared, lang: Lang): string {
  const counted = quantity.kind === "count" || quantity.kind === "share";
  if (operator === "<=")
    return counted
      ? inLang([`即使未填的均不计入，也已达 ${low}`, `${low} at least, even if nothing open counts`], lang)
      : inLang([`至少 ${low}`, `at least ${low}`], lang);
  if (high === undefined) return soFar(low, lang);
  return counted && operator !== "="
    ? inLang([`即使未填的全部计入，也仅为 ${high}`, `${high} at most, even if all that is open counts`], lang)
    : inLang([`${low}${low.endsWith("%") ? " " : ""}至 ${high}`, `between ${low} and ${high}`], lang);
}

/** A name and what is said of it; `mark` stands between the two in Chinese. */
const of = (label: string, said: string, mark: "：" | " " | "", lang: Lang): string =>
  label === "" ? said : inLang([`${label}${mark}${said}`, `${label}: ${said}`], lang);

/** A number, or what of an interval is to be told. */
function valueText(measure: Measure, said: Figures, compared: Compared, { lang, open }: MeasureVoice): string {
  const { numerator, denominator, holds } = measure;
  if (said.actual === undefined)
    return holds === false ? atBest(measure, said, compared, lang) : (open?.(measure, said, compared) ?? "");
  if (compared.quantity.kind !== "share" || numerator === undefined || denominator === undefined) return said.actual;
  return inLang(
    [`${said.actual}（${numerator}/${denominator}）`, `${said.actual} (${numerator}/${denominator})`],
    lang,
  );
}

/** A number stands apart from its name, an interval after a colon, and that there is none follows it at once. */
const markOf = ({ actual, low }: Measure): "：" | " " | "" => (actual !== null ? " " : low === undefined ? "" : "：");

/** By how much a measure misses its limit; an interval, by that much at least. */
function missedBy({ operator, actual }: Measure, { gap, equal }: Figures, lang: Lang): string {
  if (equal) return inLang(["恰为此数，未超过", "and this is no more than that"], lang);
  if (gap === undefined) return "";
  const least = actual === null ? inLang(["至少", "at least "], lang) : "";
  if (operator === "<=") return inLang([`${least}超出 ${gap}`, `over by ${least}${gap}`], lang);
  if (operator === "=") return inLang([`${least}相差 ${gap}`, `off by ${least}${gap}`], lang);
  return inLang([`${least}差 ${gap}`, `short by ${least}${gap}`], lang);
}

/** What the form declares and what is counted. */
function declaredTold(
  label: string,
  measure: Measure,
  compared: Compared,
  counter: string,
  voice: MeasureVoice,
): MeasureTold {
  const { lang, open } = voice;
  const said = figures(measure, lang, counter);
  const none = said.limit === "";
  const name = lang === "zh-CN" || /declared/.test(label) ? label : `${label} declared`.trimStart();
  const stated = none ? inLang(["未填", "not given"], lang) : inLang([`填 ${said.limit}`, said.limit], lang);
  const between = open?.({ ...measure, holds: null }, said, compared) ?? atBest(measure, said, compared, lang);
  const listed = said.actual === undefined ? between : inLang([`为 ${said.actual}`, said.actual], lang);
  return {
    found: of(
      name,
      inLang([`申请表${stated}，名单中${listed.replace(/^\d/, " $&")}`, `${stated}; listed: ${listed}`], lang),
      "：",
      lang,
    ),
    required: none || measure.holds ? "" : inLang(["应一致", "the two should agree"], lang),
    gap: missedBy(measure, said, lang),
  };
}

/** What is found where there should be none, in the words that it has: “牵头单位另牵头 1 个联合体”, “无科研失信记录”. */
function noneTold(label: string, measure: Measure, { quantity, base }: Compared, { lang, word }: MeasureVoice) {
  const { operator, limit, actual, holds } = measure;
  if (quantity.kind !== "number" || operator !== "<=" || limit !== "0") return undefined;
  const none = noneWords(fieldKey(quantity.field, base));
  if (!none) return undefined;
  const [zh, one, several] = none.found;
  const some = inLang([zh, actual === "1" ? one : several], lang).replace("#", actual ?? "");
  const ofLead = quantity.field.subject === "lead";
  const whose = label === "" ? "" : inLang(["牵头单位", "the lead "], lang);
  // Of a row the label says whose it is.
  const tells = holds === false && (ofLead || label === "");
  return {
    ...(tells && { found: whose + some }),
    required: word + inLang(none.asked, lang),
  };
}

/**
 * What was found, what was asked for, and by how much it falls short.
 * @param label of what it is told; `""` where that stands before
 * @example measureTold("研发强度", measure, compared, { lang: "zh-CN", word: "要求" })
 * // { found: "研发强度 2.08%", required: "要求不低于 3.5%", gap: "差 1.42 个百分点" }
 */
export function measureTold(label: string, measure: Measure, compared: Compared, voice: MeasureVoice): MeasureTold {
  const { lang, word } = voice;
  const { quantity, declared } = compared;
  if (declared) return declaredTold(label, measure, compared, counterOf(declared), voice);
  const said = figures(measure, lang, counterOfQuantity(quantity));
  const none = noneTold(label, measure, compared, voice);
  return {
    found: of(label, valueText(measure, said, compared, voice), markOf(measure), lang),
    required: `${word}${operatorText(measure.operator, measure.unit, lang)} ${said.limit}`,
    gap: missedBy(measure, said, lang),
    ...(none && { ...none, gap: "" }),
  };
}
