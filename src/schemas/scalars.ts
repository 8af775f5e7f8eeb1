import * as z from "zod/mini";
import { isRounded, plainAmount } from "./amount.js";
import { isDay } from "./day.js";
import type { DossierCode, IssueCode, Words } from "./issues.js";
import { likelyOption } from "./likely-option.js";
import { optionWords, type PickedList, type WordsOf } from "./option-words.js";
import { type Option, options } from "./options.js";
import { likelyAmount, likelyCount, likelyDay, likelyDivision, likelyFlag } from "./suggest.js";
import { trimmed } from "./trimmed.js";

/** The most characters that a string, and entries that a list, may hold. */
export const limits = { characters: 20_000, entries: 20_000, issues: 100 } as const;

/** How a value that is no such value is told of. */
export interface ValueKind {
  /** Its type, if only one will do. */
  readonly type?: "string" | "number" | "boolean";
  /** Whether a number may stand there that is no count: one that was rounded is told of as such. */
  readonly numeric?: true;
  /** What else may stand there, in words of `wrong-type`; by default only its type. */
  readonly expected?: string;
  /** What is wrong with one of that type; with words of its own, if it is no answer of a dossier. */
  readonly code: DossierCode | readonly [IssueCode, Words];
  /** The words that it is one of. */
  readonly options?: readonly string[];
  /** The value that is likely meant, of its own type. */
  readonly likely?: (value: unknown) => string | number | boolean | undefined;
}

/** A value that passes a test of ours. */
export const value = <T>(kind: ValueKind, test: (value: unknown) => boolean) => z.custom<T>(test, { params: { kind } });

const fits = (value: string): boolean =>
  value.length <= limits.characters ||
  (value.length <= 2 * limits.characters && [...value].length <= limits.characters);

export const trim = z.transform((value: unknown): unknown => (typeof value === "string" ? trimmed(value) : value));

/** A text; its white space is kept as written. */
export const text = value<string>(
  { type: "string", code: "too-long" },
  (value) => typeof value === "string" && fits(value),
);
/** A name that others refer to; never blank. */
export const id = z.pipe(trim, text);
export const flag = value<boolean>(
  { type: "boolean", code: "wrong-type", likely: likelyFlag },
  (value) => typeof value === "boolean",
);
/** A count or a year. */
export const count = value<number>(
  { type: "number", code: "not-a-count", likely: likelyCount },
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
/** An amount in yuan; a string is trimmed. */
export const amount = z.pipe(
  trim,
  value<string | number>(
    { code: "not-an-amount", numeric: true, likely: likelyAmount },
    (value) => plainAmount(value) !== undefined,
  ),
);
/** A real day, trimmed. */
export const day = z.pipe(
  trim,
  value<string>(
    { type: "string", code: "not-a-day", likely: likelyDay },
    (value) => typeof value === "string" && isDay(value),
  ),
);
/** A code of GB/T 2260, trimmed. */
export const division = z.pipe(
  trim,
  value<string>(
    { code: "not-a-division", likely: likelyDivision },
    (value) => typeof value === "string" && /^[0-9]{6}$/.test(value),
  ),
);
/** What an extra fact may say. */
export const factValue = value<string | number | boolean>(
  { type: "string", expected: "value", numeric: true, code: "too-long" },
  (value) =>
    typeof value === "string"
      ? fits(value)
      : typeof value === "boolean" || (Number.isFinite(value) && !isRounded(value)),
);

const word = <K extends PickedList, W extends string>(options: readonly W[], words: WordsOf<K>) =>
  value<W>({ code: "unknown-option", options, likely: (value) => likelyOption(value, words) }, (value) =>
    (options as readonly unknown[]).includes(value),
  );

/** The lists of which a dossier has options. */
export type DossierList = keyof typeof optionWords;

/** One of a closed list of answers, trimmed; `words` are what they are called. */
export const optionOf = <K extends PickedList>(key: K, words: WordsOf<K>) =>
  z.pipe(trim, word<K, Option<K>>(options[key], words));
/** The same of a dossier. */
export const option = <K extends DossierList>(key: K) => optionOf(key, optionWords[key]);

/** The same as an item of a list, where a blank keeps its place. */
export const pick = <K extends DossierList>(key: K) =>
  z.pipe(trim, word<K, Option<K> | "">([...options[key], ""], optionWords[key]));

/** What a value was to be, if a test of ours reads it. */
export const kindOf = (schema: unknown): ValueKind | undefined =>
  schema instanceof z.ZodMiniCustom ? schema._zod.def.params?.kind : undefined;

/** The words that a value is picked from. */
export const wordsOf = ({ options = [] }: ValueKind): string[] => options.filter((word) => word !== "");
