import { judged, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 三（一）明确建设目标 */
export const goal = section("formation", [
  {
    id: "wenzhou.goal.core-technology",
    force: "may",
    cites: clause("三（一）", "鼓励联合体聚焦突破关键核心技术、解决“卡脖子”问题等核心目标"),
    title: text("聚焦关键核心技术", "Focus on core technologies"),
    holds: judged(),
  },
]);
