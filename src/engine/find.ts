import { asRow, type Row } from "../facts/answer.js";
import type { Context, Here } from "./context.js";
import { measuresOf, missingOf, pathsOf, saidOf } from "./explain/finding.js";
import { textOf } from "./question.js";
import type { ReadyReading, ReadyRule } from "./ready.js";
import type { Finding } from "./report.js";
import { conditionOf, forceOf, statusUnder } from "./status.js";
import { FAIL, type Truth } from "./truth.js";

/** What one rule comes to, and why. */
export function find(
  ctx: Context,
  here: Here,
  ready: ReadyRule,
  used: ReadyReading,
  justified: ReadonlyMap<string, string> | undefined,
): Finding {
  const { rule, applies, readings } = ready;
  const condition = conditionOf(ctx, ready);
  const status = statusUnder(ctx, condition, used);
  const { id, topic, stage, cites } = rule;
  const finding: Finding = {
    rule: id,
    topic,
    stage,
    force: forceOf(ready, used),
    status,
    citation: cites,
    measures: condition === FAIL ? [] : measuresOf(ctx, here, used.node),
    missing: status === "unknown" || status === "review" ? missingOf(ctx, here, used.node, applies) : [],
    fields: ready.fields,
    paths: status === "fail" ? pathsOf(ctx, here, used.node) : [],
  };
  if (readings.length > 1) contest(ctx, ready, used, condition, finding);
  const claim = saidOf(ctx, ready, "applicant");
  if (claim) finding.claim = claim;
  const judgement = saidOf(ctx, ready, "reviewer");
  if (judgement) finding.judgement = judgement;
  const justification = justified?.get(id);
  if (justification !== undefined) finding.justification = justification;
  return finding;
}

/** The other readings that end differently, or fail alike with another force. */
function contest(ctx: Context, ready: ReadyRule, used: ReadyReading, condition: Truth, finding: Finding): void {
  finding.reading = used.name;
  const contested: NonNullable<Finding["contested"]> = [];
  for (const reading of ready.readings) {
    if (reading === used) continue;
    const status = statusUnder(ctx, condition, reading);
    const alike = status === finding.status && (status !== "fail" || forceOf(ready, reading) === finding.force);
    if (alike) continue;
    const { name, force } = reading;
    contested.push(force ? { reading: name, status, force } : { reading: name, status });
  }
  if (contested.length > 0) finding.contested = contested;
}

/** Why a "should" is not met, by rule: the first that is said of each. */
export function justifications({ justifications }: Row): Map<string, string> | undefined {
  if (!Array.isArray(justifications)) return undefined;
  const found = new Map<string, string>();
  for (const entry of justifications) {
    const row = asRow(entry);
    const rule = textOf(row.rule);
    const text = textOf(row.text);
    if (rule !== undefined && text !== undefined && !found.has(rule)) found.set(rule, text);
  }
  return found;
}
