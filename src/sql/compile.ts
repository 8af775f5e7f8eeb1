import type { Jurisdiction } from "../criteria/rule.js";
import { givenOptions, givenPlace } from "../engine/given.js";
import { chosenOf, readingsOf } from "../engine/readings.js";
import { readyJurisdiction } from "../engine/ready.js";
import { checkedStages } from "../engine/stages.js";
import { noChoice, shown } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import { calendarTable, creates, sourceTables } from "./create.js";
import { Days } from "./days.js";
import type { Dialect, Sql } from "./dialect.js";
import { clickhouse } from "./dialects/clickhouse.js";
import { duckdb } from "./dialects/duckdb.js";
import { mysql } from "./dialects/mysql.js";
import { postgres } from "./dialects/postgres.js";
import { Frame } from "./frame.js";
import { givenMapping } from "./mapped.js";
import { type Named, selecting } from "./query.js";
import { Ruling } from "./ruling.js";
import { shreds } from "./shred.js";
import type { Compiled, SqlOptions } from "./types.js";
import { verdictOf, wordOf } from "./verdicts.js";

const dialects: Readonly<Record<string, Dialect>> = { duckdb, postgres, clickhouse, mysql };

/** What else engines are called, and those that speak the language of another. */
const spoken: readonly (readonly [form: RegExp, dialect: string])[] = [
  [/duck/i, "duckdb"],
  [/^pg|postgr|gauss|kingbase|greenplum/i, "postgres"],
  [/click|chdb/i, "clickhouse"],
  [/my ?sql|maria/i, "mysql"],
];

/** @throws RangeError for an engine that there are no statements for */
function dialectOf(name: unknown): Dialect {
  const found = typeof name === "string" && Object.hasOwn(dialects, name) ? dialects[name] : undefined;
  if (found) return found;
  if (typeof name === "string" && /sqlite/i.test(name))
    throw new RangeError(
      "SQLite has no decimals: an amount of 26 digits would be rounded, so nothing is compiled for it",
    );
  const [, meant] = (typeof name === "string" && spoken.find(([form]) => form.test(name))) || [];
  throw new RangeError(
    `dialect is ${shown(name)}: it must be one of ${Object.keys(dialects).join(", ")}${meant === undefined ? "" : `; did you mean ${meant}?`}`,
  );
}

/** What is read of each row of the source. */
const cleanQueries = ({ source }: Frame): Named[] =>
  source.tables().map((table) => ({ name: `c_${table.name}`, query: table.query() }));

function withQueries(dialect: Dialect, frame: Frame, ruling: Ruling): Sql {
  const parts = frame.base.queries();
  const whole = frame.whole.queries(["dossier", ...frame.base.names()]);
  const truths: Named = {
    name: "judged",
    query: selecting(["d.dossier", ...ruling.judged.map(({ name, sql }) => `${sql} AS ${name}`)], "FROM measured d"),
  };
  const all = [...cleanQueries(frame), ...parts, ...frame.rowQueries(), ...whole, truths];
  const fence = dialect.fence === "" ? "" : `\n${dialect.fence}`;
  return `WITH\n${all.map(({ name, query }) => `${name} AS (\n${query}${fence}\n)`).join(",\n")}`;
}

/** A row for each rule and reading, of all that there are of a dossier. */
function longOf(dialect: Dialect, ruling: Ruling): Sql {
  const statuses = ruling.columns.filter(({ part }) => part === "status");
  const text = (of: string): Sql => dialect.text(of);
  const names = statuses.map(({ rule, reading }, at) =>
    at === 0
      ? `SELECT 1 AS n, ${text(rule)} AS rule, ${text(reading)} AS reading`
      : `SELECT ${at + 1}, ${text(rule)}, ${text(reading)}`,
  );
  if (names.length === 0)
    return `SELECT t.dossier, '' AS rule, '' AS reading, 'pass' AS status\nFROM judged t\nWHERE 1 = 0`;
  const status = `CASE k.n ${statuses.map(({ sql }, at) => `WHEN ${at + 1} THEN ${sql}`).join(" ")} END`;
  return `SELECT t.dossier, k.rule, k.reading, ${wordOf(status)} AS status\nFROM judged t\nCROSS JOIN (\n${names.join("\nUNION ALL ")}\n) k`;
}

