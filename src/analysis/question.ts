import { isCriterion, isQuantity, walk } from "../criteria/fold.js";
import type { Criterion } from "../criteria/types.js";
import { members } from "../facts/list.js";
import { classesOf, isLead, listKey, type RowClass, type Selection, selectionKey } from "./classes.js";
import { type Formula, failVar, isVar, passVar } from "./formula.js";
import type { Inequality } from "./inequality.js";
import { linearOf } from "./linear.js";

/** What is asked of the rows of lists, and of nothing within rows. */
function selectionsIn(of: readonly Criterion[]): Selection[] {
  const found: Selection[] = [];
  for (const one of of)
    walk(one, (part, within) => {
      if (within.length > 0) return false;
      const linear = isCriterion(part) ? linearOf(part) : undefined;
      for (const { list, parts } of [...(linear?.known ?? []), ...(linear?.holds ?? [])])
        for (const { where } of parts) found.push({ list, ...(where && { where }) });
      return undefined;
    });
  if (found.some(({ list }) => listKey(list) === listKey(members))) found.push({ list: members });
  return [...new Map(found.map((one) => [selectionKey(one), one])).values()];
}

/** The rows that criteria tell apart, of every list that they ask of; `undefined` where there are too many. */
export function classesIn(of: readonly Criterion[]): RowClass[] | undefined {
  const selections = selectionsIn(of);
  const lists = [...new Set(selections.map(({ list }) => listKey(list)))];
  const all = lists.map((key) =>
    classesOf(
      key,
      selections.filter(({ list }) => listKey(list) === key),
    ),
  );
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

const sumOf = (names: readonly string[], times: bigint): Inequality["of"] =>
  Object.fromEntries(names.map((name) => [name, times]));

/** Of one-of-several at most one is so. */
const atMostOne = (names: readonly string[]): Inequality => ({ of: sumOf(names, -1n), atLeast: -1n });

/** What is so of every dossier: an answer is one word, a criterion does not both pass and fail, there is one lead. */
export function background(of: readonly Criterion[], classes: readonly RowClass[]): Inequality[] {
  const words = new Map<string, Set<string>>();
  const wholes: Inequality[] = [];
  for (const one of of)
    walk(one, (part, within) => {
      if (within.length > 0 || isQuantity(part)) return false;
      wholes.push(atMostOne([passVar(part), failVar(part)]));
      if (part.kind !== "one-of") return undefined;
      const key = isVar(part.field, undefined);
      words.set(key, new Set([...(words.get(key) ?? []), ...part.values.map((value) => isVar(part.field, value))]));
      return undefined;
    });
  const leads = classes.filter(isLead).map(({ name }) => name);
  const one: Inequality[] = leads.length > 0 ? [atMostOne(leads), { of: sumOf(leads, 1n), atLeast: 1n }] : [];
  return [...[...words.values()].map((names) => atMostOne([...names])), ...wholes, ...one];
}

/** The ways in which formulas can hold, each as inequalities. */
export function* waysOf(
  formulas: readonly Formula[],
  so: readonly Inequality[] = [],
): Generator<readonly Inequality[]> {
  const [first, ...rest] = formulas;
  if (!first) yield so;
  else if ("of" in first) yield* waysOf(rest, [...so, first]);
  else if ("all" in first) yield* waysOf([...first.all, ...rest], so);
  else for (const way of first.any) yield* waysOf([way, ...rest], so);
}

/** Those that matter to others: that ask for something, or of an unknown that these ask of. */
export function relevant(all: readonly Inequality[], to: readonly Inequality[]): Inequality[] {
  const names = new Set(to.flatMap(({ of }) => Object.keys(of)));
  return all.filter(({ of, atLeast }) => atLeast > 0n || Object.keys(of).some((name) => names.has(name)));
}
