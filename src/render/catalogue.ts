import type { Citation, Force, Jurisdiction, Stage } from "../criteria/rule.js";
import type { Lang, LocalText } from "../text.js";
import { inLang } from "../words/labels.js";
import { requirement } from "../words/requirement.js";
import type { Block } from "./document.js";
import { forceWords, policyLine, stageWords } from "./titles.js";

/** A rule as the catalogue lists it. */
export interface CatalogueEntry {
  rule: string;
  topic: string;
  stage: Stage;
  force: Force;
  citation: Citation;
  title: LocalText;
  /** The names of its readings, the default first; none where the wording has one meaning. */
  readings: string[];
}

const names = (readings: object): string[] => Object.keys(readings).filter((name) => name !== "");

/** Lists the rules of jurisdictions, in the order of the documents. */
export const catalogue = (jurisdictions: readonly Jurisdiction[]): CatalogueEntry[] =>
  jurisdictions.flatMap(({ rules }) =>
    rules.map(({ id, topic, stage, force, cites, title, readings }) => ({
      rule: id,
      topic,
      stage,
      force,
      citation: cites,
      title,
      readings: names(readings),
    })),
  );

function blocksOf(place: Jurisdiction, lang: Lang): Block[] {
  const items = place.rules.map(({ id, stage, force, cites, title, applies, readings }) => {
    const several = Object.keys(readings).length > 1;
    const asked = Object.entries(readings).map(([name, { title, holds }]) =>
      several ? `${title[lang]} [${name}]: ${requirement(holds, lang)}` : requirement(holds, lang),
    );
    const only = applies
      ? inLang([`（仅适用于：${requirement(applies, lang)}）`, ` (only where: ${requirement(applies, lang)})`], lang)
      : "";
    const criterion = `${asked.join(inLang(["；", "; "], lang))}${only}`;
    return {
      lead: inLang(
        [
          `${title[lang]}（${stageWords(stage, lang)}，${inLang(forceWords[force], lang)}）`,
          `${title[lang]} (${stageWords(stage, lang)}, ${inLang(forceWords[force], lang)})`,
        ],
        lang,
      ),
      text: `${cites.clause} “${cites.quote}” → ${criterion} · ${id}`,
    };
  });
  return [
    { kind: "heading", level: 2, text: place.title[lang] },
    { kind: "paragraph", text: policyLine(place.policy, lang) },
    { kind: "items", items },
  ];
}

/** The catalogue as a document for people. */
export const catalogueDocument = (jurisdictions: readonly Jurisdiction[], lang: Lang): Block[] => [
  { kind: "heading", level: 1, text: inLang(["规则目录", "Catalogue of rules"], lang) },
  ...jurisdictions.flatMap((place) => blocksOf(place, lang)),
];
