import type { Remedies } from "../remedies/types.js";
import { type Format, printers } from "../render/printers.js";
import { render } from "../render/render.js";
import type { SourcedReport } from "../render/sources.js";
import type { Dossier } from "../schemas/types.js";
import type { InputIssue } from "./input.js";
import type { Judging } from "./judging.js";
import type { LinesAnswer } from "./line.js";
import { type Io, painter, tell } from "./output.js";
import { Pieces } from "./pieces.js";
import { toldOf } from "./read.js";

/** What `check` was asked. */
export interface CheckOptions extends Judging {
  format: Format;
  differences: boolean;
  ndjson: boolean;
  /** How many threads judge lines: with 1 that which reads and writes, with more others than that. */
  jobs: number;
}

/** Reports with the dossiers they are of, so that messages can call things by their names, and what would make each pass. */
export interface Checked {
  readonly reports: readonly SourcedReport[];
  readonly dossiers: readonly Dossier[];
  /** Found only when it is wanted: it takes its time. */
  readonly plans: readonly (() => Remedies)[];
}

export const allOf = (all: readonly Checked[]): Checked => ({
  reports: all.flatMap(({ reports }) => reports),
  dossiers: all.flatMap(({ dossiers }) => dossiers),
  plans: all.flatMap(({ plans }) => plans),
});

/** Of how many reports a page tells what would make them pass. */
const mostPlanned = 20;

/** What `check` works with, and how far it came. */
export class Run {
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
    this.pieces = new Pieces(io, printers[options.format], () => this.print(allOf([])));
  }
  /** Reports as the format wants them. */
  print({ reports, dossiers, plans }: Checked): string {
    const { jurisdictions, format, lang, brief, differences } = this.options;
    const tellsPlans = format === "html" && !brief && reports.length <= mostPlanned;
    const planned = tellsPlans ? plans.map((one) => one()) : [];
    const paint = painter(this.io);
    return render(reports, { jurisdictions, dossiers, remedies: planned, format, lang, brief, differences, paint });
  }
  /** Counts what was judged, once it is whole. */
  count(status: 0 | 1 | 2, judged: number): void {
    this.judged += judged;
    if (status > this.status) this.status = status;
  }
  /** Takes what lines came to: tells it and prints it, in its order. */
  async take(file: string, { parts, status, judged, last }: LinesAnswer): Promise<void> {
    if (last !== undefined) this.last = `${file}:${last}`;
    this.count(status, judged);
    for (const { told, bytes } of parts) {
      for (const one of told) await tell(this.io, one);
      await this.pieces.pass(bytes);
    }
  }
  /** A file that could not be read, or not to its end. */
  async problem(file: string, issues: readonly InputIssue[]): Promise<void> {
    this.status = 2;
    for (const one of toldOf(file, undefined, issues, this.options.lang)) await tell(this.io, one);
  }
}
