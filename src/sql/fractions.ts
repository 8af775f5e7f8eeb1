import type { Operator } from "../criteria/types.js";
import type { Dialect, Sql } from "./dialect.js";
import { cases, FAIL, PASS, type Truth, UNKNOWN } from "./truths.js";
import { Unsettled } from "./unsettled.js";

/** A whole number: one that is known beforehand, or one of a row. */
export type Whole = bigint | Sql;

/** `num / den`; NULL where it is not known. `den` is above zero wherever `num` is not NULL. */
export interface Fraction {
  readonly num: Whole;
  readonly den: Whole;
  /** How many digits they have at most, where they are those of a row; by default as many as a count of rows. */
  readonly digits?: readonly [num: number, den: number];
}

/** By which power of ten a whole number is held, at most. */
const powerOf = (of: Whole, digits = 10): number => {
  if (typeof of !== "bigint") return digits;
  const size = of < 0n ? -of : of;
  return size <= 1n ? 0 : String(size - 1n).length;
};
export const digitsOf = ({ num, den, digits }: Fraction): readonly [num: number, den: number] => [
  powerOf(num, digits?.[0]),
  powerOf(den, digits?.[1]),
];

/** What a quantity comes to. Without `high` it is exact; where `high` is NULL and `low` is not, it has no upper end. */
export interface Interval {
  readonly low: Fraction;
  readonly high?: Fraction;
}

export const whole = (num: Whole): Fraction => ({ num, den: 1n });

/** A plain decimal as a fraction. */
export function decimal(value: string): { num: bigint; den: bigint } {
  const [integer = "", decimals = ""] = value.split(".");
  return { num: BigInt(integer + decimals), den: 10n ** BigInt(decimals.length) };
}

/** Whole numbers of an engine. */
export class Arithmetic {
  readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  sql(of: Whole): Sql {
    return typeof of === "bigint" ? this.dialect.literal(of) : of;
  }

  times(a: Whole, b: Whole): Whole {
    if (typeof a === "bigint" && typeof b === "bigint") return a * b;
    if (a === 0n || b === 0n) return 0n;
    if (a === 1n) return b;
    if (b === 1n) return a;
    return `(${this.wide(a)} * ${this.wide(b)})`;
  }

  plus(a: Whole, b: Whole): Whole {
    if (typeof a === "bigint" && typeof b === "bigint") return a + b;
    if (a === 0n) return b;
    if (b === 0n) return a;
    return `(${this.sql(a)} + ${this.sql(b)})`;
  }

  minus(a: Whole, b: Whole): Whole {
    return b === 0n ? a : `(${this.wide(a)} - ${this.wide(b)})`;
  }

  private wide(of: Whole): Sql {
    return typeof of === "bigint" ? this.sql(of) : this.dialect.wide(of);
  }

  /**
   * Sees to it that whole numbers of so many digits can be held.
   * @throws Unsettled where they cannot
   */
  held(...digits: readonly number[]): void {
    if (Math.max(...digits) > this.dialect.digits)
      throw new Unsettled(`${this.dialect.name} has no whole numbers of ${Math.max(...digits)} digits`);
  }

  add(a: Fraction, b: Fraction): Fraction {
    const [[num, den], [more, under]] = [digitsOf(a), digitsOf(b)];
    if (a.den === b.den) return { num: this.plus(a.num, b.num), den: a.den, digits: [Math.max(num, more) + 1, den] };
    const digits = [Math.max(num + under, more + den) + 1, den + under] as const;
    this.held(...digits);
    return {
      num: this.plus(this.times(a.num, b.den), this.times(b.num, a.den)),
      den: this.times(a.den, b.den),
      digits,
    };
  }

  total(a: Interval, b: Interval): Interval {
    const low = this.add(a.low, b.low);
    return a.high || b.high ? { low, high: this.add(a.high ?? a.low, b.high ?? b.low) } : { low };
  }

  divide(a: Fraction, b: Fraction): Fraction {
    const [[num, den], [more, under]] = [digitsOf(a), digitsOf(b)];
    if (a.den === b.den) return { num: a.num, den: b.num, digits: [num, more] };
    const digits = [num + under, den + more] as const;
    this.held(...digits);
    return { num: this.times(a.num, b.den), den: this.times(a.den, b.num), digits };
  }

  /** How a fraction stands to another: the two sides to hold against each other. */
  sides(a: Fraction, b: Fraction): readonly [Sql, Sql] {
    const [[num, den], [more, under]] = [digitsOf(a), digitsOf(b)];
    this.held(num + under, den + more);
    return [this.sql(this.times(a.num, b.den)), this.sql(this.times(b.num, a.den))];
  }
}

/** Holds an interval against a limit. */
export function against(math: Arithmetic, { low, high }: Interval, operator: Operator, limit: Fraction): Truth {
  const [lowNum, lowLimit] = math.sides(low, limit);
  const open: readonly [Sql, Truth] = [`${math.sql(low.num)} IS NULL`, UNKNOWN];
  const holds = (at: string): Sql => `${lowNum} ${at} ${lowLimit}`;
  if (!high) return cases([open, [holds(operator), PASS]], FAIL);
  const [highNum, highLimit] = math.sides(high, limit);
  const above = (at: string): Sql => `${highNum} ${at} ${highLimit}`;
  const endless = `${math.sql(high.num)} IS NULL`;
  switch (operator) {
    case ">=":
    case ">":
      return cases([open, [holds(operator), PASS], [`${endless} OR ${above(operator)}`, UNKNOWN]], FAIL);
    case "<=":
      return cases([open, [above("<="), PASS], [holds("<="), UNKNOWN]], FAIL);
    case "=":
      return cases(
        [
          open,
          [`${holds("=")} AND ${above("=")}`, PASS],
          [`${holds("<=")} AND (${endless} OR ${above(">=")})`, UNKNOWN],
        ],
        FAIL,
      );
  }
}
