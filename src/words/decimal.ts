/** A number as a fraction of whole numbers, `d` above zero: nothing is lost, and a page need not load a library for it. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** @example fractionOf("-2.50") // { n: -250n, d: 100n } */
export function fractionOf(decimal: string): Fraction {
  const [whole = "0", part = ""] = decimal.split(".");
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

/** One number over another above zero. */
export const over = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
export const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
/** Below zero where the first is less, above where it is more. */
export const compared = (a: Fraction, b: Fraction): number =>
  Number(a.n * b.d > b.n * a.d) - Number(a.n * b.d < b.n * a.d);
export const times = ({ n, d }: Fraction, factor: bigint): Fraction => ({ n: n * factor, d });

/** Whole steps of the size of the last place, cut towards what is less, or more where `up`. */
function steps({ n, d }: Fraction, places: number, up: boolean): bigint {
  const scaled = n * 10n ** BigInt(places);
  const down = scaled / d - (scaled % d < 0n ? 1n : 0n);
  return up && down * d !== scaled ? down + 1n : down;
}

/**
 * A fraction with so many decimals, the last zeros left out.
 * @example printed({ n: 2n, d: 3n }, 2) // "0.66"
 * @example printed({ n: 2n, d: 3n }, 2, true) // "0.67"
 */
export function printed(value: Fraction, places: number, up = false): string {
  const cut = steps(value, places, up);
  const digits = String(cut < 0n ? -cut : cut).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  let end = digits.length;
  while (end > whole.length && digits[end - 1] === "0") end--;
  const part = digits.slice(whole.length, end);
  return `${cut < 0n ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
}

/** How many decimals a number has by itself, at most so many. */
export function placesOf(value: Fraction, most: number): number {
  let places = 0;
  while (places < most && (value.n * 10n ** BigInt(places)) % value.d !== 0n) places++;
  return places;
}
