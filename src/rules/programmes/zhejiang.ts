import { programmePolicy, text } from "../grammar.js";
import { clause, policy } from "../zhejiang/policy.js";
import { aboutConsortia } from "./measures.js";

/** By the trial guidance of Zhejiang (二 目标任务). */
export const zhejiangTrial = programmePolicy(policy, [
  {
    id: "zhejiang.target.consortia",
    cites: clause("二", "建设50个左右省级创新联合体"),
    title: text("省级创新联合体数", "Number of provincial consortia"),
    force: "should",
    kind: "cumulative",
    years: [2025],
    unit: "consortia",
    measure: aboutConsortia("50"),
  },
  {
    id: "zhejiang.target.field-coverage",
    cites: clause("二", "以实现15个重点战略领域全覆盖为目标"),
    title: text("15 个重点战略领域全覆盖", "Each of the 15 strategic fields has a consortium"),
    force: "must",
    kind: "level",
    years: [2025],
    unit: "fields",
    measure: { by: "cover", list: "strategicFields", key: "strategicField", limit: 15 },
  },
]);
