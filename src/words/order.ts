import type { CriterionOf, Day, Operator } from "../criteria/types.js";
import type { Lang } from "../text.js";
import { fieldLabel, inLang } from "./labels.js";

type Pair = readonly [zh: string, en: string];

const operators: Record<Operator, { amount: Pair; count: Pair }> = {
  ">=": { amount: ["不低于", "at least"], count: ["不少于", "at least"] },
  ">": { amount: ["超过", "more than"], count: ["超过", "more than"] },
  "<=": { amount: ["不超过", "at most"], count: ["不超过", "at most"] },
  "=": { amount: ["等于", "equal to"], count: ["为", "equal to"] },
};

/** 不低于 of amounts and ratios, 不少于 of things counted. */
export const operatorText = (operator: Operator, unit: string, lang: Lang): string =>
  inLang(operators[operator][unit === "CNY" || unit === "ratio" ? "amount" : "count"], lang);

const comparisons: Record<CriterionOf<"date">["operator"], Pair> = {
  "<=": ["不晚于", "on or before"],
  ">=": ["不早于", "on or after"],
  ">": ["晚于", "after"],
};

/** How a day stands to another: “不晚于”. */
export const dayOrder = (operator: CriterionOf<"date">["operator"], lang: Lang): string =>
  inLang(comparisons[operator], lang);

/** The day that another is held against. */
export function dayText(day: Day, base: string, lang: Lang): string {
  if (day === "as-of") return inLang(["评价日期", "the day of the evaluation"], lang);
  if (day === "first-of-year") return inLang(["评价年度 1 月 1 日", "1 January of its year"], lang);
  if ("subject" in day) return fieldLabel(day, base, lang);
  const on = day.on.split("-").map(Number);
  const later: Record<number, Pair> = { 0: ["当年", "of the year"], 1: ["次年", "of the following year"] };
  const n = day.yearsLater;
  const year = inLang(later[n] ?? [`${n} 年后的`, `${n} years later`], lang);
  return lang === "zh-CN" ? `${year} ${on[0]} 月 ${on[1]} 日` : `${day.on} ${year}`;
}
