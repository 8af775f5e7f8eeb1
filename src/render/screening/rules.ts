import { type Force, type Jurisdiction, type Stage, stages } from "../../criteria/rule.js";
import type { ScreenedRule } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { stageWords } from "../../words/report.js";
import { clauseText } from "../clause.js";
import { labelOfRule } from "../force-label.js";
import { countOf, statusOrder } from "./tallies.js";

/** In which language it is told, and by whose rules. */
export interface Voice {
  readonly lang: Lang;
  readonly of?: Jurisdiction | undefined;
}

/** A rule by the reading that the verdicts are by, and the readings that come to something else. */
export interface RuleGroup {
  readonly main: ScreenedRule;
  readonly others: readonly ScreenedRule[];
  /** Whether it has several readings that all come to the same. */
  readonly agreed: boolean;
}

const sameTally = (one: ScreenedRule, other: ScreenedRule): boolean =>
  statusOrder.every((status) => countOf(one.statuses, status) === countOf(other.statuses, status));

function groupOf(readings: readonly ScreenedRule[]): RuleGroup {
  const ordered = [...readings].sort((one, other) => Number(other.used) - Number(one.used));
  const [main, ...others] = ordered as [ScreenedRule, ...ScreenedRule[]];
  const agreed = others.length > 0 && others.every((one) => sameTally(one, main));
  return { main, others: agreed ? [] : others, agreed };
}

/** Rules in the order given, the readings of one together. */
export function groupsOf(rules: readonly ScreenedRule[]): RuleGroup[] {
  const byRule = new Map<string, ScreenedRule[]>();
  for (const one of rules) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  return [...byRule.values()].map(groupOf);
}

/** Rules of one stage and one force. */
export interface RuleSection {
  readonly stage: Stage;
  readonly force: Force;
  readonly groups: readonly RuleGroup[];
}

const forces: readonly Force[] = ["must", "should", "may"];

/** Stage after stage, what must be before what should be; by the force of the reading used. */
export function sectionsOf(groups: readonly RuleGroup[]): RuleSection[] {
  return stages.flatMap((stage) =>
    forces.flatMap((force) => {
      const own = groups.filter(({ main }) => main.stage === stage && main.force === force);
      return own.length > 0 ? [{ stage, force, groups: own }] : [];
    }),
  );
}

/** Whether it must be said of each section of which stage it is. */
export const isOfSeveralStages = (sections: readonly RuleSection[]): boolean =>
  new Set(sections.map(({ stage }) => stage)).size > 1;

const sectionWords: Readonly<Record<Force, readonly [zh: string, en: string]>> = {
  must: ["“须”项", "Required (须)"],
  should: ["原则性要求", "Asked for in principle (一般应)"],
  may: ["鼓励事项", "Encouraged"],
};

/** What a section is called; its stage only where there are several. */
export function sectionName({ stage, force, groups }: RuleSection, several: boolean, lang: Lang): string {
  const n = groups.length;
  const name = inLang(sectionWords[force], lang);
  const counted = inLang([`${name}（${n} 条）`, `${name}: ${n} ${n === 1 ? "rule" : "rules"}`], lang);
  return several ? `${stageWords(stage, lang)}${inLang(["：", ": "], lang)}${counted}` : counted;
}

/** The word of the force of a rule in its clause. */
export const forceOf = ({ rule, force, citation }: ScreenedRule, lang: Lang): string =>
  labelOfRule({ id: rule, force, cites: citation }, lang);

/** The clause of a rule. */
export const clauseOf = ({ citation }: ScreenedRule, { of }: Voice): string => clauseText(citation, of ?? {});

/** A rule by its title and clause: “牵头单位研发投入（三（二））”. */
export const ruleName = (rule: ScreenedRule, voice: Voice): string =>
  inLang(
    [`${rule.title["zh-CN"]}（${clauseOf(rule, voice)}）`, `${rule.title.en} (${clauseOf(rule, voice)})`],
    voice.lang,
  );

/** What a reading is called; without the rules of the place by its key. */
export const readingName = ({ rule, reading }: Pick<ScreenedRule, "rule" | "reading">, { lang, of }: Voice): string =>
  of?.rules.find(({ id }) => id === rule)?.readings[reading]?.title[lang] ?? reading;

/** Rules that alone stop some, those that stop most first. */
export const stoppingAlone = (rules: readonly ScreenedRule[]): ScreenedRule[] =>
  rules.filter(({ alone }) => alone > 0).sort((one, other) => other.alone - one.alone);
