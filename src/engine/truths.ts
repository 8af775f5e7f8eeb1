import { FAIL, REVIEW, type Truth, UNKNOWN } from "./truth.js";

/**
 * The truths of the rows of a list. Thirty rows share a word, and each word comes in three: a bit is set where a row is
 * more than fail, more than unknown, more than review. So the least of two columns is `&` and the greatest `|`, and rows
 * are counted by counting bits, thirty at a time.
 */
export interface Truths {
  readonly length: number;
  readonly words: readonly number[];
}

/** How many rows of each truth there are: by truth. */
export type Counts = readonly [fail: number, unknown: number, review: number, pass: number];

const wide = 30;

/** The bits of the rows from one on, as far as there are rows. */
const rowsFrom = (start: number, length: number): number => (1 << Math.min(wide, length - start)) - 1;

/** Room for the words of so many rows: an array that is added to takes four times as much. */
const wordsFor = (length: number): number[] => new Array<number>(3 * Math.ceil(length / wide));

/** How many bits of a word are set, added up by twos, fours and eights. */
function bits(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The truth of each row, asked one by one. */
export function truthsOf(length: number, of: (at: number) => Truth): Truths {
  const words = wordsFor(length);
  for (let start = 0, word = 0; start < length; start += wide) {
    let some = 0;
    let more = 0;
    let most = 0;
    const end = Math.min(start + wide, length);
    for (let at = start, bit = 1; at < end; at++, bit <<= 1) {
      const truth = of(at);
      if (truth > FAIL) some |= bit;
      if (truth > UNKNOWN) more |= bit;
      if (truth > REVIEW) most |= bit;
    }
    words[word++] = some;
    words[word++] = more;
    words[word++] = most;
  }
  return { length, words };
}

/**
 * Unknown where a row has no value, or one of another type than that asked for; a pass where it is one of two or, where
 * there is none to compare with, whatever it is.
 */
export function truthsOfValues(values: readonly unknown[], a: unknown, b: unknown): Truths {
  const { length } = values;
  const words = wordsFor(length);
  const type = typeof a;
  for (let start = 0, word = 0; start < length; start += wide) {
    let open = 0;
    let passed = 0;
    const end = Math.min(start + wide, length);
    for (let at = start, bit = 1; at < end; at++, bit <<= 1) {
      const value = values[at];
      if (value === undefined) open |= bit;
      else if (a === undefined || value === a || value === b) passed |= bit;
      else if (typeof value !== type) open |= bit;
    }
    words[word++] = open | passed;
    words[word++] = passed;
    words[word++] = passed;
  }
  return { length, words };
}

/** The same truths but for some rows. */
export function truthsBut({ length, words }: Truths, rows: readonly number[], of: (at: number) => Truth): Truths {
  const mended = [...words];
  for (const at of rows) {
    const [word, bit] = [Math.floor(at / wide) * 3, 1 << (at % wide)];
    const truth = of(at);
    for (let than = FAIL; than <= REVIEW; than++) {
      const own = mended[word + than] as number;
      mended[word + than] = truth > than ? own | bit : own & ~bit;
    }
  }
  return { length, words: mended };
}

/** One truth for all rows. */
export const truthsAlike = (length: number, truth: Truth): Truths => truthsOf(length, () => truth);

/** Makes a column of two, word by word. */
function joined(a: Truths, b: Truths, make: (a: number, b: number) => number): Truths {
  const words = wordsFor(a.length);
  for (let at = 0; at < words.length; at++) words[at] = make(a.words[at] as number, b.words[at] as number);
  return { length: a.length, words };
}

export const least = (a: Truths, b: Truths): Truths => joined(a, b, (a, b) => a & b);
export const greatest = (a: Truths, b: Truths): Truths => joined(a, b, (a, b) => a | b);

/**
 * What is asked under a condition: outside it a pass, and where the condition is open no more than unknown is settled by
 * what fails.
 */
export function implied(when: Truths, then: Truths): Truths {
  const { length } = when;
  const words = wordsFor(length);
  for (let at = 0; at < words.length; at += 3) {
    const rows = rowsFrom((at / 3) * wide, length);
    const outside = ~(when.words[at] as number) & rows;
    const notSure = ~(when.words[at + 2] as number) & rows;
    words[at] = notSure | (then.words[at] as number);
    words[at + 1] = outside | (then.words[at + 1] as number);
    words[at + 2] = outside | (then.words[at + 2] as number);
  }
  return { length, words };
}

/** The truth of a row. */
export function truthIn({ words }: Truths, at: number): Truth {
  const row = at % wide;
  const word = ((at - row) / wide) * 3;
  const bit = (of: number): number => ((words[word + of] as number) >>> row) & 1;
  return (bit(0) + bit(1) + bit(2)) as Truth;
}

/** How many rows of each truth there are. */
export function countsOf({ length, words }: Truths): Counts {
  let some = 0;
  let more = 0;
  let most = 0;
  for (let at = 0; at < words.length; at += 3) {
    some += bits(words[at] as number);
    more += bits(words[at + 1] as number);
    most += bits(words[at + 2] as number);
  }
  return [length - some, some - more, more - most, most];
}

/** Whether each of the first rows passes. */
export function allPass({ words }: Truths, rows: number): boolean {
  for (let start = 0, at = 2; start < rows; start += wide, at += 3)
    if (~(words[at] as number) & rowsFrom(start, rows)) return false;
  return true;
}
