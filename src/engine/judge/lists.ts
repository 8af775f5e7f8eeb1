import type { Row } from "../../facts/answer.js";
import type { Answer } from "../answers.js";
import type { Context } from "../context.js";
import type { Judges, Judging } from "../node.js";
import type { Census, CensusOf } from "../table.js";
import { FAIL, PASS, REVIEW, type Truth, UNKNOWN } from "../truth.js";

/** The greatest of what belongs and passes: `max(min(belongs, p))`. A row still to come may pass. */
function someOf({ sure, maybe, open }: Census): Truth {
  if (sure[PASS] > 0) return PASS;
  if (open) return UNKNOWN;
  if (sure[REVIEW] > 0) return REVIEW;
  return sure[UNKNOWN] + maybe[UNKNOWN] + maybe[REVIEW] + maybe[PASS] > 0 ? UNKNOWN : FAIL;
}

/** The least of what does not belong or passes: `min(max(not belongs, p))`. A row still to come may fail. */
function everyOf({ sure, maybe, open }: Census): Truth {
  if (sure[FAIL] > 0) return FAIL;
  if (open || sure[UNKNOWN] + maybe[FAIL] + maybe[UNKNOWN] > 0) return UNKNOWN;
  return sure[REVIEW] + maybe[REVIEW] > 0 ? REVIEW : PASS;
}

/** The entries of a list of words, and how many are blank: these may be anything. */
export interface Words {
  readonly list: readonly unknown[];
  /** Trimmed; `undefined` for the blank ones. */
  readonly entries: readonly unknown[];
  readonly blank: number;
  /** Whether it may hold more: entries still blank, or still to come. */
  readonly more: boolean;
  /** Made when a word is looked for and the list is long enough for it to pay: to put rows into a set is slow. */
  set: ReadonlySet<unknown> | undefined;
}

const long = 16;

function wordsOf(list: readonly unknown[], field: Answer, open: boolean): Words {
  const entries = list.map(field.entry);
  let blank = 0;
  for (const entry of entries) if (entry === undefined) blank++;
  return { list, entries, blank, more: open || blank > 0, set: undefined };
}

export function holdsWord(words: Words, word: unknown): boolean {
  if (words.entries.length <= long) return words.entries.includes(word);
  words.set ??= new Set(words.entries);
  return words.set.has(word);
}

/** Reads a list of words, once for a list. */
export function wordsIn(field: Answer, slot: number): (ctx: Context, row: Row) => Words | undefined {
  return (ctx, row) => {
    const list = field.read(ctx, row);
    if (!Array.isArray(list)) return undefined;
    const known = ctx.slots[slot] as Words | undefined;
    if (known !== undefined && known.list === list) return known;
    const words = wordsOf(list, field, field.open(ctx));
    ctx.slots[slot] = words;
    return words;
  };
}

const wordTest = (field: Answer, slot: number, judge: (words: Words, ctx: Context, row: Row) => Truth): Judging => {
  const read = wordsIn(field, slot);
  return {
    test: (ctx, row) => {
      const words = read(ctx, row);
      return words ? judge(words, ctx, row) : UNKNOWN;
    },
  };
};

/** What the rows of a list come to together. */
const counted = (census: CensusOf, judge: (found: Census) => Truth): Judging => ({
  test: (ctx, row, year) => {
    const found = census(ctx, row, year);
    return found ? judge(found) : UNKNOWN;
  },
});

export const lists: Judges<"some" | "every" | "filled" | "has" | "among"> = {
  some: (_, { census }) => counted(census, someOf),
  every: (_, { census }) => counted(census, everyOf),
  filled: ({ field }, { slot }) =>
    wordTest(field, slot(), ({ entries, blank, more }) => (entries.length > blank ? PASS : more ? UNKNOWN : FAIL)),
  among: ({ field, values }, { slot }) => {
    const known: readonly unknown[] = values;
    return wordTest(field, slot(), ({ entries, more }) => {
      for (const entry of entries) if (entry !== undefined && !known.includes(entry)) return FAIL;
      return more ? UNKNOWN : PASS;
    });
  },
  has: ({ field, values }, { slot }) =>
    wordTest(field, slot(), (words, ctx, row) => {
      let truth: Truth = words.more ? UNKNOWN : FAIL;
      for (const value of values) {
        const word = typeof value === "string" ? value : value.read(ctx, row);
        if (word === undefined) truth = UNKNOWN;
        else if (holdsWord(words, word)) return PASS;
      }
      return truth;
    }),
};
