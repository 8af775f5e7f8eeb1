import { quoted } from "../../screen/statements.js";
import { dossierFrom } from "../../sql/rows.js";
import type { Compiled } from "../../sql/types.js";
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

/** Dossiers put together again from the rows of their tables. */
async function fromTables(database: Database, compiled: Compiled, keys: readonly string[]) {
  const found = new Map(keys.map((key) => [key, new Map<string, Record<string, unknown>[]>()]));
  for (const { name, columns } of compiled.tables) {
    const texts = columns.map((column) => `CAST(${quoted(column.name)} AS VARCHAR) AS ${quoted(column.name)}`);
    const rows = await database.rows(`SELECT ${texts.join(", ")} FROM ${quoted(name)} WHERE ${among(keys)}`, keys);
    for (const row of rows) {
      const own = found.get(String(row.dossier));
      const rowsThere = own?.get(name);
      if (rowsThere) rowsThere.push({ ...row });
      else own?.set(name, [{ ...row }]);
    }
  }
  return new Map([...found].map(([key, rows]) => [key, dossierFrom(compiled.tables, Object.fromEntries(rows))]));
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
    for (const key of some) if (dossiers.has(key)) found.set(key, dossiers.get(key));
  }
  return found;
}
