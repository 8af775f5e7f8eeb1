import * as z from "zod/mini";
import { list } from "./list.js";
import { type Option, options } from "./options.js";
import { type DossierList, pick, text } from "./scalars.js";

type Shape = Readonly<Record<string, z.ZodMiniType>>;
type Answers<S extends Shape> = { [K in keyof S]: z.ZodMiniOptional<S[K]> };

/** An object whose answers may be left out, but for the required ones; a key it does not know is an error. */
export function form<S extends Shape, R extends Shape = Record<never, never>>(shape: S, required?: R) {
  const answers = Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, z.optional(schema)]));
  return z.strictObject({ ...required, ...answers } as Answers<S> & R);
}

/** A list of strings; a blank item keeps its place, as `""`. */
export const entries = <T>(schema: z.ZodMiniType<T>) =>
  list(
    z.pipe(
      z.transform((value): unknown => value ?? ""),
      schema,
    ),
  );
export const texts = entries(text);
export const picks = <K extends DossierList>(key: K) => entries(pick(key));
export const textsBy = <K extends keyof typeof options>(key: K) =>
  form(Object.fromEntries(options[key].map((name) => [name, text])) as Record<Option<K>, typeof text>);
