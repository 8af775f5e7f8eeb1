import { answered, asRow, type Row } from "../facts/answer.js";
import { windowYears } from "../facts/window.js";
import type { Measure } from "./report.js";

/** What was said of a judged rule, with the place of the reviewer's row. */
export interface Said {
  readonly at: number;
  readonly row: Row;
}

/** One evaluation: the dossier, the day, and what several rules need of them, found once. */
export interface Context {
  readonly dossier: Row;
  readonly lead: Row | undefined;
  readonly leadIndex: number;
  readonly asOf: string;
  readonly latestYear: number;
  readonly window: readonly number[];
  /** The year that `eachYear` or `mean` is at. */
  year: number;
  /** Where comparisons are noted, while the reading used is judged. */
  measures: Measure[] | undefined;
  /** What lists and accounts have found so far, by who asked. */
  readonly memo: Map<object, unknown>;
  readonly reviewers: ReadonlyMap<string, Said>;
  readonly applicants: ReadonlyMap<string, Said>;
}

const none: ReadonlyMap<string, Said> = new Map();

function assertionsBy(by: string, list: readonly unknown[]): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const rule = answered(row.rule);
    if (typeof rule === "string" && answered(row.by) === by && !found.has(rule)) found.set(rule, { at, row });
  }
  return found;
}

export function context(dossier: Row, asOf: string): Context {
  const organizations = Array.isArray(dossier.organizations) ? dossier.organizations : [];
  const leadIndex = organizations.findIndex((unit) => answered(asRow(unit).role) === "lead");
  const lead = leadIndex < 0 ? undefined : asRow(organizations[leadIndex]);
  const latestYear = Number(asOf.slice(0, 4)) - 1;
  const establishedOn = answered(lead?.establishedOn);
  const assertions = Array.isArray(dossier.assertions) ? dossier.assertions : [];
  const said = assertions.length > 0;
  return {
    dossier,
    lead,
    leadIndex,
    asOf,
    latestYear,
    window: windowYears(latestYear, typeof establishedOn === "string" ? establishedOn : undefined),
    year: latestYear,
    measures: undefined,
    memo: new Map(),
    reviewers: said ? assertionsBy("reviewer", assertions) : none,
    applicants: said ? assertionsBy("applicant", assertions) : none,
  };
}
