import type { Jurisdiction } from "../criteria/rule.js";
import type { Finding, Report, Status, Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { clean } from "../words/clean.js";
import { inLang } from "../words/labels.js";
import { compare } from "./compare.js";
import { explain, statusWords } from "./explain.js";
import { forceWords, policyBlocks, stageWords, topicTitle, verdictWords } from "./titles.js";

/** A report with the place its dossier was read from. */
export type SourcedReport = Report & { readonly source?: { readonly file: string; readonly line?: number } };

/** A finding in a list, or what stands for it in a table. */
export interface Item {
  readonly status?: Status;
  /** What stands before an item that has no status; by default a point. */
  readonly mark?: string;
  readonly lead: string;
  readonly text: string;
}
/** A verdict that a printer may paint. */
export interface Cell {
  readonly text: string;
  readonly status?: Status;
  readonly verdict?: Verdict;
}
/** A document before it is printed: each output is one printer of these. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly verdict?: Verdict }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "items"; readonly items: readonly Item[] };

/** Finds the jurisdiction of a report. */
export function jurisdictionOf(report: Report, jurisdictions: readonly Jurisdiction[]): Jurisdiction {
  const found = jurisdictions.find(({ id }) => id === report.jurisdiction);
  if (!found) throw new RangeError(`jurisdictions has no ${JSON.stringify(report.jurisdiction)}`);
  return found;
}

/** Reports of one dossier, in the order given. */
export function byDossier(reports: readonly SourcedReport[]): SourcedReport[][] {
  const groups = new Map<string, SourcedReport[]>();
  for (const report of reports) {
    const key = JSON.stringify([report.source?.file, report.source?.line, report.dossier, report.asOf]);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups.values()];
}

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
  const worst = openStatuses.find((status) => findings.some((one) => one.status === status)) ?? first.status;
  const marks = findings.length > 1 ? ` ${findings.map(({ status }) => statusMarks[status]).join("")}` : "";
  return { text: `${statusMarks[worst]} ${inLang(statusWords[worst], lang)}${marks}`, status: worst };
}

function comparison(reports: readonly SourcedReport[], jurisdictions: readonly Jurisdiction[], lang: Lang): Block[] {
  const places = reports.map((report) => jurisdictionOf(report, jurisdictions));
  const rows = compare(reports).map(({ topic, findings }) => [
    { text: topicTitle(topic, findings, places, lang) },
    ...findings.map((list) => cellOf(list, lang)),
  ]);
  const head = [inLang(["事项", "Topic"], lang), ...places.map(({ title }) => title[lang])];
  const verdicts = reports.map(({ verdict }) => ({ text: inLang(verdictWords[verdict], lang), verdict }));
  return [
    { kind: "heading", level: 2, text: inLang(["对照", "Comparison"], lang) },
    { kind: "table", head, rows: [[{ text: inLang(["结论", "Verdict"], lang) }, ...verdicts], ...rows] },
  ];
}

function openItems(report: Report, status: Status, place: Jurisdiction, lang: Lang): Block[] {
  const found = report.findings.filter((finding) => finding.status === status);
  if (found.length === 0) return [];
  const items = found.map((finding) => {
    const title = place.rules.find(({ id }) => id === finding.rule)?.title[lang] ?? "";
    const force = inLang(forceWords[finding.force], lang);
    return {
      status,
      lead: inLang([`【${force}】${title}`, `[${force}] ${title}`], lang),
      text: explain(finding, place, lang),
    };
  });
  const name = inLang(sectionWords[status], lang);
  return [
    { kind: "heading", level: 3, text: inLang([`${name}（${found.length}）`, `${name} (${found.length})`], lang) },
    { kind: "items", items },
  ];
}

/** Passes last and short: their titles only. */
function closed(report: Report, status: Status, place: Jurisdiction, lang: Lang): Block[] {
  const found = report.findings.filter((finding) => finding.status === status);
  if (found.length === 0) return [];
  const titles = found.map(({ rule }) => place.rules.find(({ id }) => id === rule)?.title[lang] ?? "");
  const name = inLang(sectionWords[status], lang);
  return [
    {
      kind: "paragraph",
      text: inLang(
        [`${name}（${found.length}）：${titles.join("、")}。`, `${name} (${found.length}): ${titles.join("; ")}.`],
        lang,
      ),
    },
  ];
}

function ofReport(report: Report, place: Jurisdiction, lang: Lang): Block[] {
  const verdict = inLang(verdictWords[report.verdict], lang);
  const byStage = Object.entries(report.verdicts).map(([stage, one]) =>
    inLang(
      [
        `${stageWords(stage, lang)}：${inLang(verdictWords[one], lang)}`,
        `${stageWords(stage, lang)}: ${inLang(verdictWords[one], lang)}`,
      ],
      lang,
    ),
  );
  return [
    {
      kind: "heading",
      level: 2,
      text: inLang([`${place.title[lang]}：${verdict}`, `${place.title[lang]}: ${verdict}`], lang),
      verdict: report.verdict,
    },
    ...policyBlocks(report.policy, lang),
    ...(byStage.length > 1 ? [{ kind: "paragraph" as const, text: byStage.join(inLang(["；", "; "], lang)) }] : []),
    ...openStatuses.flatMap((status) => openItems(report, status, place, lang)),
    ...closed(report, "not-applicable", place, lang),
    ...closed(report, "pass", place, lang),
  ];
}

/** The reports of one dossier as a document: a comparison if there are several, then each with what blocks it first. */
export function documentOf(
  reports: readonly SourcedReport[],
  jurisdictions: readonly Jurisdiction[],
  lang: Lang,
): Block[] {
  const [first] = reports;
  if (!first) return [];
  const name = clean(first.dossier ?? first.source?.file ?? "");
  const title = inLang(["创新联合体条件核对", "Innovation consortium: conditions checked"], lang);
  const heading = name === "" ? title : inLang([`${title}：${name}`, `${title}: ${name}`], lang);
  return [
    { kind: "heading", level: 1, text: heading },
    { kind: "paragraph", text: inLang([`评价日期：${first.asOf}`, `As of ${first.asOf}`], lang) },
    ...(reports.length > 1 ? comparison(reports, jurisdictions, lang) : []),
    ...reports.flatMap((report) => ofReport(report, jurisdictionOf(report, jurisdictions), lang)),
  ];
}
