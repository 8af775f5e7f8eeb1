import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { type EvaluateOptions, evaluate } from "../engine/evaluate.js";
import type { Report } from "../engine/report.js";
import type { SourcedReport } from "../render/sources.js";
import type { Dossier } from "../schemas/types.js";
import type { Lang } from "../text.js";

/** By what dossiers are judged, and in what words that is told. */
export interface Judging {
  jurisdictions: readonly Jurisdiction[];
  asOf: string | undefined;
  stages: readonly Stage[] | undefined;
  readings: Readonly<Record<string, string>>;
  lang: Lang;
  brief: boolean;
}

/** What is asked of one dossier; `today` only where neither the call nor the dossier names a day. */
export const askedOf = (dossier: Dossier, judging: Judging, today: () => string): EvaluateOptions => {
  const { asOf = dossier.filing?.filledOn ?? today(), stages, readings } = judging;
  return { asOf, readings, ...(stages && { stages }) };
};

/** The report of each place, with where the dossier was read. */
export const reportsOn = (
  dossier: Dossier,
  source: NonNullable<SourcedReport["source"]>,
  { jurisdictions }: Judging,
  asked: EvaluateOptions,
): SourcedReport[] => jurisdictions.map((place) => ({ ...evaluate(dossier, place, asked), source }));

/** The exit status that reports come to. */
export const statusOf = (reports: readonly Report[]): 0 | 1 =>
  reports.every(({ verdict }) => verdict === "eligible" || verdict === "conditional") ? 0 : 1;
