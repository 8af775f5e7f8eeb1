import type { Words } from "./lang.js";

type Todo = { readonly applicant: number; readonly reviewer: number };

/** What the applicant's pages say around the fields. */
export interface ApplyWords {
  tasks: string;
  tasksOf: (place: string) => string;
  back: string;
  open: (n: number) => string;
  wrong: (n: number) => string;
  progress: (done: number, all: number) => string;
  begin: (section: string) => string;
  goOn: (section: string) => string;
  complete: string;
  completeText: (reviewer: number) => string;
  judgedBy: string;
  outlook: (verdict: string) => string;
  verdictNow: string;
  left: (todo: Todo) => string;
  check: string;
  pass: string;
  after: string;
  preparing: string;
  formation: string;
  both: string;
  moreStages: string;
  previous: (section: string) => string;
  next: (section: string) => string;
  nextTasks: string;
  findings: string;
  findingsNone: string;
  met: (n: number) => string;
  otherReading: string;
  allYes: string;
  allYesText: (what: string) => string;
  sameAs: (what: string, name: string) => string;
  accounts: string;
  accountsHelp: string;
  notFound: string;
  policy: string;
  groups: { facts: string; identity: string };
}

const zh: ApplyWords = {
  tasks: "任务清单",
  tasksOf: (place) => `${place}创新联合体申报`,
  back: "返回任务清单",
  open: (n) => `还有 ${n} 项`,
  wrong: (n) => `${n} 处不符合`,
  progress: (done, all) => `共 ${all} 部分，已完成 ${done} 部分`,
  begin: (section) => `开始填写：${section}`,
  goOn: (section) => `继续填写：${section}`,
  complete: "您负责的部分已填完",
  completeText: (reviewer) =>
    reviewer > 0 ? `接下来由审核人认定 ${reviewer} 项，这些事项无须您填写。` : "没有需要审核人另行认定的事项。",
  judgedBy: "由审核人认定的事项",
  outlook: (verdict) => `审核人均认定符合的，结论为“${verdict}”。`,
  verdictNow: "目前结论",
  left: ({ applicant, reviewer }) =>
    [
      applicant > 0 ? `您还有 ${applicant} 项待补充` : "您负责的部分已填完",
      reviewer > 0 ? `${reviewer} 项待审核人认定` : "",
    ]
      .filter(Boolean)
      .join("，"),
  check: "检查已填内容",
  pass: "怎样才能通过",
  after: "备案以后",
  preparing: "正在准备",
  formation: "组建条件",
  both: "组建条件和申报材料",
  moreStages: "接着准备申报材料",
  previous: (section) => `上一步：${section}`,
  next: (section) => `下一步：${section}`,
  nextTasks: "完成，回到任务清单",
  findings: "这一部分的核对结果",
  findingsNone: "填写后，这里逐条显示核对结果。",
  met: (n) => `已符合 ${n} 条`,
  otherReading: "条款有不同理解，按其他理解结论不同。",
  allYes: "以上各项均为“是”",
  allYesText: (what) => `将“${what}”记为“是”。`,
  sameAs: (what, name) => `与${what}相同：${name}`,
  accounts: "研发费用和营业收入",
  accountsHelp: "按经审计的财务报表填写，单位为万元。",
  notFound: "没有这一页，或所选地区不要求填写。",
  policy: "依据",
  groups: { facts: "是否具备", identity: "基本情况" },
};

const en: ApplyWords = {
  tasks: "Task list",
  tasksOf: (place) => `Innovation consortium in ${place}`,
  back: "Back to the task list",
  open: (n) => `${n} to answer`,
  wrong: (n) => `${n} not met`,
  progress: (done, all) => `${done} of ${all} parts are done`,
  begin: (section) => `Start: ${section}`,
  goOn: (section) => `Continue: ${section}`,
  complete: "Your part is complete",
  completeText: (reviewer) =>
    reviewer > 0
      ? `A reviewer now judges ${reviewer} ${reviewer > 1 ? "matters" : "matter"}; nothing is asked of you for them.`
      : "Nothing is left to a reviewer's judgement.",
  judgedBy: "For a reviewer to judge",
  outlook: (verdict) => `If the reviewer holds all of it met, the result is “${verdict}”.`,
  verdictNow: "Result so far",
  left: ({ applicant, reviewer }) =>
    [
      applicant > 0 ? `${applicant} ${applicant > 1 ? "answers" : "answer"} left for you` : "your part is complete",
      reviewer > 0 ? `${reviewer} for a reviewer` : "",
    ]
      .filter(Boolean)
      .join(", "),
  check: "Check your answers",
  pass: "What would make it pass",
  after: "Once it is filed",
  preparing: "You are preparing",
  formation: "the formation",
  both: "the formation and the application",
  moreStages: "Go on with the application",
  previous: (section) => `Previous: ${section}`,
  next: (section) => `Next: ${section}`,
  nextTasks: "Done: back to the task list",
  findings: "Results for this part",
  findingsNone: "As you answer, each clause is checked here.",
  met: (n) => `${n} met`,
  otherReading: "The clause can be read in other ways, by which the result differs.",
  allYes: "All of the above: yes",
  allYesText: (what) => `Answers “yes” to: ${what}.`,
  sameAs: (what, name) => `Same as the ${what.toLowerCase()}: ${name}`,
  accounts: "R&D expense and revenue",
  accountsHelp: "As in the audited accounts, in units of 10 000 yuan.",
  notFound: "There is no such page, or the place chosen does not ask for it.",
  policy: "Assessed against",
  groups: { facts: "Is it so?", identity: "The basics" },
};

export const applyWords: Words<ApplyWords> = { "zh-CN": zh, en };
