import { noTallies } from "../../screen/tally.js";
import { type LocalText, text } from "../../text.js";
import { overLines } from "../jobs/over-lines.js";
import { Pool } from "../jobs/pool.js";
import { type ScreenSettings, screenBy } from "../jobs/screen.js";
import type { Start } from "../jobs/table.js";
import { piecesOf, readLines } from "../lines.js";
import type { Io } from "../output.js";
import { Interrupted } from "../read.js";
import { joined, type LinesFound, lineLost, screenPieces } from "./lines.js";

/** What is done with lines. */
export interface LinesAsked {
  readonly file: string;
  readonly settings: ScreenSettings;
  /** How many threads judge them. */
  readonly jobs: number;
  /** Says what is being done. */
  readonly step: (doing: LocalText) => void;
  /** Tells what kept lines from being judged. */
  readonly problem: (problem: LinesFound["problems"][number]) => Promise<void>;
}

/** Lets what waits have its turn, an interrupt among it. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What is found in a few lines at a time, by this thread. */
async function* here({ file, settings }: LinesAsked, io: Io): AsyncGenerator<LinesFound> {
  const screen = screenBy(settings);
  for await (const lines of readLines(file, io)) {
    yield screenPieces(piecesOf(lines), screen, settings.explain);
    await turn();
    if (io.interrupted.aborted) return;
  }
}

/** The same, by others. */
async function* byWorkers({ file, settings, jobs }: LinesAsked, io: Io): AsyncGenerator<LinesFound> {
  const screen = screenBy(settings);
  const start: Start<"screen"> = { job: "screen", settings };
  const pool = new Pool<null, LinesFound>(jobs, () => io.worker(start));
  const close = (): Promise<void> => pool.close(new Interrupted("no more lines are judged"));
  io.interrupted.addEventListener("abort", close);
  try {
    yield* overLines(file, io, pool, {
      given: () => null,
      lost: (line, fault) => lineLost(screen, line, fault),
    });
  } finally {
    io.interrupted.removeEventListener("abort", close);
    await close();
  }
}

/**
 * Judges the lines of a file and counts what is found, in room that does not grow with them.
 * @throws Interrupted
 */
export async function screenFile(asked: LinesAsked, io: Io): Promise<LinesFound> {
  const { settings, jobs, step, problem } = asked;
  let all: LinesFound = { tallies: noTallies(screenBy(settings)), near: [], problems: [] };
  for await (const found of jobs === 1 ? here(asked, io) : byWorkers(asked, io)) {
    for (const one of found.problems) await problem(one);
    all = joined(all, found, settings.explain);
    const { dossiers } = all.tallies;
    step(text(`已核对 ${dossiers} 份`, `${dossiers} judged`));
  }
  if (io.interrupted.aborted) throw new Interrupted("not read to its end");
  return all;
}
