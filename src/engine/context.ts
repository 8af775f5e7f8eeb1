import { answered, asRow, type Row } from "../facts/answer.js";
import { windowYears } from "../facts/window.js";
import type { Measure } from "./report.js";

/** An assertion and its place. */
export interface Said {
  readonly at: number;
  readonly row: Row;
}

/** What was said of a judged rule. */
export interface Assertions {
  reviewer: Said | undefined;
  applicant: Said | undefined;
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
  /** What lists and accounts have found so far, each in the slot that it was given when it was made ready. */
  readonly found: unknown[];
  readonly assertions: ReadonlyMap<unknown, Assertions>;
}

const nothingSaid: ReadonlyMap<unknown, Assertions> = new Map();

function assertionsOf(list: readonly unknown[]): ReadonlyMap<unknown, Assertions> {
  const found = new Map<unknown, Assertions>();
  for (let at = 0; at < list.length; at++) {
    const row = asRow(list[at]);
    const rule = answered(row.rule);
    const by = answered(row.by);
    if (rule === undefined || (by !== "reviewer" && by !== "applicant")) continue;
    let said = found.get(rule);
    if (!said) {
      said = { reviewer: undefined, applicant: undefined };
      found.set(rule, said);
    }
    said[by] ??= { at, row };
  }
  return found;
}

function leadAt(organizations: readonly unknown[]): number {
  for (let at = 0; at < organizations.length; at++) if (answered(asRow(organizations[at]).role) === "lead") return at;
  return -1;
}

const noUnits: readonly unknown[] = [];

export function context(dossier: Row, asOf: string, slots: readonly undefined[]): Context {
  const organizations = Array.isArray(dossier.organizations) ? dossier.organizations : noUnits;
  const leadIndex = leadAt(organizations);
  const lead = leadIndex < 0 ? undefined : asRow(organizations[leadIndex]);
  const latestYear = Number(asOf.slice(0, 4)) - 1;
  const establishedOn = answered(lead?.establishedOn);
  const { assertions } = dossier;
  return {
    dossier,
    lead,
    leadIndex,
    asOf,
    latestYear,
    window: windowYears(latestYear, typeof establishedOn === "string" ? establishedOn : undefined),
    year: latestYear,
    measures: undefined,
    found: slots.slice(),
    assertions: Array.isArray(assertions) && assertions.length > 0 ? assertionsOf(assertions) : nothingSaid,
  };
}
