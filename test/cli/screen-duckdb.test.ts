import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { stages } from "../../src/criteria/rule.js";
import { type Dossier, evaluate, wenzhou } from "../../src/index.js";
import type { Screening } from "../../src/screen/types.js";
import { compileSql } from "../../src/sql/index.js";
import { cases } from "../fixtures.js";
import { documentsTable, made, read } from "../screen/duckdb.js";
import { randomDocuments } from "../sql/dossiers.js";
import { type Printed, Sink, shell, today, toldIn, workspace } from "./shell.js";

const { folder, put } = workspace();
const dossiers = cases().map(({ dossier }) => dossier as Dossier);
const documents = dossiers.map((one) => JSON.stringify(one));
const lines = put("register.ndjson", documents.map((one) => `${one}\n`).join(""));
const register = await made(`${folder}/register.duckdb`, documentsTable(documents));
const odd = made(
  `${folder}/odd-dossiers.duckdb`,
  documentsTable([...randomDocuments(60, 5), "{}", '{"organizations":5}']),
);
const place = ["--jurisdiction", "wenzhou", "--lang", "en"];

type Told = Screening & { readonly explained?: readonly Printed[] };
async function json(source: string, ...args: string[]): Promise<Told> {
  const { status, out, err } = await shell(["screen", ...place, "--source", source, ...args, "--format", "json"]);
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out);
}
const inMemory = await json(lines);

describe("a file of DuckDB with whole dossiers", () => {
  test("is screened as lines are", async () => {
    expect(await json(`duckdb:${register}`)).toEqual(inMemory);
  });

  test("is not changed by a byte", async () => {
    const before = readFileSync(register);
    await json(`duckdb:${register}`, "--explain", "3");
    expect(readFileSync(register).equals(before)).toBe(true);
  });

  test("has those explained that fail the fewest musts, but some", async () => {
    const { explained = [] } = await json(`duckdb:${register}`, "--explain", "6");
    const failing = dossiers.map((one, at) => {
      const { findings } = evaluate(one, wenzhou, { asOf: today });
      const count = findings.filter(({ force, status }) => force === "must" && status === "fail").length;
      return { key: `d${at}`, count };
    });
    const wanted = failing
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
      .slice(0, 6);
    expect(explained.map(({ source }) => source.file)).toEqual(wanted.map(({ key }) => `${register}#${key}`));
    for (const [at, { findings }] of explained.entries()) {
      const failing = findings.filter(({ force, status }) => force === "must" && status === "fail");
      expect(failing.length).toBe(wanted[at]?.count);
    }
  });

  test("may hold none", async () => {
    const empty = await made(`${folder}/empty.duckdb`, documentsTable([]));
    expect(await json(`duckdb:${empty}`, "--explain", "3")).toMatchObject({ dossiers: 0, verdicts: {}, explained: [] });
  });

  test("says where the tables beside it were not read", async () => {
    const both = await made(`${folder}/both.duckdb`, [
      ...documentsTable(documents.slice(0, 2)),
      "CREATE TABLE organizations (dossier VARCHAR, seq BIGINT)",
      "INSERT INTO organizations VALUES ('other', 0)",
    ]);
    const { status, out, err } = await shell(["screen", ...place, "--source", `duckdb:${both}`, "--format", "json"]);
    expect([status, JSON.parse(out).dossiers]).toEqual([0, 2]);
    expect(err).toContain("the tables beside it, such as organizations, are not read");
    expect(await read(both, "SELECT * FROM organizations")).toHaveLength(1);
  });

  test("tells what is no dossier in it, and counts the others", async () => {
    for (const [more, ending] of [
      [0, '"d1", "d2", "d3", "d4"'],
      [9, " and others"],
    ] as const) {
      const bad = ["5", "null", "not json", "[]", ...Array.from({ length: more }, () => "0")];
      const file = await made(`${folder}/bad-${more}.duckdb`, documentsTable(["{}", ...bad]));
      const { status, out, err } = await shell(["screen", ...place, "--source", `duckdb:${file}`, "--format", "json"]);
      expect([status, JSON.parse(out).dossiers]).toEqual([2, 1]);
      expect(toldIn(err)).toEqual([
        expect.stringContaining(`${bad.length} are no dossiers in JSON and were not judged: "d1", `),
      ]);
      expect(err.trimEnd().endsWith(ending)).toBe(true);
    }
  });

  test("is refused where two dossiers have one key", async () => {
    const twice = await made(`${folder}/twice.duckdb`, [
      ...documentsTable(documents.slice(0, 2)),
      `INSERT INTO dossier_json VALUES ('d1', '{}')`,
    ]);
    const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${twice}`]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining('more than one dossier has the key "d1"')]]);
  });
});

describe("--write", () => {
  const copied = (name: string): string => {
    const file = `${folder}/${name}.duckdb`;
    copyFileSync(register, file);
    return file;
  };

  test("writes a row for each dossier into a new table, with the status of each reading", async () => {
    const file = copied("written");
    expect(await json(`duckdb:${file}`, "--write", "results")).toEqual(inMemory);
    const rows = await read(file, "SELECT * FROM results");
    expect(rows).toHaveLength(dossiers.length);
    const { columns } = compileSql(wenzhou, { dialect: "duckdb", asOf: today });
    for (const row of rows) {
      const dossier = dossiers[Number(String(row.dossier).slice(1))];
      if (!dossier) throw new Error(`there is no dossier ${row.dossier}`);
      const report = evaluate(dossier, wenzhou, { asOf: today });
      expect([row.verdict, row.outlook]).toEqual([report.verdict, report.outlook]);
      for (const { name, rule, reading, part } of columns) {
        const found = report.findings.find((one) => one.rule === rule && (one.reading ?? "") === reading);
        if (part === "status" && found) expect([rule, row[name]]).toEqual([rule, found.status]);
      }
    }
  });

  test("writes nothing over", async () => {
    const file = copied("there");
    await json(`duckdb:${file}`, "--write", '"My; Results"');
    const before = readFileSync(file);
    for (const name of ['"My; Results"', '"my; results"', "main.dossier_json"]) {
      const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${file}`, "--write", name]);
      expect([name, status, err]).toEqual([name, 2, expect.stringMatching(/is there already|already exists/)]);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await read(file, 'SELECT * FROM "My; Results"')).toHaveLength(dossiers.length);
  });
});

