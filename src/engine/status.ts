import type { ReadyReading, ReadyRule } from "./compilation.js";
import type { Context } from "./context.js";
import { under } from "./judge/logic.js";
import type { Status } from "./report.js";
import { FAIL, PASS, statusOf, type Truth } from "./truth.js";

/** Whether a rule is asked at all. */
export const conditionOf = (ctx: Context, { applies }: ReadyRule): Truth =>
  applies ? applies.truth(ctx, ctx.dossier, ctx.year) : PASS;

/** The reading used: that asked for, else the first. */
export const readingOf = ({ readings, usual }: ReadyRule, chosen: string | undefined): ReadyReading =>
  chosen === undefined ? usual : (readings.find(({ name }) => name === chosen) ?? usual);

/** The status of a reading under the condition of its rule. */
export const statusUnder = (ctx: Context, condition: Truth, { node }: ReadyReading): Status =>
  condition === FAIL ? "not-applicable" : statusOf[under(condition, node.truth(ctx, ctx.dossier, ctx.year))];
