import { type Policy, stages } from "../../criteria/rule.js";
import type { Lang } from "../../text.js";
import { clean } from "../../words/clean.js";
import { inLang, quoted } from "../../words/labels.js";
import { stageWords } from "../../words/report.js";
import { named } from "../document.js";
import { basis } from "../html-page.js";
import { html, type Markup } from "../markup.js";
import { type Matter, textAt } from "./matter.js";
import { type Read, withReadings } from "./readings.js";

type Pair = readonly [zh: string, en: string];

/** What the document is called. */
export const opinionTitle: Pair = ["创新联合体审查意见", "Review opinion on an innovation consortium"];

/** What a reader must know of a document that is not simply in force. */
const standing: Partial<Record<Policy["status"], Pair>> = {
  "draft-for-comment": [
    "所依据的文件为征求意见稿，尚未生效。本意见只说明按该稿逐条审查的情况，不是依据生效文件作出的认定。",
    "The document is a draft for comment and not in force. This opinion says how the dossier stands by the draft; it is no finding under a document in force.",
  ],
  trial: ["所依据的文件为试行文件。", "The document is in trial implementation."],
  superseded: [
    "所依据的文件已被取代。本意见只说明按原文件审查的情况。",
    "The document has been superseded. This opinion says how the dossier stands by the former text.",
  ],
};

/** The name of the consortium; of a dossier without one what it is known by, if anything. */
export function nameOf({ report, dossier, lang }: Matter): string {
  const name = textAt(dossier, ["consortium", "name"]);
  if (name !== undefined) return name;
  const { name: known } = named(report);
  return known
    ? inLang([`申报材料 ${known}`, `Dossier ${known}`], lang)
    : inLang(["（未填写联合体名称）", "(no name given)"], lang);
}

function notice({ report: { policy }, lang }: Matter): Markup | false {
  const words = standing[policy.status];
  const own = policy.notice?.[lang];
  const said = [...(words ? [inLang(words, lang)] : []), ...(own === undefined ? [] : [own])];
  return (
    said.length > 0 &&
    html`<div class="notice" role="note"><b>${inLang(["文件效力", "Standing of the document"], lang)}</b> ${said.map(
      (text) => html`<p>${text}</p>`,
    )}</div>\n`
  );
}

/** The documents that the findings cite, the place's own first. */
function documents({ report, place, findings, lang }: Matter): Markup {
  const cites = new Set(findings.map(({ finding }) => finding.citation.policy));
  const further = (place.furtherPolicies ?? []).filter(({ id }) => cites.has(id));
  return html`${[report.policy, ...further].map((policy) => basis(policy, lang))}`;
}

/** Which meaning was taken where the wording allows several, in a sentence. */
function readingsTaken(several: readonly Read[], lang: Lang): string {
  const chosen = several.filter((one) => one.chosen);
  const n = several.length;
  if (chosen.length === 0)
    return inLang(
      [`有多种理解的 ${n} 条，均按默认理解`, `${n} clauses allow several; each is taken as by default`],
      lang,
    );
  const names = chosen.map(({ one, title }) =>
    inLang([`${one.parts.title}按${quoted(title)}`, `${one.parts.title} as ${quoted(title)}`], lang),
  );
  return inLang(
    [
      `有多种理解的 ${n} 条，其中 ${chosen.length} 条另行选定：${names.join("、")}；其余按默认理解`,
      `${n} clauses allow several; chosen: ${names.join("; ")}; the others are taken as by default`,
    ],
    lang,
  );
}

const leadOf = ({ dossier }: Matter): string | undefined => {
  const units: unknown = dossier?.organizations;
  const at = Array.isArray(units) ? units.findIndex((unit) => textAt(unit, ["role"]) === "lead") : -1;
  return textAt(dossier, ["organizations", at, "name"]);
};

function rows(matter: Matter): readonly (readonly [name: Pair, value: string | Markup | undefined])[] {
  const { report, place, lang } = matter;
  const { source } = named(report);
  const several = withReadings(matter);
  const asked = stages.filter((stage) => report.verdicts[stage] !== undefined);
  return [
    [["申报编号", "Dossier"], report.dossier],
    [["申报材料", "Read from"], source ?? report.source?.file],
    [["牵头单位", "Lead"], leadOf(matter)],
    [["适用地区", "Place"], place.title[lang]],
    [["审查依据", "Assessed against"], documents(matter)],
    [["审查阶段", "Stages"], asked.map((stage) => stageWords(stage, lang)).join(inLang(["、", ", "], lang))],
    [["评价日期", "As of"], report.asOf],
    [["条文理解", "Readings"], several.length > 0 ? readingsTaken(several, lang) : undefined],
  ];
}

/** What the opinion is, and of whom: the title, the standing of the document, and by what it was reviewed. */
export function head(matter: Matter): Markup {
  const { lang } = matter;
  return html`<header>
<h1>${inLang(opinionTitle, lang)}</h1>
<p class="subject">${nameOf(matter)}</p>
</header>
<dl class="facts">
${rows(matter).map(([name, value]) => value !== undefined && html`<div><dt>${inLang(name, lang)}</dt><dd>${value}</dd></div>\n`)}</dl>
${notice(matter)}`;
}

/** How much of a name fits above a sheet. */
const most = 24;

/** What each sheet bears above its text, so that it is known when it lies apart. */
export function sheetName(matter: Matter): string {
  const { place, report, lang } = matter;
  const marks = Array.from(clean(nameOf(matter)));
  const name = marks.length > most ? `${marks.slice(0, most).join("")}…` : marks.join("");
  return [name, place.title[lang], report.asOf].join("  ");
}

/** The title of a page with several. */
export const countOf = (all: readonly Matter[], lang: Lang): string =>
  inLang([`${all.length} 份审查意见`, `${all.length} opinions`], lang);
