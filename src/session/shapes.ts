import type { Path } from "../engine/report.js";
import { inconsistencies } from "../schemas/consistency.js";
import type { DossierIssue } from "../schemas/issues.js";
import { safeParseDossier } from "../schemas/parse.js";
import { limits } from "../schemas/scalars.js";
import { dossierShape } from "../schemas/shape.js";

/** The answers by which rows are told apart. */
const keys: ReadonlySet<unknown> = new Set(["id", "role", "uscc", "year", "basis", "key", "rule", "by"]);

/** Whether a change may make two rows the same, or no longer. */
export const tellsApart = (path: Path): boolean =>
  typeof path.at(-1) === "number" ||
  path.length < 3 ||
  keys.has(path.at(-1)) ||
  path.at(-1) === "financials" ||
  path.at(-1) === "facts";

let listKeys: ReadonlySet<string> | undefined;
/** The lists of rows at the top of a dossier. */
const isList = (key: string): boolean => {
  listKeys ??= new Set(
    dossierShape().flatMap(({ path, kind }) => (path.length === 1 && kind === "rows" ? [String(path[0])] : [])),
  );
  return listKeys.has(key);
};

const empty: readonly DossierIssue[] = [];

/** What cannot be read in a part of a dossier, as if it were the only one. Rows that are the same are told apart from it. */
function issuesIn(key: string, value: unknown): readonly DossierIssue[] {
  const { issues } = safeParseDossier({ organizations: [], [key]: value });
  return issues?.filter(({ code }) => code !== "duplicate" && code !== "two-leads") ?? empty;
}

/** The same at another place of its list. */
function moved(issues: readonly DossierIssue[], at: number): readonly DossierIssue[] {
  if (at === 0) return issues;
  const there = (path: Path): (string | number)[] => [path[0] as string, at, ...path.slice(2)];
  return issues.map((issue) => {
    const { path, fix } = issue;
    return { ...issue, path: there(path), ...(fix && { fix: { ...fix, path: there(fix.path) } }) };
  });
}

/** Finds what cannot be read in a dossier; of what was looked at before, what it found then. */
export class Shapes {
  private readonly known = new Map<string, WeakMap<object, readonly DossierIssue[]>>();

  /** What is wrong in a value, or in the row of a list; `whole` is the list with it alone. */
  private issuesOf(key: string, value: unknown, whole = value): readonly DossierIssue[] {
    if (typeof value !== "object" || value === null) return issuesIn(key, whole);
    const known = this.known.get(key) ?? new WeakMap<object, readonly DossierIssue[]>();
    this.known.set(key, known);
    const found = known.get(value) ?? issuesIn(key, whole);
    known.set(value, found);
    return found;
  }

  private inPart(key: string, value: unknown): readonly DossierIssue[] {
    if (!isList(key) || !Array.isArray(value) || value.length > limits.entries) return this.issuesOf(key, value);
    return value.flatMap((row, at) => moved(this.issuesOf(key, row, [row]), at));
  }

  /** At most 100, as `safeParseDossier` tells them; that no unit was entered yet is none. */
  issues(dossier: object): readonly DossierIssue[] {
    const found: DossierIssue[] = [];
    for (const [key, value] of Object.entries(dossier)) {
      if (key === "organizations" && (value === null || value === "")) continue;
      found.push(...this.inPart(key, value));
    }
    return found;
  }
}

/** Rows that are the same, and second leads. */
export function repeated(dossier: object): readonly DossierIssue[] {
  const { fatal, other } = inconsistencies(dossier);
  return [...fatal, ...other];
}
