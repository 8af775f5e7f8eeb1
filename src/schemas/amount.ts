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
