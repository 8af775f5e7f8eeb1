import type { ScreenedMeasure, ScreenedRule, Screening } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { type Compared, comparedOf, quantitiesOf } from "../../words/comparisons.js";
import { counterOfQuantity } from "../../words/counters.js";
import { inLang } from "../../words/labels.js";
import { limitSaid } from "../../words/limit-said.js";
import { quantityName } from "../../words/quantities.js";
import { requirement } from "../../words/requirement.js";
import { yearOf } from "../../words/years.js";
import { type SplitBin, splitBins } from "./bins.js";
import { readingName, ruleName, type Voice } from "./rules.js";
import { countedText, said, sideWords } from "./words.js";

/** A measure in words, with its bins by the side of the limit that they lie on. */
export interface ToldMeasure {
  readonly measure: ScreenedMeasure;
  readonly bins: readonly SplitBin[];
  readonly met: number;
  readonly missed: number;
  readonly mixed: number;
  /** “近三年研发强度” */
  readonly name: string;
  /** “不低于 3.5%” */
  readonly limit: string;
  /** The rule, with its clause, and of several readings which. */
  readonly rule: string;
  /** Whether it only tells in which case a requirement is asked. */
  readonly isCase: boolean;
}

function comparison({ rule, reading, fact, operator, limit }: ScreenedMeasure, { of }: Voice): Compared | undefined {
  const holds = of?.rules.find(({ id }) => id === rule)?.readings[reading]?.holds;
  const year = yearOf(fact);
  const years = year === undefined ? [] : [Number(year)];
  return holds && comparedOf({ fact, operator, limit, years }, quantitiesOf(holds));
}

/** The year of a number that is asked of each year, as far as it is told. */
function whenOf(fact: string, lang: Lang): string | undefined {
  const year = yearOf(fact);
  if (year !== undefined) return inLang([`${year} 年`, `of ${year}`], lang);
  // A mean tells its years by itself.
  return /\(this\b/.test(fact) && !fact.startsWith("mean(")
    ? inLang(["近三年每年", "of each of the last three years"], lang)
    : undefined;
}

/** What is measured; without the rules of the place it is known by its rule alone. */
function nameOf({ fact }: ScreenedMeasure, found: Compared | undefined, { lang }: Voice): string {
  if (!found) return "";
  const when = whenOf(fact, lang);
  return quantityName(found.quantity, { lang, base: found.base, asked: requirement, ...(when && { when }) });
}

function told(measure: ScreenedMeasure, rule: ScreenedRule, several: boolean, voice: Voice): ToldMeasure {
  const found = comparison(measure, voice);
  const bins = splitBins(measure);
  const sum = (of: "met" | "missed" | "mixed"): number => bins.reduce((all, bin) => all + bin[of], 0);
  const own = ruleName(rule, voice);
  const reading = readingName(measure, voice);
  const named = nameOf(measure, found, voice);
  return {
    measure,
    bins,
    met: sum("met"),
    missed: sum("missed"),
    mixed: sum("mixed"),
    name: named === "" ? rule.title[voice.lang] : named,
    limit: limitSaid(measure, found && counterOfQuantity(found.quantity), voice.lang),
    rule: several ? inLang([`${own}，按“${reading}”`, `${own}, read as “${reading}”`], voice.lang) : own,
    isCase: found?.isCase === true,
  };
}

/** Whether the limit parts those that are known. */
export const bears = ({ met, missed, mixed }: ToldMeasure): boolean => mixed > 0 || (met > 0 && missed > 0);

const sameMeasure = (one: ScreenedMeasure, other: ScreenedMeasure): boolean =>
  one.rule === other.rule && one.fact === other.fact && one.operator === other.operator && one.limit === other.limit;

/** Each measure once, in the order of the rules; of several readings by that which is used, where it has it. */
export function toldMeasures({ measures, rules }: Screening, voice: Voice): ToldMeasure[] {
  const ruleOf = (one: Pick<ScreenedMeasure, "rule" | "reading">): ScreenedRule | undefined =>
    rules.find(({ rule, reading }) => rule === one.rule && reading === one.reading);
  const isUsed = (one: ScreenedMeasure): boolean => ruleOf(one)?.used === true;
  return measures.flatMap((one) => {
    const same = measures.filter((other) => sameMeasure(one, other));
    const shown = same.find(isUsed) ?? same[0];
    const rule = ruleOf(one);
    if (shown !== one || !rule) return [];
    const several = rules.filter((other) => other.rule === one.rule).length > same.length;
    return [told(one, rule, several, voice)];
  });
}

/** How many lie on each side, and of how many it is not known. */
export function sidesText({ measure, met, missed, mixed, isCase }: ToldMeasure, { lang }: Voice): string {
  const { known, unknown, operator } = measure;
  const words = sideWords(operator, isCase, lang);
  const parts = [
    countedText(words.met, met, known, lang),
    countedText(words.missed, missed, known, lang),
    ...(mixed > 0 ? [countedText(words.mixed, mixed, known, lang)] : []),
    countedText(inLang(said.unknown, lang), unknown, known + unknown, lang),
  ];
  return parts.join(inLang(["，", ", "], lang));
}
