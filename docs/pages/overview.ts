import { policies } from "./catalogue.js";
import { documentOf } from "./documents.js";
import { type Html, html } from "./html.js";
import { tally } from "./legend.js";
import { badge, issued, pageOf } from "./page.js";
import { markWords } from "./words.js";

function card(id: string): Html {
  const doc = documentOf(id);
  const counts = tally(doc).map(
    ({ mark, count }) =>
      html`<li><span class="mark ${mark}">${markWords[mark].name}</span> <span class="count">${count}</span></li>`,
  );
  return html`<li class="card">
<h2 class="document"><a href="${id}.html">${doc.policy.title}</a></h2>
<p class="issued">${badge(doc)}${issued(doc)}</p>
<ul class="tally">${counts}</ul>
</li>
`;
}

/** The page that leads to the others. */
export const overview = (): string =>
  pageOf(
    "政策原文与规则对照",
    html`<header>
<h1>政策原文与规则对照</h1>
<p class="lead">每份文件按原文顺序排列，逐句注明由哪条规则核对、由谁认定，或为何不作核对。</p>
</header>
<main id="text">
<ul class="cards">
${[...policies.keys()].map(card)}</ul>
</main>
<footer><p lang="en">The policy documents, sentence by sentence, with the rules that they became.</p></footer>`,
  );
