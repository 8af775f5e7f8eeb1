import { factOf } from "../criteria/fact.js";
import { judge } from "./compare.js";
import { isCount } from "./money.js";
import { type NodeMakers, nodeOf } from "./node.js";
import type { Measure } from "./report.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "./truth.js";

/** A number that the form declares, held against what is counted. */
export const declarations: NodeMakers<"declares"> = {
  declares: ({ field, counted }, compiler) => {
    const declared = compiler.answer(field);
    const { tally, missing } = compiler.quantity(counted);
    const list = compiler.rows(counted.list);
    const fact = factOf(counted);
    return nodeOf({
      notes: true,
      truth: (ctx, row) => {
        const limit = declared.read(ctx, row);
        const t = tally?.(ctx, row);
        const low = t ? t.yes : 0;
        const high = t ? low + t.open + t.maybeYes + t.maybeOpen : Number.POSITIVE_INFINITY;
        const truth: Truth = isCount(limit) ? judge["="](low - limit, high - limit) : UNKNOWN;
        if (!ctx.measures) return truth;
        const measure: Measure = {
          fact,
          operator: "=",
          limit: isCount(limit) ? String(limit) : "",
          unit: "count",
          holds: truth === PASS ? true : truth === FAIL ? false : null,
          actual: t && low === high ? String(low) : null,
        };
        ctx.measures.push(measure);
        if (t && low < high) Object.assign(measure, { low: String(low), high: String(high) });
        if (truth === FAIL && low === high && isCount(limit)) measure.shortfall = String(Math.abs(low - limit));
        return truth;
      },
      missing: (ctx, row, base, into) => {
        if (!isCount(declared.read(ctx, row))) declared.gap(ctx, row, base, into);
        missing(ctx, row, base, into);
      },
      causes: (ctx, row, base, into) => {
        into.add(declared.path(ctx, row, base));
        into.add(list.path(ctx, row, base));
      },
    });
  },
};
