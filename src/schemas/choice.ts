import { type LocalText, text } from "../text.js";
import { likelyOption } from "./suggest.js";

/** The word that is meant: one that begins alike, or is near in spelling. */
function meant(value: unknown, words: readonly string[]): string | undefined {
  const start = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (start === "") return undefined;
  return words.find((word) => word.toLowerCase().startsWith(start)) ?? likelyOption(value, words);
}

const mostShown = 64;

/** Says that a value is none of the words that an option may have, which those are, and which is likely meant. */
export function noChoice(option: string, value: unknown, words: readonly string[]): LocalText {
  const given = JSON.stringify(value) ?? String(value);
  const shown = given.length > mostShown ? `${given.slice(0, mostShown)}…` : given;
  const near = meant(value, words);
  return text(
    `${option} 没有 ${shown} 这一选项，可选：${words.join("、")}${near === undefined ? "" : `；是否为 ${near}？`}`,
    `${option} ${shown}: it must be one of ${words.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
  );
}

/**
 * The word that an option has, of those that it may have.
 * @throws RangeError that names them, and the nearest
 * @example chosen("lang", "zh", ["zh-CN", "en"]) // RangeError: lang "zh": it must be one of zh-CN, en; did you mean zh-CN?
 */
export function chosen<T extends string>(option: string, value: unknown, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new RangeError(noChoice(option, value, words).en);
  return word;
}
