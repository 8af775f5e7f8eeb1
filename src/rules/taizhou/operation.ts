import { all, dossier, holds, judged, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** The obligations of 二（一）1⑤ and 二（一）2③, of which each rule quotes one: planning and work in the first, reports in the second. */
export const obligations = section("operation", [
  {
    id: "taizhou.operation.lead-duties",
    force: "must",
    cites: clause("二（一）1⑤", "负责创新联合体的整体规划和组织协调，制定发展战略和年度工作计划"),
    title: text("牵头企业的规划与协调", "Planning and coordination by the lead"),
    holds: judged(),
  },
  {
    id: "taizhou.operation.lead-reports",
    force: "must",
    cites: clause("二（一）1⑤", "定期向市科技局报告创新联合体的运行情况和工作进展"),
    title: text("牵头企业定期报告", "Regular reports of the lead"),
    // 定期 sets no interval.
    holds: judged(),
  },
  {
    id: "taizhou.operation.member-duties",
    force: "must",
    cites: clause("二（一）2③", "承担具体的科研任务和项目实施工作"),
    title: text("成员单位承担科研任务", "Research carried out by the members"),
    holds: judged(),
  },
  {
    id: "taizhou.operation.member-reports",
    force: "must",
    cites: clause("二（一）2③", "定期向牵头单位报告本单位在创新联合体中的工作进展和成果"),
    title: text("成员单位定期报告", "Regular reports of the members"),
    holds: judged(),
  },
]);

/** 二（二）2 实施创新项目 */
export const cooperation = section("operation", [
  {
    id: "taizhou.operation.projects",
    force: "must",
    cites: clause("二（二）2", "创新联合体根据创新规划，组织实施协同创新项目"),
    title: text("组织实施协同创新项目", "Joint projects carried out"),
    holds: judged(),
  },
]);

/** 二（三） 推动成果转化. The mechanism belongs to a consortium that stands: 创新联合体应建立. */
export const translation = section("operation", [
  {
    id: "taizhou.governance.translation",
    force: "must",
    cites: clause("二（三）1", "创新联合体应建立完善的成果转化机制"),
    title: text("成果转化机制", "Mechanism for turning results to use"),
    // 成果转化机制包括成果评估、成果交易、成果推广等内容.
    holds: all(
      holds(dossier("governance", "translationMechanism", "evaluation")),
      holds(dossier("governance", "translationMechanism", "trading")),
      holds(dossier("governance", "translationMechanism", "promotion")),
    ),
  },
  {
    id: "taizhou.governance.standards",
    force: "may",
    cites: clause("二（三）1", "鼓励将创新成果转化为标准"),
    title: text("成果转化为标准", "Results turned into standards"),
    holds: holds(dossier("governance", "translationMechanism", "standards")),
  },
  {
    id: "taizhou.operation.promotion",
    force: "may",
    cites: clause(
      "二（三）2",
      "创新联合体可通过参加成果发布会、技术对接会、产业推介会等形式，加强创新成果的推广与应用",
    ),
    title: text("成果推广与应用", "Results promoted and used"),
    holds: judged(),
  },
]);

/** 三（二）任务实施 */
export const implementation = section("operation", [
  {
    id: "taizhou.operation.implement-plan",
    force: "must",
    cites: clause("三（二）", "按照批复的建设方案组织实施，压实牵头企业主体责任和参与单位相应责任"),
    title: text("按批复方案组织实施", "The approved plan carried out"),
    holds: judged(),
  },
]);

/** What 四（三） and 四（四） encourage the consortium to do */
export const encouragement = section("operation", [
  {
    id: "taizhou.operation.talent",
    force: "may",
    cites: clause("四（三）", "鼓励创新联合体发起单位引进高端人才，加强研发力量"),
    title: text("引进高端人才", "High-level talent recruited"),
    holds: judged(),
  },
  {
    id: "taizhou.operation.apply-for-projects",
    force: "may",
    cites: clause("四（四）", "鼓励创新联合体围绕台州重大科技需求，积极申报国家、省、市重大科技专项"),
    title: text("申报重大科技专项", "Major science and technology projects applied for"),
    holds: judged(),
  },
]);