/**
 * Compiles the rules of a jurisdiction, each in all its readings, to statements of an engine: the answers that
 * `evaluate` has, where the data is. Pure: no engine is asked, and none is needed.
 *
 * What an engine cannot settle exactly, as the mean of three ratios right at its limit, has the status `recheck`: put
 * the dossier together with `dossierFrom` and ask `evaluate`.
 *
 * A statement is long. `max_query_size` of ClickHouse, 262 144 bytes by default, holds each of the four places, all
 * stages together; rules of one's own may need more.
 *
 * @param jurisdiction one of those exported, or one made with `jurisdiction`
 * @throws TypeError if the jurisdiction or the options are none
 * @throws RangeError for an engine that there are no statements for (SQLite has no decimals), a day that is none, an
 * unknown stage, reading, table or column, a mapping without a column that tells rows apart, and for a rule that cannot
 * be compiled
 * @example
 * const { create, select } = compileSql(wenzhou, { dialect: "duckdb", asOf: "2025-11-20" });
 * for (const statement of create) await connection.run(statement);
 * await connection.run(`CREATE TABLE answers AS ${select}`);
 * // a row for each dossier: dossier, verdict, outlook, wenzhou_goal_core_technology, …
 */
export function compileSql(jurisdiction: Jurisdiction, options: SqlOptions): Compiled {
  givenPlace(jurisdiction);
  givenOptions(options);
  const { asOf, from = "tables", mapping = {}, calendar = {}, temporary = false } = options;
  const dialect = dialectOf(options.dialect);
  if (!isDay(asOf)) throw new RangeError(`asOf is not a day: ${shown(asOf)}`);
  if (from !== "tables" && from !== "json") throw new RangeError(noChoice("from", from, ["tables", "json"]).en);
  givenMapping(mapping);
  if (from === "json" && Object.keys(mapping).length > 0)
    throw new RangeError("mapping: the tables are filled from dossier_json by shred, so that none is mapped");
  if (typeof temporary !== "boolean") throw new TypeError(`temporary is ${shown(temporary)}: it must be true or false`);
  const asked = checkedStages(readyJurisdiction(jurisdiction).usual, options.stages);
  const readings = readingsOf(jurisdiction, options.readings);
  const frame = new Frame(dialect, new Days(dialect, asOf));
  const ruling = new Ruling(frame);
  for (const stage of asked)
    for (const rule of jurisdiction.rules)
      if (rule.stage === stage) ruling.rule(rule, chosenOf(rule, readings)?.name ?? "");
  const units = frame.source.table("organizations");
  for (const column of ["role", "id", "name", "division"]) units.answer(column);
  const queries = withQueries(dialect, frame, ruling);
  const columns = ruling.columns.map(
    ({ name, part, sql, can }) => `${part === "status" ? wordOf(sql, can) : sql} AS ${name}`,
  );
  const select = selecting(
    ["t.dossier", `${verdictOf(ruling.verdict)} AS verdict`, `${verdictOf(ruling.outlook)} AS outlook`, ...columns],
    "FROM judged t",
  );
  const long = `${queries}\n${longOf(dialect, ruling)}${dialect.settings}`;
  if (long.includes("\0")) throw new RangeError("a rule has the character U+0000, which no statement can have");
  return {
    dialect: dialect.name,
    tables: sourceTables(frame.source, dialect),
    create: [...creates(frame.source, dialect, mapping, temporary), ...calendarTable(dialect, calendar, !temporary)],
    ...(from === "json" && { shred: shreds(frame.source, dialect) }),
    select: `${queries}\n${select}${dialect.settings}`,
    long,
    leads: leadsOf(dialect, frame),
    columns: ruling.columns.map(({ sql: _, can: __, ...column }) => column),
  };
}

/** Who leads each dossier. */
function leadsOf({ settings }: Dialect, frame: Frame): Sql {
  const units = cleanQueries(frame).find(({ name }) => name === "c_organizations");
  return (
    `WITH c_organizations AS (\n${units?.query}\n)\nSELECT dossier, id, name, division FROM (\n` +
    "SELECT o.dossier, o.id, o.name, o.division, ROW_NUMBER() OVER (PARTITION BY o.dossier ORDER BY o.seq) AS nth\n" +
    `FROM c_organizations o WHERE o.role = 'lead') ranked WHERE nth <= 1${settings}`
  );
}
