import { nearest } from "../schemas/suggest.js";
import type { Lang } from "../text.js";

const languages: readonly Lang[] = ["zh-CN", "en"];

/** `zh`, `zh-Hans` are nearer to zh-CN than to en, though they differ from it in more letters. */
const likeliest = (lang: string): string | undefined =>
  languages.find((one) => one.slice(0, 2) === lang.slice(0, 2).toLowerCase()) ?? nearest(lang, languages);

/**
 * A language that there is.
 * @throws RangeError for another, naming the nearest
 * @example knownLang("zh") // throws: lang is one of zh-CN, en, not "zh"; the nearest is "zh-CN"
 */
export function knownLang(lang: Lang): Lang {
  if (languages.includes(lang)) return lang;
  const near = likeliest(String(lang));
  const hint = near === undefined ? "" : `; the nearest is ${JSON.stringify(near)}`;
  throw new RangeError(`lang is one of ${languages.join(", ")}, not ${JSON.stringify(String(lang))}${hint}`);
}
