import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type DuckDBConnection, DuckDBDecimalValue, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { evaluate, type Jurisdiction, jurisdictions, type Stage } from "../src/index.js";
import { compileSql, dossierFrom } from "../src/sql/index.js";
import type { Compiled } from "../src/sql/types.js";
import { making, merged } from "./warehouse-tables.js";

/**
 * A million dossiers as the normalised tables of a city, judged in DuckDB by two threads: seconds, memory, and how much
 * faster than one after the other in memory. `npx tsx bench/warehouse.ts [--count 1000000] [--file FILE]`
 */
const { values: asked } = parseArgs({
  options: {
    count: { type: "string", default: "1000000" },
    threads: { type: "string", default: "2" },
    memory: { type: "string", default: "6GB" },
    /** A database that is kept, and used again where it is there. */
    file: { type: "string" },
    /** Run in a process of its own, so that its memory is its own. */
    only: { type: "string" },
  },
});

const asOf = "2025-11-20";
const sampled = 1000;
/** Most seconds: Wenzhou's formation, and all stages of all four. */
const bars = { formation: 60, all: 600 };
const mostMemory = 8;

const everyStage = (place: Jurisdiction): Stage[] => [...new Set(place.rules.map(({ stage }) => stage))];
const compiled = (place: Jurisdiction, stages: readonly Stage[]): Compiled =>
  compileSql(place, { dialect: "duckdb", asOf, stages });

async function connected(file: string): Promise<DuckDBConnection> {
  const { threads, memory } = asked;
  const instance = await DuckDBInstance.create(file, { threads, memory_limit: memory });
  return instance.connect();
}

async function make(file: string): Promise<void> {
  const connection = await connected(file);
  const tables = merged(jurisdictions.map((place) => compiled(place, everyStage(place)).tables));
  for (const table of tables) await connection.run(making(table, Number(asked.count)));
  connection.closeSync();
}

/** An amount as its decimal; all else as it is. */
const plain = (value: DuckDBValue): unknown => (value instanceof DuckDBDecimalValue ? value.toString() : value);

/** Holds a sample against memory, and tells how many dossiers memory judges in a second. */
async function checked(connection: DuckDBConnection, of: Compiled, place: Jurisdiction, stages: readonly Stage[]) {
  const objects = async (sql: string) =>
    (await connection.runAndReadAll(sql))
      .getRowObjects()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  const step = Math.max(1, Math.floor(Number(asked.count) / sampled));
  const chosen = `dossier IN (SELECT 'd' || ${step} * i FROM range(${sampled}) r(i))`;
  const answers = new Map((await objects(`SELECT * FROM answers WHERE ${chosen}`)).map((row) => [row.dossier, row]));
  const rows = new Map<unknown, Record<string, Record<string, unknown>[]>>();
  for (const { name } of of.tables)
    for (const row of await objects(`SELECT * FROM ${name} WHERE ${chosen}`)) {
      const own = rows.get(row.dossier) ?? {};
      own[name] = [...(own[name] ?? []), { ...row }];
      rows.set(row.dossier, own);
    }
  const dossiers = [...rows].map(([key, own]) => [key, dossierFrom(of.tables, own)] as const);
  const start = performance.now();
  const reports = dossiers.map(([key, dossier]) => [key, evaluate(dossier as never, place, { asOf, stages })] as const);
  const seconds = (performance.now() - start) / 1000;
  let different = 0;
  for (const [key, { verdict, outlook }] of reports) {
    const answer = answers.get(key as string);
    if (answer?.verdict !== verdict || answer?.outlook !== outlook) different++;
  }
  return { different, perSecond: reports.length / seconds };
}

async function judge(file: string, id: string, formation: boolean): Promise<void> {
  const place = jurisdictions.find((one) => one.id === id) as Jurisdiction;
  const stages = formation ? (["formation"] as const) : everyStage(place);
  const of = compiled(place, stages);
  const connection = await connected(file);
  await connection.run("DROP TABLE IF EXISTS answers");
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const statement of of.create) await connection.run(statement);
  await connection.run(`CREATE TABLE answers AS ${of.select}`);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 2 ** 20;
  const counts = await connection.runAndReadAll(
    "SELECT verdict, count(*) FROM answers GROUP BY verdict ORDER BY verdict",
  );
  const { different, perSecond } = await checked(connection, of, place, stages);
  console.log(
    JSON.stringify({
      place: id,
      stages: stages.length,
      rules: new Set(of.columns.map(({ rule }) => rule)).size,
      columns: of.columns.length,
      seconds,
      // What the threads worked: twice the seconds, if the machine did nothing else.
      worked: (user + system) / 1e6,
      memory,
      verdicts: Object.fromEntries(counts.getRowsJson() as [string, string][]),
      different,
      faster: Number(asked.count) / seconds / perSecond,
    }),
  );
  connection.closeSync();
}

interface Line {
  readonly seconds: number;
  readonly memory: number;
  readonly different: number;
}

/** Runs a part in a process of its own. */
function apart(file: string, only: string): Line {
  const { count, threads, memory } = asked;
  const options = Object.entries({ count, threads, memory, file, only }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  const args = [...process.execArgv, fileURLToPath(import.meta.url), ...options];
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${only} ended with ${status}`);
  process.stdout.write(stdout);
  return stdout === "" ? { seconds: 0, memory: 0, different: 0 } : JSON.parse(stdout);
}

function all(): void {
  const folder = mkdtempSync(join(tmpdir(), "consortium-warehouse-"));
  const file = asked.file ?? join(folder, "city.db");
  if (!existsSync(file)) {
    const start = performance.now();
    apart(file, "make");
    console.log(`${asked.count} dossiers made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const formation = apart(file, "formation:wenzhou");
  const whole = jurisdictions.map(({ id }) => apart(file, `all:${id}`));
  rmSync(folder, { recursive: true, force: true });
  const seconds = whole.reduce((sum, one) => sum + one.seconds, 0);
  const lines = [formation, ...whole];
  const memory = Math.max(...lines.map((one) => one.memory));
  const different = lines.reduce((sum, one) => sum + one.different, 0);
  console.log(`Wenzhou's formation: ${formation.seconds.toFixed(1)} s, at most ${bars.formation}`);
  console.log(`all stages of all four: ${seconds.toFixed(0)} s, at most ${bars.all}`);
  console.log(
    `memory: ${memory.toFixed(1)} GB, at most ${mostMemory}; ${different} of the sample otherwise than in memory`,
  );
  const held = formation.seconds <= bars.formation && seconds <= bars.all && memory <= mostMemory && different === 0;
  process.exitCode = held ? 0 : 1;
}

const [part, id = ""] = asked.only?.split(":") ?? [];
if (part === undefined) all();
else if (part === "make") await make(asked.file ?? "");
else await judge(asked.file ?? "", id, part === "formation");
