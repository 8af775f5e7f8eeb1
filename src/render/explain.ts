import type { Citation, Jurisdiction, Rule } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import type { Finding, Path, Status } from "../engine/report.js";
import type { Lang } from "../text.js";
import { clean } from "../words/clean.js";
import { inLang, keyOf, missingLabel, pathLabel } from "../words/labels.js";
import { carrying, measureText, ofOneRow, quantitiesOf } from "../words/measures.js";
import { requirement } from "../words/requirement.js";
import { narrowed } from "./narrow.js";

/** What each status is called. */
export const statusWords: Record<Status, readonly [zh: string, en: string]> = {
  pass: ["符合", "met"],
  fail: ["不符合", "not met"],
  unknown: ["待补充", "unknown"],
  review: ["待判断", "for review"],
  "not-applicable": ["不适用", "not applicable"],
};

/** How many answers a message names before it only counts. */
const few = 5;

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** A list of names: the first of them, and how many there are. */
function named(names: readonly string[], lang: Lang, most: number): string {
  const all = distinct(names);
  const shown = all.slice(0, most).join(inLang(["、", "; "], lang));
  if (all.length <= most) return shown;
  return inLang([`${shown}等 ${all.length} 项`, `${shown} and ${all.length - most} more`], lang);
}

/** The lists that a rule can look for an entry in. */
const lists = new Set(["organizations", "platforms", "agreement.signatures", "organizations.rdProjects", "plan.tasks"]);
const isList = ([first]: readonly Path[]): boolean => first !== undefined && lists.has(keyOf(first));

/** Without the answers within a list that is named itself: what the list lacks says it all. */
function outermost(paths: readonly Path[]): readonly Path[] {
  const [first] = paths;
  const inFirst = (path: Path): boolean => first?.every((part, at) => path[at] === part) ?? false;
  return paths.filter((path) => path === first || !inFirst(path));
}

/** Whether it is asked of each row, so that a number alone does not tell of which. */
const ofRows = (of: Criterion): boolean => of.kind === "every" || (of.kind === "all" && of.of.some(ofRows));

/** What only repeats the title or the quote: for a sentence that stands without them. */
function repeated({ status, citation }: Finding, rule: Rule, body: readonly string[], lang: Lang): string[] {
  if (status === "pass" && body.length === 0)
    return [inLang([`符合：${rule.title["zh-CN"]}`, `Met: ${rule.title.en}`], lang)];
  if (status !== "review") return [];
  return [inLang([`由审核人判断：“${citation.quote}”`, `For a reviewer to judge: “${citation.quote}”`], lang)];
}

/** What the finding itself says, by its status. */
const bodies: Record<Status, (finding: Finding, rule: Rule, holds: Criterion, lang: Lang, most: number) => string[]> = {
  pass: ({ measures }, _, holds, lang) => {
    const met = carrying(measures, holds);
    return distinct(met.map((measure) => measureText(measure, quantitiesOf(holds), lang)));
  },
  fail: ({ measures, paths }, _, holds, lang, most) => {
    const missed = measures.filter((measure) => measure.holds === false);
    const said = distinct(missed.map((measure) => measureText(measure, quantitiesOf(holds), lang)));
    const answers = paths.filter(([first]) => first !== "assertions");
    if (answers.length < paths.length) said.push(inLang(["审核人判断为不符合", "A reviewer judges it not met"], lang));
    const part = narrowed(holds, answers);
    if (answers.length > 0 && (part || said.length === 0 || ofRows(holds))) {
      const lacking = isList(answers);
      const wrong = named(
        outermost(answers).map((path) => {
          const name = pathLabel(path, lang);
          return lacking && path === answers[0]
            ? inLang([`${name}中没有这样的一项`, `${name} (none is so)`], lang)
            : name;
        }),
        lang,
        most,
      );
      const asked = part || said.length === 0 ? requirement(part ?? holds, lang) : "";
      const where = inLang([`不符之处：${wrong}`, `not so: ${wrong}`], lang);
      said.push(asked === "" ? where : inLang([`要求${asked}；${where}`, `Required: ${asked}; ${where}`], lang));
    }
    return said;
  },
  unknown: ({ measures, missing }, _, holds, lang, most) => {
    const compared = quantitiesOf(holds);
    const open = measures.filter((measure) => measure.holds === null && !ofOneRow(measure, compared));
    const names = missing.map((one) => missingLabel(one, lang));
    const lacks = named(names, lang, most);
    const said = open.map((measure) => measureText(measure, compared, lang));
    return [...said, inLang([`尚缺：${lacks}`, `Missing: ${lacks}`], lang)];
  },
  review: ({ missing }, _, __, lang, most) => {
    const names = missing.filter(({ path: [first] }) => first !== "assertions").map((one) => missingLabel(one, lang));
    const lacks = named(names, lang, most);
    return names.length > 0 ? [inLang([`另缺：${lacks}`, `also missing: ${lacks}`], lang)] : [];
  },
  "not-applicable": (_, rule, __, lang) => {
    const condition = rule.applies ? requirement(rule.applies, lang) : "";
    return [inLang([`不适用（仅适用于：${condition}）`, `Not applicable (only where: ${condition})`], lang)];
  },
};

