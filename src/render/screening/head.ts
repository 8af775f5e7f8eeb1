import { stages } from "../../criteria/rule.js";
import type { Screening } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { stageWords } from "../../words/report.js";
import type { Block, Heading } from "../blocks.js";
import { documentHeading, policyBlocks } from "../titles.js";
import { dossiersText } from "./words.js";

type Pair = readonly [zh: string, en: string];

/** What a screen of many dossiers is called. */
const screeningTitle: Pair = ["创新联合体条件批量核对", "Innovation consortium dossiers screened"];

/** The day and the stages that it is of, and of how many dossiers. */
export function scopeText({ asOf, stages: asked, dossiers }: Screening, lang: Lang): string {
  const named = stages.filter((stage) => asked.includes(stage)).map((stage) => stageWords(stage, lang));
  const all = named.join(inLang(["、", ", "], lang));
  const count = dossiersText(dossiers, lang);
  return inLang(
    [`评价日期：${asOf}；核对阶段：${all}；申报材料：${count}`, `As of ${asOf}; stages: ${all}; ${count}`],
    lang,
  );
}

/** What it is, and of which place. */
export const screeningHeading = (screening: Screening, lang: Lang): Heading =>
  documentHeading(screeningTitle, { name: screening.title[lang] }, lang);

/** Place, day, stages, document. */
export const headBlocks = (screening: Screening, lang: Lang): Block[] => [
  screeningHeading(screening, lang),
  { kind: "paragraph", text: scopeText(screening, lang) },
  ...policyBlocks(screening.policy, lang),
];
