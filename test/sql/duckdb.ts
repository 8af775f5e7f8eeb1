import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { canonical, type Engine, type Found, type Value } from "./engine.js";

const found = (value: DuckDBValue): Found => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return canonical(String(value));
  // A decimal; of what is neither text nor number nothing is asked.
  return canonical(value.toString());
};

/** The columns of a table, in its order. */
const columnsOf = async (connection: DuckDBConnection, table: string): Promise<string[]> => {
  const reader = await connection.runAndReadAll(`DESCRIBE ${table}`);
  return reader.getRowObjects().map(({ column_name }) => String(column_name));
};

async function load(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const places = (await columnsOf(connection, table)).map((name) => columns.indexOf(name));
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const at of places) {
      const value = row[at] ?? null;
      if (value === null) appender.appendNull();
      else if (typeof value === "string") appender.appendVarchar(value);
      else if (typeof value === "boolean") appender.appendBoolean(value);
      else if (typeof value === "bigint" || Number.isSafeInteger(value)) appender.appendBigInt(BigInt(value));
      else appender.appendDouble(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** DuckDB in this process: in memory, or a file. */
export async function open(file = ":memory:", threads = 2): Promise<Engine> {
  const start = () => DuckDBInstance.create(file, { threads: String(threads) });
  let instance = await start();
  let connection = await instance.connect();
  const close = async (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
  };
  return {
    dialect: "duckdb",
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) =>
      (await connection.runAndReadAll(sql))
        .getRowObjects()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, found(value)]))),
    load: (table, columns, rows) => load(connection, table, columns, rows),
    reset: async () => {
      if (file !== ":memory:") throw new Error("a file is not emptied: open another");
      await close();
      instance = await start();
      connection = await instance.connect();
    },
    close,
  };
}
