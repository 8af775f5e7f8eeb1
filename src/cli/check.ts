import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { evaluate } from "../engine/evaluate.js";
import type { Report } from "../engine/report.js";
import type { SourcedReport } from "../render/document.js";
import { type Format, type ReportWithMessages, render, withMessages } from "../render/render.js";
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

function judge(
  dossier: Dossier,
  source: NonNullable<SourcedReport["source"]>,
  options: CheckOptions,
  io: Io,
): SourcedReport[] {
  const asOf = options.asOf ?? dossier.filing?.filledOn ?? io.today();
  const { stages, readings } = options;
  return options.jurisdictions.map((place) => {
    const report = evaluate(dossier, place, { asOf, readings, ...(stages && { stages }) });
    return { ...report, source };
  });
}

/** What `--brief` keeps of a report. */
const brief = (report: SourcedReport | ReportWithMessages) => ({
  ...report,
  findings: report.findings.map(({ rule, stage, force, status, missing }) => ({ rule, stage, force, status, missing })),
});

const printed = (report: SourcedReport, options: CheckOptions) =>
  options.brief ? brief(report) : withMessages(report, options.jurisdictions, options.lang);

async function lineByLine(file: string, options: CheckOptions, outcome: Outcome, io: Io): Promise<void> {
  for await (const piece of readLines(file, io.stdin)) {
    if (piece.text?.trim() === "") continue;
    const { line } = piece;
    const read = parsed(piece, safeParseDossier, true);
    if (read.issues) {
      outcome.problem();
      tellIssues(io, file, line, read.issues, options.lang);
      await write(io, `${JSON.stringify({ file, line, error: read.issues })}\n`);
      continue;
    }
    const reports = judge(read.value, { file, line }, options, io);
    outcome.judge(reports);
    const lines = reports.map((report) => printed(report, options));
    await write(io, `${JSON.stringify(lines.length === 1 ? lines[0] : lines)}\n`);
  }
}

async function whole(file: string, options: CheckOptions, outcome: Outcome, io: Io): Promise<SourcedReport[]> {
  const dossier = await readAs(file, safeParseDossier, options.lang, io);
  if (dossier === undefined) {
    outcome.problem();
    return [];
  }
  const reports = judge(dossier, { file }, options, io);
  outcome.judge(reports);
  return reports;
}

/** Prints the reports of one file as soon as it is judged, where the format lets it. */
function print(reports: readonly SourcedReport[], options: CheckOptions, io: Io): string {
  const { jurisdictions, format, lang } = options;
  if (format === "ndjson") {
    const lines = reports.map((report) => printed(report, options));
    return `${JSON.stringify(lines.length === 1 ? lines[0] : lines)}\n`;
  }
  return render(reports, { jurisdictions, format, lang, ...(format === "text" && { paint: painter(io) }) });
}

const linesEnding = /\.(ndjson|jsonl)$/i;

/** Whether some input holds a dossier a line: what comes out then has a line for each as well. */
export const hasLines = (files: readonly string[], ndjson: boolean): boolean =>
  ndjson || files.some((file) => linesEnding.test(file));

/** Checks files in the order given; one that cannot be read is told, and the rest continue. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<0 | 1 | 2> {
  const outcome = new Outcome();
  const isLines = (file: string): boolean => options.ndjson || linesEnding.test(file);
  const format = hasLines(files, options.ndjson) ? "ndjson" : options.format;
  const all: SourcedReport[] = [];
  let first = true;
  for (const file of files) {
    try {
      if (isLines(file)) await lineByLine(file, options, outcome, io);
      else {
        const reports = await whole(file, options, outcome, io);
        if (format === "json" || format === "html") all.push(...reports);
        else if (reports.length > 0) {
          const between = first || format === "ndjson" ? "" : "\n\n";
          await write(io, between + print(reports, { ...options, format }, io));
          first = false;
        }
      }
    } catch (error) {
      outcome.problem();
      tellUnreadable(error, file, options.lang, io);
    }
  }
  if (format === "html") await write(io, print(all, options, io));
  if (format === "json")
    await write(
      io,
      `${JSON.stringify(
        all.map((report) => printed(report, options)),
        null,
        2,
      )}\n`,
    );
  return outcome.status;
}
