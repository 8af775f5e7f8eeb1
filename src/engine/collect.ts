import type { Missing, Path } from "./report.js";

/** Gathers without repeating, in the order of arrival. */
export class Gathered<T> {
  readonly items: T[] = [];
  readonly #seen = new Set<string>();
  readonly #asked = new Map<object, Set<object>>();

  add(item: T): void {
    const print = JSON.stringify(item);
    if (this.#seen.has(print)) return;
    this.#seen.add(print);
    this.items.push(item);
  }

  /** Whether `asker` comes to these rows for the first time: what they lack is gathered once, not once for each unit. */
  first(asker: object, rows: object): boolean {
    const seen = this.#asked.get(asker) ?? new Set();
    this.#asked.set(asker, seen);
    return seen.size < seen.add(rows).size;
  }
}

export type Gaps = Gathered<Missing>;
/** Where causes are put. */
export interface Causes {
  add(path: Path): void;
}

/** The answer that a rule of the lead lacks while no unit has that role. */
export const noLead: Missing = { path: ["organizations"], row: { role: "lead" } };
