import type { Jurisdiction } from "../criteria/rule.js";
import { givenOptions } from "../engine/given.js";
import { chosen } from "../schemas/choice.js";
import { type Lang, langs } from "../text.js";
import { documentOf } from "./document.js";
import { explain } from "./explain.js";
import { type Extent, extents } from "./findings.js";
import { matterOf } from "./opinion/matter.js";
import { type Format, formats, printers } from "./printers.js";
import { type Dossiers, type RemediesOfReports, type SourcedReport, type Sources, sourcesOf } from "./sources.js";
import type { Paint } from "./text.js";
import { warningText } from "./warnings.js";

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
  /**
   * How much a document for people tells: what is open, with the titles of the rest (`short`); everything (`full`); or
   * only the comparison. By default short, and on a page full.
   */
  extent?: Extent;
  /** Leaves out of the comparison the rows on which one document alone speaks, or all that speak say the same. */
  differences?: boolean;
  /** Leaves of each finding in JSON and NDJSON only rule, stage, force, status and missing. */
  brief?: boolean;
  /**
   * What would make each report's dossier pass, one for each in their order, as `remedies` finds it: told on a page before the
   * findings and in a text after them, and part of a report in JSON and NDJSON. A comparison leaves it out.
   */
  remedies?: RemediesOfReports;
  /** Paints the text for a terminal; by default nothing is painted. */
  paint?: Paint;
}

/** The warnings of a report, each with its message. */
const warned = (report: SourcedReport, { placeOf }: Sources, lang: Lang) =>
  report.warnings.map((one) => ({ ...one, message: warningText(one, placeOf(report), lang) }));

/** A report as data: each finding and each warning with its message. */
function withMessages(report: SourcedReport, sources: Sources, lang: Lang) {
  const place = sources.placeOf(report);
  const dossier = sources.dossierOf(report);
  const findings = report.findings.map((finding) => ({
    ...finding,
    message: explain(finding, place, lang, dossier && { dossier }),
  }));
  return { ...report, warnings: warned(report, sources, lang), findings };
}

/** What would make the dossier pass, where that is known. */
function planned(report: SourcedReport, { remediesOf }: Sources) {
  const remedies = remediesOf(report);
  return remedies && { remedies };
}

/** A report as data without what explains it. */
const inBrief = (report: SourcedReport, sources: Sources, lang: Lang) => ({
  ...report,
  warnings: warned(report, sources, lang),
  findings: report.findings.map(({ rule, stage, force, status, missing }) => ({ rule, stage, force, status, missing })),
});

/**
 * Prints reports: of one dossier or several, by one jurisdiction or several.
 *
 * @param reports those of the same dossier (and `source`, where given) are shown together, with a comparison by topic
 * @returns text for a terminal, Markdown, one HTML page, a JSON array of reports, NDJSON with a line per dossier, or an HTML
 * page with an opinion (审查意见) on each report, to be printed and signed
 * @throws TypeError if the reports or the options are none
 * @throws RangeError if a report's jurisdiction is not among `jurisdictions`, there is no such format, language or extent, or
 * there are dossiers or remedies, and not as many as reports
 * @example render([evaluate(dossier, wenzhou)], { jurisdictions: [wenzhou], format: "markdown", lang: "en" })
 */
export function render(reports: readonly SourcedReport[], options: RenderOptions): string {
  givenOptions(options);
  const { jurisdictions, dossiers, remedies, brief = false, differences = false, paint } = options;
  const lang = chosen("lang", options.lang ?? "zh-CN", langs);
  const format = chosen("format", options.format ?? "text", formats);
  const asked = options.extent === undefined ? undefined : chosen("extent", options.extent, extents);
  const sources = sourcesOf(reports, jurisdictions, dossiers, remedies);
  return printers[format].reports(reports, {
    lang,
    ...(paint && { paint }),
    told: (report) => ({
      ...(brief ? inBrief : withMessages)(report, sources, lang),
      ...planned(report, sources),
    }),
    document: (group, layout) =>
      documentOf(group, sources, { ...layout, lang, differences, ...(asked && { extent: asked }) }),
    matter: (report) => matterOf(report, sources, lang),
  });
}
