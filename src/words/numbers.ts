import { Decimal } from "decimal.js";
import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";

/** Enough digits for any quotient of two amounts of the contract. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

const units = {
  "zh-CN": [
    ["100000000", " 亿元"],
    ["10000", " 万元"],
    ["1", " 元"],
  ],
  en: [
    ["1000000000", " billion"],
    ["1000000", " million"],
    ["1", ""],
  ],
} as const;

const grouped = (plain: string): string => plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");

/** An amount in the largest unit in which it is exact to four decimals: never rounded. */
function money(value: string, lang: Lang): string {
  const amount = new Exact(value);
  for (const [size, name] of units[lang]) {
    const scaled = amount.div(size);
    if (size !== "1" && (scaled.abs().lt(1) || scaled.decimalPlaces() > 4)) continue;
    return lang === "en" ? `CNY ${grouped(scaled.toFixed())}${name}` : `${scaled.toFixed()}${name}`;
  }
  return value;
}

/** A ratio in percent, to two decimals more than nothing: cut for a value, raised for a gap, so that they add up. */
const percent = (value: string, rounding: Decimal.Rounding): string =>
  new Exact(value).times(100).toDecimalPlaces(2, rounding).toFixed();

const plural = (n: string, noun: string): string => `${n} ${noun}${n === "1" ? "" : "s"}`;

const counted: Record<"count" | "characters" | "workdays", Record<Lang, (n: string) => string>> = {
  count: { "zh-CN": (n) => `${n} 个`, en: (n) => n },
  characters: { "zh-CN": (n) => `${n} 字`, en: (n) => plural(n, "character") },
  workdays: { "zh-CN": (n) => `${n} 个工作日`, en: (n) => plural(n, "working day") },
};

/** A measured value, as an official would write it. */
export function quantityText(value: string, unit: Measure["unit"], lang: Lang): string {
  if (unit === "CNY") return money(value, lang);
  if (unit === "ratio") return `${percent(value, Decimal.ROUND_DOWN)}%`;
  return counted[unit][lang](value);
}

/** A limit: the text's own number, never cut. */
export const limitText = (value: string, unit: Measure["unit"], lang: Lang): string =>
  unit === "ratio" ? `${new Exact(value).times(100).toFixed()}%` : quantityText(value, unit, lang);

/** A distance from a limit: of ratios in percentage points. */
export function gapText(value: string, unit: Measure["unit"], lang: Lang): string {
  if (unit !== "ratio") return quantityText(value, unit, lang);
  const points = percent(value, Decimal.ROUND_UP);
  return lang === "zh-CN" ? `${points} 个百分点` : `${points} percentage points`;
}

/** Whether a printed number is zero. */
export const isZero = (value: string): boolean => new Exact(value).isZero();
