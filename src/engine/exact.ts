/**
 * Exact numbers for the hot path: a safe integer where one will do, else a bigint. No comparison here is made in
 * floating point, and no Decimal is built: on the figures of a dossier this is several times faster than decimal.js.
 */
export type Exact = number | bigint;

/** `num / den`, with `den` above zero. */
export interface Fraction {
  readonly num: Exact;
  readonly den: Exact;
}

const safe = (n: number): boolean => n <= Number.MAX_SAFE_INTEGER && n >= Number.MIN_SAFE_INTEGER;

function times(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (safe(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

function plus(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (safe(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** What a quantity comes to: an interval, whose ends are one and the same value where nothing is missing. */
export interface Interval {
  readonly low: Fraction;
  /** `undefined` where it has no upper end: of a list that may still get rows. */
  readonly high: Fraction | undefined;
}
/** One number. */
export const exactly = (value: Fraction): Interval => ({ low: value, high: value });
/** Whether nothing is missing. */
export const isExact = ({ low, high }: Interval): boolean => low === high;

/** A whole number. */
export const whole = (n: number): Fraction => ({ num: n, den: 1 });

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den
    ? { num: plus(a.num, b.num), den: a.den }
    : { num: plus(times(a.num, b.den), times(b.num, a.den)), den: times(a.den, b.den) };

/** The sum of two intervals. */
export const total = (a: Interval, b: Interval): Interval => {
  const low = add(a.low, b.low);
  return isExact(a) && isExact(b) ? exactly(low) : { low, high: a.high && b.high && add(a.high, b.high) };
};

/** `a / b`; `undefined` where `b` is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined => {
  if (!b.num) return undefined;
  return a.den === b.den ? { num: a.num, den: b.num } : { num: times(a.num, b.den), den: times(a.den, b.num) };
};

/** Below zero, zero or above zero as `a` is less than, equal to or more than `b`. */
export function order(a: Fraction, b: Fraction): number {
  if (a.den === b.den) return a.num < b.num ? -1 : a.num > b.num ? 1 : 0;
  const left = times(a.num, b.den);
  const right = times(b.num, a.den);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Up to 15 digits and nothing else, as most amounts are written; −1 for anything else. */
export function shortDigits(value: string): number {
  const { length } = value;
  if (length === 0 || length > 15) return -1;
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** A plain decimal such as `"0.035"`, as `yuan` and `plainAmount` give it, as a fraction. */
export function decimal(value: string): Fraction {
  const short = shortDigits(value);
  if (short >= 0) return whole(short);
  const [integer = "", decimals = ""] = value.split(".");
  const digits = integer + decimals;
  if (digits.length <= 15) return { num: Number(digits), den: ten(decimals.length) };
  return { num: BigInt(digits), den: 10n ** BigInt(decimals.length) };
}

function print(scaled: Exact, digits: number): string {
  const negative = scaled < 0;
  const text = String(negative ? -scaled : scaled).padStart(digits + 1, "0");
  const point = text.length - digits;
  let end = text.length;
  while (end > point && text.charCodeAt(end - 1) === 48) end--;
  const integer = (negative ? "-" : "") + text.slice(0, point);
  return end === point ? integer : `${integer}.${text.slice(point, end)}`;
}

/** Powers of ten that are numbers; `**` on them is a call into the C library. */
const tens = [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const ten = (digits: number): number => tens[digits] as number;

/** `a / b` without its decimals, for `a` and `b` safe and not negative: `%` of large numbers is slow. */
function cut(a: number, b: number): number {
  const quotient = Math.floor(a / b);
  return quotient * b > a ? quotient - 1 : quotient;
}

/** How many units of the last of so many decimals a fraction has, cut. */
function scale({ num, den }: Fraction, digits: number): Exact {
  const scaled = times(num, ten(digits));
  if (typeof scaled === "number" && typeof den === "number") return scaled < 0 ? -cut(-scaled, den) : cut(scaled, den);
  return BigInt(scaled) / BigInt(den);
}

/** The decimal string of a fraction, cut after so many decimals, never rounded. */
export const toDecimal = (of: Fraction, digits: number): string =>
  of.den === 1 ? String(of.num) : print(scale(of, digits), digits);

/** How far `a` is below `b`, where that is a whole number of units: `b` less what `a` is cut to, which rounds the gap up. */
function gapBelow(a: Fraction, b: Fraction, digits: number): string | undefined {
  const units = times(b.num, ten(digits));
  if (typeof units !== "number" || typeof b.den !== "number" || units % b.den !== 0) return undefined;
  const limit = units / b.den;
  const has = scale(a, digits);
  return typeof has === "number" && has < limit ? print(limit - has, digits) : undefined;
}

/** `|a − b|` as a decimal string, so rounded that it never understates the gap. */
export function gap(a: Fraction, b: Fraction, digits: number): string {
  const short = gapBelow(a, b, digits);
  if (short !== undefined) return short;
  const one = times(a.num, b.den);
  const other = times(b.num, a.den);
  const den = times(a.den, b.den);
  if (den === 1 && typeof one === "number" && typeof other === "number") return String(Math.abs(one - other));
  const exact = BigInt(one) - BigInt(other);
  const scaled = (exact < 0n ? -exact : exact) * 10n ** BigInt(digits);
  const wide = BigInt(den);
  return print((scaled + wide - 1n) / wide, digits);
}
