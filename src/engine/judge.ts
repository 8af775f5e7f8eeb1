import type { Jurisdiction, Stage } from "../criteria/rule.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type EvaluateOptions, inquiry } from "./inquiry.js";
import type { Status, Verdict } from "./report.js";
import { conditionOf, readingOf, statusUnder } from "./status.js";
import { type Counted, verdictOf } from "./verdict.js";

/** What `judge` answers: no more than verdicts and statuses. */
export interface Judgement {
  verdict: Verdict;
  verdicts: Partial<Record<Stage, Verdict>>;
  /** By rule, in the order of the documents. */
  statuses: Record<string, Status>;
}

/**
 * Judges a dossier as `evaluate` does and explains nothing: for verdicts, batches and screens. It takes the same options,
 * throws the same errors and agrees with it.
 * @example
 * judge({ organizations: [{ id: "a", role: "lead", kind: "university" }] }, wenzhou, { asOf: "2025-11-20" }).statuses["wenzhou.lead.enterprise"]
 * // "fail"
 */
export function judge(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: EvaluateOptions = {}): Judgement {
  const { ctx, stages, readings } = inquiry(dossier, jurisdiction, options);
  const found: Counted[] = [];
  const answer: Judgement = { verdict: "undetermined", verdicts: {}, statuses: {} };
  for (const [stage, rules] of stages) {
    const first = found.length;
    for (const ready of rules) {
      const { id, force } = ready.rule;
      const status = statusUnder(ctx, conditionOf(ctx, ready), readingOf(ready, readings?.get(id)));
      answer.statuses[id] = status;
      found.push({ force, status });
    }
    answer.verdict = verdictOf(found, first);
    answer.verdicts[stage] = answer.verdict;
  }
  if (stages.length > 1) answer.verdict = verdictOf(found);
  return answer;
}
