import type { Jurisdiction, Stage } from "../criteria/rule.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type EvaluateOptions, inquiry } from "./inquiry.js";
import type { Status, Verdict } from "./report.js";
import { conditionOf, readingOf, statusUnder, Tally } from "./status.js";

/** What `judge` answers: no more than verdicts and statuses. */
export interface Judgement {
  verdict: Verdict;
  /** The verdict if every judgement that is still open were favourable. */
  outlook: Verdict;
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
  const { ctx, asked, readings } = inquiry(dossier, jurisdiction, options);
  const tally = new Tally(ctx);
  const verdicts: Judgement["verdicts"] = {};
  // To copy an object that has all the keys is three times faster than to add them.
  const statuses: Judgement["statuses"] = { ...asked.statuses };
  for (const { stage, rules } of asked.stages) {
    for (const ready of rules) {
      const used = readingOf(ready, readings?.get(ready.rule.id));
      const status = statusUnder(ctx, conditionOf(ctx, ready), used);
      if (status !== "pass") statuses[ready.rule.id] = status;
      tally.add(ready, used, status);
    }
    verdicts[stage] = tally.endStage();
  }
  const { verdict, outlook } = tally.verdicts();
  return { verdict, outlook, verdicts, statuses };
}
