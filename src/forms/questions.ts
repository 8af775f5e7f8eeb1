import { type Force, strength } from "../criteria/rule.js";
import { isGiven, printGap } from "../engine/collect.js";
import { givenOf } from "../engine/given.js";
import type { Finding, Missing, Report } from "../engine/report.js";
import { placed } from "../schemas/placed.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type LocalText, text } from "../text.js";
import { type AnyDossier, indexed } from "../words/names.js";
import { missingLabel } from "../words/places.js";
import { nameOf } from "./names.js";

/** An answer that can still change the verdict. */
export interface Question extends Missing {
  /** The name of the field, `"*"` for an index, by which `describeFields` tells how it is answered. */
  name: string;
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
  /** How many rules of that force wait for nothing else. */
  settles: number;
}

/** How questions are put. */
export interface QuestionOptions {
  /** What the report is of: units are then called by their names, and lists that are not complete are said to be. */
  dossier?: Draft<Dossier>;
  /** Whether questions are put though a must has failed, till nothing is open any more. */
  all?: boolean;
}

/** A judgement is asked for in the words of its clause. */
const labelOf = (missing: Missing, { citation }: Finding, dossier: AnyDossier | undefined): LocalText => {
  const [zh, en] = [missingLabel(missing, "zh-CN", dossier), missingLabel(missing, "en", dossier)];
  return missing.path[0] === "assertions"
    ? text(`${zh}：“${citation.quote}”`, `${en}: “${citation.quote}”`)
    : text(zh, en);
};

function question(missing: Missing, finding: Finding, dossier: AnyDossier | undefined): Question {
  const { path, row, field } = missing;
  return {
    ...missing,
    name: nameOf([...path, ...(row ? ["*"] : []), ...(field === undefined ? [] : [field])]),
    label: labelOf(missing, finding, dossier),
    by: path[0] === "assertions" ? "reviewer" : "applicant",
    rules: [],
    force: finding.force,
    clauses: [],
    settles: 0,
  };
}

const order = (a: Question, b: Question): number =>
  Number(a.by === "reviewer") - Number(b.by === "reviewer") ||
  strength[a.force] - strength[b.force] ||
  b.settles - a.settles ||
  b.rules.length - a.rules.length;

/**
 * The answers that can still change the verdict of a report, the most decisive first: those of the applicant before those
 * of a reviewer, musts before shoulds, those that settle most rules by themselves, and then those that most rules wait
 * for. Empty once the verdict cannot change: when a must has failed, or nothing is open; with `all`, only when no must and
 * no should is open any more. A row is asked for only once its list is there. What is given is not asked for again, though it
 * prevents a result, as a revenue of zero does, in a report as `evaluate` returned it; a copy does not tell.
 *
 * @param options.dossier what the report is of: units are then called by their names
 * @example nextQuestions(evaluate({ organizations: [{ id: "a", role: "lead" }] }, wenzhou, { asOf: "2025-11-20" }))[0]?.label.en
 * // "Kind of unit, unit 1"
 */
export function nextQuestions(report: Report, options: QuestionOptions): Question[];
/** Without a dossier units are numbered. */
export function nextQuestions(report: Report): Question[];
export function nextQuestions(report: Report, { dossier, all = false }: QuestionOptions = {}): Question[] {
  givenOf(report, "report", "evaluate", "findings");
  const { findings } = report;
  const named = indexed(dossier);
  if (!all && findings.some(({ force, status }) => force === "must" && status === "fail")) return [];
  const open = findings.filter(({ force, status }) => force !== "may" && (status === "unknown" || status === "review"));
  const lists = new Set(
    open.flatMap(({ missing }) => missing.flatMap(({ path, row }) => (row ? [] : printGap({ path })))),
  );
  const questions = new Map<string, Question>();
  // Musts first, so that a question takes the force of the strongest rule.
  for (const finding of [...open].sort((a, b) => strength[a.force] - strength[b.force])) {
    const asked = finding.missing.filter(
      (one) => !isGiven(one) && !(one.row && lists.has(printGap({ path: one.path }))),
    );
    for (const missing of asked) {
      const key = printGap(missing);
      const known = questions.get(key) ?? question(missing, finding, named);
      questions.set(key, known);
      known.rules.push(finding.rule);
      if (!known.clauses.includes(finding.citation.clause)) known.clauses.push(finding.citation.clause);
      if (asked.length === 1 && finding.force === known.force) known.settles++;
    }
  }
  return [...questions.values()].sort(order);
}

/**
 * A copy of a form with a question answered, ready to be judged again.
 *
 * @param answer what stands at `path`; for a row without a `field` the rest of that row
 * @example withAnswer({ organizations: [{ id: "a", role: "lead" }] }, { path: ["organizations", 0, "financials"], row: { year: 2024 }, field: "revenue" }, "5000000")
 * // { organizations: [{ id: "a", role: "lead", financials: [{ year: 2024, revenue: "5000000" }] }] }
 */
export function withAnswer<T>(form: T, question: Missing, answer: unknown): T {
  givenOf(question, "question", "nextQuestions, in its list,", "path");
  const { path, row, field } = question;
  const put = (own: unknown): unknown => {
    if (!row) return answer;
    const rest = field === undefined ? answer : { [field]: answer };
    return [...(Array.isArray(own) ? own : []), { ...row, ...Object(rest) }];
  };
  return placed(form, path, put) as T;
}
