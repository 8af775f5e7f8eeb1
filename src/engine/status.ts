import type { Force } from "../criteria/rule.js";
import { type Context, favourably } from "./context.js";
import { under } from "./judge/logic.js";
import type { ReadyReading, ReadyRule } from "./ready.js";
import type { Status, Verdict } from "./report.js";
import { FAIL, PASS, statusOf, type Truth } from "./truth.js";
import { bearing, noBearing, verdictOf } from "./verdict.js";

/** Whether a rule is asked at all. */
export const conditionOf = (ctx: Context, { applies }: ReadyRule): Truth =>
  applies ? applies.truth(ctx, ctx.dossier, ctx.year) : PASS;

/** The reading used: that asked for, else the first. */
export const readingOf = ({ readings, usual }: ReadyRule, chosen: string | undefined): ReadyReading =>
  chosen === undefined ? usual : (readings.find(({ name }) => name === chosen) ?? usual);

/** The status of a reading under the condition of its rule. */
export const statusUnder = (ctx: Context, condition: Truth, { node }: ReadyReading): Status =>
  condition === FAIL ? "not-applicable" : statusOf[under(condition, node.truth(ctx, ctx.dossier, ctx.year))];

/** The force of a reading: its own, else that of its rule. */
export const forceOf = ({ rule }: ReadyRule, { force = rule.force }: ReadyReading): Force => force;

/** Gathers what counts: how each rule stands, and how it would with favourable judgements. */
export class Tally {
  private stage = noBearing;
  private all = noBearing;
  private favourable = noBearing;
  private readonly ctx: Context;
  private hoped: Context | undefined;

  constructor(ctx: Context) {
    this.ctx = ctx;
  }

  add(ready: ReadyRule, used: ReadyReading, status: Status): void {
    const force = forceOf(ready, used);
    const own = bearing(force, status);
    this.stage |= own;
    const open = status === "unknown" || status === "review";
    this.favourable |= open && ready.judged && force !== "may" ? bearing(force, this.hope(ready, used, status)) : own;
  }

  /** How a rule that is open would stand. */
  private hope(ready: ReadyRule, used: ReadyReading, status: Status): Status {
    if (used.steady) return status === "review" ? "pass" : status;
    this.hoped ??= favourably(this.ctx);
    return statusUnder(this.hoped, conditionOf(this.hoped, ready), used);
  }

  /** The verdict of the rules since the stage before. */
  endStage(): Verdict {
    const { stage } = this;
    this.all |= stage;
    this.stage = noBearing;
    return verdictOf(stage);
  }

  /** The verdict of all stages, as it is and with open judgements taken as favourable. */
  verdicts(): { verdict: Verdict; outlook: Verdict } {
    return { verdict: verdictOf(this.all), outlook: verdictOf(this.favourable) };
  }
}
