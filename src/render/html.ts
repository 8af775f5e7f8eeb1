import type { Force } from "../criteria/rule.js";
import type { Status, Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { forceWords, shortly, verdictWords } from "../words/report.js";
import type { Block, Heading, Item, Paragraph } from "./blocks.js";
import { linked } from "./evidence.js";
import { asideTexts } from "./explanation/asides.js";
import { statusMarks } from "./findings.js";
import { cardsMarkup } from "./html-cards.js";
import { basis, wholePage, withLinks } from "./html-page.js";
import { style } from "./html-style.js";
import { badge, table } from "./html-table.js";
import { html, type Markup, raw } from "./markup.js";
import { checkTitle } from "./titles.js";

/** A heading with what stands under it, as far as the next one of its level. */
interface Section {
  readonly heading: Heading;
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** The sections of a level, each with those within it; what stands before the first belongs to none. */
function sectionsOf(blocks: readonly Block[], level: number, id: string): Section[] {
  const starts = blocks.flatMap((block, at) => (block.kind === "heading" && block.level === level ? [at] : []));
  return starts.flatMap((from, at) => {
    const [heading, ...within] = blocks.slice(from, starts[at + 1]);
    if (heading?.kind !== "heading") return [];
    const deeper = within.findIndex(({ kind }) => kind === "heading");
    const own = `${id}-${at + 1}`;
    return {
      heading,
      id: own,
      blocks: deeper < 0 ? within : within.slice(0, deeper),
      sections: deeper < 0 ? [] : sectionsOf(within.slice(deeper), level + 1, own),
    };
  });
}

const short = (verdict: Verdict, lang: Lang): Markup => badge(verdict, shortly(inLang(verdictWords[verdict], lang)));
const mark = (status: Status): Markup => html`<span class="mark" aria-hidden="true">${statusMarks[status]}</span>`;
const strength = (force: Force, word: string): Markup => html`<b class="force ${force}">${word}</b>`;

function paragraph({ text, policy, notice, summary, stages }: Paragraph, lang: Lang): Markup {
  if (policy) return basis(policy, lang);
  if (summary) return html`<p class="summary">${text}</p>\n`;
  if (notice) return html`<p class="notice" role="note"><b>${inLang(["注意", "Note"], lang)}</b> ${text}</p>\n`;
  if (!stages) return html`<p>${text}</p>\n`;
  return html`<ul class="stages">${stages.map(
    ({ name, verdict, word }) => html`<li>${name} ${badge(verdict, word)}</li>`,
  )}</ul>\n`;
}

function item({ status, finding, mark = "·", lead, text }: Item): Markup {
  const sign = html`<span class="mark" aria-hidden="true">${mark}</span>`;
  if (!status || !finding)
    return html`<li>${sign}<div class="finding">
<p class="title">${lead}</p>
<p class="said">${text}</p>
</div></li>\n`;
  const { label, said, parts } = finding;
  const { force, clause, quote } = parts;
  const asides = asideTexts(parts);
  return html`<li class="${status}">${sign}<div class="finding">
<p class="title">${strength(force, label)} ${finding.lead}</p>
${said !== "" && html`<p class="said">${said}</p>\n`}${
  asides.length > 0 &&
  html`<ul class="asides">${asides.map((text) => html`<li>${withLinks(linked(text, parts))}</li>`)}</ul>\n`
}</div><div class="source" lang="zh-CN"><cite>${clause}</cite> <blockquote>${quote}</blockquote></div></li>
`;
}

function block(one: Exclude<Block, Heading>, depth: number, lang: Lang): Markup {
  switch (one.kind) {
    case "paragraph":
      return paragraph(one, lang);
    case "table":
      return table(one, lang);
    case "items":
      return html`<ul class="findings" role="list">\n${one.items.map(item)}</ul>\n`;
    case "cards":
      return cardsMarkup(one, depth);
  }
}

/** What a heading says: whose it is, and the verdict; or its text. */
function headline({ text, name, verdict, status }: Heading, lang: Lang): Markup {
  if (verdict) return html`${name} ${badge(verdict, inLang(verdictWords[verdict], lang))}`;
  return html`${status && mark(status)} ${text}`;
}

const inner = (blocks: readonly Block[], depth: number, lang: Lang): Markup =>
  html`${blocks.map((one) => one.kind !== "heading" && block(one, depth, lang))}`;

function section({ heading, id, blocks, sections }: Section, depth: number, lang: Lang): Markup {
  const kind = raw(`h${heading.level + depth}`);
  return html`<section id="${id}" class="level-${heading.level}">
<${kind}>${headline(heading, lang)}</${kind}>
${inner(blocks, depth, lang)}${sections.map((one) => section(one, depth, lang))}</section>
`;
}

/** What each dossier is called here: by its name, with the place where it was read if another has the same name. */
function namesOf(dossiers: readonly Section[], lang: Lang): string[] {
  const names = dossiers.map(({ heading }) => heading.name);
  return dossiers.map(({ heading: { name = "", source } }, at) => {
    if (name === "") return inLang([`第 ${at + 1} 份申报材料`, `Dossier ${at + 1}`], lang);
    const shared = names.indexOf(name) !== names.lastIndexOf(name);
    return shared && source !== undefined ? inLang([`${name}（${source}）`, `${name} (${source})`], lang) : name;
  });
}

/** A link to each jurisdiction with its verdict, and to what stands under it where there is one dossier. */
const links = (sections: readonly Section[], deep: boolean, lang: Lang): Markup => html`<ul>
${sections.map(
  ({ id, heading: { name, text, verdict }, sections: within }) =>
    html`<li><a href="#${id}">${name ?? text}</a>${verdict && html` ${short(verdict, lang)}`}${
      deep &&
      within.length > 0 &&
      html` <ul>${within.map((one) => html`<li><a href="#${one.id}">${one.heading.text}</a></li> `)}</ul>`
    }</li>\n`,
)}</ul>
`;

const contents = (list: Markup, lang: Lang): Markup =>
  html`<nav aria-label="${inLang(["目录", "Contents"], lang)}">\n${list}</nav>\n`;

/** What the strength of a wording means for the verdict. */
export function forces(lang: Lang): Markup {
  const means: readonly [Force, readonly [zh: string, en: string]][] = [
    [
      "must",
      [
        "（含条文中的应、要、需，及必备）：不满足即不符合条件",
        "(and shall, required): where it is not met, the consortium is ineligible",
      ],
    ],
    [
      "should",
      [
        "（含原则上、一般、建议）：不满足的，宜说明理由",
        "(and as a rule, in principle, advised): a reason is advised for a deviation",
      ],
    ],
    ["may", ["（含优先、可、支持）：不影响结论", "(and encouraged, preferred): never counts against the applicant"]],
  ];
  return html`<ul>${means.map(([force, words]) => html`<li>${strength(force, inLang(forceWords[force], lang))} ${inLang(words, lang)}</li> `)}</ul>\n`;
}

/** What a page holds. */
export type PageOf = "reports" | "remedies";

/** What the page is. */
const pageIs: Readonly<Record<PageOf, readonly [zh: string, en: string]>> = {
  reports: [
    "条款逐字引自所列文件。本页为逐条核对的结果，不代替主管部门的认定。",
    "Clauses are quoted word for word from the documents named. This page is the result of a check clause by clause; it does not replace the decision of the authority.",
  ],
  remedies: [
    "本页所列办法由所列文件的条款和所填内容推算，不代替主管部门的认定。",
    "What this page lists is worked out from the clauses of the documents named and from the answers given; it does not replace the decision of the authority.",
  ],
};

const notes = (lang: Lang, of: PageOf): Markup => html`<footer>
${of === "reports" && forces(lang)}<p>${inLang(pageIs[of], lang)}</p>
</footer>`;

/** What the page is on: the dossiers by name, as many as a title has room for. */
function titleOf(names: readonly string[], lang: Lang): string {
  const some = names.slice(0, 3).join(inLang(["、", ", "], lang));
  const more = names.length - 3;
  const all = more > 0 ? inLang([`${some}等 ${names.length} 份申报材料`, `${some} and ${more} more`], lang) : some;
  return inLang([`${checkTitle[0]}：${all}`, `${checkTitle[1]}: ${all}`], lang);
}

/** Dossiers as parts of a page that tells something else before them. */
export function sectionsMarkup(documents: readonly (readonly Block[])[], lang: Lang): Markup {
  const dossiers = sectionsOf(documents.flat(), 1, "d");
  const names = namesOf(dossiers, lang);
  const named = dossiers.map((one, at) => ({ ...one, heading: { ...one.heading, text: names[at] as string } }));
  return html`${named.map((one) => section(one, 2, lang))}`;
}

/** The title of a page, and its body: of one dossier, or of several with a part for each. */
function content(dossiers: readonly Section[], lang: Lang): { title: string; body: Markup } {
  const [only, ...others] = dossiers;
  if (only && others.length === 0) {
    const { heading, blocks, sections } = only;
    const body = html`<header>
<h1>${heading.text}</h1>
${inner(blocks, 0, lang)}</header>
${sections.length > 1 && contents(links(sections, true, lang), lang)}<main>
${sections.map((one) => section(one, 0, lang))}</main>`;
    return { title: heading.text, body };
  }
  const names = namesOf(dossiers, lang);
  const named = dossiers.map((one, at) => ({ ...one, heading: { ...one.heading, text: names[at] as string } }));
  const count = inLang([`${dossiers.length} 份申报材料`, `${dossiers.length} dossiers`], lang);
  const list = named.map(
    ({ id, heading, sections }) =>
      html`<li><a href="#${id}">${heading.text}</a>\n${links(sections, false, lang)}</li>\n`,
  );
  const body = html`<header>
<h1>${inLang(checkTitle, lang)}</h1>
<p>${count}</p>
</header>
${contents(html`<ol>\n${list}</ol>\n`, lang)}<main>
${named.map((one) => section(one, 1, lang))}</main>`;
  return { title: titleOf(names, lang), body };
}

/**
 * Prints documents as one page that needs nothing but itself: no script, no font, no image. What comes from a dossier
 * is text in it and nothing else.
 */
export function printHtml(documents: readonly (readonly Block[])[], lang: Lang, of: PageOf = "reports"): string {
  const { title, body } = content(sectionsOf(documents.flat(), 1, "d"), lang);
  return wholePage(title, style, html`${body}\n${notes(lang, of)}`, lang);
}
