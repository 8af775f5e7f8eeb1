import type { Lang } from "../text.js";
import { inLang } from "./labels.js";

/**
 * A list of names, each once: the first of them, and how many there are.
 * @example named(["甲厂", "乙厂", "丙厂"], "zh-CN", 2, "家") // "甲厂、乙厂等 3 家"
 */
export function named(names: readonly string[], lang: Lang, most: number, counter = "项", en = "; "): string {
  const all = [...new Set(names)];
  const shown = all.slice(0, most).join(inLang(["、", en], lang));
  if (all.length <= most) return shown;
  return inLang([`${shown}等 ${all.length} ${counter}`, `${shown} and ${all.length - most} more`], lang);
}

/** The names of rows, which hold no comma in English. */
export const namedRows = (names: readonly string[], lang: Lang, most: number, counter: string): string =>
  named(names, lang, most, counter, ", ");
