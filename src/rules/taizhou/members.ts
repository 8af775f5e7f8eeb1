import {
  academic,
  all,
  atLeast,
  called,
  count,
  every,
  filled,
  is,
  members,
  moreThan,
  onChain,
  percent,
  registeredIn,
  section,
  serviceAgency,
  share,
  some,
  text,
  unit,
  units,
} from "../grammar.js";
import { excludingLead, includingLead } from "../readings.js";
import { clause, divisionPrefix } from "./policy.js";

const local = registeredIn("市内", "Taizhou", divisionPrefix);
const transferAgency = called(
  text("概念验证、中试平台、成果转化机构", "proof-of-concept, pilot and transfer agencies"),
  all(serviceAgency, is(unit("serviceType"), "proof-of-concept", "pilot-platform", "tech-transfer")),
);

/** 二（一）1 牵头单位, its last half-sentence, and 二（一）2 成员单位 */
export const joining = section("formation", [
  {
    id: "taizhou.members.composition",
    force: "must",
    cites: clause("二（一）1", "联合产业链上下游企业、高校、科研院所等共同组建创新联合体"),
    title: text("成员单位涵盖产业链企业与高校院所", "Chain enterprises and academia among the members"),
    holds: all(atLeast(count(members, onChain), 1), atLeast(count(members, academic), 1)),
  },
  {
    id: "taizhou.members.tasks",
    force: "must",
    cites: clause("二（一）2①", "成员单位在创新联合体中承担明确的具体任务"),
    title: text("成员单位承担具体任务", "Every member has its tasks"),
    holds: every(members, filled(unit("tasks"))),
  },
  {
    id: "taizhou.members.count",
    force: "should",
    cites: clause("二（一）2②", "成员单位一般不少于5家"),
    title: text("成员单位数量", "Number of members"),
    // 牵头单位 and 成员单位 are items 1 and 2 of the same list.
    readings: {
      "excluding-lead": excludingLead(atLeast(count(members), 5)),
      "including-lead": includingLead(atLeast(count(units), 5)),
    },
  },
  {
    id: "taizhou.members.local-share",
    force: "should",
    cites: clause("二（一）2②", "参与单位以市内为主"),
    title: text("市内单位占比", "Share of local units"),
    readings: {
      "excluding-lead": excludingLead(moreThan(share(members, local), percent("50"))),
      "including-lead": includingLead(moreThan(share(units, local), percent("50"))),
    },
  },
  {
    id: "taizhou.members.services",
    force: "may",
    cites: clause("二（一）2②", "鼓励概念验证、中试平台、成果转化等机构参与"),
    title: text("概念验证等机构参与", "Proof-of-concept and similar agencies take part"),
    holds: some(units, transferAgency),
  },
]);
