import type { Force } from "../criteria/rule.js";
import type { Finding, Missing, Report } from "../engine/report.js";
import { type LocalText, text } from "../text.js";
import { missingLabel } from "../words/labels.js";

/** An answer that can still change the verdict. */
export interface Question extends Missing {
  /** What is asked for, in words. */
  label: LocalText;
  /** Who can answer it: what only a person can judge is for a reviewer. */
  by: "applicant" | "reviewer";
  /** The rules that wait for it. */
  rules: string[];
  /** That of the strongest of them. */
  force: Force;
  /** The clauses behind it. */
  clauses: string[];
  /** How many of the rules wait for nothing else. */
  settles: number;
}

const counts = ({ force }: Finding): boolean => force !== "may";
const open = ({ status }: Finding): boolean => status === "unknown" || status === "review";
const strength: Record<Force, number> = { must: 0, should: 1, may: 2 };

/**
 * The answers that can still change the verdict of a report, the most decisive first: those of the applicant before those
 * of a reviewer, musts before shoulds, those that settle a rule by themselves before those that do not, and then those
 * that more rules wait for. Empty once the verdict cannot change: when a must has failed, or nothing is open.
 *
 * @example nextQuestions(evaluate({ organizations: [] }, wenzhou, { asOf: "2025-11-20" }))[0]?.label.en // "the lead"
 */
export function nextQuestions({ findings }: Report): Question[] {
  if (findings.some(({ force, status }) => force === "must" && status === "fail")) return [];
  const questions = new Map<string, Question>();
  for (const finding of findings.filter((one) => counts(one) && open(one))) {
    for (const missing of finding.missing) {
      const print = JSON.stringify([missing.path, missing.row, missing.field]);
      const known = questions.get(print) ?? {
        ...missing,
        label: text(missingLabel(missing, "zh-CN"), missingLabel(missing, "en")),
        by: missing.path[0] === "assertions" ? ("reviewer" as const) : ("applicant" as const),
        rules: [],
        force: finding.force,
        clauses: [],
        settles: 0,
      };
      questions.set(print, known);
      known.rules.push(finding.rule);
      if (strength[finding.force] < strength[known.force]) known.force = finding.force;
      if (!known.clauses.includes(finding.citation.clause)) known.clauses.push(finding.citation.clause);
      if (finding.missing.length === 1) known.settles++;
    }
  }
  const order = (a: Question, b: Question): number =>
    Number(a.by === "reviewer") - Number(b.by === "reviewer") ||
    strength[a.force] - strength[b.force] ||
    b.settles - a.settles ||
    b.rules.length - a.rules.length;
  return [...questions.values()].sort(order);
}
