import type { CheckOptions, Run } from "./check-run.js";
import type { CheckGiven } from "./jobs/check.js";
import { overLines } from "./jobs/over-lines.js";
import { Pool } from "./jobs/pool.js";
import type { Start } from "./jobs/table.js";
import { checkLine, type LinesAnswer, lineFailed, together } from "./line.js";
import { piecesOf, readLines } from "./lines.js";
import type { Io } from "./output.js";
import { faultOf, Interrupted } from "./read.js";

/** Judges the lines of a file, tells and prints what they come to. */
export type CheckLines = (file: string) => Promise<void>;

type CheckPool = Pool<CheckGiven, LinesAnswer>;

/** Lets what waits have its turn, an interrupt among it. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function lineByLine(file: string, run: Run): Promise<void> {
  const { io, options: judging } = run;
  for await (const lines of readLines(file, io))
    for (const piece of piecesOf(lines)) {
      const answer = checkLine(piece, { file, judging, today: () => io.today(), wanted: run.pieces.wanted });
      if (!answer) continue;
      await run.take(file, together([answer]));
      await turn();
      if (io.interrupted.aborted) return;
    }
}

async function byWorkers(file: string, run: Run, pool: CheckPool): Promise<void> {
  const { io, options } = run;
  const answers = overLines<CheckGiven, LinesAnswer>(file, io, pool, {
    given: () => ({ file, today: options.asOf ?? io.today(), wanted: run.pieces.wanted }),
    lost: (line, fault) => together([lineFailed(file, line, [faultOf(fault)], options)]),
  });
  for await (const answer of answers) {
    await run.take(file, answer);
    if (io.interrupted.aborted) return;
  }
}

function poolOf({ jobs, jurisdictions, asOf, stages, readings, lang, brief }: CheckOptions, io: Io): CheckPool {
  const places = jurisdictions.map(({ id }) => id);
  const start: Start<"check"> = { job: "check", settings: { places, asOf, stages, readings, lang, brief } };
  return new Pool(jobs, () => io.worker(start));
}

/** Does what needs lines to be checked, by workers where the call wants several; they end with it, or with an interrupt. */
export async function checkingLines<T>(run: Run, does: (lines: CheckLines) => Promise<T>): Promise<T> {
  const { io, options } = run;
  if (options.jobs === 1) return does((file) => lineByLine(file, run));
  const pool = poolOf(options, io);
  const close = (): Promise<void> => pool.close(new Interrupted("no more lines are checked"));
  io.interrupted.addEventListener("abort", close);
  try {
    return await does((file) => byWorkers(file, run, pool));
  } finally {
    io.interrupted.removeEventListener("abort", close);
    await close();
  }
}
