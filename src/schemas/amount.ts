const form = /^\d{1,18}(?:\.\d{1,8})?$/;

/**
 * The plain decimal of an amount in yuan, trimmed; a number is read as it prints. `undefined` for anything else.
 * @example plainAmount(" 20000000.5 ") // "20000000.5"
 * @example plainAmount(1e21) // undefined
 */
export function plainAmount(value: unknown): string | undefined {
  const plain = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return form.test(plain) ? plain : undefined;
}

/**
 * The plain decimal of a figure of a programme: as an amount, but it may be negative.
 * @example plainFigure("-0.50") // "-0.50"
 */
export function plainFigure(value: unknown): string | undefined {
  const plain = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return plainAmount(plain.replace(/^-/, "")) === undefined ? undefined : plain;
}
