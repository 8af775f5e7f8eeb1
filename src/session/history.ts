import type { Change } from "./draft.js";
import type { Settings } from "./types.js";

/** The dossier before a step, where the step changed it, and the settings, if it changed these too. */
export interface Step extends Change {
  readonly settings?: Settings;
}

interface Entry extends Step {
  /** The path at which keys were typed; more of them are the same step. */
  readonly typed: string | undefined;
}

/** How many steps can be taken back. */
const most = 1_000;

/** The step that leads from what a step leads to back to what there is now. */
const back = ({ paths, settings }: Step, now: object, current: Settings): Step => ({
  dossier: now,
  paths,
  ...(settings && { settings: current }),
});

/** The steps that can be taken back, and those that were. */
export class History {
  private past: Entry[] = [];
  private future: Step[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Remembers a step: the dossier before it, and where it was changed. */
  add(step: Step, typed?: string): void {
    const last = this.past.at(-1);
    const goesOn = typed !== undefined && last?.typed === typed && !this.canRedo;
    this.future = [];
    if (goesOn) return;
    this.past.push({ ...step, typed });
    if (this.past.length > most) this.past.shift();
  }

  /** Takes the last step back. */
  undo(now: object, settings: Settings): Step | undefined {
    const step = this.past.pop();
    if (step) this.future.push(back(step, now, settings));
    return step;
  }

  /** Takes again the step that was taken back. */
  redo(now: object, settings: Settings): Step | undefined {
    const step = this.future.pop();
    if (step) this.past.push({ ...back(step, now, settings), typed: undefined });
    return step;
  }
}
