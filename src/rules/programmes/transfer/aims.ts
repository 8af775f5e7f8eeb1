import { type Target, text } from "../../grammar.js";
import { transferClause as clause } from "../../wenzhou/policy.js";
import { atLeast, by2027, moreThan } from "../measures.js";

/** 二 工作目标 */
export const aims: readonly Target[] = [
  {
    id: "transfer.consortium-projects",
    cites: clause("二", "累计组织实施重点产业联合体攻关项目30项以上"),
    title: text("重点产业联合体攻关项目", "Research projects of key industrial consortia"),
    force: "must",
    kind: "cumulative",
    years: by2027,
    unit: "projects",
    measure: atLeast("30"),
  },
  {
    id: "transfer.local-results",
    cites: clause("二", "就地转化重大科技成果30项以上"),
    title: text("就地转化重大科技成果", "Major results put to use locally"),
    force: "must",
    kind: "cumulative",
    years: by2027,
    unit: "results",
    measure: atLeast("30"),
  },
  {
    id: "transfer.technology-trade-share",
    cites: clause("二", "技术交易额占GDP比重达7.6%"),
    title: text("技术交易额占 GDP 比重", "Technology trade as a share of GDP"),
    force: "must",
    kind: "level",
    years: by2027,
    unit: "ratio",
    measure: atLeast("0.076"),
  },
  {
    id: "transfer.high-value-patents",
    cites: clause("二", "高价值发明专利占有效发明比重达20%"),
    title: text("高价值发明专利占有效发明比重", "High-value patents as a share of invention patents in force"),
    force: "must",
    kind: "level",
    years: by2027,
    unit: "ratio",
    measure: atLeast("0.2"),
  },
  {
    id: "transfer.innovation-investment",
    cites: clause("二", "全市创新投入规模超550亿元"),
    title: text("全市创新投入规模", "Investment in innovation"),
    force: "must",
    kind: "level",
    years: by2027,
    unit: "yuan",
    measure: moreThan("55000000000"),
  },
  {
    id: "transfer.rd-intensity",
    cites: clause("二", "研发经费投入强度达3.2%以上"),
    title: text("研发经费投入强度", "R&D intensity"),
    force: "must",
    kind: "level",
    years: by2027,
    unit: "ratio",
    measure: atLeast("0.032"),
  },
];
