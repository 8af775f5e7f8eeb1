import { isField, isList, type Placed, parts } from "../criteria/fold.js";
import type { Criterion, Quantity } from "../criteria/types.js";
import type { Field, Subject } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Path } from "./report.js";

/** `of`: whose answer it is; `fact`: the key of an extra fact. */
type Add = (path: Path, of?: Subject, fact?: string) => void;

const role: Path = ["organizations", "*", "role"];

function field({ subject, path, fact }: Field, add: Add, base: Path): Path {
  const root: Path = subject === "dossier" ? [] : subject === "lead" ? ["organizations", "*"] : base;
  if (subject === "lead") add(role);
  const full = [...root, ...path];
  add(full, subject);
  if (fact !== undefined) add([...full, "*", "value"], subject, fact);
  return full;
}

function list({ at, where }: List, add: Add, base: Path): Path {
  const path = field(at, add, base);
  if (where) {
    add([...path, "*", where.key]);
    if (typeof where.is !== "string") field(where.is, add, base);
  }
  return [...path, "*"];
}

function assertions(add: Add): void {
  add(["assertions"]);
  add(["assertions", "*", "holds"]);
}

/** What a kind reads besides its parts: assertions, ids, years, accounts. */
function unsaid(of: Criterion | Quantity, add: Add, base: Path): void {
  if (of.kind === "judged" || (of.kind === "one-of" && of.orJudged)) assertions(add);
  if (of.kind === "refers") add([...list(of.to, () => {}, base), "id"]);
  if (of.kind !== "accounts" && of.kind !== "mean" && of.kind !== "each-year") return;
  add(role);
  add(["organizations", "*", "establishedOn"], "lead");
  if (of.kind === "accounts")
    for (const key of ["year", "basis", of.figure]) add(["organizations", "*", "financials", "*", key], "lead");
  // Of a lead that is too young to have accounts a person judges.
  assertions(add);
}

function read(of: Criterion | Quantity, add: Add, base: Path): void {
  let rows = base;
  const each = ({ part, scope }: Placed): void => {
    if (isField(part)) field(part, add, base);
    else if (isList(part)) rows = list(part, add, base);
    else read(part, add, scope === "rows" ? rows : base);
  };
  for (const part of parts(of)) each(part);
  unsaid(of, add, base);
}

/**
 * Tells the form fields that criteria read, in reading order, `"*"` for an index, and whose answers they are; `base` is
 * the path of the row that they are asked of.
 */
export function visitFields(of: readonly (Criterion | Quantity)[], visit: Add, base: Path = []): void {
  for (const criterion of of) read(criterion, visit, base);
}

/** The path of the rows of a list, in a row at `base`. */
export const rowsPath = (of: List, base: Path): Path => list(of, () => {}, base);

/** The form fields that criteria read, each once. */
export function fieldsOf(of: readonly Criterion[]): readonly Path[] {
  const found = new Map<string, Path>();
  visitFields(of, (path) => {
    const print = JSON.stringify(path);
    if (!found.has(print)) found.set(print, Object.freeze(path));
  });
  return Object.freeze([...found.values()]);
}
