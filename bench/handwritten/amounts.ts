/** An amount: whole yuan as a number of at most 15 digits, or hundred-millionths of a yuan as a bigint. */
export type Amount = number | bigint;

const form = /^(\d{1,18})(?:\.(\d{1,8}))?$/;
const hundredMillion = 100_000_000n;

/** The amounts of 15 digits and less are read digit by digit: it costs a tenth of an expression and a BigInt. */
export function amount(value: string | number | null | undefined): Amount | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1e15) return value;
  const plain = typeof value === "number" ? String(value) : value.trim();
  if (plain.length <= 15) {
    let yuan = plain === "" ? -1 : 0;
    for (let i = 0; i < plain.length; i++) {
      const digit = plain.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) {
        yuan = -1;
        break;
      }
      yuan = yuan * 10 + digit;
    }
    if (yuan >= 0) return yuan;
  }
  const [, integer, decimals = ""] = form.exec(plain) ?? [];
  return integer === undefined ? undefined : BigInt(integer + decimals.padEnd(8, "0"));
}

/** The same amount in hundred-millionths, to go with others that are. */
export const fine = (of: Amount | undefined): Amount | undefined =>
  typeof of === "number" ? BigInt(of) * hundredMillion : of;

/** Numbers stay safe: three of 15 digits. */
export const plus = (a: Amount, b: Amount): Amount =>
  typeof a === "number" && typeof b === "number" ? a + b : BigInt(a) + BigInt(b);

/** Whether `part / of` is at least 3.5 %. */
export function reaches(part: Amount, of: Amount): boolean {
  if (typeof part === "number" && typeof of === "number" && part <= 9e12 && of <= 2e14) return part * 1000 >= of * 35;
  return BigInt(part) * 1000n >= BigInt(of) * 35n;
}

/** `part / of` in millionths, cut; the limits of rules are whole millionths, so it compares with them exactly. */
export function millionths(part: Amount, of: Amount): Amount {
  if (typeof part === "number" && typeof of === "number" && part <= 9e9) {
    const scaled = part * 1_000_000;
    return (scaled - (scaled % of)) / of;
  }
  return (BigInt(part) * 1_000_000n) / BigInt(of);
}

/** A whole number of parts, of which `10 ** digits` make one, as a decimal string. */
export function decimal(parts: Amount, digits: number): string {
  const all = String(parts).padStart(digits + 1, "0");
  const dot = all.length - digits;
  let end = all.length;
  while (end > dot && all.charCodeAt(end - 1) === 48) end--;
  return end === dot ? all.slice(0, dot) : `${all.slice(0, dot)}.${all.slice(dot, end)}`;
}
