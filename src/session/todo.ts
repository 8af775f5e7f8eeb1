import { printGap } from "../engine/collect.js";
import type { Finding, Missing } from "../engine/report.js";

/** The distinct answers that are still missing for musts and shoulds, counted as findings come and go. */
export class Todo {
  /** How many findings lack each. */
  private readonly asked = new Map<string, number>();
  private judgements = 0;

  /** Counts what a finding lacks, or `-1`: no longer. */
  count({ force, missing }: Finding, by: 1 | -1 = 1): void {
    if (force === "may") return;
    for (const one of missing) {
      if (one.path[0] === "assertions") this.judgements += by;
      else this.ask(one, by);
    }
  }

  private ask(missing: Missing, by: 1 | -1): void {
    const print = printGap(missing);
    const times = (this.asked.get(print) ?? 0) + by;
    if (times > 0) this.asked.set(print, times);
    else this.asked.delete(print);
  }

  get counts(): { applicant: number; reviewer: number } {
    return { applicant: this.asked.size, reviewer: this.judgements };
  }
}
