// The same statements over several DuckDB files at once, a process for each, and what they answer together: the same as
// one file does.
//   node duckdb.mjs DOSSIERS.ndjson FOLDER [FILES]
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { wenzhou } from "consortium-eligibility";
import { compileSql } from "consortium-eligibility/sql";

const [file, folder, files = "2"] = process.argv.slice(2);
const compiled = compileSql(wenzhou, { dialect: "duckdb", asOf: "2025-11-20", from: "json" });

/** Judges the dossiers of a part in a database of its own: `part-0.tsv` to `part-0.db` and `part-0.parquet`. */
async function judge(part) {
  const database = await DuckDBInstance.create(`${part}.db`, { threads: "1" });
  const connection = await database.connect();
  const dossiers = `SELECT * FROM read_csv('${part}.tsv', delim = '\\t', header = false, quote = '', escape = '', max_line_size = 100000000, columns = { dossier: 'VARCHAR', doc: 'VARCHAR' })`;
  for (const statement of [`CREATE TABLE dossier_json AS ${dossiers}`, ...compiled.create, ...compiled.shred])
    await connection.run(statement);
  await connection.run(`COPY (${compiled.select}) TO '${part}.parquet' (FORMAT parquet)`);
  connection.closeSync();
}

const inProcess = (part) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), part], {
      stdio: "inherit",
    });
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${part} ended with ${code}`))));
  });

/** The dossiers in so many parts, by the hash of their names; JSON has no tabs and no line breaks of its own. */
function split(count) {
  const parts = Array.from({ length: count }, () => []);
  for (const [at, line] of readFileSync(file, "utf8").split("\n").filter(Boolean).entries()) {
    const name = `dossier-${at + 1}`;
    parts[createHash("sha256").update(name).digest().readUInt32BE() % count].push(`${name}\t${line}\n`);
  }
  return parts;
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const named = (name, lines) => {
    const part = join(folder, name);
    writeFileSync(`${part}.tsv`, lines.join(""));
    return part;
  };
  const one = named("one", split(1)[0]);
  const many = split(Number(files)).map((lines, at) => named(`part-${at}`, lines));
  const timed = async (what, work) => {
    const start = performance.now();
    await work();
    console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  await timed("one file", () => inProcess(one));
  await timed(`${files} files at once`, () => Promise.all(many.map(inProcess)));

  const connection = await (await DuckDBInstance.create()).connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  const [alone, together] = [`'${one}.parquet'`, `'${join(folder, "part-*.parquet")}'`];
  console.log(await rows(`SELECT verdict, count(*) FROM ${together} GROUP BY verdict ORDER BY verdict`));
  const differ = (a, b) => `SELECT * FROM ${a} EXCEPT SELECT * FROM ${b}`;
  const [[different]] = await rows(
    `SELECT (SELECT count(*) FROM (${differ(alone, together)})) + (SELECT count(*) FROM (${differ(together, alone)}))`,
  );
  const [[counted]] = await rows(`SELECT count(*) FROM ${together}`);
  console.log(`${counted} dossiers, ${different} answered otherwise than in one file`);
  process.exitCode = Number(different) === 0 ? 0 : 1;
}

await (folder === undefined ? judge(file) : main());
