/** What is not compiled: where it bears on a rule, memory must settle it. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
}

/** What `make` makes; `otherwise` where it cannot be compiled. */
export function settled<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unsettled) return otherwise;
    throw error;
  }
}
