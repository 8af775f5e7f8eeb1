/** Where an answer stands in the dossier. */
export type Path = readonly (string | number)[];

/** The name of a field, as issues are kept by: `organizations.0.kind`. */
export const nameOf = (path: Path): string => path.join(".");

/** The id of the element that answers it. */
export const domId = (path: Path): string => `f-${path.join("-")}`;

/** The name of the field in every row: `organizations.*.kind`. */
export const starred = (path: Path): string => path.map((part) => (typeof part === "number" ? "*" : part)).join(".");

type Node = Readonly<Record<string | number, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The answer at a path. */
export function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const part of path) {
    if (!isNode(at) || !Object.hasOwn(at, part)) return undefined;
    at = at[part];
  }
  return at;
}

/** A row of a list, as a form holds it. */
export type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => isNode(value) && !Array.isArray(value);
const none: Row = {};

/** The rows of a list; what is no row is an empty one. */
export function rowsAt(root: unknown, path: Path): readonly Row[] | undefined {
  const list = valueAt(root, path);
  return Array.isArray(list) ? list.map((row) => (isRow(row) ? row : none)) : undefined;
}

/** A text that says something. */
export const wordsOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
