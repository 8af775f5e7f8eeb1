/**
 * C0 and C1 controls, bidirectional controls and marks, ends of lines, tag characters and lone surrogates: what could
 * disguise or disturb a text.
 */
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

const escaped = (mark: string): string =>
  mark
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/**
 * Makes characters visible that would act instead of being read.
 * @example clean("a\u202eb\n") // "a\\u202eb\\u000a"
 */
export const clean = (text: string): string => text.replace(unsafe, escaped);

/** Plain JSON in which every text is cleaned. */
export function cleaned<T>(value: T): T;
export function cleaned(value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}

/** The same of JSON, which reads the escapes back; its own ends of lines stay. */
export const cleanJson = (json: string): string =>
  json.replace(unsafe, (mark) => (mark === "\n" ? mark : escaped(mark)));
