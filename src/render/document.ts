import { type Jurisdiction, stages } from "../criteria/rule.js";
import type { Finding, Report, Status, Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { clean } from "../words/clean.js";
import { inLang } from "../words/labels.js";
import type { Block, Cell, Heading, Paragraph } from "./blocks.js";
import { compare } from "./compare.js";
import { explained, sentence, statusWords } from "./explain.js";
import type { SourcedReport, Sources } from "./sources.js";
import { checkTitle, forceWords, policyBlocks, stageWords, topicTitle, verdictWords } from "./titles.js";

/** Whether a document names only what is met, or tells all of it. */
export type Extent = "short" | "full";
/** How many answers a message names where there is room. */
const many = 30;

/** The mark that each status is shown with. */
export const statusMarks: Record<Status, string> = {
  pass: "✓",
  fail: "✗",
  unknown: "?",
  review: "◇",
  "not-applicable": "–",
};
/** The order of sections: what blocks, what is missing, what a person must judge. */
const openStatuses: readonly Status[] = ["fail", "unknown", "review"];
const sectionWords: Record<Status, readonly [zh: string, en: string]> = {
  fail: ["不符合", "Not met"],
  unknown: ["待补充", "Missing answers"],
  review: ["待审核人判断", "For a reviewer to judge"],
  pass: ["符合", "Met"],
  "not-applicable": ["不适用", "Not applicable"],
};

function cellOf(findings: readonly Finding[], lang: Lang): Cell {
  const [first] = findings;
  if (!first) return { text: "" };
  const each = findings.map(({ status }) => status);
  const worst = openStatuses.find((status) => each.includes(status)) ?? first.status;
  const text = `${statusMarks[worst]} ${inLang(statusWords[worst], lang)}`;
  if (each.length === 1) return { text, status: worst };
  return { text: `${text} ${each.map((status) => statusMarks[status]).join("")}`, status: worst, each };
}

function comparison(reports: readonly SourcedReport[], { placeOf }: Sources, lang: Lang, extent: Extent): Block[] {
  const places = reports.map(placeOf);
  const verdicts = (name: string, of: (report: Report) => Verdict | undefined): Cell[] => [
    { text: name },
    ...reports.map((report): Cell => {
      const verdict = of(report);
      return verdict ? { text: inLang(verdictWords[verdict], lang), verdict } : { text: "" };
    }),
  ];
  const judged = stages.filter((stage) => reports.some((report) => report.verdicts[stage]));
  const head = [inLang(["事项", "Topic"], lang), ...places.map(({ title }) => title[lang])];
  const rows = [
    verdicts(inLang(["结论", "Verdict"], lang), ({ verdict }) => verdict),
    ...(extent === "full" && judged.length > 1 ? judged : []).map((stage) =>
      verdicts(stageWords(stage, lang), (report) => report.verdicts[stage]),
    ),
    ...compare(reports).map(({ topic, findings }) => [
      { text: topicTitle(topic, findings, places, lang) },
      ...findings.map((list) => cellOf(list, lang)),
    ]),
  ];
  return [
    { kind: "heading", level: 2, text: inLang(["对照", "Comparison"], lang) },
    { kind: "table", head, rows },
  ];
}

const counted = (status: Status, count: number, lang: Lang): string => {
  const name = inLang(sectionWords[status], lang);
  return inLang([`${name}（${count}）`, `${name} (${count})`], lang);
};

/** A finding each, with all that is to be said of it. */
function open(report: Report, status: Status, place: Jurisdiction, lang: Lang, extent: Extent): Block[] {
  const found = report.findings.filter((finding) => finding.status === status);
  if (found.length === 0) return [];
  const items = found.map((finding) => {
    const { force, citation } = finding;
    const parts = explained(finding, place, lang, extent === "full" ? many : undefined);
    const word = inLang(forceWords[force], lang);
    return {
      status,
      lead: inLang([`【${word}】${parts.title}`, `[${word}] ${parts.title}`], lang),
      text: sentence(parts, lang),
      finding: { ...parts, force, quote: citation.quote },
    };
  });
  return [
    { kind: "heading", level: 3, text: counted(status, found.length, lang), status },
    { kind: "items", items },
  ];
}

/** Last and short: their titles only. */
function closed(report: Report, status: Status, place: Jurisdiction, lang: Lang): Block[] {
  const found = report.findings.filter((finding) => finding.status === status);
  if (found.length === 0) return [];
  const titles = found.map(({ rule }) => place.rules.find(({ id }) => id === rule)?.title[lang] ?? "");
  const name = counted(status, found.length, lang);
  return [
    {
      kind: "paragraph",
      text: inLang([`${name}：${titles.join("、")}。`, `${name}: ${titles.join("; ")}.`], lang),
    },
  ];
}

/** The verdict of each stage. */
function byStage({ verdicts }: Report, lang: Lang): Paragraph {
  const stages = Object.entries(verdicts).map(([stage, verdict]) => ({ name: stageWords(stage, lang), verdict }));
  const said = stages.map(({ name, verdict }) => {
    const word = inLang(verdictWords[verdict], lang);
    return inLang([`${name}：${word}`, `${name}: ${word}`], lang);
  });
  return { kind: "paragraph", text: said.join(inLang(["；", "; "], lang)), stages };
}

function ofReport(report: Report, place: Jurisdiction, lang: Lang, extent: Extent): Block[] {
  const verdict = inLang(verdictWords[report.verdict], lang);
  const name = place.title[lang];
  return [
    {
      kind: "heading",
      level: 2,
      text: inLang([`${name}：${verdict}`, `${name}: ${verdict}`], lang),
      name,
      verdict: report.verdict,
    },
    ...policyBlocks(report.policy, lang),
    ...(extent === "full" || Object.keys(report.verdicts).length > 1 ? [byStage(report, lang)] : []),
    ...openStatuses.flatMap((status) => open(report, status, place, lang, extent)),
    ...(extent === "full"
      ? (["pass", "not-applicable"] as const).flatMap((status) => open(report, status, place, lang, extent))
      : (["not-applicable", "pass"] as const).flatMap((status) => closed(report, status, place, lang))),
  ];
}

/** The name of a dossier, and where it was read if that is not its name. */
function named({ dossier, source }: SourcedReport): Pick<Heading, "name" | "source"> {
  const place = source && clean(source.line === undefined ? source.file : `${source.file}:${source.line}`);
  if (dossier === undefined) return { name: clean(source?.file ?? "") };
  return { name: clean(dossier), ...(place !== undefined && { source: place }) };
}

/**
 * The reports of one dossier as a document: a comparison if there are several, then each with what blocks it first.
 */
export function documentOf(reports: readonly SourcedReport[], sources: Sources, lang: Lang, extent: Extent): Block[] {
  const [first] = reports;
  if (!first) return [];
  const naming = named(first);
  const title = inLang(checkTitle, lang);
  const { name } = naming;
  const heading = name === "" ? title : inLang([`${title}：${name}`, `${title}: ${name}`], lang);
  return [
    { kind: "heading", level: 1, text: heading, ...naming },
    { kind: "paragraph", text: inLang([`评价日期：${first.asOf}`, `As of ${first.asOf}`], lang) },
    ...(reports.length > 1 ? comparison(reports, sources, lang, extent) : []),
    ...reports.flatMap((report) => ofReport(report, sources.placeOf(report), lang, extent)),
  ];
}
