import type { Path } from "../engine/report.js";
import { isUscc } from "../facts/uscc.js";
import type { Lang } from "../text.js";
import { clean } from "./clean.js";
import { inLang, keyOf, optionLabel, quoted } from "./labels.js";
import { type AnyDossier, answerAt, shortly, unitAt } from "./names.js";
import { pathLabel } from "./places.js";

/** The answers that are ids of units: what a person reads is the name. */
const references = new Set([
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
  return typeof value === "string" ? optionLabel(key, value.trim(), lang, true) : said;
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

/** A value in quotes, as it was filled in. */
export const answered = (value: string, lang: Lang): string => inLang([`填报为${quoted(value)}`, quoted(value)], lang);

/** Characters of GB 32100-2015; the last of a code checks the others. */
const marks = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** What is wrong with a mark that no code has. */
function wrongMark(mark: string, lang: Lang): string {
  if ("IOSVZ".includes(mark)) return inLang(["代码不使用字母 I、O、S、V、Z", "no code has I, O, S, V or Z"], lang);
  if (marks.includes(mark.toUpperCase())) return inLang(["字母应为大写", "letters should be capitals"], lang);
  return inLang(["代码只有数字和大写字母", "a code has digits and capital letters only"], lang);
}

/**
 * Why a unified social credit code is not valid: what it is, and what it should be.
 * @example usccFault("91330382142209555X", "zh-CN") // ["校验码为 X", "应为 …"]
 */
export function usccFault(code: string, lang: Lang): readonly [found: string, asked: string] {
  const trimmed = code.trim();
  const all = Array.from(trimmed);
  const { length } = all;
  if (length !== 18)
    return [
      inLang([`为 ${length} 位`, `has ${length} characters`], lang),
      inLang(["应为 18 位", "18 are required"], lang),
    ];
  const wrong = all.find((mark) => !marks.includes(mark));
  if (wrong !== undefined)
    return [inLang([`含有${quoted(clean(wrong))}`, `has ${quoted(clean(wrong))}`], lang), wrongMark(wrong, lang)];
  const check = Array.from(marks).find((mark) => isUscc(trimmed.slice(0, 17) + mark)) ?? "";
  const last = trimmed.slice(17);
  return [
    inLang([`末位校验码为 ${last}`, `ends with the check character ${last}`], lang),
    inLang([`应为 ${check}`, `it should be ${check}`], lang),
  ];
}
