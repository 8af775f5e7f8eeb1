import { type DossierIssue, withOther } from "./issues.js";
import { limits } from "./scalars.js";
import { trimmed } from "./trimmed.js";

type Path = readonly (string | number)[];
type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;
export const rowsAt = (root: unknown, key: string): readonly unknown[] => {
  const list = isRow(root) ? root[key] : undefined;
  return Array.isArray(list) ? list : [];
};
const asKey = (value: unknown): unknown => (typeof value === "string" ? trimmed(value) : value);
/** What can be a key at all; the schema tells of anything else. */
const isKey = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
const blank = (value: unknown): boolean => value === undefined || value === null || value === "";

/**
 * Tells `found` the rows that have the same key as one before. A row of which a part of the key is blank is exempt; a
 * blank `besides` is an answer like any other.
 */
function duplicates(
  rows: readonly unknown[],
  at: Path,
  keys: readonly [string, ...string[]],
  found: DossierIssue[],
  besides: readonly string[] = [],
): void {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const answer = (key: string): unknown => asKey(isRow(row) ? row[key] : undefined);
    const needed = keys.map(answer);
    const others = besides.map((key) => (blank(answer(key)) ? "" : answer(key)));
    if (needed.some(blank) || ![...needed, ...others].every(isKey) || found.length >= limits.issues) return;
    const print = JSON.stringify([...needed, ...others]);
    const first = seen.get(print);
    if (first === undefined) seen.set(print, index);
    else found.push(withOther([...at, index, keys[0]], "duplicate", [...at, first]));
  });
}

/** Tells the units that are a lead besides the first. */
function secondLeads(organizations: readonly unknown[], found: DossierIssue[]): void {
  const leads = organizations.flatMap((row, index) => (isRow(row) && asKey(row.role) === "lead" ? [index] : []));
  const [first, ...others] = leads.slice(0, limits.issues);
  for (const index of others)
    found.push(withOther(["organizations", index, "role"], "two-leads", ["organizations", first ?? 0]));
}

/** What no schema of a single answer can see: one lead, and rows that are unique by their key. At most 100 of each. */
export function inconsistencies(dossier: unknown): { fatal: DossierIssue[]; other: DossierIssue[] } {
  const organizations = rowsAt(dossier, "organizations");
  const fatal: DossierIssue[] = [];
  const other: DossierIssue[] = [];
  duplicates(organizations, ["organizations"], ["id"], fatal);
  secondLeads(organizations, fatal);
  duplicates(organizations, ["organizations"], ["uscc"], other);
  organizations.forEach((row, index) => {
    duplicates(rowsAt(row, "financials"), ["organizations", index, "financials"], ["year"], other, ["basis"]);
    duplicates(rowsAt(row, "facts"), ["organizations", index, "facts"], ["key"], other);
  });
  rowsAt(dossier, "platforms").forEach((row, index) => {
    duplicates(rowsAt(row, "facts"), ["platforms", index, "facts"], ["key"], other);
  });
  duplicates(rowsAt(dossier, "assertions"), ["assertions"], ["rule", "by"], other);
  duplicates(rowsAt(dossier, "justifications"), ["justifications"], ["rule"], other);
  duplicates(rowsAt(dossier, "facts"), ["facts"], ["key"], other);
  return { fatal, other };
}
