import type { Citation, Force } from "../criteria/rule.js";
import type { Lang } from "../text.js";
import { shouldWord } from "./limit-word.js";

type Words = readonly (readonly [found: RegExp, zh: string, en: string])[];

/** The words that carry a force; not where they are part of another word (应用, 主要, 需求). */
const carrying: Record<"must" | "may", Words> = {
  must: [
    [/须(?!知)/, "须", "must"],
    [/(?<![对适供反响相效])应(?![用对急收])/, "应", "shall"],
    [/(?<![主重需必])要(?![求素点领])/, "要", "must"],
    [/(?<!所|急)需(?![求要])/, "需", "must"],
  ],
  may: [
    [/鼓励/, "鼓励", "encouraged"],
    [/优先/, "优先", "preferred"],
    [/可(?!行)/, "可", "may"],
    [/引导/, "引导", "encouraged"],
    [/支持/, "支持", "supported"],
  ],
};

/** The cells of a form, which say what to fill in and have no word of command. */
const ofForm = /\.form\./;

/**
 * The word of a clause that carries the force of a rule; `""` where it has none of that force.
 * @example forceWord("wenzhou.members.count", "should", { quote: "单位总数（含牵头单位）建议原则上不少于6个" }, "zh-CN") // "建议原则上"
 */
export function forceWord(rule: string, force: Force, { quote }: Pick<Citation, "quote">, lang: Lang): string {
  const found = force === "should" ? shouldWord(quote) : carrying[force].find(([word]) => word.test(quote))?.slice(1);
  const [zh, en] = found ?? (force !== "may" && ofForm.test(rule) ? ["应填", "to be filled in"] : ["", ""]);
  return String(lang === "zh-CN" ? zh : en);
}
