import type { Card, Cards } from "./blocks.js";
import { html, type Markup, raw } from "./markup.js";

/** The entries of a card: steps one after the other, or what stands side by side. */
function entries({ items, ordered }: Card): Markup {
  const list = items.map(({ status, mark = "·", lead, text }) => {
    const sign = !ordered && html`<span class="mark" aria-hidden="true">${mark}</span> `;
    return html`<li${status && html` class="${status}"`}><p class="title">${sign}${lead}</p>
<p class="said">${text}</p></li>\n`;
  });
  return ordered ? html`<ol class="steps">\n${list}</ol>\n` : html`<ul role="list">\n${list}</ul>\n`;
}

/** How many steps stand beside those of another plan before they need the width of the page. */
const beside = 8;
const isWide = ({ ordered, items }: Card): boolean => !ordered || items.length > beside;

/** Cards, under a heading whose sections are `depth` deeper than in a page of their own. */
export function cardsMarkup({ level, cards }: Cards, depth: number): Markup {
  const kind = raw(`h${level + depth}`);
  return html`<div class="cards">\n${cards.map(
    (card) => html`<article class="card${isWide(card) && " whole"}">
<${kind}>${card.title}</${kind}>
${entries(card)}${card.notes.map((note) => html`<p>${note}</p>\n`)}</article>\n`,
  )}</div>\n`;
}
