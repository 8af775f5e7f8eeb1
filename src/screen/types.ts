import type { Citation, Force, Policy, Stage } from "../criteria/rule.js";
import type { Operator } from "../criteria/types.js";
import type { Unit } from "../criteria/unit.js";
import type { Status, Verdict } from "../engine/report.js";
import type { LocalText } from "../text.js";

/** `recheck`: a database could not settle it exactly, and memory must. */
export type ScreenedStatus = Status | "recheck";
export type ScreenedVerdict = Verdict | "recheck";
/** How many dossiers came to each; what none came to may be left out. */
export type Tallied<Word extends string> = Readonly<Partial<Record<Word, number>>>;

/** How a rule, in one reading, came out over all dossiers. */
export interface ScreenedRule {
  readonly rule: string;
  /** `""` for a rule of one meaning. */
  readonly reading: string;
  /** Whether it is the reading that the verdicts are by. */
  readonly used: boolean;
  readonly title: LocalText;
  readonly stage: Stage;
  readonly force: Force;
  readonly citation: Citation;
  readonly statuses: Tallied<ScreenedStatus>;
  /** Of how many dossiers it is the only must that fails (只差一条); of a reading that is not used, 0. */
  readonly alone: number;
}

/** How a measure is distributed. Numbers are decimal strings. */
export interface ScreenedMeasure {
  readonly rule: string;
  readonly reading: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly limit: string;
  readonly unit: Unit;
  /** Dossiers of which it is known, and those of which it is not. */
  readonly known: number;
  readonly unknown: number;
  /**
   * Of the known, how many hold it. The bins alone cannot tell of `>` and `<=`: those that are the limit itself stand in the
   * bin that begins with it.
   */
  readonly holds?: number;
  /** From the least on, each from its beginning up to, but not with, its end; the last with it. The limit is an edge. */
  readonly bins: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** Those whose lead is registered in a division. */
export interface ScreenedDistrict {
  /** Six digits; `""` where there is no lead, or no division of it. */
  readonly division: string;
  readonly dossiers: number;
  readonly verdicts: Tallied<ScreenedVerdict>;
}

/** What a screen of many dossiers by one jurisdiction found. */
export interface Screening {
  readonly jurisdiction: string;
  readonly title: LocalText;
  readonly policy: Policy;
  readonly asOf: string;
  readonly stages: readonly Stage[];
  readonly dossiers: number;
  readonly verdicts: Tallied<ScreenedVerdict>;
  readonly outlooks: Tallied<ScreenedVerdict>;
  /** In the order of the documents, the readings of a rule in declared order. */
  readonly rules: readonly ScreenedRule[];
  readonly measures: readonly ScreenedMeasure[];
  readonly districts: readonly ScreenedDistrict[];
}
