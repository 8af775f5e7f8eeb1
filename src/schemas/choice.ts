import { type LocalText, text } from "../text.js";
import { nearest } from "./suggest.js";
import { trimmed } from "./trimmed.js";

/** How many letters two words begin with alike. */
function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** The word that is likely meant: one that begins alike (`zh`, `EN-us`), else the nearest, if it has a letter in common. */
function meant(value: unknown, words: readonly string[]): string | undefined {
  const given = typeof value === "string" ? trimmed(value).toLowerCase() : "";
  const most = Math.max(...words.map((word) => alike(word.toLowerCase(), given)));
  if (most > 1 || (most > 0 && most === given.length))
    return words.find((word) => alike(word.toLowerCase(), given) === most);
  const near = nearest(given, words);
  return near !== undefined && [...given].some((letter) => near.toLowerCase().includes(letter)) ? near : undefined;
}

const mostShown = 64;

/** A value as an error shows it: never long, whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > mostShown ? `${value.slice(0, mostShown)}…` : value);
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return String(value);
}

/** Says that a value is none of the words that an option may have, which those are, and which is likely meant. */
export function noChoice(option: string, value: unknown, words: readonly string[]): LocalText {
  const given = shown(value);
  const near = meant(value, words);
  return text(
    `${option} 没有 ${given} 这一选项，可选：${words.join("、")}${near === undefined ? "" : `；是否为 ${near}？`}`,
    `${option} ${given}: it must be one of ${words.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
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
