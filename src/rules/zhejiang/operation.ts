import {
  all,
  atMost,
  dossier,
  equals,
  every,
  filled,
  given,
  judged,
  number,
  planTasks,
  section,
  task,
  text,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 三（四）健全运行机制, 四（四）制定目标任务 and 五 支持措施, as far as they bind a consortium that stands */
export const operation = section("operation", [
  {
    id: "zhejiang.operation.joint-projects",
    force: "must",
    cites: clause("三（四）", "创新联合体应以重大任务为牵引，探索实施自主攻关任务，共同申报承担国家和省科技计划项目"),
    title: text("共同承担科技计划项目", "Projects undertaken together"),
    holds: judged(),
  },
  {
    id: "zhejiang.operation.three-year-goals",
    force: "must",
    cites: clause("四（四）", "明确3年战略目标"),
    title: text("3年战略目标", "Strategic goals of three years"),
    holds: equals(number(dossier("plan", "strategicGoalYears")), 3),
  },
  {
    id: "zhejiang.operation.key-tasks",
    force: "must",
    cites: clause("四（四）", "凝练能出标志性成果的重大攻关任务"),
    title: text("重大攻关任务", "Key research tasks"),
    holds: judged(),
  },
  {
    id: "zhejiang.operation.phased-projects",
    force: "must",
    cites: clause("四（四）", "对标谋划“项目群”，分阶段、分年度推进攻关"),
    title: text("“项目群”分阶段、分年度推进", "Group of projects in phases and years"),
    // Tasks with days show phases; whether they are a group of projects that meets its mark, a person judges.
    holds: all(filled(dossier("plan", "tasks")), every(planTasks, given(task("dueOn"))), judged()),
  },
  {
    id: "zhejiang.operation.main-investment",
    force: "must",
    cites: clause("五（一）", "创新联合体成员企业承担主要投入责任"),
    title: text("成员企业承担主要投入", "Member enterprises bear the main investment"),
    holds: judged(),
  },
  {
    id: "zhejiang.operation.concurrent-projects",
    force: "should",
    cites: clause("五（二）", "牵头企业承担在研项目数原则上不超过3项"),
    title: text("牵头企业在研项目数", "The lead's projects under way"),
    holds: atMost(number(dossier("lifecycle", "leadProjects")), 3),
  },
  {
    id: "zhejiang.operation.party-branch",
    force: "may",
    // 引导推动 encourages; it is no support that a consortium gets.
    cites: clause("五（二）", "引导推动承担重大战略攻关任务的创新联合体建立临时党支部，由联合体主要负责人担任支部书记"),
    title: text("建立临时党支部", "Temporary Party branch"),
    holds: judged(),
  },
]);
