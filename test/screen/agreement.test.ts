import { describe, expect, test } from "vitest";
import { ownRoom } from "../../src/cli/jobs/room.js";
import { screenBy } from "../../src/cli/jobs/screen.js";
import { answering } from "../../src/cli/jobs/table.js";
import { installed } from "../../src/cli/screen/clients.js";
import { type DatabaseAsked, screenDatabase } from "../../src/cli/screen/in-database.js";
import { screenPieces } from "../../src/cli/screen/lines.js";
import { within } from "../../src/cli/screen/opened.js";
import { stages } from "../../src/criteria/rule.js";
import { evaluate, jurisdictions, safeParseDossier, wenzhou } from "../../src/index.js";
import { type Screen, screenOf } from "../../src/screen/asked.js";
import { screened, tallyOne } from "../../src/screen/memory.js";
import { screeningOf } from "../../src/screen/screening.js";
import { merge, noTallies } from "../../src/screen/tally.js";
import type { Screening } from "../../src/screen/types.js";
import { compileSql } from "../../src/sql/compile.js";
import { workspace } from "../cli/shell.js";
import { randomDocuments } from "../sql/dossiers.js";
import { documentsTable, made } from "./duckdb.js";

const documents = randomDocuments(300, 14);
const { folder } = workspace();
const file = await made(`${folder}/register.duckdb`, documentsTable(documents));

const { signal: interrupted } = new AbortController();

type Asked = Pick<DatabaseAsked, "place" | "options">;

const inDatabase = (asked: Asked): Promise<Screening> =>
  within({ kind: "duckdb", file }, { clients: installed, writable: false, interrupted }, async (database) => {
    const { screen, tallies } = await screenDatabase(database, {
      ...asked,
      mapping: undefined,
      explain: 0,
      settle: 100,
      write: undefined,
      step: () => undefined,
    });
    return screeningOf(screen, tallies);
  });

/** What a thread counts of the lines, a few at a time. */
function byThreads({ place, options }: Asked): Screening {
  const { columns } = compileSql(place, { ...options, dialect: "duckdb" });
  const settings = { place: place.id, options, columns, explain: 0 };
  const ask = answering({ job: "screen", settings });
  const screen = screenBy(settings);
  const tallies = noTallies(screen);
  const readable = documents.filter((text) => safeParseDossier(JSON.parse(text)).value !== undefined);
  for (let at = 0; at < readable.length; at += 60) {
    const bytes = Buffer.from(readable.slice(at, at + 60).join("\n"));
    const count = Math.min(60, readable.length - at);
    merge(tallies, ask({ first: at + 1, count, bytes, overlong: false }, null, ownRoom).tallies);
  }
  return screeningOf(screen, tallies);
}

/** Folded in two parts, as threads do. */
function inMemory({ place, options }: Asked): Screening {
  const screen = screenOf(place, options, compileSql(place, { ...options, dialect: "duckdb" }).columns);
  const [one, other] = [noTallies(screen), noTallies(screen)];
  documents.forEach((text, at) => {
    tallyOne(at % 3 === 0 ? one : other, screened(JSON.parse(text), screen), screen);
  });
  merge(one, other);
  return screeningOf(screen, one);
}

describe.each(jurisdictions.map((place) => [place.id, place] as const))("%s", (_, place) => {
  const asked: Asked = { place, options: { asOf: "2025-11-20", stages } };

  test("a database and memory find the same", async () => {
    const found = inMemory(asked);
    expect(await inDatabase(asked)).toEqual(found);
    expect(found.dossiers).toBe(documents.length);
  });

  test("what is counted is what evaluate finds", () => {
    const { verdicts, rules } = inMemory(asked);
    const reports = documents.map((text) => evaluate(JSON.parse(text), place, asked.options));
    const count = (is: (report: (typeof reports)[number]) => boolean): number => reports.filter(is).length;
    for (const verdict of ["eligible", "conditional", "undetermined", "ineligible"] as const)
      expect(verdicts[verdict] ?? 0).toBe(count((report) => report.verdict === verdict));
    for (const { rule, statuses, alone, used, force } of rules.filter((one) => one.used)) {
      const status = (report: (typeof reports)[number]) => report.findings.find((one) => one.rule === rule)?.status;
      expect(statuses.fail ?? 0).toBe(count((report) => status(report) === "fail"));
      const only = count(({ findings }) => {
        const failing = findings.filter((one) => one.force === "must" && one.status === "fail");
        return failing.length === 1 && failing[0]?.rule === rule;
      });
      expect(alone).toBe(used && force === "must" ? only : 0);
    }
  });
});

test("a thread counts as memory does what can be read", () => {
  for (const place of jurisdictions) {
    const asked: Asked = { place, options: { asOf: "2025-11-20" } };
    const readable = documents.map((text) => safeParseDossier(JSON.parse(text))).flatMap(({ value }) => value ?? []);
    const screen = screenOf(place, asked.options, compileSql(place, { ...asked.options, dialect: "duckdb" }).columns);
    const tallies = noTallies(screen);
    for (const one of readable) tallyOne(tallies, screened(one, screen), screen);
    expect(byThreads(asked)).toEqual(screeningOf(screen, tallies));
    expect(readable.length).toBeGreaterThan(20);
  }
});

test("other readings change what is found alike", async () => {
  const [place] = jurisdictions;
  if (!place) throw new Error("there is no jurisdiction");
  const several = place.rules.filter(({ readings }) => Object.keys(readings).length > 1);
  const readings = Object.fromEntries(several.map((rule) => [rule.id, Object.keys(rule.readings)[1] ?? ""]));
  const asked: Asked = { place, options: { asOf: "2025-11-20", readings } };
  expect(await inDatabase(asked)).toEqual(inMemory(asked));
});

test("a fault of this program costs its own line only", () => {
  const screen = screenOf(wenzhou, { asOf: "2025-11-20" }, []);
  const broken: Screen = {
    ...screen,
    get options() {
      fault = !fault;
      if (fault) throw new TypeError("it fell");
      return screen.options;
    },
  };
  let fault = true;
  const pieces = [1, 2, 3].map((line) => ({ line, text: '{"organizations":[]}' }));
  const { tallies, problems } = screenPieces(pieces, broken, 0);
  expect(tallies.dossiers).toBe(2);
  expect(problems).toMatchObject([{ line: 2, issues: [{ code: "internal-error" }] }]);
});
