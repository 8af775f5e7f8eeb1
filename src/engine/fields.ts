import type { Criterion, CriterionKinds, CriterionOf, Day, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Field, Subject } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Path } from "./report.js";

/** `of`: whose answer it is. */
type Add = (path: Path, of?: Subject) => void;
type Read<Of> = (of: Of, add: Add, base: Path) => void;

const role: Path = ["organizations", "*", "role"];

function field({ subject, path, fact }: Field, add: Add, base: Path): Path {
  const root: Path = subject === "dossier" ? [] : subject === "lead" ? ["organizations", "*"] : base;
  if (subject === "lead") add(role);
  const full = [...root, ...path];
  add(full, subject);
  if (fact !== undefined) add([...full, "*", "value"], subject);
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

/** That of a criterion or a quantity that reads one answer. */
const own = (of: { readonly field: Field }, add: Add, base: Path): void => {
  field(of.field, add, base);
};

const day = (than: Day, add: Add, base: Path): void => {
  if (typeof than === "object" && "subject" in than) field(than, add, base);
};

function ofRows(of: { readonly list: List; readonly where: Criterion }, add: Add, base: Path): void {
  read(of.where, add, list(of.list, add, base));
}

function assertions(add: Add): void {
  add(["assertions"]);
  add(["assertions", "*", "holds"]);
}

const quantities: { [K in keyof QuantityKinds]: Read<QuantityOf<K>> } = {
  count: (of, add, base) => {
    const rows = list(of.list, add, base);
    if (of.where) read(of.where, add, rows);
  },
  share: ofRows,
  number: own,
  money: own,
  accounts: ({ figure, years }, add) => {
    add(role);
    if (years !== "latest") add(["organizations", "*", "establishedOn"], "lead");
    add(["organizations", "*", "financials", "*", "year"], "lead");
    add(["organizations", "*", "financials", "*", figure], "lead");
  },
  ratio: (of, add, base) => {
    measured(of.of, add, base);
    measured(of.to, add, base);
  },
  mean: (of, add, base) => measured(of.of, add, base),
  entries: own,
  length: own,
  workdays: ({ from, to }, add, base) => {
    field(from, add, base);
    field(to, add, base);
  },
};

function each({ of }: { readonly of: readonly Criterion[] }, add: Add, base: Path): void {
  for (const part of of) read(part, add, base);
}

const criteria: { [K in keyof CriterionKinds]: Read<CriterionOf<K>> } = {
  all: each,
  any: each,
  implies: ({ when, then }, add, base) => {
    read(when, add, base);
    read(then, add, base);
  },
  called: ({ of }, add, base) => read(of, add, base),
  judged: (_, add) => assertions(add),
  given: own,
  "if-given": (of, add, base) => {
    field(of.field, add, base);
    read(of.then, add, base);
  },
  "one-of": (of, add, base) => {
    field(of.field, add, base);
    if (of.orJudged) assertions(add);
  },
  "starts-with": own,
  uscc: own,
  same: (of, add, base) => {
    field(of.field, add, base);
    field(of.as, add, base);
  },
  date: (of, add, base) => {
    field(of.field, add, base);
    day(of.than, add, base);
  },
  "of-year": own,
  named: own,
  coded: own,
  refers: (of, add, base) => {
    field(of.field, add, base);
    add([...field(of.to.at, add, base), "*", "id"]);
  },
  among: own,
  declares: (of, add, base) => {
    field(of.field, add, base);
    measured(of.counted, add, base);
  },
  filled: own,
  has: (of, add, base) => {
    field(of.field, add, base);
    for (const value of of.values) if (typeof value !== "string") field(value, add, base);
  },
  some: ofRows,
  every: ofRows,
  "each-year": ({ then }, add, base) => read(then, add, base),
  compare: (of, add, base) => measured(of.quantity, add, base),
};

function read<K extends keyof CriterionKinds>(of: CriterionOf<K>, add: Add, base: Path): void {
  criteria[of.kind](of, add, base);
}

function measured<K extends keyof QuantityKinds>(of: QuantityOf<K>, add: Add, base: Path): void {
  quantities[of.kind](of, add, base);
}

/**
 * Tells the form fields that criteria read, in reading order, `"*"` for an index, and whose answers they are; `base` is
 * the path of the row that they are asked of.
 */
export function visitFields(of: readonly Criterion[], visit: Add, base: Path = []): void {
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
