import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { html, type Markup } from "../markup.js";
import type { Part } from "./matter.js";

type Pair = readonly [zh: string, en: string];

const hands: readonly Pair[] = [
  ["审查人（签字）", "Reviewed by (signature)"],
  ["复核人（签字）", "Checked by (signature)"],
  ["审查单位（盖章）", "Authority (seal)"],
];

/** A line to write on, with the marks that stand within it. */
const line = (name: string, within = ""): Markup =>
  html`<div><dt>${name}</dt><dd>${[...within].map((mark) => html`<span>${mark}</span>`)}</dd></div>\n`;

/** How many empty lines there are for what the reviewer has to add by hand. */
const room = 3;

/**
 * Where it is signed: all of it empty. The names in the judgements are not put in: they are what a dossier says, which
 * anyone can write, and a name that is printed on the line would look like a signature.
 */
export const signaturePart = (lang: Lang): Part => ({
  heading: inLang(["签署", "Signatures"], lang),
  body: html`<div class="signature">
<p>${inLang(["补充意见：", "Further remarks:"], lang)}</p>
${Array.from({ length: room }, () => html`<p class="line"></p>\n`)}<dl>
${hands.map((words) => line(inLang(words, lang)))}${line(inLang(["日期", "Date"], lang), inLang(["年月日", ""], lang))}</dl>
<p class="soft">${inLang(
    [
      "本意见由程序依文件条款、所填内容和审核人的认定逐条得出；未签字、盖章的，不是主管部门的意见。",
      "This opinion was worked out clause by clause from the document, the answers given and the judgements of reviewers. Without signature and seal it is not the opinion of the authority.",
    ],
    lang,
  )}</p>
</div>
`,
});
