import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomDocuments } from "../sql/dossiers.js";
import type { Engine } from "../sql/engine.js";
import { engines } from "./engines/index.js";
import { type Cluster, connect, startCluster } from "./engines/postgres.js";

const run = promisify(execFile);
const example = (name: string): string => new URL(`../../examples/warehouse/${name}`, import.meta.url).pathname;

/** How many dossiers are sharded. */
const count = 300;
const folder = mkdtempSync(join(tmpdir(), "consortium-shards-"));
const file = join(folder, "dossiers.ndjson");
writeFileSync(file, randomDocuments(count, 17).join("\n"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { isHere, get } = engines.postgres;
describe("three PostgreSQL servers", () => {
  if (!isHere()) return test.skip(`skipped, for it is not on this machine: ${get}`, () => {});

  let clusters: Cluster[] = [];
  let printed = "";
  const connections: Engine[] = [];
  /** A database of one of the servers. */
  const database = async (at: number, name: string): Promise<Engine> => {
    const url = Object.assign(new URL(clusters[at]?.url ?? ""), { pathname: name }).href;
    const made = await connect(url);
    connections.push(made);
    return made;
  };
  beforeAll(async () => {
    clusters = await Promise.all([1, 2, 3].map(() => startCluster()));
    const { stdout } = await run(process.execPath, [example("postgres.mjs"), file, ...clusters.map(({ url }) => url)]);
    printed = stdout;
  }, 300_000);
  afterAll(async () => {
    for (const connection of connections) await connection.close();
    for (const { stop } of clusters) await stop();
  });

  test.each(["answers", "findings"])("give the same %s as one", async (name) => {
    const [many, one] = await Promise.all([database(0, "coordinator"), database(0, "single")]);
    const columns = await one.rows(
      `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names FROM pg_attribute WHERE attrelid = '${name}'::regclass AND attnum > 1`,
    );
    const sql = `SELECT ${columns[0]?.names} FROM ${name} ORDER BY 1, 2, 3`;
    const rows = await one.rows(sql);
    expect(rows.length).toBeGreaterThanOrEqual(count);
    expect(await many.rows(sql)).toEqual(rows);
  });

  test("each hold some of the dossiers, and the coordinator none", async () => {
    const held = await Promise.all(
      clusters.map(async (_, at) => (await database(at, "shard")).rows("SELECT count(*) AS n FROM dossier_json")),
    );
    const counts = held.map((rows) => Number(rows[0]?.n));
    for (const n of counts) expect(n).toBeGreaterThan(0);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(count);
    const coordinator = await database(0, "coordinator");
    const tables = await coordinator.rows(
      "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v', 'm') AND relnamespace = 'public'::regnamespace",
    );
    expect(tables).toEqual([]);
  });

  test("run the rules themselves: the plan sends each the question, and its counting", async () => {
    const coordinator = await database(0, "coordinator");
    await coordinator.run("SET enable_partitionwise_aggregate = on");
    const plan = async (sql: string) =>
      (await coordinator.rows(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`)).map((row) => String(row["QUERY PLAN"]).trim());
    const verdicts = await plan("SELECT shard, verdict, count(*) FROM answers GROUP BY shard, verdict");
    const remote = "Remote SQL: SELECT shard, verdict, count(*) FROM public.answers GROUP BY 1, 2";
    expect(verdicts.filter((line) => line === remote)).toHaveLength(3);
    expect(verdicts.filter((line) => line.includes("Async Foreign Scan"))).toHaveLength(3);
    const eligible = await plan("SELECT dossier FROM answers WHERE verdict = 'eligible'");
    const narrowed = "Remote SQL: SELECT dossier FROM public.answers WHERE ((verdict = 'eligible'))";
    expect(eligible.filter((line) => line === narrowed)).toHaveLength(3);
  });

  test("are shown by the example, which tells that they answer as one", () => {
    expect(printed).toContain(`every answer: ${count} rows, the same as on one server`);
    expect(printed).toContain("Async Foreign Scan");
    expect(printed).not.toContain("NOT the same");
  });
});

test("several DuckDB files, judged at once, give the same as one", async () => {
  const { stdout } = await run(process.execPath, [example("duckdb.mjs"), file, join(folder, "parts"), "3"]);
  expect(stdout).toContain(`${count} dossiers, 0 answered otherwise than in one file`);
});
