/**
 * The name of a field with points, whichever way a form library writes its indexes.
 * @example dotted("organizations[0].kind") // "organizations.0.kind"
 */
export const dotted = (name: string): string => name.replace(/\[["']?(\w+)["']?\]/g, ".$1").replace(/^\./, "");

/**
 * The name of a field for every row.
 * @example nameOf(["organizations", 0, "kind"]) // "organizations.*.kind"
 */
export const nameOf = (path: readonly (string | number)[]): string =>
  path.map((part) => (/^\d+$/.test(String(part)) ? "*" : part)).join(".");
