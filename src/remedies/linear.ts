import type { Fraction as Exact } from "../engine/exact.js";
import type { Fraction } from "../words/decimal.js";

export type { Fraction } from "../words/decimal.js";

/** A number of the engine, to be reckoned with. */
export const fractionOf = ({ num, den }: Exact): Fraction => ({ n: BigInt(num), d: BigInt(den) });
export const wholeOf = (n: number | bigint): Fraction => ({ n: BigInt(n), d: 1n });
export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const product = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const negative = ({ n, d }: Fraction): Fraction => ({ n: -n, d });
export const total = (of: readonly Fraction[]): Fraction => of.reduce(plus, wholeOf(0));

/**
 * `factor · quantity + rest`. A quantity is above its limit where `1 · quantity − limit` is above zero; what is asked of a
 * part of it is such a form of that part.
 */
export interface Form {
  readonly factor: Fraction;
  readonly rest: Fraction;
}
export const formAt = ({ factor, rest }: Form, value: Fraction): Fraction => plus(product(factor, value), rest);

/** A number that grows evenly with every step. */
export interface Line {
  readonly start: Fraction;
  readonly slope: Fraction;
}

/** Below zero, at it, above it. */
export type Side = -1 | 0 | 1;
export const sideOf = ({ n }: Fraction): Side => (n < 0n ? -1 : n > 0n ? 1 : 0);

/** After how many steps something turns. */
export interface Turn {
  readonly steps: bigint;
  /** Whether one step less is on the limit itself. */
  readonly past: boolean;
}

/** The first step at which what the side of a line decides is decided otherwise; `undefined` where there is none. */
export function turnOf({ start, slope }: Line, passes: (side: Side) => boolean): Turn | undefined {
  const [from, per] = [start.n * slope.d, slope.n * start.d];
  const [here, there] = [sideOf(start), sideOf(slope)];
  if (there === 0 || here === there) return undefined;
  const turned = (side: Side): boolean => passes(side) !== passes(here);
  const whole = -from / per;
  const meets = from % per === 0n;
  if (here !== 0 && meets && turned(0)) return { steps: whole, past: false };
  return turned(there) ? { steps: whole + 1n, past: meets } : undefined;
}

/** Whether a line is above zero after so many steps. */
export const isAbove = ({ start, slope }: Line, steps: bigint): boolean =>
  sideOf(plus(start, product(slope, wholeOf(steps)))) > 0;
