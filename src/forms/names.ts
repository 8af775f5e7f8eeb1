/**
 * The name of a field as form libraries write it, with `*` for an index.
 * @example nameOf(["organizations", 0, "kind"]) // "organizations.*.kind"
 */
export const nameOf = (path: readonly (string | number)[]): string =>
  path.map((part) => (typeof part === "number" || /^\d+$/.test(part) ? "*" : part)).join(".");
