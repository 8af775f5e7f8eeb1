import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wenzhou } from "../../src/index.js";
import type { Screening } from "../../src/screen/types.js";
import { compileSql } from "../../src/sql/index.js";
import { shell, today, toldIn, workspace } from "../cli/shell.js";
import { made, read } from "./duckdb.js";

const { folder, put } = workspace();
const place = ["--jurisdiction", "wenzhou", "--lang", "en"];

/** A city's own tables: firms and their consortia, in words of its own. */
const city = [
  "CREATE SCHEMA city",
  'CREATE TABLE city.consortia (number INTEGER, "title of it" VARCHAR)',
  "INSERT INTO city.consortia VALUES (1, 'One'), (2, 'Two')",
  "CREATE TABLE firms (consortium INTEGER, firm INTEGER, leads BOOLEAN, type VARCHAR, area VARCHAR, name VARCHAR)",
  `INSERT INTO firms VALUES (1, 10, TRUE, '企业', '330302', 'A'), (1, 11, FALSE, '高校', '330100', 'B'),
    (2, 20, TRUE, '高校', '330304', 'C'), (2, 21, FALSE, '企业', NULL, 'D')`,
];
const mapping = {
  dossiers: { from: "City.Consortia", columns: { dossier: "number" } },
  organizations: {
    from: '"firms"',
    columns: {
      dossier: "consortium",
      seq: { sql: "row_number() OVER (PARTITION BY consortium ORDER BY firm) - 1" },
      id: { sql: "CAST(firm AS VARCHAR)" },
      role: { sql: "CASE WHEN leads THEN 'lead' ELSE 'member' END" },
      kind: { sql: "CASE type WHEN '企业' THEN 'enterprise' WHEN '高校' THEN 'university' END" },
      division: "area",
    },
  },
};
const screen = async (file: string, of: unknown, ...args: string[]) => {
  const name = put(`mapping-${Math.random()}.json`, JSON.stringify(of));
  return {
    name,
    ...(await shell([
      "screen",
      ...place,
      "--source",
      `duckdb:${file}`,
      "--mapping",
      name,
      "--format",
      "json",
      ...args,
    ])),
  };
};

