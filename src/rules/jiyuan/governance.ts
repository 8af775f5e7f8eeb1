import { all, atLeast, dossier, holds, judged, number, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 三（四）, 三（五） */
export const governance = section("formation", [
  {
    id: "jiyuan.governance.bodies",
    force: "must",
    cites: clause("三（四）", "创新联合体应设立决策、咨询和执行等组织机构"),
    title: text("决策、咨询和执行机构", "Decision, advisory and executive bodies"),
    holds: all(
      holds(dossier("governance", "decisionBody")),
      holds(dossier("governance", "advisoryBody")),
      holds(dossier("governance", "executiveBody", "established")),
    ),
  },
  {
    id: "jiyuan.governance.mechanisms",
    force: "must",
    cites: clause("三（四）", "建立有效的决策与执行机制"),
    title: text("决策与执行机制", "Mechanisms of decision and execution"),
    holds: judged(),
  },
  {
    id: "jiyuan.governance.executive-staffed",
    force: "must",
    cites: clause("三（四）", "创新联合体执行机构为常设机构，应配备必要的工作人员"),
    title: text("执行机构常设并配备人员", "Executive body permanent and staffed"),
    holds: all(
      holds(dossier("governance", "executiveBody", "permanent")),
      atLeast(number(dossier("governance", "executiveBody", "staff")), 1),
    ),
  },
  {
    id: "jiyuan.governance.fund-management",
    force: "must",
    cites: clause("三（五）", "对创新联合体经费要制定相应的管理办法，建立经费使用的内部监督机制"),
    title: text("经费管理", "Management of funds"),
    holds: all(
      holds(dossier("governance", "fundManagement", "rules")),
      holds(dossier("governance", "fundManagement", "internalSupervision")),
    ),
  },
]);
