import type { Jurisdiction } from "../criteria/rule.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { gatherGaps } from "./collect.js";
import { dossierOf } from "./explain/finding.js";
import { find, justifications } from "./find.js";
import { type EvaluateOptions, inquiry } from "./inquiry.js";
import { textOf } from "./question.js";
import type { Finding, Report } from "./report.js";
import { readingOf, Tally } from "./status.js";
import { warningsOf } from "./warnings.js";

export type { EvaluateOptions } from "./inquiry.js";

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
