import type { Force, Stage } from "../criteria/rule.js";
import type { Unit } from "../criteria/unit.js";
import type { Status, Verdict } from "../engine/report.js";
import { plainFigure } from "../schemas/amount.js";
import { chosen } from "../schemas/choice.js";
import { type Lang, text } from "../text.js";
import { inLang } from "../words/labels.js";
import { knownLang } from "../words/language.js";
import { quantityText } from "../words/numbers.js";
import { forceWords, shortly, stageWords, verdictWords } from "../words/report.js";
import { statusWord, statusWords } from "../words/status.js";
import type { SectionState } from "./types.js";

/**
 * What a verdict is called.
 * @example verdictText("undetermined", "en") // "undetermined"
 */
export const verdictText = (verdict: Verdict, lang: Lang = "zh-CN"): string =>
  shortly(inLang(verdictWords[chosen("verdict", verdict, Object.keys(verdictWords) as Verdict[])], knownLang(lang)));

/**
 * What the status of a finding is called; nothing that is only encouraged fails.
 * @example statusText({ status: "fail", force: "may" }, "en") // "encouraged, not in place"
 */
export const statusText = (
  { status, force }: { readonly status: Status; readonly force: Force },
  lang: Lang = "zh-CN",
): string => statusWord(chosen("status", status, Object.keys(statusWords) as Status[]), force, knownLang(lang));

/**
 * How strong a rule is.
 * @example forceText("should", "en") // "should"
 */
export const forceText = (force: Force, lang: Lang = "zh-CN"): string =>
  inLang(forceWords[chosen("force", force, Object.keys(forceWords) as Force[])], knownLang(lang));

/**
 * What a stage is called.
 * @example stageText("formation", "en") // "Formation"
 */
export const stageText = (stage: Stage, lang: Lang = "zh-CN"): string => stageWords(stage, knownLang(lang));

const states = {
  "not-started": text("未开始", "Not started"),
  "in-progress": text("进行中", "In progress"),
  done: text("已完成", "Done"),
} satisfies Record<SectionState["state"], unknown>;

/**
 * What the state of a section is called.
 * @example sectionText("in-progress", "en") // "In progress"
 */
export const sectionText = (state: SectionState["state"], lang: Lang = "zh-CN"): string =>
  states[chosen("state", state, Object.keys(states) as SectionState["state"][])][knownLang(lang)];

/**
 * A number in its unit, as an official would write it: amounts in 元, 万元 or 亿元, ratios as percentages cut to two decimals.
 * @throws RangeError for what is no number
 * @example quantity("21000000", "CNY") // "2100 万元"
 */
export function quantity(value: string | number, unit: Unit, lang: Lang = "zh-CN"): string {
  const plain = plainFigure(value);
  if (plain === undefined) throw new RangeError(`the quantity ${JSON.stringify(value)}: it must be a decimal number`);
  return quantityText(plain, unit, knownLang(lang));
}
