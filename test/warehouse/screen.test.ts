import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wenzhou } from "../../src/index.js";
import type { Screening } from "../../src/screen/types.js";
import { compileSql, tableRows } from "../../src/sql/index.js";
import { type Printed, Sink, shell, today, toldIn, workspace } from "../cli/shell.js";
import { randomDocuments } from "../sql/dossiers.js";
import type { Engine } from "../sql/engine.js";
import { eventually } from "./engines/found.js";
import { type Cluster, connect, postgresHere, startCluster } from "./engines/postgres.js";

const { put } = workspace();
const documents = randomDocuments(200, 21);
const readable = documents.filter((text) => !/\\u0000|\\ud[89a-f]/i.test(text));

type Told = Screening & { readonly explained?: readonly Printed[] };

describe.skipIf(postgresHere() === undefined)("a server of PostgreSQL", () => {
  let cluster: Cluster;
  let engine: Engine;
  beforeAll(async () => {
    cluster = await startCluster();
    engine = await connect(cluster.url);
  });
  afterAll(async () => {
    await engine.close();
    await cluster.stop();
  });

  const place = ["--jurisdiction", "wenzhou", "--lang", "en", "--format", "json"];
  const screen = (url: string, ...args: string[]) => shell(["screen", ...place, "--source", url, ...args]);
  async function json(url: string, ...args: string[]): Promise<Told> {
    const { status, out, err } = await screen(url, ...args);
    expect([status, err]).toEqual([0, ""]);
    return JSON.parse(out);
  }

  /** What there is in the database: every relation, and how many rows it has. */
  async function whole(): Promise<unknown> {
    const relations = await engine.rows(
      "SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1, 2",
    );
    const counted: unknown[] = [];
    for (const { schema, name } of relations)
      counted.push([schema, name, ...(await engine.rows(`SELECT count(*) AS n FROM "${schema}"."${name}"`))]);
    return counted;
  }

  async function wholeDossiers(): Promise<void> {
    await engine.reset();
    await engine.run("CREATE TABLE dossier_json (dossier text, doc jsonb)");
    await engine.load(
      "dossier_json",
      ["dossier", "doc"],
      readable.map((text, at) => [`d${at}`, text]),
    );
  }

  test("with whole dossiers is screened as lines of them are, and is as it was", async () => {
    await wholeDossiers();
    // A table of the city's own that has the name of one that is made.
    await engine.run("CREATE TABLE working_days (day text)");
    await engine.run("INSERT INTO working_days VALUES ('monday')");
    const before = await whole();
    const found = await json(cluster.url, "--explain", "4");
    expect(found.dossiers).toBe(readable.length);
    expect(found.explained).toHaveLength(4);
    expect(await whole()).toEqual(before);
    const file = put("same.ndjson", readable.filter((text) => text.startsWith("{")).join("\n"));
    const lines = await shell(["screen", ...place, "--source", file]);
    const parsed: Told = JSON.parse(lines.out);
    // Of lines those that break the shape of a dossier are told, not counted.
    expect(found.dossiers).toBeGreaterThanOrEqual(parsed.dossiers);
  });

  test("with tables is screened as with whole dossiers", async () => {
    await wholeDossiers();
    const found = await json(cluster.url, "--stage", "formation,filing,approval,operation");
    await engine.reset();
    const { create, tables } = compileSql(wenzhou, {
      dialect: "postgres",
      asOf: today,
      stages: ["formation", "filing", "approval", "operation"],
    });
    for (const statement of create) await engine.run(statement);
    for (const { name, columns } of tables)
      await engine.load(
        name,
        columns.map((column) => column.name),
        readable.flatMap((text, at) => tableRows(tables, `d${at}`, JSON.parse(text))[name] ?? []),
      );
    const before = await whole();
    const { explained, ...same } = await json(
      cluster.url,
      "--stage",
      "formation,filing,approval,operation",
      "--explain",
      "3",
    );
    expect(same).toEqual(found);
    expect(explained).toHaveLength(3);
    expect(await whole()).toEqual(before);
  });

  test("has what is no dossier told, and the others judged", async () => {
    await engine.reset();
    await engine.run("CREATE TABLE dossier_json (dossier integer, doc text)");
    await engine.run("INSERT INTO dossier_json VALUES (1, '{}'), (2, '[]'), (3, NULL)");
    const { status, out, err } = await screen(cluster.url);
    expect([status, JSON.parse(out).dossiers]).toEqual([2, 1]);
    expect(err).toContain('2 are no dossiers in JSON and were not judged: "2", "3"');
  });

  test("gets a new table where one is to be written, and none over another", async () => {
    await wholeDossiers();
    await engine.run('CREATE SCHEMA "My; Schema"');
    const found = await json(cluster.url, "--write", '"My; Schema".results');
    const rows = await engine.rows('SELECT verdict, count(*) AS n FROM "My; Schema".results GROUP BY 1');
    expect(Object.fromEntries(rows.map(({ verdict, n }) => [verdict, Number(n)]))).toEqual(found.verdicts);
    const before = await whole();
    const { status, err } = await screen(cluster.url, "--write", '"My; Schema".results');
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("is there already and is not written over")]]);
    expect(await whole()).toEqual(before);
  });

  test("with a city's own tables runs one statement and no other, whatever the mapping says", async () => {
    await engine.reset();
    await engine.run('CREATE TABLE "Firms" (consortium integer, area text)');
    await engine.run(`INSERT INTO "Firms" VALUES (1, '330302'), (2, '330304')`);
    const mapping = (id: string) => ({
      dossiers: { from: '"Firms"', columns: { dossier: { sql: "CAST(consortium AS text)" } } },
      organizations: {
        from: 'public."Firms"',
        columns: {
          dossier: { sql: "CAST(consortium AS text)" },
          seq: { sql: "0" },
          role: { sql: "'lead'" },
          id: { sql: id },
          division: "area",
        },
      },
    });
    const before = await whole();
    const good = await screen(cluster.url, "--mapping", put("good.json", JSON.stringify(mapping("'u'"))));
    expect(good).toMatchObject({ status: 0, err: expect.stringContaining("the source lacks these tables") });
    expect([good.status, JSON.parse(good.out).districts]).toMatchObject([
      0,
      [
        { division: "330302", dossiers: 1 },
        { division: "330304", dossiers: 1 },
      ],
    ]);
    const hostile = put("hostile.json", JSON.stringify(mapping(`'u') FROM "Firms"; DROP TABLE "Firms"; SELECT ('u'`)));
    const { status, err } = await screen(cluster.url, "--mapping", hostile);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("the database says: ")]]);
    expect(await whole()).toEqual(before);
  });

  test("that has no dossiers, or not the right password, is told without the password", async () => {
    await engine.reset();
    const none = await screen(cluster.url.replace("postgres@", "postgres:s3cret@"));
    expect([none.status, toldIn(none.err)]).toEqual([
      2,
      [expect.stringContaining("It needs a table dossier_json(dossier, doc)")],
    ]);
    const nobody = await screen(cluster.url.replace("postgres@", "nobody:s3cret@"));
    expect([nobody.status, toldIn(nobody.err)]).toEqual([2, [expect.stringContaining("the database says: ")]]);
    expect(none.err + nobody.err).not.toContain("s3cret");
  });

  test("is told to stop by an interrupt, and is as it was", async () => {
    await engine.reset();
    await engine.run(
      "CREATE TABLE dossier_json AS SELECT CAST(n AS text) AS dossier, '{}' AS doc FROM generate_series(1, 300000) n",
    );
    const before = await whole();
    const abort = new AbortController();
    const stderr = Object.assign(new Sink(), { isTTY: true });
    const asked = shell(["screen", ...place, "--source", cluster.url, "--write", "results"], {
      stderr,
      interrupted: abort.signal,
    });
    for (;;) {
      const [busy] = await engine.rows(
        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'consortium-eligibility' AND state = 'active' AND query NOT ILIKE 'BEGIN%'",
      );
      if (busy) break;
    }
    abort.abort();
    expect(await asked).toMatchObject({ status: 2, out: "" });
    expect(stderr.text).toContain("interrupted before the input was read; no answer");
    // A server ends a connection in its own time.
    await eventually(async () => {
      const [left] = await engine.rows(
        "SELECT count(*) AS n FROM pg_stat_activity WHERE application_name = 'consortium-eligibility'",
      );
      expect(left).toEqual({ n: "0" });
    });
    expect(await whole()).toEqual(before);
  });
});
