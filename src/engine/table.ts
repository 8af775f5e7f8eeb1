import { answered, asRow, type Row } from "../facts/answer.js";
import { legible, readable } from "../facts/readable.js";
import type { Answer } from "./answers.js";
import type { Gaps } from "./collect.js";
import type { Column } from "./column.js";
import type { Context, Here } from "./context.js";
import type { Path } from "./report.js";
import { type Counts, countsOf, type Truths, truthIn } from "./truths.js";

/**
 * The rows of a list held against a criterion. Whether a row belongs to the list is a truth like any other: it does
 * (`sure`), it may (`maybe`), its key not being answered, or it does not.
 */
export interface Census {
  readonly list: readonly unknown[];
  /** Of every row that belongs or may; it is asked for by its place in the list. */
  readonly truths: Truths;
  readonly sure: Counts;
  readonly maybe: Counts;
  /** Where the rows that belong stand; `undefined` for all of the list. */
  readonly sureAt: readonly number[] | undefined;
  readonly maybeAt: readonly number[];
  /** Whether the list may still get rows of any kind. */
  readonly open: boolean;
}

/** `undefined` where the list, or the answer that its rows are related to, is not given. */
export type CensusOf = (ctx: Context, row: Row, year: number) => Census | undefined;

/** A list made ready to be read. */
export interface Table {
  /** Whether it is the same for every row of an evaluation. */
  readonly fixed: boolean;
  /** The list itself, as far as it is given, whatever its rows are related to. */
  rows(ctx: Context, row: Row): readonly unknown[] | undefined;
  /** The answer of the row at hand that decides which rows are its own. */
  readonly related?: Answer | undefined;
  /** The key of a row that decides whether it belongs, and the word that it must be. */
  readonly key?: string | undefined;
  readonly is?: string | undefined;
  /** What the key of a row is; `undefined` where it is not answered. */
  keyOf(row: unknown): unknown;
  /** Whether the list may still get rows of any kind. */
  open(ctx: Context): boolean;
  /** Holds the rows against a criterion, once for an evaluation where that can be: `slot` is where that is kept. */
  census(where: Column<Truths>, slot: () => number): CensusOf;
  path(ctx: Context, here: Here): Path;
  /** Names what keeps `census` from an answer. */
  gap(ctx: Context, here: Here, into: Gaps): void;
}

type Rows = Table["rows"];
const noRows: readonly number[] = [];
type Tally = [fail: number, unknown: number, review: number, pass: number];
const tally = (): Tally => [0, 0, 0, 0];
const noTally: Tally = [0, 0, 0, 0];
const noCounts: Counts = noTally;

function ofAll(list: readonly unknown[], truths: Truths, open: boolean): Census {
  return { list, truths, sure: countsOf(truths), maybe: noCounts, sureAt: undefined, maybeAt: noRows, open };
}

/** Which rows of a list belong, and which may. */
interface Selection {
  readonly list: readonly unknown[];
  readonly sureAt: readonly number[];
  readonly maybeAt: readonly number[];
}

/** The key of a row, where it can be read. */
type KeyOf = (row: unknown) => unknown;

/** The rows whose key is the value, and those whose key is not answered; `blank` is what such a key can only be. */
function selected(list: readonly unknown[], keyOf: KeyOf, is: unknown, blank: string | undefined): Selection {
  const sureAt: number[] = [];
  let maybeAt: number[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const found = keyOf(list[at]) ?? blank;
    if (found === is) sureAt.push(at);
    else if (found === undefined) {
      maybeAt ??= [];
      maybeAt.push(at);
    }
  }
  return { list, sureAt, maybeAt: maybeAt ?? noRows };
}

function ofSelected({ list, sureAt, maybeAt }: Selection, truths: Truths, open: boolean): Census {
  const sure = tally();
  const maybe = maybeAt.length > 0 ? tally() : noTally;
  for (const at of sureAt) sure[truthIn(truths, at)]++;
  for (const at of maybeAt) maybe[truthIn(truths, at)]++;
  return { list, truths, sure, maybe, sureAt, maybeAt, open };
}

/** The rows of a list by their key: what is related to each of many rows is found in one pass, not in one for each. */
interface Groups {
  readonly own: ReadonlyMap<unknown, Census>;
  /** What belongs to a row that no other is related to. */
  readonly none: Census;
}

