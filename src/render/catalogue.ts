import type { Citation, Force, Jurisdiction, Stage } from "../criteria/rule.js";
import type { ProgrammePolicy, Target } from "../criteria/target.js";
import type { Lang, LocalText } from "../text.js";
import { inLang } from "../words/labels.js";
import { stageWords } from "../words/report.js";
import { requirement } from "../words/requirement.js";
import type { Block } from "./blocks.js";
import { labelOfRule } from "./force-label.js";
import { policyBlocks } from "./titles.js";

/** What a document holds, as the catalogue lists it. */
export interface CatalogueEntry {
  rule: string;
  kind: "rule" | "duty" | "change" | "support" | "target" | "step";
  topic: string;
  /** Of rules. */
  stage?: Stage;
  /** Of rules and targets. */
  force?: Force;
  citation: Citation;
  title: LocalText;
  /** The names of its readings, the default first; none where the wording has one meaning. */
  readings: string[];
}

const names = (readings: object): string[] => Object.keys(readings).filter((name) => name !== "");
const topicOf = (id: string): string => id.slice(id.indexOf(".") + 1);

type Entry = Pick<Target, "id" | "cites" | "title"> & { readonly force?: Force };

const listed = (kind: CatalogueEntry["kind"], entries: readonly Entry[] = []): CatalogueEntry[] =>
  entries.map(({ id, cites, title, force }) => ({
    rule: id,
    kind,
    topic: topicOf(id),
    ...(force && { force }),
    citation: cites,
    title,
    readings: [],
  }));

/** The targets of the documents of a place. */
const targetsOf = ({ policy, furtherPolicies = [] }: Jurisdiction, programmes: readonly ProgrammePolicy[]) =>
  [policy, ...furtherPolicies].flatMap(({ id }) => programmes.filter((one) => one.id === id));

/** Lists what the documents of jurisdictions hold: rules in the order of the documents, then everything else. */
export const catalogue = (
  jurisdictions: readonly Jurisdiction[],
  programmes: readonly ProgrammePolicy[],
): CatalogueEntry[] =>
  jurisdictions.flatMap((place) => [
    ...place.rules.map(
      ({ id, topic, stage, force, cites, title, readings }): CatalogueEntry => ({
        rule: id,
        kind: "rule",
        topic,
        stage,
        force,
        citation: cites,
        title,
        readings: names(readings),
      }),
    ),
    ...listed("duty", place.duties),
    ...listed("change", place.changes),
    ...listed("support", place.support),
    ...targetsOf(place, programmes).flatMap(({ targets }) => listed("target", targets)),
    ...listed("step", place.procedure),
  ]);

const kindWords: Record<CatalogueEntry["kind"], readonly [zh: string, en: string]> = {
  rule: ["规则", "Rules"],
  duty: ["报告义务与期限", "Duties"],
  change: ["变更", "Changes"],
  support: ["支持措施", "Support"],
  target: ["目标", "Targets"],
  step: ["程序", "Procedure"],
};

/** The sections of what is no rule. */
function further(place: Jurisdiction, programmes: readonly ProgrammePolicy[], lang: Lang): Block[] {
  const entries = catalogue([place], programmes).filter(({ kind }) => kind !== "rule");
  return [...new Set(entries.map(({ kind }) => kind))].flatMap((kind): Block[] => [
    { kind: "heading", level: 3, text: inLang(kindWords[kind], lang) },
    {
      kind: "items",
      items: entries
        .filter((entry) => entry.kind === kind)
        .map(({ rule, title, citation }) => ({
          lead: title[lang],
          text: `${citation.clause} “${citation.quote}” · ${rule}`,
        })),
    },
  ]);
}

function blocksOf(place: Jurisdiction, programmes: readonly ProgrammePolicy[], lang: Lang): Block[] {
  const items = place.rules.map(({ id, stage, force, cites, title, applies, readings }) => {
    const label = labelOfRule({ id, force, cites }, lang);
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
          `${title[lang]}（${stageWords(stage, lang)}，${label}）`,
          `${title[lang]} (${stageWords(stage, lang)}, ${label})`,
        ],
        lang,
      ),
      text: `${cites.clause} “${cites.quote}” → ${criterion} · ${id}`,
    };
  });
  return [
    { kind: "heading", level: 2, text: place.title[lang] },
    ...policyBlocks(place.policy, lang),
    { kind: "items", items },
    ...further(place, programmes, lang),
  ];
}

/** The catalogue as a document for people. */
export const catalogueDocument = (
  jurisdictions: readonly Jurisdiction[],
  programmes: readonly ProgrammePolicy[],
  lang: Lang,
): Block[] => [
  { kind: "heading", level: 1, text: inLang(["规则目录", "Catalogue of rules"], lang) },
  ...jurisdictions.flatMap((place) => blocksOf(place, programmes, lang)),
];
