import type { Finding, Report } from "../engine/report.js";

/** The findings of several reports on one topic. */
export interface ComparisonRow {
  topic: string;
  /** One list per report, in the order of the reports; empty where a document does not speak of it. */
  findings: Finding[][];
}

/**
 * Lines the findings of several reports up by topic, in the order in which the topics first appear.
 * @example compare([evaluate(d, wenzhou, o), evaluate(d, jiyuan, o)])[0]
 * // { topic: "goal.core-technology", findings: [[…], []] }
 */
export function compare(reports: readonly Report[]): ComparisonRow[] {
  const rows = new Map<string, Finding[][]>();
  reports.forEach((report, at) => {
    for (const finding of report.findings) {
      const lists = rows.get(finding.topic) ?? reports.map(() => []);
      rows.set(finding.topic, lists);
      lists[at]?.push(finding);
    }
  });
  return [...rows].map(([topic, findings]) => ({ topic, findings }));
}
