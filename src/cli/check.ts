import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { evaluate } from "../engine/evaluate.js";
import type { Report } from "../engine/report.js";
import { remedies } from "../remedies/remedies.js";
import type { Remedies } from "../remedies/types.js";
import { type Format, onOneLine, printers } from "../render/printers.js";
import { render } from "../render/render.js";
import type { SourcedReport } from "../render/sources.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { Dossier } from "../schemas/types.js";
import type { Lang } from "../text.js";
import { type InputIssue, type Piece, readLines } from "./input.js";
import { type Io, painter, tell } from "./output.js";
import { Pieces } from "./pieces.js";
import { faultOf, Interrupted, parsed, readAs, tellIssues } from "./read.js";

/** What `check` was asked. */
export interface CheckOptions {
  jurisdictions: readonly Jurisdiction[];
  asOf: string | undefined;
  stages: readonly Stage[] | undefined;
  readings: Readonly<Record<string, string>>;
  lang: Lang;
  format: Format;
  brief: boolean;
  differences: boolean;
  ndjson: boolean;
}

/** Of how many reports a page tells what would make them pass. */
const mostPlanned = 20;

/** What `check` works with, and how far it came. */
class Run {
  /** The exit status as it stands: 2 wins over 1, and 1 over 0. */
  status: 0 | 1 | 2 = 0;
  /** How many dossiers were judged. */
  judged = 0;
  /** The file and the line that were read last. */
  last = "";
  readonly pieces: Pieces;
  readonly options: CheckOptions;
  readonly io: Io;
  constructor(options: CheckOptions, io: Io) {
    this.options = options;
    this.io = io;
    this.pieces = new Pieces(io, printers[options.format], () => this.print(together([])));
  }
  /** Reports as the format wants them. */
  print({ reports, dossiers, plans }: Checked): string {
    const { jurisdictions, format, lang, brief, differences } = this.options;
    const tellsPlans = format === "html" && !brief && reports.length <= mostPlanned;
    const planned = tellsPlans ? plans.map((one) => one()) : [];
    const paint = painter(this.io);
    return render(reports, { jurisdictions, dossiers, remedies: planned, format, lang, brief, differences, paint });
  }
  judge(dossier: Dossier, source: NonNullable<SourcedReport["source"]>): Checked {
    const asOf = this.options.asOf ?? dossier.filing?.filledOn ?? this.io.today();
    const { jurisdictions, stages, readings } = this.options;
    const asked = { asOf, readings, ...(stages && { stages }) };
    return {
      reports: jurisdictions.map((place) => ({ ...evaluate(dossier, place, asked), source })),
      dossiers: jurisdictions.map(() => dossier),
      plans: jurisdictions.map((place) => () => remedies(dossier, place, asked)),
    };
  }
  /** Counts what was judged, once it is whole. */
  count(reports: readonly Report[]): void {
    this.judged++;
    const settled = reports.every(({ verdict }) => verdict === "eligible" || verdict === "conditional");
    if (!settled && this.status === 0) this.status = 1;
  }
  async problem(file: string, line: number | undefined, issues: readonly InputIssue[]): Promise<void> {
    this.status = 2;
    await tellIssues(this.io, file, line, issues, this.options.lang);
  }
}

/** Reports with the dossiers they are of, so that messages can call things by their names, and what would make each pass. */
interface Checked {
  readonly reports: readonly SourcedReport[];
  readonly dossiers: readonly Dossier[];
  /** Found only when it is wanted: it takes its time. */
  readonly plans: readonly (() => Remedies)[];
}

/** What is printed of a line; or its problems, which may be a fault of ours. */
function answer(run: Run, file: string, piece: Piece): { text: string } | { issues: InputIssue[] } {
  try {
    const read = parsed(piece, safeParseDossier, true);
    if (read.issues) return read;
    const checked = run.judge(read.value, { file, line: piece.line });
    const text = run.pieces.wanted ? run.print(checked) : "";
    run.count(checked.reports);
    return { text };
  } catch (error) {
    return { issues: [faultOf(error)] };
  }
}

/** Lets what waits have its turn, an interrupt among it. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function lineByLine(file: string, run: Run): Promise<void> {
  for await (const piece of readLines(file, run.io)) {
    if (piece.text?.trim() === "") continue;
    const { line } = piece;
    run.last = `${file}:${line}`;
    const answered = answer(run, file, piece);
    if ("issues" in answered) await run.problem(file, line, answered.issues);
    const error = "issues" in answered ? onOneLine({ file, line, error: answered.issues }) : "";
    await run.pieces.add("text" in answered ? answered.text : error);
    await turn();
    if (run.io.interrupted.aborted) return;
  }
}

async function whole(file: string, run: Run, kept: Checked[] | undefined): Promise<void> {
  const dossier = await readAs(file, safeParseDossier, run.options.lang, run.io);
  if (dossier === undefined) {
    run.status = 2;
    return;
  }
  run.last = file;
  const checked = run.judge(dossier, { file });
  const text = kept || !run.pieces.wanted ? "" : run.print(checked);
  run.count(checked.reports);
  if (kept) kept.push(checked);
  else await run.pieces.add(text);
}

const linesEnding = /\.(ndjson|jsonl)$/i;

/** Whether some input holds a dossier a line: what comes out then has a line for each as well. */
export const hasLines = (files: readonly string[], ndjson: boolean): boolean =>
  ndjson || files.some((file) => linesEnding.test(file));

const together = (all: readonly Checked[]): Checked => ({
  reports: all.flatMap(({ reports }) => reports),
  dossiers: all.flatMap(({ dossiers }) => dossiers),
  plans: all.flatMap(({ plans }) => plans),
});

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
async function each(files: readonly string[], run: Run, kept: Checked[] | undefined): Promise<number> {
  const isLines = (file: string): boolean => run.options.ndjson || linesEnding.test(file);
  for (const [at, file] of files.entries()) {
    try {
      await (isLines(file) ? lineByLine(file, run) : whole(file, run, kept));
    } catch (error) {
      if (error instanceof Interrupted) return files.length - at;
      await run.problem(file, undefined, [faultOf(error)]);
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
  const left = await each(files, run, kept);
  if (kept) await run.pieces.add(run.print(together(kept)));
  else await run.pieces.end();
  if (!io.interrupted.aborted) return run.status;
  await tellHowFar(run, left);
  return 2;
}
