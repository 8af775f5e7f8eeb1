import type { Citation, Force, Policy, Stage } from "../criteria/rule.js";
import type { Basis, Operator } from "../criteria/types.js";
import type { Unit } from "../criteria/unit.js";

/** Where an answer stands, as in the issues of Standard Schema. */
export type Path = readonly (string | number)[];
/** What a rule comes to. */
export type Status = "pass" | "fail" | "unknown" | "review" | "not-applicable";
/** What a stage, or all the stages asked for, come to. */
export type Verdict = "eligible" | "conditional" | "undetermined" | "ineligible";

/** One numeric comparison. Numbers are decimal strings; quotients are cut, never rounded, to six decimals. */
export interface Measure {
  fact: string;
  operator: Operator;
  limit: string;
  unit: Unit;
  /** Whether it holds; `null` while that is open. */
  holds: boolean | null;
  actual: string | null;
  /** The ends of the interval that the answers given leave open. */
  low?: string;
  high?: string;
  numerator?: string;
  denominator?: string;
  /** How far `actual` is from `limit`; only where `holds` is false. */
  shortfall?: string;
  /** The years of the accounts that are read, ascending. */
  years?: number[];
  /** Whose accounts they are, where the rows that are read have one basis. */
  basis?: Basis;
}

/** An answer that can still change a finding. An absent row is the list's path with `row`, and the `field` it lacks. */
export interface Missing {
  path: Path;
  row?: Record<string, string | number>;
  field?: string;
  /** It is answered, by a year or a month, where only a day would tell. */
  coarse?: true;
}

/** What one rule came to, and why. */
export interface Finding {
  rule: string;
  topic: string;
  stage: Stage;
  force: Force;
  status: Status;
  citation: Citation;
  /** One for each numeric comparison of the reading used, in order. */
  measures: Measure[];
  /** For unknown and review: the answers that can still change it, in reading order. */
  missing: Missing[];
  /** The form fields that the rule reads, `"*"` for an index; one shared value per rule. */
  fields: readonly Path[];
  /** On fail: the answers that cause it; the first is where a form shows it. */
  paths: Path[];
  /** The reading used, where the rule has several. */
  reading?: string;
  /** The other readings that end differently, or fail with another force, in declared order; `force` is that of their own. */
  contested?: { reading: string; status: Status; force?: Force }[];
  /** An applicant's assertion on a judged rule; it settles nothing. */
  claim?: { holds: boolean; note?: string; evidence?: string[] };
  /** A reviewer's judgement on a judged rule: what he holds, who he is, the day, and why. */
  judgement?: { holds: boolean; name?: string; on?: string; note?: string; evidence?: string[] };
  justification?: string;
}

/** Something that was handed in and is read by nothing, with the name that was likely meant. */
export interface Warning {
  /** Where it stands. */
  path: Path;
  /** A rule that there is not, an assertion on a rule that nobody judges, an extra fact that no rule reads. */
  code: "unknown-rule" | "not-judged" | "unknown-fact";
  value: string;
  suggestion?: string;
}

/** The answer: plain JSON, the same bytes for the same dossier, jurisdiction and options. */
export interface Report {
  /** `Dossier.id` */
  dossier?: string;
  jurisdiction: string;
  policy: Policy;
  asOf: string;
  /** Over the stages asked for. */
  verdict: Verdict;
  /** The verdict if every judgement that is still open were favourable: what the applicant's own part comes to. */
  outlook: Verdict;
  /** How many distinct answers are still missing for musts and shoulds, by who gives them. */
  todo: { applicant: number; reviewer: number };
  /** What was handed in and read by nothing. */
  warnings: Warning[];
  verdicts: Partial<Record<Stage, Verdict>>;
  /** Stage after stage, in the order of the documents. */
  findings: Finding[];
}
