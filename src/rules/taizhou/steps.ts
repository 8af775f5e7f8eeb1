import { type Step, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 三 过程管理 */
// 三（一）1、4 name no actor; 市科技局 coordinates by 四（一）.
export const procedure: readonly Step[] = [
  {
    id: "taizhou.procedure.1",
    cites: clause("三（一）1", "发布创新联合体申报通知，明确申报条件和要求，启动申报工作"),
    title: text("发布申报通知", "Call published"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: [],
  },
  {
    id: "taizhou.procedure.2",
    cites: clause("三（一）2", "符合条件的企业牵头，会同成员单位制定相关建设申报方案，以牵头企业名义申报"),
    title: text("制定申报方案，以牵头企业名义申报", "Plan made and filed in the name of the lead"),
    actor: text("牵头企业", "Lead enterprise"),
    handsIn: ["建设申报方案"],
  },
  {
    id: "taizhou.procedure.3",
    cites: clause("三（一）3", "属地科技管理部门对申报方案进行审核和推荐"),
    title: text("审核和推荐", "Checked and recommended"),
    actor: text("属地科技管理部门", "Local science and technology authority"),
    handsIn: [],
  },
  {
    id: "taizhou.procedure.4",
    cites: clause("三（一）4", "组织专家对相关方案进行考察论证"),
    title: text("专家考察论证", "Examined by experts"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: [],
  },
  {
    id: "taizhou.procedure.5",
    cites: clause("三（二）", "列入我市创新联合体建设计划的，命名为“台州市XXX创新联合体”，并颁发相应证书"),
    title: text("列入建设计划，命名并颁发证书", "Listed, named and certified"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: [],
  },
  {
    id: "taizhou.procedure.6",
    cites: clause(
      "三（三）",
      "建立创新联合体评估考核机制，定期对创新联合体的运行情况进行评估和考核。评估考核内容包括创新联合体的组织建设、协同创新、成果转化、人才培养、资金使用等方面",
    ),
    title: text("实施评估", "Evaluation"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: [],
  },
];
