/** By code points that are not white space, or as a word processor counts. */
export type LengthUnit = "characters" | "words";

/** Whether a code point is white space, as `\s` has it; an expression for each costs more than all else of a length. */
const isSpace = (point: number): boolean =>
  point > 0x3000
    ? point === 0xfeff
    : point === 0x20 ||
      (point >= 9 && point <= 13) ||
      (point >= 0xa0 &&
        (point === 0xa0 ||
          point === 0x1680 ||
          (point >= 0x2000 && point <= 0x200a) ||
          point === 0x2028 ||
          point === 0x2029 ||
          point === 0x202f ||
          point === 0x205f ||
          point === 0x3000));

/** CJK characters and full-width marks, each of which a word processor counts as one. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Those of text that is mostly Chinese or Latin are told by their range: below U+02EA none is wide, 4E00–9FFF all are. */
const isWide = (point: number): boolean =>
  point < 0x2ea
    ? false
    : (point >= 0x4e00 && point <= 0x9fff) ||
      (point >= 0x3001 && point <= 0x303f) ||
      (point >= 0xff01 && point <= 0xff60) ||
      wide.test(String.fromCodePoint(point));

function characters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Most are: neither white space nor half of a pair.
    if (unit > 0x3000 && unit < 0xd800) continue;
    // The second half of a pair is no code point of its own.
    if (isSpace(unit) || ((unit & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800))
      count--;
  }
  return count;
}

function words(text: string): number {
  let count = 0;
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if (point > 0xffff) at++;
    const single = isWide(point);
    const blank = !single && isSpace(point);
    if (single || (!blank && !inRun)) count++;
    inRun = !single && !blank;
  }
  return count;
}

/**
 * How long a text is.
 * @example lengthOf("研发 3 年 OK", "characters") // 6
 * @example lengthOf("研发 3 年 OK", "words") // 5
 */
export const lengthOf = (text: string, by: LengthUnit): number => (by === "words" ? words(text) : characters(text));
