import type { ProgrammePolicy } from "../criteria/target.js";
import { givenOf } from "../engine/given.js";
import type { TargetFinding } from "../engine/programme.js";
import type { Measure, Status } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { knownLang } from "../words/language.js";
import { gapText } from "../words/numbers.js";
import { operatorText } from "../words/order.js";
import { figureText } from "../words/units.js";
import { byDraft, message, type Told } from "./life.js";
import { otherwise } from "./otherwise.js";

type Pair = readonly [zh: string, en: string];

export const targetStates: Record<TargetFinding["state"], { words: Pair; mark: Status }> = {
  met: { words: ["已达到", "met"], mark: "pass" },
  missed: { words: ["未达到", "missed"], mark: "fail" },
  pending: { words: ["尚未到期", "pending"], mark: "not-applicable" },
  unknown: { words: ["缺少数据", "unknown"], mark: "unknown" },
  review: { words: ["待认定", "for a person to judge"], mark: "review" },
};

/** What a target asks for: “目标不低于 7.6%”. */
export function limitWords({ operator, limit, unit, approximate }: TargetFinding, lang: Lang): string {
  if (limit === "") return "";
  const figure = figureText(limit, unit, lang);
  // 左右 is no limit that a number alone can miss.
  if (approximate) return inLang([`目标 ${figure}左右`, `the target is about ${figure}`], lang);
  const measured: Measure["unit"] = unit === "ratio" ? "ratio" : unit === "yuan" ? "CNY" : "count";
  return inLang(
    [
      `目标${operatorText(operator, measured, lang)} ${figure}`,
      `target: ${operatorText(operator, measured, lang)} ${figure}`,
    ],
    lang,
  );
}

function gapWords({ gap, unit }: TargetFinding, lang: Lang): string {
  if (gap === undefined || gap.startsWith("-") || gap === "0") return "";
  const distance = unit === "ratio" ? gapText(gap, "ratio", lang) : figureText(gap, unit, lang);
  return inLang([`差 ${distance}`, `short by ${distance}`], lang);
}

export function targetTold(finding: TargetFinding, { targets, policy }: ProgrammePolicy, lang: Lang): Told {
  const { target, year, actual, unit, state, citation, contested = [] } = finding;
  const entry = targets.find(({ id }) => id === target);
  if (!entry) throw new RangeError(`${policy.id} has no ${JSON.stringify(target)}`);
  const now = actual === null ? "" : figureText(actual, unit, lang);
  const asked = limitWords(finding, lang);
  const told = [
    inLang(targetStates[state].words, lang),
    now === "" ? "" : inLang([`最近数据 ${now}`, `latest figure: ${now}`], lang),
    asked,
    gapWords(finding, lang),
  ].filter((part) => part !== "");
  const clause = inLang([`（${citation.clause}）`, ` (${citation.clause})`], lang);
  const others = contested.map((one) => ({ ...one, words: targetStates[one.state].words }));
  const said = `${told.join(inLang(["，", ", "], lang))}${clause}${otherwise(others, entry.readings, lang)}`;
  const title = entry.title[lang];
  return {
    subject: inLang([`${title}（${year} 年）`, `${title} (${year})`], lang),
    told: byDraft(said, finding.policy, lang),
  };
}

/**
 * How a target stands, in one sentence.
 * @throws RangeError if it is not of this document
 * @example explainTarget(finding, wenzhouTransfer2025, "zh-CN")
 * // "研发经费投入强度（2027 年）：未达到，最近数据 3.1%，目标不低于 3.2%，差 0.1 个百分点（二）"
 */
export function explainTarget(finding: TargetFinding, policy: ProgrammePolicy, lang: Lang = "zh-CN"): string {
  givenOf(policy, "document", "programmePolicy", "targets");
  return message(targetTold(Object(finding), policy, knownLang(lang)), lang);
}
