import { answered, asRow, type Row } from "../facts/answer.js";
import type { IsWorkday } from "../facts/calendar.js";
import { windowYears } from "../facts/window.js";
import type { Books } from "./money.js";
import type { Measure } from "./report.js";

/** One evaluation: the dossier, the day, and what several rules need of them, found once. */
export interface Context {
  readonly dossier: Row;
  readonly lead: Row | undefined;
  readonly leadIndex: number;
  readonly asOf: string;
  readonly latestYear: number;
  readonly window: readonly number[];
  /** Working days, with the years supplied. */
  readonly isWorkday: IsWorkday;
  /** The year that `eachYear` or `mean` is at, or that a duty is of. */
  year: number;
  /** Where comparisons are noted, while the reading used is judged. */
  measures: Measure[] | undefined;
  /** What lists and accounts have found so far, each in a slot of its own. */
  readonly slots: unknown[];
  /** The lead's accounts, once they were read. */
  books: Books | undefined;
  /** By judged rule, in the order in which they were made ready: the row of a reviewer, of an applicant; −1 for none. */
  readonly reviewers: readonly number[];
  readonly applicants: readonly number[];
}

function rowsFor(rules: number): number[] {
  const rows = new Array<number>(rules);
  for (let i = 0; i < rules; i++) rows[i] = -1;
  return rows;
}

function assertions(
  list: unknown,
  judged: ReadonlyMap<string, number>,
  reviewers: number[],
  applicants: number[],
): void {
  if (!Array.isArray(list)) return;
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const rule = answered(row.rule);
    const place = typeof rule === "string" ? judged.get(rule) : undefined;
    if (place === undefined) continue;
    const by = answered(row.by);
    const rows = by === "reviewer" ? reviewers : by === "applicant" ? applicants : undefined;
    if (rows && rows[place] === -1) rows[place] = at;
  }
}

/** Goes through the years of the window, the earliest first; one that is inside another leaves its year as it was. */
export function overWindow(ctx: Context, visit: () => void): void {
  const before = ctx.year;
  for (const year of ctx.window) {
    ctx.year = year;
    visit();
  }
  ctx.year = before;
}

/** The row of an assertion, as `reviewers` and `applicants` have it. */
export function assertion(ctx: Context, at: number | undefined): Row | undefined {
  const list = ctx.dossier.assertions;
  return at !== undefined && at >= 0 && Array.isArray(list) ? asRow(list[at]) : undefined;
}

function leadOf(organizations: readonly unknown[]): number {
  for (let at = 0; at < organizations.length; at++) if (answered(asRow(organizations[at]).role) === "lead") return at;
  return -1;
}

export function context(
  dossier: Row,
  asOf: string,
  { slots, judged }: { readonly slots: number; readonly judged: ReadonlyMap<string, number> },
  isWorkday: IsWorkday,
): Context {
  const organizations: readonly unknown[] = Array.isArray(dossier.organizations) ? dossier.organizations : [];
  const leadIndex = leadOf(organizations);
  const lead = leadIndex < 0 ? undefined : asRow(organizations[leadIndex]);
  const latestYear = Number(asOf.slice(0, 4)) - 1;
  const establishedOn = answered(lead?.establishedOn);
  const reviewers = rowsFor(judged.size);
  const applicants = rowsFor(judged.size);
  assertions(dossier.assertions, judged, reviewers, applicants);
  return {
    dossier,
    lead,
    leadIndex,
    asOf,
    latestYear,
    window: windowYears(latestYear, typeof establishedOn === "string" ? establishedOn : undefined),
    isWorkday,
    year: latestYear,
    measures: undefined,
    slots: new Array<unknown>(slots),
    books: undefined,
    reviewers,
    applicants,
  };
}
