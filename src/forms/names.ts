import { shown } from "../schemas/choice.js";

/** A field as a form library names it: `organizations.0.kind`, `organizations[0].kind` or `["organizations", 0, "kind"]`. */
export type FieldPath = string | readonly (string | number)[];

/**
 * The name of a field with points, whichever way a form library writes its indexes.
 * @example dotted("organizations[0].kind") // "organizations.0.kind"
 */
export function dotted(field: FieldPath): string {
  const name = Array.isArray(field) ? field.map(String).join(".") : field;
  if (typeof name !== "string") throw new TypeError(`the field is ${shown(field)}: it must be a name or a path`);
  return name.replace(/\[["']?(\w+)["']?\]/g, ".$1").replace(/^\./, "");
}

/**
 * The name of a field for every row.
 * @example nameOf(["organizations", 0, "kind"]) // "organizations.*.kind"
 */
export const nameOf = (path: readonly (string | number)[]): string =>
  path.map((part) => (/^\d+$/.test(String(part)) ? "*" : part)).join(".");

/**
 * The name of a field for every row, as `formRules` and `dependents` have it, however a form library writes it.
 * @example fieldName("organizations[0].kind") // "organizations.*.kind"
 */
export const fieldName = (field: FieldPath): string => nameOf(dotted(field).split("."));
