import type { Lang } from "../text.js";
import { clean } from "../words/clean.js";
import { inLang } from "../words/labels.js";
import { verdictWords } from "../words/report.js";
import type { Block, Heading } from "./blocks.js";
import { comparison } from "./comparison.js";
import { type Extent, findingBlocks, type ToldFinding, toldFindings } from "./findings.js";
import { remedySection } from "./remedy-blocks.js";
import type { SourcedReport, Sources } from "./sources.js";
import { byStage } from "./stage-verdicts.js";
import { summaryOf } from "./summary.js";
import { checkTitle, documentHeading, policyBlocks } from "./titles.js";
import { warningBlocks } from "./warnings.js";

/** What an output tells, and in which order. */
export interface Layout {
  readonly extent: Extent;
  /** Whether what would make a dossier pass stands before the findings, or after them. */
  readonly remedies: "first" | "last";
}

/** How reports are told. */
export interface Style extends Layout {
  readonly lang: Lang;
  /** Whether a comparison leaves out what is the same everywhere, or said by one alone. */
  readonly differences: boolean;
}

/** A report with its findings in words. */
interface Told {
  readonly report: SourcedReport;
  /** “温州市：尚不能认定” */
  readonly headline: string;
  readonly name: string;
  readonly summary: string;
  readonly findings: readonly ToldFinding[];
}

function toldReport(report: SourcedReport, { placeOf, dossierOf }: Sources, { lang, extent }: Style): Told {
  const place = placeOf(report);
  const findings = toldFindings(report, place, { lang, dossier: dossierOf(report), extent });
  const name = place.title[lang];
  const verdict = inLang(verdictWords[report.verdict], lang);
  return {
    report,
    name,
    headline: inLang([`${name}：${verdict}`, `${name}: ${verdict}`], lang),
    summary: summaryOf(report, findings, lang),
    findings,
  };
}

function ofReport(
  told: Told,
  { placeOf, dossierOf, remediesOf }: Sources,
  { lang, extent, remedies: order }: Style,
): Block[] {
  const { report, headline, name, summary, findings } = told;
  const full = extent === "full";
  const place = placeOf(report);
  const remedies = remediesOf(report);
  const section = remedies ? remedySection(remedies, place, lang) : [];
  return [
    { kind: "heading", level: 2, text: headline, name, verdict: report.verdict },
    { kind: "paragraph", text: summary, summary: true },
    ...(full || Object.keys(report.verdicts).length > 1 ? [byStage(report, lang)] : []),
    ...policyBlocks(report.policy, lang),
    ...(order === "first" ? section : []),
    ...findingBlocks(findings, lang, extent, warningBlocks(report, place, lang, dossierOf(report))),
    ...(order === "last" ? section : []),
  ];
}

/** Of several: the verdict of each at once. A page has its contents for that. */
const overview = (all: readonly Told[]): Block => ({
  kind: "items",
  items: all.map(({ headline, summary }) => ({ lead: headline, text: summary })),
});

/** The name of a dossier, and where it was read if that is not its name. */
export function named({
  dossier,
  source,
}: Pick<SourcedReport, "dossier" | "source">): Pick<Heading, "name" | "source"> {
  const place = source && clean(source.line === undefined ? source.file : `${source.file}:${source.line}`);
  if (dossier === undefined) return { name: clean(source?.file ?? "") };
  return { name: clean(dossier), ...(place !== undefined && { source: place }) };
}

/** The reports of one dossier as a document: each with its verdict and what is to be done first, then the comparison. */
export function documentOf(reports: readonly SourcedReport[], sources: Sources, style: Style): Block[] {
  const { lang, extent } = style;
  const [first] = reports;
  if (!first) return [];
  const compares = extent === "comparison" || reports.length > 1;
  const all = extent === "comparison" ? [] : reports.map((report) => toldReport(report, sources, style));
  return [
    documentHeading(checkTitle, named(first), lang),
    { kind: "paragraph", text: inLang([`评价日期：${first.asOf}`, `As of ${first.asOf}`], lang) },
    ...(all.length > 1 && extent === "short" ? [overview(all)] : []),
    ...all.flatMap((told) => ofReport(told, sources, style)),
    ...(compares ? comparison(reports, sources, style) : []),
  ];
}
