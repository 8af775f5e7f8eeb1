import type { Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "./labels.js";

/** The numbers of years that are told in a word. */
const numerals = new Map([
  [2, "两"],
  [3, "三"],
]);
/** How many years the window has, unless the firm is younger. */
const wholeWindow = 3;

/** Whether a quantity is of all the years of the window, and whether their sum or their mean. */
function overWindow(of: Quantity): "sum" | "mean" | undefined {
  if (of.kind === "mean") return "mean";
  if (of.kind === "ratio") return overWindow(of.of);
  if (of.kind === "sum") return of.of.map(overWindow).find(Boolean);
  return of.kind === "accounts" && of.years === "window" ? "sum" : undefined;
}

/** The year within the name of a fact, of a comparison that is made in each year. */
export const yearOf = (fact: string): string | undefined => /\((\d{4})\)/.exec(fact)?.[1];

/**
 * The years that a measure is made of, in words; `undefined` where it does not tell.
 * @example yearsText({ years: [2022, 2023, 2024], … }, ratio(rdExpense("window"), revenue("window")), "zh-CN") // "2022—2024 年三年合计"
 */
export function yearsText({ fact, years = [] }: Measure, of: Quantity, lang: Lang): string | undefined {
  const one = yearOf(fact);
  if (one !== undefined) return inLang([`${one} 年`, `of ${one}`], lang);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const over = overWindow(of);
  const young = over !== undefined && years.length < wholeWindow;
  const since = young ? inLang(["（成立以来）", " (since it was founded)"], lang) : "";
  if (first === last) return inLang([`${first} 年${since}`, `of ${first}${since}`], lang);
  const together = inLang([`${numerals.get(years.length) ?? years.length}年合计`, " together"], lang);
  const sum = over === "sum" ? together : "";
  return inLang([`${first}—${last} 年${sum}${since}`, `of ${first}–${last}${sum}${since}`], lang);
}
