import type { Force, Jurisdiction, Rule, Stage } from "../criteria/rule.js";
import type { EvaluateOptions } from "../engine/inquiry.js";
import { readingsOf } from "../engine/readings.js";
import { readyJurisdiction } from "../engine/ready.js";
import { checkedStages } from "../engine/stages.js";
import type { ResultColumn } from "../sql/types.js";
import { scaled } from "./cells.js";

/** A rule in one of its readings. */
export interface AskedReading {
  readonly rule: Rule;
  readonly reading: string;
  readonly used: boolean;
  readonly force: Force;
}

/** What a reading compares: of a database, where its two ends stand. */
export interface AskedMeasure {
  /** Of which of the readings it is. */
  readonly of: number;
  readonly measure: NonNullable<ResultColumn["measure"]>;
  /** The limit, as cells reckon. */
  readonly limit: bigint;
  readonly low: string;
  readonly high: string;
}

/** What is asked of every dossier. */
export interface Screen {
  readonly jurisdiction: Jurisdiction;
  readonly options: EvaluateOptions & { readonly asOf: string };
  readonly stages: readonly Stage[];
  /** In the order of the documents, the readings of a rule in declared order. */
  readonly readings: readonly AskedReading[];
  readonly measures: readonly AskedMeasure[];
}

/** A rule in each of its readings. */
function readingsOfRule(rule: Rule, chosen: string | undefined): AskedReading[] {
  const all = Object.entries(rule.readings);
  const used = chosen ?? all[0]?.[0];
  return all.map(([reading, { force = rule.force }]) => ({ rule, reading, used: reading === used, force }));
}

/** What is compared, where it is held against a number that is the same for all: of each the low end stands before the high one. */
function measuresOf(readings: readonly AskedReading[], columns: readonly ResultColumn[]): AskedMeasure[] {
  const found: AskedMeasure[] = [];
  let low = "";
  for (const { name, rule, reading, part, measure } of columns) {
    if (!measure || measure.limit === "") continue;
    if (part === "low") low = name;
    const of = readings.findIndex((one) => one.rule.id === rule && one.reading === reading);
    if (part === "high") found.push({ of, measure, limit: scaled(measure.limit), low, high: name });
  }
  return found;
}

/**
 * What is asked of every dossier, by the columns that a compiled jurisdiction has.
 * @throws RangeError if a stage, rule or reading is unknown
 */
export function screenOf(
  jurisdiction: Jurisdiction,
  options: Screen["options"],
  columns: readonly ResultColumn[],
): Screen {
  const stages = checkedStages(readyJurisdiction(jurisdiction).usual, options.stages);
  const chosen = readingsOf(jurisdiction, options.readings);
  const readings = stages.flatMap((stage) =>
    jurisdiction.rules
      .filter((rule) => rule.stage === stage)
      .flatMap((rule) => readingsOfRule(rule, chosen.get(rule.id))),
  );
  return { jurisdiction, options, stages, readings, measures: measuresOf(readings, columns) };
}
