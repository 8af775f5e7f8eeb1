import { explain, type Finding, type Jurisdiction } from "consortium-eligibility";
import type { Input } from "./useReport.js";
import type { Lang } from "./useSettings.js";

/** A finding in a sentence that calls units by their names, without the clause that stands beside it anyway. */
export function say(finding: Finding, place: Jurisdiction, lang: Lang, dossier: Input): string {
  const said = explain(finding, place, lang, { dossier });
  const clause = lang === "en" ? ` (${finding.citation.clause})` : `（${finding.citation.clause}）`;
  return said.endsWith(clause) ? said.slice(0, -clause.length) : said;
}
