import type { Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { forces } from "../html.js";
import { basis, wholePage } from "../html-page.js";
import { style } from "../html-style.js";
import { html, type Markup } from "../markup.js";
import { scopeText, screeningHeading } from "./head.js";
import { districtsPart } from "./html-districts.js";
import { measuresPart } from "./html-measures.js";
import { dataTable, figures, type NamedPart, namedBar } from "./html-parts.js";
import { alonePart, rulesPart } from "./html-rules.js";
import type { Voice } from "./rules.js";
import { screeningStyle } from "./style.js";
import { hasRecheck, summaryText } from "./summary.js";
import { patterns } from "./svg.js";
import { occurring, partsOf, verdictOrder } from "./tallies.js";
import { headings, meanings, nothing, numberText, percentText, said, verdictName } from "./words.js";

type Pair = readonly [zh: string, en: string];

/** The verdicts as one bar, with their figures. */
function verdictBar(tally: Screening["verdicts"], name: string, { lang }: Voice): Markup {
  const parts = partsOf(tally, verdictOrder).map((part): NamedPart => ({ ...part, name: verdictName(part.as, lang) }));
  return html`<div class="verdict-bar"><p>${name}</p><div class="measured">${namedBar(name, parts, lang)}</div>${figures(parts)}</div>\n`;
}

/** What the words mean that occur. */
function meaningsOf(screening: Screening, lang: Voice["lang"]): Markup {
  const occurs = occurring([screening.verdicts, screening.outlooks], verdictOrder);
  const shown = (["conditional", "undetermined"] as const).filter((word) => occurs.includes(word));
  const all = [...shown, ...(hasRecheck(screening) ? (["recheck"] as const) : [])];
  return html`<ul class="meanings">${all.map((word) => html`<li>${inLang(meanings[word], lang)}</li>\n`)}</ul>\n`;
}

function verdictsPart(screening: Screening, voice: Voice): Markup {
  const { lang } = voice;
  const { verdicts, outlooks, dossiers } = screening;
  const words = occurring([verdicts, outlooks], verdictOrder);
  const now = inLang(["目前", "As it stands"], lang);
  const then = inLang(said.outlook, lang);
  return html`<p class="summary">${summaryText(screening, voice)}</p>
${verdictBar(verdicts, now, voice)}${verdictBar(outlooks, then, voice)}${meaningsOf(screening, lang)}${dataTable({
  summary: inLang(["数据表", "As a table"], lang),
  name: inLang(headings.verdicts, lang),
  head: [inLang(["结论", "Verdict"], lang), now, "%", then, "%"],
  rows: words.map((as) => [
    verdictName(as, lang),
    ...[verdicts, outlooks].flatMap(({ [as]: count = 0 }) => [numberText(count), percentText(count, dossiers)]),
  ]),
})}`;
}

/** What the page tells, in order. */
const parts: readonly (readonly [id: keyof typeof headings, part: (screening: Screening, voice: Voice) => Markup])[] = [
  ["verdicts", verdictsPart],
  ["rules", rulesPart],
  ["alone", alonePart],
  ["measures", measuresPart],
  ["districts", districtsPart],
];

const contents = (lang: Voice["lang"]): Markup =>
  html`<nav aria-label="${inLang(["目录", "Contents"], lang)}"><ul class="parts">${parts.map(
    ([id]) => html`<li><a href="#${id}">${inLang(headings[id], lang)}</a></li> `,
  )}</ul></nav>\n`;

const footer: Pair = [
  "条款逐字引自所列文件。本页为按所列文件对申报材料数据逐条批量核对的统计，不代替主管部门的认定。",
  "Clauses are quoted word for word from the documents named. This page counts what dossiers came to, checked clause by clause; it does not replace the decision of the authority.",
];

/** What a screen found, as one page to be looked at. */
export function screeningPage(screening: Screening, voice: Voice, more: Markup | false = false): string {
  const { lang } = voice;
  const { policy, dossiers } = screening;
  const name = screeningHeading(screening, lang).text;
  const notice = policy.notice?.[lang];
  const sections = parts.map(
    ([id, part]) => html`<section id="${id}" class="level-2">
<h2>${inLang(headings[id], lang)}</h2>
${part(screening, voice)}</section>\n`,
  );
  const body = html`${patterns}<header>
<h1>${name}</h1>
<p>${scopeText(screening, lang)}</p>
${basis(policy, lang)}${
  notice !== undefined && html`<p class="notice" role="note"><b>${inLang(["注意", "Note"], lang)}</b> ${notice}</p>\n`
}</header>
${dossiers > 0 && contents(lang)}<main>
${dossiers > 0 ? sections : html`<p class="summary">${inLang(nothing.dossiers, lang)}</p>\n`}${more}</main>
<footer>
${forces(lang)}<p>${inLang(footer, lang)}</p>
</footer>`;
  return wholePage(name, style + screeningStyle, body, lang);
}
