import { type Step, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 四 组建程序 */
export const procedure: readonly Step[] = [
  {
    id: "wenzhou.procedure.1",
    cites: clause(
      "四（一）",
      "市委科技委办公室（市科技局）会同市有关单位，综合企业发展基础、创新优势等情况，结合产业链需求，确定牵头单位",
    ),
    title: text("遴选牵头企业", "Lead enterprise selected"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: [],
  },
  {
    id: "wenzhou.procedure.2",
    cites: clause("四（二）", "牵头单位联合相关方确定成员单位，编制包括目标任务、组织架构、运行机制等内容的建设方案"),
    title: text("编制建设方案", "Construction plan drawn up"),
    actor: text("牵头单位", "Lead"),
    handsIn: ["建设方案"],
  },
  {
    id: "wenzhou.procedure.3",
    cites: clause("四（三）", "市委科技委办公室（市科技局）组织专家和部门人员对建设方案进行论证，形成意见"),
    title: text("可行性论证", "Feasibility examined"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: [],
  },
  {
    id: "wenzhou.procedure.4",
    cites: clause("四（四）", "牵头单位会同成员单位制定联合体章程与组建协议，明确各方权益与合作规则"),
    title: text("制定章程和组建协议", "Charter and agreement made"),
    actor: text("牵头单位与成员单位", "Lead and members"),
    handsIn: ["联合体章程", "组建协议"],
  },
  {
    id: "wenzhou.procedure.5",
    cites: clause(
      "四（五）",
      "联合体组建采取备案制，常年受理。拟建联合体由市委科技委办公室（市科技局）组织相关方面进行审定，审定通过后，予以正式备案",
    ),
    title: text("核准备案组建（常年受理）", "Approved and filed, all year round"),
    actor: text("市科技局", "City science and technology bureau"),
    handsIn: ["备案申请表"],
  },
];
