import { daysFor, isTimely } from "./days.js";
import type { Start } from "./drafts.js";
import { modelOf, type RemedyModel } from "./model.js";
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
  /** Whether other starts were left out, so that a cheaper way from one of them is not excluded. */
  readonly partial?: boolean;
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
  private readonly days: readonly string[];
  /** Whether something was left open: that there is no way is then not shown. */
  open = false;
  private readonly quest: Quest;
  private lasting: RemedyModel | undefined;
  private readonly models = new Map<string, RemedyModel>();

  constructor(quest: Quest) {
    this.quest = quest;
    this.days = daysFor(quest.start.dossier, quest.trial, quest.asOf);
  }

  private modelOn(day: string): RemedyModel {
    const { start, trial, asOf, goal, keep } = this.quest;
    const known = this.models.get(day) ?? modelOf(start.dossier, trial, day, asOf, goal, keep);
    this.models.set(day, known);
    return known;
  }

  /** What it costs to wait till a day: once for each year that is begun. */
  private waiting(day: string): number {
    const { asOf, costs } = this.quest;
    const years = Number(day.slice(0, 4)) - Number(asOf.slice(0, 4));
    return costs.wait * Math.max(1, years);
  }

  /** What all that does not depend on the day costs at least; `undefined` where it cannot be had on any. */
  private timeless(allows: Allows, most: number | undefined): number | undefined {
    const { start, trial, asOf, goal, keep, costs } = this.quest;
    const rules = trial.rules.filter((ready) => !isTimely(ready, trial));
    this.lasting ??= modelOf(start.dossier, { ...trial, rules }, asOf, asOf, goal, keep);
    const found = solved(this.lasting, costs, allows, most);
    if (found === "unsolved") return 0;
    return found?.cost;
  }

  /** Whether a rule that depends on the day is not as it should be. */
  private get isLate(): boolean {
    const { start, trial, asOf, goal } = this.quest;
    const passed = trial.passed(start.dossier, asOf, goal === "conditional");
    return trial.rules.some((ready) => isTimely(ready, trial) && !passed.has(ready.rule.id));
  }

  private on(day: string, waits: number, allows: Allows, most: number | undefined): Way | undefined {
    const model = this.modelOn(day);
    const solution = solved(model, this.quest.costs, allows, most);
    if (solution === "unsolved" || model.demands.uncovered) this.open = true;
    if (!solution || solution === "unsolved") return undefined;
    return { model, solution, waits, cost: solution.cost + waits };
  }

  /** The cheapest way of all days, as far as so many looks of the solver tell. */
  cheapest(allows: Allows, most?: number): Way | undefined {
    const { asOf } = this.quest;
    let best = this.on(asOf, 0, allows, most);
    const cost = best?.cost ?? Number.POSITIVE_INFINITY;
    const later = this.days.filter((day) => day !== asOf && this.waiting(day) < cost);
    if (later.length === 0 || !this.isLate || !allows({ kind: "wait", name: "", restricted: false })) return best;
    const least = this.timeless(allows, most);
    if (least === undefined) return best;
    for (const day of later) {
      const waits = this.waiting(day);
      if (best && waits + least >= best.cost) continue;
      const way = this.on(day, waits, allows, most);
      if (way && (!best || way.cost < best.cost)) best = way;
    }
    return best;
  }
}
