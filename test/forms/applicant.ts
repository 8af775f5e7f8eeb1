import { withAnswer } from "../../src/forms/index.js";
import type { Missing } from "../../src/index.js";

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** Answers that say something by not being given: they come with the row, for nobody asks for them. */
const silent = new Set(["id", "role", "establishedOn", "startsOn", "endsOn", "to"]);

/** The rows of a list as one begins them: which there are, and nothing of what is to be said of each. */
const begun = (list: readonly unknown[]): unknown[] =>
  list.map((row) => (isRow(row) ? Object.fromEntries(Object.entries(row).filter(([key]) => silent.has(key))) : row));

/** The row of the truth that a row of a form is: accounts are told apart by year, all others by their place. */
function rowOf(list: readonly unknown[], at: number, own: unknown, key: string): unknown {
  if (key === "financials") return list.find((row) => isRow(row) && isRow(own) && row.year === own.year);
  return list[at];
}

/** What the truth has at a path of the form; `undefined` if nothing. */
function truthAt(path: Missing["path"], form: unknown, truth: unknown): unknown {
  let own = form;
  let known = truth;
  let key = "";
  for (const part of path) {
    const list = Array.isArray(known) ? known : undefined;
    const inner: unknown = isRow(own) || Array.isArray(own) ? Reflect.get(own, part) : undefined;
    if (list && typeof part === "number") known = rowOf(list, part, inner, key);
    else known = isRow(known) ? known[part] : undefined;
    own = inner;
    key = String(part);
  }
  return known;
}

/**
 * Answers one question of a form as an applicant does who knows the truth: one answer, or which rows a list has.
 * `undefined` where the truth is not known either.
 */
export function answer<T>(form: T, question: Missing, truth: unknown): T | undefined {
  const { path, row, field } = question;
  const known = truthAt(path, form, truth);
  if (known === undefined || known === null || known === "") return undefined;
  if (!row) return withAnswer(form, question, Array.isArray(known) ? begun(known) : known);
  const wanted = (Array.isArray(known) ? known : [])
    .filter(isRow)
    .find((one) => one.by !== "applicant" && Object.entries(row).every(([key, value]) => one[key] === value));
  const value = field === undefined ? wanted : wanted?.[field];
  return value === undefined || value === "" ? undefined : withAnswer(form, question, value);
}

/** How many answers a dossier holds, the lists counted as one more each. */
export function size(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  const parts = Object.values(value).reduce<number>((sum, part) => sum + size(part), 0);
  return Array.isArray(value) ? parts + 1 : parts;
}
