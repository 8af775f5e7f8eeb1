import type { Force } from "../../src/criteria/rule.js";
import type { Mark } from "./catalogue.js";

/** What each way of handling a sentence is called, and what it means. */
export const markWords: Record<Mark, { readonly name: string; readonly means: string; readonly counted: string }> = {
  machine: { name: "自动核对", means: "依填报内容由程序核对", counted: "条" },
  judged: { name: "由审核人认定", means: "不能由数据得出，由审核人对照原文认定", counted: "条" },
  duty: { name: "定期义务", means: "备案后按期办理，或到期自行发生", counted: "项" },
  change: { name: "变更规定", means: "变更、退出、解散等如何处理", counted: "项" },
  support: { name: "支持措施", means: "备案后可享受的支持", counted: "项" },
  target: { name: "目标指标", means: "主管部门要达到的目标，不对单个联合体提出要求", counted: "项" },
  step: { name: "办理步骤", means: "申报、审核、备案的先后步骤", counted: "步" },
};
/** The order in which they are listed. */
export const marks: readonly Mark[] = ["machine", "judged", "duty", "change", "support", "target", "step"];

export const contextWords = { name: "说明性文字", means: "不作核对，旁注理由；各级标题不另加注" } as const;

/** What the strength of a wording means for the verdict. */
export const forceMeans: Record<Force, string> = {
  must: "不满足即不符合条件",
  should: "原则性要求，不满足的须说明理由",
  may: "鼓励性内容，不影响结论",
};

/** @example dayWords("2025-06-03") // "2025 年 6 月 3 日" */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
