import { type Jurisdiction, type Rule, type Stage, stages } from "../criteria/rule.js";
import type { Finding, Status, Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { comparedOf, quantitiesOf } from "../words/comparisons.js";
import { counterOfQuantity } from "../words/counters.js";
import { inLang } from "../words/labels.js";
import { type Counter, limitText } from "../words/numbers.js";
import { stageWords, verdictWords } from "../words/report.js";
import { statusWord } from "../words/status.js";
import { type Block, type Cell, type CellEntry, entryText } from "./blocks.js";
import { type ComparisonRow, compare, type Required, requiredBy } from "./compare.js";
import type { Extent } from "./findings.js";
import { looks } from "./findings.js";
import type { SourcedReport, Sources } from "./sources.js";
import { stageVerdict } from "./stage-verdicts.js";
import { strictnessBlocks } from "./strictness.js";
import { topicTitle } from "./titles.js";

const signs: Record<Required["operator"], string> = { ">=": "≥", ">": ">", "<=": "≤", "=": "=" };

const numberText = ({ operator, limit, unit }: Required, counter: Counter | undefined, lang: Lang): string =>
  `${signs[operator]} ${limitText(limit, unit, lang, counter)}`;

const ruleOf = ({ rule }: Finding, { rules }: Jurisdiction): Rule | undefined => rules.find(({ id }) => id === rule);

/** The numbers that a finding's document requires, in words: “≥ 3.5% 或 ≥ 2000 万元”. */
function numbersOf(finding: Finding, place: Jurisdiction, lang: Lang): string {
  const reading = ruleOf(finding, place)?.readings[finding.reading ?? ""];
  const between = reading?.holds.kind === "any" ? inLang([" 或 ", " or "], lang) : inLang(["，", ", "], lang);
  const compared = reading ? quantitiesOf(reading.holds) : [];
  return requiredBy(finding)
    .map((one) => {
      const of = comparedOf(one, compared);
      return numberText(one, of && counterOfQuantity(of.quantity), lang);
    })
    .join(between);
}

/** The worst first: what decides over a cell. */
const worstFirst: readonly Status[] = ["fail", "unknown", "review", "pass", "not-applicable"];

/** What stands for the findings of one document on a topic: what each requires, and how it stands. */
function cellOf(
  findings: readonly Finding[],
  place: Jurisdiction,
  row: { name: string; titled: boolean },
  lang: Lang,
): Cell {
  const entries = findings.map((finding): CellEntry => {
    const { status, force } = finding;
    const own = row.titled || findings.length > 1 ? ruleOf(finding, place)?.title[lang] : undefined;
    const title = own === row.name ? undefined : own;
    const numbers = numbersOf(finding, place, lang);
    return {
      ...looks(status, force),
      required: [...(title === undefined ? [] : [title]), ...(numbers === "" ? [] : [numbers])].join(" "),
      word: statusWord(status, force, lang),
    };
  });
  const shown = entries.map(({ status }) => status);
  const worst = worstFirst.find((status) => shown.includes(status));
  return { text: entries.map(entryText).join(inLang(["；", "; "], lang)), entries, ...(worst && { status: worst }) };
}

/** What a document says on a topic. */
const of = ({ findings }: ComparisonRow, at: number): readonly Finding[] => findings[at] as readonly Finding[];

/** Whether documents say something else on a topic: of those that speak of it, more than one, and not all alike. */
function differs(row: ComparisonRow, places: readonly Jurisdiction[]): boolean {
  const said = places.flatMap((place, at) => {
    const list = of(row, at);
    if (list.length === 0) return [];
    const own = list.map((one) => [
      one.force,
      one.status,
      numbersOf(one, place, "en"),
      ruleOf(one, place)?.title["zh-CN"],
    ]);
    return [JSON.stringify(own)];
  });
  return said.length > 1 && new Set(said).size > 1;
}

/** Whether the titles of a topic's rules tell what each document asks, for they are not the same. */
function speakForThemselves(row: ComparisonRow, places: readonly Jurisdiction[], lang: Lang): boolean {
  const titles = places.flatMap((place, at) => of(row, at).map((one) => ruleOf(one, place)?.title[lang]));
  return new Set(titles).size > 1;
}

function verdictCells(
  reports: readonly SourcedReport[],
  name: string,
  of: (report: SourcedReport) => { verdict: Verdict; text: string } | undefined,
): Cell[] {
  return [{ text: name }, ...reports.map((report): Cell => of(report) ?? { text: "" })];
}

/** The rows of the verdicts: over all, and by stage where there is room. */
function verdictRows(reports: readonly SourcedReport[], lang: Lang, extent: Extent): Cell[][] {
  const judged = stages.filter((stage) => reports.some((report) => report.verdicts[stage]));
  const ofStage = (stage: Stage): Cell[] =>
    verdictCells(reports, stageWords(stage, lang), ({ verdicts }) => {
      const verdict = verdicts[stage];
      return verdict && { verdict, text: stageVerdict(stage, verdict, lang) };
    });
  const whole = verdictCells(reports, inLang(["结论", "Verdict"], lang), ({ verdict }) => ({
    verdict,
    text: inLang(verdictWords[verdict], lang),
  }));
  return [whole, ...(extent === "full" && judged.length > 1 ? judged.map(ofStage) : [])];
}

/**
 * Reports side by side: what each document requires on a topic, and how the dossier stands.
 * @param differences whether rows are left out on which one document alone speaks, or all that speak say the same
 */
export function comparison(
  reports: readonly SourcedReport[],
  { placeOf }: Sources,
  how: { readonly lang: Lang; readonly extent: Extent; readonly differences: boolean },
): Block[] {
  const { lang, extent, differences } = how;
  const places = reports.map(placeOf);
  const rows = compare(reports).filter((row) => !differences || differs(row, places));
  const cells = rows.map((row): Cell[] => {
    const name = topicTitle(row.topic, row.findings, places, lang);
    const titled = speakForThemselves(row, places, lang);
    const each = places.map((place, at) => cellOf(of(row, at), place, { name, titled }, lang));
    return [{ text: name }, ...each];
  });
  const head = [inLang(["事项", "Topic"], lang), ...places.map(({ title }) => title[lang])];
  const name = differences
    ? inLang(["对照（只列有差异的事项）", "Comparison (differences only)"], lang)
    : inLang(["对照", "Comparison"], lang);
  return [
    { kind: "heading", level: 2, text: name },
    { kind: "table", head, rows: [...verdictRows(reports, lang, extent), ...cells] },
    ...(extent === "short" ? [] : strictnessBlocks(rows, places, lang)),
  ];
}
