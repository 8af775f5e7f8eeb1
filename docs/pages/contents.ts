import type { Section } from "./clauses.js";
import { type Html, html } from "./html.js";

const link = ({ clause: { id, heading }, number, depth }: Section): Html =>
  html`<a${depth === 1 && html` class="top"`} href="#${id}">${number}${heading}</a>`;

/** The clauses of the first two depths; below those the text is at hand. */
export function contents(sections: readonly Section[]): Html {
  const tops = sections.filter(({ depth }) => depth === 1);
  const items = tops.map((top) => {
    const below = sections.filter(({ depth, clause }) => depth === 2 && clause.id.startsWith(top.clause.id));
    return html`<li>${link(top)}${below.length > 0 && html`<ol class="subclauses">${below.map((one) => html`<li>${link(one)}</li>`)}</ol>`}</li>
`;
  });
  return html`<nav class="contents" aria-labelledby="contents">
<h2 class="caption" id="contents">目录</h2>
<ol class="clauses">
${items}</ol>
</nav>`;
}
