import type { Force } from "../../src/criteria/rule.js";
import { forceWords } from "../../src/words/report.js";
import { marksOf } from "./catalogue.js";
import type { Doc } from "./documents.js";
import { type Html, html } from "./html.js";
import { contextWords, forceMeans, marks, markWords } from "./words.js";

/** How many of the entries of a document are handled in each way; a rule may be in two. */
export function tally({ entries }: Doc): { mark: (typeof marks)[number]; count: number }[] {
  const all = [...entries.values()].flatMap(marksOf);
  return marks
    .map((mark) => ({ mark, count: all.filter((one) => one === mark).length }))
    .filter(({ count }) => count > 0);
}

const forces: readonly Force[] = ["must", "should", "may"];

/** What the marks on the page mean, and how much of the document they cover. */
export function legend(doc: Doc): Html {
  const plain = doc.pieces.filter(({ context }) => context !== undefined).length;
  const items = tally(doc).map(
    ({ mark, count }) => html`<li><span class="mark ${mark}">${markWords[mark].name}</span>
<span class="count">${count} ${markWords[mark].counted}</span>
<span class="means">${markWords[mark].means}</span></li>
`,
  );
  const asked = [...doc.entries.values()].some(({ kind }) => kind === "rule" || kind === "target");
  return html`<section class="legend" aria-labelledby="legend">
<h2 class="caption" id="legend">图例</h2>
<p class="covered">全文 ${doc.pieces.length} 句（含标题），逐句注明如何处理。</p>
<ul class="marks">
${items}<li><span class="context">${contextWords.name}</span>
<span class="count">${plain} 句</span>
<span class="means">${contextWords.means}</span></li>
</ul>
${
  asked &&
  html`<ul class="forces">${forces.map(
    (force) => html`<li><b class="force ${force}">${forceWords[force][0]}</b> ${forceMeans[force]}</li>`,
  )}</ul>\n`
}</section>`;
}
