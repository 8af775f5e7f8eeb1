/** Freezes a value to its last part, also where what holds it is frozen already. */
export function freeze<T>(value: T): T {
  const parts = new Set<unknown>([value]);
  for (const part of parts)
    if (typeof part === "object" && part !== null)
      for (const inner of Object.values(Object.freeze(part))) parts.add(inner);
  return value;
}
