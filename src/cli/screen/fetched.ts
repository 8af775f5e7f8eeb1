import { quoted } from "../../screen/statements.js";
import { dossierFrom } from "../../sql/rows.js";
import type { Compiled, SourceColumn, SourceTable } from "../../sql/types.js";
import type { Database } from "./database.js";
import { documents } from "./tables.js";

/** How many keys stand in a statement. */
const together = 500;

const parts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, at) => all.slice(at * together, (at + 1) * together));

const among = (keys: readonly string[]): string =>
  `CAST(dossier AS VARCHAR) IN (${keys.map((_, at) => `$${at + 1}`).join(", ")})`;

/** Dossiers as they were handed in. */
async function fromJson(database: Database, keys: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await database.rows(
    `SELECT CAST(dossier AS VARCHAR) AS dossier, CAST(doc AS VARCHAR) AS doc FROM ${documents} WHERE ${among(keys)}`,
    keys,
  );
  return new Map(rows.map(({ dossier, doc }) => [String(dossier), JSON.parse(String(doc))]));
}

/** What is selected for a column: clients differ in what they make of numbers, so these are read as texts. */
const selected = ({ name, type }: SourceColumn): string =>
  `CAST(${quoted(name)} AS ${/bool/i.test(type) ? "BOOLEAN" : "VARCHAR"}) AS ${quoted(name)}`;

/** A value as a dossier holds it; amounts are texts. */
const held = ({ type }: SourceColumn, value: unknown): unknown =>
  value !== null && /int|double/i.test(type) ? Number(value) : value;

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table by the dossiers that they are of. */
async function rowsOf(database: Database, { name, columns }: SourceTable, keys: readonly string[]) {
  const found = new Map<string, Row[]>();
  const statement = `SELECT ${columns.map(selected).join(", ")} FROM ${quoted(name)} WHERE ${among(keys)}`;
  for (const row of await database.rows(statement, keys)) {
    const key = String(row.dossier);
    const own = Object.fromEntries(columns.map((column) => [column.name, held(column, row[column.name])]));
    found.set(key, [...(found.get(key) ?? []), own]);
  }
  return found;
}

/** Dossiers put together again from the rows of their tables. */
async function fromTables(database: Database, { tables }: Compiled, keys: readonly string[]) {
  const found = new Map<string, Map<string, Row[]>>();
  for (const table of tables) found.set(table.name, await rowsOf(database, table, keys));
  const rows = (key: string) => Object.fromEntries([...found].map(([name, of]) => [name, of.get(key) ?? []]));
  return new Map(keys.map((key) => [key, dossierFrom(tables, rows(key))]));
}

/** Dossiers by their keys, in the order of these. */
export async function dossiersOf(
  database: Database,
  compiled: Compiled,
  from: "tables" | "json",
  keys: readonly string[],
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const some of parts(keys)) {
    const dossiers = from === "json" ? await fromJson(database, some) : await fromTables(database, compiled, some);
    for (const key of some) found.set(key, dossiers.get(key));
  }
  return found;
}
