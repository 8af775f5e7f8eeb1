import type { Citation, Force } from "../criteria/rule.js";
import type { Lang } from "../text.js";

/** The words of a should, the longest first; a limit can follow them: “一般不低于 50%”. */
const words = ["建议原则上", "原则上", "一般应", "一般", "建议"];

/** The word of a should, in both languages; `undefined` where a clause has none. */
export function shouldWord(quote: string): readonly [zh: string, en: string] | undefined {
  const zh = words.find((word) => quote.includes(word));
  return zh === undefined ? undefined : [zh, zh.startsWith("一") ? "as a rule" : "in principle"];
}

/**
 * What a limit is told with: the word of the text, where it is one of a should, else that it is required.
 * @example limitWord("should", { quote: "企业数量一般不低于50%" }, "zh-CN") // "一般"
 */
export function limitWord(force: Force, { quote }: Pick<Citation, "quote">, lang: Lang): string {
  if (force === "may") return lang === "zh-CN" ? "鼓励" : "encouraged: ";
  const [zh, en] = (force === "should" && shouldWord(quote)) || ["要求", "required:"];
  return lang === "zh-CN" ? zh : `${en} `;
}
