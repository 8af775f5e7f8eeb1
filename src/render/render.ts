import type { Jurisdiction } from "../criteria/rule.js";
import type { Finding } from "../engine/report.js";
import { chosen } from "../schemas/choice.js";
import { type Lang, langs } from "../text.js";
import { documentOf } from "./document.js";
import { explain } from "./explain.js";
import { type Format, formats, printers } from "./printers.js";
import { type Dossiers, type SourcedReport, type Sources, sourcesOf } from "./sources.js";
import type { Paint } from "./text.js";

export interface RenderOptions {
  /** Those of the reports. */
  jurisdictions: readonly Jurisdiction[];
  /** By default text. */
  format?: Format;
  /** By default zh-CN. */
  lang?: Lang;
  /**
   * One for each report, in their order, or one for all of them: with them messages call units by their names and tell
   * the answers that stand against each other.
   */
  dossiers?: Dossiers;
  /** Leaves of each finding in JSON and NDJSON only rule, stage, force, status and missing. */
  brief?: boolean;
  /** Paints the text for a terminal; by default nothing is painted. */
  paint?: Paint;
}

/** A report as data: each finding with its message. */
const withMessages = (report: SourcedReport, { placeOf }: Sources, lang: Lang) => ({
  ...report,
  findings: report.findings.map((finding) => ({ ...finding, message: explain(finding, placeOf(report), lang) })),
});

const inBrief = ({ rule, stage, force, status, missing }: Finding) => ({ rule, stage, force, status, missing });

/**
 * Prints reports: of one dossier or several, by one jurisdiction or several.
 *
 * @param reports those of the same dossier (and `source`, where given) are shown together, with a comparison by topic
 * @returns text for a terminal, Markdown, one HTML page, a JSON array of reports, or NDJSON with a line per dossier
 * @throws RangeError if a report's jurisdiction is not among `jurisdictions`, there is no such format or language, or
 * there are dossiers, and not as many as reports
 * @example render([evaluate(dossier, wenzhou)], { jurisdictions: [wenzhou], format: "markdown", lang: "en" })
 */
export function render(reports: readonly SourcedReport[], options: RenderOptions): string {
  const { jurisdictions, dossiers, brief = false, paint } = options;
  const lang = chosen("lang", options.lang ?? "zh-CN", langs);
  const format = chosen("format", options.format ?? "text", formats);
  const sources = sourcesOf(reports, jurisdictions, dossiers);
  return printers[format].reports(reports, {
    lang,
    ...(paint && { paint }),
    told: (report) =>
      brief ? { ...report, findings: report.findings.map(inBrief) } : withMessages(report, sources, lang),
    document: (group, extent) => documentOf(group, sources, lang, extent),
  });
}
