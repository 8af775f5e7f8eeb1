import {
  academic,
  all,
  atLeast,
  called,
  count,
  enterprise,
  is,
  judged,
  percent,
  registeredIn,
  section,
  share,
  text,
  unit,
  units,
} from "../grammar.js";
import { clause, divisionPrefix } from "./policy.js";

const upstream = called(
  text("产业链上游企业", "enterprises upstream in the chain"),
  all(enterprise, is(unit("chainPosition"), "upstream")),
);
const downstream = called(
  text("产业链下游企业", "enterprises downstream in the chain"),
  all(enterprise, is(unit("chainPosition"), "downstream")),
);

/** 三（三）产学研充分联合. The text counts 单位总数（含牵头单位）, so every number here is of units. */
export const members = section("formation", [
  {
    id: "wenzhou.members.composition",
    force: "must",
    cites: clause("三（三）", "组成单位涵盖市内外产业链相关企业、高校、科研院所等"),
    title: text("组成单位涵盖企业与高校院所", "Enterprises and academia among the units"),
    holds: all(atLeast(count(units, enterprise), 1), atLeast(count(units, academic), 1)),
  },
  {
    id: "wenzhou.members.diversity",
    force: "may",
    cites: clause("三（三）", "鼓励吸纳市内多元创新主体"),
    title: text("吸纳市内多元创新主体", "Diverse local innovators"),
    holds: judged(),
  },
  {
    id: "wenzhou.members.capability",
    force: "must",
    cites: clause("三（三）", "成员单位需具备研发和技术配套能力"),
    title: text("成员单位研发和配套能力", "R&D and supporting capability of the members"),
    holds: judged(),
  },
  {
    id: "wenzhou.members.cooperation-basis",
    force: "must",
    cites: clause("三（三）", "有良好合作基础"),
    title: text("合作基础", "Basis of cooperation"),
    holds: judged(),
  },
  {
    id: "wenzhou.members.count",
    force: "should",
    cites: clause("三（三）", "单位总数（含牵头单位）建议原则上不少于6个"),
    title: text("单位总数", "Number of units"),
    holds: atLeast(count(units), 6),
  },
  {
    id: "wenzhou.members.local-share",
    force: "should",
    cites: clause("三（三）", "市域内注册单位占比一般不低于50%"),
    title: text("市域内单位占比", "Share of local units"),
    holds: atLeast(share(units, registeredIn("市域内", "Wenzhou", divisionPrefix)), percent("50")),
  },
  {
    id: "wenzhou.members.enterprise-share",
    force: "should",
    cites: clause("三（三）", "企业数量一般不低于50%"),
    title: text("企业占比", "Share of enterprises"),
    holds: atLeast(share(units, enterprise), percent("50")),
  },
  {
    id: "wenzhou.members.chain-coverage",
    topic: "members.chain",
    force: "must",
    cites: clause("三（三）", "覆盖产业链上下游，实现深度协同"),
    title: text("覆盖产业链上下游", "Upstream and downstream covered"),
    holds: all(atLeast(count(units, upstream), 1), atLeast(count(units, downstream), 1)),
  },
]);
