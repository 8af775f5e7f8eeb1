import type { ChangeRule, DutyRule, Quota, Step } from "../../src/criteria/after-filing.js";
import type { Rule } from "../../src/criteria/rule.js";
import type { Target } from "../../src/criteria/target.js";
import type { DayOfYear } from "../../src/criteria/types.js";
import { changeOutcomes } from "../../src/render/life.js";
import { fieldLabel, label, optionLabel } from "../../src/words/labels.js";
import { operatorText } from "../../src/words/order.js";
import { figureText } from "../../src/words/units.js";
import type { Entry } from "./catalogue.js";
import { criterionText } from "./criterion.js";
import { type Html, html } from "./html.js";

/** One thing to be known of an entry; the first of a rule needs no name. */
export interface Fact {
  readonly name?: string;
  readonly told: Html;
}
const fact = (name: string, told: Html | string): Fact => ({ name, told: html`${told}` });

function readingsOf(rule: Rule): Fact[] {
  const readings = Object.entries(rule.readings);
  const asked = readings.map(([, { holds }]) => criterionText(holds));
  const [first] = asked;
  if (!first) return [];
  const alike = asked.every(({ markup }) => markup === first.markup);
  if (readings.length === 1) return [{ told: first }];
  const items = readings.map(([name, { title }], at) => {
    const byDefault = at === 0 && html`<b class="default">默认</b>`;
    return html`<li><p class="reading">${title["zh-CN"]}${byDefault} <code>${name}</code></p>${alike ? false : asked[at]}</li>\n`;
  });
  const several = fact(`有 ${readings.length} 种读法`, html`<ol class="readings">${items}</ol>`);
  return alike ? [{ told: first }, several] : [several];
}

function ofRule(rule: Rule): Fact[] {
  const onlyJudged = Object.values(rule.readings).every(({ holds }) => holds.kind === "judged");
  const applies = rule.applies ? [fact("仅适用于", criterionText(rule.applies))] : [];
  // That a person judges is said by the kind of the note.
  return onlyJudged ? applies : [...applies, ...readingsOf(rule)];
}

/** @example yearDay({ yearsLater: 1, on: "01-31" }) // "次年 1 月 31 日" */
function yearDay({ yearsLater, on }: DayOfYear): string {
  const [month, date] = on.split("-").map(Number);
  return `${yearsLater === 0 ? "当年" : "次年"} ${month} 月 ${date} 日`;
}

function ofDuty(duty: DutyRule): Fact[] {
  if (duty.kind === "event")
    return [fact("到期日", `${fieldLabel(duty.after, "", "zh-CN")}满 ${duty.months} 个月之日`)];
  return [fact("每年报送", `自${yearDay(duty.opens)}起，至${yearDay(duty.due)}止，以报告年度为当年`)];
}

function ofChange({ kinds, outcome, applies, holds }: ChangeRule): Fact[] {
  return [
    fact("情形", kinds.map((kind) => optionLabel("change.kind", kind, "zh-CN")).join("、")),
    ...(applies ? [fact("仅适用于", criterionText(applies))] : []),
    ...(holds ? [fact("条件", criterionText(holds, "change"))] : []),
    fact("结果", changeOutcomes[outcome].words[0]),
  ];
}

function often({ what, atLeast, atMost }: Quota): string {
  const least = atLeast === undefined ? [] : [`不少于 ${atLeast} 个`];
  const most = atMost === undefined ? [] : [`不超过 ${atMost} 个`];
  return `${what}每年${[...least, ...most].join("，")}`;
}

const spans: Record<Target["kind"], (years: string) => string> = {
  cumulative: (years) => `截至 ${years}累计`,
  level: (years) => `${years}当年`,
  yearly: (years) => `${years}逐年`,
};

function reached({ measure, unit }: Target): string {
  if (measure.by === "judgement") return "由审核人认定";
  if (measure.by === "cover") {
    const each = label(`consortium.${measure.key}`, "zh-CN");
    const which = measure.limit === undefined ? "" : `，共 ${measure.limit} 个`;
    return `每个${each}至少有一个联合体${which}`;
  }
  const { operator, limit, approximate } = measure;
  const figure = figureText(limit, unit, "zh-CN");
  return `${operatorText(operator, unit === "yuan" ? "CNY" : unit, "zh-CN")} ${figure}${approximate ? "（原文为“左右”）" : ""}`;
}

function ofTarget(target: Target): Fact[] {
  const { years, measure } = target;
  const [first, last] = [years.at(0), years.at(-1)];
  const span = first === last ? `${first} 年` : `${first} 年至 ${last} 年`;
  const counted = measure.by === "figure" && measure.orConsortia;
  return [
    fact("目标", reached(target)),
    fact("时间", measure.by === "figure" ? spans[target.kind](span) : span),
    ...(counted ? [fact("数据", "未填统计数据的，按名单中的联合体计数")] : []),
  ];
}

const ofStep = ({ actor, handsIn }: Step): Fact[] => [
  fact("办理", actor["zh-CN"]),
  ...(handsIn.length > 0 ? [fact("提交", handsIn.join("、"))] : []),
];

/** What is to be known of an entry besides its title, in words. */
export function factsOf(entry: Entry): Fact[] {
  switch (entry.kind) {
    case "rule":
      return ofRule(entry.of);
    case "duty":
      return ofDuty(entry.of);
    case "change":
      return ofChange(entry.of);
    case "support":
      return entry.of.quota ? [fact("限额", entry.of.quota.map(often).join("；"))] : [];
    case "target":
      return ofTarget(entry.of);
    case "step":
      return ofStep(entry.of);
  }
}
