import { explain, type Finding, type Jurisdiction } from "consortium-eligibility";
import type { Lang } from "./useSettings.js";

/** A finding in a sentence, without the clause that stands beside it anyway. */
export function say(finding: Finding, place: Jurisdiction, lang: Lang): string {
  const said = explain(finding, place, lang);
  const clause = lang === "en" ? ` (${finding.citation.clause})` : `（${finding.citation.clause}）`;
  return said.endsWith(clause) ? said.slice(0, -clause.length) : said;
}