describe("a Parquet file", () => {
  const query = (file: string, select: string): string => `COPY (${select}) TO '${file}' (FORMAT parquet)`;

  test("has a key and a dossier in each row", async () => {
    const file = `${folder}/whole [1]*.parquet`;
    await made(`${folder}/p1.duckdb`, [...documentsTable(documents), query(file, "SELECT * FROM dossier_json")]);
    writeFileSync(`${folder}/whole 1x.parquet`, "no such thing");
    expect(await json(file)).toEqual(inMemory);
  });

  test("or a dossier in the columns of each", async () => {
    const file = `${folder}/nested.parquet`;
    const fixed = put("nested.ndjson", documents.map((one) => `${one}\n`).join(""));
    await made(`${folder}/p2.duckdb`, [
      query(
        file,
        `SELECT * FROM read_json('${fixed}', format = 'newline_delimited', maximum_depth = -1, union_by_name = true, sample_size = -1)`,
      ),
    ]);
    const { dossiers: found, verdicts } = await json(file, "--explain", "1");
    expect([found, verdicts]).toEqual([dossiers.length, inMemory.verdicts]);
  });

  test("whose rows have no id are known by their numbers", async () => {
    const file = `${folder}/rows.parquet`;
    await made(`${folder}/p4.duckdb`, [
      query(file, "SELECT [{'id': 'u', 'role': 'lead', 'kind': 'university'}] AS organizations FROM range(2)"),
    ]);
    const { explained = [] } = await json(file, "--explain", "5");
    expect(explained.map(({ dossier }) => dossier)).toEqual(["1", "2"]);
  });

  test("is told what it lacks", async () => {
    const file = `${folder}/other.parquet`;
    await made(`${folder}/p3.duckdb`, [query(file, "SELECT 1 AS a")]);
    const { status, err } = await shell(["screen", ...place, "--source", file]);
    expect([status, err]).toEqual([2, expect.stringContaining("needs the columns dossier and doc")]);
  });
});

