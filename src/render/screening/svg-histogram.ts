import type { Lang } from "../../text.js";
import { html, type Markup } from "../markup.js";
import { widthOf } from "../text.js";
import { binText, edgeText, isWhole, limitAt } from "./bins.js";
import type { ToldMeasure } from "./measures.js";
import { filled, percent } from "./svg.js";
import type { Look } from "./tallies.js";
import { dossiersText } from "./words.js";

/** Where the parts of a histogram stand, in pixels from its top; across it is as wide as there is room. */
const top = 44;
const base = 164;
const height = 188;
/** What a digit takes, also a bold one, and how wide the plot is at least: on a phone, and where there is more room. */
const digit = 6.4;
const bold = 7.6;
const narrow = 300;
const roomy = 470;

/** Something written below the axis, at a part of its width. */
interface Tick {
  readonly at: number;
  readonly text: string;
}

const anchorOf = (at: number): "start" | "middle" | "end" => (at === 0 ? "start" : at === 1 ? "end" : "middle");

/** From where to where a tick reaches, in a plot so wide. */
function reach({ at, text }: Tick, width: number): readonly [number, number] {
  const own = widthOf(text) * digit;
  const from = at * width - { start: 0, middle: own / 2, end: own }[anchorOf(at)];
  return [from, from + own];
}

/** Those that have room within the plot and beside those before them. */
function fitting(ticks: readonly Tick[], width: number): Tick[] {
  const shown: Tick[] = [];
  for (const tick of ticks) {
    const [from, to] = reach(tick, width);
    const apart = shown.every((other) => {
      const [start, end] = reach(other, width);
      return to + 8 < start || end + 8 < from;
    });
    if (apart && from >= 0 && to <= width) shown.push(tick);
  }
  return shown;
}

/** What may be written below the axis: each edge, or below its middle the whole numbers that a bin holds. */
function labels({ bins, unit }: ToldMeasure["measure"], lang: Lang): Tick[] {
  const n = bins.length;
  if (isWhole(unit))
    return bins.map((bin, at) => ({ at: (at + 0.5) / n, text: binText(bin, at === n - 1, unit, lang) }));
  const ends = [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)];
  return ends.map((edge, at) => ({ at: at / n, text: edgeText(edge, unit, lang) }));
}

/** The same, the most telling first: what stands at the limit, then the ends. */
function ticksOf({ measure }: ToldMeasure, lang: Lang): Tick[] {
  const all = labels(measure, lang);
  const limit = limitAt(measure);
  const last = all.length - 1;
  const nextTo = (at: number): boolean => at === limit || (isWhole(measure.unit) && at === limit - 1);
  const weight = (at: number): number => (nextTo(at) ? 0 : at === 0 || at === last ? 1 : 2);
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
  const all: readonly { readonly as: Look; readonly count: number }[] = [
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

/** The label of the limit: beside its line on the side where there is room; one that has none, above it in the middle. */
function limitLabel(at: number, limit: string): { readonly line: number; readonly label: Markup } {
  const right = at <= 0.5;
  const room = (right ? 1 - at : at) * narrow - 6;
  const beside = widthOf(limit) * bold <= room;
  const x = percent(beside ? at : 0.5);
  const anchor = beside ? (right ? "start" : "end") : "middle";
  const apart = beside ? (right ? 6 : -6) : 0;
  return {
    line: beside ? 4 : 20,
    label: html`<text class="limit" x="${x}" dx="${apart}" y="15" text-anchor="${anchor}">${limit}</text>`,
  };
}

/** The line of the limit with its label; what the highest bar is, on the other side. */
function limitLine({ measure, bins, limit }: ToldMeasure, lang: Lang): Markup {
  const at = limitAt(measure) / bins.length;
  const x = percent(at);
  const { line, label } = limitLabel(at, limit);
  const most = dossiersText(Math.max(...bins.map(({ count }) => count)), lang);
  const [far, anchor] = at <= 0.5 ? ["100%", "end"] : ["0", "start"];
  return html`<line class="grid" x1="0" x2="100%" y1="${top}" y2="${top}"/><text x="${far}" y="${top - 6}" text-anchor="${anchor}">${most}</text><line class="limit" x1="${x}" x2="${x}" y1="${line}" y2="${base}"/>${label}`;
}

/**
 * How a measure is distributed, with its limit: bins beside each other, each as wide as the others.
 * @param told what it is of, and what it shows, for those who do not see it
 */
export const histogram = (
  of: ToldMeasure,
  told: { readonly title: string; readonly desc: string },
  lang: Lang,
): Markup =>
  html`<svg class="histogram" width="100%" height="${height}" role="img"><title>${told.title}</title><desc>${told.desc}</desc>
${bars(of)}
${axis(of, lang)}
${limitLine(of, lang)}</svg>`;
