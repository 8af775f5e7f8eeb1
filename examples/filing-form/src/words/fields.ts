import type { Words } from "./lang.js";

/** What stands beside fields and in lists of rows. */
export interface FieldWords {
  optional: string;
  missing: string;
  tenThousand: string;
  yuan: string;
  elsewhere: string;
  elsewhereCode: string;
  unitRow: (n: number) => string;
  row: (n: number) => string;
  dangling: string;
  ofYear: (year: number | string, what: string) => string;
  apply: (value: string) => string;
  renameTo: (value: string) => string;
  more: (n: number) => string;
  search: string;
  add: (what: string) => string;
  remove: string;
  removeRow: (name: string) => string;
  removed: (name: string) => string;
  added: (name: string) => string;
  moreRows: (n: number) => string;
  openRow: (name: string) => string;
  complete: string;
  completeHelp: string;
  reopen: string;
  closed: string;
  noneThere: string;
  saidNone: string;
  unsayNone: string;
  judgement: string;
  pages: (what: string) => string;
  previous: string;
  next: string;
  pageOf: (page: number, pages: number) => string;
}

const zh: FieldWords = {
  optional: "（选填）",
  missing: "待补充",
  tenThousand: "万元",
  yuan: "元",
  elsewhere: "其他地区（填写代码）",
  elsewhereCode: "六位行政区划代码",
  unitRow: (n) => `第 ${n} 家单位`,
  row: (n) => `第 ${n} 条`,
  dangling: "（不在单位名单内）",
  ofYear: (year, what) => `${year} 年${what}`,
  apply: (value) => `改为“${value}”`,
  renameTo: (value) => `归入“${value}”`,
  more: (n) => `另有 ${n} 处`,
  search: "按名称查找",
  add: (what) => `添加${what}`,
  remove: "删除",
  removeRow: (name) => `删除${name}`,
  removed: (name) => `已删除${name}，可撤销。`,
  added: (name) => `已添加${name}。`,
  moreRows: (n) => `共 ${n} 条`,
  openRow: (name) => `填写${name}`,
  complete: "名单已填完",
  completeHelp: "名单尚未填完的，数量和比例暂不认定为不符合。",
  reopen: "继续添加",
  closed: "名单已填完。",
  noneThere: "没有，此项为空",
  saidNone: "已填：没有。",
  unsayNone: "改为未填",
  judgement: "审核认定",
  pages: (what) => `${what}分页`,
  previous: "上一页",
  next: "下一页",
  pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
};

const en: FieldWords = {
  optional: " (optional)",
  missing: "to be answered",
  tenThousand: "10 000 yuan",
  yuan: "yuan",
  elsewhere: "Elsewhere (enter the code)",
  elsewhereCode: "Division code, six digits",
  unitRow: (n) => `unit ${n}`,
  row: (n) => `row ${n}`,
  dangling: " (not in the list of units)",
  ofYear: (year, what) => `${what} of ${year}`,
  apply: (value) => `Change to “${value}”`,
  renameTo: (value) => `Move to “${value}”`,
  more: (n) => `${n} more`,
  search: "Find by name",
  add: (what) => `Add: ${what}`,
  remove: "Remove",
  removeRow: (name) => `Remove ${name}`,
  removed: (name) => `${name} was removed; this can be undone.`,
  added: (name) => `${name} was added.`,
  moreRows: (n) => `${n} in all`,
  openRow: (name) => `Fill in ${name}`,
  complete: "The list is complete",
  completeHelp: "While a list is not complete, no number or share is held against it.",
  reopen: "Add more",
  closed: "The list is complete.",
  noneThere: "There is none",
  saidNone: "Answered: there is none.",
  unsayNone: "Take the answer back",
  judgement: "A reviewer's judgement",
  pages: (what) => `Pages of ${what}`,
  previous: "Previous page",
  next: "Next page",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};

export const fieldWords: Words<FieldWords> = { "zh-CN": zh, en };
