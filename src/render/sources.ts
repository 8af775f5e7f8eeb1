import type { Jurisdiction } from "../criteria/rule.js";
import { givenList, givenOf, givenPlace, givenReports } from "../engine/given.js";
import type { Report } from "../engine/report.js";
import type { Remedies } from "../remedies/types.js";
import { shown } from "../schemas/choice.js";
import { nearest } from "../schemas/suggest.js";
import type { AnyDossier } from "../words/names.js";

/** A report with the place its dossier was read from. */
export type SourcedReport = Report & { readonly source?: { readonly file: string; readonly line?: number } };

/** Dossiers of reports: one for each, in their order, or one for all of them. */
export type Dossiers = AnyDossier | readonly (AnyDossier | undefined)[];

/** What would make each report's dossier pass: one for each, in their order; of some there may be none. */
export type RemediesOfReports = readonly (Remedies | undefined)[];

/** What reports are made of. */
export interface Sources {
  /** @throws RangeError if it is not known */
  readonly placeOf: (report: Report) => Jurisdiction;
  readonly dossierOf: (report: Report) => AnyDossier | undefined;
  readonly remediesOf: (report: Report) => Remedies | undefined;
}

/**
 * One of a list for each report; an empty list has none of any.
 * @throws RangeError if there are some, and not as many as reports
 */
function each<T>(reports: readonly Report[], own: readonly (T | undefined)[], name: string) {
  if (own.length > 0 && own.length !== reports.length)
    throw new RangeError(`there are ${reports.length} reports and ${own.length} ${name}`);
  const found = new Map(reports.map((report, at) => [report, own[at]]));
  return (report: Report): T | undefined => found.get(report);
}

/**
 * Finds what reports are made of.
 * @throws TypeError for remedies that are none
 * @throws RangeError if there are dossiers or remedies, and not as many as reports
 */
export function sourcesOf(
  reports: readonly Report[],
  jurisdictions: readonly Jurisdiction[],
  dossiers: Dossiers = [],
  remedies: RemediesOfReports = [],
): Sources {
  givenReports(reports);
  givenList(jurisdictions, "jurisdictions", "the jurisdictions of the reports");
  for (const place of jurisdictions) givenPlace(place);
  const places = new Map(jurisdictions.map((place) => [place.id, place]));
  givenList(remedies, "remedies", "what remedies returns, one for each report");
  for (const one of remedies) if (one !== undefined) givenOf(one, "entry of remedies", "remedies", "plans", "cannot");
  return {
    placeOf: ({ jurisdiction }) => {
      const place = places.get(jurisdiction);
      if (!place) {
        const near = typeof jurisdiction === "string" ? nearest(jurisdiction, [...places.keys()]) : undefined;
        throw new RangeError(`jurisdictions has no ${shown(jurisdiction)}${near ? `; did you mean ${near}?` : ""}`);
      }
      return place;
    },
    dossierOf: each(reports, "organizations" in dossiers ? reports.map(() => dossiers) : dossiers, "dossiers"),
    remediesOf: each(reports, remedies, "remedies"),
  };
}

/** Reports of one dossier, in the order given. */
export function byDossier(reports: readonly SourcedReport[]): SourcedReport[][] {
  const groups = new Map<string, SourcedReport[]>();
  for (const report of reports) {
    const key = JSON.stringify([report.source?.file, report.source?.line, report.dossier, report.asOf]);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups.values()];
}
