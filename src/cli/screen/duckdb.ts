import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { ResultRow } from "../../screen/counted.js";
import { literal, quoted } from "../../screen/statements.js";
import { Unreadable } from "../input.js";
import { loaded } from "./clients.js";
import type { CatalogColumn, Database, Opening } from "./database.js";
import { SourceError } from "./source-error.js";

/** What the file is called within a session. */
const attached = "register";

/** @throws Unreadable */
function checkFile(file: string): void {
  try {
    statSync(file);
  } catch (error) {
    throw new Unreadable(error);
  }
}

async function rowsOf(connection: DuckDBConnection, statement: string, values: readonly string[]) {
  const prepared = await connection.prepare(statement);
  try {
    if (values.length > 0) prepared.bind([...values]);
    return (await prepared.runAndReadAll()).getRowObjectsJS() as readonly ResultRow[];
  } finally {
    prepared.destroySync();
  }
}

class DuckDb implements Database {
  readonly dialect = "duckdb";
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }
  rows(statement: string, values: readonly string[] = []): Promise<readonly ResultRow[]> {
    return rowsOf(this.#connection, statement, values);
  }
  async columns(): Promise<readonly CatalogColumn[]> {
    const rows = await this.rows(
      `SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE database_name = ${literal(attached)} AND NOT internal ORDER BY 1, 2, column_index`,
    );
    return rows.map(({ schema_name, table_name, column_name }) => ({
      schema: String(schema_name),
      table: String(table_name),
      column: String(column_name),
      visible: schema_name === "main",
    }));
  }
  target(parts: readonly string[]): string {
    return [attached, ...(parts.length === 1 ? ["main"] : []), ...parts].map(quoted).join(".");
  }
  interrupt(): void {
    this.#connection.interrupt();
  }
  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** A session of DuckDB in memory, which an interrupt ends. */
async function session({ clients, interrupted }: Opening): Promise<DuckDb> {
  const { DuckDBInstance } = await loaded("duckdb", clients);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const database = new DuckDb(instance, connection);
  interrupted.addEventListener("abort", () => database.interrupt());
  // What does not fit into memory is laid down there, not where the command is called.
  await database.rows(
    `SET temp_directory = ${literal(join(tmpdir(), `consortium-eligibility-${process.pid}.duckdb`))}`,
  );
  // Nothing is told by the order in which rows were read; to keep it takes memory.
  await database.rows("SET preserve_insertion_order = false");
  return database;
}

/** Opens a file of DuckDB, which is only read unless a table is to be written. */
export async function openFile(file: string, writable: boolean, opening: Opening): Promise<Database> {
  checkFile(file);
  const database = await session(opening);
  try {
    await database.rows(`ATTACH ${literal(file)} AS ${attached}${writable ? "" : " (READ_ONLY)"}`);
    await database.rows(`USE ${attached}`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A pattern of file names that a file's own name alone fits. */
const exactly = (file: string): string => literal(file.replace(/[*?[]/g, "[$&]"));

/** What a row of a Parquet file is: a dossier with its key, or the answers themselves in columns. */
function documentsIn(file: string, columns: readonly string[]): string {
  const rows = `FROM read_parquet(${exactly(file)}, file_row_number = true)`;
  if (["dossier", "doc"].every((name) => columns.includes(name))) return `SELECT dossier, doc ${rows}`;
  if (!columns.includes("organizations"))
    throw new SourceError(
      `${file} 须有列 dossier 和 doc，或每份材料一行、列名同申报材料各项（organizations 等）`,
      `${file} needs the columns dossier and doc, or a row for each dossier with its answers in columns (organizations and so on)`,
    );
  const nth = "CAST(file_row_number + 1 AS VARCHAR)";
  const key = columns.includes("id") ? `COALESCE(CAST(id AS VARCHAR), ${nth})` : nth;
  const answers = columns.map((name) => `${literal(name)}, ${quoted(name)}`);
  return `SELECT ${key} AS dossier, CAST(json_object(${answers.join(", ")}) AS VARCHAR) AS doc ${rows}`;
}

/** Opens a Parquet file as a database that holds its dossiers. */
export async function openParquet(file: string, opening: Opening): Promise<Database> {
  checkFile(file);
  const database = await session(opening);
  try {
    await database.rows(`ATTACH ':memory:' AS ${attached}`);
    const described = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${exactly(file)})`);
    const columns = described.map(({ column_name }) => String(column_name));
    await database.rows(`CREATE VIEW ${attached}.main.dossier_json AS ${documentsIn(file, columns)}`);
    await database.rows(`USE ${attached}`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
