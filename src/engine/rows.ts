import { answered, asRow, type Row } from "../facts/answer.js";
import type { List } from "../facts/list.js";
import { type Answer, answer } from "./answers.js";
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
  /** Where rows are related to an answer: that answer, and the keys of all rows. */
  related?(ctx: Context, row: Row): { readonly to: unknown; readonly keys: Keys } | undefined;
  /** The key of a row that decides whether it belongs, and the word that it must be. */
  readonly key?: string;
  readonly is?: string;
}

/** The keys of a list's rows, where they are blank, and from a certain length on an index of them. */
export interface Keys {
  readonly rows: readonly unknown[];
  readonly keys: readonly unknown[];
  readonly keyless: readonly number[];
  readonly index: ReadonlyMap<unknown, readonly number[]> | undefined;
}

const noRows: readonly number[] = [];
/** Up to how many rows looking through them is faster than an index. */
const few = 16;

function indexed(keys: readonly unknown[]): ReadonlyMap<unknown, readonly number[]> {
  const index = new Map<unknown, number[]>();
  keys.forEach((key, at) => {
    const same = index.get(key);
    if (same) same.push(at);
    else index.set(key, [at]);
  });
  return index;
}

function keysOf(rows: readonly unknown[], key: string): Keys {
  const keys: unknown[] = [];
  let keyless: number[] | undefined;
  for (let at = 0; at < rows.length; at++) {
    const value = answered(asRow(rows[at])[key]);
    keys.push(value);
    if (value !== undefined) continue;
    keyless ??= [];
    keyless.push(at);
  }
  return { rows, keys, keyless: keyless ?? noRows, index: rows.length > few ? indexed(keys) : undefined };
}

function withKey({ keys, index }: Keys, value: unknown): readonly number[] {
  if (index) return index.get(value) ?? noRows;
  let same: number[] | undefined;
  for (let at = 0; at < keys.length; at++) {
    if (keys[at] !== value) continue;
    same ??= [];
    same.push(at);
  }
  return same ?? noRows;
}

const listAt =
  (at: Answer): Rows["list"] =>
  (ctx, row) => {
    const list = at.read(ctx, row);
    return Array.isArray(list) ? list : undefined;
  };

function allRows(at: Answer, slot: number): Rows {
  const list = listAt(at);
  return {
    select: (ctx, row) => {
      const rows = list(ctx, row);
      if (!rows) return undefined;
      const known = ctx.found[slot] as Selection | undefined;
      if (known !== undefined && known.rows === rows) return known;
      const sure: number[] = [];
      for (let index = 0; index < rows.length; index++) sure.push(index);
      const selection = { rows, sure, maybe: noRows };
      ctx.found[slot] = selection;
      return selection;
    },
    list,
    path: at.path,
    gap: at.gap,
  };
}

function rowsByKey(at: Answer, key: string, is: string | Answer, slot: number): Rows {
  const list = listAt(at);
  const related = (ctx: Context, row: Row): { to: unknown; keys: Keys } | undefined => {
    const to = typeof is === "string" ? is : is.read(ctx, row);
    const rows = to === undefined ? undefined : list(ctx, row);
    if (!rows) return undefined;
    let keys = ctx.found[slot] as Keys | undefined;
    if (keys === undefined || keys.rows !== rows) {
      keys = keysOf(rows, key);
      ctx.found[slot] = keys;
    }
    return { to, keys };
  };
  return {
    select: (ctx, row) => {
      const found = related(ctx, row);
      return found && { rows: found.keys.rows, sure: withKey(found.keys, found.to), maybe: found.keys.keyless };
    },
    related,
    list,
    path: at.path,
    gap: (ctx, row, base, into) => {
      if (typeof is !== "string" && is.read(ctx, row) === undefined) is.gap(ctx, row, base, into);
      if (!list(ctx, row)) at.gap(ctx, row, base, into);
    },
    key,
    ...(typeof is === "string" && { is }),
  };
}

/** Makes a list ready to be read; what it finds is kept in its slot of the context. */
export const rowsOf = ({ at, where }: List, slot: number): Rows =>
  where
    ? rowsByKey(answer(at), where.key, typeof where.is === "string" ? where.is : answer(where.is), slot)
    : allRows(answer(at), slot);
