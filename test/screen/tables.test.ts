import { describe, expect, test } from "vitest";
import { Interrupted } from "../../src/cli/read.js";
import { installed } from "../../src/cli/screen/clients.js";
import { type DatabaseAsked, screenDatabase } from "../../src/cli/screen/in-database.js";
import { within } from "../../src/cli/screen/opened.js";
import { stages } from "../../src/criteria/rule.js";
import { type Dossier, evaluate, jurisdictions, type Report, wenzhou } from "../../src/index.js";
import { screenOf } from "../../src/screen/asked.js";
import { screened, tallyOne } from "../../src/screen/memory.js";
import { screeningOf } from "../../src/screen/screening.js";
import { noTallies } from "../../src/screen/tally.js";
import { compileSql, tableRows } from "../../src/sql/index.js";
import { workspace } from "../cli/shell.js";
import { dossierNamed } from "../fixtures.js";
import { randomDocuments } from "../sql/dossiers.js";
import { open } from "../sql/duckdb.js";
import { documentsTable, made, read } from "./duckdb.js";

const { folder } = workspace();
const { signal: interrupted } = new AbortController();
type Asked = Pick<DatabaseAsked, "place" | "options"> & Partial<DatabaseAsked>;

/** What is found in a file of DuckDB, and said of it. */
const found = (file: string, asked: Asked) =>
  within(
    { kind: "duckdb", file },
    { clients: installed, writable: asked.write !== undefined, interrupted },
    async (database) => {
      const { screen, tallies, near, notes } = await screenDatabase(database, {
        mapping: undefined,
        explain: 0,
        settle: 5000,
        write: undefined,
        step: () => undefined,
        ...asked,
      });
      return { screening: screeningOf(screen, tallies), near, notes: notes.map(({ en }) => en) };
    },
  );

function inMemory({ place, options }: Asked, documents: readonly string[]) {
  const screen = screenOf(place, options, compileSql(place, { ...options, dialect: "duckdb" }).columns);
  const tallies = noTallies(screen);
  for (const text of documents) tallyOne(tallies, screened(JSON.parse(text), screen), screen);
  return screeningOf(screen, tallies);
}

describe.each(jurisdictions.map((place) => [place.id, place] as const))("tables of %s", (_, place) => {
  const documents = randomDocuments(120, 7);
  const asked: Asked = { place, options: { asOf: "2025-11-20", stages } };

  test("are screened as memory does, and put together to dossiers that are judged alike", async () => {
    const file = `${folder}/${place.id}.duckdb`;
    const engine = await open(file);
    const { create, tables } = compileSql(place, { ...asked.options, dialect: "duckdb" });
    for (const statement of create) await engine.run(statement);
    for (const { name, columns } of tables)
      await engine.load(
        name,
        columns.map((column) => column.name),
        documents.flatMap((text, at) => tableRows(tables, `d${at}`, JSON.parse(text))[name] ?? []),
      );
    await engine.close();
    const { screening, near, notes } = await found(file, { ...asked, explain: 100 });
    expect(screening).toEqual(inMemory(asked, documents));
    expect(notes).toEqual([]);
    for (const [key, dossier] of near) {
      const own = JSON.parse(documents[Number(key.slice(1))] ?? "");
      const [one, other] = [dossier, own].map((of) => evaluate(of, place, asked.options));
      const told = (of: typeof one) => of?.findings.map(({ rule, status }) => `${rule} ${status}`);
      expect(told(one)).toEqual(told(other));
    }
    expect(near.size).toBeGreaterThan(20);
  });
});

/**
 * The mean of three intensities that no decimal tells exactly is exactly the limit: to see that takes more digits than an
 * engine has.
 */
