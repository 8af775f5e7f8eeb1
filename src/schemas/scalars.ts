import * as z from "zod/mini";
import { plainAmount, plainFigure } from "./amount.js";
import { isDay } from "./day.js";
import { type Option, options } from "./options.js";

/** The most characters that a string, and entries that a list, may hold. */
export const limits = { characters: 20_000, entries: 20_000, issues: 100 } as const;

/** What is wrong with a single value; each has its own message. */
export type ValueProblem = "too-long" | "amount" | "count" | "day" | "fact" | "figure";
const problem = (code: ValueProblem) => ({ params: { code } });

const fits = (value: string): boolean =>
  value.length <= limits.characters ||
  (value.length <= 2 * limits.characters && [...value].length <= limits.characters);

const trimmed = (value: unknown): unknown => (typeof value === "string" ? value.trim() : value);
const trim = z.transform(trimmed);

/** A text; its white space is kept as written. */
export const text = z.string().check(z.refine(fits, problem("too-long")));
/** A name that others refer to; never blank. */
export const id = z.pipe(trim, text);
export const flag = z.boolean();
/** A count or a year. */
export const count = z.number().check(z.refine((n) => Number.isSafeInteger(n) && n >= 0, problem("count")));
/** An amount in yuan; a string is trimmed. */
export const amount = z.pipe(
  trim,
  z.custom<string | number>((value) => plainAmount(value) !== undefined, problem("amount")),
);
/** A figure of a programme, which may be negative. */
export const figure = z.pipe(
  trim,
  z.custom<string | number>((value) => plainFigure(value) !== undefined, problem("figure")),
);
/** A real day, trimmed. */
export const day = z.pipe(trim, z.string().check(z.refine(isDay, problem("day"))));
/** What an extra fact may say. */
export const factValue = z.custom<string | number | boolean>(
  (value) => (typeof value === "string" ? fits(value) : Number.isFinite(value) || typeof value === "boolean"),
  problem("fact"),
);

/** One of a closed list of answers, trimmed. */
export const option = <K extends keyof typeof options>(key: K) =>
  z.pipe(trim, z.enum(options[key] as readonly [Option<K>, ...Option<K>[]]));

/** The same as an item of a list, where a blank keeps its place. */
export const pick = <K extends keyof typeof options>(key: K) => {
  const words: readonly (Option<K> | "")[] = [...options[key], ""];
  return z.pipe(trim, z.enum(words));
};
