import type { Basis } from "../criteria/types.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import type { IsWorkday } from "../facts/calendar.js";
import { windowYears } from "../facts/window.js";
import { isDay } from "../schemas/day.js";
import { type Books, readBooks } from "./books.js";
import { below } from "./collect.js";
import type { Path } from "./report.js";

/** Where the assertions on a rule stand in the dossier. */
interface Said {
  reviewer: number | undefined;
  applicant: number | undefined;
}

/** One evaluation: the dossier, the day, and what several rules need of them, found once. */
export interface Context {
  readonly dossier: Row;
  readonly lead: Row | undefined;
  readonly leadIndex: number;
  readonly asOf: string;
  /** The year at hand: that of a duty, else the latest year of accounts. */
  readonly year: number;
  readonly latestYear: number;
  readonly window: readonly number[];
  /** Whether the lead tells a day of its founding that cannot be read: then nobody knows of which years it has accounts. */
  readonly undated: boolean;
  /** Working days, with the years supplied. */
  readonly isWorkday: IsWorkday;
  /** What lists have found so far, each in a slot of its own. */
  readonly slots: unknown[];
  /** The lead's accounts, once they were read, by the basis that is read first. */
  readonly books: { read: Readonly<Record<Basis, Books>> | undefined };
  /** The lists that may still get rows; `undefined` for none. */
  readonly unfinished: ReadonlySet<unknown> | undefined;
  /** Where it is counted how many rows are judged. */
  readonly work: { rows: number } | undefined;
  /** Whether judgements that are still open are taken as favourable. */
  readonly favourable: boolean;
  /** By rule; `undefined` where nothing is asserted. */
  readonly said: ReadonlyMap<unknown, Said> | undefined;
}

/** Where a criterion is asked that is to be explained: of which row, at which path, in which year. */
export interface Here {
  readonly row: Row;
  readonly base: Path;
  readonly year: number;
  /** The list that the row is of, and its place there. */
  readonly list: readonly unknown[] | undefined;
  readonly at: number;
}

/** A row of a list as such a place; `path` is the list's. */
export const rowAt = (list: readonly unknown[], at: number, path: Path, year: number): Here => ({
  row: asRow(list[at]),
  base: below(path, at),
  year,
  list,
  at,
});

/** The same place in a year of the window. */
export const inYear = (here: Here, year: number): Here => ({ ...here, year, list: undefined });

/** The first assertion of each party on each rule. */
function assertions(list: unknown): Context["said"] {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const said = new Map<unknown, Said>();
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const by = answered(row.by);
    if (by !== "reviewer" && by !== "applicant") continue;
    const rule = answered(row.rule);
    const known = said.get(rule);
    if (!known)
      said.set(
        rule,
        by === "reviewer" ? { reviewer: at, applicant: undefined } : { reviewer: undefined, applicant: at },
      );
    else known[by] ??= at;
  }
  return said;
}

/** What a party asserts of a rule, and its place in the list. */
export function assertion(ctx: Context, rule: string, by: keyof Said): { at: number; row: Row } | undefined {
  const at = ctx.said?.get(rule)?.[by];
  const list = ctx.dossier.assertions;
  return at !== undefined && Array.isArray(list) ? { at, row: asRow(list[at]) } : undefined;
}

function unfinishedOf(list: unknown): Context["unfinished"] {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  return new Set(list.map(answered));
}

/** Which of the units leads: the first that says so; −1 for none. */
export function leadOf(organizations: readonly unknown[]): number {
  for (let at = 0; at < organizations.length; at++) if (answered(asRow(organizations[at]).role) === "lead") return at;
  return -1;
}

/** What one evaluation begins with. */
export function context(dossier: Row, asOf: string, slots: number, isWorkday: IsWorkday, year?: number): Context {
  const organizations: readonly unknown[] = Array.isArray(dossier.organizations) ? dossier.organizations : [];
  const leadIndex = leadOf(organizations);
  const lead = leadIndex < 0 ? undefined : asRow(organizations[leadIndex]);
  const latestYear = Number(asOf.slice(0, 4)) - 1;
  const founded = answered(lead?.establishedOn);
  const day = typeof founded === "string" && isDay(founded) ? founded : undefined;
  const undated = founded !== day;
  return {
    dossier,
    lead,
    leadIndex,
    asOf,
    year: year ?? latestYear,
    latestYear,
    window: undated ? [] : windowYears(latestYear, day),
    undated,
    isWorkday,
    slots: new Array<unknown>(slots),
    books: { read: undefined },
    unfinished: unfinishedOf(dossier.unfinished),
    work: undefined,
    favourable: false,
    said: assertions(dossier.assertions),
  };
}

/** The same evaluation with open judgements taken as favourable. */
export const favourably = (ctx: Context): Context => ({
  ...ctx,
  favourable: true,
  slots: new Array<unknown>(ctx.slots.length),
});

/** The next evaluation, of a dossier that was changed. What the slots keep must be what the change left as it was. */
export const renewed = (before: Context, dossier: Row): Context => ({
  ...context(dossier, before.asOf, 0, before.isWorkday, before.year),
  slots: before.slots,
  work: before.work,
  favourable: before.favourable,
});

/** The lead's accounts, read when they are first asked for. */
export function booksOf(ctx: Context, basis: Basis): Books {
  const { books } = ctx;
  books.read ??= readBooks(
    ctx.lead?.financials,
    ctx.latestYear,
    ctx.unfinished?.has("organizations.*.financials") ?? false,
  );
  return books.read[basis];
}

/** Whether there is a lead, founded after the latest year, or nobody knows when: of accounts that may not be, nothing is asked. */
export const foundedAfter = ({ window }: Context): boolean => window.length === 0;
