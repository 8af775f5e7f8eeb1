import { chosen } from "../schemas/choice.js";
import { type Lang, langs } from "../text.js";

/**
 * A language that there is.
 * @throws RangeError for another, naming the nearest
 * @example knownLang("zh") // throws: lang "zh": it must be one of zh-CN, en; did you mean zh-CN?
 */
export const knownLang = (lang: Lang): Lang => chosen("lang", lang, langs);
