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

/** A whole number. */
export const whole = (n: number): Fraction => ({ num: n, den: 1 });

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den
    ? { num: plus(a.num, b.num), den: a.den }
    : { num: plus(times(a.num, b.den), times(b.num, a.den)), den: times(a.den, b.den) };

/** `a / b`; `undefined` where `b` is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined => {
  if (!b.num) return undefined;
  return a.den === b.den ? { num: a.num, den: b.num } : { num: times(a.num, b.den), den: times(a.den, b.num) };
};

/** Below zero, zero or above zero as `a` is less than, equal to or more than `b`. */
export function order(a: Fraction, b: Fraction): number {
  const left = times(a.num, b.den);
  const right = times(b.num, a.den);
  return left < right ? -1 : left > right ? 1 : 0;
}

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A text of up to 15 digits as a whole number; `undefined` for anything else. Most amounts are such. */
export function digits(value: string): Fraction | undefined {
  if (value.length === 0 || value.length > 15) return undefined;
  let num = 0;
  for (let at = 0; at < value.length; at++) {
    const digit = value.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    num = num * 10 + digit;
  }
  return { num, den: 1 };
}

/** A plain decimal such as `"0.035"` as a fraction; `undefined` for anything else. */
export function decimal(value: string): Fraction | undefined {
  const [, sign, integer, decimals = ""] = decimalForm.exec(value) ?? [];
  if (integer === undefined) return undefined;
  const digits = sign + integer + decimals;
  if (digits.length <= 15) return { num: Number(digits), den: 10 ** decimals.length };
  return { num: BigInt(digits), den: 10n ** BigInt(decimals.length) };
}

/** `scaled / 10^digits` as a plain decimal without idle zeros. */
function print(scaled: Exact, digits: number): string {
  let value = scaled;
  let decimals = digits;
  if (typeof value === "number") for (; decimals > 0 && value % 10 === 0; decimals--) value /= 10;
  else for (; decimals > 0 && value % 10n === 0n; decimals--) value /= 10n;
  if (decimals === 0) return String(value);
  const negative = value < 0;
  const text = String(negative ? -value : value).padStart(decimals + 1, "0");
  const point = text.length - decimals;
  return `${negative ? "-" : ""}${text.slice(0, point)}.${text.slice(point)}`;
}

/** The whole part of `num / den`, cut towards zero. */
const cut = (num: Exact, den: Exact): Exact =>
  typeof num === "number" && typeof den === "number" ? (num - (num % den)) / den : BigInt(num) / BigInt(den);

/** The decimal string of a fraction, cut after so many decimals, never rounded. */
export const toDecimal = ({ num, den }: Fraction, digits: number): string =>
  den === 1 ? String(num) : print(cut(times(num, 10 ** digits), den), digits);

/** `|a − b|` as a decimal string, so rounded that it never understates the gap. */
export function gap(a: Fraction, b: Fraction, digits: number): string {
  const one = times(a.num, b.den);
  const other = times(b.num, a.den);
  const difference = one < other ? plus(other, times(one, -1)) : plus(one, times(other, -1));
  const den = times(a.den, b.den);
  return print(cut(plus(times(difference, 10 ** digits), plus(den, -1)), den), digits);
}
