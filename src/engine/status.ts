import type { Force } from "../criteria/rule.js";
import { type Context, favourably } from "./context.js";
import { under } from "./judge/logic.js";
import type { ReadyReading, ReadyRule } from "./ready.js";
import type { Status, Verdict } from "./report.js";
import { FAIL, PASS, statusOf, type Truth } from "./truth.js";
import { type Bearing, bearing, noBearing, verdictOf } from "./verdict.js";

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

/** How a rule that is open would stand, were the judgements that it waits for favourable; `hoped` judges so. */
function hopedOf(hoped: () => Context, ready: ReadyRule, used: ReadyReading, status: Status): Status {
  if (used.steady) return status === "review" ? "pass" : status;
  const ctx = hoped();
  return statusUnder(ctx, conditionOf(ctx, ready), used);
}

/** How a rule bears on a verdict, and how it would with favourable judgements. */
export function bearings(
  hoped: () => Context,
  ready: ReadyRule,
  used: ReadyReading,
  status: Status,
): { own: Bearing; favourable: Bearing } {
  const force = forceOf(ready, used);
  const own = bearing(force, status);
  const waits = (status === "unknown" || status === "review") && ready.judged && force !== "may";
  return { own, favourable: waits ? bearing(force, hopedOf(hoped, ready, used, status)) : own };
}

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
    const { own, favourable } = bearings(this.hope, ready, used, status);
    this.stage |= own;
    this.favourable |= favourable;
  }

  private readonly hope = (): Context => {
    this.hoped ??= favourably(this.ctx);
    return this.hoped;
  };

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
