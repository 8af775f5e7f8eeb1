import type { Jurisdiction } from "../../src/index.js";
import { compileSql } from "../../src/sql/index.js";
import { tableRows } from "../../src/sql/rows.js";
import type { Compiled, ResultColumn } from "../../src/sql/types.js";
import { canonical, type Engine } from "./engine.js";
import { type Asked, cellOf, type Expected, judging, keyOf } from "./expected.js";

/** Where an engine answers otherwise than memory. */
export interface Difference {
  /** A rule, or the verdict or the outlook of the whole. */
  readonly rule: string;
  readonly reading: string;
  readonly part: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly dossier: string;
}

/** What comparing came to. */
export interface Comparison {
  readonly dossiers: number;
  /** How many statuses, verdicts and measures were compared. */
  readonly compared: number;
  /** How many of them an engine leaves to memory, and of how many dossiers. */
  readonly rechecks: number;
  readonly rechecked: number;
  /** How many there are; the first of them are told. */
  readonly different: number;
  readonly differences: readonly Difference[];
}

/** How many differences are told. */
const told = 20;

type Row = Readonly<Record<string, unknown>>;

/** Counts what agrees, and keeps what does not. */
class Tally {
  dossiers = 0;
  compared = 0;
  rechecks = 0;
  rechecked = 0;
  different = 0;
  readonly differences: Difference[] = [];

  check(of: Omit<Difference, "dossier">, dossier: string): void {
    this.compared++;
    if (of.found === of.expected) return;
    this.different++;
    if (this.differences.length < told) this.differences.push({ ...of, dossier });
  }
}

const number = (of: string | null | undefined): string | null =>
  of === null || of === undefined ? null : canonical(of);

const printed = ({ rule, reading, part, measure }: ResultColumn): string =>
  JSON.stringify([rule, reading, part, measure?.fact, measure?.operator]);

/** The columns that memory's measures can be told by: of what a composed rule counts twice under one name, none. */
function named(columns: readonly ResultColumn[]): ResultColumn[] {
  const prints = columns.map(printed);
  return columns.filter(
    ({ part }, at) => part === "status" || prints.indexOf(prints[at] ?? "") === prints.lastIndexOf(prints[at] ?? ""),
  );
}

/** Compares a row of `select`. */
function compareRow(row: Row, expected: Expected, { columns }: Compiled, dossier: string, tally: Tally): void {
  const open = new Set<string>();
  for (const column of columns.filter(({ part }) => part === "status"))
    if (row[column.name] === "recheck") open.add(keyOf(column.rule, column.reading));
  tally.dossiers++;
  tally.rechecks += open.size;
  if (open.size > 0) tally.rechecked++;
  for (const part of ["verdict", "outlook"] as const) {
    if (row[part] === "recheck" && open.size > 0) continue;
    tally.check({ rule: "", reading: "", part, expected: expected.report[part], found: row[part] }, dossier);
  }
  for (const column of named(columns)) {
    const { rule, reading, part } = column;
    if (open.has(keyOf(rule, reading))) continue;
    const finding = expected.findings.get(keyOf(rule, reading));
    const value = finding && cellOf(column, finding);
    if (finding && value === undefined) continue;
    const wanted = part === "status" ? value : number(value);
    tally.check({ rule, reading, part, expected: wanted, found: row[column.name] ?? null }, dossier);
  }
}

/** Compares `long` with `select`, which was compared with memory. */
function compareLong(long: readonly Row[], rows: ReadonlyMap<string, Row>, { columns }: Compiled, tally: Tally): void {
  const left = new Map<string, unknown>();
  for (const [dossier, row] of rows)
    for (const { rule, reading, part, name } of columns)
      if (part === "status") left.set(`${dossier}|${keyOf(rule, reading)}`, row[name]);
  for (const { dossier, rule, reading, status } of long) {
    const key = `${dossier}|${keyOf(String(rule), String(reading))}`;
    const found = left.get(key);
    left.delete(key);
    const of = { rule: String(rule), reading: String(reading), part: "long", expected: found, found: status };
    tally.check(of, String(dossier));
  }
  for (const [key, expected] of left)
    tally.check({ rule: key, reading: "", part: "long", expected, found: undefined }, "");
}

/** What the table of dossiers is declared as. */
const texts: Readonly<Record<Engine["dialect"], readonly [key: string, doc: string, made: string]>> = {
  duckdb: ["VARCHAR", "VARCHAR", ""],
  postgres: ["text", "text", ""],
  mysql: ["VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "LONGTEXT CHARACTER SET utf8mb4", ""],
  clickhouse: ["String", "String", " ENGINE = Memory"],
};

/** Makes the tables of the source and fills them with dossiers, each by its place in the list. */
async function fill(engine: Engine, compiled: Compiled, documents: readonly string[]): Promise<void> {
  const [key, doc, made] = texts[engine.dialect];
  if (compiled.shred) await engine.run(`CREATE TABLE dossier_json (dossier ${key}, doc ${doc})${made}`);
  for (const statement of compiled.create) await engine.run(statement);
  if (compiled.shred) {
    await engine.load(
      "dossier_json",
      ["dossier", "doc"],
      documents.map((text, at) => [`d${at}`, text]),
    );
    for (const statement of compiled.shred) await engine.run(statement);
    return;
  }
  const filled = documents.map((text, at) => tableRows(compiled.tables, `d${at}`, JSON.parse(text)));
  for (const { name, columns } of compiled.tables) {
    const rows = filled.flatMap((tables) => tables[name] ?? []);
    await engine.load(
      name,
      columns.map((column) => column.name),
      rows,
    );
  }
}

/** Makes a jurisdiction's statements answer of dossiers, given as the text of their JSON, and compares with memory. */
export async function compare(
  engine: Engine,
  jurisdiction: Jurisdiction,
  asked: Asked,
  documents: readonly string[],
): Promise<Comparison> {
  const compiled = compileSql(jurisdiction, { ...asked, dialect: engine.dialect });
  await engine.reset();
  await fill(engine, compiled, documents);
  const judge = judging(jurisdiction, asked);
  const tally = new Tally();
  const rows = new Map((await engine.rows(compiled.select)).map((row) => [String(row.dossier), row]));
  documents.forEach((text, at) => {
    const row = rows.get(`d${at}`);
    if (row) compareRow(row, judge(JSON.parse(text)), compiled, text, tally);
  });
  tally.check({ rule: "", reading: "", part: "rows", expected: documents.length, found: rows.size }, "");
  compareLong(await engine.rows(compiled.long), rows, compiled, tally);
  return tally;
}

/** Adds up what comparisons came to. */
export const sum = (all: readonly Comparison[]): Comparison => {
  const of = (key: "dossiers" | "compared" | "rechecks" | "rechecked" | "different"): number =>
    all.reduce((total, one) => total + one[key], 0);
  return {
    dossiers: of("dossiers"),
    compared: of("compared"),
    rechecks: of("rechecks"),
    rechecked: of("rechecked"),
    different: of("different"),
    differences: all.flatMap(({ differences }) => differences).slice(0, told),
  };
};
