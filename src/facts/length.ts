import { seen } from "../schemas/trimmed.js";

/** By code points that are not white space, or as a word processor counts. */
export type LengthUnit = "characters" | "words";

/** Whether a code point is white space, as `\s` has it but for U+FEFF; an expression for each costs more than all else of a length. */
const isSpace = (point: number): boolean =>
  point <= 0x3000 &&
  (point === 0x20 ||
    (point >= 9 && point <= 13) ||
    (point >= 0xa0 &&
      (point === 0xa0 ||
        point === 0x1680 ||
        (point >= 0x2000 && point <= 0x200a) ||
        point === 0x2028 ||
        point === 0x2029 ||
        point === 0x202f ||
        point === 0x205f ||
        point === 0x3000)));

/**
 * Where East Asian Width (UAX #11) becomes W or F and where it ends, in turn, each told by its distance from the one
 * before it, in base 36. Marks of ambiguous width (“ ” — …) are none: they belong to the run that they stand in.
 */
const distances =
  "3cw 2o 3i2 2 d 2 5a 4 3 1 2 1 eh 2 l 2 q 8 g c 17 1 a 6 3 1 d 1 8 2 h 2 5 2 8 1 5 1 l 1 7 2 1 1 4 1 2 1 7 1 " +
  "4 2 s 1 z 1 1 1 4 3 1 1 1p 3 o 1 e 1 nv 2 1f 1 4 1 mi q 1 2h c 5y q 27 2 2e 2 2v 5 17 1 2m 1 2e 9 1c 1 14 8 " +
  "mkd 3 1j wp t hv 8mc 6l8 e8 ls a m z 1 j 1 4 45 2o 3j 7 m49 5 b 7 9 5p7 10 y 2n 37 d pe e 1f 5y5 4 1 7 1 2 1 " +
  "89 9 1 t 3 2 1 e 5 7 b0 6bo 2f 9 n 5n1 1 5m 1 5a 1 2 a j 1 29 3 d 18 4 9 7 2 e 6 4a x c 9 1 1y 1 m c 17 4 5 " +
  "c h 3 1 3 1z 1 1 1 57 2 1r d 4 1 o i 1 q 2 d 1 2e 2d 1c 1y 6 1 3 3 2 5 2 4 b 2 7 9 65 1 5 c 4 1 7v 1b 1 a 1 " +
  "55 34 d 3 1z 1 1 3 i 1 d 3 c zp 1eke 2 1eke";
let edges: number[] | undefined;

/** The ends of the ranges, made when a text is first asked that has a character of no known range. */
function widthEdges(): number[] {
  let at = 0;
  return distances.split(" ").map((distance) => {
    at += Number.parseInt(distance, 36);
    return at;
  });
}

/** The ranges of what is full-width, each with its first and its last. */
export function widthRanges(): (readonly [first: number, last: number])[] {
  edges ??= widthEdges();
  return edges.flatMap((from, at, all) => (at % 2 === 0 ? [[from, (all[at + 1] as number) - 1] as const] : []));
}

/** Whether a character lies behind an odd number of edges. */
function inRange(point: number): boolean {
  edges ??= widthEdges();
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= point) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** Full-width. Those of text that is mostly Chinese or Latin are told by their range: 4E00–9FFF all are, below U+1100 none is. */
const isWide = (point: number): boolean => (point >= 0x4e00 && point <= 0x9fff) || (point >= 0x1100 && inRange(point));

/** Whether a unit may be of a mark that is drawn as nothing: none of Latin, CJK, their punctuation and full-width forms is. */
const mayHide = (unit: number): boolean =>
  unit === 0xad || (unit > 0x34e && (unit < 0x2010 || unit > 0x2027) && (unit < 0xff01 || unit > 0xff9f));

function characters(text: string): number {
  let count = text.length;
  let looked = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Most are: neither white space nor half of a pair.
    if (unit > 0x3000 && unit < 0xd800 && unit !== 0x3164) continue;
    if (!looked && mayHide(unit)) {
      const rest = seen(text);
      if (rest !== text) return characters(rest);
      looked = true;
    }
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
    // U+3000 is full-width too.
    const blank = isSpace(point);
    const single = !blank && isWide(point);
    if (single || (!blank && !inRun)) count++;
    inRun = !single && !blank;
  }
  return count;
}

/**
 * How long a text is; what is drawn as nothing adds nothing and parts no words.
 * @example lengthOf("研发 3 年 OK", "characters") // 6
 * @example lengthOf("研发 3 年 OK", "words") // 5
 */
export const lengthOf = (text: string, by: LengthUnit): number =>
  by === "words" ? words(seen(text)) : characters(text);
