import { trimmed } from "./trimmed.js";

const form = /^\d{1,18}(?:\.\d{1,8})?$/;
const signedForm = /^-?\d{1,18}(?:\.\d{1,8})?$/;

/**
 * Whether a number has more digits than it can hold: what was written for it was rounded before anyone could read it.
 * @example isRounded(12345678901234567) // true
 */
export const isRounded = (value: unknown): boolean =>
  typeof value === "number" &&
  (Math.abs(value) > Number.MAX_SAFE_INTEGER ||
    String(value)
      .replace(/e.*|\D/g, "")
      .replace(/^0+|0+$/g, "").length > 15);

const plainly = (value: unknown): string =>
  typeof value === "string" ? trimmed(value) : typeof value === "number" && !isRounded(value) ? String(value) : "";

/**
 * The plain decimal of an amount in yuan, trimmed; a number is read as it prints. `undefined` for anything else.
 * @example plainAmount(" 20000000.5 ") // "20000000.5"
 * @example plainAmount(1e21) // undefined
 */
export function plainAmount(value: unknown): string | undefined {
  const plain = plainly(value);
  return form.test(plain) ? plain : undefined;
}

/**
 * The plain decimal of what may be below zero: a figure of a programme, a balance.
 * @example plainFigure("-0.50") // "-0.50"
 */
export function plainFigure(value: unknown): string | undefined {
  const plain = plainly(value);
  return signedForm.test(plain) ? plain : undefined;
}