/** What stands beside the finding: other readings, the applicant's claim, a justification. */
function asides({ contested, claim, justification }: Finding, rule: Rule, lang: Lang): string[] {
  const said: string[] = [];
  for (const { reading, status } of contested ?? []) {
    const title = rule.readings[reading]?.title[lang] ?? reading;
    const outcome = inLang(statusWords[status], lang);
    said.push(inLang([`若按“${title}”理解：${outcome}`, `read as “${title}”: ${outcome}`], lang));
  }
  if (claim) {
    const word = claim.holds ? inLang(["符合", "met"], lang) : inLang(["不符合", "not met"], lang);
    const note = claim.note === undefined ? "" : inLang([`，${clean(claim.note)}`, `, ${clean(claim.note)}`], lang);
    said.push(inLang([`申报单位自认${word}${note}`, `the applicant claims it is ${word}${note}`], lang));
  }
  if (justification !== undefined)
    said.push(inLang([`申报单位说明：${clean(justification)}`, `justification: ${clean(justification)}`], lang));
  return said;
}

/** The clause; of a document other than the jurisdiction's own, with its title. */
function clauseText({ policy, clause }: Citation, { furtherPolicies = [] }: Jurisdiction): string {
  const other = furtherPolicies.find(({ id }) => id === policy);
  return other ? `《${other.title}》${clause}` : clause;
}

/** A finding in parts, for an output that has a place for each. */
export interface Explained {
  readonly title: string;
  /** What was found and required, or is missing; `""` where title and quote say it all. */
  readonly said: string;
  /** The same for a sentence, which stands without title and quote. */
  readonly inFull: string;
  /** Other readings, the applicant's claim, a justification. */
  readonly asides: readonly string[];
  readonly clause: string;
}

/**
 * Puts a finding into words.
 * @param most how many answers are named before they are only counted
 * @throws RangeError if the finding's rule is not of this jurisdiction
 */
export function explained(finding: Finding, jurisdiction: Jurisdiction, lang: Lang, most: number = few): Explained {
  const rule = jurisdiction.rules.find(({ id }) => id === finding.rule);
  const reading = rule && (rule.readings[finding.reading ?? ""] ?? Object.values(rule.readings)[0]);
  if (!rule || !reading) throw new RangeError(`${finding.rule} is not a rule of ${jurisdiction.id}`);
  const anyOf = reading.holds.kind === "any";
  const between = inLang(anyOf && finding.status !== "unknown" ? ["；且", "; and "] : ["；", "; "], lang);
  const body = bodies[finding.status](finding, rule, reading.holds, lang, most);
  return {
    title: rule.title[lang],
    said: body.join(between),
    inFull: [...repeated(finding, rule, body, lang), ...body].join(between),
    asides: asides(finding, rule, lang),
    clause: clauseText(finding.citation, jurisdiction),
  };
}

/** The parts in one sentence. */
export function sentence({ inFull, asides, clause }: Explained, lang: Lang): string {
  const said = [inFull, ...asides].join(inLang(["；", "; "], lang));
  return inLang([`${said}（${clause}）`, `${said} (${clause})`], lang);
}

/**
 * A finding in one sentence: what was found, what was required, by how much it falls short, and the clause.
 *
 * @throws RangeError if the finding's rule is not of this jurisdiction
 * @example explain(finding, wenzhou, "zh-CN")
 * // "近三年研发投入占比 2.08%，要求不低于 3.5%，差 1.42 个百分点（三（二））"
 */
export function explain(finding: Finding, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string {
  return sentence(explained(finding, jurisdiction, lang), lang);
}