const atLimit = (revenues: readonly [number, number, number], id: string): string => {
  const dossier = structuredClone(dossierNamed("wenzhou-pass")) as Dossier;
  const expenses = ["0.1", "0.2", "0.905"];
  const [lead] = dossier.organizations;
  if (lead)
    lead.financials = revenues.map((revenue, at) => ({ year: 2022 + at, revenue, rdExpense: expenses[at] ?? "0" }));
  return JSON.stringify({ ...dossier, id });
};

describe("what the database cannot settle", () => {
  const documents = [
    ...Array.from({ length: 3 }, (_, at) => atLimit([3, 7, 21], `at ${at}`)),
    atLimit([3, 7, 22], "below"),
    atLimit([3, 7, 21], "of another place").replaceAll(/"division":"3303\d\d"/g, '"division":"330100"'),
    JSON.stringify(dossierNamed("wenzhou-fail")),
  ];
  const readings = { "wenzhou.lead.rd-investment": "mean" };
  const asked: Asked = { place: wenzhou, options: { asOf: "2025-11-20", readings } };
  const file = made(`${folder}/limits.duckdb`, documentsTable(documents));

  test("stays open where it is too much, and that is said", async () => {
    const { screening, notes, near } = await found(await file, { ...asked, settle: 1, explain: 9 });
    const investment = screening.rules.find(({ rule, used }) => used && rule === "wenzhou.lead.rd-investment");
    expect(investment?.statuses.recheck).toBe(4);
    expect(notes).toEqual([expect.stringContaining("more than 1 dossiers could not be settled exactly")]);
    expect([...near.keys()].sort()).toEqual(["d3", "d4", "d5"]);
  });

  test("is settled in memory, explained where it fails, and written", async () => {
    const { screening, notes, near } = await found(await file, { ...asked, write: ["results"], explain: 9 });
    expect(screening).toEqual(inMemory(asked, documents));
    expect(notes).toEqual([]);
    expect([...near.keys()].sort()).toEqual(["d3", "d4", "d5"]);
    const rows = await read(await file, "SELECT * FROM results");
    expect(rows).toHaveLength(documents.length);
    for (const { dossier, verdict, outlook } of rows) {
      const own = JSON.parse(documents[Number(String(dossier).slice(1))] ?? "");
      expect({ verdict, outlook }).toEqual(pick(evaluate(own, wenzhou, asked.options)));
    }
  });
});

const pick = ({ verdict, outlook }: Report) => ({ verdict, outlook });

test("a place that requires nothing, and measures nothing, is screened as well", async () => {
  const rules = wenzhou.rules.filter(({ id }) => id === "wenzhou.lead.preferred-title");
  const asked: Asked = { place: { ...wenzhou, rules }, options: { asOf: "2025-11-20" } };
  const documents = [JSON.stringify(dossierNamed("wenzhou-pass")), JSON.stringify(dossierNamed("wenzhou-fail"))];
  const file = await made(`${folder}/lenient.duckdb`, documentsTable(documents));
  const { screening, near } = await found(file, { ...asked, explain: 3 });
  expect(screening).toEqual(inMemory(asked, documents));
  expect([screening.measures, screening.rules.map(({ alone }) => alone), near.size]).toEqual([[], [0], 0]);
});

test("nothing is asked once it is to stop", async () => {
  const file = await made(`${folder}/stopped.duckdb`, documentsTable([]));
  const source = { kind: "duckdb", file } as const;
  const stopped = { clients: installed, writable: false, interrupted: AbortSignal.abort() };
  await expect(within(source, stopped, (database) => database.rows("SELECT 1"))).rejects.toThrow(Interrupted);
});

test("what is under way ends when it is to stop", async () => {
  const file = await made(`${folder}/long.duckdb`, documentsTable([]));
  const abort = new AbortController();
  const how = { clients: installed, writable: false, interrupted: abort.signal };
  const asked = within({ kind: "duckdb", file }, how, (database) => {
    setTimeout(() => abort.abort(), 100);
    return database.rows("SELECT count(*) FROM range(1000000000000)");
  });
  await expect(asked).rejects.toThrow(Interrupted);
});
