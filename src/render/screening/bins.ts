import type { ScreenedMeasure } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { compared, type Fraction, fractionOf, minus, printed } from "../../words/decimal.js";
import { inLang } from "../../words/labels.js";
import { grouped, quantityText } from "../../words/numbers.js";

type Bin = ScreenedMeasure["bins"][number];
type Unit = ScreenedMeasure["unit"];

/** A bin by the side of the limit that it lies on; `mixed` where it holds both, and nothing tells how many of each. */
export interface SplitBin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly met: number;
  readonly missed: number;
  readonly mixed: number;
}

/** Whether only whole numbers are told in a unit. */
export const isWhole = (unit: Unit): boolean => unit !== "CNY" && unit !== "ratio";

/** Whether a bin of whole numbers, which does not hold its end, is of one number only. */
function isSingle({ from, to }: Bin, unit: Unit, last: boolean): boolean {
  const width = minus(fractionOf(to), fractionOf(from));
  return width.n === 0n || (isWhole(unit) && !last && width.n === width.d);
}

/** Which numbers a bin may hold: those below the limit, the limit itself, and those above. */
function holding(bin: Bin, { limit, unit }: ScreenedMeasure, last: boolean): readonly [boolean, boolean, boolean] {
  const bound = fractionOf(limit);
  const start = compared(fractionOf(bin.from), bound);
  const end = compared(fractionOf(bin.to), bound);
  const itself = start === 0 || (start < 0 && (last ? end >= 0 : end > 0));
  return [start < 0, itself, end > 0 && !(start === 0 && isSingle(bin, unit, last))];
}

/** Whether numbers below, at and above the limit hold it. */
const held: Readonly<Record<ScreenedMeasure["operator"], readonly [boolean, boolean, boolean]>> = {
  ">=": [false, true, true],
  ">": [false, false, true],
  "<=": [true, true, false],
  "=": [false, true, false],
};

function sideOf(bin: Bin, measure: ScreenedMeasure, last: boolean): "met" | "missed" | "mixed" {
  const sides = held[measure.operator].filter((_, at) => holding(bin, measure, last)[at]);
  if (sides.every(Boolean)) return "met";
  return sides.some(Boolean) ? "mixed" : "missed";
}

/** The bins of a measure, each by the side of the limit that it lies on. */
export function splitBins(measure: ScreenedMeasure): SplitBin[] {
  const { bins, holds } = measure;
  const sides = bins.map((bin, at) => sideOf(bin, measure, at === bins.length - 1));
  const sure = bins.reduce((sum, { count }, at) => sum + (sides[at] === "met" ? count : 0), 0);
  /** Of those in mixed bins, how many hold it and stand in none of the bins before. */
  let left = (holds ?? 0) - sure;
  return bins.map((bin, at) => {
    const { count } = bin;
    if (sides[at] !== "mixed" || holds === undefined) {
      const none = { met: 0, missed: 0, mixed: 0 };
      return { ...bin, ...none, [sides[at] as "met" | "missed" | "mixed"]: count };
    }
    const met = Math.max(0, Math.min(count, left));
    left -= met;
    return { ...bin, met, missed: count - met, mixed: 0 };
  });
}

/** Before which bin the limit is drawn: where those that hold it part from those that do not. */
export function limitAt({ bins, limit, operator, unit }: ScreenedMeasure): number {
  const bound = fractionOf(limit);
  const at = bins.findIndex(({ from }) => compared(fractionOf(from), bound) >= 0);
  const bin = bins[at];
  if (!bin) return bins.length;
  const after = operator === ">" || operator === "<=";
  const itself = compared(fractionOf(bin.from), bound) === 0;
  return after && itself && isSingle(bin, unit, at === bins.length - 1) ? at + 1 : at;
}

/** How many digits of a number tell enough where it only marks a place. */
const digits = 5;

/** A number with so many digits, the others cut. */
function rounded({ n, d }: Fraction): string {
  const whole = printed({ n, d }, 0).replace("-", "");
  if (whole.length < digits) return printed({ n, d }, digits - whole.length);
  const step = 10n ** BigInt(whole.length - digits);
  return printed({ n: (n / d / step) * step, d: 1n }, 0);
}

/** An edge of a bin, as it stands at an axis: in percent, in 万元 or 亿元, or a bare number. */
export function edgeText(value: string, unit: Unit, lang: Lang): string {
  const text = rounded(fractionOf(value));
  if (unit === "CNY") return quantityText(text, unit, lang);
  return unit === "ratio" ? `${grouped(quantityText(value, unit, lang).slice(0, -1))}%` : grouped(text);
}

/** A bin by the numbers that it holds: the last has its end. */
export function binText(bin: Bin, last: boolean, unit: Unit, lang: Lang): string {
  const from = edgeText(bin.from, unit, lang);
  if (isSingle(bin, unit, last)) return from;
  const end = fractionOf(bin.to);
  const inner = isWhole(unit) && !last && end.d === 1n ? printed(minus(end, { n: 1n, d: 1n }), 0) : bin.to;
  return `${from}${inLang(["—", "–"], lang)}${edgeText(inner, unit, lang)}`;
}
