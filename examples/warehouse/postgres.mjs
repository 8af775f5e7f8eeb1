// One province, three servers: dossiers are sharded by hash, the rules run where they are, and a coordinator that holds
// no dossier asks them with postgres_fdw. Checks that they answer as one server does.
//   node postgres.mjs DOSSIERS.ndjson URL URL URL        (three servers, as clusters.sh starts them)
import { readFileSync } from "node:fs";
import { wenzhou } from "consortium-eligibility";
import { compileSql } from "consortium-eligibility/sql";
import pg from "pg";

const [file, ...urls] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
const compiled = compileSql(wenzhou, { dialect: "postgres", asOf: "2025-11-20", from: "json" });

/** A new database of a server. */
async function database(url, name) {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${name}`);
  await server.end();
  const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: name }).href });
  await client.connect();
  return client;
}

const run = async (client, statements) => {
  for (const statement of statements) await client.query(statement);
};
const tables = ["CREATE TABLE dossier_json (dossier text PRIMARY KEY, doc text)", ...compiled.create];

/** Fills the tables of a server from its dossiers, and makes the rules views over them. */
const judge = (client, shard) =>
  run(client, [
    ...compiled.shred,
    "ANALYZE",
    `CREATE VIEW answers AS SELECT ${shard} AS shard, a.* FROM (${compiled.select}) a`,
    `CREATE VIEW findings AS SELECT ${shard} AS shard, f.* FROM (${compiled.long}) f`,
  ]);

/** A table of the coordinator: a partition for each server, which is a view there. */
async function gathered(coordinator, shard, name) {
  const { rows } = await shard.query(
    "SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) AS columns " +
      "FROM pg_attribute WHERE attrelid = $1::regclass",
    [name],
  );
  await run(coordinator, [
    `CREATE TABLE ${name} (${rows[0].columns}) PARTITION BY LIST (shard)`,
    ...urls.map(
      (_, at) =>
        `CREATE FOREIGN TABLE ${name}_${at} PARTITION OF ${name} FOR VALUES IN (${at}) SERVER shard_${at} OPTIONS (table_name '${name}')`,
    ),
  ]);
}

/** Makes the servers known to the coordinator. Dossiers that are put into its table go to the server of their hash. */
const servers = (coordinator) =>
  run(coordinator, [
    "CREATE EXTENSION postgres_fdw",
    "CREATE TABLE dossier_json (dossier text, doc text) PARTITION BY HASH (dossier)",
    ...urls.flatMap((url, at) => {
      const { hostname, port, username } = new URL(url);
      return [
        `CREATE SERVER shard_${at} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${hostname}', port '${port}', dbname 'shard', async_capable 'true', fetch_size '10000', batch_size '1000')`,
        `CREATE USER MAPPING FOR CURRENT_USER SERVER shard_${at} OPTIONS (user '${username}')`,
        `CREATE FOREIGN TABLE dossier_json_${at} PARTITION OF dossier_json FOR VALUES WITH (MODULUS ${urls.length}, REMAINDER ${at}) SERVER shard_${at} OPTIONS (table_name 'dossier_json')`,
      ];
    }),
    "SET enable_partitionwise_aggregate = on",
  ]);

const load = (client) =>
  client.query("INSERT INTO dossier_json SELECT * FROM unnest($1::text[], $2::text[])", [
    lines.map((_, at) => `dossier-${at + 1}`),
    lines,
  ]);

const shards = await Promise.all(urls.map((url) => database(url, "shard")));
await Promise.all(shards.map((shard) => run(shard, tables)));
const coordinator = await database(urls[0], "coordinator");
await servers(coordinator);
await load(coordinator);
await Promise.all(shards.map(judge));
for (const name of ["answers", "findings"]) await gathered(coordinator, shards[0], name);

const single = await database(urls[0], "single");
await run(single, tables);
await load(single);
await judge(single, 0);

const counts = (by, from) =>
  `SELECT ${by}, sum(n) AS n FROM (SELECT shard, ${by}, count(*) AS n FROM ${from} GROUP BY shard, ${by}) of_shard GROUP BY ${by} ORDER BY ${by}`;
const questions = {
  "how many come to which verdict": counts("verdict", "answers"),
  "what each rule comes to": counts("rule, reading, status", "findings"),
  "who is eligible": "SELECT dossier, outlook FROM answers WHERE verdict = 'eligible' ORDER BY dossier",
};
const all = 'SELECT * FROM answers ORDER BY dossier COLLATE "C"';
const without = ({ shard, ...row }) => JSON.stringify(row);
let same = true;
for (const [question, sql] of Object.entries({ ...questions, "every answer": all })) {
  const [many, one] = await Promise.all([coordinator, single].map((client) => client.query(sql)));
  const equal = many.rows.map(without).join() === one.rows.map(without).join();
  same &&= equal;
  console.log(`\n${question}: ${many.rows.length} rows, ${equal ? "the same as" : "NOT the same as"} on one server`);
  if (sql === all) continue;
  const plan = await coordinator.query(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`);
  for (const row of plan.rows) console.log(`  ${row["QUERY PLAN"]}`);
}
for (const [at, shard] of shards.entries())
  console.log(`server ${at + 1} holds`, (await shard.query("SELECT count(*) FROM dossier_json")).rows[0].count);

await Promise.all([coordinator, single, ...shards].map((client) => client.end()));
process.exitCode = same ? 0 : 1;
