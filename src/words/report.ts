import type { Force, Stage } from "../criteria/rule.js";
import type { Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "./labels.js";

type Pair = readonly [zh: string, en: string];

/** What each verdict is called. */
export const verdictWords: Record<Verdict, Pair> = {
  eligible: ["符合条件", "eligible"],
  conditional: ["有条件符合（原则性要求未全部满足，宜说明理由）", "conditional (a deviation should be explained)"],
  undetermined: ["尚不能认定", "undetermined"],
  ineligible: ["不符合条件", "ineligible"],
};

/** A verdict without what it adds in brackets, for where there is little room. */
export const shortly = (text: string): string => text.replace(/（.*）$| \(.*\)$/, "");

/** How strong a rule's wording is. */
export const forceWords: Record<Force, Pair> = {
  must: ["须", "must"],
  should: ["一般应", "should"],
  may: ["鼓励", "may"],
};

const stagePairs = new Map<string, Pair>([
  ["formation", ["组建条件", "Formation"]],
  ["filing", ["申报材料", "Filing"]],
  ["approval", ["审核备案", "Approval"]],
  ["operation", ["运行要求", "Operation"]],
] satisfies [Stage, Pair][]);

/** What a stage is called. */
export const stageWords = (stage: string, lang: Lang): string => inLang(stagePairs.get(stage) ?? [stage, stage], lang);
