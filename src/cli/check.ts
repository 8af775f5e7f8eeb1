import { remedies } from "../remedies/remedies.js";
import { printers } from "../render/printers.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { Dossier } from "../schemas/types.js";
import { type CheckLines, checkingLines } from "./check-lines.js";
import { allOf, type Checked, type CheckOptions, Run } from "./check-run.js";
import { askedOf, reportsOn, statusOf } from "./judging.js";
import { type Io, tell } from "./output.js";
import { faultOf, Interrupted, readAs } from "./read.js";

function judge(dossier: Dossier, file: string, { options, io }: Run): Checked {
  const asked = askedOf(dossier, options, () => io.today());
  return {
    reports: reportsOn(dossier, { file }, options, asked),
    dossiers: options.jurisdictions.map(() => dossier),
    plans: options.jurisdictions.map((place) => () => remedies(dossier, place, asked)),
  };
}

async function whole(file: string, run: Run, kept: Checked[] | undefined): Promise<void> {
  const dossier = await readAs(file, safeParseDossier, run.options.lang, run.io);
  if (dossier === undefined) {
    run.status = 2;
    return;
  }
  run.last = file;
  const checked = judge(dossier, file, run);
  const text = kept || !run.pieces.wanted ? "" : run.print(checked);
  run.count(statusOf(checked.reports), 1);
  if (kept) kept.push(checked);
  else await run.pieces.add(text);
}

const linesEnding = /\.(ndjson|jsonl)$/i;

/** Whether some input holds a dossier a line: what comes out then has a line for each as well. */
export const hasLines = (files: readonly string[], ndjson: boolean): boolean =>
  ndjson || files.some((file) => linesEnding.test(file));

/** Says how far an interrupted run came. */
function tellHowFar({ io, options, last, judged }: Run, left: number): Promise<void> {
  const [zhAt, enAt] = last === "" ? ["", ""] : [`，止于 ${last}`, `, the last of them ${last}`];
  const told = {
    "zh-CN": `已中断：共核对 ${judged} 份${zhAt}；另有 ${left} 个文件未核对完`,
    en: `interrupted: ${judged} checked${enAt}; files not checked to the end: ${left}`,
  };
  return tell(io, [told[options.lang]]);
}

/** Checks the files, one after the other; resolves to how many were left by an interrupt. */
async function each(
  files: readonly string[],
  run: Run,
  kept: Checked[] | undefined,
  lines: CheckLines,
): Promise<number> {
  const isLines = (file: string): boolean => run.options.ndjson || linesEnding.test(file);
  for (const [at, file] of files.entries()) {
    try {
      await (isLines(file) ? lines(file) : whole(file, run, kept));
    } catch (error) {
      if (error instanceof Interrupted) return files.length - at;
      await run.problem(file, [faultOf(error)]);
    }
    if (run.io.interrupted.aborted) return files.length - at - (isLines(file) ? 0 : 1);
  }
  return 0;
}

/**
 * Checks files in the order given; one that cannot be read is told, and the rest continue. A reader who leaves early
 * changes nothing but that nothing more is printed: the status is that of all.
 */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<0 | 1 | 2> {
  const how: CheckOptions = hasLines(files, options.ndjson) ? { ...options, format: "ndjson" } : options;
  const run = new Run(how, io);
  const kept: Checked[] | undefined = printers[how.format].between === undefined ? [] : undefined;
  const left = await checkingLines(run, (lines) => each(files, run, kept, lines));
  if (kept) await run.pieces.add(run.print(allOf(kept)));
  else await run.pieces.end();
  if (!io.interrupted.aborted) return run.status;
  await tellHowFar(run, left);
  return 2;
}
