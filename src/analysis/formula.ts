import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, CriterionOf } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import { amounts } from "./amounts.js";
import { type RowClass, selectionKey } from "./classes.js";
import { denied, type Inequality, type Terms } from "./inequality.js";
import { type Counted, type Linear, linearOf, linearOfRows } from "./linear.js";
import { keyOf } from "./normal.js";

/** Inequalities of which all, or one, must hold. */
export type Formula = Inequality | { readonly all: readonly Formula[] } | { readonly any: readonly Formula[] };

/**
 * What is said of a criterion: that it passes or does not, that it fails or does not. What fails does not pass, and what
 * passes does not fail; an answer that is not there does neither.
 */
export type Said = "passes" | "does-not-pass" | "fails" | "does-not-fail";

const always: Formula = { all: [] };
const never: Formula = { any: [] };
const atLeastOne = (of: Terms): Inequality => ({ of, atLeast: 1n });

/** The unknowns of answers: that one is a certain word, that one is there, that a criterion passes or fails as a whole. */
export const isVar = ({ subject, path, fact }: Field, value: unknown): string =>
  keyOf([subject, fact ?? path.join("."), "is", value]);
export const hasVar = ({ subject, path, fact }: Field, word: string): string =>
  keyOf([subject, fact ?? path.join("."), "has", word]);
/** A list of words may be there and have none. */
export type There = CriterionOf<"given"> | CriterionOf<"filled">;
export const thereVar = ({ kind, field: { subject, path, fact } }: There): string =>
  keyOf([subject, fact ?? path.join("."), kind]);
export const passVar = (of: Criterion): string => keyOf(["passes", of]);
export const failVar = (of: Criterion): string => keyOf(["fails", of]);

const oneOfThese = (names: readonly string[]): Inequality =>
  atLeastOne(Object.fromEntries(names.map((name) => [name, 1n])));

/** Of a criterion that passes or fails and nothing else. */
const twoValued = (holds: Inequality, said: Said): Formula =>
  said === "passes" || said === "does-not-fail" ? holds : denied(holds);

/** Of a criterion of which only that is known. */
function whole(of: Criterion, said: Said): Formula {
  const [passes, fails] = [atLeastOne({ [passVar(of)]: 1n }), atLeastOne({ [failVar(of)]: 1n })];
  const table: Record<Said, Formula> = {
    passes,
    "does-not-pass": denied(passes),
    fails,
    "does-not-fail": denied(fails),
  };
  return table[said];
}

/** Of what has a result only where something is known. */
function known(
  of: { readonly known: readonly Inequality[]; readonly holds: readonly Inequality[] },
  said: Said,
): Formula {
  const not = (all: readonly Inequality[]): Formula => ({ any: all.map(denied) });
  const table: Record<Said, () => Formula> = {
    passes: () => ({ all: [...of.known, ...of.holds] }),
    "does-not-pass": () => ({ any: [not(of.known), not(of.holds)] }),
    fails: () => ({ all: [...of.known, not(of.holds)] }),
    "does-not-fail": () => ({ any: [not(of.known), { all: of.holds }] }),
  };
  return table[said]();
}

/** Whether rows satisfy it or fail it, all that it asks being answered: there is nothing else that they could do. */
function settles(of: Criterion): boolean {
  if (of.kind === "all" || of.kind === "any") return of.of.every(settles);
  if (of.kind === "implies") return settles(of.when) && settles(of.then);
  return of.kind === "one-of" || of.kind === "has";
}

/** The numbers of rows that are counted, as those of the classes. */
function inClasses({ list, parts, atLeast }: Counted, classes: readonly RowClass[]): Inequality {
  const of: Record<string, bigint> = {};
  for (const { where, times } of parts) {
    const key = selectionKey({ list, ...(where && { where }) });
    for (const { name, selections } of classes) if (selections.has(key)) of[name] = (of[name] ?? 0n) + times;
  }
  return { of, atLeast };
}