describe("what cannot be read is told", () => {
  test.each([
    ["no-such.duckdb", "there is no such file"],
    ["no.parquet", "there is no such file"],
  ])("%s", async (name, said) => {
    const source = name.endsWith(".duckdb") ? `duckdb:${folder}/${name}` : `${folder}/${name}`;
    const { status, err } = await shell(["screen", ...place, "--source", source]);
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test("a file that is no database", async () => {
    const file = put("text.duckdb", "this is a text\n".repeat(1000));
    const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${file}`]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("the database says: ")]]);
  });

  test("a database without dossiers", async () => {
    const file = await made(`${folder}/cats.duckdb`, ["CREATE TABLE cats (name VARCHAR)"]);
    const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${file}`]);
    expect([status, toldIn(err)]).toEqual([
      2,
      [expect.stringContaining("It needs a table dossier_json(dossier, doc)")],
    ]);
  });

  test("a table of dossiers that is another", async () => {
    const file = await made(`${folder}/odd.duckdb`, ["CREATE TABLE dossier_json (id VARCHAR)"]);
    const { status, err } = await shell(["screen", ...place, "--source", `duckdb:${file}`]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("lacks the column dossier or doc")]]);
  });
});

test.each(["text", "markdown", "html", "json"])("dossiers of every sort are explained as %s", async (format) => {
  const file = await odd;
  const { status, out, err } = await shell([
    "screen",
    ...place,
    "--source",
    `duckdb:${file}`,
    "--explain",
    "99",
    "--format",
    format,
  ]);
  expect([status, err]).toEqual([0, ""]);
  expect(out).not.toContain("[object");
});

test("hostile names are names and nothing else", async () => {
  const name = `${folder}/it's; DROP TABLE x; --"\u202e.duckdb`;
  await made(name, documentsTable(documents.slice(0, 3)));
  const { status, out, err } = await shell([
    "screen",
    ...place,
    "--source",
    `duckdb:${name}`,
    "--explain",
    "1",
    "--format",
    "html",
  ]);
  expect([status, err]).toEqual([0, ""]);
  expect(out).not.toContain("\u202e");
});

test("says on a terminal what it does", async () => {
  const stderr = Object.assign(new Sink(), { isTTY: true });
  await shell(["screen", ...place, "--source", `duckdb:${register}`], { stderr });
  expect(stderr.text).toContain("judging");
  expect(stderr.text.endsWith("\r\u001B[K")).toBe(true);
});

test("an interrupt ends it, and leaves the file as it was", async () => {
  const file = `${folder}/interrupted.duckdb`;
  copyFileSync(register, file);
  const before = readFileSync(file);
  const abort = new AbortController();
  const told = new Sink();
  /** Interrupts while the dossiers are judged. */
  const stderr = Object.assign(
    new Writable({
      write(piece: Buffer, _encoding, done) {
        told.write(piece);
        if (piece.includes("judging")) setTimeout(() => abort.abort(), 20);
        done();
      },
    }),
    { isTTY: true },
  );
  const args = ["screen", ...place, "--stage", stages.join(), "--source", `duckdb:${file}`, "--write", "results"];
  const { status, out } = await shell(args, { stderr, interrupted: abort.signal });
  expect([status, out]).toEqual([2, ""]);
  expect(told.text).toContain("interrupted before the input was read; no answer");
  expect(readFileSync(file).equals(before)).toBe(true);
});
