import type { Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import type { Compared } from "./comparisons.js";
import { counterOfQuantity } from "./counters.js";
import { fieldKey, inLang } from "./labels.js";
import type { Figures } from "./numbers.js";
import { joinWords } from "./phrase.js";
import { type MeasureVoice, soFar } from "./told.js";

/** What the rows that are counted are called where they are still open. */
function openRows({ quantity, base }: Compared): string {
  if (quantity.kind !== "count" && quantity.kind !== "share") return "项";
  const key = fieldKey(quantity.list.at, base);
  return key === "organizations" ? "单位" : key === "platforms" ? "平台" : "项";
}

/** What an interval can still become. */
function between(measure: Measure, said: Figures, compared: Compared, lang: Lang, lacks: string | undefined): string {
  const { low = "", high } = said;
  const { unit } = measure;
  if (high === undefined) return soFar(low, lang);
  const rows = openRows(compared);
  const { kind } = compared.quantity;
  if (kind !== "count" && kind !== "share")
    return inLang([`${joinWords(low, "至", "zh-CN")} ${high}`, `between ${low} and ${high}`], lang);
  if (unit === "ratio")
    return inLang(
      [`目前为 ${low}，未填${rows}全部计入为 ${high}`, `${low} so far, ${high} if all that is open counts`],
      lang,
    );
  const more = Number(measure.high) - Number(measure.low);
  const counter = counterOfQuantity(compared.quantity);
  return inLang([`已有 ${low}，另 ${more} ${counter}${lacks ?? "未定"}`, `${low} so far, ${more} more open`], lang);
}

/** Of an answer that is a number or an amount it is said that it is not filled in. */
const isAnswer = ({ kind }: Quantity): boolean => kind === "number" || kind === "money" || kind === "length";

/** Why the rows of a list, by its key, are not counted yet; `""` where that is not up to the list. */
export type WhyOpen = (list: string) => string;

/** That there is no number yet, and why. */
function notYet({ unit }: Measure, { quantity, declared, base }: Compared, lang: Lang, why: WhyOpen): string {
  if (unit === "workdays")
    return inLang(
      [
        "尚不能计算（日期未填写，或该年度工作日安排未公布）",
        "cannot be computed yet (a day is not given, or the working days of its year are not known)",
      ],
      lang,
    );
  if (declared) return inLang(["尚未填写", "not given yet"], lang);
  if (isAnswer(quantity)) return inLang(["未填写", "not given"], lang);
  const because = "list" in quantity ? why(fieldKey(quantity.list.at, base)) : "";
  if (because === "") return inLang(["尚不能计算", "cannot be computed yet"], lang);
  return inLang([`尚不能计算（${because}）`, `cannot be computed yet (${because})`], lang);
}

/**
 * Tells what of a measure is not settled yet.
 * @param lacks what the open rows lack: “未填类型”
 */
export const openBy =
  (lang: Lang, lacks: string | undefined, why: WhyOpen): NonNullable<MeasureVoice["open"]> =>
  (measure, said, compared) =>
    said.low === undefined ? notYet(measure, compared, lang, why) : between(measure, said, compared, lang, lacks);
