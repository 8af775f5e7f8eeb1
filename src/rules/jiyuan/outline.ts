import { all, dossier, given, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 济源创新联合体建设方案（备案）编写提纲. 六 其他需要说明的问题 may be empty. */
export const outline = section("filing", [
  {
    id: "jiyuan.plan.outline",
    topic: "plan.contents",
    force: "must",
    cites: clause("提纲", "包含但不限于以下内容"),
    title: text("建设方案的内容", "Contents of the plan"),
    holds: all(
      given(dossier("plan", "outline", "background")),
      given(dossier("plan", "outline", "conditions")),
      given(dossier("plan", "outline", "goals")),
      given(dossier("plan", "outline", "governance")),
      given(dossier("plan", "outline", "schedule")),
      given(dossier("plan", "outline", "evidence")),
    ),
  },
]);
