import { plainAmount } from "../schemas/amount.js";

/** How far 万元 is from yuan, in digits. */
const shift = 4;

/**
 * An amount in yuan as a form shows it in 万元, exact; `undefined` for what is no amount.
 * @example shownAmount("21000000") // "2100"
 * @example shownAmount("21000000.5") // "2100.00005"
 */
export function shownAmount(stored: unknown): string | undefined {
  const plain = plainAmount(stored);
  if (plain === undefined) return undefined;
  const [integer = "", decimals = ""] = plain.split(".");
  const digits = integer.padStart(shift + 1, "0");
  const rest = (digits.slice(-shift) + decimals).replace(/0+$/, "");
  return digits.slice(0, -shift).replace(/^0+(?=\d)/, "") + (rest && `.${rest}`);
}

/**
 * The amount in yuan, as a dossier stores it, that is written in 万元; exact. `undefined` for what is no amount: units,
 * separators, a sign, more than 18 digits before the point or more than 8 behind it in yuan.
 * @example storedAmount("2100") // "21000000"
 * @example storedAmount("2100.00005") // "21000000.5"
 * @example storedAmount("2,100") // undefined
 */
export function storedAmount(shown: unknown): string | undefined {
  const given = typeof shown === "number" ? plainAmount(shown) : shown;
  const [, integer, decimals = ""] = typeof given === "string" ? (/^\s*(\d+)(?:\.(\d+))?\s*$/.exec(given) ?? []) : [];
  if (integer === undefined) return undefined;
  const whole = integer + decimals.slice(0, shift).padEnd(shift, "0");
  const rest = decimals.slice(shift).replace(/0+$/, "");
  return plainAmount(whole.replace(/^0+(?=\d)/, "") + (rest && `.${rest}`));
}
