import type { Path } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import type { Edit } from "./types.js";

/** A copy of a value in which `put` stands at a path; what is not there yet is made. */
function placed(value: unknown, path: Path, put: (own: unknown) => unknown, from = 0): unknown {
  const part = path[from];
  if (part === undefined) return put(value);
  if (typeof part === "number" || Array.isArray(value)) {
    const list: unknown[] = Array.isArray(value) ? [...value] : [];
    list[Number(part)] = placed(list[Number(part)], path, put, from + 1);
    return list;
  }
  const group = asRow(value);
  return { ...group, [part]: placed(group[part], path, put, from + 1) };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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
  let after: unknown = dossier;
  for (const edit of edits) if ("value" in edit) after = placed(after, edit.path, () => edit.value);
  for (const edit of edits)
    if ("insert" in edit) after = placed(after, edit.path, (own) => [...listOf(own), edit.insert]);
  for (const { path } of edits.filter((edit) => "remove" in edit).sort(laterFirst)) {
    const at = Number(path.at(-1));
    after = placed(after, path.slice(0, -1), (own) => listOf(own).filter((_, index) => index !== at));
  }
  return asRow(after);
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
