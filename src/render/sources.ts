import type { Jurisdiction } from "../criteria/rule.js";
import { givenList, givenPlace, givenReports } from "../engine/given.js";
import type { Report } from "../engine/report.js";
import { shown } from "../schemas/choice.js";
import { nearest } from "../schemas/suggest.js";
import type { AnyDossier } from "../words/names.js";

/** A report with the place its dossier was read from. */
export type SourcedReport = Report & { readonly source?: { readonly file: string; readonly line?: number } };

/** Dossiers of reports: one for each, in their order, or one for all of them. */
export type Dossiers = AnyDossier | readonly (AnyDossier | undefined)[];

/** What reports are made of. */
export interface Sources {
  /** @throws RangeError if it is not known */
  readonly placeOf: (report: Report) => Jurisdiction;
  readonly dossierOf: (report: Report) => AnyDossier | undefined;
}

/**
 * Finds what reports are made of.
 * @throws RangeError if there are dossiers, and not as many as reports
 */
export function sourcesOf(
  reports: readonly Report[],
  jurisdictions: readonly Jurisdiction[],
  dossiers: Dossiers = [],
): Sources {
  givenReports(reports);
  givenList(jurisdictions, "jurisdictions", "the jurisdictions of the reports");
  for (const place of jurisdictions) givenPlace(place);
  const places = new Map(jurisdictions.map((place) => [place.id, place]));
  const each = "organizations" in dossiers ? reports.map(() => dossiers) : dossiers;
  if (each.length > 0 && each.length !== reports.length)
    throw new RangeError(`there are ${reports.length} reports and ${each.length} dossiers`);
  const own = new Map(reports.map((report, at) => [report, each[at]]));
  return {
    placeOf: ({ jurisdiction }) => {
      const place = places.get(jurisdiction);
      if (!place) {
        const near = typeof jurisdiction === "string" ? nearest(jurisdiction, [...places.keys()]) : undefined;
        throw new RangeError(`jurisdictions has no ${shown(jurisdiction)}${near ? `; did you mean ${near}?` : ""}`);
      }
      return place;
    },
    dossierOf: (report) => own.get(report),
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