describe("a city's own tables", () => {
  test("are screened as its mapping says, and only read", async () => {
    const file = await made(`${folder}/own.duckdb`, city);
    const before = readFileSync(file);
    const { status, out, err } = await screen(file, mapping, "--explain", "5", "--stage", "formation");
    expect(status).toBe(0);
    const found: Screening & { explained: { dossier: string; findings: { rule: string; status: string }[] }[] } =
      JSON.parse(out);
    expect(found.dossiers).toBe(2);
    const enterprise = found.rules.find(({ rule }) => rule === "wenzhou.lead.enterprise");
    expect(enterprise).toMatchObject({ statuses: { pass: 1, fail: 1 }, alone: 1 });
    expect(found.districts.map(({ division, dossiers }) => [division, dossiers])).toEqual([
      ["330302", 1],
      ["330304", 1],
    ]);
    expect(found.explained.map(({ dossier }) => dossier)).toEqual(["2"]);
    expect(found.explained[0]?.findings).toContainEqual(
      expect.objectContaining({ rule: "wenzhou.lead.enterprise", status: "fail" }),
    );
    expect(err).toContain("the source lacks these tables and columns, which are taken as not answered: ");
    expect(err).toContain("platforms");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("named as ours need no mapping, and those that lack a column are told", async () => {
    const file = await made(`${folder}/ours.duckdb`, [
      "CREATE TABLE dossiers (dossier VARCHAR)",
      "INSERT INTO dossiers VALUES ('a')",
      "CREATE TABLE organizations (dossier VARCHAR, seq INTEGER, id VARCHAR, role VARCHAR, kind VARCHAR)",
      "INSERT INTO organizations VALUES ('a', 0, 'u', 'lead', 'university')",
    ]);
    const { status, out, err } = await shell([
      "screen",
      ...place,
      "--source",
      `duckdb:${file}`,
      "--format",
      "json",
      "--write",
      "out",
    ]);
    const found: Screening = JSON.parse(out);
    expect([status, found.rules.find(({ rule }) => rule === "wenzhou.lead.enterprise")?.statuses]).toEqual([
      0,
      { fail: 1 },
    ]);
    expect(err).toMatch(/ organizations \((?:[a-z_]+, )+[a-z_]+ and \d+ more\)/);
    expect(await read(file, "SELECT dossier, verdict FROM out")).toEqual([{ dossier: "a", verdict: "ineligible" }]);
    expect((await read(file, "SHOW TABLES")).map(({ name }) => name)).toEqual(["dossiers", "organizations", "out"]);
  });

  test("that do not tell rows apart are refused", async () => {
    const file = await made(`${folder}/apart.duckdb`, [
      "CREATE TABLE dossiers (dossier VARCHAR)",
      "CREATE TABLE organizations (dossier VARCHAR, id VARCHAR)",
    ]);
    const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${file}`]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("lacks the column seq (organizations.#)")]]);
  });

  test("run one statement and no other, whatever the mapping says", async () => {
    const file = await made(`${folder}/hostile.duckdb`, city);
    const before = readFileSync(file);
    for (const sql of ["1); DROP TABLE firms; SELECT (1", "1)) FROM firms; COPY firms TO '/tmp/x'; SELECT ((1"]) {
      const { organizations } = mapping;
      const hostile = {
        ...mapping,
        organizations: { ...organizations, columns: { ...organizations.columns, id: { sql } } },
      };
      const { status, err } = await screen(file, hostile);
      expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("the database says: ")]]);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("a mapping that is off is told, with paths", () => {
  const file = made(`${folder}/off.duckdb`, city);
  const organizations = { from: "firms" };

  test.each([
    [[], ["this must be an object"]],
    [
      { organisations: organizations },
      ['organisations: there is no key "organisations"; did you mean "organizations"?'],
    ],
    [{ dossiers: "firms" }, ["dossiers: this must be an object"]],
    [{ dossiers: {} }, ["dossiers.from: this must be the name of a table"]],
    [{ dossiers: { from: "a; DROP TABLE b" } }, ["dossiers.from: this must be the name of a table"]],
    [{ dossiers: { from: 'a"b' } }, ["dossiers.from: this must be the name of a table"]],
    [
      { dossiers: { from: "firms", colums: {} } },
      ['dossiers.colums: there is no key "colums"; did you mean "columns"?'],
    ],
    [{ organizations: { ...organizations, columns: [] } }, ["organizations.columns: this must be an object"]],
    [
      {
        organizations: {
          ...organizations,
          columns: { kin: "type", role: 5, kind: { sql: "" }, id: { sql: "1", as: 2 } },
        },
      },
      [
        'organizations.columns.kin: there is no key "kin"; did you mean "kind"?',
        "organizations.columns.role: this must be the name of a column there",
        "organizations.columns.kind: this must be the name of a column there",
        'organizations.columns.id.as: there is no key "as"',
      ],
    ],
    [{ dossiers: { from: "firm" } }, ["--mapping: there is no table firm (for dossiers)"]],
    [
      { dossiers: { from: "firms", columns: { dossier: "zzzzzzzzzzzzzz" } } },
      ['has no column "zzzzzzzzzzzzzz" (for dossier)'],
    ],
    [
      { dossiers: { from: "firms", columns: { dossier: "consortiun" } } },
      ['has no column "consortiun" (for dossier); did you mean consortium?'],
    ],
  ])("%j", async (of, said) => {
    const { status, out, err } = await screen(await file, of);
    expect([status, out]).toEqual([2, ""]);
    const told = toldIn(err);
    expect(told).toHaveLength(said.length);
    for (const [at, words] of said.entries()) expect(told[at]).toContain(words);
  });

  test("before a server is asked", async () => {
    const name = put("server.json", '{ "dossier": {} }');
    const source = "postgres://127.0.0.1:1/db";
    const { status, err } = await shell(["screen", ...place, "--source", source, "--mapping", name]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining('did you mean "dossiers"?')]]);
  });

  test("and so is one that is no JSON", async () => {
    const name = put("broken.json", "{");
    const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${await file}`, "--mapping", name]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining(name)]]);
  });
});

test("every table and column that is compiled can be mapped", async () => {
  const { tables } = compileSql(wenzhou, { dialect: "duckdb", asOf: today });
  const file = await made(`${folder}/all.duckdb`, [
    "CREATE TABLE t (k VARCHAR, n BIGINT)",
    "INSERT INTO t VALUES ('a', 0)",
  ]);
  const all = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      {
        from: "t",
        columns: Object.fromEntries(
          columns.map((column) => [
            column.name,
            column.name === "dossier" ? "K" : column.path.endsWith("#") ? "n" : { sql: "NULL" },
          ]),
        ),
      },
    ]),
  );
  const { status, out } = await screen(file, all);
  expect([status, JSON.parse(out).dossiers]).toEqual([0, 1]);
});
