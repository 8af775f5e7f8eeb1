import { answered, asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Answer } from "./answers.js";
import type { Gaps } from "./collect.js";
import type { Context } from "./context.js";
import type { Path } from "./report.js";

/** The rows of a list: which belong to it, and which may, their key not being answered. */
export interface Selection {
  readonly rows: readonly unknown[];
  readonly sure: readonly number[];
  readonly maybe: readonly number[];
}

/** A list made ready to be read. */
export interface Rows {
  /** `undefined` where the list, or the answer that its rows are related to, is not given. */
  select(ctx: Context, row: Row): Selection | undefined;
  /** The whole list, as far as it is given, whatever its rows are related to. */
  list(ctx: Context, row: Row): readonly unknown[] | undefined;
  /** The path of the list. */
  path(ctx: Context, row: Row, base: Path): Path;
  /** Names what keeps `select` from an answer. */
  gap(ctx: Context, row: Row, base: Path, into: Gaps): void;
  /** The key of a row that decides whether it belongs, and the word that it must be. */
  readonly key?: string;
  readonly is?: string;
  /** Whether it is the whole of a list that is the same for every row of an evaluation. */
  readonly whole: boolean;
  /** Where the rows are those of a list, the same for every row, that are related to one answer of the row: that answer. */
  readonly related?: Answer | undefined;
}

interface Index {
  readonly rows: readonly unknown[];
  readonly byKey: ReadonlyMap<unknown, number[]>;
  readonly keyless: readonly number[];
}

const noRows: readonly number[] = [];

function indexed(rows: readonly unknown[], key: string): Index {
  const byKey = new Map<unknown, number[]>();
  let keyless: number[] | undefined;
  for (let i = 0; i < rows.length; i++) {
    const value = answered(asRow(rows[i])[key]);
    if (value === undefined) {
      keyless ??= [];
      keyless.push(i);
      continue;
    }
    const same = byKey.get(value);
    if (same) same.push(i);
    else byKey.set(value, [i]);
  }
  return { rows, byKey, keyless: keyless ?? noRows };
}

function listOf(at: Answer): (ctx: Context, row: Row) => readonly unknown[] | undefined {
  return (ctx, row) => {
    const list = at.read(ctx, row);
    return Array.isArray(list) ? list : undefined;
  };
}

type Select = Rows["select"];

/** A selection that is the same for every row is made once for an evaluation; `null` where there is none. */
function once(fixed: boolean, slot: number, make: Select): Select {
  if (!fixed) return make;
  return (ctx, row) => {
    const known = ctx.slots[slot] as Selection | null | undefined;
    if (known !== undefined) return known ?? undefined;
    const selection = make(ctx, row);
    ctx.slots[slot] = selection ?? null;
    return selection;
  };
}

function allRows(at: Answer, slot: number): Rows {
  const read = listOf(at);
  return {
    select: once(at.fixed, slot, (ctx, row) => {
      const rows = read(ctx, row);
      if (!rows) return undefined;
      const sure: number[] = [];
      for (let i = 0; i < rows.length; i++) sure.push(i);
      return { rows, sure, maybe: noRows };
    }),
    list: read,
    path: at.path,
    gap: at.gap,
    whole: at.fixed,
  };
}

/** The rows whose key is one and the same value, without an index. */
function filtered(rows: readonly unknown[], key: string, value: unknown): Selection {
  const sure: number[] = [];
  let maybe: number[] | undefined;
  for (let i = 0; i < rows.length; i++) {
    const found = answered(asRow(rows[i])[key]);
    if (found === value) sure.push(i);
    if (found !== undefined) continue;
    maybe ??= [];
    maybe.push(i);
  }
  return { rows, sure, maybe: maybe ?? noRows };
}

/** The list and its index, the same for every row of an evaluation where the list is; `null` where it is not given. */
function indexOf(at: Answer, key: string, slot: number): (ctx: Context, row: Row) => Index | undefined {
  const read = listOf(at);
  const make = (ctx: Context, row: Row): Index | undefined => {
    const rows = read(ctx, row);
    return rows && indexed(rows, key);
  };
  if (!at.fixed) return make;
  return (ctx, row) => {
    const known = ctx.slots[slot] as Index | null | undefined;
    if (known !== undefined) return known ?? undefined;
    const index = make(ctx, row);
    ctx.slots[slot] = index ?? null;
    return index;
  };
}

function rowsByKey(at: Answer, key: string, is: string | Answer, slot: number): Rows {
  const read = listOf(at);
  const wanted: Answer["read"] = typeof is === "string" ? () => is : is.read;
  const fixed = at.fixed && (typeof is === "string" || is.fixed);
  const index = indexOf(at, key, slot);
  return {
    select: fixed
      ? once(true, slot, (ctx, row) => {
          const value = wanted(ctx, row);
          const rows = value === undefined ? undefined : read(ctx, row);
          return rows && filtered(rows, key, value);
        })
      : (ctx, row) => {
          const value = wanted(ctx, row);
          const found = value === undefined ? undefined : index(ctx, row);
          return found && { rows: found.rows, sure: found.byKey.get(value) ?? noRows, maybe: found.keyless };
        },
    list: read,
    path: at.path,
    gap: (ctx, row, base, into) => {
      if (typeof is !== "string" && is.read(ctx, row) === undefined) is.gap(ctx, row, base, into);
      if (!read(ctx, row)) at.gap(ctx, row, base, into);
    },
    key,
    whole: false,
    related: at.fixed && typeof is !== "string" && !is.fixed ? is : undefined,
    ...(typeof is === "string" && { is }),
  };
}

/** Makes a list ready to be read. */
export const rowsOf = ({ at, where }: List, answer: (of: Field) => Answer, slot: () => number): Rows =>
  where
    ? rowsByKey(answer(at), where.key, typeof where.is === "string" ? where.is : answer(where.is), slot())
    : allRows(answer(at), slot());
