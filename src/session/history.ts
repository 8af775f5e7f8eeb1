import type { Change } from "./draft.js";

/** The dossier before a step, and where the step changed it. */
interface Entry extends Change {
  /** The path at which keys were typed; more of them are the same step. */
  readonly typed: string | undefined;
}

/** How many steps can be taken back. */
const most = 1_000;

/** The steps that can be taken back, and those that were. */
export class History {
  private past: Entry[] = [];
  private future: Change[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Remembers a step: the dossier before it, and where it was changed. */
  add(step: Change, typed?: string): void {
    const last = this.past.at(-1);
    const goesOn = typed !== undefined && last?.typed === typed && !this.canRedo;
    this.future = [];
    if (goesOn) return;
    this.past.push({ ...step, typed });
    if (this.past.length > most) this.past.shift();
  }

  /** Takes the last step back. */
  undo(now: object): Change | undefined {
    const step = this.past.pop();
    if (step) this.future.push({ dossier: now, paths: step.paths });
    return step;
  }

  /** Takes again the step that was taken back. */
  redo(now: object): Change | undefined {
    const step = this.future.pop();
    if (step) this.past.push({ dossier: now, paths: step.paths, typed: undefined });
    return step;
  }
}
