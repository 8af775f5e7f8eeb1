import type { Force } from "../criteria/rule.js";
import { type Context, favourably } from "./context.js";
import { under } from "./judge/logic.js";
import type { ReadyReading, ReadyRule } from "./ready.js";
import type { Status, Verdict } from "./report.js";
import { FAIL, PASS, statusOf, type Truth } from "./truth.js";

import { type Counted, verdictOf } from "./verdict.js";

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

/** The verdicts of a stage, or of all: as it is, and with open judgements taken as favourable. */
export interface Outlook {
  readonly verdict: Verdict;
  readonly outlook: Verdict;
}

/** Gathers what counts: how each rule stands, and how it would with favourable judgements. */
export class Tally {
  private readonly now: Counted[] = [];
  private readonly favourable: Counted[] = [];
  private readonly ctx: Context;
  private hoped: Context | undefined;

  constructor(ctx: Context) {
    this.ctx = ctx;
  }

  add(ready: ReadyRule, used: ReadyReading, status: Status): void {
    const force = forceOf(ready, used);
    const own = { force, status };
    this.now.push(own);
    if (!ready.judged || force === "may" || (status !== "unknown" && status !== "review")) {
      this.favourable.push(own);
      return;
    }
    this.hoped ??= favourably(this.ctx);
    this.favourable.push({ force, status: statusUnder(this.hoped, conditionOf(this.hoped, ready), used) });
  }

  /** How many rules there are so far. */
  get size(): number {
    return this.now.length;
  }

  /** Of the rules from the first on. */
  outlook(first = 0): Outlook {
    return { verdict: verdictOf(this.now, first), outlook: verdictOf(this.favourable, first) };
  }
}
