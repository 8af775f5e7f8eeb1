import type { ScreenedRule } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { type RuleSection, readingName, ruleName, type Voice } from "./rules.js";
import { countOf, occurring, partsOf, statusOrder, totalOf } from "./tallies.js";
import { numberText, percentText, statusName } from "./words.js";

/** A table in words. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which part of all passes. */
export const passing = ({ statuses }: ScreenedRule): string =>
  percentText(countOf(statuses, "pass"), totalOf(partsOf(statuses, statusOrder)));

/** Rules of a section and their readings in numbers. */
export function rulesTable({ groups, force }: RuleSection, voice: Voice): Table {
  const { lang } = voice;
  const shown = groups.flatMap(({ main, others }) => {
    const named = (rule: ScreenedRule) => {
      const [name, reading] = [ruleName(rule, voice), readingName(rule, voice)];
      return { rule, name: inLang([`${name}：${reading}`, `${name}: ${reading}`], lang) };
    };
    return others.length === 0 ? [{ rule: main, name: ruleName(main, voice) }] : [main, ...others].map(named);
  });
  const words = occurring(
    shown.map(({ rule }) => rule.statuses),
    statusOrder,
  );
  const pass = statusName("pass", force, lang);
  return {
    head: [
      inLang(["条目", "Rule"], lang),
      ...words.map((as) => statusName(as, force, lang)),
      inLang([`${pass}占比`, `${pass}, of all`], lang),
    ],
    rows: shown.map(({ rule, name }) => [
      name,
      ...words.map((as) => numberText(countOf(rule.statuses, as))),
      passing(rule),
    ]),
  };
}
