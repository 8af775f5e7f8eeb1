import type { PickedList, WordsOf } from "./option-words.js";
import { distance, nearest } from "./suggest.js";
import { trimmed } from "./trimmed.js";

/**
 * The option that a word likely means: what it is called in Chinese or English, of a name such as 产业链龙头、链主企业 a
 * part, or what is near to it in spelling.
 * @example likelyOption("企业", optionWords.kind) // "enterprise"
 * @example likelyOption("leed", optionWords.role) // "lead"
 */
export function likelyOption<K extends PickedList>(value: unknown, words: WordsOf<K>): string | undefined {
  if (typeof value !== "string" || value.length > 64) return undefined;
  const word = trimmed(value);
  const all: [string, readonly [zh: string, en: string]][] = Object.entries(words);
  const called = all.find(([, [zh, en]]) => [zh, en, ...zh.split("、")].includes(word));
  if (called) return called[0];
  const spelt = word.replace(/[\s_]+/g, "-");
  const best = nearest(spelt, Object.keys(words));
  return best !== undefined && distance(spelt.toLowerCase(), best) <= Math.max(2, best.length / 3) ? best : undefined;
}
