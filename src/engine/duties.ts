import type { DutyReading, EventDuty, ReportDuty } from "../criteria/after-filing.js";
import { after, is, monthsAfter, ofTheYear, onOrAfter, onOrBefore } from "../criteria/answers.js";
import { ifGiven, some } from "../criteria/lists.js";
import { all } from "../criteria/logic.js";
import type { Citation, Jurisdiction, Policy } from "../criteria/rule.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import { isCount } from "../facts/count.js";
import { monthsLater, yearOf } from "../facts/days.js";
import { report } from "../facts/field.js";
import { annualReports } from "../facts/list.js";
import { freeze } from "../freeze.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { kept } from "./compilation.js";
import { type Judged, judgeCriteria } from "./conditions.js";
import { dayAt } from "./judge/matches.js";
import { dayOf, question, textOf } from "./question.js";
import { type CheckedReadings, type Chosen, chosenOf, type Readings, readingsOf } from "./readings.js";
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
  /** The reading used, where the duty has several. */
  reading?: string;
  /** The other readings that end differently, in declared order; by `not-due` nothing is due for that year. */
  contested?: { reading: string; state: Duty["state"] | "not-due" }[];
}

/** By what the functions of this kind judge. */
export interface AsOf {
  /** The day of the question, `YYYY-MM-DD`; by default `filing.filledOn`. */
  asOf?: string;
  /** Readings other than the default, by rule, duty, change or target; those of other functions may stand there too. */
  readings?: Readings;
}

/** Of a year in which the consortium may not have stood any more. */
const ending: Standing = /* @__PURE__ */ freeze({
  state: "unknown",
  missing: [{ path: ["lifecycle", "dissolvedOn"] }],
});

const established: Missing = /* @__PURE__ */ freeze({ path: ["lifecycle", "establishedOn"] });

/** Judges what was handed in for a year: in time, and too late. */
function handedIn({ opens, due, counts }: ReportDuty, to: string) {
  // A report that does not say to whom it went counts for any authority.
  const onTheYear = [ifGiven(report("to"), is(report("to"), to)), ofTheYear(report("year"))];
  const submitted = report("submittedOn");
  const rest = counts ? [counts] : [];
  return judgeCriteria([
    some(annualReports, all(...onTheYear, onOrAfter(submitted, opens), onOrBefore(submitted, due), ...rest)),
    some(annualReports, all(...onTheYear, after(submitted, due), ...rest)),
  ]);
}

/** The reports that may be of a year, with their places in the list. */
interface ReportsOfYear {
  readonly root: Row;
  readonly places: readonly number[];
  /** Whether one of them says that it is of this year. */
  readonly own: boolean;
}
interface Reports {
  ofYear(year: number): ReportsOfYear;
  /** Those of which no year is told: they may be of any. */
  readonly ofAny: ReportsOfYear;
}

/** Sorts the reports by year once: there may be many of either, and a report of another year can change nothing. */
function reportsByYear(root: Row): Reports {
  const lifecycle = asRow(root.lifecycle);
  const { reports: list } = lifecycle;
  const none: ReportsOfYear = { root, places: [], own: false };
  if (!Array.isArray(list)) return { ofYear: () => none, ofAny: none };
  const places = new Map<number | undefined, number[]>();
  for (let at = 0; at < list.length; at++) {
    const told = asRow(list[at]).year;
    const year = isCount(told) ? told : undefined;
    const known = places.get(year);
    if (known) known.push(at);
    else places.set(year, [at]);
  }
  const some = (places: readonly number[], own: boolean): ReportsOfYear => ({
    root: { ...root, lifecycle: { ...lifecycle, reports: places.map((at) => list[at]) } },
    places,
    own,
  });
  const anyYear = places.get(undefined) ?? [];
  const ofAny = some(anyYear, false);
  const inOrder = (own: readonly number[]): number[] => [...anyYear, ...own].sort((a, b) => a - b);
  const ofYear = (year: number): ReportsOfYear => {
    const own = places.get(year);
    return own ? some(inOrder(own), true) : ofAny;
  };
  return { ofYear, ofAny };
}

/** The days on which the reports without a year were submitted, in order. */
function daysOf({ root, places }: ReportsOfYear): string[] {
  const { reports } = asRow(root.lifecycle);
  if (!Array.isArray(reports) || places.length === 0) return [];
  return reports.flatMap((row) => dayOf(asRow(row).submittedOn) ?? []).sort();
}

/**
 * What the reports of a year come to. There may be thousands of years that no report tells of: these come to the same where
 * as many days lie before their window, and as many after it.
 */
