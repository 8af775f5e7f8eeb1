import type { EventDuty, ReportDuty } from "../criteria/after-filing.js";
import { after, is, monthsAfter, ofTheYear, onOrBefore } from "../criteria/answers.js";
import { ifGiven, some } from "../criteria/lists.js";
import { all } from "../criteria/logic.js";
import type { Citation, Jurisdiction, Policy } from "../criteria/rule.js";
import { asRow, type Row } from "../facts/answer.js";
import { monthsLater, yearOf } from "../facts/days.js";
import { report } from "../facts/field.js";
import { annualReports } from "../facts/list.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type Judged, judgeCriteria } from "./conditions.js";
import { dayAt } from "./judge/matches.js";
import { question, textOf } from "./question.js";
import type { Missing } from "./report.js";
import { FAIL, PASS, UNKNOWN } from "./truth.js";

/** What is due, or happens of itself, and how it stands on the day of the question. */
export interface Duty {
  id: string;
  citation: Citation;
  /** A draft for comment makes nothing due: `status` and `notice` tell. */
  policy: Policy;
  kind: "report" | "event";
  /** The year that is reported on. */
  year?: number;
  /** The first and the last day, `YYYY-MM-DD`. */
  from?: string;
  due?: string;
  state: "not-yet" | "open" | "done" | "late" | "passed" | "unknown";
  /** For unknown: the answers that can still change it. */
  missing: Missing[];
}

/** By what the functions of this kind judge. */
export interface AsOf {
  /** The day of the question, `YYYY-MM-DD`; by default `filing.filledOn`. */
  asOf?: string;
}

const established: Missing = { path: ["lifecycle", "establishedOn"] };

function reports(duty: ReportDuty, root: Row, { id, policy }: Jurisdiction, asOf: string): Duty[] {
  const frame = { id: duty.id, citation: duty.cites, policy, kind: duty.kind };
  const { establishedOn, dissolvedOn } = asRow(root.lifecycle);
  const begin = textOf(establishedOn);
  if (begin === undefined) return [{ ...frame, state: "unknown", missing: [established] }];
  // A report that does not say to whom it went counts for any authority.
  const onTheYear = [ifGiven(report("to"), is(report("to"), id)), ofTheYear(report("year"))];
  const judge = judgeCriteria([
    some(annualReports, all(...onTheYear, onOrBefore(report("submittedOn"), duty.due))),
    some(annualReports, all(...onTheYear, after(report("submittedOn"), duty.due))),
  ]);
  const last = Math.min(yearOf(asOf), yearOf(textOf(dissolvedOn) ?? asOf));
  const entries: Duty[] = [];
  for (let year = yearOf(begin); year <= last; year++) {
    const [inTime, late] = judge({ root, asOf, year });
    const from = dayAt(duty.opens, { asOf }, year);
    const due = dayAt(duty.due, { asOf }, year);
    const { state, missing = [] } = reportState(inTime, late, { from, due, asOf });
    entries.push({ ...frame, year, from, due, state, missing });
  }
  return entries;
}

/** What was handed in decides; only then the day does. */
function reportState(
  inTime: Judged | undefined,
  late: Judged | undefined,
  { from, due, asOf }: { from: string; due: string; asOf: string },
): Pick<Duty, "state"> & { missing?: Missing[] } {
  if (inTime?.truth === PASS) return { state: "done" };
  if (inTime?.truth === UNKNOWN) return { state: "unknown", missing: inTime.missing() };
  if (asOf > due || late?.truth === PASS) return { state: "late" };
  if (late?.truth === UNKNOWN) return { state: "unknown", missing: late.missing() };
  return { state: asOf < from ? "not-yet" : "open" };
}

function event(duty: EventDuty, root: Row, { policy }: Jurisdiction, asOf: string): Duty {
  const frame = { id: duty.id, citation: duty.cites, policy, kind: duty.kind };
  const [standing] = judgeCriteria([monthsAfter(duty.after, duty.months, "as-of")])({ root, asOf });
  if (standing?.truth === UNKNOWN) return { ...frame, state: "unknown", missing: standing.missing() };
  let day: unknown = root;
  for (const key of duty.after.path) day = asRow(day)[key];
  const due = monthsLater(textOf(day) ?? "", duty.months);
  return { ...frame, due, state: standing?.truth === FAIL ? "passed" : "not-yet", missing: [] };
}

/**
 * What is due to the authority, year by year, and what happens of itself.
 *
 * One entry for each report and year, from the year of `lifecycle.establishedOn` to that of `asOf`, none after the year
 * of `dissolvedOn`; one for each event.
 *
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by
 * @example
 * duties({ organizations: [], lifecycle: { establishedOn: "2025-03-01", reports: [] } }, jiyuan, { asOf: "2025-11-20" })
 * // [{ id: "jiyuan.duty.annual-report", year: 2025, from: "2025-01-01", due: "2025-12-31", state: "open", … }]
 */
export function duties(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: AsOf = {}): Duty[] {
  const { root, asOf } = question(dossier, options.asOf);
  return (jurisdiction.duties ?? []).flatMap((duty) =>
    duty.kind === "report" ? reports(duty, root, jurisdiction, asOf) : event(duty, root, jurisdiction, asOf),
  );
}
