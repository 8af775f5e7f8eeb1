import type { Jurisdiction } from "../criteria/rule.js";
import type { Finding } from "../engine/report.js";
import type { Lang } from "../text.js";
import { byDossier, documentOf, jurisdictionOf, type SourcedReport } from "./document.js";
import { explain } from "./explain.js";
import { printHtml } from "./html.js";
import { printMarkdown } from "./markdown.js";
import { type Paint, printText } from "./text.js";

/** The outputs of `render`. */
export type Format = "text" | "json" | "ndjson" | "markdown" | "html";

export interface RenderOptions {
  /** Those of the reports. */
  jurisdictions: readonly Jurisdiction[];
  /** By default text. */
  format?: Format;
  /** By default zh-CN. */
  lang?: Lang;
  /** Paints the text for a terminal; by default nothing is painted. */
  paint?: Paint;
}

/** A report whose findings carry their message. */
export type ReportWithMessages = Omit<SourcedReport, "findings"> & { findings: (Finding & { message: string })[] };

/** Adds to each finding its message. */
export function withMessages(
  report: SourcedReport,
  jurisdictions: readonly Jurisdiction[],
  lang: Lang,
): ReportWithMessages {
  const place = jurisdictionOf(report, jurisdictions);
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, message: explain(finding, place, lang) })),
  };
}

/**
 * Prints reports: of one dossier or several, by one jurisdiction or several.
 *
 * @param reports those of the same dossier (and `source`, where given) are shown together, with a comparison by topic
 * @returns text for a terminal, Markdown, one HTML page, a JSON array of reports, or NDJSON with a line per dossier
 * @throws RangeError if a report's jurisdiction is not among `jurisdictions`
 * @example render([evaluate(dossier, wenzhou)], { jurisdictions: [wenzhou], format: "markdown", lang: "en" })
 */
export function render(reports: readonly SourcedReport[], options: RenderOptions): string {
  const { jurisdictions, format = "text", lang = "zh-CN", paint } = options;
  const told = (report: SourcedReport): ReportWithMessages => withMessages(report, jurisdictions, lang);
  if (format === "json") return `${JSON.stringify(reports.map(told), null, 2)}\n`;
  const groups = byDossier(reports);
  if (format === "ndjson") {
    const lines = groups.map((group) => (group.length === 1 ? group.map(told)[0] : group.map(told)));
    return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  }
  const extent = format === "html" ? "full" : "short";
  const documents = groups.map((group) => documentOf(group, jurisdictions, lang, extent));
  if (format === "html") return documents.length > 0 ? printHtml(documents, lang) : "";
  if (format === "markdown") return documents.map(printMarkdown).join("\n");
  return documents.map((blocks) => printText(blocks, paint)).join("\n\n");
}
