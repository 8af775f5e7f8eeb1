import { asRow, type Row } from "../facts/answer.js";
import { plainFigure } from "../schemas/amount.js";
import { isBlank } from "../schemas/trimmed.js";
import { kindOf } from "./kinds.js";
import type { SourceColumn, SourceTable } from "./types.js";

/** A value of a column; an amount is a text of up to 18 digits and 8 decimals, in yuan. */
export type Cell = string | number | boolean | null;

/** The list that a table's rows are of; `""` for the dossiers. */
const listOf = ({ columns }: SourceTable): string => {
  const place = columns.findLast(({ path }) => path.endsWith(".#"));
  return place ? place.path.slice(0, -2) : "";
};
const placesOf = ({ columns }: SourceTable): string[] =>
  columns.filter(({ path }) => path.endsWith(".#")).map(({ name }) => name);

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((held: unknown, key) => asRow(held)[key], value);
const keysOf = (path: string): string[] => path.split(".").filter((key) => key !== "");

/** The keys from a row of a list to what a column holds. */
const within = (list: string, { path }: SourceColumn): string[] =>
  keysOf((list === "" ? path : path.slice(list.length + 2)).replace(/\?$/, ""));

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(typeof value === "string" && isBlank(value));

const text = (value: unknown): Cell => (typeof value === "string" ? value : null);
const flag = (value: unknown): Cell => (typeof value === "boolean" ? value : null);
const number = (value: unknown): Cell => (typeof value === "number" && Number.isFinite(value) ? value : null);

/** What is written of an answer; the value of an extra fact has a column for each type. */
function cell(list: string, column: SourceColumn, row: unknown): Cell {
  const { name, path } = column;
  const value = at(row, within(list, column));
  if (path === `${list}.*?`) return typeof row === "object" && row !== null;
  if (path.endsWith("?")) return isThere(value);
  if (path === `${list}.*`) return text(row);
  if (path.endsWith("facts.*.value")) {
    if (name === "amount") return plainFigure(value) ?? null;
    return name === "flag" ? flag(value) : name === "number" ? number(value) : text(value);
  }
  const { kind } = kindOf(path);
  if (kind === "parts") return Array.isArray(value);
  if (kind === "amount") return plainFigure(value) ?? null;
  if (kind === "count") return Number.isSafeInteger(value) ? number(value) : null;
  return kind === "flag" ? flag(value) : text(value);
}

/** Visits the rows of a list, with the places of each and of those around it. */
function visit(
  value: unknown,
  lists: readonly string[],
  places: readonly number[],
  row: (of: unknown, places: readonly number[]) => void,
): void {
  const [list, ...more] = lists;
  if (list === undefined) {
    row(value, places);
    return;
  }
  const held = at(value, keysOf(list));
  if (Array.isArray(held)) for (const [place, one] of held.entries()) visit(one, more, [...places, place], row);
}

/**
 * The rows that a dossier has in the tables of the source, by table, each in the order of its columns; to fill tables
 * from dossiers in memory. What a column cannot hold is NULL, and where there is a column for it (`?`) that something
 * stands there is told. A dossier of any shape is taken, as by `evaluate`.
 * @param key by which the dossier is found
 * @example
 * const { tables } = compileSql(taizhou, { dialect: "duckdb", asOf: "2025-11-20", stages: ["formation"] });
 * tableRows(tables, "c-1", { organizations: [{ role: "lead" }, { role: "member" }] }).organizations
 * // [["c-1", 0, "lead", null, …], ["c-1", 1, "member", null, …]]
 */
export function tableRows(tables: readonly SourceTable[], key: string, dossier: unknown): Record<string, Cell[][]> {
  const made: Record<string, Cell[][]> = {};
  for (const table of tables) {
    const list = listOf(table);
    const rows: Cell[][] = [];
    const own = table.columns.filter(({ path }) => !path.endsWith("#"));
    visit(dossier, list === "" ? [] : list.split(".*."), [], (row, places) => {
      rows.push([key, ...places, ...own.map((column) => cell(list, column, row))]);
    });
    made[table.name] = rows;
  }
  return made;
}