function grouped(list: readonly unknown[], truths: Truths, keyOf: KeyOf, open: boolean): Groups {
  const maybe = tally();
  const maybeAt: number[] = [];
  const own = new Map<unknown, Census & { sure: Tally; sureAt: number[] }>();
  for (let at = 0; at < list.length; at++) {
    const truth = truthIn(truths, at);
    const found = keyOf(list[at]);
    if (found === undefined) {
      maybeAt.push(at);
      maybe[truth]++;
      continue;
    }
    let group = own.get(found);
    if (group) group.sureAt.push(at);
    else {
      group = { list, truths, sure: tally(), maybe, sureAt: [at], maybeAt, open };
      own.set(found, group);
    }
    group.sure[truth]++;
  }
  return { own, none: { list, truths, sure: noCounts, maybe, sureAt: noRows, maybeAt, open } };
}

/** What is the same for every row is made once for an evaluation; `null` where there is none. A slot of −1 keeps nothing. */
export function once<T extends object>(
  slot: number,
  make: (ctx: Context, row: Row, year: number) => T | undefined,
): (ctx: Context, row: Row, year: number) => T | undefined {
  if (slot < 0) return make;
  return (ctx, row, year) => {
    const known = ctx.slots[slot] as T | null | undefined;
    if (known !== undefined) return known ?? undefined;
    const made = make(ctx, row, year);
    ctx.slots[slot] = made ?? null;
    return made;
  };
}

type CensusBy = Table["census"];

const whole =
  ({ rows, open }: Pick<Table, "rows" | "open">): CensusBy =>
  (where) =>
  (ctx, row, year) => {
    const list = rows(ctx, row);
    return list && ofAll(list, where(ctx, list, year), open(ctx));
  };

const byKey =
  (select: (ctx: Context, row: Row, year: number) => Selection | undefined, open: Table["open"]): CensusBy =>
  (where) =>
  (ctx, row, year) => {
    const selection = select(ctx, row, year);
    return selection && ofSelected(selection, where(ctx, selection.list, year), open(ctx));
  };

/** The rows of one list that are related to each of many. */
const byRow =
  ({ rows, open, keyOf }: Pick<Table, "rows" | "open" | "keyOf">, is: Answer): CensusBy =>
  (where, slot) => {
    const groups = once(slot(), (ctx, row, year) => {
      const list = rows(ctx, row);
      return list && grouped(list, where(ctx, list, year), keyOf, open(ctx));
    });
    return (ctx, row, year) => {
      const value = is.read(ctx, row);
      const found = value === undefined ? undefined : groups(ctx, row, year);
      return found && (found.own.get(value) ?? found.none);
    };
  };

/** The list of a table and the way in which its rows are chosen. */
export interface TableOf {
  /** As `unfinished` names it. */
  readonly name: string;
  readonly at: Answer;
  readonly key?: string | undefined;
  readonly is?: string | Answer | undefined;
}

/** Makes a list ready to be read. `slot` gives a place of its own in the slots of every context. */
export function table({ name, at, key, is }: TableOf, slot: () => number): Table {
  const rows: Rows = (ctx, row) => {
    const list = at.read(ctx, row);
    return Array.isArray(list) ? list : undefined;
  };
  const open = (ctx: Context): boolean => ctx.unfinished?.has(name) ?? false;
  const related = typeof is === "object" && !is.fixed ? is : undefined;
  // At most one unit is the lead: where one is, any other is a member.
  const roles = name === "organizations" && key === "role";
  const select = (ctx: Context, row: Row): Selection | undefined => {
    const value = typeof is === "string" ? is : is?.read(ctx, row);
    const list = value === undefined ? undefined : rows(ctx, row);
    return list && selected(list, keyOf, value, roles && ctx.lead ? "member" : undefined);
  };
  const isKey = readable(`${name}.*.${key}`);
  const keyOf: KeyOf = (row) => legible(answered(asRow(row)[key ?? ""]), isKey);
  const fixed = at.fixed && !related;
  const census: CensusBy =
    key === undefined || is === undefined
      ? whole({ rows, open })
      : related && at.fixed
        ? byRow({ rows, open, keyOf }, related)
        : byKey(fixed ? once(slot(), select) : select, open);
  return {
    fixed: at.fixed,
    rows,
    open,
    related: at.fixed ? related : undefined,
    key,
    keyOf,
    is: typeof is === "string" ? is : undefined,
    census: fixed ? (where, slot) => once(slot(), census(where, slot)) : census,
    path: at.path,
    gap: (ctx, here, into) => {
      if (typeof is === "object" && is.read(ctx, here.row) === undefined) is.gap(ctx, here, into);
      if (!rows(ctx, here.row)) at.gap(ctx, here, into);
    },
  };
}

/** Visits the rows that surely belong, by their place. */
export function eachOf({ list, sureAt }: Census, visit: (at: number) => void): void {
  if (sureAt) for (const at of sureAt) visit(at);
  else for (let at = 0; at < list.length; at++) visit(at);
}
