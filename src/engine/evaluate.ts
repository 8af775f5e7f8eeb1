import type { Jurisdiction } from "../criteria/rule.js";
import { asRow, type Row } from "../facts/answer.js";
import type { Dossier, Draft } from "../schemas/types.js";
import type { ReadyReading, ReadyRule } from "./compilation.js";
import type { Context } from "./context.js";
import { claimOf, measuresOf, missingOf, pathsOf } from "./explain/explain.js";
import { type EvaluateOptions, inquiry } from "./inquiry.js";
import { textOf } from "./question.js";
import type { Finding, Report } from "./report.js";
import { conditionOf, readingOf, statusUnder } from "./status.js";
import { FAIL, type Truth } from "./truth.js";
import { verdictOf } from "./verdict.js";

export type { EvaluateOptions } from "./inquiry.js";

function find(
  ctx: Context,
  ready: ReadyRule,
  chosen: string | undefined,
  justified: ReadonlyMap<string, string> | undefined,
): Finding {
  const { rule, applies, readings } = ready;
  const condition = conditionOf(ctx, ready);
  const used = readingOf(ready, chosen);
  const status = statusUnder(ctx, condition, used);
  const { id, topic, stage, force, cites } = rule;
  const finding: Finding = {
    rule: id,
    topic,
    stage,
    force,
    status,
    citation: cites,
    measures: condition === FAIL ? [] : measuresOf(ctx, used.node),
    missing: status === "unknown" || status === "review" ? missingOf(ctx, used.node, applies) : [],
    fields: ready.fields,
    paths: status === "fail" ? pathsOf(ctx, used.node) : [],
  };
  if (readings.length > 1) contest(ctx, ready, used, condition, finding);
  const claim = claimOf(ctx, ready);
  if (claim) finding.claim = claim;
  const justification = justified?.get(id);
  if (justification !== undefined) finding.justification = justification;
  return finding;
}

/** The other readings that end differently. */
function contest(ctx: Context, { readings }: ReadyRule, used: ReadyReading, condition: Truth, finding: Finding): void {
  finding.reading = used.name;
  const contested: NonNullable<Finding["contested"]> = [];
  for (const reading of readings) {
    if (reading === used) continue;
    const status = statusUnder(ctx, condition, reading);
    if (status !== finding.status) contested.push({ reading: reading.name, status });
  }
  if (contested.length > 0) finding.contested = contested;
}

function justifications({ justifications }: Row): Map<string, string> | undefined {
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

/**
 * Judges a dossier by the rules of a jurisdiction. Pure: no clock, no I/O, nothing kept.
 *
 * @param dossier as `parseDossier` returns it, or as a form holds it, with nulls and blanks
 * @param jurisdiction one of those exported, or one made with `jurisdiction`
 * @returns a finding for each rule of the stages asked for, in the order of the documents, and the verdict
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, a stage, rule or reading is unknown, or the calendar has no days of its years
 * @example
 * evaluate({ organizations: [{ id: "a", role: "lead", kind: "university" }] }, wenzhou, { asOf: "2025-11-20" }).verdict
 * // "ineligible": 三（二） asks for an enterprise
 */
export function evaluate(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: EvaluateOptions = {}): Report {
  const { ctx, stages, readings } = inquiry(dossier, jurisdiction, options);
  const justified = justifications(ctx.dossier);
  const findings: Finding[] = [];
  const report: Report = {
    jurisdiction: jurisdiction.id,
    policy: jurisdiction.policy,
    asOf: ctx.asOf,
    verdict: "undetermined",
    verdicts: {},
    findings,
  };
  const id = textOf(ctx.dossier.id);
  if (id !== undefined) report.dossier = id;
  for (const [stage, rules] of stages) {
    const first = findings.length;
    for (const ready of rules) findings.push(find(ctx, ready, readings?.get(ready.rule.id), justified));
    report.verdict = verdictOf(findings, first);
    report.verdicts[stage] = report.verdict;
  }
  if (stages.length > 1) report.verdict = verdictOf(findings, 0);
  return report;
}
