import { any, atMost, dossier, every, given, judged, number, section, text, unit, units } from "../grammar.js";
import { clause, transferClause } from "./policy.js";

/** The sentence of the transfer plan that speaks of a consortium, and 六 保障措施 */
export const operation = section("operation", [
  {
    id: "wenzhou.governance.dual-heads",
    force: "may",
    // 推行 is what the city undertakes; it obliges no consortium.
    cites: transferClause("三（二）", "推行“科学家+企业家”双负责人制"),
    title: text("“科学家+企业家”双负责人", "A scientist and an entrepreneur as heads"),
    // The entrepreneur is the legal representative of the lead, by 三（二） of the scheme itself.
    holds: given(dossier("consortium", "scientificHead", "name")),
  },
  {
    id: "wenzhou.operation.demand-driven",
    force: "may",
    // The second half of that sentence: what the city means to bring about.
    cites: transferClause("三（二）", "将科研任务与企业发展需求直接挂钩"),
    title: text("科研任务与企业需求挂钩", "Research tasks tied to what enterprises need"),
    holds: judged(),
  },
  {
    id: "wenzhou.operation.project-management",
    force: "must",
    cites: clause(
      "六（二）",
      "联合体须建立完善的科技项目管理制度和运行机制，明确成员单位“责权利”关系，规范项目申请与实施流程",
    ),
    title: text("科技项目管理制度和运行机制", "Management of research projects"),
    holds: judged(),
  },
  {
    id: "wenzhou.operation.research-integrity",
    force: "must",
    cites: clause("六（三）", "各成员单位须严格遵守国家及省市科研诚信建设有关要求"),
    title: text("科研诚信", "Research integrity"),
    // What the text attaches to a breach is a record of bad credit, no exclusion: a record is for a person to weigh.
    holds: any(every(units, atMost(number(unit("integrityViolations")), 0)), judged()),
  },
]);
