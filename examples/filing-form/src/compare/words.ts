import type { Lang } from "../words/lang.js";

/** The words of the comparison. */
export interface CompareWords {
  title: string;
  intro: string;
  blank: string;
  nearestHelp: string;
  finding: string;
  nearestFailed: string;
  rank: (n: number) => string;
  nothing: string;
  steps: (n: number) => string;
  conditional: string;
  impossible: string;
  notProven: string;
  show: string;
  cannot: string;
  onlyDifferences: string;
  thresholds: string;
  others: string;
  topic: string;
  silent: string;
  found: string;
  gap: string;
  back: string;
  none: string;
  colon: string;
  cited: (text: string, clause: string) => string;
  table: (name: string) => string;
}

const zh: CompareWords = {
  title: "四地对照",
  intro: "同一份申报材料，按四地文件分别核对：各地要求什么、达到没有、哪一地最接近。",
  blank: "尚未填报，先列各地的要求。填报或导入后，这里显示是否达到。",
  nearestHelp: "按办理难度由低到高排序：补填最易，增加或更换单位最难。需审核人认定的，均按认定符合测算。",
  finding: "正在测算……",
  nearestFailed: "未能测算：填报内容中有无法读取之处，请先更正。",
  rank: (n) => (n === 1 ? "最接近" : `第 ${n}`),
  nothing: "无须再办理",
  steps: (n) => `还需 ${n} 步`,
  conditional: "办理后为“有条件符合”",
  impossible: "没有可行的办法",
  notProven: "未找到可行的办法",
  show: "需要办理什么",
  cannot: "无法满足的要求",
  onlyDifferences: "只看差异",
  thresholds: "门槛",
  others: "其他要求",
  topic: "事项",
  silent: "未作规定",
  found: "现为",
  gap: "差距",
  back: "返回对照",
  none: "没有差异。",
  colon: "：",
  cited: (text, clause) => `${text}（${clause}）`,
  table: (name) => `${name}对照表`,
};

const en: CompareWords = {
  title: "Four places compared",
  intro:
    "One dossier by the documents of four places: what each asks for, whether it is met, and which place is nearest.",
  blank:
    "Nothing has been filled in yet: these are the requirements. Once a dossier is there, this tells how it stands.",
  nearestHelp:
    "In order of effort: filling in is the least, finding or changing units the most. What a reviewer has to judge is taken as favourable.",
  finding: "Being worked out …",
  nearestFailed: "Not worked out: some answers cannot be read. Put them right first.",
  rank: (n) => (n === 1 ? "Nearest" : `No. ${n}`),
  nothing: "Nothing more to do",
  steps: (n) => `${n} ${n === 1 ? "step" : "steps"} to go`,
  conditional: "then conditionally eligible",
  impossible: "There is no way",
  notProven: "No way was found",
  show: "What is to be done",
  cannot: "Requirements that cannot be met",
  onlyDifferences: "Differences only",
  thresholds: "Thresholds",
  others: "Other requirements",
  topic: "Topic",
  silent: "not regulated",
  found: "Now",
  gap: "Short by",
  back: "Back to the comparison",
  none: "There are no differences.",
  colon: ": ",
  cited: (text, clause) => `${text} (${clause})`,
  table: (name) => `${name}, compared`,
};

export const compareWords: Record<Lang, CompareWords> = { "zh-CN": zh, en };
