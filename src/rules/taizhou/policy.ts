import { citing, type Policy, text } from "../grammar.js";

/** 台州市创新联合体建设指导意见（征求意见稿） */
export const policy: Policy = {
  id: "taizhou-2025-draft",
  title: "台州市创新联合体建设指导意见（征求意见稿）",
  issuer: "台州市科学技术局",
  status: "draft-for-comment",
  issued: "2025-06-03",
  notice: text(
    "本结果依据征求意见稿作出（2025年6月3日公布，意见征集至6月12日），正式文件印发后以正式文件为准。",
    "Judged by the draft published for comment on 2025-06-03 (comments until 2025-06-12). Once a final text is issued, that text prevails.",
  ),
};

export const clause = citing(policy.id);
/** 市内: 台州市及其县（市、区）, GB/T 2260. */
export const divisionPrefix = "3310";
