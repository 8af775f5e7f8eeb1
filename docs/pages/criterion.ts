import type { ByKind } from "../../src/criteria/fold.js";
import { all, implies } from "../../src/criteria/logic.js";
import type { Criterion, CriterionKinds, CriterionOf } from "../../src/criteria/types.js";
import { fieldKey } from "../../src/words/labels.js";
import { requirement } from "../../src/words/requirement.js";
import { type Html, html } from "./html.js";

/** What is asked for, in lines; what is asked of each row of a list is indented below it. */
interface Line {
  readonly text: string;
  readonly parts: readonly Line[];
}

const say = (of: Criterion, base: string): Line => ({ text: requirement(of, "zh-CN", base), parts: [] });

/** `head` is the criterion with nothing asked for: “每个单位：”. */
function below(head: Criterion, of: Criterion, parts: readonly Line[], base: string): Line {
  const [only] = parts;
  if (parts.length === 1 && only?.parts.length === 0) return say(of, base);
  const text = requirement(head, "zh-CN", base);
  return parts.length === 1 && only ? { text: text + only.text, parts: only.parts } : { text, parts };
}

/** Answers that only have to be given stand on one line. */
function together(of: readonly Criterion[], base: string): Line[] {
  const [first, ...rest] = of;
  if (!first) return [];
  const given = of.findIndex(({ kind }) => kind !== "given");
  const run = given === -1 ? of.length : given;
  if (run < 2) return [...linesOf(first, base), ...together(rest, base)];
  return [say(all(...of.slice(0, run)), base), ...together(of.slice(run), base)];
}

const sentence = (of: Criterion, base: string): Line[] => [say(of, base)];

/** Which kinds are told in several lines; the others are a sentence each. */
const lines: ByKind<Line[], [base: string]> = {
  all: ({ of }, base) => together(of, base),
  called: ({ of }, base) => linesOf(of, base),
  every: (of, base) => {
    const inner = linesOf(of.where, fieldKey(of.list.at, base));
    return [below({ ...of, where: all() }, of, inner, base)];
  },
  implies: (of, base) => [below(implies(of.when, all()), of, linesOf(of.then, base), base)],
  any: sentence,
  judged: sentence,
  given: sentence,
  "if-given": sentence,
  "one-of": sentence,
  "starts-with": sentence,
  uscc: sentence,
  same: sentence,
  date: sentence,
  "of-year": sentence,
  named: sentence,
  coded: sentence,
  refers: sentence,
  filled: sentence,
  has: sentence,
  among: sentence,
  some: sentence,
  "each-year": sentence,
  compare: sentence,
  declares: sentence,
};

const tell = <K extends keyof CriterionKinds>(of: CriterionOf<K>, base: string): Line[] => lines[of.kind](of, base);
const linesOf = (of: Criterion, base: string): Line[] => tell(of, base);

const list = (lines: readonly Line[]): Html =>
  html`<ul class="parts">${lines.map(({ text, parts }) => html`<li>${text}${parts.length > 0 && list(parts)}</li>`)}</ul>`;

/** A criterion in words: a sentence, or a list where several things are asked for. */
export function criterionText(of: Criterion, base = ""): Html {
  const lines = linesOf(of, base);
  const [only] = lines;
  return lines.length === 1 && only?.parts.length === 0 ? html`<p>${only.text}</p>` : list(lines);
}
