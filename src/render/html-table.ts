import type { Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { shortly } from "../words/report.js";
import type { Block, Cell, CellEntry } from "./blocks.js";
import { html, type Markup } from "./markup.js";

/** A verdict in its colour. */
export const badge = (verdict: Verdict, text: string): Markup => html`<span class="verdict ${verdict}">${text}</span>`;

/** A sign, its number and the measure word, which no line may part. */
const number = /([≥≤>] \S+(?: [^\s\d≥≤>]\S*)?)/;

const withNumbers = (text: string): Markup =>
  html`${text.split(number).map((part, at) => (at % 2 === 1 ? html`<span class="number">${part}</span>` : part))}`;

const entry = ({ mark, status, word, required }: CellEntry): Markup =>
  html`<div class="entry ${status}"><span class="mark" aria-hidden="true">${mark}</span> ${word}${
    required !== "" && html` <span class="required">${withNumbers(required)}</span>`
  }</div>`;

function cell({ text, entries, verdict }: Cell): Markup {
  if (verdict) return html`<td>${badge(verdict, shortly(text))}</td>`;
  return entries ? html`<td>${entries.map(entry)}</td>` : html`<td>${text}</td>`;
}

/** The comparison, which may be wider than the page. */
export function table({ head, rows }: Extract<Block, { kind: "table" }>, lang: Lang): Markup {
  const caption = inLang(
    ["空白：该地文件在所核对的阶段未作规定。", "Blank: the document does not speak of it in the stages checked."],
    lang,
  );
  const name = inLang(["各地对照表", "Comparison of jurisdictions"], lang);
  return html`<div class="wide" role="group" aria-label="${name}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first?.text}</th>${cells.map(cell)}</tr>\n`)}</tbody>
</table></div>
`;
}
