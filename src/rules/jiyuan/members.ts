import {
  aboveScale,
  all,
  atLeast,
  called,
  count,
  enterprise,
  every,
  holds,
  implies,
  is,
  judged,
  members,
  onChain,
  percent,
  section,
  serviceAgency,
  share,
  some,
  text,
  unit,
  units,
} from "../grammar.js";
import { excludingLead, includingLead } from "../readings.js";
import { clause } from "./policy.js";

const upOrDownstream = called(
  text("产业链上游、下游企业", "enterprises upstream or downstream in the chain"),
  all(enterprise, is(unit("chainPosition"), "upstream", "downstream")),
);

/** 高校、科研院所、创新团体, as 三（三）2 names them. */
const research = called(
  text("高校、科研院所、创新团体", "universities, research institutes and innovation groups"),
  is(unit("kind"), "university", "research-institute", "innovation-group"),
);
/** 三（二） 原则上不少于4个，其中：…: the words may reach over what 其中 lists. */
const asShould = text(
  "“原则上”及于所列占比，为一般要求",
  "“in principle” reaches over the shares, so this is a should",
);
const withoutMidstream = text("只计上游和下游，不计中游", "upstream and downstream only, without midstream");

/** 三（二）成员单位总体要求. The lead has a section of its own, so 成员单位 does not count it by default. */
export const general = section("formation", [
  {
    id: "jiyuan.members.legal-persons",
    force: "must",
    cites: clause("三（二）", "成员单位由企业、高校、科研院所、科技服务机构等多个独立法人单位组成"),
    title: text("成员单位为独立法人", "Members are independent legal persons"),
    holds: every(members, holds(unit("independentLegalPerson"))),
  },
  {
    id: "jiyuan.members.count",
    force: "should",
    cites: clause("三（二）", "成员单位总数原则上不少于4个"),
    title: text("成员单位数量", "Number of members"),
    readings: {
      "excluding-lead": excludingLead(atLeast(count(members), 4)),
      "including-lead": includingLead(atLeast(count(units), 4)),
    },
  },
  {
    id: "jiyuan.members.above-scale-share",
    force: "must",
    cites: clause("三（二）1", "规上工业企业占比不低于60%"),
    title: text("规上工业企业占比", "Share of industrial enterprises above designated size"),
    readings: {
      "excluding-lead": excludingLead(atLeast(share(members, aboveScale), percent("60"))),
      "including-lead": includingLead(atLeast(share(units, aboveScale), percent("60"))),
      "as-should": {
        title: asShould,
        force: "should",
        holds: atLeast(share(members, aboveScale), percent("60")),
      },
    },
  },
  {
    id: "jiyuan.members.chain-share",
    topic: "members.chain",
    force: "must",
    cites: clause("三（二）2", "产业链上下游企业占比不低于50%"),
    title: text("产业链上下游企业占比", "Share of enterprises on the chain"),
    readings: {
      "excluding-lead": excludingLead(atLeast(share(members, onChain), percent("50"))),
      "including-lead": includingLead(atLeast(share(units, onChain), percent("50"))),
      "upstream-or-downstream": {
        title: withoutMidstream,
        holds: atLeast(share(members, upOrDownstream), percent("50")),
      },
      "upstream-or-downstream-including-lead": {
        title: text(
          "只计上游和下游，不计中游；成员单位含牵头单位",
          "upstream and downstream only, without midstream; members with the lead",
        ),
        holds: atLeast(share(units, upOrDownstream), percent("50")),
      },
      "as-should": {
        title: asShould,
        force: "should",
        holds: atLeast(share(members, onChain), percent("50")),
      },
    },
  },
  {
    id: "jiyuan.members.services",
    force: "must",
    cites: clause("三（二）3", "科技服务机构可根据需求参与，需能为创新联合体提供专业化支撑（如技术服务、金融支持等）"),
    title: text("科技服务机构的专业化支撑", "Professional support by service agencies"),
    applies: some(units, serviceAgency),
    holds: judged(),
  },
]);

/** 三（三）成员单位具体条件 */
export const particular = section("formation", [
  {
    id: "jiyuan.members.cooperation-basis",
    force: "must",
    cites: clause(
      "三（三）1",
      "成员单位应与牵头单位在技术研发、成果转化、行业服务、标准制定、国际合作、品牌建设等方面具备合作基础和合作意愿",
    ),
    title: text("合作基础和合作意愿", "Basis and will to cooperate"),
    holds: judged(),
  },
  {
    id: "jiyuan.members.research-strength",
    force: "must",
    cites: clause("三（三）2", "应拥有专业性高、创新能力强的研究团队，良好的科研实验条件，可提供强而有力的技术支撑"),
    title: text("高校、科研院所、创新团体的研究力量", "Research strength of the research members"),
    applies: some(units, research),
    holds: judged(),
  },
  {
    id: "jiyuan.members.on-chain",
    topic: "members.chain",
    force: "must",
    cites: clause("三（三）3", "企业作为创新联合体成员的，需处于本产业领域产业链上下游环节"),
    title: text("成员企业处于产业链上", "Member enterprises are on the chain"),
    applies: some(members, enterprise),
    readings: {
      "any-position": {
        title: text("计上游、中游和下游", "upstream, midstream and downstream"),
        holds: every(members, implies(enterprise, is(unit("chainPosition"), "upstream", "midstream", "downstream"))),
      },
      "upstream-or-downstream": {
        title: withoutMidstream,
        holds: every(members, implies(enterprise, is(unit("chainPosition"), "upstream", "downstream"))),
      },
    },
  },
  {
    id: "jiyuan.members.capability",
    force: "must",
    cites: clause("三（三）3", "具备一定研发能力与技术配套能力，能与其他成员形成技术互补"),
    title: text("成员企业的研发与配套能力", "R&D and supporting capability of member enterprises"),
    applies: some(members, enterprise),
    holds: judged(),
  },
  {
    id: "jiyuan.members.service-capability",
    force: "must",
    cites: clause("三（三）4", "应有相应的专业技术服务能力，能够对创新联合体建设起到助力作用"),
    title: text("服务机构的专业服务能力", "Capability of service agencies"),
    applies: some(units, serviceAgency),
    holds: judged(),
  },
]);
