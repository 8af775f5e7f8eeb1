import type { Path } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import type { Edit } from "./types.js";

/** A copy that is made as changes need it: what they pass through is copied once, and the rest is shared. */
class Copy {
  private readonly own = new WeakSet<object>();
  root: Record<string, unknown>;

  constructor(of: object) {
    this.root = { ...asRow(of) };
  }

  /** One's own copy of what stands under a key; what is not there yet is made. */
  private at(within: object, key: string | number, asList: boolean): object {
    const value: unknown = Reflect.get(within, key);
    if (typeof value === "object" && value !== null && this.own.has(value)) return value;
    const copy: object = Array.isArray(value) ? [...value] : asList ? [] : { ...asRow(value) };
    this.own.add(copy);
    Reflect.set(within, key, copy);
    return copy;
  }

  /** One's own copy of what a path leads through; `last` tells whether a list stands at its end. */
  through(path: Path, last: boolean): object {
    return path.reduce<object>((within, key, at) => {
      const next = path[at + 1];
      return this.at(within, key, next === undefined ? last : typeof next === "number");
    }, this.root);
  }

  put(path: Path, value: unknown): void {
    const key = path.at(-1) as string | number;
    Reflect.set(this.through(path.slice(0, -1), typeof key === "number"), key, value);
  }

  /** The list at a path as one's own; what is none is as if it were not there. */
  list(path: Path): unknown[] {
    const within = this.through(path.slice(0, -1), false);
    const key = path.at(-1) as string | number;
    if (!Array.isArray(Reflect.get(within, key))) Reflect.set(within, key, undefined);
    return this.at(within, key, true) as unknown[];
  }
}

/** What stands later, or within another, is taken out first, so that the others keep their places. */
function laterFirst({ path: one }: Edit, { path: other }: Edit): number {
  const apart = one.findIndex((part, at) => part !== other[at]);
  if (apart < 0 || apart >= other.length) return other.length - one.length;
  return Number(other[apart]) - Number(one[apart]) || String(other[apart]).localeCompare(String(one[apart]));
}

/**
 * A copy of a dossier after some changes: answers first, then what is added, then what is taken out.
 * @example edited({ organizations: [] }, [{ path: ["governance", "charter"], value: true }])
 * // { organizations: [], governance: { charter: true } }
 */
export function edited(dossier: object, edits: readonly Edit[]): object {
  const copy = new Copy(dossier);
  for (const edit of edits) if ("value" in edit) copy.put(edit.path, edit.value);
  for (const edit of edits) if ("insert" in edit) copy.list(edit.path).push(edit.insert);
  for (const { path } of edits.filter((edit) => "remove" in edit).sort(laterFirst))
    copy.list(path.slice(0, -1)).splice(Number(path.at(-1)), 1);
  return copy.root;
}

/** A copy of a value in which one text stands for another wherever it is the whole text. */
function renamed(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((one) => renamed(one, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, from, to)]));
}

/** The id of the row that a step adds, if it has one. */
export const idOf = (row: unknown): string | undefined => {
  const { id } = asRow(row);
  return typeof id === "string" ? id : undefined;
};

/** What several rows alike change: the changes of one, once for each, each with an id of its own. */
export function repeated(edits: readonly Edit[], id: string | undefined, ids: readonly (string | undefined)[]): Edit[] {
  return ids.flatMap((own) =>
    id === undefined || own === undefined
      ? edits
      : edits.map((edit) => ({ ...edit, ...asRow(renamed({ ...edit }, id, own)) }) as Edit),
  );
}
