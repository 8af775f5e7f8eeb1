import { programmePolicy, text } from "../grammar.js";
import { clause, policy } from "../wenzhou/policy.js";
import { aboutConsortia, atLeast } from "./measures.js";

/** By the draft for comment of Wenzhou of 2025 (二 目标任务). */
export const wenzhou2025Draft = programmePolicy(policy, [
  {
    id: "wenzhou.target.consortia",
    cites: clause("二", "到2027年，联合体总数预计达到30个左右"),
    title: text("联合体总数", "Number of consortia"),
    force: "should",
    kind: "cumulative",
    years: [2027],
    unit: "consortia",
    measure: aboutConsortia("30"),
  },
  {
    id: "wenzhou.target.chain-coverage",
    cites: clause("二", "实现我市重点产业链全覆盖"),
    title: text("重点产业链全覆盖", "Every key chain has a consortium"),
    force: "must",
    kind: "level",
    years: [2027],
    unit: "chains",
    measure: { by: "cover", list: "keyChains", key: "industrialChain" },
  },
  {
    id: "wenzhou.target.projects",
    cites: clause("二", "围绕联合体布局200项以上重大科技项目"),
    title: text("重大科技项目", "Major projects"),
    force: "must",
    kind: "cumulative",
    years: [2027],
    unit: "projects",
    measure: atLeast("200"),
  },
]);
