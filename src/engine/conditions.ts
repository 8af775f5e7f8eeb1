import type { Criterion } from "../criteria/types.js";
import { asRow, type Row } from "../facts/answer.js";
import { publishedWorkdays } from "../facts/calendar.js";
import { gatherGaps } from "./collect.js";
import { Compilation } from "./compilation.js";
import { context } from "./context.js";
import { missing } from "./explain/missing.js";
import type { Missing } from "./report.js";
import type { Truth } from "./truth.js";

/** What a criterion came to. */
export interface Judged {
  readonly truth: Truth;
  /** While it is open: the answers that can still change it. */
  missing(): Missing[];
}

/** What criteria are asked of: a dossier, a day, the year at hand, and the row that they read, if any. */
export interface Asked {
  readonly root: Row;
  readonly asOf: string;
  readonly year?: number;
  readonly row?: Row;
}

/** Makes criteria that belong to no rule ready, by the same engine as rules; judgements are those on `id`. */
export function judgeCriteria(criteria: readonly Criterion[], id = ""): (of: Asked) => Judged[] {
  const compilation = new Compilation();
  const nodes = criteria.map((of) => compilation.criterion(of, id));
  return ({ root, asOf, year, row = asRow(undefined) }) => {
    const ctx = context(root, asOf, compilation.slots, publishedWorkdays, year);
    return nodes.map((node) => ({
      truth: node.truth(ctx, row, ctx.year),
      missing: () => {
        const gaps = gatherGaps();
        missing(node, ctx, { row, base: [], year: ctx.year, list: undefined, at: 0 }, gaps);
        return gaps.items;
      },
    }));
  };
}
