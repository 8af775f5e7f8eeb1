import { evaluate, type Finding, type Jurisdiction, type Measure, type Report } from "../../src/index.js";
import type { ResultColumn, SqlOptions } from "../../src/sql/types.js";

/** What a jurisdiction is asked, apart from where the dossiers are. */
export type Asked = Omit<SqlOptions, "dialect">;

/** What memory answers of a dossier: the report, and by rule and reading what was found. */
export interface Expected {
  readonly report: Report;
  readonly findings: ReadonlyMap<string, Finding>;
}

export const keyOf = (rule: string, reading: string): string => `${rule}|${reading}`;

/** A jurisdiction with those rules only that have a reading of this place in their list, and each in that reading. */
interface Pass {
  readonly jurisdiction: Jurisdiction;
  readonly readings: Record<string, string>;
}

function passesOf(jurisdiction: Jurisdiction): Pass[] {
  const most = Math.max(...jurisdiction.rules.map(({ readings }) => Object.keys(readings).length));
  return Array.from({ length: most }, (_, at) => {
    const rules = jurisdiction.rules.filter(({ readings }) => Object.keys(readings).length > at);
    const several = rules.filter(({ readings }) => Object.keys(readings).length > 1);
    const readings = Object.fromEntries(several.map((rule) => [rule.id, Object.keys(rule.readings)[at] ?? ""]));
    return { jurisdiction: { ...jurisdiction, rules }, readings };
  });
}

/** Judges dossiers of a jurisdiction in every reading of every rule, in as few evaluations as there are readings. */
export function judging(jurisdiction: Jurisdiction, { asOf, stages, calendar, readings }: Asked) {
  const passes = passesOf(jurisdiction);
  const given = { asOf, ...(calendar && { calendar }) };
  const own = (of: Jurisdiction) => stages?.filter((stage) => of.rules.some((rule) => rule.stage === stage));
  return (dossier: unknown): Expected => {
    const of = dossier as Parameters<typeof evaluate>[0];
    const report = evaluate(of, jurisdiction, { ...given, ...(stages && { stages }), ...(readings && { readings }) });
    const findings = new Map<string, Finding>();
    for (const pass of passes) {
      const asked = own(pass.jurisdiction);
      if (asked?.length === 0) continue;
      const options = { ...given, readings: pass.readings, ...(asked && { stages: asked }) };
      for (const finding of evaluate(of, pass.jurisdiction, options).findings)
        findings.set(keyOf(finding.rule, finding.reading ?? ""), finding);
    }
    return { report, findings };
  };
}

type Part = Exclude<ResultColumn["part"], "status">;

const partOf: Readonly<Record<Part, (of: Measure) => string | null>> = {
  low: ({ low, actual }) => low ?? actual,
  high: ({ high, actual }) => high ?? actual,
  numerator: ({ numerator }) => numerator ?? null,
  denominator: ({ denominator }) => denominator ?? null,
};

/**
 * What a column holds: `null` for what is not asked or not known. `undefined` where the finding has several measures of
 * one name that differ, of which the column is none.
 */
export function cellOf({ part, measure }: ResultColumn, finding: Finding): string | null | undefined {
  if (part === "status") return finding.status;
  const named = finding.measures.filter(
    ({ fact, operator }) => fact === measure?.fact && operator === measure.operator,
  );
  const exact = named.filter(({ limit }) => limit === measure?.limit);
  const values = new Set((exact.length > 0 ? exact : named).map(partOf[part]));
  return values.size > 1 ? undefined : ([...values][0] ?? null);
}
