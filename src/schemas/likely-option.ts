import { optionWords, type PickedList } from "./option-words.js";
import { type Option, options } from "./options.js";
import { distance, nearest } from "./suggest.js";
import { trimmed } from "./trimmed.js";

/** The option that is called so in Chinese or English; of a name such as 产业链龙头、链主企业 a part will do. */
const called = <K extends PickedList>(word: string, list: K): string | undefined =>
  options[list].find((option: Option<K>) => {
    const [zh, en] = optionWords[list][option];
    return [zh, en, ...zh.split("、")].includes(word);
  });

/**
 * The option that a word likely means: what it is called, or what is near to it in spelling.
 * @example likelyOption("企业", "kind") // "enterprise"
 * @example likelyOption("leed", "role") // "lead"
 */
export function likelyOption(value: unknown, list: PickedList): string | undefined {
  if (typeof value !== "string" || value.length > 64) return undefined;
  const word = trimmed(value);
  const meant = called(word, list);
  if (meant !== undefined) return meant;
  const spelt = word.replace(/[\s_]+/g, "-");
  const best = nearest(spelt, options[list]);
  return best !== undefined && distance(spelt.toLowerCase(), best) <= Math.max(2, best.length / 3) ? best : undefined;
}
