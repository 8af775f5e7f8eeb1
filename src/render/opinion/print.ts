import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { shortly, verdictWords } from "../../words/report.js";
import { wholePage } from "../html-page.js";
import { badge } from "../html-table.js";
import { html, type Markup } from "../markup.js";
import { unusedWords, warningItems } from "../warnings.js";
import { clausesPart } from "./clauses.js";
import { conclusionPart } from "./conclusion.js";
import { countOf, head, nameOf, opinionTitle, sheetName } from "./head.js";
import { claimsPart, judgedPart } from "./judged.js";
import type { Matter, Part } from "./matter.js";
import { readingsPart } from "./readings.js";
import { signaturePart } from "./signature.js";
import { opinionStyle, sheetStyle } from "./style.js";
import { unitsPart } from "./units.js";

/** What was handed in and is read by nothing. */
function unusedPart({ report, place, dossier, lang }: Matter): Part | undefined {
  const items = warningItems(report, place, lang, dossier);
  if (items.length === 0) return undefined;
  return {
    heading: inLang(unusedWords, lang),
    body: html`<ul class="reasons">\n${items.map(
      ({ lead, text }) => html`<li><b>${lead}</b>${inLang(["：", ": "], lang)}${text}</li>\n`,
    )}</ul>\n`,
  };
}

const digits = "一二三四五六七八";
const numbered = (at: number, lang: Lang): string => inLang([`${digits[at]}、`, `${at + 1}. `], lang);

const idOf = (at: number): string => `o-${at + 1}`;

/** One opinion: what the reader came for first, what it rests on after it, and where it is signed at the end. */
function opinion(matter: Matter, at: number): Markup {
  const { lang } = matter;
  const parts = [
    conclusionPart(matter),
    unitsPart(matter),
    clausesPart(matter),
    judgedPart(matter),
    readingsPart(matter),
    claimsPart(matter),
    unusedPart(matter),
    signaturePart(lang),
  ].filter((part) => part !== undefined);
  return html`<article id="${idOf(at)}">
${head(matter)}${parts.map(
  ({ heading, body }, at) => html`<section>
<h2>${numbered(at, lang)}${heading}</h2>
${body}</section>
`,
)}</article>
`;
}

/** On a screen: a link to each of several. */
const contents = (
  all: readonly Matter[],
  lang: Lang,
): Markup => html`<nav aria-label="${inLang(["目录", "Contents"], lang)}"><ol>
${all.map(
  (matter, at) =>
    html`<li><a href="#${idOf(at)}">${nameOf(matter)}</a> ${matter.place.title[lang]} ${badge(
      matter.report.verdict,
      shortly(inLang(verdictWords[matter.report.verdict], lang)),
    )}</li>\n`,
)}</ol></nav>
`;

/** Prints an opinion for each report, as one page of which each opinion begins on a sheet of its own. */
export function printOpinions(all: readonly Matter[], lang: Lang): string {
  const [only, ...others] = all;
  if (!only) return "";
  const title = inLang(opinionTitle, lang);
  const of = others.length === 0 ? nameOf(only) : countOf(all, lang);
  return wholePage(
    inLang([`${title}：${of}`, `${title}: ${of}`], lang),
    opinionStyle +
      sheetStyle(
        all.map((matter, at) => ({ id: idOf(at), name: sheetName(matter) })),
        lang,
      ),
    html`${others.length > 0 && contents(all, lang)}<main>\n${all.map(opinion)}</main>`,
    lang,
  );
}
