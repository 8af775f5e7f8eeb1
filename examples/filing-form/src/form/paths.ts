/** Where an answer stands in the dossier. */
export type Path = readonly (string | number)[];

/** The name under which messages are kept. */
export const nameOf = (path: Path): string => path.join(".");

/** The id of the element that answers it. */
export const domId = (path: Path): string => `f-${path.join("-")}`;

/** The name of the field, `*` for an index. */
export const starred = (path: Path): string => path.map((part) => (typeof part === "number" ? "*" : part)).join(".");

type Node = Record<string | number, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The answer at a path. */
export function getIn(root: unknown, path: Path): unknown {
  let at = root;
  for (const part of path) {
    if (!isNode(at)) return undefined;
    at = at[part];
  }
  return at;
}

/** Puts an answer at a path; `undefined` takes it away, and the groups that it leaves empty. */
export function setIn(root: Node, path: Path, value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length > 0) {
    if (!isNode(root[key])) {
      if (value === undefined) return;
      root[key] = typeof rest[0] === "number" ? [] : {};
    }
    const below = root[key] as Node;
    setIn(below, rest, value);
    if (value !== undefined || Array.isArray(root) || Array.isArray(below) || Object.keys(below).length > 0) return;
  }
  if (rest.length === 0 && value !== undefined) root[key] = value;
  else delete root[key];
}
