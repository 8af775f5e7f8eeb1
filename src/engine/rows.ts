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
  /** The key of a row that decides whether it belongs, and the word that it must be. */
  readonly key?: string;
  readonly is?: string;
}

interface Index {
  readonly rows: readonly unknown[];
  readonly byKey: ReadonlyMap<unknown, readonly number[]>;
  readonly keyless: readonly number[];
}

const noRows: readonly number[] = [];

function indexed(rows: readonly unknown[], key: string): Index {
  const byKey = new Map<unknown, number[]>();
  const keyless: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const value = answered(asRow(rows[i])[key]);
    if (value === undefined) keyless.push(i);
    else {
      const same = byKey.get(value);
      if (same) same.push(i);
      else byKey.set(value, [i]);
    }
  }
  return { rows, byKey, keyless };
}

function listOf(at: Answer): (ctx: Context, row: Row) => readonly unknown[] | undefined {
  return (ctx, row) => {
    const list = at.read(ctx, row);
    return Array.isArray(list) ? list : undefined;
  };
}

function allRows(at: Answer): Rows {
  const read = listOf(at);
  const rows: Rows = {
    select: (ctx, row) => {
      const list = read(ctx, row);
      if (!list) return undefined;
      const found = ctx.memo.get(rows) as Selection | undefined;
      if (found?.rows === list) return found;
      const selection = { rows: list, sure: [...list.keys()], maybe: noRows };
      ctx.memo.set(rows, selection);
      return selection;
    },
    list: read,
    path: at.path,
    gap: at.gap,
  };
  return rows;
}

function rowsByKey(at: Answer, key: string, is: string | Answer): Rows {
  const read = listOf(at);
  const wanted = typeof is === "string" ? () => is : is.read;
  const rows: Rows = {
    select: (ctx, row) => {
      const value = wanted(ctx, row);
      const list = value === undefined ? undefined : read(ctx, row);
      if (!list) return undefined;
      let index = ctx.memo.get(rows) as Index | undefined;
      if (index?.rows !== list) {
        index = indexed(list, key);
        ctx.memo.set(rows, index);
      }
      return { rows: list, sure: index.byKey.get(value) ?? noRows, maybe: index.keyless };
    },
    list: read,
    path: at.path,
    gap: (ctx, row, base, into) => {
      if (typeof is !== "string" && is.read(ctx, row) === undefined) is.gap(ctx, row, base, into);
      if (!read(ctx, row)) at.gap(ctx, row, base, into);
    },
    key,
    ...(typeof is === "string" && { is }),
  };
  return rows;
}

/** Makes a list ready to be read. */
export const rowsOf = ({ at, where }: List): Rows =>
  where
    ? rowsByKey(answer(at), where.key, typeof where.is === "string" ? where.is : answer(where.is))
    : allRows(answer(at));
