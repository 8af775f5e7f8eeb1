import type { Criterion } from "../criteria/types.js";
import { asRow, type Row } from "../facts/answer.js";
import { publishedWorkdays } from "../facts/calendar.js";
import { gatherGaps } from "./collect.js";
import { readyCriteria } from "./compile.js";
import { context } from "./context.js";
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

/** Makes criteria that belong to no rule ready, by the same engine as rules. */
export function judgeCriteria(criteria: readonly Criterion[]): (of: Asked) => Judged[] {
  const { nodes, ...ready } = readyCriteria(criteria);
  return ({ root, asOf, year, row = asRow(undefined) }) => {
    const ctx = context(root, asOf, ready, publishedWorkdays);
    if (year !== undefined) ctx.year = year;
    return nodes.map((node) => ({
      truth: node.truth(ctx, row),
      missing: () => {
        const gaps = gatherGaps();
        node.missing(ctx, row, [], gaps);
        return gaps.items;
      },
    }));
  };
}
