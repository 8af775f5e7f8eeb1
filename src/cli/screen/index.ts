import type { Dossier } from "../../schemas/types.js";
import { screenOf } from "../../screen/asked.js";
import { screeningOf } from "../../screen/screening.js";
import { compileSql } from "../../sql/compile.js";
import type { Mapping } from "../../sql/types.js";
import { type Arguments, jobsOf } from "../options.js";
import { type Io, painter, tell, write } from "../output.js";
import { readAs, toldOf } from "../read.js";
import { writeNew } from "../target.js";
import { UsageError } from "../usage.js";
import { type Asked, askedOf } from "./asked.js";
import { type Clients, installed } from "./clients.js";
import { screenDatabase } from "./in-database.js";
import { readMapping } from "./mapping.js";
import { type DatabaseSource, within } from "./opened.js";
import { screenFile } from "./over-lines.js";
import { type Printed, printed } from "./print.js";
import { Progress } from "./progress.js";
import { nameOf } from "./source.js";

/** What a screen came to; `undefined` where its problems were told. */
type Answer = (Printed & { readonly status: 0 | 2 }) | undefined;

/** Screens a file with a dossier a line, in memory. */
async function fromLines(file: string, asked: Asked, jobs: number, progress: Progress, io: Io): Promise<Answer> {
  const { place, options, lang, explain } = asked;
  const { columns } = compileSql(place, { ...options, dialect: "duckdb" });
  let status: 0 | 2 = 0;
  const found = await screenFile(
    {
      file,
      settings: { place: place.id, options, columns, explain: explain ?? 0 },
      jobs,
      step: progress.step,
      problem: async ({ line, issues }) => {
        status = 2;
        await progress.end();
        for (const one of toldOf(file, line, issues, lang)) await tell(io, one);
      },
    },
    io,
  );
  const explained = found.near.map(({ line, dossier }) => ({ source: { file, line }, dossier }));
  const screening = screeningOf(screenOf(place, options, columns), found.tallies);
  return { screening, explained: explain === undefined ? undefined : explained, status };
}

/** How many dossiers that a database could not settle are settled in memory at most. */
const mostSettled = 5000;

/** The mapping of a call; `undefined` where its problems were told. */
async function mappingOf({ mapping: file, place, options, source, lang }: Asked, io: Io): Promise<Mapping | undefined> {
  if (file === undefined) return {};
  const dialect = source.kind === "postgres" ? "postgres" : "duckdb";
  const { tables } = compileSql(place, { ...options, dialect });
  return readAs(file, (input) => readMapping(input, tables), lang, io);
}

/** Screens the dossiers of a database, where they are. */
async function fromDatabase(source: DatabaseSource, asked: Asked, clients: Clients, progress: Progress, io: Io) {
  const { place, options, lang, explain, write } = asked;
  const mapping = await mappingOf(asked, io);
  if (!mapping) return undefined;
  const { screen, tallies, near, notes, unread } = await within(
    source,
    { clients, writable: write !== undefined, interrupted: io.interrupted },
    (database) =>
      screenDatabase(database, {
        place,
        options,
        mapping: asked.mapping === undefined ? undefined : mapping,
        explain: explain ?? 0,
        settle: mostSettled,
        write,
        step: progress.step,
      }),
  );
  await progress.end();
  const name = nameOf(source);
  for (const note of unread ? [...notes, unread] : notes) await tell(io, [name, note[lang]]);
  const explained = [...near].map(([key, dossier]) => ({
    source: { file: `${name}#${key}` },
    dossier: { id: key, ...(dossier as Dossier) },
  }));
  return {
    screening: screeningOf(screen, tallies),
    explained: explain === undefined ? undefined : explained,
    status: unread ? (2 as const) : (0 as const),
  };
}

/** Screens many dossiers: in the database where they are, or in memory from a file with one a line. */
export async function screen(
  files: readonly string[],
  values: Arguments,
  io: Io,
  clients: Clients = installed,
): Promise<0 | 1 | 2> {
  const asked = askedOf(files, values, io);
  const { source, lang, out } = asked;
  if (values.jobs !== undefined && source.kind !== "lines")
    throw new UsageError("--jobs 只用于每行一份的申报材料", "--jobs is only for a source with a dossier a line");
  const progress = new Progress(io, lang);
  let answer: Answer;
  try {
    answer =
      source.kind === "lines"
        ? await fromLines(source.file, asked, jobsOf(values.jobs), progress, io)
        : await fromDatabase(source, asked, clients, progress, io);
  } finally {
    await progress.end();
  }
  if (!answer) return 2;
  const text = printed(answer, asked, out === undefined ? painter(io) : (plain) => plain);
  if (out === undefined) {
    await write(io, text);
    return answer.status;
  }
  const why = writeNew(out, text);
  if (why) await tell(io, [out, why[lang]]);
  return why ? 2 : answer.status;
}
