import type { Words } from "./lang.js";

/** What the first page and the five questions say. */
export interface StartWords {
  what: string;
  package: string;
  doorText: { apply: string; review: string; developer: string; compare: string };
  title: string;
  intro: string;
  lead: string;
  division: string;
  members: string;
  membersHelp: string;
  rd: (year: number) => string;
  rdExpense: string;
  revenue: string;
  platform: string;
  platforms: Record<"national" | "provincial" | "municipal" | "none" | "unknown", string>;
  reach: string;
  reachHelp: string;
  within: string;
  outside: string;
  withinText: (left: number) => string;
  should: string;
  go: (place: string) => string;
  resume: string;
  resumeText: string;
}

const zh: StartWords = {
  what: "对照温州市、浙江省、台州市和济源示范区的文件，逐条核对创新联合体是否符合条件，并说明怎样才能符合。",
  package: "本页由开源程序包驱动：",
  doorText: {
    apply: "先答五个问题，看哪些地区的条件够得着；再分部分填写。",
    review: "导入申报材料，对照条款认定，出具审查意见。",
    developer: "看数据、看结果、看代码，复制到自己的系统。",
    compare: "同一主题，四地门槛并列对照。",
  },
  title: "先答五个问题",
  intro: "据此判断四个地区的组建条件哪些够得着。答案会带入后面的填写，不再重复询问；不清楚的可以不答。",
  lead: "由谁牵头？",
  division: "牵头单位注册在哪里？",
  members: "一共几家单位？",
  membersHelp: "含牵头单位。",
  rd: (year) => `牵头单位 ${year} 年的研发投入`,
  rdExpense: "研发费用",
  revenue: "营业收入",
  platform: "牵头单位建有的、在运行的创新平台，最高是哪一级？",
  platforms: {
    national: "国家级",
    provincial: "省级",
    municipal: "市级",
    none: "没有，各单位都没有",
    unknown: "还不清楚",
  },
  reach: "哪些地区够得着",
  reachHelp: "只按以上回答判断组建条件；没有回答的，不算不符合。",
  within: "够得着",
  outside: "目前够不着",
  withinText: (left) => `已答的均不与“须”项冲突；还要填写 ${left} 项才能下结论。`,
  should: "一般性要求未达到的，宜说明理由：",
  go: (place) => `按${place}申报`,
  resume: "继续填写",
  resumeText: "本浏览器中有一份尚未完成的材料，下面的回答会并入其中。",
};

const en: StartWords = {
  what: "Checks an innovation consortium (创新联合体) clause by clause against the documents of Wenzhou, Zhejiang, Taizhou and Jiyuan, and tells what would make it pass.",
  package: "This page runs on an open package:",
  doorText: {
    apply: "Answer five questions to see which places are within reach, then fill in part by part.",
    review: "Import a dossier, judge it clause by clause, and print the opinion.",
    developer: "See the data, the result and the code, and take them to your own system.",
    compare: "What the four places ask for, topic by topic.",
  },
  title: "Five questions first",
  intro:
    "They tell which of the four places are within reach. The answers are taken along and not asked again. Leave open what you do not know.",
  lead: "Who leads?",
  division: "Where is the lead registered?",
  members: "How many units are there?",
  membersHelp: "The lead included.",
  rd: (year) => `R&D of the lead in ${year}`,
  rdExpense: "R&D expense",
  revenue: "Revenue",
  platform: "What is the highest level of the platforms that the lead runs?",
  platforms: {
    national: "national",
    provincial: "provincial",
    municipal: "municipal",
    none: "none, and no other unit has one",
    unknown: "not known yet",
  },
  reach: "Which places are within reach",
  reachHelp: "By the answers above and the conditions of formation alone; what is not answered counts against nobody.",
  within: "Within reach",
  outside: "Out of reach as it is",
  withinText: (left) => `No answer is against a requirement; ${left} more are needed for a result.`,
  should: "Not met as a rule; give the reason:",
  go: (place) => `Apply in ${place}`,
  resume: "Go on filling in",
  resumeText: "A dossier that is not finished is kept in this browser; what you answer here is added to it.",
};

export const startWords: Words<StartWords> = { "zh-CN": zh, en };
