import type { Inequality, Terms } from "./inequality.js";

/** Values of unknowns; those that are not named are zero. */
export type Values = Readonly<Record<string, bigint>>;

/** `scale` times the unknown is what the free ones add up to: a row of the dictionary. */
interface Row {
  readonly unknown: number;
  readonly scale: bigint;
  readonly of: readonly bigint[];
}

interface Dictionary {
  /** The unknowns that stand at their lower bounds, by column. */
  readonly free: readonly number[];
  readonly rows: readonly Row[];
}

/** Of two numbers, of which the first is not below zero. */
const gcd = (a: bigint, b: bigint): bigint => {
  let [one, other] = [a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
};

/** The same row in the smallest whole numbers. */
function reduced({ unknown, scale, of }: Row): Row {
  const common = of.reduce(gcd, scale);
  return { unknown, scale: scale / common, of: of.map((n) => n / common) };
}

/** The dictionary after the unknown of a row has become free, and that of a column depends on the others. */
function pivoted({ free, rows }: Dictionary, leaving: Row, column: number): Dictionary {
  const factor = leaving.of[column] as bigint;
  const entering: Row = {
    unknown: free[column] as number,
    scale: factor,
    of: leaving.of.map((n, at) => (at === column ? leaving.scale : -n)),
  };
  const others = rows.map((row) => {
    if (row === leaving) return reduced(entering);
    const own = row.of[column] as bigint;
    const of = row.of.map((n, at) => (at === column ? 0n : factor * n) + own * (entering.of[at] as bigint));
    return reduced({ unknown: row.unknown, scale: factor * row.scale, of });
  });
  return { free: free.map((one, at) => (at === column ? leaving.unknown : one)), rows: others };
}

/** A fraction, the second being above zero. */
type Fraction = readonly [n: bigint, d: bigint];

/**
 * Fractions from zero on that satisfy all of the inequalities, exactly; `undefined` where there are none. It is the simplex
 * method without anything to optimise; of several unknowns always the first is taken (Bland), so that it ends.
 */
function fractions(names: readonly string[], inequalities: readonly Inequality[]): Map<string, Fraction> | undefined {
  const lower = [...names.map(() => 0n), ...inequalities.map(({ atLeast }) => atLeast)];
  let dictionary: Dictionary = {
    free: names.map((_, at) => at),
    rows: inequalities.map(({ of }, at) => ({
      unknown: names.length + at,
      scale: 1n,
      of: names.map((name) => of[name] ?? 0n),
    })),
  };
  for (;;) {
    const { free, rows } = dictionary;
    const bound = (unknown: number): bigint => lower[unknown] as bigint;
    const comesTo = ({ of }: Row): bigint => of.reduce((sum, n, at) => sum + n * bound(free[at] as number), 0n);
    const broken = rows
      .filter((row) => comesTo(row) < bound(row.unknown) * row.scale)
      .sort((a, b) => a.unknown - b.unknown)[0];
    if (!broken) return new Map(rows.map((row) => [names[row.unknown] ?? "", [comesTo(row), row.scale] as const]));
    // Were no free unknown to raise it, no values could: all of them stand at their least.
    const raising = free
      .map((unknown, at) => ({ unknown, at }))
      .filter(({ at }) => (broken.of[at] as bigint) > 0n)
      .sort((a, b) => a.unknown - b.unknown)[0];
    if (!raising) return undefined;
    dictionary = pivoted(dictionary, broken, raising.at);
  }
}

/** Of whole numbers, the same in smaller ones: 4a − 2b ≥ 1 says 2a − b ≥ 1. */
function tightened({ of, atLeast }: Inequality): Inequality {
  const common = Object.values(of).reduce(gcd, 0n);
  if (common < 2n) return { of, atLeast };
  const cut = atLeast / common;
  return {
    of: Object.fromEntries(Object.entries(of).map(([name, n]) => [name, n / common])),
    atLeast: cut * common < atLeast ? cut + 1n : cut,
  };
}

/** `impossible` is proven; `not-found` is not. */
export type Solution = Values | "impossible" | "not-found";

/** How often a question is split before it is given up. */
const most = 120;

/**
 * Whole numbers from zero on that satisfy all of the inequalities: exact, by halving the fractions that do.
 * @example solved([{ of: { a: 2n }, atLeast: 1n }, { of: { a: -2n }, atLeast: -1n }]) // "impossible": a would be ½
 */
export function solved(inequalities: readonly Inequality[]): Solution {
  const names = [...new Set(inequalities.flatMap(({ of }) => Object.keys(of)))];
  const open: (readonly Inequality[])[] = [inequalities.map(tightened)];
  for (let tries = 0; tries < most; tries++) {
    const next = open.pop();
    if (!next) return "impossible";
    const found = fractions(names, next);
    if (!found) continue;
    const broken = names.find((name) => {
      const [n, d] = found.get(name) ?? [0n, 1n];
      return n % d !== 0n;
    });
    if (broken === undefined)
      return Object.fromEntries(names.map((name) => [name, whole(found.get(name))]).filter(([, n]) => n !== 0n));
    const below = whole(found.get(broken));
    const one: Terms = { [broken]: 1n };
    open.push([...next, { of: one, atLeast: below + 1n }], [...next, { of: { [broken]: -1n }, atLeast: -below }]);
  }
  return "not-found";
}

const whole = (fraction: Fraction | undefined): bigint => (fraction ? fraction[0] / fraction[1] : 0n);
