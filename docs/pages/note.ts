import { forceWords, stageWords } from "../../src/words/report.js";
import { type Entry, marksOf } from "./catalogue.js";
import { type Doc, entryOf, type Piece } from "./documents.js";
import { type Fact, factsOf } from "./facts.js";
import { type Html, html, joined } from "./html.js";
import { marks, markWords } from "./words.js";

const inOrder = (entries: readonly Entry[]) => {
  const found = new Set(entries.flatMap(marksOf));
  return marks.filter((mark) => found.has(mark));
};

/** A sentence under one line for each way in which it is handled. */
export function marked(doc: Doc, { sentence, ids }: Piece): Html {
  if (!ids) return html`<span class="context">${sentence}</span>`;
  const found = inOrder(ids.map((id) => entryOf(doc, id).entry));
  return found.reduceRight((inner, mark) => html`<span class="mark ${mark}">${inner}</span>`, html`${sentence}`);
}

const kinds = (entry: Entry): Html =>
  joined(
    marksOf(entry).map((mark) => html`<span class="mark name ${mark}">${markWords[mark].name}</span>`),
    " ＋ ",
  );

function forceOf(entry: Entry): Html | false {
  if (entry.kind !== "rule" && entry.kind !== "target") return false;
  const { force } = entry.of;
  return html`<b class="force ${force}">${forceWords[force][0]}</b> `;
}

const detail = ({ name, told }: Fact): Html =>
  html`<div class="asked">${name !== undefined && html`<b class="fact">${name}</b>`}${told}</div>`;

/** All there is to know of an entry. */
function full(entry: Entry): Html {
  const { id, title } = entry.of;
  const when = entry.kind === "rule" && html` · ${stageWords(entry.of.stage, "zh-CN")}`;
  const order = entry.kind === "step" && html` · 第 ${entry.order} 步`;
  const [first] = marksOf(entry);
  return html`<div class="note by-${first}" id="${id}">
<p class="title">${forceOf(entry)}${title["zh-CN"]}</p>
<p class="kind"><span>${kinds(entry)}${when}${order}</span> <a class="id" href="#${id}">${id}</a></p>
${factsOf(entry).map(detail)}
</div>
`;
}

type Carried = ReturnType<typeof entryOf>;

/** Where the notes stand that are not repeated here. */
function references(here: Piece, carried: readonly Carried[]): Html {
  const places = new Map<string, Html[]>();
  for (const { entry, home } of carried) {
    const near = home.at < here.at ? "见上" : "见下";
    const where = home.clause === here.clause ? near : `见${home.clause}`;
    const link = html`<a href="#${entry.of.id}">${entry.of.title["zh-CN"]}</a>`;
    places.set(where, [...(places.get(where) ?? []), link]);
  }
  return html`${[...places].map(([where, links]) => html`<p class="seen">${where}：${joined(links, "、")}</p>`)}`;
}

/** What stands beside sentences that are handled alike: full notes at the words that they quote, elsewhere references. */
export function notesBeside(doc: Doc, pieces: readonly Piece[]): Html {
  const [here] = pieces;
  if (!here?.ids) return html`<p class="reason">${here?.context}</p>`;
  const carried = here.ids.map((id) => entryOf(doc, id));
  const isHere = ({ home }: Carried): boolean => pieces.includes(home);
  const own = carried.filter(isHere).map(({ entry }) => full(entry));
  return html`${own}${references(
    here,
    carried.filter((one) => !isHere(one)),
  )}`;
}
