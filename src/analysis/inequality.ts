/** What unknowns add up to, each so often: `{ a: 2n, b: -1n }` is 2a − b. */
export type Terms = Readonly<Record<string, bigint>>;

/**
 * What unknowns add up to is at least so much. The unknowns are whole numbers from zero on.
 * @example { of: { yes: 2n, all: -1n }, atLeast: 0n } // at least half
 */
export interface Inequality {
  readonly of: Terms;
  readonly atLeast: bigint;
}

/** Several times the one, added to several times the other. */
export function combined(a: Terms, timesA: bigint, b: Terms, timesB: bigint): Terms {
  const sum: Record<string, bigint> = {};
  for (const [terms, times] of [
    [a, timesA],
    [b, timesB],
  ] as const)
    for (const [name, n] of Object.entries(terms)) sum[name] = (sum[name] ?? 0n) + times * n;
  return sum;
}

/** The same unknowns, so many times. */
export const scaled = (of: Terms, times: bigint): Terms => combined(of, times, {}, 0n);

/** That it is not so: of whole numbers, less than `n` is at most `n − 1`. */
export const denied = ({ of, atLeast }: Inequality): Inequality => ({ of: scaled(of, -1n), atLeast: 1n - atLeast });
