import { all } from "../criteria/logic.js";
import type { Criterion, CriterionKinds, CriterionOf } from "../criteria/types.js";
import { rowsPath, visitFields } from "../engine/fields.js";
import type { Path } from "../engine/report.js";

const matches = (path: Path, field: Path): boolean =>
  path.length === field.length && field.every((part, at) => part === "*" || part === path[at]);

/** Those of the answers that a criterion reads. */
export function readBy(of: Criterion, paths: readonly Path[], base: Path): Path[] {
  const read: Path[] = [];
  visitFields([of], (field) => read.push(field), base);
  return paths.filter((path) => read.some((field) => matches(path, field)));
}

type Narrow<K extends keyof CriterionKinds> = (
  of: CriterionOf<K>,
  paths: readonly Path[],
  base: Path,
) => Criterion | undefined;

/** What a measure tells, a judgement settles, or never fails. */
const none = (): undefined => undefined;
/** What is said whole, where it reads one of the answers. */
const whole = (of: Criterion, paths: readonly Path[], base: Path): Criterion | undefined =>
  readBy(of, paths, base).length > 0 ? of : undefined;

const narrow: { readonly [K in keyof CriterionKinds]: Narrow<K> } = {
  all: ({ of }, paths, base) => {
    const parts = of.flatMap((part) => narrowed(part, paths, base) ?? []);
    return parts.length > 1 ? all(...parts) : parts[0];
  },
  any: (of, paths, base) => (of.of.some((part) => narrowed(part, paths, base)) ? of : undefined),
  implies: (of, paths, base) => {
    const then = narrowed(of.then, paths, base);
    return then && { ...of, then };
  },
  called: ({ of }, paths, base) => narrowed(of, paths, base),
  "if-given": ({ then }, paths, base) => narrowed(then, paths, base),
  every: (of, paths, base) => {
    const where = narrowed(of.where, paths, rowsPath(of.list, base));
    return where && { ...of, where };
  },
  compare: none,
  declares: none,
  judged: none,
  "each-year": none,
  given: none,
  "one-of": whole,
  "starts-with": whole,
  uscc: whole,
  same: whole,
  date: whole,
  "of-year": whole,
  named: whole,
  coded: whole,
  refers: whole,
  filled: whole,
  has: whole,
  among: whole,
  some: whole,
};

const narrowedOf = <K extends keyof CriterionKinds>(
  of: CriterionOf<K>,
  paths: readonly Path[],
  base: Path,
): Criterion | undefined => narrow[of.kind](of, paths, base);

/**
 * The parts of a criterion that ask for these answers, without those whose numbers a measure tells; `undefined` where
 * nothing is left. A message then speaks of what went wrong, and not of all that a rule asks.
 */
export const narrowed = (of: Criterion, paths: readonly Path[], base: Path = []): Criterion | undefined =>
  narrowedOf(of, paths, base);