/** Whether rows cannot leave open how many of them satisfy it. */
const isSettled = ({ holds }: Linear): boolean =>
  holds.every(({ parts }) => parts.every(({ where }) => !where || settles(where)));

/** Of the numbers of rows. What rows may leave open says nothing of a fail. */
function counted(linear: Linear, said: Said, classes: readonly RowClass[]): Formula {
  const settled = isSettled(linear);
  if (!settled && said === "does-not-fail") return always;
  const [holds, needs] = [linear.holds, linear.known].map((all) => all.map((one) => inClasses(one, classes)));
  return known(
    { known: needs as Inequality[], holds: holds as Inequality[] },
    settled || said !== "fails" ? said : "does-not-pass",
  );
}

/** Of an amount, or of a number of rows; of a most, rows that are left open could be too many. */
function compared(of: CriterionOf<"compare">, said: Said, classes: readonly RowClass[]): Formula {
  const held = amounts(of);
  if (held) return known(held, said);
  const linear = linearOf(of);
  if (!linear) return whole(of, said);
  const isLeast = of.operator === ">=" || of.operator === ">";
  return isLeast || said === "does-not-fail" || isSettled(linear) ? counted(linear, said, classes) : whole(of, said);
}

type How = readonly [said: Said, classes: readonly RowClass[]];

const opposite: Record<Said, Said> = {
  passes: "fails",
  fails: "passes",
  "does-not-pass": "does-not-fail",
  "does-not-fail": "does-not-pass",
};
/** Whether what is said of a whole is said of each of its parts. */
const ofEach = (said: Said): boolean => said === "passes" || said === "does-not-fail";

/** Of what is there or not: what is not there does not pass, and cannot be said to fail. */
function there(of: There, said: Said): Formula {
  const holds = atLeastOne({ [thereVar(of)]: 1n });
  if (said === "fails") return of.kind === "given" ? never : denied(holds);
  return said === "does-not-fail" ? always : twoValued(holds, said);
}

const kinds: ByKind<Formula, How> = {
  all: ({ of }, said, classes) => {
    const parts = of.map((part) => formulaOf(part, said, classes));
    return ofEach(said) ? { all: parts } : { any: parts };
  },
  any: ({ of }, said, classes) => {
    const parts = of.map((part) => formulaOf(part, said, classes));
    return ofEach(said) ? { any: parts } : { all: parts };
  },
  implies: ({ when, then }, said, classes) => {
    const parts = [formulaOf(when, opposite[said], classes), formulaOf(then, said, classes)];
    return ofEach(said) ? { any: parts } : { all: parts };
  },
  called: ({ of }, said, classes) => formulaOf(of, said, classes),
  judged: whole,
  given: there,
  filled: there,
  "if-given": whole,
  "one-of": ({ field, values }, said) => twoValued(oneOfThese(values.map((value) => isVar(field, value))), said),
  has: (of, said) => {
    const words = of.values.filter((value) => typeof value === "string");
    if (words.length < of.values.length) return whole(of, said);
    return twoValued(oneOfThese(words.map((word) => hasVar(of.field, word))), said);
  },
  "starts-with": whole,
  uscc: whole,
  same: whole,
  date: whole,
  "of-year": whole,
  named: whole,
  coded: whole,
  refers: whole,
  among: whole,
  some: (of, said, classes) => counted(linearOfRows(of), said, classes),
  every: (of, said, classes) => counted(linearOfRows(of), said, classes),
  "each-year": whole,
  compare: compared,
  declares: whole,
};

const formula = <K extends keyof CriterionKinds>(of: CriterionOf<K>, ...how: How): Formula =>
  kinds[of.kind](of, ...how);

/** A plain criterion as inequalities: whatever dossier it is said of truly satisfies them. */
export const formulaOf = (of: Criterion, ...how: How): Formula => formula(of, ...how);
