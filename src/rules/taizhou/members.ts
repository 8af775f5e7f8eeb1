import {
  academic,
  all,
  any,
  atLeast,
  type Criterion,
  called,
  count,
  enterprise,
  every,
  filled,
  is,
  judged,
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

const upOrDownstream = called(
  text("产业链上游、下游企业", "enterprises upstream or downstream in the chain"),
  all(enterprise, is(unit("chainPosition"), "upstream", "downstream")),
);
const university = called(text("高校", "universities"), is(unit("kind"), "university"));
const institute = called(text("科研院所", "research institutes"), is(unit("kind"), "research-institute"));
/** What 等 leaves room for beside 高校、科研院所; whether such a unit will do a person judges. */
const ofAnotherKind = called(
  text("其他机构", "other organisations"),
  is(unit("kind"), "other", "service-agency", "innovation-group"),
);
const withResearch = (chain: Criterion): Criterion =>
  all(
    atLeast(count(members, chain), 1),
    any(atLeast(count(members, academic), 1), all(some(members, ofAnotherKind), judged())),
  );

/** 二（一）1 牵头单位, its last half-sentence, and 二（一）2 成员单位 */
export const joining = section("formation", [
  {
    id: "taizhou.members.composition",
    force: "must",
    cites: clause("二（一）1", "联合产业链上下游企业、高校、科研院所等共同组建创新联合体"),
    title: text("成员单位涵盖产业链企业与高校院所", "Chain enterprises and academia among the members"),
    // 高校、科研院所 can mean one of them or each; 上下游 may leave out who stands in between.
    readings: {
      either: {
        title: text("高校、科研院所有其一即可", "a university or a research institute will do"),
        holds: withResearch(onChain),
      },
      both: {
        title: text("高校、科研院所均须有", "both a university and a research institute"),
        holds: all(
          atLeast(count(members, onChain), 1),
          atLeast(count(members, university), 1),
          atLeast(count(members, institute), 1),
        ),
      },
      "upstream-or-downstream": {
        title: text("只计上游和下游，不计中游", "upstream and downstream only, without midstream"),
        holds: withResearch(upOrDownstream),
      },
    },
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
      // 一般 stands before the number of members only.
      "as-must": {
        title: text(
          "“一般”只及于成员数量，以市内为主为必须",
          "“as a rule” bears on the number of members only, so this is a must",
        ),
        force: "must",
        holds: moreThan(share(members, local), percent("50")),
      },
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
