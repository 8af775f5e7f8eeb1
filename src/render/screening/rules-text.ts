import type { ScreenedRule, ScreenedStatus, Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { widthOf } from "../text.js";
import { bar, glyphs, painted, right } from "./bars.js";
import {
  forceOf,
  groupsOf,
  isOfSeveralStages,
  type RuleGroup,
  type RuleSection,
  readingName,
  ruleName,
  sectionName,
  sectionsOf,
} from "./rules.js";
import { passing } from "./rules-table.js";
import { countOf, type Look, lookOf, occurring, partsOf, statusOrder, totalOf } from "./tallies.js";
import { columns, heading, lines, type Telling } from "./telling.js";
import { headings, numberText, said, statusName } from "./words.js";

/** A column of a table of statuses: wide enough for its name and for each number. */
interface Column {
  readonly as: ScreenedStatus;
  readonly look: Look;
  readonly name: string;
  readonly width: number;
}

/** How many came to a status; of those that pass, which part of all. */
const figure = (rule: ScreenedRule, as: ScreenedStatus): string => {
  const count = numberText(countOf(rule.statuses, as));
  return as === "pass" ? `${count} ${right(passing(rule), 6)}` : count;
};

function columnsOf(rules: readonly ScreenedRule[], { force }: RuleSection, { lang }: Telling): Column[] {
  const tallies = rules.map(({ statuses }) => statuses);
  return occurring(tallies, statusOrder).map((as) => {
    const name = statusName(as, force, lang);
    return {
      as,
      look: lookOf(as, force),
      name,
      width: Math.max(widthOf(name) + 2, ...rules.map((rule) => widthOf(figure(rule, as)))),
    };
  });
}

/** The width of bars: what the columns leave of a line. */
function barWidth(all: readonly Column[]): number {
  const room = columns - 4 - all.reduce((sum, { width }) => sum + width + 2, 0);
  return Math.max(8, Math.min(30, room));
}

const headLine = (all: readonly Column[], { paint }: Telling): string => {
  const names = all.map(({ look, name, width }) => {
    const space = " ".repeat(Math.max(0, width - widthOf(name) - 2));
    return `${space}${painted(glyphs[look], look, paint)} ${name}`;
  });
  return `    ${" ".repeat(barWidth(all))}  ${names.join("  ")}\n`;
};

/** A bar of statuses, with how many came to each in columns behind it. */
function statusLine(rule: ScreenedRule, all: readonly Column[], { paint }: Telling): string {
  const parts = partsOf(rule.statuses, statusOrder).map(({ as, count }) => ({ as: lookOf(as, rule.force), count }));
  const figures = all.map(({ as, width }) => right(figure(rule, as), width));
  return `    ${bar(parts, totalOf(parts), barWidth(all), paint)}  ${figures.join("  ")}\n`;
}

/** A rule with its readings, where they come to different things. */
function ruleLines({ main, others, agreed }: RuleGroup, all: readonly Column[], telling: Telling): string {
  const { lang } = telling;
  const force = forceOf(main, lang);
  const name = ruleName(main, telling);
  const reading = (rule: ScreenedRule): string => {
    const mark = rule === main ? inLang(["（采用）", " (used)"], lang) : "";
    return lines(`${inLang(["按“", "read as “"], lang)}${readingName(rule, telling)}”${mark}`, 4);
  };
  return [
    lines(inLang([`【${force}】${name}`, `[${force}] ${name}`], lang), 2),
    others.length > 0 ? reading(main) : "",
    statusLine(main, all, telling),
    ...others.map((one) => reading(one) + statusLine(one, all, telling)),
    agreed ? lines(inLang(said.sameReadings, lang), 4) : "",
  ].join("");
}

/** How each rule came out, those of a stage and a force together. */
export function rulesText({ rules }: Screening, telling: Telling): string {
  const sections = sectionsOf(groupsOf(rules));
  const several = isOfSeveralStages(sections);
  const told = sections.map((section) => {
    const name = sectionName(section, several, telling.lang);
    const shown = section.groups.flatMap(({ main, others }) => [main, ...others]);
    const all = columnsOf(shown, section, telling);
    const own = section.groups.map((group) => ruleLines(group, all, telling));
    return [heading([name, name], telling, 3), headLine(all, telling), ...own].join("");
  });
  return heading(headings.rules, telling) + told.join("");
}
