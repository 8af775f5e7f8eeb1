import type { Context, Here } from "../context.js";
import type { Interval } from "../exact.js";
import type { Measurement, Node } from "../node.js";
import type { Truth } from "../truth.js";
import { truthIn } from "../truths.js";

/** What a criterion came to: of a row of a list, as its column has it. */
export const truthAt = ({ truth, column }: Node, ctx: Context, { row, year, list, at }: Here): Truth =>
  list ? truthIn(column(ctx, list, year), at) : truth(ctx, row, year);

/** What a quantity came to. */
export const intervalAt = (
  { read, column }: Measurement,
  ctx: Context,
  { row, year, list, at }: Here,
): Interval | undefined => (list ? column(ctx, list, year)[at] : read(ctx, row, year));
