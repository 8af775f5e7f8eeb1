import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonical, type Engine, tabbed } from "../../sql/engine.js";

/** What is used of chdb, which is no dependency: it has half a gigabyte. */
interface Chdb {
  readonly Session: new () => { query(sql: string, format?: string): string; close(): void };
}

const require = createRequire(import.meta.url);
/** The folder that `CHDB` names, in which it was installed, else that of this package. */
const folder = process.env.CHDB ?? new URL("../../..", import.meta.url).pathname;
const place = join(folder, "node_modules/chdb");

export const chdbHere = (): boolean => existsSync(place);

const isNumber = /^(Nullable\()?(U?Int\d|Float|Decimal)/;
const isFlag = /^(Nullable\()?Bool/;

const found = (value: unknown, type: string): unknown => {
  if (value === null) return null;
  if (isFlag.test(type)) return value === true || value === 1;
  return isNumber.test(type) ? canonical(String(value)) : value;
};

/** The rows of a result, below a line of names and one of types. */
function rowsOf(text: string): Record<string, unknown>[] {
  const [names = [], types = [], ...rows] = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown[]);
  return rows.map((row) =>
    Object.fromEntries(row.map((value, at) => [String(names[at]), found(value, String(types[at]))])),
  );
}

/** ClickHouse in this process. */
export async function open(): Promise<Engine> {
  const { Session } = require(place) as Chdb;
  const session = new Session();
  const folder = mkdtempSync(join(tmpdir(), "consortium-chdb-"));
  const run = async (sql: string): Promise<void> => void session.query(sql);
  const rows = async (sql: string) => rowsOf(session.query(sql, "JSONCompactEachRowWithNamesAndTypes"));
  const reset = async (): Promise<void> => {
    for (const sql of ["DROP DATABASE IF EXISTS tried", "CREATE DATABASE tried", "USE tried"]) await run(sql);
  };
  for (const kind of ["64bit_integers", "decimals"]) await run(`SET output_format_json_quote_${kind} = 1`);
  // It reads 256 KiB of a statement unless it is told to read more; all stages of a place may have more.
  await run("SET max_query_size = 4194304");
  await reset();
  return {
    dialect: "clickhouse",
    run,
    rows,
    load: async (table, columns, lines) => {
      const types = new Map((await rows(`DESCRIBE TABLE ${table}`)).map(({ name, type }) => [name, type]));
      const file = join(folder, "rows.tsv");
      writeFileSync(file, lines.map((row) => tabbed(row, "true", "false")).join(""));
      const shape = columns.map((name) => `${name} ${types.get(name)}`.replaceAll("'", "\\'")).join(", ");
      const names = columns.join(", ");
      await run(`INSERT INTO ${table} (${names}) SELECT ${names} FROM file('${file}', 'TabSeparated', '${shape}')`);
      rmSync(file);
    },
    reset,
    close: async () => {
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
