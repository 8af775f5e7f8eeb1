import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import { compared, type Fraction, fractionOf, minus, over, placesOf, printed, times } from "./decimal.js";

type Unit = Measure["unit"];

/** The measure word of what is counted: “家” of units, “项” of projects; without one a number stands alone in Chinese. */
export type Counter = string;

const sizes = {
  "zh-CN": [
    [100_000_000n, " 亿元"],
    [10_000n, " 万元"],
    [1n, " 元"],
  ],
  en: [
    [1_000_000_000n, " billion"],
    [1_000_000n, " million"],
    [1n, ""],
  ],
} as const;

/** The digits before the point in groups of three. */
function grouped(plain: string): string {
  const [whole = "", part] = plain.split(".");
  const groups: string[] = [];
  const sign = whole.startsWith("-") ? "-" : "";
  for (let end = whole.length; end > sign.length; end -= 3)
    groups.unshift(whole.slice(Math.max(sign.length, end - 3), end));
  return `${sign}${groups.join(",")}${part === undefined ? "" : `.${part}`}`;
}

/** An amount in the largest unit in which it is exact to four decimals; of one that is exact in none, so many decimals of a yuan. */
function money(amount: Fraction, lang: Lang, places: number, up: boolean): string {
  const [, , [, yuan]] = sizes[lang];
  const fit = sizes[lang].find(([size]) => {
    const scaled = over(amount, { n: size, d: 1n });
    const whole = scaled.n / scaled.d;
    return size !== 1n && whole !== 0n && placesOf(scaled, 5) <= 4;
  });
  const [size, name] = fit ?? [1n, yuan];
  const number = printed(over(amount, { n: size, d: 1n }), fit ? 4 : places, up);
  return lang === "en" ? `CNY ${grouped(number)}${name}` : `${number}${name}`;
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
function exactly(value: string, { unit, numerator, denominator, actual }: Measure): Fraction {
  if (unit !== "ratio" || value !== actual || numerator === undefined || denominator === undefined)
    return fractionOf(value);
  const below = fractionOf(denominator);
  return below.n > 0n ? over(fractionOf(numerator), below) : fractionOf(value);
}

/**
 * The numbers of a measure: a minimum is held against a value cut downwards, a maximum against one cut upwards, with as
 * many decimals as tell it from the limit; so none looks met that is not.
 * @example figures({ operator: ">=", limit: "0.5", unit: "ratio", actual: "0.499999", … }, "en").actual // "49.99%"
 */
export function figures(measure: Measure, lang: Lang, counter: Counter = "个"): Figures {
  const { limit, unit, operator, holds } = measure;
  const bound = fractionOf(limit === "" ? "0" : limit);
  const up = operator === "<=";
  const least = Math.max(unit === "CNY" ? 2 : usual(unit), unit === "ratio" ? placesOf(times(bound, 100n), 8) : 0);
  const say = (value: Fraction): { text: string; places: number } => {
    const at = (places: number): string => numberText(value, unit, lang, counter, places, up);
    const alike = numberText(bound, unit, lang, counter, 20, false);
    let places = least;
    while (compared(value, bound) !== 0 && at(places) === alike && places < mostPlaces) places += 2;
    return { text: at(places), places };
  };
  const ends = [measure.actual, measure.low, measure.high].map((value) =>
    value === undefined || value === null ? undefined : exactly(value, measure),
  );
  const [actual, low, high] = ends;
  const nearest = actual ?? (up ? low : operator === "=" ? undefined : high);
  const gap =
    holds === false && limit !== "" && nearest ? missed(nearest, bound, say(nearest).places, unit, up) : undefined;
  return {
    limit: limit === "" ? "" : limitText(limit, unit, lang, counter),
    ...(actual && { actual: say(actual).text }),
    ...(low && { low: say(low).text }),
    ...(high && { high: say(high).text }),
    ...(gap === "equal" && { equal: true }),
    ...(gap && gap !== "equal" && { gap: distanceText(gap.by, unit, lang, counter, gap.places) }),
  };
}

/** By how much a value misses, so that it and what is printed of the value add up. */
function missed(value: Fraction, bound: Fraction, places: number, unit: Unit, up: boolean) {
  if (compared(value, bound) === 0) return "equal";
  const shown =
    unit === "ratio" ? over(fractionOf(printed(times(value, 100n), places, up)), { n: 100n, d: 1n }) : value;
  const apart = minus(shown, bound);
  return { by: { n: apart.n < 0n ? -apart.n : apart.n, d: apart.d }, places };
}
