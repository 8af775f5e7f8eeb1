import { type Target, text } from "../../grammar.js";
import { transferClause as clause } from "../../wenzhou/policy.js";
import { by2027, eachYear, judged } from "../measures.js";

/** What no figure measures: 一产业一清单, 全覆盖 */
export const coverage: readonly Target[] = [
  {
    id: "transfer.industry-list",
    cites: clause("三（二）", "每年编制“一产业一清单”的科技成果转化赛道指引"),
    title: text("每年编制“一产业一清单”", "A list for each industry every year"),
    force: "must",
    kind: "yearly",
    years: eachYear,
    unit: "judged",
    measure: judged,
  },
  {
    id: "transfer.proof-centre-coverage",
    cites: clause("三（三）", "推动重点高校、省级新型研发机构、研究型医院、“一港五谷”“20”重点孵化器概念验证中心全覆盖"),
    title: text("概念验证中心全覆盖", "Proof-of-concept centres everywhere"),
    force: "must",
    kind: "level",
    years: by2027,
    unit: "judged",
    measure: judged,
  },
  {
    id: "transfer.pilot-coverage",
    cites: clause("三（四）", "加速推动中试验证平台在“5+5”产业集群全覆盖"),
    title: text("中试验证平台全覆盖", "Pilot platforms in every cluster"),
    force: "must",
    kind: "level",
    years: by2027,
    unit: "judged",
    measure: judged,
  },
];
