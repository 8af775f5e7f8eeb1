import type { Change } from "./change.js";
import type { Dossier } from "./types.js";

/** The keys of the answers within a shape; a list is passed through, a group and a list are answers too. */
type KeysOf<T> = T extends readonly (infer Item)[]
  ? KeysOf<Item>
  : T extends object
    ? { [K in string & keyof T]-?: K | `${K}.${KeysOf<Exclude<T[K], undefined>>}` }[string & keyof T]
    : never;

/**
 * An answer of a dossier, or of a change under `change`, by its path without indexes: `"organizations.financials.year"`.
 * A table of `Record<FieldKey, …>` does not compile where an answer is left out.
 */
export type FieldKey = KeysOf<Dossier> | "change" | `change.${KeysOf<Change>}`;
