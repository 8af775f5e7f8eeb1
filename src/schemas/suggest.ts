import { plainAmount, plainFigure } from "./amount.js";
import { isDay } from "./day.js";
import { divisionNamed } from "./divisions.js";
import { seen, trimmed } from "./trimmed.js";

const at = (row: readonly number[], index: number): number => row[index] as number;

/** With how many letters two words begin alike. */
function alike(a: string, b: string): number {
  let letters = 0;
  while (letters < a.length && a[letters] === b[letters]) letters++;
  return letters;
}

/**
 * How many letters must be changed, added or left out to make one word of the other; infinite once it is sure to be more
 * than `most`, for to try a word on hundreds of others must not take long.
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const begin = alike(a, b);
  let row = Array.from({ length: b.length - begin + 1 }, (_, i) => i);
  for (let i = begin + 1; i <= a.length; i++) {
    const next = [i - begin];
    let least = i - begin;
    for (let j = 1; j < row.length; j++) {
      const change = at(row, j - 1) + (a[i - 1] === b[begin + j - 1] ? 0 : 1);
      const best = Math.min(change, at(row, j) + 1, at(next, j - 1) + 1);
      next.push(best);
      if (best < least) least = best;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return at(row, row.length - 1);
}

const longestWord = 64;

/** The word nearest to `word`; none for words over 64 characters. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const away = distance(lower, candidate.toLowerCase(), least - 1);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

const halfWidth = (text: string): string =>
  trimmed(seen(text).replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)));

const tens: Readonly<Record<string, number>> = { 万: 4, 千万: 7, 亿: 8 };

/** The amount in yuan that a text likely means: `"1,179,000,000"`, `"２０００万元"`, `"11.79亿"`. */
export function likelyAmount(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  const form = /^[¥￥]?([\d,]+)(?:\.(\d+))?(万|千万|亿)?元?$/;
  const [, integer = "", decimals = "", unit = ""] = form.exec(halfWidth(value).replace(/\s/g, "")) ?? [];
  const shift = tens[unit] ?? 0;
  const digits = integer.replaceAll(",", "") + decimals.padEnd(shift, "0").slice(0, shift);
  const rest = decimals.slice(shift).replace(/0+$/, "");
  return plainAmount(digits.replace(/^0+(?=\d)/, "") + (rest && `.${rest}`));
}

/** The figure that a text likely means: `"3.2%"`, `"1,200项"`. */
export function likelyFigure(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  const [, sign = "", integer = "", decimals = "", percent] =
    /^([-−]?)\s*([\d,]+)(?:\.(\d+))?\s*(%)?(?:家次|[项家个人条场次])?(?:以上|左右)?$/.exec(halfWidth(value)) ?? [];
  const minus = sign && "-";
  const digits = integer.replaceAll(",", "");
  if (percent === undefined) return plainFigure(`${minus}${digits}${decimals && `.${decimals}`}`);
  const shifted = digits.padStart(3, "0");
  const whole = shifted.slice(0, -2).replace(/^0+(?=\d)/, "");
  const rest = `${shifted.slice(-2)}${decimals}`.replace(/0+$/, "");
  return plainFigure(`${minus}${whole}${rest && `.${rest}`}`);
}

/** The day that a text likely means: `"2025/1/5"`, `"2025年1月5日"`, `"20250105"`. */
export function likelyDay(value: unknown): string | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  const text = halfWidth(String(value).slice(0, 40));
  const [, year, month = "", date = ""] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:T.*)?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** The division that a text or number likely means: `"３３０３８２"`, `"温州市乐清市"`. */
export function likelyDivision(value: unknown): string | undefined {
  if (typeof value !== "number" && (typeof value !== "string" || value.length > 40)) return undefined;
  const name = halfWidth(String(value)).replace(/[\s·]/g, "");
  return /^[0-9]{6}$/.test(name) ? name : divisionNamed(name);
}

/** The count that a text likely means: `"6"`, `"６个"`. */
export function likelyCount(value: unknown): number | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  const [, digits] = /^(\d{1,15})\s*[个家项人名年份岁]?$/.exec(halfWidth(value)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const yes = ["true", "yes", "y", "1", "是", "有", "已"];
const no = ["false", "no", "n", "0", "否", "无", "未"];

/** The yes or no that a value likely means. */
export function likelyFlag(value: unknown): boolean | undefined {
  const word = halfWidth(String(typeof value === "string" || typeof value === "number" ? value : "")).toLowerCase();
  return yes.includes(word) || (no.includes(word) ? false : undefined);
}
