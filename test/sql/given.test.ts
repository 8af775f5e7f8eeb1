import { afterAll, beforeAll, expect, test } from "vitest";
import { type Criterion, dossier, wenzhou } from "../../src/index.js";
import { compileSql, type SqlOptions } from "../../src/sql/index.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";
import { placeOfCriteria } from "./place.js";

const asOf = "2025-11-20";
const compiled = (options: unknown) => () =>
  compileSql(wenzhou, { dialect: "duckdb", asOf, ...(options as Partial<SqlOptions>) });
const ofUnits = (table: unknown) => ({ mapping: { organizations: table } });
const keys = { dossier: "d", seq: "n" };

test.each([
  [{ dialect: undefined }, "dialect is undefined: it must be one of duckdb, postgres, clickhouse, mysql"],
  [{ dialect: 5 }, "dialect is 5: it must be"],
  [{ dialect: "oracle" }, /mysql$/],
  [{ dialect: "toString" }, 'dialect is "toString"'],
  [{ dialect: "PostgreSQL" }, "did you mean postgres?"],
  [{ dialect: "openGauss" }, "did you mean postgres?"],
  [{ dialect: "mariadb" }, "did you mean mysql?"],
  [{ dialect: "ClickHouse" }, "did you mean clickhouse?"],
  [{ dialect: "duck" }, "did you mean duckdb?"],
  [{ dialect: "SQLite3" }, "SQLite has no decimals"],
  [{ asOf: "2025-1-1" }, 'asOf is not a day: "2025-1-1"'],
  [{ asOf: undefined }, "asOf is not a day: undefined"],
  [{ from: "view" }, 'from "view": it must be one of tables, json'],
  [{ from: null }, "from null: it must be one of tables, json"],
  [{ temporary: "yes" }, 'temporary is "yes": it must be true or false'],
  [{ mapping: "firms" }, 'mapping is "firms": it must be an object'],
  [{ mapping: ["firms"] }, "mapping is a list"],
  [{ mapping: null }, "mapping is null"],
  [{ mapping: { organisations: { from: "x" } } }, "did you mean organizations?"],
  [{ mapping: { toString: { from: "x" } } }, 'there is no table "toString"'],
  [ofUnits("firms"), 'mapping.organizations is "firms": it must be an object, as { from: "firms" }'],
  [ofUnits(null), 'mapping.organizations is null: it must be an object, as { from: "city.enterprises" }'],
  [ofUnits({ columns: keys }), "mapping.organizations.from is undefined"],
  [ofUnits({ from: " " }), 'mapping.organizations.from is " "'],
  [ofUnits({ from: "x", columns: ["d"] }), "mapping.organizations.columns is a list"],
  [ofUnits({ from: "x", columns: { ...keys, id: 5 } }), "mapping.organizations.columns.id is 5"],
  [ofUnits({ from: "x", columns: { ...keys, id: null } }), "mapping.organizations.columns.id is null"],
  [ofUnits({ from: "x", columns: { ...keys, id: "" } }), 'mapping.organizations.columns.id is ""'],
  [ofUnits({ from: "x", columns: { ...keys, id: {} } }), "mapping.organizations.columns.id is an object"],
  [ofUnits({ from: "x", columns: { ...keys, roles: "r" } }), "did you mean role?"],
  [ofUnits({ from: "x", columns: { dossier: "d" } }), "seq is needed"],
  [{ from: "json", ...ofUnits({ from: "x" }) }, "the tables are filled from dossier_json by shred"],
  [{ dialect: "mysql", temporary: true, ...ofUnits({ from: "x" }) }, "mysql has no views that last as long"],
  [{ stages: "formation" }, 'stages is "formation": it must be a list'],
  [{ readings: "as-must" }, 'the readings are "as-must"'],
  [{ calendar: { 2027: {} } }, 'calendar["2027"].off is not a list'],
])("%o is refused by its name", (options, message) => {
  expect(compiled(options)).toThrow(message);
});

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

test.each([true, false])("what is made and filled twice is there once (temporary: %s)", async (temporary) => {
  const { create, shred = [], select } = compileSql(wenzhou, { dialect: "duckdb", asOf, from: "json", temporary });
  await engine.reset();
  await engine.run("CREATE TABLE dossier_json (dossier VARCHAR, doc VARCHAR)");
  await engine.run(`INSERT INTO dossier_json VALUES ('a', '{"organizations":[{"role":"lead"}]}'), ('b', '{}')`);
  for (const statement of [...create, ...shred, ...create, ...shred]) await engine.run(statement);
  expect(await engine.rows(select)).toHaveLength(2);
  expect(await engine.rows("SELECT * FROM organizations")).toHaveLength(1);
});

test("what is temporary takes nothing of the same name away", async () => {
  await engine.reset();
  for (const table of ["dossiers", "organizations", "working_days"]) {
    await engine.run(`CREATE TABLE ${table} (own VARCHAR)`);
    await engine.run(`INSERT INTO ${table} VALUES ('of the city')`);
  }
  await engine.run("CREATE TABLE dossier_json (dossier VARCHAR, doc VARCHAR)");
  const { create, shred = [] } = compileSql(wenzhou, { dialect: "duckdb", asOf, from: "json", temporary: true });
  for (const statement of [...create, ...shred]) await engine.run(statement);
  for (const table of ["dossiers", "organizations", "working_days"])
    expect(await engine.rows(`SELECT * FROM memory.main.${table}`)).toEqual([{ own: "of the city" }]);
});

const between = (counting: "from-first-day" | "from-next-day", limit: string): Criterion => ({
  kind: "compare",
  quantity: {
    kind: "workdays",
    from: dossier("filing", "publicNotice", "startsOn"),
    to: dossier("filing", "publicNotice", "endsOn"),
    counting,
    upTo: 5,
  },
  operator: ">=",
  limit,
});

test("working days are counted to the ends of the years that are known, the first and the last there are among them", async () => {
  const days = ["0001-01-01", "0001-01-05", "0001-12-31", "0002-01-01", "2024-12-31", "2025-01-01", "2025-01-02"];
  const more = ["2025-01-08", "2026-12-29", "2026-12-31", "2027-01-01", "9999-01-01", "9999-12-27", "9999-12-31", ""];
  const all = [...days, ...more, "2025-02-30"];
  const documents = all.flatMap((startsOn) =>
    all.map((endsOn) => JSON.stringify({ filing: { publicNotice: { startsOn, endsOn } } })),
  );
  const none = { off: [], worked: [] };
  const calendar = { "0001": none, "9999": { off: ["9999-12-31"], worked: ["9999-12-26"] } };
  const place = placeOfCriteria([
    between("from-first-day", "5"),
    between("from-next-day", "5"),
    between("from-next-day", "0"),
  ]);
  const { differences } = await compare(engine, place, { asOf, from: "json", calendar }, documents);
  expect(differences).toEqual([]);
});
