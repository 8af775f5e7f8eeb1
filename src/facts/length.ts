/** By code points that are not white space, or as a word processor counts. */
export type LengthUnit = "characters" | "words";

const space = /\s/;
/** CJK characters and full-width marks, each of which a word processor counts as one. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

function characters(text: string): number {
  let count = 0;
  for (const mark of text) if (!space.test(mark)) count++;
  return count;
}

function words(text: string): number {
  let count = 0;
  let inRun = false;
  for (const mark of text) {
    const single = wide.test(mark);
    const blank = !single && space.test(mark);
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
