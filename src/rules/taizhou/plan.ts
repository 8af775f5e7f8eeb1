import {
  after,
  all,
  dossier,
  every,
  filled,
  given,
  holds,
  judged,
  planTasks,
  section,
  task,
  text,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 二（二）1 制定创新规划: what the plan handed in by 三（一）2 must contain */
export const planning = section("filing", [
  {
    id: "taizhou.plan.objectives",
    topic: "plan.contents",
    force: "must",
    cites: clause("二（二）1①", "明确创新联合体在技术研发、成果转化、人才培养等方面的具体目标"),
    title: text("创新规划：创新目标", "Plan: objectives"),
    // 确保目标的科学性、合理性和可操作性: that it is given is not enough.
    holds: all(given(dossier("plan", "objectives")), judged()),
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
    // 确保创新路径的可行性和有效性
    holds: all(given(dossier("plan", "pathway")), judged()),
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
