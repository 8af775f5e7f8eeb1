import { clean } from "../../words/clean.js";
import { type Paint, widthOf } from "../text.js";
import { type Look, type Part, totalOf } from "./tallies.js";

/** The sign that each is drawn with, so that colour is not the only one. */
export const glyphs: Readonly<Record<Look, string>> = {
  pass: "█",
  eligible: "█",
  conditional: "▓",
  fail: "▒",
  absent: "▒",
  ineligible: "▒",
  unknown: "░",
  undetermined: "░",
  review: "◇",
  recheck: "?",
  "not-applicable": "·",
};

/** A text in the colour of a part. */
export const painted = (text: string, as: Look, paint: Paint): string =>
  paint(text, as === "recheck" ? "review" : as === "absent" ? "not-applicable" : as);

/** How many of so many cells each part takes: whatever is there at least one, and all together no more than there are. */
export function cellsOf(parts: readonly Part[], of: number, width: number): number[] {
  const cells = parts.map(({ count }) => Math.max(1, Math.round((count * width) / of)));
  for (let over = cells.reduce((sum, own) => sum + own, 0) - width; over > 0; over--) {
    const most = Math.max(...cells);
    cells[cells.indexOf(most)] = most - 1;
  }
  return cells;
}

/** Parts of a whole as a bar; where they are less than that, it is shorter. */
export function bar(parts: readonly Part[], of: number, width: number, paint: Paint): string {
  const cells = cellsOf(parts, of, width);
  const drawn = parts.map(({ as }, at) => painted(glyphs[as].repeat(cells[at] as number), as, paint)).join("");
  return drawn + " ".repeat(Math.max(0, width - cells.reduce((sum, own) => sum + own, 0)));
}

/** A line with a bar: its name, its parts, and what stands behind it, each in a column of its own. */
export interface BarRow {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly figures: readonly string[];
}

const indent = "  ";
/** Names that are wider stand on a line of their own. */
const widest = 36;
const cells = 30;

const left = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
export const right = (text: string, width: number): string => " ".repeat(Math.max(0, width - widthOf(text))) + text;

/** Lines with bars below each other, each with as many figures; `of` is what a whole bar is, by default what the parts of each line come to. */
export function barLines(rows: readonly BarRow[], paint: Paint, of?: number): string {
  const named = rows.map((row) => ({ ...row, name: clean(row.name) }));
  const name = Math.max(0, ...named.map((row) => widthOf(row.name)).filter((width) => width <= widest));
  const widths = rows.map(({ figures }) => figures.map(widthOf));
  const widthAt = (at: number): number => Math.max(...widths.map((own) => own[at] as number));
  return named
    .map((row) => {
      const apart = widthOf(row.name) > widest;
      const figures = row.figures.map((text, at) => right(text, widthAt(at))).join("  ");
      const drawn = bar(row.parts, of ?? totalOf(row.parts), cells, paint);
      const line = `${indent}${left(apart ? "" : row.name, name)}  ${drawn}  ${figures}`;
      return `${apart ? `${indent}${row.name}\n` : ""}${line.trimEnd()}\n`;
    })
    .join("");
}

/** The heights of a bar of a histogram. */
const levels = "▁▂▃▄▅▆▇█";

/** Bins as a row of bars, with a line where the limit is. */
export function sparkline(
  bins: readonly { readonly count: number; readonly as: Look }[],
  limitAt: number,
  paint: Paint,
): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const twice = bins.length > cells ? 1 : 2;
  const drawn = bins.map(({ count, as }) => {
    const level = count === 0 ? "·" : levels.charAt(Math.ceil((count * levels.length) / most) - 1);
    return count === 0 ? level.repeat(twice) : painted(level.repeat(twice), as, paint);
  });
  return [...drawn.slice(0, limitAt), "│", ...drawn.slice(limitAt)].join("");
}
