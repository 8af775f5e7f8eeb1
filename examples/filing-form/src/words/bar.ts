import type { Sample } from "../form/samples.js";
import type { Words } from "./lang.js";

/** What can be done with the whole dossier, and how it is kept. */
export interface BarWords {
  bar: string;
  menu: string;
  samples: string;
  sample: Record<Sample, string>;
  loaded: string;
  import: string;
  download: string;
  clear: string;
  clearTitle: string;
  clearText: string;
  cleared: string;
  settings: string;
  place: string;
  day: string;
  dayHelp: (day: string) => string;
  dayWrong: string;
  readings: string;
  readingsHelp: string;
  undo: string;
  redo: string;
  undone: string;
  redone: string;
  asOf: (place: string, day: string) => string;
  kept: { saved: string; waiting: string; failed: string; loading: string; none: string };
  failed: string;
  elsewhere: string;
  take: string;
  aside: string;
  asideSave: string;
  dismiss: string;
  importTitle: string;
  importHelp: string;
  choose: string;
  paste: string;
  pasteHere: string;
  confirm: string;
  tooLarge: string;
  unreadable: string;
  good: (units: number) => string;
  issues: (n: number) => string;
  imported: string;
  whole: string;
}

const zh: BarWords = {
  bar: "这份材料",
  menu: "材料",
  samples: "载入示例",
  sample: {
    "wenzhou-chint": "温州 · 待补充（正泰电器公开数据）",
    "wenzhou-pass": "温州 · 符合条件",
    "wenzhou-fail": "温州 · 不符合条件",
    "zhejiang-pass": "浙江 · 符合条件",
    "taizhou-pass": "台州 · 符合条件",
    "jiyuan-pass": "济源 · 符合条件",
  },
  loaded: "已载入示例，可撤销。",
  import: "导入",
  download: "下载",
  clear: "清空",
  clearTitle: "清空全部内容？",
  clearText: "将清空已填写的全部内容，地区和语言保留。清空后可撤销。",
  cleared: "已清空，可撤销。",
  settings: "地区、日期和理解",
  place: "申报地区",
  day: "核对日期",
  dayHelp: (day) => `留空的，按填报日期，未填的按当日。现按 ${day}。`,
  dayWrong: "应为真实日期，写作 YYYY-MM-DD",
  readings: "条款的理解",
  readingsHelp: "以下条款有不止一种理解，结论不同。可选择采用哪一种。",
  undo: "撤销",
  redo: "重做",
  undone: "已撤销。",
  redone: "已重做。",
  asOf: (place, day) => `${place} · ${day}`,
  kept: { saved: "已保存", waiting: "正在保存", failed: "未能保存", loading: "正在读取", none: "未保存" },
  failed: "浏览器未能保存（空间不足或被禁用），请及时下载。",
  elsewhere: "这份材料已在另一标签页打开。为免相互覆盖，本页的修改暂不保存。",
  take: "改由本页保存",
  aside: "此前保存的内容无法读取，已另行保存，不会被覆盖。",
  asideSave: "下载原内容",
  dismiss: "知道了",
  importTitle: "导入材料",
  importHelp: "选择从本页下载的文件，或粘贴其内容。确认之前，已填写的内容不受影响。",
  choose: "选择文件",
  paste: "或粘贴内容",
  pasteHere: "粘贴 JSON 内容",
  confirm: "替换已填写的内容",
  tooLarge: "文件超过 20 MB，未读取。",
  unreadable: "文件未能读取。",
  good: (units) => `可以读取，共 ${units} 家单位。`,
  issues: (n) => `其中 ${n >= 100 ? "至少 " : ""}${n} 处填写有误，导入后在相应位置提示，核对时按“未填”处理：`,
  imported: "已导入，可撤销。",
  whole: "整份材料",
};

const en: BarWords = {
  bar: "This dossier",
  menu: "Dossier",
  samples: "Load a sample",
  sample: {
    "wenzhou-chint": "Wenzhou · answers missing (published data of CHINT)",
    "wenzhou-pass": "Wenzhou · eligible",
    "wenzhou-fail": "Wenzhou · ineligible",
    "zhejiang-pass": "Zhejiang · eligible",
    "taizhou-pass": "Taizhou · eligible",
    "jiyuan-pass": "Jiyuan · eligible",
  },
  loaded: "The sample is loaded; this can be undone.",
  import: "Import",
  download: "Download",
  clear: "Clear",
  clearTitle: "Clear everything?",
  clearText: "All that was filled in is cleared; place and language stay. This can be undone.",
  cleared: "Cleared; this can be undone.",
  settings: "Place, day and readings",
  place: "Place",
  day: "Day of the check",
  dayHelp: (day) => `Left blank it is the day of filing, else today. Now: ${day}.`,
  dayWrong: "This must be a real day, YYYY-MM-DD",
  readings: "How clauses are read",
  readingsHelp: "These clauses can be read in more than one way, by which the result differs. Choose one.",
  undo: "Undo",
  redo: "Redo",
  undone: "Undone.",
  redone: "Done again.",
  asOf: (place, day) => `${place} · ${day}`,
  kept: { saved: "Saved", waiting: "Saving", failed: "Not saved", loading: "Loading", none: "Not saved" },
  failed: "The browser could not save this: storage is full or blocked. Please download it.",
  elsewhere: "This dossier is open in another tab. So that neither overwrites the other, changes here are not saved.",
  take: "Save in this tab",
  aside: "What was kept before cannot be read. It was put aside and is not overwritten.",
  asideSave: "Download it",
  dismiss: "All right",
  importTitle: "Import a dossier",
  importHelp: "Choose a file that was downloaded here, or paste its content. Nothing is changed until you confirm.",
  choose: "Choose a file",
  paste: "or paste the content",
  pasteHere: "Paste JSON",
  confirm: "Replace what is filled in",
  tooLarge: "The file is larger than 20 MB and was not read.",
  unreadable: "The file could not be read.",
  good: (units) => `It can be read: ${units} ${units === 1 ? "unit" : "units"}.`,
  issues: (n) =>
    `${n >= 100 ? "At least " : ""}${n} ${n === 1 ? "answer is" : "answers are"} wrong; each is told at its field and counts as not answered:`,
  imported: "Imported; this can be undone.",
  whole: "The whole dossier",
};

export const barWords: Words<BarWords> = { "zh-CN": zh, en };
