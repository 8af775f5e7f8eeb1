import type { Words } from "./lang.js";

/** What the pages after the form say: the answers again, and what comes once it is filed. */
const zh = {
  checkTitle: "检查已填内容",
  checkIntro: "请逐项核对，需要改的点“修改”。",
  change: "修改",
  changeOf: (what: string): string => `修改${what}`,
  blank: "未填",
  none: "没有",
  print: "打印",
  download: "下载",
  asOf: "核对日期",
  verdict: "核对结论",
  afterTitle: "备案以后",
  afterIntro: "从提交到备案的步骤，备案后应办的事项，以及文件载明的支持措施。",
  steps: "申报步骤",
  stepsNone: "文件未写明步骤。",
  handsIn: "提交：",
  duties: "备案后应办事项",
  dutiesNone: "文件未规定报送义务。",
  dutiesOpen: "填写备案日期后，这里列出各年应办事项和期限。",
  support: "支持措施",
  supportNone: "文件未载明支持措施。",
  checklist: "材料清单",
};

const en: typeof zh = {
  checkTitle: "Check your answers",
  checkIntro: "Read them through; “Change” leads to each part.",
  change: "Change",
  changeOf: (what) => `Change ${what}`,
  blank: "not answered",
  none: "none",
  print: "Print",
  download: "Download",
  asOf: "Day of the check",
  verdict: "Result",
  afterTitle: "Once it is filed",
  afterIntro:
    "The steps from the application to the filing, what is due afterwards, and the support that the document names.",
  steps: "The steps",
  stepsNone: "The document names no steps.",
  handsIn: "To hand in: ",
  duties: "What is due",
  dutiesNone: "The document sets no reporting duty.",
  dutiesOpen: "Enter the day of the filing to see what is due in each year.",
  support: "Support",
  supportNone: "The document names no support.",
  checklist: "What to prepare",
};

export const afterWords: Words<typeof zh> = { "zh-CN": zh, en };
