import type { Measure } from "../../src/engine/report.js";

/** White space, as `\s` has it; most of what is measured are characters above U+3000. */
const blank = (unit: number): boolean =>
  unit > 0x3000
    ? unit === 0xfeff
    : unit === 0x20 ||
      (unit >= 9 && unit <= 13) ||
      (unit >= 0xa0 &&
        (unit === 0xa0 ||
          unit === 0x1680 ||
          (unit >= 0x2000 && unit <= 0x200a) ||
          unit === 0x2028 ||
          unit === 0x2029 ||
          unit === 0x202f ||
          unit === 0x205f ||
          unit === 0x3000));

/** How many characters a text has that are not white space; the second half of a pair is none of its own. */
export function characters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x3000 && unit < 0xd800) continue;
    const second = (unit & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (second || blank(unit)) count--;
  }
  return count;
}

const others =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** What a word processor counts as a word of its own; the common Chinese characters are told without an expression. */
const wide = (point: number): boolean =>
  point >= 0x4e00 && point <= 0x9fff ? true : point >= 0x2ea && others.test(String.fromCodePoint(point));

/** How many words a word processor counts in a text: never more than characters. */
export function words(text: string): number {
  let count = 0;
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    if (wide(point)) {
      count++;
      inRun = false;
    } else if (blank(point)) inRun = false;
    else if (!inRun) {
      count++;
      inRun = true;
    }
  }
  return count;
}

/** How long an answer may be; it is measured where it is given. */
export function length(fact: string, answer: string | undefined, most: number): Measure {
  const measure: Measure = {
    fact,
    operator: "<=",
    limit: String(most),
    unit: "characters",
    holds: null,
    actual: null,
  };
  if (answer === undefined) return measure;
  const long = characters(answer);
  measure.holds = long <= most;
  measure.actual = String(long);
  if (long > most) measure.shortfall = String(long - most);
  return measure;
}

/** By character code: its value in GB 32100-2015, −1 without one. */
const values = Array.from({ length: 128 }, (_, code) =>
  "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(String.fromCharCode(code)),
);
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether it is a unified social credit code. */
export function isCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) {
    const value = values[code.charCodeAt(at)] ?? -1;
    if (value < 0) return false;
    sum += value * (weights[at] ?? 0);
  }
  return values[code.charCodeAt(17)] === (31 - (sum % 31)) % 31;
}

/** A letter A to T or none, and then two to four digits. */
export function isIndustry(code: string): boolean {
  const first = code.charCodeAt(0);
  const start = first >= 65 && first <= 84 ? 1 : 0;
  const digits = code.length - start;
  if (digits < 2 || digits > 4) return false;
  for (let at = start; at < code.length; at++) {
    const digit = code.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** 温州市×××产业链×××创新联合体, nothing of it left out. */
export function isName(name: string): boolean {
  if (!name.startsWith("温州市") || !name.endsWith("创新联合体")) return false;
  const chain = name.indexOf("产业链", 4);
  return chain >= 0 && name.length - 5 >= chain + 4;
}

/** A technical field of the form: A to O, or Q. */
export const isField = (letter: string): boolean => {
  const code = letter.charCodeAt(0);
  return letter.length === 1 && code >= 65 && code <= 81 && code !== 80;
};
