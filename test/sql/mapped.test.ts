import { afterAll, beforeAll, expect, test } from "vitest";
import { atLeast, count, is, lead, rdExpense, startsWith, unit, units, yuan } from "../../src/index.js";
import { compileSql } from "../../src/sql/index.js";
import { placeOf } from "../kinds/place.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

/** Three consortia of a city: numbered, with days that are dates and amounts of ten decimals. */
const city = [
  "CREATE SCHEMA city",
  "CREATE TABLE city.consortia (number INTEGER, firms_told BOOLEAN)",
  "INSERT INTO city.consortia VALUES (1, TRUE), (2, TRUE), (3, TRUE)",
  "CREATE TABLE city.firms (consortium INTEGER, code VARCHAR, part VARCHAR, founded DATE, sort VARCHAR)",
  "INSERT INTO city.firms VALUES (1, 'a', 'lead', DATE '2020-05-01', 'enterprise'), (1, 'b', 'member', NULL, 'university'), " +
    "(2, 'a', 'lead', DATE '2019-05-01', 'enterprise'), (3, 'c', 'lead', DATE '2020-05-01', NULL)",
  "CREATE TABLE city.books (consortium INTEGER, firm VARCHAR, in_year SMALLINT, spent DECIMAL(38,10))",
  "INSERT INTO city.books VALUES (1, 'a', 2024, 5.0000000000), (2, 'a', 2024, 4.9999999900), (3, 'c', 2024, 5.0000000001)",
];

const mapping = {
  dossiers: { from: "city.consortia", columns: { dossier: "number", organizations_given: "firms_told" } },
  organizations: {
    from: "city.firms",
    columns: { dossier: "consortium", seq: "code", role: "part", established_on: "founded", kind: "sort" },
  },
  accounts: {
    from: "city.books",
    columns: {
      dossier: "consortium",
      organization: "firm",
      seq: { sql: "1" },
      year: "in_year",
      rd_expense: "spent",
    },
  },
};

test("a city's own tables are read with the types that they have, and an amount that would be rounded is not", async () => {
  const place = placeOf([
    { holds: atLeast(rdExpense("latest"), yuan("5")) },
    { holds: startsWith(lead("establishedOn"), "2020-") },
    { holds: atLeast(count(units, is(unit("kind"), "university")), 1) },
  ]);
  const { create, select } = compileSql(place, { dialect: "duckdb", asOf: "2025-11-20", mapping });
  for (const statement of [...city, ...create]) await engine.run(statement);
  const rows = (await engine.rows(select)).map(({ dossier, verdict, ...rest }) => [
    dossier,
    verdict,
    ...["lushan_rule_one", "lushan_rule_two", "lushan_rule_three"].map((name) => rest[name]),
  ]);
  expect(rows.sort()).toEqual([
    ["1", "eligible", "pass", "pass", "pass"],
    ["2", "ineligible", "fail", "fail", "fail"],
    ["3", "undetermined", "unknown", "pass", "unknown"],
  ]);
});
