import { type Force, type Jurisdiction, strength } from "../criteria/rule.js";
import type { Finding, Report, Status } from "../engine/report.js";
import { capital, type Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { statusWords } from "../words/status.js";
import type { Block, Item } from "./blocks.js";
import { type Explanation, explanation, told } from "./explain.js";
import { asideTexts } from "./explanation/asides.js";
import { forceLabel } from "./force-label.js";

type Pair = readonly [zh: string, en: string];

/** Whether a document names only what is met, or tells all of it; or only compares. */
export type Extent = "short" | "full" | "comparison";
/** Every extent. */
export const extents: readonly Extent[] = ["short", "full", "comparison"];
/** How many answers a message names where there is room; else it names few. */
export const many = 30;

/** The mark that each status is shown with. */
export const statusMarks: Record<Status, string> = {
  pass: "✓",
  fail: "✗",
  unknown: "?",
  review: "◇",
  "not-applicable": "–",
};
/** The mark of what is only encouraged and not there: it fails nothing. */
const notTaken = "○";

/** How a finding looks: its mark, and the status in whose colour it is shown. */
export const looks = (status: Status, force: Force): { mark: string; status: Status } =>
  status === "fail" && force === "may"
    ? { mark: notTaken, status: "not-applicable" }
    : { mark: statusMarks[status], status };

/** What is open, in this order: what blocks, what the applicant has still to answer, what a reviewer must judge. */
const openStatuses: readonly Status[] = ["fail", "unknown", "review"];
/** What findings are called that stand alike. */
export const sectionWords: Record<Status, Pair> = {
  fail: ["不符合", "Not met"],
  unknown: ["待补充", "Missing answers"],
  review: ["待审核人认定", "For a reviewer to judge"],
  pass: ["符合", "Met"],
  "not-applicable": ["不适用", "Not applicable"],
};

/** What is encouraged is there or not: it is neither met nor failed. */
const encouragedWords: Record<Status, Pair> = {
  ...statusWords,
  pass: ["已具备", "in place"],
  fail: ["未具备", "not in place"],
  review: ["待审核人认定", "for a reviewer to judge"],
};

/** What a finding comes to, where the word stands beside its title. */
export const resultWord = ({ status, force }: Pick<Finding, "status" | "force">, lang: Lang): string =>
  inLang((force === "may" ? encouragedWords : statusWords)[status], lang);

/** A finding with its explanation. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly parts: Explanation;
}

/** The findings of a report in words: the strongest first, each force in the order of the document. */
export const toldFindings = (
  { findings }: Report,
  place: Jurisdiction,
  how: { readonly lang: Lang; readonly dossier: AnyDossier | undefined; readonly extent: Extent },
): ToldFinding[] =>
  [...findings]
    .sort((one, other) => strength[one.force] - strength[other.force])
    .map((finding) => {
      const { lang, dossier, extent } = how;
      const options = { lang, ...(dossier && { dossier }), ...(extent === "full" && { most: many }) };
      return { finding, parts: explanation(finding, place, options) };
    });

/** What is said under the title: of what waits for a reviewer, the words of the clause come first. */
function textOf(parts: Explanation, said: string): string {
  const { status, quote, judge, clause, lang } = parts;
  const also =
    status === "unknown" && judge !== "" ? inLang(["另需审核人认定", "a reviewer has to judge too"], lang) : "";
  const all = [status === "review" ? `“${quote}”` : "", said, also, ...asideTexts(parts)];
  const text = all.filter((part) => part !== "").join(inLang(["；", "; "], lang));
  return inLang([`${text}（${clause}）`, `${text} (${clause})`], lang);
}

function itemOf({ finding, parts }: ToldFinding, word: string, extent: Extent): Item {
  const { force, forceWord, title, lang } = parts;
  const said = told(parts, extent === "full" ? many : undefined);
  const label = forceLabel(forceWord, force, lang);
  const lead = word === "" ? title : inLang([`${title}：${word}`, `${title}: ${word}`], lang);
  return {
    ...looks(finding.status, force),
    lead: inLang([`【${label}】${lead}`, `[${label}] ${lead}`], lang),
    text: textOf(parts, said),
    finding: { parts, said, label, lead },
  };
}

const counted = (name: string, count: number, lang: Lang): string =>
  inLang([`${name}（${count}）`, `${name} (${count})`], lang);

/** A finding each, with all that is to be said of it. */
function open(all: readonly ToldFinding[], status: Status, lang: Lang, extent: Extent): Block[] {
  const found = all.filter(({ finding }) => finding.status === status);
  if (found.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: counted(inLang(sectionWords[status], lang), found.length, lang), status },
    { kind: "items", items: found.map((one) => itemOf(one, "", extent)) },
  ];
}

const titlesOf = (all: readonly ToldFinding[], status: Status): string[] =>
  all.filter(({ finding }) => finding.status === status).map(({ parts }) => parts.title);

const listed = (titles: readonly string[], lang: Lang): string =>
  inLang([`${titles.join("、")}。`, `${titles.join("; ")}.`], lang);

/** Last and short: their titles only. */
function closed(all: readonly ToldFinding[], status: Status, lang: Lang): Block[] {
  const titles = titlesOf(all, status);
  if (titles.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: counted(inLang(sectionWords[status], lang), titles.length, lang), status },
    { kind: "paragraph", text: listed(titles, lang) },
  ];
}

/** What is encouraged and there, in short. */
function inPlace(all: readonly ToldFinding[], lang: Lang): Block[] {
  const titles = titlesOf(all, "pass");
  if (titles.length === 0) return [];
  const counts = capital(counted(inLang(encouragedWords.pass, lang), titles.length, lang));
  return [{ kind: "paragraph", text: `${counts}${inLang(["：", ": "], lang)}${listed(titles, lang)}` }];
}

/** What is encouraged, apart from what is asked: nobody lacks it. */
function encouraged(all: readonly ToldFinding[], lang: Lang, extent: Extent): Block[] {
  const full = extent === "full";
  const order: readonly Status[] = [...openStatuses, "pass"];
  const shown = order.flatMap((status) => all.filter(({ finding }) => finding.status === status));
  const items = shown.filter(({ finding }) => full || finding.status !== "pass");
  if (shown.length === 0) return [];
  const word = (status: Status): string => inLang(encouragedWords[status], lang);
  return [
    { kind: "heading", level: 3, text: counted(inLang(["鼓励事项", "Encouraged"], lang), shown.length, lang) },
    ...(items.length > 0
      ? [{ kind: "items", items: items.map((one) => itemOf(one, word(one.finding.status), extent)) } as const]
      : []),
    ...(full ? [] : inPlace(all, lang)),
  ];
}

/** What is settled, last: in short by its titles only. */
const settledStatuses: readonly Status[] = ["pass", "not-applicable"];

/**
 * The findings of a report, section by section: what is open, what is encouraged, and what is settled.
 * @param between what stands after what is open
 */
export function findingBlocks(
  all: readonly ToldFinding[],
  lang: Lang,
  extent: Extent,
  between: readonly Block[],
): Block[] {
  const applies = ({ finding }: ToldFinding): boolean => finding.status !== "not-applicable";
  const may = all.filter((one) => one.finding.force === "may" && applies(one));
  const asked = all.filter((one) => !may.includes(one));
  return [
    ...openStatuses.flatMap((status) => open(asked, status, lang, extent)),
    ...between,
    ...encouraged(may, lang, extent),
    ...settledStatuses.flatMap((status) =>
      extent === "full" ? open(asked, status, lang, extent) : closed(asked, status, lang),
    ),
  ];
}
