import type { Words } from "./lang.js";

/** What the pages of units, platforms and signatures say. */
export interface UnitWords {
  startLead: string;
  paste: string;
  pasteHelp: string;
  pasteExample: string;
  pasteLabel: string;
  preview: string;
  columns: { line: string; name: string; uscc: string; kind: string; division: string; chain: string; fault: string };
  faults: {
    nameless: string;
    notUscc: string;
    checkDigit: (should: string) => string;
    twice: (name: string) => string;
    strange: (cell: string) => string;
    noKind: string;
    noDivision: string;
  };
  asLead: string;
  addUnits: (n: number) => string;
  addedUnits: (n: number) => string;
  blankRows: (n: number) => string;
  oneByOne: string;
  unit: string;
  platform: string;
  researcher: string;
  row: string;
  signatures: string;
  signaturesHelp: string;
  noUnits: string;
  allSign: (n: number) => string;
  allSignText: (names: string) => string;
  sealAll: string;
  sealAllText: (names: string) => string;
  dayForAll: string;
  dayForAllDo: string;
  capacityOf: (name: string) => string;
  sealedOf: (name: string) => string;
  dayOf: (name: string) => string;
  sealed: string;
  articles: string;
  others: string;
}

const zh: UnitWords = {
  startLead: "开始填写牵头单位",
  paste: "成批录入",
  pasteHelp:
    "每行一家，依次为名称、统一社会信用代码、类型、注册地、产业链环节，用空格、逗号或制表符隔开；可从表格中直接复制。缺的可留空，稍后再填。",
  pasteExample: "永嘉某铸造有限公司 企业 永嘉县 上游\n某理工大学 高校 杭州市西湖区",
  pasteLabel: "单位名单，每行一家",
  preview: "识别结果",
  columns: {
    line: "行",
    name: "名称",
    uscc: "信用代码",
    kind: "类型",
    division: "注册地",
    chain: "产业链环节",
    fault: "请核对",
  },
  faults: {
    nameless: "没有单位名称，未计入",
    notUscc: "信用代码应为 18 位，未录入",
    checkDigit: (should) => `信用代码校验位不符，应为 ${should}`,
    twice: (name) => `与“${name}”重复，未计入`,
    strange: (cell) => `未能识别“${cell}”，未录入`,
    noKind: "未填类型",
    noDivision: "未填注册地",
  },
  asLead: "牵头单位",
  addUnits: (n) => `添加 ${n} 家单位`,
  addedUnits: (n) => `已添加 ${n} 家单位，可撤销。`,
  blankRows: (n) => `另有 ${n} 家尚未填写名称。`,
  oneByOne: "成员单位名单",
  unit: "一家单位",
  platform: "一个平台",
  researcher: "一名人员",
  row: "一条",
  signatures: "签署情况",
  signaturesHelp: "单位名单中的每一家都应签署。",
  noUnits: "先填写单位名单，再记录签署情况。",
  allSign: (n) => `${n} 家单位均由法定代表人签署`,
  allSignText: (names) => `将为以下单位记录“法定代表人”签署：${names}。`,
  sealAll: "各单位均已盖章",
  sealAllText: (names) => `将为以下单位记录“已盖章”：${names}。`,
  dayForAll: "各单位签署日期相同",
  dayForAllDo: "填入各单位",
  capacityOf: (name) => `${name}签署人身份`,
  sealedOf: (name) => `${name}是否盖章`,
  dayOf: (name) => `${name}签署日期`,
  sealed: "已盖章",
  articles: "协议内容",
  others: "其他",
};

const en: UnitWords = {
  startLead: "Start with the lead",
  paste: "Enter many at once",
  pasteHelp:
    "One unit a line: name, credit code, kind, place of registration, place in the chain, set apart by tabs or commas; a table can be pasted. What is missing may be filled in later.",
  pasteExample: "Yongjia Casting Ltd, enterprise, 永嘉县, upstream\nUniversity of Technology, university, 330106",
  pasteLabel: "The units, one a line",
  preview: "As it was read",
  columns: {
    line: "Line",
    name: "Name",
    uscc: "Credit code",
    kind: "Kind",
    division: "Registered in",
    chain: "In the chain",
    fault: "To check",
  },
  faults: {
    nameless: "no name: left out",
    notUscc: "a credit code has 18 characters: not entered",
    checkDigit: (should) => `the check digit of the credit code should be ${should}`,
    twice: (name) => `the same as “${name}”: left out`,
    strange: (cell) => `“${cell}” was not understood: not entered`,
    noKind: "no kind",
    noDivision: "no place",
  },
  asLead: "lead",
  addUnits: (n) => `Add ${n} ${n === 1 ? "unit" : "units"}`,
  addedUnits: (n) => `${n} ${n === 1 ? "unit was" : "units were"} added; this can be undone.`,
  blankRows: (n) => `${n} more without a name.`,
  oneByOne: "The members",
  unit: "a unit",
  platform: "a platform",
  researcher: "a person",
  row: "a row",
  signatures: "Signatures",
  signaturesHelp: "Every unit of the list signs.",
  noUnits: "Fill in the units first, then who signed for them.",
  allSign: (n) => `All ${n} units signed by their legal representatives`,
  allSignText: (names) => `Answers “legal representative” for ${names}.`,
  sealAll: "All have affixed their seals",
  sealAllText: (names) => `Answers “sealed” for ${names}.`,
  dayForAll: "All signed on one day",
  dayForAllDo: "Enter it for all",
  capacityOf: (name) => `Who signed for ${name}`,
  sealedOf: (name) => `Seal of ${name}`,
  dayOf: (name) => `Day on which ${name} signed`,
  sealed: "sealed",
  articles: "What the agreement says",
  others: "Further answers",
};

export const unitWords: Words<UnitWords> = { "zh-CN": zh, en };
