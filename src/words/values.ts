import type { Path } from "../engine/report.js";
import { trimmed } from "../schemas/trimmed.js";
import type { Lang } from "../text.js";
import { inLang, keyOf, optionLabel, quoted } from "./labels.js";
import { type AnyDossier, answerAt, shortly, unitAt } from "./names.js";
import { pathLabel } from "./places.js";

/** The answers that are ids of units: what a person reads is the name. */
export const references: ReadonlySet<string> = new Set([
  "platforms.hostId",
  "platforms.coHostIds",
  "researchers.employerId",
  "agreement.signatures.organizationId",
  "governance.council.chair",
  "governance.council.members",
  "plan.tasks.organizationIds",
  "filing.applicantId",
  "organizations.id",
]);

/** One answer as a person reads it: an option by its words, a unit by its name; `undefined` for what is none. */
function one(value: unknown, key: string, lang: Lang, dossier: AnyDossier | undefined): string | undefined {
  if (typeof value === "boolean") return value ? inLang(["是", "yes"], lang) : inLang(["否", "no"], lang);
  const said = shortly(value);
  if (said === undefined) return undefined;
  if (references.has(key)) {
    const at = unitAt(dossier, value);
    return at < 0 ? said : pathLabel(["organizations", at], lang, dossier);
  }
  return typeof value === "string" ? optionLabel(key, trimmed(value), lang, true) : said;
}

/**
 * An answer as a sentence repeats it; `undefined` where there is none, or it is a list of rows.
 * @example valueText(dossier, ["organizations", 0, "kind"], "zh-CN") // "高校"
 */
export function valueText(dossier: AnyDossier | undefined, path: Path, lang: Lang): string | undefined {
  const value = answerAt(dossier, path);
  const key = keyOf(path);
  if (!Array.isArray(value)) return one(value, key, lang, dossier);
  if (value.length === 0) return inLang(["无", "none"], lang);
  const items = value.map((item) => one(item, key, lang, dossier));
  const known = items.filter((item) => item !== undefined);
  return known.length === 0 ? undefined : known.slice(0, 8).join(inLang(["、", ", "], lang));
}

/** An answer that another stands against: of a unit that is not listed it is said so, for no one reads its id as a name. */
export function againstText(dossier: AnyDossier | undefined, path: Path, lang: Lang): string | undefined {
  const value = valueText(dossier, path, lang);
  if (value === undefined || !references.has(keyOf(path)) || unitAt(dossier, answerAt(dossier, path)) >= 0)
    return value;
  return inLang([`${quoted(value)}（不在单位名单内）`, `${quoted(value)} (no unit listed)`], lang);
}

/** A value in quotes, as it was filled in. */
export const answered = (value: string, lang: Lang): string =>
  inLang([`填报为${quoted(value)}`, value.includes("“") ? value : quoted(value)], lang);
