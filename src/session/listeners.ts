import type { Difference, Listener, Snapshot } from "./types.js";

/** Those that are told of each change, one change after another. */
export class Listeners<D> {
  private readonly all = new Set<Listener<D>>();
  private readonly waiting: (readonly [Snapshot<D>, Difference])[] = [];
  private telling = false;

  add(listener: Listener<D>): () => void {
    const own: Listener<D> = (snapshot, difference) => listener(snapshot, difference);
    this.all.add(own);
    return () => void this.all.delete(own);
  }

  /** Tells all; a change that a listener makes is told when all know of the one before. @throws what the first of them throws */
  tell(snapshot: Snapshot<D>, difference: Difference): void {
    this.waiting.push([snapshot, difference]);
    if (this.telling) return;
    const errors: unknown[] = [];
    this.telling = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift())
      for (const listener of [...this.all]) {
        try {
          listener(...next);
        } catch (error) {
          errors.push(error);
        }
      }
    this.telling = false;
    if (errors.length > 0) throw errors[0];
  }
}
