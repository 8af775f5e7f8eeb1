import type { ScreenedVerdict, Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import type { Block } from "../blocks.js";
import { bar } from "./bars.js";
import { toldDistricts } from "./districts.js";
import { headBlocks } from "./head.js";
import { bears, sidesText, toldMeasures } from "./measures.js";
import { groupsOf, isOfSeveralStages, ruleName, sectionName, sectionsOf, stoppingAlone, type Voice } from "./rules.js";
import { rulesTable, type Table } from "./rules-table.js";
import { hasRecheck, outlookText, summaryText } from "./summary.js";
import { countOf, occurring, partsOf, verdictOrder } from "./tallies.js";
import { headings, meanings, nothing, numberText, percentText, said, verdictName } from "./words.js";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const paragraphs = (texts: readonly string[]): Block[] => texts.filter((text) => text !== "").map(paragraph);
const table = ({ head, rows }: Table): Block => ({
  kind: "table",
  head,
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const heading = (name: keyof typeof headings, { lang }: Voice): Block => ({
  kind: "heading",
  level: 2,
  text: inLang(headings[name], lang),
});

const verdictHead = (words: readonly ScreenedVerdict[], { lang }: Voice): string[] =>
  words.map((as) => verdictName(as, lang));

function verdicts(screening: Screening, voice: Voice): Block[] {
  const { lang } = voice;
  const { dossiers } = screening;
  const parts = partsOf(screening.verdicts, verdictOrder);
  const dossierWord = inLang(["份数", "Dossiers"], lang);
  return [
    heading("verdicts", voice),
    paragraph(summaryText(screening, voice)),
    table({
      head: [inLang(["结论", "Verdict"], lang), dossierWord, "%", ""],
      rows: parts.map((part) => [
        verdictName(part.as, lang),
        numberText(part.count),
        percentText(part.count, dossiers),
        bar([part], dossiers, 20, (text) => text).trimEnd(),
      ]),
    }),
    ...paragraphs([outlookText(screening, voice), hasRecheck(screening) ? inLang(meanings.recheck, lang) : ""]),
  ];
}

function rules(screening: Screening, voice: Voice): Block[] {
  const sections = sectionsOf(groupsOf(screening.rules));
  const several = isOfSeveralStages(sections);
  return [
    heading("rules", voice),
    ...sections.flatMap((section): Block[] => [
      { kind: "heading", level: 3, text: sectionName(section, several, voice.lang) },
      table(rulesTable(section, voice)),
    ]),
  ];
}

function alone(screening: Screening, voice: Voice): Block[] {
  const { lang } = voice;
  const stopping = stoppingAlone(screening.rules);
  if (stopping.length === 0) return [heading("alone", voice), paragraph(inLang(nothing.alone, lang))];
  return [
    heading("alone", voice),
    paragraph(inLang(said.alone, lang)),
    table({
      head: [inLang(["条目", "Rule"], lang), inLang(["份数", "Dossiers"], lang)],
      rows: stopping.map((rule) => [ruleName(rule, voice), numberText(rule.alone)]),
    }),
  ];
}

function measures(screening: Screening, voice: Voice): Block[] {
  const { lang } = voice;
  const bearing = toldMeasures(screening, voice).filter(bears);
  if (bearing.length === 0) return [heading("measures", voice), paragraph(inLang(nothing.measures, lang))];
  const items = bearing.map((told) => ({
    lead: inLang([`${told.name}：${told.limit}`, `${told.name}: ${told.limit}`], lang),
    text: inLang([`${sidesText(told, voice)}。${told.rule}`, `${sidesText(told, voice)}. ${told.rule}`], lang),
  }));
  return [heading("measures", voice), { kind: "items", items }];
}

function districts(screening: Screening, voice: Voice): Block[] {
  const { lang } = voice;
  if (screening.districts.length === 0)
    return [heading("districts", voice), paragraph(inLang(nothing.districts, lang))];
  const { shown, within, more } = toldDistricts(screening, lang);
  const words = occurring(
    shown.map(({ verdicts: tally }) => tally),
    verdictOrder,
  );
  return [
    heading("districts", voice),
    ...paragraphs([within]),
    table({
      head: [
        inLang(["牵头单位注册地", "Where the lead is registered"], lang),
        inLang(["份数", "Dossiers"], lang),
        ...verdictHead(words, voice),
      ],
      rows: shown.map(({ name, code, dossiers, verdicts: tally }) => [
        `${name} ${code}`.trim(),
        numberText(dossiers),
        ...words.map((as) => numberText(countOf(tally, as))),
      ]),
    }),
    ...paragraphs([more]),
  ];
}

/** What a screen found, as a document of tables. */
export function screeningDocument(screening: Screening, voice: Voice): Block[] {
  const head = headBlocks(screening, voice.lang);
  if (screening.dossiers === 0) return [...head, paragraph(inLang(nothing.dossiers, voice.lang))];
  return [...head, ...[verdicts, rules, alone, measures, districts].flatMap((part) => part(screening, voice))];
}
