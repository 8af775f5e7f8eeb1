import { deskWords } from "../review/language.js";
import type { Lang } from "../words/lang.js";
import type { Framework } from "./code.js";

/** The words of the developer's door. */
export interface DeveloperWords {
  title: string;
  intro: string;
  install: string;
  copy: string;
  copied: string;
  panes: string;
  dossier: string;
  dossierHelp: string;
  report: string;
  reportHelp: string;
  code: string;
  codeHelp: string;
  codeAgain: string;
  frameworks: string;
  framework: Record<Framework, string>;
  place: string;
  day: string;
  stages: string;
  notTaken: string;
  notDossier: string;
  issues: (n: number) => string;
  atLine: (line: number) => string;
  fine: string;
  sample: string;
  undo: string;
  redo: string;
  judged: (rules: number, rows: number, changed: number) => string;
  notJudged: string;
  noDay: string;
  share: string;
  shareHelp: string;
  shareSize: (size: string) => string;
  shareLong: string;
  link: string;
  opened: string;
  openedHelp: string;
  open: string;
  keep: string;
  broken: string;
  entries: string;
}

const zh: DeveloperWords = {
  title: "我是开发者",
  intro: "左边改申报材料，中间看核对结果，右边是得到这一结果的代码。全部在浏览器内运行，不向任何服务器发送内容。",
  install: "安装",
  copy: "复制",
  copied: "已复制",
  panes: "材料、结果与代码",
  dossier: "申报材料（JSON）",
  dossierHelp: "可直接编辑，改动即时生效",
  report: "核对结果（JSON）",
  reportHelp: "随材料和依据即时更新",
  code: "代码",
  codeHelp: "代码中的地区、日期、阶段和语言可以改，结果随之变化",
  codeAgain: "恢复生成的代码",
  frameworks: "框架",
  framework: { vue: "Vue", react: "React", plain: "TypeScript" },
  place: deskWords["zh-CN"].place,
  day: deskWords["zh-CN"].day,
  stages: deskWords["zh-CN"].stages,
  notTaken: "未采用，核对结果仍按此前的材料。",
  notDossier: "申报材料应为一个对象（{ … }）。",
  issues: (n) => `${n} 处填写有误，按“未填”核对`,
  atLine: (line) => `第 ${line} 行`,
  fine: "材料可以读取",
  sample: "载入示例",
  undo: "撤销",
  redo: "重做",
  judged: (rules, rows, changed) => `上次改动：重新核对 ${rules} 条规则、${rows} 行，${changed} 条结果有变化`,
  notJudged: "改动材料后，这里显示重新核对了多少条规则",
  noDay: "没有评价日期：请填写 filing.filledOn，或在右侧选择日期。",
  share: "分享",
  shareHelp: "材料和依据全部写在链接的 # 之后，浏览器不会将其发送给服务器。",
  shareSize: (size) => `链接长 ${size}`,
  shareLong: "部分聊天软件会截断过长的链接，请改用“导出”。",
  link: "分享链接",
  opened: "此链接带有一份申报材料",
  openedHelp: "打开后将替换本浏览器中现有的填报内容，可以撤销。",
  open: "打开",
  keep: "保留现有内容",
  broken: "链接不完整，无法打开。现有内容未作改动。",
  entries: "库的各个入口",
};

const en: DeveloperWords = {
  title: "I am a developer",
  intro:
    "Change the dossier on the left, see the report in the middle, and the code that makes it on the right. All of it runs in this browser; nothing is sent anywhere.",
  install: "Install",
  copy: "Copy",
  copied: "Copied",
  panes: "Dossier, report and code",
  dossier: "Dossier (JSON)",
  dossierHelp: "edit it here; it takes effect at once",
  report: "Report (JSON)",
  reportHelp: "follows the dossier and the settings",
  code: "Code",
  codeHelp: "change place, day, stages or language in it, and the report follows",
  codeAgain: "Back to the code as made",
  frameworks: "Framework",
  framework: { vue: "Vue", react: "React", plain: "TypeScript" },
  place: deskWords.en.place,
  day: deskWords.en.day,
  stages: deskWords.en.stages,
  notTaken: "Not taken: the report is still that of the dossier before.",
  notDossier: "A dossier is an object ({ … }).",
  issues: (n) =>
    `${n} ${n === 1 ? "answer" : "answers"} cannot be read and ${n === 1 ? "counts" : "count"} as not answered`,
  atLine: (line) => `line ${line}`,
  fine: "the dossier can be read",
  sample: "Load a sample",
  undo: "Undo",
  redo: "Redo",
  judged: (rules, rows, changed) =>
    `Last change: ${rules} rules and ${rows} rows judged again, ${changed} findings differ`,
  notJudged: "After a change of the dossier this tells how many rules were judged again",
  noDay: "There is no day to judge by: fill in filing.filledOn, or choose a day on the right.",
  share: "Share",
  shareHelp: "Dossier and settings stand after the # of the link, which browsers send to no server.",
  shareSize: (size) => `The link is ${size} long`,
  shareLong: "Some chat programs cut links this long; export a file instead.",
  link: "Link to share",
  opened: "This link brings a dossier",
  openedHelp: "Opening it takes the place of what this browser holds now; that can be undone.",
  open: "Open it",
  keep: "Keep what is here",
  broken: "The link is not complete and cannot be opened. Nothing was changed.",
  entries: "Entries of the library",
};

export const developerWords: Record<Lang, DeveloperWords> = { "zh-CN": zh, en };
