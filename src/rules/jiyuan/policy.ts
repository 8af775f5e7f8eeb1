import { citing, type Policy, text } from "../grammar.js";

/** 济源创新联合体培育建设工作方案（试行）（征求意见稿） */
export const policy: Policy = {
  id: "jiyuan-draft",
  title: "济源创新联合体培育建设工作方案（试行）（征求意见稿）",
  issuer: "济源产城融合示范区工业信息和科技局",
  status: "draft-for-comment",
  notice: text(
    "所依据的是征求意见稿，正式文件印发后以正式文件为准。",
    "This goes by a draft for comment. Once a final text is issued, that text prevails.",
  ),
};

export const clause = citing(policy.id);
/** 济源: its code, and the one it had before; 4190 as a prefix would take in every 省直辖 place of Henan. */
export const divisions = ["419001", "410881"] as const;
