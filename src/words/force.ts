import type { Citation, Force } from "../criteria/rule.js";
import type { Lang } from "../text.js";

type Words = readonly (readonly [found: RegExp, zh: string, en: string])[];

/** The words that carry a force, the plainest first; not where they are part of another word (应用, 主要, 需求). */
const carrying: Record<Force, Words> = {
  must: [
    [/须(?!知)/, "须", "must"],
    [/(?<![对适供反响相效])应(?![用对急收])/, "应", "shall"],
    [/(?<![主重需必])要(?![求素点领])/, "要", "must"],
    [/(?<!所|急)需(?![求要])/, "需", "must"],
  ],
  should: [
    [/建议原则上/, "建议原则上", "in principle"],
    [/原则上/, "原则上", "in principle"],
    [/一般应/, "一般应", "as a rule"],
    [/一般/, "一般", "as a rule"],
    [/建议/, "建议", "advised"],
    [/参考/, "参考", "by the model"],
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
 * @example forceWord("wenzhou.members.count", "should", { quote: "单位总数（含牵头单位）建议原则上不少于6个", … }, "zh-CN") // "建议原则上"
 */
export function forceWord(rule: string, force: Force, { quote }: Pick<Citation, "quote">, lang: Lang): string {
  const found = carrying[force].find(([word]) => word.test(quote));
  if (found) return found[lang === "zh-CN" ? 1 : 2];
  if (force === "may" || !ofForm.test(rule)) return "";
  return lang === "zh-CN" ? "应填" : "to be filled in";
}

/** Words of a text that a limit can follow: “一般不低于 50%”. */
const limiting = new Set(["一般", "一般应", "原则上", "建议", "建议原则上"]);

const principles = new Set(["as a rule", "in principle"]);

/**
 * What a limit is told with: the word of the text, where it is one of a should, else that it is required.
 * @example limitWord("should", "一般", "zh-CN") // "一般"
 */
export function limitWord(force: Force, word: string, lang: Lang): string {
  if (force === "may") return lang === "zh-CN" ? "鼓励" : "encouraged: ";
  if (lang === "zh-CN") return limiting.has(word) ? word : "要求";
  return principles.has(word) ? `${word} ` : "required: ";
}
