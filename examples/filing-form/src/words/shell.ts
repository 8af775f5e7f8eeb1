import type { Report, Verdict } from "consortium-eligibility";
import type { Door } from "../router.js";
import type { Words } from "./lang.js";

type Status = Report["findings"][number]["status"];

/** The words that every page has. */
export interface Shell {
  title: string;
  other: string;
  skip: string;
  home: string;
  doors: Record<Door, string>;
  doorNav: string;
  foot: string;
  loading: string;
  close: string;
  cancel: string;
  yes: string;
  no: string;
  unanswered: string;
  none: string;
  noneOf: (what: string) => string;
  choose: string;
  pickDay: (what: string) => string;
  perLine: string;
  viewClause: (clause: string) => string;
  verdict: Record<Verdict, string>;
  status: Record<Status, string>;
  policyStatus: Record<Report["policy"]["status"], string>;
}

const zh: Shell = {
  title: "创新联合体申报与核对",
  other: "English",
  skip: "跳到正文",
  home: "首页",
  doors: { apply: "我要申报", review: "我要审核", developer: "我是开发者", compare: "四地对照" },
  doorNav: "入口",
  foot: "核对结果供参考，不代替主管部门的审核。内容只保存在本浏览器，不上传。",
  loading: "正在打开……",
  close: "关闭",
  cancel: "取消",
  yes: "是",
  no: "否",
  unanswered: "未填",
  none: "无此项",
  noneOf: (what) => `${what}：无此项`,
  choose: "请选择",
  pickDay: (what) => `选择${what}`,
  perLine: "每行一项",
  viewClause: (clause) => `查看条款 ${clause}`,
  verdict: {
    eligible: "符合条件",
    conditional: "有条件符合",
    undetermined: "尚不能认定",
    ineligible: "不符合条件",
  },
  status: {
    fail: "不符合",
    unknown: "待补充",
    review: "待审核人认定",
    pass: "符合",
    "not-applicable": "不适用",
  },
  policyStatus: {
    "draft-for-comment": "征求意见稿，尚未生效",
    trial: "试行",
    "in-force": "现行有效",
    superseded: "已被取代",
  },
};

const en: Shell = {
  title: "Innovation consortium: filing and check",
  other: "中文",
  skip: "Skip to the content",
  home: "Start",
  doors: {
    apply: "I am applying",
    review: "I am reviewing",
    developer: "I am a developer",
    compare: "Four places compared",
  },
  doorNav: "Ways in",
  foot: "The result is for guidance and does not replace the decision of the authority. Everything stays in this browser; nothing is sent.",
  loading: "Opening…",
  close: "Close",
  cancel: "Cancel",
  yes: "yes",
  no: "no",
  unanswered: "not answered",
  none: "none",
  noneOf: (what) => `${what}: none`,
  choose: "Choose",
  pickDay: (what) => `Pick: ${what}`,
  perLine: "one per line",
  viewClause: (clause) => `Show clause ${clause}`,
  verdict: {
    eligible: "Eligible",
    conditional: "Conditional",
    undetermined: "Undetermined",
    ineligible: "Ineligible",
  },
  status: {
    fail: "not met",
    unknown: "to be answered",
    review: "for a reviewer",
    pass: "met",
    "not-applicable": "not applicable",
  },
  policyStatus: {
    "draft-for-comment": "draft for comment, not in force",
    trial: "trial implementation",
    "in-force": "in force",
    superseded: "superseded",
  },
};

export const shell: Words<Shell> = { "zh-CN": zh, en };
