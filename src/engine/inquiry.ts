import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { publishedWorkdays, type WorkCalendar, workdays } from "../facts/calendar.js";
import { type Context, context } from "./context.js";
import { question } from "./question.js";
import { type CheckedReadings, type Readings, readingsOf } from "./readings.js";
import { type ReadyStages, readyJurisdiction } from "./ready.js";
import { checkedStages } from "./stages.js";

/** How a dossier is judged. */
export interface EvaluateOptions {
  /** The day of the question, `YYYY-MM-DD`; by default `filing.filledOn`. */
  asOf?: string;
  /** By default formation and filing, as far as the jurisdiction has rules of them. */
  stages?: readonly Stage[];
  /**
   * Readings other than the default, by rule: `{ "wenzhou.lead.rd-investment": "mean" }`. Those of duties, changes and
   * targets may stand there too.
   */
  readings?: Readings;
  /** Working days of further years: `{ "2027": { off: ["2027-01-01", "2027-02-05/2027-02-11"], worked: [] } }`. */
  calendar?: WorkCalendar;
}

/** What is asked: of which dossier, by which rules, in which readings. */
export interface Inquiry {
  readonly ctx: Context;
  readonly asked: ReadyStages;
  /** The readings asked for, by rule. */
  readonly readings: CheckedReadings | undefined;
}

/**
 * Checks what is asked and makes the rules ready.
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, a stage, rule or reading is unknown, or the calendar has no days of its years
 */
export function inquiry(dossier: unknown, jurisdiction: Jurisdiction, options: EvaluateOptions): Inquiry {
  const { root, asOf } = question(dossier, jurisdiction, options);
  const ready = readyJurisdiction(jurisdiction);
  const asked = ready.stages(checkedStages(ready.usual, options.stages));
  const readings = options.readings && readingsOf(jurisdiction, options.readings);
  const isWorkday = options.calendar ? workdays(options.calendar) : publishedWorkdays;
  return { ctx: context(root, asOf, ready.slots(), isWorkday), asked, readings };
}
