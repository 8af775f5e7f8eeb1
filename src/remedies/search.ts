import { daysFor } from "./days.js";
import type { Start } from "./drafts.js";
import type { RemedyModel } from "./model.js";
import { modelOf } from "./model.js";
import type { Allows } from "./places.js";
import { type Solution, solved } from "./solve.js";
import type { Trial } from "./trial.js";
import type { Costs, Keep } from "./types.js";

/** What is searched: a dossier, what is to be reached, and at what cost. */
export interface Quest {
  readonly dossier: object;
  /** The dossier from which ways are looked for. */
  readonly start: Start;
  readonly trial: Trial;
  readonly asOf: string;
  readonly goal: "eligible" | "conditional";
  readonly costs: Costs;
  readonly keep: Keep;
}

/** A way that was found, and the day from which it holds. */
export interface Way {
  readonly model: RemedyModel;
  readonly solution: Solution;
  readonly waits: number;
  readonly cost: number;
}

/** Looks for ways by one set of rules; each day's model is made when it is first needed. */
export class Search {
  readonly days: readonly string[];
  /** Whether something was left open: that there is no way is then not shown. */
  open = false;
  private readonly quest: Quest;
  private readonly models = new Map<string, RemedyModel>();

  constructor(quest: Quest) {
    this.quest = quest;
    this.days = daysFor(quest.start.dossier, quest.trial, quest.asOf);
  }

  modelOn(day: string): RemedyModel {
    const { start, trial, asOf, goal, keep } = this.quest;
    const known = this.models.get(day) ?? modelOf(start.dossier, trial, day, asOf, goal, keep);
    this.models.set(day, known);
    return known;
  }

  /** What it costs to wait till a day: once for each year that is begun. */
  private waiting(day: string): number {
    const { asOf, costs } = this.quest;
    if (day === asOf) return 0;
    const years = Number(day.slice(0, 4)) - Number(asOf.slice(0, 4));
    return costs.wait * Math.max(1, years);
  }

  /** The cheapest way of all days. */
  cheapest(allows: Allows = () => true): Way | undefined {
    const { asOf, costs } = this.quest;
    let best: Way | undefined;
    for (const day of this.days) {
      const waits = this.waiting(day);
      if (best && waits >= best.cost) continue;
      if (day !== asOf && !allows({ kind: "wait", name: "", restricted: false })) continue;
      const model = this.modelOn(day);
      const solution = solved(model, costs, allows);
      if (solution === "unsolved" || !model.covered) this.open = true;
      if (!solution || solution === "unsolved") continue;
      const cost = solution.cost + waits;
      if (!best || cost < best.cost) best = { model, solution, waits, cost };
    }
    return best;
  }
}
