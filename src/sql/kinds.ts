import { readable, readableEntry } from "../facts/readable.js";
import { options } from "../schemas/options.js";

/** What an answer is, as it is read: `value` is that of an extra fact, which may be a text, a number or a yes or no. */
export type Kind = "flag" | "count" | "amount" | "text" | "day" | "division" | "option" | "value" | "parts";

/** An answer of a kind; `words` are those of a closed list. */
export interface KindOf {
  readonly kind: Kind;
  readonly words?: readonly string[];
}

const everyWord: readonly string[] = [...new Set<string>(Object.values(options).flat())];

/** Asks what it reads: the engine alone says what an answer of a field is. */
function probed(is: (value: unknown) => boolean): KindOf {
  if (is(true)) return { kind: is("x") ? "value" : "flag" };
  if (is([])) return { kind: "parts" };
  if (is(1)) return { kind: is("0.5") ? "amount" : "count" };
  if (is("any words")) return { kind: "text" };
  if (is("2020-01-01")) return { kind: "day" };
  if (is("330300")) return { kind: "division" };
  return { kind: "option", words: everyWord.filter(is) };
}

/**
 * What the answer of a field is, by the name that `describeFields` has for it.
 * @example kindOf("organizations.*.role") // { kind: "option", words: ["lead", "member"] }
 */
export const kindOf = (name: string): KindOf => probed(readable(name));

/** The same of an entry of a list. */
export const kindOfEntry = (name: string): KindOf => probed(readableEntry(name));
