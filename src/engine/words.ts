import { answered, type Row } from "../facts/answer.js";
import type { Answer } from "./answers.js";
import type { Context } from "./context.js";
import { whole } from "./exact.js";
import { type GaugeMakers, gaugeOf, type Node, type NodeMakers, nodeOf } from "./node.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "./truth.js";

/** What a list of words holds: its entries, `undefined` for the blank ones, which may be anything, and where these stand. */
interface Words {
  readonly list: readonly unknown[];
  /** No set of them is made: there are few, and most are looked at once. */
  readonly entries: readonly unknown[];
  readonly blank: readonly number[];
}

const noBlank: readonly number[] = [];

function wordsOf(list: readonly unknown[]): Words {
  const entries = new Array<unknown>(list.length);
  let blank: number[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const value = answered(list[at]);
    entries[at] = value;
    if (value !== undefined) continue;
    blank ??= [];
    blank.push(at);
  }
  return { list, entries, blank: blank ?? noBlank };
}

/** Reads a list of words, once for a list. */
function reader(answer: Answer, slot: number): (ctx: Context, row: Row) => Words | undefined {
  return (ctx, row) => {
    const list = answer.read(ctx, row);
    if (!Array.isArray(list)) return undefined;
    const known = ctx.slots[slot] as Words | undefined;
    if (known !== undefined && known.list === list) return known;
    const words = wordsOf(list);
    ctx.slots[slot] = words;
    return words;
  };
}

/** Names the list that is not given, or its blank entries. */
function gaps(answer: Answer, read: ReturnType<typeof reader>): Node["missing"] {
  const self = {};
  return (ctx, row, base, into) => {
    const words = read(ctx, row);
    if (!words) answer.gap(ctx, row, base, into);
    if (!words || !into.first(self, words)) return;
    for (const at of words.blank) into.add({ path: [...answer.path(ctx, row, base), at] });
  };
}

/** A test of a list of words. */
function wordTest(
  answer: Answer,
  slot: number,
  judge: (words: Words, ctx: Context, row: Row) => Truth,
  others: readonly Answer[],
): Node {
  const read = reader(answer, slot);
  const blanks = gaps(answer, read);
  return nodeOf({
    truth: (ctx, row) => {
      const words = read(ctx, row);
      return words ? judge(words, ctx, row) : UNKNOWN;
    },
    missing: (ctx, row, base, into) => {
      blanks(ctx, row, base, into);
      for (const other of others) if (other.read(ctx, row) === undefined) other.gap(ctx, row, base, into);
    },
    causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
  });
}

/** How many entries a list of words has. */
export const entryCounts: GaugeMakers<"entries"> = {
  entries: ({ field }, compiler) => {
    const answer = compiler.answer(field);
    const read = reader(answer, compiler.slot());
    return gaugeOf({
      unit: "count",
      digits: 0,
      read: (ctx, row) => {
        const words = read(ctx, row);
        if (!words) return undefined;
        const all = whole(words.list.length);
        return { low: words.blank.length === 0 ? all : whole(words.list.length - words.blank.length), high: all };
      },
      missing: gaps(answer, read),
      causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
    });
  },
};

export const wordLists: NodeMakers<"filled" | "has" | "among"> = {
  among: ({ field, values }, compiler) =>
    wordTest(
      compiler.answer(field),
      compiler.slot(),
      ({ entries, blank }) => {
        for (const entry of entries)
          if (entry !== undefined && !(values as readonly unknown[]).includes(entry)) return FAIL;
        return blank.length > 0 ? UNKNOWN : PASS;
      },
      [],
    ),
  filled: ({ field }, compiler) =>
    wordTest(
      compiler.answer(field),
      compiler.slot(),
      ({ entries, blank }) => (entries.length > blank.length ? PASS : blank.length > 0 ? UNKNOWN : FAIL),
      [],
    ),
  has: ({ field, values }, compiler) => {
    const words = values.filter((value) => typeof value === "string");
    const others = values.filter((value) => typeof value !== "string").map(compiler.answer);
    return wordTest(
      compiler.answer(field),
      compiler.slot(),
      ({ entries, blank }, ctx, row) => {
        for (const entry of entries) if (words.includes(entry as string)) return PASS;
        let truth: Truth = blank.length > 0 ? UNKNOWN : FAIL;
        for (const other of others) {
          const value = other.read(ctx, row);
          if (value === undefined) truth = UNKNOWN;
          else if (entries.includes(value)) return PASS;
        }
        return truth;
      },
      others,
    );
  },
};
