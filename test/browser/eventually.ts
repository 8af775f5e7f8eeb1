import { expect } from "vitest";

/** Expects of a value what it comes to in a while. */
export const eventually = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: 15_000 });
