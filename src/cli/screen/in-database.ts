import type { Jurisdiction } from "../../criteria/rule.js";
import { type Screen, screenOf } from "../../screen/asked.js";
import { addStatuses, addValues, addVerdicts } from "../../screen/counted.js";
import { type Screened, screened, tallyOne } from "../../screen/memory.js";
import {
  type Counted,
  judging,
  nearestKeys,
  settling,
  statusCounts,
  unsettledKeys,
  valueCounts,
  verdictCounts,
  writing,
} from "../../screen/statements.js";
import { noTallies, type Tallies } from "../../screen/tally.js";
import { compileSql } from "../../sql/compile.js";
import type { Compiled, Mapping } from "../../sql/types.js";
import { type LocalText, text } from "../../text.js";
import type { Database } from "./database.js";
import { viewDocuments } from "./documents.js";
import { dossiersOf } from "./fetched.js";
import { SourceError } from "./source-error.js";
import { documents, type Standing, standingOf } from "./tables.js";

/** What a database is asked. */
export interface DatabaseAsked {
  readonly place: Jurisdiction;
  readonly options: Screen["options"];
  readonly mapping: Mapping | undefined;
  /** How many dossiers are to be explained at most. */
  readonly explain: number;
  /** How many dossiers that the database could not settle are settled in memory at most. */
  readonly settle: number;
  /** The table to be written, by the parts of its name. */
  readonly write: readonly string[] | undefined;
  /** Says what is being done. */
  readonly step: (doing: LocalText) => void;
}

/** What was found in a database. */
export interface DatabaseFound {
  readonly screen: Screen;
  readonly tallies: Tallies;
  /** The dossiers that are to be explained, by their keys. */
  readonly near: ReadonlyMap<string, unknown>;
  readonly notes: readonly LocalText[];
  /** What is told of what was no dossier, and not judged. */
  readonly unread: LocalText | undefined;
}

/** A database in which all dossiers were judged. */
interface Judged {
  readonly database: Database;
  readonly compiled: Compiled;
  readonly standing: Standing;
  readonly screen: Screen;
  /** What is told of what was no dossier. */
  readonly unread: LocalText | undefined;
}

/** Two dossiers of one key would be counted as one, or each as often as both. */
async function checkKeys(database: Database, { from }: Standing): Promise<void> {
  const table = from === "json" ? documents : "dossiers";
  const [twice] = await database.rows(
    `SELECT CAST(dossier AS VARCHAR) AS dossier FROM ${table} GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
  );
  if (!twice) return;
  const shown = JSON.stringify(twice.dossier);
  throw new SourceError(
    `编号 ${shown} 对应不止一份申报材料，编号须唯一`,
    `more than one dossier has the key ${shown}; keys must be unique`,
  );
}

async function judgeAll(database: Database, asked: DatabaseAsked): Promise<Judged> {
  const { place, options, mapping, step } = asked;
  const { dialect } = database;
  const { tables } = compileSql(place, { ...options, dialect });
  const standing = await standingOf(database, tables, mapping);
  const { from } = standing;
  const compiled = compileSql(place, { ...options, dialect, from, mapping: standing.mapping, temporary: true });
  step(text("读取来源", "reading the source"));
  const unread = standing.documents === undefined ? undefined : await viewDocuments(database, standing.documents);
  for (const statement of compiled.create) await database.rows(statement);
  await checkKeys(database, standing);
  for (const statement of compiled.shred ?? []) await database.rows(statement);
  step(text("逐份核对", "judging"));
  const screen = screenOf(place, options, compiled.columns);
  await database.rows(judging(screen, compiled));
  return { database, compiled, standing, screen, unread };
}

/** What the database counts. */
async function countAll({ database, screen }: Judged, counted: Counted): Promise<Tallies> {
  const tallies = noTallies(screen);
  addVerdicts(tallies, await database.rows(verdictCounts(counted)));
  for (const statement of statusCounts(screen, counted)) addStatuses(tallies, await database.rows(statement));
  for (const statement of valueCounts(screen, counted)) addValues(tallies, await database.rows(statement));
  return tallies;
}

/** What memory found of a dossier that the database could not settle. */
type Settled = ReadonlyMap<string, Screened>;

/** Judges in memory what the database could not settle; nothing where that is too much, and all is counted as it is. */
async function settle(judged: Judged, most: number): Promise<{ settled: Settled; counted: Counted }> {
  const { database, screen, compiled, standing } = judged;
  const keys = (await database.rows(unsettledKeys(most + 1))).map(({ dossier }) => String(dossier));
  if (keys.length > most) return { settled: new Map(), counted: "all" };
  const dossiers = await dossiersOf(database, compiled, standing.from, keys);
  const settled = new Map([...dossiers].map(([key, dossier]) => [key, screened(dossier, screen)]));
  return { settled, counted: "settled" };
}

/** Those that fail the fewest musts. */
async function nearestOf(judged: Judged, counted: Counted, settled: Settled, most: number) {
  const { database, compiled, standing } = judged;
  if (most === 0) return new Map<string, unknown>();
  const found = (await database.rows(nearestKeys(counted, most))).map(({ dossier, failing }) => ({
    key: String(dossier),
    failing: Number(failing),
  }));
  for (const [key, { failing }] of settled) if (failing > 0) found.push({ key, failing });
  const keys = found
    .sort((a, b) => a.failing - b.failing || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key);
  return dossiersOf(database, compiled, standing.from, keys);
}

/** Writes what was found into a new table. */
async function writeTable({ database, compiled, screen }: Judged, settled: Settled, target: string): Promise<void> {
  for (const [key, one] of settled)
    await database.rows(settling(screen), [key, one.verdict, one.outlook, ...one.statuses]);
  await database.rows(writing(screen, compiled, target));
}

/** A table that is there is never written over. */
async function checkUnwritten(database: Database, write: readonly string[]): Promise<void> {
  const target = database.target(write);
  const there = (await database.columns()).some(({ schema, table }) => database.target([schema, table]) === target);
  if (!there) return;
  const shown = write.map((part) => JSON.stringify(part)).join(".");
  throw new SourceError(
    `--write：表 ${shown} 已存在，不予覆盖，请换一个表名`,
    `--write: the table ${shown} is there already and is not written over; give another name`,
  );
}

/**
 * Judges the dossiers of a database where they are, and counts what is found there.
 * @throws SourceError if there is nothing that could be judged
 */
export async function screenDatabase(database: Database, asked: DatabaseAsked): Promise<DatabaseFound> {
  const { step } = asked;
  if (asked.write) await checkUnwritten(database, asked.write);
  const judged = await judgeAll(database, asked);
  const { settled, counted } = await settle(judged, asked.settle);
  step(text("统计", "counting"));
  const tallies = await countAll(judged, counted);
  for (const one of settled.values()) tallyOne(tallies, one, judged.screen);
  const near = await nearestOf(judged, counted, settled, asked.explain);
  if (asked.write) await writeTable(judged, settled, database.target(asked.write));
  const notes = [...judged.standing.notes];
  if (counted === "all")
    notes.push(
      text(
        `数据库无法精确判定的申报材料超过 ${asked.settle} 份，列为 recheck，未在内存中复核`,
        `more than ${asked.settle} dossiers could not be settled exactly by the database; they are counted as recheck`,
      ),
    );
  return { screen: judged.screen, tallies, near, notes, unread: judged.unread };
}
