import type { StepKind } from "consortium-eligibility/remedies";
import type { Words } from "./lang.js";

/** What the page on plans says. */
export interface PassWords {
  title: string;
  intro: string;
  now: string;
  working: string;
  failed: string;
  reached: (verdict: string) => string;
  impossible: string;
  notProven: string;
  cannot: string;
  plan: (n: number) => string;
  alternatives: (n: number) => string;
  steps: (n: number) => string;
  cheapest: string;
  ifAnswered: string;
  from: (day: string) => string;
  leads: (verdict: string) => string;
  show: string;
  hide: string;
  after: string;
  apply: string;
  applied: string;
  undo: string;
  kinds: Record<StepKind, string>;
  changes: string;
  sliders: string;
  slidersHelp: string;
  rd: (year: number) => string;
  members: string;
  local: string;
  localOf: (local: number, all: number) => string;
  reset: string;
  then: string;
  same: string;
  noLead: string;
  more: (n: number) => string;
  anew: (titles: string) => string;
  elsewhere: string;
  nothing: string;
  move: (place: string) => string;
}

const zh: PassWords = {
  title: "怎样才能通过",
  intro: "下列办法均已按同一套条款重新核对：照做即可达到所示结论，缺一步都不行。",
  now: "目前",
  working: "正在计算……",
  failed: "未能算出办法，请先补正填写有误之处。",
  reached: (verdict) => `无须再做什么：审核人均认定符合的，结论为“${verdict}”。`,
  impossible: "在现有条件下没有可行的办法。",
  notProven: "没有找到可行的办法，但不能断定没有。",
  cannot: "无法达到的要求",
  plan: (n) => `办法${["一", "二", "三", "四", "五"][n - 1] ?? n}`,
  alternatives: (n) => `有 ${n} 种办法，任选其一。`,
  steps: (n) => `${n} 步`,
  cheapest: "最省力",
  ifAnswered: "以所列各项属实为前提",
  from: (day) => `自 ${day} 起`,
  leads: (verdict) => `照做后：${verdict}`,
  show: "看照做后的结论",
  hide: "收起",
  after: "照做后",
  apply: "改入填写内容",
  applied: "已改入填写内容，可撤销。",
  undo: "撤销",
  kinds: {
    answer: "填写",
    correct: "更正",
    add: "增加",
    remove: "减少",
    change: "调整",
    document: "建章立制",
    money: "投入",
    wait: "等待",
    judgement: "认定",
  },
  changes: "有变化的条款",
  sliders: "拖动试算",
  slidersHelp: "拖动不改变已填写的内容。增加的单位按企业计，其余各项视为未填。",
  rd: (year) => `牵头单位 ${year} 年研发费用`,
  members: "单位数（含牵头单位）",
  local: "其中本地注册",
  localOf: (local, all) => `${local} 家，占 ${all > 0 ? Math.floor((local / all) * 1000) / 10 : 0}%`,
  reset: "恢复为已填内容",
  then: "试算结论",
  same: "与目前相同。",
  noLead: "填写牵头单位后可以试算。",
  more: (n) => `另有 ${n} 条`,
  anew: (titles) => `审核人已认定“${titles}”不符合，按此没有可行的办法。以下办法以补正后由审核人重新认定为前提。`,
  elsewhere: "换一个地区的组建条件",
  nothing: "无须再做什么",
  move: (place) => `按${place}看`,
};

const en: PassWords = {
  title: "What would make it pass",
  intro:
    "Each plan was checked again by the same clauses: carried out, it leads to the result shown, and no step can be left out.",
  now: "Now",
  working: "Working it out…",
  failed: "No plan could be worked out. Put right what cannot be read first.",
  reached: (verdict) => `Nothing need be done: if the reviewer holds all of it met, the result is “${verdict}”.`,
  impossible: "As things are, nothing helps.",
  notProven: "No plan was found; it is not shown that there is none.",
  cannot: "What cannot be met",
  plan: (n) => `Plan ${n}`,
  alternatives: (n) => `There are ${n} plans; any one of them will do.`,
  steps: (n) => `${n} ${n === 1 ? "step" : "steps"}`,
  cheapest: "least effort",
  ifAnswered: "provided that the answers listed are true",
  from: (day) => `from ${day}`,
  leads: (verdict) => `Leads to: ${verdict}`,
  show: "See the result after it",
  hide: "Close",
  after: "After it",
  apply: "Enter it into the form",
  applied: "Entered; this can be undone.",
  undo: "Undo",
  kinds: {
    answer: "fill in",
    correct: "put right",
    add: "add",
    remove: "part with",
    change: "change",
    document: "set up",
    money: "spend",
    wait: "wait",
    judgement: "judgement",
  },
  changes: "Clauses that end differently",
  sliders: "Try it out",
  slidersHelp:
    "Nothing that you filled in is changed. Units that are added count as enterprises, the rest of them as not answered.",
  rd: (year) => `R&D expense of the lead in ${year}`,
  members: "Units, the lead included",
  local: "Of these, registered here",
  localOf: (local, all) => `${local}, that is ${all > 0 ? Math.floor((local / all) * 1000) / 10 : 0}%`,
  reset: "Back to what is filled in",
  then: "Result of the trial",
  same: "The same as now.",
  noLead: "Fill in the lead to try things out.",
  more: (n) => `${n} more`,
  anew: (titles) =>
    `A reviewer has judged that this is not met: ${titles}. As long as that stands, nothing helps. The plans below take it that the matter is put right and judged anew.`,
  elsewhere: "Formation in another place",
  nothing: "nothing need be done",
  move: (place) => `See ${place}`,
};

export const passWords: Words<PassWords> = { "zh-CN": zh, en };
