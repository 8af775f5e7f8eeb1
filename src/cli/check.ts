import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { evaluate } from "../engine/evaluate.js";
import type { Report } from "../engine/report.js";
import { type Format, onOneLine, printers } from "../render/printers.js";
import { render } from "../render/render.js";
import type { SourcedReport } from "../render/sources.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { Dossier } from "../schemas/types.js";
import type { Lang } from "../text.js";
import { readLines } from "./input.js";
import { type Io, painter, write } from "./output.js";
import { parsed, readAs, tellIssues, tellUnreadable } from "./read.js";

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

/** The exit status as it stands: 2 wins over 1, and 1 over 0. */
class Outcome {
  status: 0 | 1 | 2 = 0;
  problem(): void {
    this.status = 2;
  }
  judge(reports: readonly Report[]): void {
    const settled = reports.every(({ verdict }) => verdict === "eligible" || verdict === "conditional");
    if (!settled && this.status === 0) this.status = 1;
  }
}

function judge(dossier: Dossier, source: NonNullable<SourcedReport["source"]>, options: CheckOptions, io: Io): Checked {
  const asOf = options.asOf ?? dossier.filing?.filledOn ?? io.today();
  const { stages, readings } = options;
  const reports = options.jurisdictions.map((place) => ({
    ...evaluate(dossier, place, { asOf, readings, ...(stages && { stages }) }),
    source,
  }));
  return { reports, dossiers: reports.map(() => dossier) };
}

/** Reports with the dossiers they are of, so that messages can call things by their names. */
interface Checked {
  readonly reports: readonly SourcedReport[];
  readonly dossiers: readonly Dossier[];
}

/** Prints the reports of one file, or of all of them. */
function print({ reports, dossiers }: Checked, options: CheckOptions, io: Io): string {
  const { jurisdictions, format, lang, brief, differences } = options;
  return render(reports, { jurisdictions, dossiers, format, lang, brief, differences, paint: painter(io) });
}

async function lineByLine(file: string, options: CheckOptions, outcome: Outcome, io: Io): Promise<void> {
  for await (const piece of readLines(file, io.stdin)) {
    if (piece.text?.trim() === "") continue;
    const { line } = piece;
    const read = parsed(piece, safeParseDossier, true);
    if (read.issues) {
      outcome.problem();
      tellIssues(io, file, line, read.issues, options.lang);
      await write(io, onOneLine({ file, line, error: read.issues }));
      continue;
    }
    const checked = judge(read.value, { file, line }, options, io);
    outcome.judge(checked.reports);
    await write(io, print(checked, options, io));
  }
}

async function whole(file: string, options: CheckOptions, outcome: Outcome, io: Io): Promise<Checked | undefined> {
  const dossier = await readAs(file, safeParseDossier, options.lang, io);
  if (dossier === undefined) {
    outcome.problem();
    return undefined;
  }
  const checked = judge(dossier, { file }, options, io);
  outcome.judge(checked.reports);
  return checked;
}

const linesEnding = /\.(ndjson|jsonl)$/i;

/** Whether some input holds a dossier a line: what comes out then has a line for each as well. */
export const hasLines = (files: readonly string[], ndjson: boolean): boolean =>
  ndjson || files.some((file) => linesEnding.test(file));

const together = (all: readonly Checked[]): Checked => ({
  reports: all.flatMap(({ reports }) => reports),
  dossiers: all.flatMap(({ dossiers }) => dossiers),
});

/** Checks files in the order given; one that cannot be read is told, and the rest continue. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<0 | 1 | 2> {
  const outcome = new Outcome();
  const isLines = (file: string): boolean => options.ndjson || linesEnding.test(file);
  const how: CheckOptions = hasLines(files, options.ndjson) ? { ...options, format: "ndjson" } : options;
  const { between } = printers[how.format];
  const kept: Checked[] = [];
  let printed = false;
  for (const file of files) {
    try {
      if (isLines(file)) {
        await lineByLine(file, how, outcome, io);
        continue;
      }
      const checked = await whole(file, how, outcome, io);
      if (!checked) continue;
      if (between === undefined) kept.push(checked);
      else await write(io, (printed ? between : "") + print(checked, how, io));
      printed = true;
    } catch (error) {
      outcome.problem();
      tellUnreadable(error, file, how.lang, io);
    }
  }
  if (between === undefined) await write(io, print(together(kept), how, io));
  return outcome.status;
}
