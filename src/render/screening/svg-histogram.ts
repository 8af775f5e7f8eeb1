import type { Lang } from "../../text.js";
import { html, type Markup } from "../markup.js";
import { widthOf } from "../text.js";
import { areSingles, edgeText, limitAt } from "./bins.js";
import type { ToldMeasure } from "./measures.js";
import { filled, percent } from "./svg.js";
import type { Part } from "./tallies.js";
import { dossiersText } from "./words.js";

/** Where the parts of a histogram stand, in pixels from its top; across it is as wide as there is room. */
const top = 44;
const base = 164;
const height = 188;
/** What a digit takes, and how wide the plot is at least: on a phone, and where there is more room. */
const digit = 6.4;
const narrow = 300;
const roomy = 470;

/** Something written below the axis, at a part of its width. */
interface Tick {
  readonly at: number;
  readonly text: string;
}

const anchorOf = (at: number): "start" | "middle" | "end" => (at < 0.08 ? "start" : at > 0.92 ? "end" : "middle");

/** From where to where a tick reaches, in a plot so wide. */
function reach({ at, text }: Tick, width: number): readonly [number, number] {
  const own = widthOf(text) * digit;
  const from = at * width - { start: 0, middle: own / 2, end: own }[anchorOf(at)];
  return [from, from + own];
}

/** Those that have room beside those before them. */
function fitting(ticks: readonly Tick[], width: number): Tick[] {
  const shown: Tick[] = [];
  for (const tick of ticks) {
    const [from, to] = reach(tick, width);
    const apart = shown.every((other) => {
      const [start, end] = reach(other, width);
      return to + 8 < start || end + 8 < from;
    });
    if (apart) shown.push(tick);
  }
  return shown;
}

/** What is written below the axis: edges, or the number itself where each bin is of one; the most telling first. */
function ticksOf({ measure }: ToldMeasure, lang: Lang): Tick[] {
  const { bins, unit } = measure;
  const single = areSingles(measure);
  const of = single ? bins.map(({ from }) => from) : [...bins.map(({ from }) => from), bins.at(-1)?.to ?? "0"];
  const all = of.map((edge, at) => ({
    at: (single ? at + 0.5 : at) / bins.length,
    text: edgeText(edge, unit, lang),
  }));
  const limit = limitAt(measure);
  const last = all.length - 1;
  const weight = (at: number): number => (at === limit ? 0 : at === 0 || at === last ? 1 : 2);
  return all
    .map((tick, at) => ({ tick, own: weight(at) }))
    .sort((one, other) => one.own - other.own)
    .map(({ tick }) => tick);
}

/** The ticks that fit everywhere, and those that fit where there is room. */
function axis(told: ToldMeasure, lang: Lang): Markup {
  const ticks = ticksOf(told, lang);
  const always = fitting(ticks, narrow);
  const all = fitting([...always, ...ticks.filter((tick) => !always.includes(tick))], roomy);
  return html`<line class="axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>${all.map(
    (tick) =>
      html`<text${!always.includes(tick) && html` class="minor"`} x="${percent(tick.at)}" y="${base + 17}" text-anchor="${anchorOf(tick.at)}">${tick.text}</text>`,
  )}`;
}

/** The parts of a bin, from below: those that hold the limit, those that do not, those that are not told apart. */
function stack({ met, missed, mixed }: ToldMeasure["bins"][number], isCase: boolean) {
  const all: readonly { readonly as: Part["as"]; readonly count: number }[] = [
    { as: isCase ? "review" : "pass", count: met },
    { as: isCase ? "not-applicable" : "fail", count: missed },
    { as: "unknown", count: mixed },
  ];
  return all.filter(({ count }) => count > 0);
}

function bars({ bins, isCase }: ToldMeasure): Markup {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const each = 1 / bins.length;
  return html`${bins.map((bin, at) => {
    let y = base;
    return stack(bin, isCase).map(({ as, count }) => {
      const tall = Math.max(1.5, ((base - top) * count) / most);
      y -= tall;
      return filled(as, {
        x: percent(at * each + each * 0.06),
        y: y.toFixed(1),
        width: percent(each * 0.88),
        height: tall.toFixed(1),
      });
    });
  })}`;
}

/** The line of the limit, with its label on the side where there is room. */
function limitLine({ measure, limit }: ToldMeasure): Markup {
  const at = limitAt(measure) / measure.bins.length;
  const right = at <= 0.5;
  return html`<line class="limit" x1="${percent(at)}" x2="${percent(at)}" y1="4" y2="${base}"/><text class="limit" x="${percent(
    at,
  )}" dx="${right ? 6 : -6}" y="15" text-anchor="${right ? "start" : "end"}">${limit}</text>`;
}

/**
 * How a measure is distributed, with its limit: bins beside each other, each as wide as the others.
 * @param told what it is of, and what it shows, for those who do not see it
 */
export function histogram(
  of: ToldMeasure,
  told: { readonly title: string; readonly desc: string },
  lang: Lang,
): Markup {
  const most = Math.max(...of.bins.map(({ count }) => count));
  return html`<svg class="histogram" width="100%" height="${height}" role="img"><title>${told.title}</title><desc>${told.desc}</desc>
<line class="grid" x1="0" x2="100%" y1="${top}" y2="${top}"/><text class="most" x="0" y="${top - 6}">${dossiersText(most, lang)}</text>
${bars(of)}
${axis(of, lang)}
${limitLine(of)}</svg>`;
}
