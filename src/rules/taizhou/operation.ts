import { judged, section, text } from "../grammar.js";
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

/** 二（二）2 实施创新项目, 二（三）2 加强成果推广与应用, 三（二）任务实施 */
export const implementation = section("operation", [
  {
    id: "taizhou.operation.projects",
    force: "must",
    cites: clause("二（二）2", "创新联合体根据创新规划，组织实施协同创新项目"),
    title: text("组织实施协同创新项目", "Joint projects carried out"),
    holds: judged(),
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
  {
    id: "taizhou.operation.implement-plan",
    force: "must",
    cites: clause("三（二）", "按照批复的建设方案组织实施，压实牵头企业主体责任和参与单位相应责任"),
    title: text("按批复方案组织实施", "The approved plan carried out"),
    holds: judged(),
  },
]);
