import { answered } from "../../facts/answer.js";
import { gatherGaps, gatherPaths } from "../collect.js";
import { assertion, type Context, type Here } from "../context.js";
import type { Node } from "../node.js";
import { textOf } from "../question.js";
import type { ReadyRule } from "../ready.js";
import type { Finding, Measure, Missing, Path } from "../report.js";
import { open } from "../truth.js";
import { truthAt } from "./at.js";
import { causes } from "./causes.js";
import { measures } from "./measures.js";
import { missing } from "./missing.js";

const root: Path = /* @__PURE__ */ Object.freeze([]);

/** The whole dossier as the place where rules are asked. */
export const dossierOf = (ctx: Context): Here => ({
  row: ctx.dossier,
  base: root,
  year: ctx.year,
  list: undefined,
  at: 0,
});

/** The comparisons of the reading used, in order. */
export function measuresOf(ctx: Context, here: Here, node: Node): Measure[] {
  const found: Measure[] = [];
  measures(node, ctx, here, (measure) => {
    found.push(measure);
  });
  return found;
}

/** The answers that can still change what is open: those of the condition, and then those of the criterion. */
export function missingOf(ctx: Context, here: Here, node: Node, condition?: Node): Missing[] {
  const gaps = gatherGaps();
  if (condition && open(truthAt(condition, ctx, here))) missing(condition, ctx, here, gaps);
  if (open(truthAt(node, ctx, here))) missing(node, ctx, here, gaps);
  return gaps.items;
}

/** The answers that cause it to have failed. */
export function pathsOf(ctx: Context, here: Here, node: Node): Path[] {
  const paths = gatherPaths();
  causes(node, ctx, here, paths);
  return paths.items;
}

/** What a party asserts of a judged rule; of a reviewer also who judged, and when. */
export function saidOf(ctx: Context, { judged, rule }: ReadyRule, by: "applicant" | "reviewer"): Finding["judgement"] {
  const row = judged ? assertion(ctx, rule.id, by)?.row : undefined;
  const holds = row && answered(row.holds);
  if (!row || typeof holds !== "boolean") return undefined;
  const said: NonNullable<Finding["judgement"]> = { holds };
  if (by === "reviewer") {
    const name = textOf(row.name);
    const on = textOf(row.on);
    if (name !== undefined) said.name = name;
    if (on !== undefined) said.on = on;
  }
  const note = textOf(row.note);
  if (note !== undefined) said.note = note;
  if (!Array.isArray(row.evidence)) return said;
  const evidence = row.evidence.flatMap((one) => textOf(one) ?? []);
  if (evidence.length > 0) said.evidence = evidence;
  return said;
}
