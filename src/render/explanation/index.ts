import type { Jurisdiction, Rule } from "../../criteria/rule.js";
import type { Criterion } from "../../criteria/types.js";
import { givenOf, givenOptions, givenPlace } from "../../engine/given.js";
import type { Finding } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { cleaned } from "../../words/clean.js";
import { forceWord } from "../../words/force.js";
import { inLang } from "../../words/labels.js";
import { knownLang } from "../../words/language.js";
import { type AnyDossier, indexed } from "../../words/names.js";
import { requirement } from "../../words/requirement.js";
import { statusWord } from "../../words/status.js";
import { clauseText } from "../clause.js";
import { asidesOf } from "./asides.js";
import { missingOf, placesOf } from "./places.js";
import { caseOf, pointsOf } from "./points.js";
import type { Explanation, Point } from "./types.js";

/** How a finding is put into words. */
export interface ExplanationOptions {
  /** By default zh-CN. */
  readonly lang?: Lang;
  /** What the finding is of: units are then called by their names, and answers that stand against each other are told. */
  readonly dossier?: AnyDossier;
  /** How many rows a phrase names before it only counts them; by default five. */
  readonly most?: number;
}

const judges = ({ missing }: Finding): boolean => missing.some(({ path: [first] }) => first === "assertions");

const joined = (points: readonly Point[], part: keyof Point, lang: Lang): string =>
  [...new Set(points.flatMap((point) => (point[part] === "" ? [] : [point[part]])))].join(inLang(["；", "; "], lang));

/** The rule of a finding, and the criterion of the reading used. */
export function ruleOf(finding: Finding, jurisdiction: Jurisdiction): { rule: Rule; holds: Criterion } {
  givenPlace(jurisdiction);
  givenOf(finding, "finding", "evaluate, in findings,", "measures");
  const rule = jurisdiction.rules.find(({ id }) => id === finding.rule);
  const reading = rule && (rule.readings[finding.reading ?? ""] ?? Object.values(rule.readings)[0]);
  if (!rule || !reading) throw new RangeError(`${finding.rule} is not a rule of ${jurisdiction.id}`);
  return { rule, holds: reading.holds };
}

/** How many rows a phrase names before it only counts them. */
const few = 5;

/**
 * A finding in parts: what was found, what is required, by how much it misses, who is meant, what is still to be
 * answered and by whom, what stands beside it, and the clause. Every output is made of these.
 *
 * @throws RangeError if the finding's rule is not of this jurisdiction, or there is no such language
 * @example explanation(finding, wenzhou, { dossier }).points
 * // [{ found: "单位总数 4 家", required: "建议原则上不少于 6 家", gap: "差 2 家" }]
 */
export function explanation(
  finding: Finding,
  jurisdiction: Jurisdiction,
  options: ExplanationOptions = {},
): Explanation {
  givenOptions(options);
  const { lang = "zh-CN", dossier, most = few } = options;
  knownLang(lang);
  const { rule, holds } = ruleOf(finding, jurisdiction);
  const { status, force, citation, paths, missing } = finding;
  const telling = { lang, dossier: indexed(dossier), most, encouraged: force === "may" };
  const { points, ways } = pointsOf(finding, holds, telling);
  const all = [...points, ...ways];
  return cleaned({
    rule: rule.id,
    lang,
    title: rule.title[lang],
    status,
    word: statusWord(status, force, lang),
    force,
    forceWord: forceWord(rule.id, force, citation, lang),
    draft: jurisdiction.policy.status === "draft-for-comment" && citation.policy === jurisdiction.policy.id,
    condition:
      status === "not-applicable" && rule.applies ? requirement(rule.applies, lang) : caseOf(finding, holds, telling),
    points,
    ways,
    found: joined(all, "found", lang),
    required: joined(all, "required", lang),
    gap: joined(all, "gap", lang),
    places: placesOf(paths, telling),
    missing: missingOf(missing, telling),
    judge: judges(finding) ? citation.quote : "",
    asides: asidesOf(finding, rule, lang),
    clause: clauseText(citation, jurisdiction),
    quote: citation.quote,
  });
}
