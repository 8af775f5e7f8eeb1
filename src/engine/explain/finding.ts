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

/** The whole dossier as the place where a rule is asked. */
const dossierOf = (ctx: Context): Here => ({
  row: ctx.dossier,
  base: root,
  year: ctx.year,
  list: undefined,
  at: 0,
});

/** The comparisons of the reading used, in order. */
export function measuresOf(ctx: Context, node: Node): Measure[] {
  const found: Measure[] = [];
  if (node.measured) measures(node, ctx, dossierOf(ctx), found);
  return found;
}

/** The answers that can still change what is open: those of the condition, and then those of the criterion. */
export function missingOf(ctx: Context, node: Node, condition?: Node): Missing[] {
  const here = dossierOf(ctx);
  const gaps = gatherGaps();
  if (condition && open(truthAt(condition, ctx, here))) missing(condition, ctx, here, gaps);
  if (open(truthAt(node, ctx, here))) missing(node, ctx, here, gaps);
  return gaps.items;
}

/** The answers that cause it to have failed. */
export function pathsOf(ctx: Context, node: Node): Path[] {
  const paths = gatherPaths();
  causes(node, ctx, dossierOf(ctx), paths);
  return paths.items;
}

/** What a party asserts of a judged rule. */
export function saidOf(ctx: Context, { judged, rule }: ReadyRule, by: "applicant" | "reviewer"): Finding["judgement"] {
  const row = judged ? assertion(ctx, rule.id, by)?.row : undefined;
  const holds = row && answered(row.holds);
  if (!row || typeof holds !== "boolean") return undefined;
  const said: NonNullable<Finding["judgement"]> = { holds };
  for (const key of by === "reviewer" ? (["name", "on", "note"] as const) : (["note"] as const)) {
    const text = textOf(row[key]);
    if (text !== undefined) said[key] = text;
  }
  const evidence = Array.isArray(row.evidence) ? row.evidence.flatMap((one) => textOf(one) ?? []) : [];
  return evidence.length > 0 ? { ...said, evidence } : said;
}
