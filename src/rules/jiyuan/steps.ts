import { type Step, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 四 备案程序 */
export const procedure: readonly Step[] = [
  {
    id: "jiyuan.procedure.1",
    cites: clause(
      "四（一）",
      "由牵头单位发起，与成员单位共同签署组建协议，根据本方案要求填报《济源创新联合体组建备案申请表》及相关材料，报送至科技管理部门",
    ),
    title: text("单位申请", "Application"),
    actor: text("牵头单位", "Lead"),
    handsIn: ["组建协议", "组建备案申请表", "相关材料"],
  },
  {
    id: "jiyuan.procedure.2",
    cites: clause("四（二）", "材料受理后，工科局组织专家对牵头单位资格和申报材料进行审查，确定推荐备案名单"),
    title: text("受理审核", "Accepted and examined"),
    actor: text("工科局", "Bureau of industry, information and technology"),
    handsIn: [],
  },
  {
    id: "jiyuan.procedure.3",
    cites: clause("四（三）", "工科局对符合要求的创新联合体进行网上公示（不少于5个工作日），公示无异议予以备案"),
    title: text("公示备案（常年受理）", "Public notice and filing, all year round"),
    actor: text("工科局", "Bureau of industry, information and technology"),
    handsIn: [],
  },
];