/** Puts a value at keys, with the objects on the way. */
function put(into: Record<string, unknown>, [key = "", ...more]: readonly string[], value: unknown): void {
  if (more.length === 0) {
    into[key] ??= value;
    return;
  }
  into[key] ??= {};
  const held = into[key];
  if (typeof held === "object" && held !== null) put(held as Record<string, unknown>, more, value);
}

/** A row of a database as an object or a word. */
function restored(table: SourceTable, list: string, row: Row): unknown {
  const made: Record<string, unknown> = {};
  for (const column of table.columns) {
    const { name, path } = column;
    const value = row[name];
    if (path.endsWith("#") || path.endsWith("?") || value === null || value === undefined) continue;
    if (path === `${list}.*`) return value;
    if (kindOf(path).kind === "parts" && path !== "facts.value") {
      if (value === true) put(made, within(list, column), []);
    } else put(made, within(list, column), typeof value === "bigint" ? Number(value) : value);
  }
  return made;
}

/** Puts something that nobody can read where something stood that its column could not hold. */
function putUnreadable(table: SourceTable, list: string, row: Row, made: unknown): void {
  if (typeof made !== "object" || made === null) return;
  for (const column of table.columns) {
    const keys = within(list, column);
    if (column.path.endsWith("?") && keys.length > 0 && row[column.name] === true)
      put(made as Record<string, unknown>, keys, {});
  }
}

/**
 * A dossier put together again from its rows, as far as the tables hold it: `evaluate` judges it as the original, by
 * the rules that the tables were made for. So what an engine left as `recheck` is settled in memory.
 * @param rows by table, each an object by the names of its columns: those of one dossier, in any order. Yes and no as
 * `true` and `false`, whole numbers as a number or a bigint, amounts as texts, for a number would not hold 26 digits
 * @example
 * dossierFrom(tables, { dossiers: [{ dossier: "c-1" }], organizations: [{ dossier: "c-1", seq: 0n, role: "lead" }] })
 * // { organizations: [{ role: "lead" }] }
 */
export function dossierFrom(
  tables: readonly SourceTable[],
  rows: Readonly<Record<string, readonly Row[]>>,
): Record<string, unknown> {
  const [own, ...lists] = [...tables].sort((a, b) => placesOf(a).length - placesOf(b).length);
  const whole = (own && rows[own.name]?.[0]) ?? {};
  const dossier = (own ? restored(own, "", whole) : {}) as Record<string, unknown>;
  const found = new Map<string, unknown>([["", dossier]]);
  // Lists first: what is a list is told as something that stands there, too.
  const told = own ? [() => putUnreadable(own, "", whole, dossier)] : [];
  for (const table of lists) {
    const list = listOf(table);
    const places = placesOf(table);
    const inOrder = [...(rows[table.name] ?? [])].sort(
      (a, b) => Number(a[places.at(-1) ?? ""]) - Number(b[places.at(-1) ?? ""]),
    );
    for (const row of inOrder) {
      const at = places.map((place) => String(row[place]));
      const outer = list.split(".*.").slice(0, -1).join(".*.");
      const owner = found.get(outer === "" ? "" : `${outer} ${at.slice(0, -1).join()}`);
      if (typeof owner !== "object" || owner === null) continue;
      const keys = keysOf(list.split(".*.").at(-1) ?? "");
      put(owner as Record<string, unknown>, keys, []);
      const held = keys.reduce<unknown>((value, key) => asRow(value)[key], owner);
      const made = restored(table, list, row);
      told.push(() => putUnreadable(table, list, row, made));
      if (Array.isArray(held)) held.push(made);
      found.set(`${list} ${at.join()}`, made);
    }
  }
  for (const put of told) put();
  return dossier;
}
