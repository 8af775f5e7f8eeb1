import * as z from "zod/mini";
import { dossierSchema } from "./dossier.js";
import { inner } from "./problems.js";
import { amount, count, day, factValue, flag, kindOf, wordsOf } from "./scalars.js";

/** What a field holds: a group of fields, a list of rows or of words, or one answer. */
export type FieldKind =
  | "group"
  | "rows"
  | "words"
  | "text"
  | "flag"
  | "count"
  | "amount"
  | "day"
  | "option"
  | "options"
  | "value";

/** A field of the dossier; `path` has `"*"` for an index. */
export interface FieldShape {
  readonly path: readonly string[];
  readonly kind: FieldKind;
  /** Whether a dossier cannot be read without it. */
  readonly required: boolean;
  /** The words that it is picked from. */
  readonly options?: readonly string[];
}

const kinds = new Map<unknown, FieldKind>([
  [flag, "flag"],
  [count, "count"],
  [amount, "amount"],
  [day, "day"],
  [factValue, "value"],
]);

const optionsOf = (schema: z.core.$ZodType): readonly string[] | undefined => {
  const kind = kindOf(schema);
  return kind?.options && wordsOf(kind);
};

function walk(schema: z.core.$ZodType, path: readonly string[], found: FieldShape[]): void {
  const required = !(schema instanceof z.ZodMiniOptional);
  const given = required ? schema : schema._zod.def.innerType;
  const core = inner(given);
  const add = (kind: FieldKind, options?: readonly string[]): void => {
    if (path.length > 0) found.push({ path, kind, required, ...(options && { options }) });
  };
  if (core instanceof z.ZodMiniObject) {
    add("group");
    for (const [key, part] of Object.entries(core._zod.def.shape)) walk(part, [...path, key], found);
  } else if (core instanceof z.ZodMiniArray) {
    const item = inner(core._zod.def.element);
    const options = optionsOf(item);
    if (item instanceof z.ZodMiniObject) {
      add("rows");
      for (const [key, part] of Object.entries(item._zod.def.shape)) walk(part, [...path, "*", key], found);
    } else add(options ? "options" : "words", options);
  } else {
    const options = optionsOf(core);
    add(options ? "option" : (kinds.get(given) ?? "text"), options);
  }
}

/** Every field of the dossier, from the schema that `parseDossier` reads by. */
export function dossierShape(): FieldShape[] {
  const found: FieldShape[] = [];
  walk(dossierSchema, [], found);
  return found;
}
