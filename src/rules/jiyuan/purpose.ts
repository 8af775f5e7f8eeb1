import { atLeast, count, dossier, isOrJudged, section, text, units } from "../grammar.js";
import { clause } from "./policy.js";

/** The industries that 一 and 附件填报说明二 name; both lists end in 等. */
export const industries = [
  "有色金属",
  "钢铁",
  "化工",
  "绿色食品及饮料加工",
  "新材料",
  "电子信息",
  "生物医药",
  "新能源",
  "节能环保",
  "前沿新材料",
  "氢能与储能",
  "低空经济",
  "碳捕集",
] as const;

/** 一 功能定位 and the opening of 三 组建条件 */
export const purpose = section("formation", [
  {
    id: "jiyuan.goal.priority-industry",
    force: "may",
    cites: clause(
      "一",
      "优先在有色金属、钢铁、化工、绿色食品及饮料加工、新材料、电子信息、生物医药、新能源、节能环保、前沿新材料、氢能与储能、低空经济、碳捕集等产业领域",
    ),
    title: text("优先产业领域", "Priority industry"),
    holds: isOrJudged(dossier("consortium", "industry"), ...industries),
  },
  {
    id: "jiyuan.members.composition",
    force: "must",
    cites: clause("三", "创新联合体由企业、高校、科研院所或其他组织机构等多个独立法人单位组成"),
    title: text("由多个单位组成", "More than one unit"),
    holds: atLeast(count(units), 2),
  },
]);
