import type { Source } from "../input.js";
import { type Lines, readLines, singles } from "../lines.js";
import { inOrder } from "./in-order.js";
import { type Pool, WorkerFault } from "./pool.js";

/** What is asked of the lines of a file, besides them. */
export interface Asked<Given, Answer> {
  /** What is given with the next few lines. */
  readonly given: () => Given;
  /** What is answered for a line over which a worker fell. */
  readonly lost: (line: number, fault: WorkerFault) => Answer;
}

/** How many questions there are for each worker: those it has, and one that is read or written meanwhile. */
const perWorker = 3;

/** Where a worker falls over some lines each is asked by itself: only those that cannot be answered are lost. */
async function answersTo<Given, Answer>(
  pool: Pool<Given, Answer>,
  lines: Lines,
  { given, lost }: Asked<Given, Answer>,
): Promise<Answer[]> {
  try {
    return [await pool.ask(lines, given())];
  } catch (fault) {
    if (!(fault instanceof WorkerFault)) throw fault;
    if (lines.count === 1) return [lost(lines.first, fault)];
    const answers: Answer[] = [];
    for (const one of singles(lines)) answers.push(...(await answersTo(pool, one, { given, lost })));
    return answers;
  }
}

/** What a pool answers to the lines of a file, in their order; a few lines have one answer together. */
export async function* overLines<Given, Answer>(
  file: string,
  from: Source,
  pool: Pool<Given, Answer>,
  asked: Asked<Given, Answer>,
): AsyncGenerator<Answer> {
  // Whoever leaves early leaves a file that is being read.
  const left = new AbortController();
  const source: Source = {
    get stdin() {
      return from.stdin;
    },
    interrupted: AbortSignal.any([from.interrupted, left.signal]),
  };
  const ask = (lines: Lines): Promise<Answer[]> => answersTo(pool, lines, asked);
  try {
    for await (const answers of inOrder(readLines(file, source), ask, perWorker * pool.size)) yield* answers;
  } finally {
    left.abort();
  }
}
