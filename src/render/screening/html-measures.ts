import type { Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { html, type Markup } from "../markup.js";
import { binText } from "./bins.js";
import { dataTable } from "./html-parts.js";
import { bears, sidesText, type ToldMeasure, toldMeasures } from "./measures.js";
import type { Voice } from "./rules.js";
import { swatch } from "./svg.js";
import { histogram } from "./svg-histogram.js";
import type { Look } from "./tallies.js";
import { dossiersText, nothing, numberText, percentText, said, sideWords } from "./words.js";

/** How many lie on each side of the limit, and of how many it is not known. */
function sides(told: ToldMeasure, { lang }: Voice): Markup {
  const { measure, met, missed, mixed, isCase } = told;
  const words = sideWords(measure.operator, isCase, lang);
  const all: readonly [as: Look, name: string, count: number][] = [
    [isCase ? "review" : "pass", words.met, met],
    [isCase ? "not-applicable" : "fail", words.missed, missed],
    ["unknown", words.mixed, mixed],
  ];
  const shown = all.filter(([, , count], at) => at < 2 || count > 0);
  const unknown = numberText(measure.unknown);
  return html`<ul class="figures" role="list">${shown.map(
    ([as, name, count]) =>
      html`<li>${swatch(as)} ${name} <b>${numberText(count)}</b> <small>${percentText(count, measure.known)}</small></li> `,
  )}<li>${inLang(said.unknown, lang)} <b>${unknown}</b></li></ul>`;
}

/** The same in numbers. */
function table(told: ToldMeasure, title: string, { lang }: Voice): Markup {
  const { measure, bins, isCase } = told;
  const words = sideWords(measure.operator, isCase, lang);
  const kinds = (["met", "missed", "mixed"] as const).filter((kind) => told[kind] > 0);
  return dataTable({
    summary: inLang(["数据表", "As a table"], lang),
    name: title,
    head: [
      inLang(["区间（含起点，不含终点；末行含终点）", "From, up to but not with; the last with it"], lang),
      ...kinds.map((kind) => words[kind]),
    ],
    rows: bins.map((bin, at) => [
      binText(bin, at === bins.length - 1, measure.unit, lang),
      ...kinds.map((kind) => numberText(bin[kind])),
    ]),
  });
}

function figure(told: ToldMeasure, voice: Voice): Markup {
  const { lang } = voice;
  const title = inLang([`${told.name}：${told.limit}`, `${told.name}: ${told.limit}`], lang);
  return html`<figure>
<figcaption><b>${title}</b> <span class="source">${told.rule}</span></figcaption>
${histogram(told, { title, desc: sidesText(told, voice) }, lang)}
${sides(told, voice)}
${table(told, title, voice)}</figure>\n`;
}

/** What lies on one side of its limit alone needs no drawing. */
function settled(all: readonly ToldMeasure[], voice: Voice): Markup {
  const { lang } = voice;
  const items = all.map(
    (told) =>
      html`<li><b>${inLang([`${told.name}：${told.limit}`, `${told.name}: ${told.limit}`], lang)}</b> <span class="source">${told.rule}</span> <span>${
        told.measure.known === 0 ? inLang(["均为未知", "unknown of all"], lang) : sidesText(told, voice)
      }</span></li>\n`,
  );
  const name = inLang(
    [
      `已知的数值均在限值同一侧的（${all.length}）`,
      `Those that are known lie on one side of the limit (${all.length})`,
    ],
    lang,
  );
  return html`<details class="data"><summary>${name}</summary>
<ul class="settled" role="list">\n${items}</ul></details>\n`;
}

/** How the numbers are distributed about their limits: what the limits part is drawn, the others are named. */
export function measuresPart(screening: Screening, voice: Voice): Markup {
  const { lang } = voice;
  const all = toldMeasures(screening, voice);
  const bearing = all.filter(bears);
  const others = all.filter((told) => !bears(told));
  const note = inLang(
    [
      `每图为一项数值：竖线为限值，柱高为份数；共 ${dossiersText(screening.dossiers, lang)}，未知的不在图中。各柱同宽，不代表区间大小。`,
      `Each shows one number: the line is the limit, the height of a bar how many dossiers of ${numberText(screening.dossiers)}; those not known are not drawn. Bars are alike in width, whatever they span.`,
    ],
    lang,
  );
  return html`<p class="lead">${bearing.length > 0 ? note : inLang(nothing.measures, lang)}</p>
<div class="figures-of-measures">
${bearing.map((told) => figure(told, voice))}</div>
${others.length > 0 && settled(others, voice)}`;
}
