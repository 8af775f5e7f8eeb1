import { readFileSync } from "node:fs";
import { policyStates } from "../../src/render/titles.js";
import { type Section, sectionsOf } from "./clauses.js";
import { contents } from "./contents.js";
import { type Doc, documentOf } from "./documents.js";
import { type Html, html, raw } from "./html.js";
import { legend } from "./legend.js";
import { marked, notesBeside } from "./note.js";
import { dayWords } from "./words.js";

const style = ["base", "marks", "guide", "text", "print"]
  .map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), "utf8"))
  .join("\n");

/** A page of its own: no script, no font, no image from anywhere. */
export const pageOf = (title: string, body: Html): string =>
  `${
    html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${raw(style)}</style>
</head>
<body>
<a class="skip" href="#text">跳到正文</a>
${body}
</body>
</html>`.markup
  }\n`;

/** The status of a document, as a badge. */
export const badge = ({ policy: { status } }: Doc): Html => html`<span class="badge">${policyStates[status][0]}</span>`;

/** Who issued it, and when. */
export function issued({ policy, published, commentPeriod }: Doc): Html {
  const day = policy.issued;
  return html`<span>${policy.issuer}</span>${
    day !== undefined && html`<span>${dayWords(day)}${published === undefined ? "印发" : "公布"}</span>`
  }${commentPeriod && html`<span>征求意见至 ${dayWords(commentPeriod.to)}</span>`}`;
}

function top(doc: Doc): Html {
  const { title, notice } = doc.policy;
  return html`<header>
<p class="home"><a href="index.html">政策原文与规则对照</a></p>
<h1>${title}</h1>
<p class="issued">${badge(doc)}${issued(doc)}</p>
${notice && html`<p class="notice" role="note"><b class="warning">注意</b>${notice["zh-CN"]}</p>\n`}</header>`;
}

/** A heading of the document; the page's own title is the first. */
function headline(depth: number, content: Html, address: Html | false): Html {
  const name = raw(`h${Math.min(depth + 1, 6)}`);
  return html`<div class="headline"><${name}>${content}</${name}>${address}</div>`;
}

const rowOf = (text: Html, notes: Html | false): Html =>
  html`<div class="row"><div class="text">${text}</div>${notes && html`<div class="notes">${notes}</div>`}</div>\n`;

function section(doc: Doc, { clause, depth, number, rows }: Section): Html {
  const { id, heading } = clause;
  const address = (depth > 1 || number === "") && html`<a class="address" href="#${id}">${id}</a>`;
  const numbered = number !== "" && html`<span class="number">${number}</span>`;
  // 前言 has no heading; its name stands for one.
  const named = heading === undefined && depth === 1;
  const written = rows.map((row, at) => {
    const [first, ...rest] = row.pieces;
    const head = row.heading && first && headline(depth, html`${numbered}${marked(doc, first)}`, address);
    const pieces = row.heading ? rest : row.pieces;
    const lead = at === 0 && heading === undefined && !named && numbered;
    const paragraph = pieces.length > 0 && html`<p>${lead}${pieces.map((piece) => marked(doc, piece))}</p>`;
    const isPlain = row.heading && first?.context !== undefined;
    return rowOf(html`${head}${paragraph}`, !isPlain && notesBeside(doc, row.pieces));
  });
  return html`<section class="clause depth-${Math.min(depth, 3)}" id="${id}">
${named && rowOf(headline(depth, html`${number}`, false), false)}${written}</section>
`;
}

/**
 * A document in its own order, each sentence marked by how it is handled, with the rules that it carries beside it.
 * @throws RangeError if there is no such document
 */
export function page(policyId: string): string {
  const doc = documentOf(policyId);
  const sections = sectionsOf(doc);
  return pageOf(
    `${doc.policy.title} · 规则对照`,
    html`${top(doc)}
<div class="guide">
${legend(doc)}
${contents(sections)}
</div>
<main id="text">
${sections.map((one) => section(doc, one))}</main>
<footer><p>原文逐字照录，句子的切分和旁注为本项目所作；以发文机关公布的文本为准。</p>
<p lang="en">Every sentence of the document, with the rule, duty, target or step that it became, or the reason why it is not checked.</p></footer>`,
  );
}
