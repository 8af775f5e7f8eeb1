import { citing, type Policy, text } from "../grammar.js";

/** 温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿） */
export const policy: Policy = {
  id: "wenzhou-2025-draft",
  title: "温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿）",
  issuer: "温州市科学技术局",
  status: "draft-for-comment",
  notice: text(
    "所依据的是征求意见稿。据报道，正式文件已于2025年8月6日印发，其文本未收录于此；使用前请与正式文件逐条核对。",
    "This goes by the draft for comment. A final text was reported as issued on 2025-08-06; it is not the text encoded here. Compare it clause by clause before relying on it.",
  ),
};

export const clause = citing(policy.id);
/** 市域内: 温州市及其县（市、区）, GB/T 2260. */
export const divisionPrefix = "3303";
/** 温州市高质量贯通科技成果转化全链条行动方案（2025—2027年）; one sentence of it speaks of a consortium. */
export const transferPolicy: Policy = {
  id: "wenzhou-transfer-2025",
  title: "温州市高质量贯通科技成果转化全链条行动方案（2025—2027年）",
  issuer: "温州市人民政府办公室",
  status: "in-force",
  issued: "2025-09-30",
};
export const transferClause = citing(transferPolicy.id);