function judgedByYear(duty: ReportDuty, root: Row, to: string, asOf: string): (year: number) => readonly Judged[] {
  const judge = handedIn(duty, to);
  const { ofYear, ofAny } = reportsByYear(root);
  const days = daysOf(ofAny);
  const judgedIn = (year: number, { root: part, places }: ReportsOfYear): readonly Judged[] =>
    judge({ root: part, asOf, year }).map(({ truth, missing }) => {
      let made: Missing[] | undefined;
      const named = (): Missing[] => {
        made ??= freeze(missing().map(inList(places)));
        return made;
      };
      return { truth, missing: named };
    });
  const alike = kept<readonly Judged[]>();
  return (year) => {
    const reports = ofYear(year);
    if (reports.own) return judgedIn(year, reports);
    const first = days.findIndex((day) => day >= dayAt(duty.opens, { asOf }, year));
    const after = days.findIndex((day) => day > dayAt(duty.due, { asOf }, year));
    return alike(`${first} ${after}`, () => judgedIn(year, reports));
  };
}

/** A missing answer at its place in the whole list. */
const inList =
  (places: readonly number[]) =>
  ({ path, ...rest }: Missing): Missing => ({
    path: path.map((step, at) => (at === 2 && typeof step === "number" ? (places[step] ?? step) : step)),
    ...rest,
  });

/** Whether another reading makes nothing due so many years after the filing. */
const contesting = ({ others = [] }: Partial<Chosen<DutyReading>>, years: number): Pick<Duty, "contested"> => {
  const contested = others.flatMap(([reading, { begins }]) =>
    years < begins ? [{ reading, state: "not-due" as const }] : [],
  );
  return contested.length > 0 ? { contested } : {};
};

function reports(duty: ReportDuty, root: Row, place: Jurisdiction, asOf: string, readings: CheckedReadings): Duty[] {
  const frame = { id: duty.id, citation: duty.cites, policy: place.policy, kind: duty.kind };
  const chosen = chosenOf(duty, readings);
  const reading = chosen && { reading: chosen.name };
  const { establishedOn, dissolvedOn } = asRow(root.lifecycle);
  const begin = dayOf(establishedOn);
  if (begin === undefined) return [{ ...frame, state: "unknown", missing: [established], ...reading }];
  const judged = judgedByYear(duty, root, place.id, asOf);
  const filed = yearOf(begin);
  const end = dayOf(dissolvedOn);
  // Dissolved on a day that cannot be read: after the year of the filing it may have been so already.
  const over = end === undefined && answered(dissolvedOn) !== undefined;
  const last = Math.min(yearOf(asOf), yearOf(end ?? asOf));
  const entries: Duty[] = [];
  for (let year = filed + (chosen?.reading.begins ?? 0); year <= last; year++) {
    const [inTime, late] = judged(year);
    const from = dayAt(duty.opens, { asOf }, year);
    const due = dayAt(duty.due, { asOf }, year);
    const { state, missing = [] } = over && year > filed ? ending : reportState(inTime, late, { from, due, asOf });
    entries.push({ ...frame, year, from, due, state, missing, ...reading, ...contesting(chosen ?? {}, year - filed) });
  }
  return entries;
}

type Standing = Pick<Duty, "state"> & { missing?: Missing[] };

/** What was handed in decides; only then the day does. */
function reportState(
  inTime: Judged | undefined,
  late: Judged | undefined,
  { from, due, asOf }: { from: string; due: string; asOf: string },
): Standing {
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
 * of `dissolvedOn`; one for each event. A report counts if it was submitted from the first day of its window on.
 *
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, or a reading is none of this jurisdiction's
 * @example
 * duties({ organizations: [], lifecycle: { establishedOn: "2025-03-01", reports: [] } }, jiyuan, { asOf: "2025-11-20" })
 * // [{ id: "jiyuan.duty.annual-report", year: 2025, from: "2025-01-01", due: "2025-12-31", state: "open",
 * //    reading: "from-filing-year", contested: [{ reading: "first-full-year", state: "not-due" }], … }]
 */
export function duties(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: AsOf = {}): Duty[] {
  const { root, asOf } = question(dossier, jurisdiction, options);
  const readings = readingsOf(jurisdiction, options.readings);
  return (jurisdiction.duties ?? []).flatMap((duty) =>
    duty.kind === "report" ? reports(duty, root, jurisdiction, asOf, readings) : event(duty, root, jurisdiction, asOf),
  );
}
