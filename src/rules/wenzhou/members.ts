import {
  academic,
  all,
  any,
  atLeast,
  called,
  count,
  enterprise,
  implies,
  is,
  judged,
  percent,
  registeredIn,
  section,
  share,
  some,
  startsWith,
  text,
  unit,
  units,
} from "../grammar.js";
import { otherInnovator, researchInstitute, university } from "../kinds.js";
import { clause, divisionPrefix } from "./policy.js";

const local = registeredIn("市域内", "Wenzhou", divisionPrefix);
/** Of a unit registered in Wenzhou this asks that its code begin otherwise, with what no code of GB/T 2260 begins. */
const nonlocal = called(
  text("市域外注册单位", "units registered outside Wenzhou"),
  implies(local, startsWith(unit("division"), "00")),
);

const upstream = called(
  text("产业链上游企业", "enterprises upstream in the chain"),
  all(enterprise, is(unit("chainPosition"), "upstream")),
);
const downstream = called(
  text("产业链下游企业", "enterprises downstream in the chain"),
  all(enterprise, is(unit("chainPosition"), "downstream")),
);

/** 等 leaves room for a research unit of another kind, such as a hospital: a person judges it. */
const either = all(
  atLeast(count(units, enterprise), 1),
  any(atLeast(count(units, academic), 1), all(some(units, otherInnovator), judged())),
);
/** 且 puts it in one row with two sentences of 一般; it has no such word itself. */
const bothEnds = all(atLeast(count(units, upstream), 1), atLeast(count(units, downstream), 1));

/** 三（三）产学研充分联合. The text counts 单位总数（含牵头单位）, so every number here is of units. */
export const members = section("formation", [
  {
    id: "wenzhou.members.composition",
    force: "must",
    cites: clause("三（三）", "组成单位涵盖市内外产业链相关企业、高校、科研院所等"),
    title: text("组成单位涵盖企业与高校院所", "Enterprises and academia among the units"),
    readings: {
      either: {
        title: text("企业与高校或科研院所", "enterprises, and universities or research institutes"),
        holds: either,
      },
      both: {
        title: text("企业、高校和科研院所兼有", "enterprises, universities and research institutes"),
        holds: all(
          atLeast(count(units, enterprise), 1),
          atLeast(count(units, university), 1),
          atLeast(count(units, researchInstitute), 1),
        ),
      },
      // 市内外 could ask for both.
      "with-nonlocal": {
        title: text("市内、市外单位兼有", "units of Wenzhou and of elsewhere besides"),
        holds: all(either, atLeast(count(units, local), 1), atLeast(count(units, nonlocal), 1)),
      },
    },
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
    holds: atLeast(share(units, local), percent("50")),
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
    readings: {
      "as-must": {
        title: text("须覆盖", "as a requirement of its own"),
        holds: bothEnds,
        force: "must",
      },
      "as-should": {
        title: text("一般应覆盖", "as a general requirement, like the shares before it"),
        holds: bothEnds,
        force: "should",
      },
    },
  },
]);
