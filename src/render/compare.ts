import { givenReports } from "../engine/given.js";
import type { Finding, Measure, Report } from "../engine/report.js";

/** A number that a document requires. */
export type Required = Pick<Measure, "fact" | "operator" | "limit" | "unit">;

/** The findings of several reports on one topic. */
export interface ComparisonRow {
  topic: string;
  /** One list per report, in the order of the reports; empty where a document does not speak of it. */
  findings: Finding[][];
  /** The numbers that each document requires, each once; none where it requires no number. */
  required: Required[][];
}

/** Whether the text itself says the number: what a form declares is said by the applicant. */
const ofText = ({ operator, limit, unit }: Measure): boolean =>
  operator !== "=" && !(unit === "count" && (limit === "0" || (operator === ">=" && limit === "1")));

/**
 * The numbers that a finding's document requires, each once: not that there be one at all, or none, and not what a form declares.
 * @example requiredBy(finding) // [{ fact: "count(organizations)", operator: ">=", limit: "6", unit: "count" }]
 */
export function requiredBy({ measures }: Finding): Required[] {
  const all = measures.filter(ofText).map(({ fact, operator, limit, unit }) => ({ fact, operator, limit, unit }));
  return [...new Map(all.map((one) => [JSON.stringify([one.operator, one.limit, one.unit]), one])).values()];
}

/**
 * Lines the findings of several reports up by topic, in the order in which the topics first appear, with what each
 * document requires.
 *
 * @throws TypeError if it is not a list of reports
 * @example compare([evaluate(d, wenzhou, o), evaluate(d, taizhou, o)]).find(({ topic }) => topic === "members.count")
 * // { topic: "members.count", findings: [[…], […]],
 * //   required: [[{ fact: "count(organizations)", operator: ">=", limit: "6", unit: "count" }], [{ …, limit: "5", … }]] }
 */
export function compare(reports: readonly Report[]): ComparisonRow[] {
  givenReports(reports);
  const rows = new Map<string, Finding[][]>();
  reports.forEach((report, at) => {
    for (const finding of report.findings) {
      const lists = rows.get(finding.topic) ?? reports.map(() => []);
      rows.set(finding.topic, lists);
      lists[at]?.push(finding);
    }
  });
  return [...rows].map(([topic, findings]) => ({
    topic,
    findings,
    required: findings.map((list) => list.flatMap(requiredBy)),
  }));
}
