import type { Jurisdiction } from "../criteria/rule.js";
import { asRow, type Row } from "../facts/answer.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { gatherGaps } from "./collect.js";
import type { Context, Here } from "./context.js";
import { dossierOf, measuresOf, missingOf, pathsOf, saidOf } from "./explain/finding.js";
import { type EvaluateOptions, inquiry } from "./inquiry.js";
import { textOf } from "./question.js";
import type { ReadyReading, ReadyRule } from "./ready.js";
import type { Finding, Report } from "./report.js";
import { conditionOf, forceOf, readingOf, statusUnder, Tally } from "./status.js";
import { FAIL, type Truth } from "./truth.js";
import { warningsOf } from "./warnings.js";

export type { EvaluateOptions } from "./inquiry.js";

function find(
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

/** How many distinct answers are still missing for musts and shoulds. A judgement is of one rule, so it is missing once. */
function todoOf(findings: readonly Finding[]): Report["todo"] {
  const applicant = gatherGaps();
  let reviewer = 0;
  for (const { force, missing } of findings) {
    if (force === "may") continue;
    for (const one of missing) {
      if (one.path[0] === "assertions") reviewer++;
      else applicant.add(one);
    }
  }
  return { applicant: applicant.items.length, reviewer };
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
  const { ctx, asked, readings } = inquiry(dossier, jurisdiction, options);
  const justified = justifications(ctx.dossier);
  const findings: Finding[] = [];
  const verdicts: Report["verdicts"] = {};
  const tally = new Tally(ctx);
  const here = dossierOf(ctx);
  for (const { stage, rules } of asked.stages) {
    for (const ready of rules) {
      const used = readingOf(ready, readings?.get(ready.rule.id));
      const finding = find(ctx, here, ready, used, justified);
      findings.push(finding);
      tally.add(ready, used, finding.status);
    }
    verdicts[stage] = tally.endStage();
  }
  const { verdict, outlook } = tally.verdicts();
  const report: Report = {
    jurisdiction: jurisdiction.id,
    policy: jurisdiction.policy,
    asOf: ctx.asOf,
    verdict,
    outlook,
    todo: todoOf(findings),
    warnings: warningsOf(ctx.dossier, jurisdiction),
    verdicts,
    findings,
  };
  const id = textOf(ctx.dossier.id);
  if (id !== undefined) report.dossier = id;
  return report;
}
