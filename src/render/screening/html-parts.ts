import type { Force } from "../../criteria/rule.js";
import type { ScreenedStatus } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { html, type Markup } from "../markup.js";
import { stackedBar, swatch } from "./svg.js";
import { lookOf, type Part, partsOf, statusOrder, totalOf } from "./tallies.js";
import { countedText, numberText, percentText, statusName } from "./words.js";

/** A part with its name. */
export interface NamedPart extends Part {
  readonly name: string;
}

/** The statuses of a rule with their names, in order. */
export const statusParts = (
  statuses: Parameters<typeof partsOf<ScreenedStatus>>[0],
  force: Force,
  lang: Lang,
): NamedPart[] =>
  partsOf(statuses, statusOrder).map((part) => ({
    as: lookOf(part.as, force),
    count: part.count,
    name: statusName(part.as, force, lang),
  }));

/** Parts in a sentence: what a bar shows. */
export const partsText = (parts: readonly NamedPart[], lang: Lang): string => {
  const total = totalOf(parts);
  return parts.map(({ name, count }) => countedText(name, count, total, lang)).join(inLang(["，", ", "], lang));
};

/** A bar of parts that are named. */
export const namedBar = (title: string, parts: readonly NamedPart[], lang: Lang): Markup =>
  stackedBar(parts, { title, desc: partsText(parts, lang) });

/** How many each part is, with what it is filled with. */
export const figures = (parts: readonly NamedPart[]): Markup => {
  const total = totalOf(parts);
  return html`<ul class="figures" role="list">${parts.map(
    ({ as, name, count }) =>
      html`<li>${swatch(as)} ${name} <b>${numberText(count)}</b> <small>${percentText(count, total)}</small></li> `,
  )}</ul>`;
};

/** What the patterns stand for. */
export const legend = (words: readonly Pick<NamedPart, "as" | "name">[]): Markup =>
  html`<ul class="figures legend" role="list">${words.map(({ as, name }) => html`<li>${swatch(as)} ${name}</li> `)}</ul>\n`;

/** A table of numbers that says what is drawn, for those who do not see it. */
export function dataTable({
  summary,
  name,
  head,
  rows,
}: {
  readonly summary: string;
  /** What it is of. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): Markup {
  return html`<details class="data"><summary>${summary}</summary>
<div class="wide" role="group" aria-label="${name}" tabindex="0"><table class="numbers">
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>\n`,
)}</tbody>
</table></div></details>\n`;
}
