import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import { compared, type Fraction, fractionOf, minus, over, placesOf, printed, times } from "./decimal.js";

type Unit = Measure["unit"];

/** The measure word of what is counted: “家” of units, “项” of projects; without one a number stands alone in Chinese. */
export type Counter = string;

/** The sizes that amounts are told in, by their zeros. */
const sizes: Record<Lang, readonly (readonly [zeros: number, name: string])[]> = {
  "zh-CN": [
    [8, " 亿元"],
    [4, " 万元"],
    [0, " 元"],
  ],
  en: [
    [9, " billion"],
    [6, " million"],
    [0, ""],
  ],
};

/** The digits before the point in groups of three. */
export const grouped = (plain: string): string =>
  plain.replace(/\d(?=(\d{3})+(\.|$))/g, (digit, _, __, at: number) =>
    plain.slice(0, at).includes(".") ? digit : `${digit},`,
  );

/** An amount in the largest unit in which it is exact to four decimals; of one that is exact in none, so many decimals of a yuan. */
function money({ n, d }: Fraction, lang: Lang, places: number, up: boolean): string {
  for (const [zeros, name] of sizes[lang]) {
    const scaled = { n, d: d * 10n ** BigInt(zeros) };
    const fits = scaled.n / scaled.d !== 0n && placesOf(scaled, 5) < 5;
    if (zeros > 0 && !fits) continue;
    const number = printed(scaled, fits ? 4 : places, up);
    return lang === "en" ? `CNY ${grouped(number)}${name}` : number + name;
  }
  return "";
}

const plural = (n: string, noun: string): string => `${n} ${noun}${n === "1" ? "" : "s"}`;

/** A whole number with what it counts. */
function counted(n: string, unit: "count" | "characters" | "workdays", lang: Lang, counter: Counter): string {
  if (unit === "characters") return lang === "zh-CN" ? `${n} 字` : plural(n, "character");
  if (unit === "workdays") return lang === "zh-CN" ? `${n} 个工作日` : plural(n, "working day");
  return lang === "en" || counter === "" ? n : `${n} ${counter}`;
}

/** How many decimals: of a percentage two, of a yuan eight, as many as an amount has. */
const usual = (unit: Unit): number => (unit === "ratio" ? 2 : unit === "CNY" ? 8 : 0);

/** A number in its unit with so many decimals, cut downwards or upwards. */
function numberText(value: Fraction, unit: Unit, lang: Lang, counter: Counter, places: number, up: boolean): string {
  if (unit === "CNY") return money(value, lang, places, up);
  if (unit === "ratio") return `${printed(times(value, 100n), places, up)}%`;
  return counted(printed(value, places, up), unit, lang, counter);
}

/** A measured value, as an official would write it; a ratio is cut to two decimals. */
export const quantityText = (value: string, unit: Unit, lang: Lang, counter: Counter = "个"): string =>
  numberText(fractionOf(value), unit, lang, counter, usual(unit), false);

/** A limit: the text's own number, never cut. */
export const limitText = (value: string, unit: Unit, lang: Lang, counter: Counter = "个"): string =>
  numberText(fractionOf(value), unit, lang, counter, 20, false);

/** A distance in its unit: of ratios in percentage points. */
function distanceText(value: Fraction, unit: Unit, lang: Lang, counter: Counter, places: number): string {
  if (unit !== "ratio") return numberText(value, unit, lang, counter, places, true);
  const points = printed(times(value, 100n), places, true);
  return lang === "zh-CN" ? `${points} 个百分点` : `${points} percentage points`;
}

/** A distance from a limit: of ratios in percentage points, raised, so that it and what was found add up. */
export const gapText = (value: string, unit: Unit, lang: Lang, counter: Counter = "个"): string =>
  distanceText(fractionOf(value), unit, lang, counter, usual(unit));

/** Whether a printed number is zero. */
export const isZero = (value: string): boolean => fractionOf(value).n === 0n;

/** The numbers of a measure as they are printed. */
export interface Figures {
  readonly limit: string;
  readonly actual?: string;
  readonly low?: string;
  readonly high?: string;
  /** How far what was found, or the end of the interval that comes nearest, is from the limit; only where it fails. */
  readonly gap?: string;
  /** That it is the limit itself, which has to be passed. */
  readonly equal?: true;
}

/** As many as are ever printed. */
const mostPlaces = 12;

/** What is measured, exactly: of a ratio by its two numbers, where they are told. */
function exactly({ unit, numerator, denominator }: Measure, actual: string): Fraction {
  if (unit !== "ratio" || numerator === undefined || denominator === undefined) return fractionOf(actual);
  const below = fractionOf(denominator);
  return below.n > 0n ? over(fractionOf(numerator), below) : fractionOf(actual);
}

/**
 * The numbers of a measure: a minimum is held against a value cut downwards, a maximum against one cut upwards, with as
 * many decimals as tell it from the limit; so none looks met that is not.
 * @example figures({ operator: ">=", limit: "0.5", unit: "ratio", actual: "0.499999", … }, "en").actual // "49.99%"
 */
export function figures(measure: Measure, lang: Lang, counter: Counter = "个"): Figures {
  const { unit, operator, actual, low, high } = measure;
  const up = operator === "<=";
  const bound = fractionOf(measure.limit || "0");
  const limit = numberText(bound, unit, lang, counter, 20, false);
  /** How many decimals tell a value from the limit. */
  const placesFor = (value: Fraction): number => {
    let places = unit === "ratio" ? Math.max(2, placesOf(times(bound, 100n), 8)) : unit === "CNY" ? 2 : 0;
    while (compared(value, bound) !== 0 && at(value, places) === limit && places < mostPlaces) places += 2;
    return places;
  };
  const at = (value: Fraction, places: number): string => numberText(value, unit, lang, counter, places, up);
  const say = (value: Fraction): string => at(value, placesFor(value));
  const found = actual === null ? undefined : exactly(measure, actual);
  const best = found ?? fractionOf((up ? low : operator === "=" ? undefined : high) ?? measure.limit);
  const fails = measure.holds === false && measure.limit !== "";
  const apart = compared(best, bound) !== 0;
  return {
    limit: measure.limit && limit,
    ...(found && { actual: say(found) }),
    ...(low !== undefined && { low: say(fractionOf(low)) }),
    ...(high !== undefined && { high: say(fractionOf(high)) }),
    ...(fails && !apart && found && { equal: true }),
    ...(fails && apart && { gap: gapOf(best, bound, measure, lang, counter, placesFor(best)) }),
  };
}

/** By how much a value misses, so that it and what is printed of the value add up. */
function gapOf(
  value: Fraction,
  bound: Fraction,
  { unit, operator }: Measure,
  lang: Lang,
  counter: Counter,
  places: number,
): string {
  const shown = fractionOf(printed(times(value, 100n), places, operator === "<="));
  const { n, d } = minus(unit === "ratio" ? { n: shown.n, d: shown.d * 100n } : value, bound);
  return distanceText({ n: n < 0n ? -n : n, d }, unit, lang, counter, places);
}
