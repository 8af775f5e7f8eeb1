import { after, all, dossier, every, filled, given, holds, planTasks, section, task, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 二（二）1 制定创新规划 */
export const planning = section("formation", [
  {
    id: "taizhou.plan.objectives",
    topic: "plan.contents",
    force: "must",
    cites: clause("二（二）1①", "明确创新联合体在技术研发、成果转化、人才培养等方面的具体目标"),
    title: text("创新规划：创新目标", "Plan: objectives"),
    holds: given(dossier("plan", "objectives")),
  },
  {
    id: "taizhou.plan.tasks",
    topic: "plan.contents",
    force: "must",
    cites: clause("二（二）1②", "明确任务分工和时间节点"),
    title: text("创新规划：任务分工和时间节点", "Plan: tasks, who does them and by when"),
    holds: all(
      filled(dossier("plan", "tasks")),
      every(planTasks, all(filled(task("organizationIds")), given(task("dueOn")))),
    ),
  },
  {
    id: "taizhou.plan.pathway",
    topic: "plan.contents",
    force: "must",
    cites: clause("二（二）1③", "制定创新联合体实现创新目标的具体路径"),
    title: text("创新规划：创新路径", "Plan: pathway"),
    holds: given(dossier("plan", "pathway")),
  },
  {
    id: "taizhou.plan.period",
    topic: "plan.contents",
    force: "must",
    cites: clause("二（二）1", "明确创新目标、创新任务、创新路径和建设期"),
    title: text("创新规划：建设期", "Plan: period"),
    holds: after(dossier("plan", "endsOn"), dossier("plan", "startsOn")),
  },
  {
    id: "taizhou.governance.coordination",
    force: "must",
    cites: clause("二（二）1④", "创新联合体应建立议事协调机制"),
    title: text("议事协调机制", "Coordination mechanism"),
    holds: holds(dossier("governance", "coordinationMechanism")),
  },
]);

/** 二（三）1 建立成果转化机制 */
export const translation = section("formation", [
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
]);
