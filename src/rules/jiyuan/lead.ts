import {
  all,
  atLeast,
  called,
  count,
  holds,
  ifGiven,
  is,
  judged,
  lead,
  onOrAfter,
  onOrBefore,
  platform,
  platformsOfLead,
  project,
  projectsOfLead,
  section,
  some,
  text,
} from "../grammar.js";
import { runByLead } from "../platforms.js";
import { clause, divisions } from "./policy.js";

const started = onOrBefore(project("startsOn"), "as-of");
/** A project without endsOn is still under way. */
const underWayThisYear = called(
  text("在研研发项目", "R&D projects under way"),
  all(started, ifGiven(project("endsOn"), onOrAfter(project("endsOn"), "first-of-year"))),
);
const underWayOnTheDay = called(
  text("在研研发项目（评价日）", "R&D projects under way on the day"),
  all(started, ifGiven(project("endsOn"), onOrAfter(project("endsOn"), "as-of"))),
);

/** 已建有 is not met by a platform that is closed. */
const ownPlatform = all(
  is(platform("level"), "national", "provincial", "municipal", "self-built"),
  holds(platform("operating")),
);

/** 三（一）牵头单位基本条件 */
export const leading = section("formation", [
  {
    id: "jiyuan.lead.registered-locally",
    force: "must",
    cites: clause("三（一）", "牵头单位需为在济源示范区注册的独立法人"),
    title: text("牵头单位在济源示范区注册", "The lead is registered in Jiyuan"),
    holds: is(lead("division"), ...divisions),
  },
  {
    id: "jiyuan.lead.legal-person",
    force: "must",
    cites: clause("三（一）", "牵头单位需为在济源示范区注册的独立法人"),
    title: text("牵头单位为独立法人", "The lead is an independent legal person"),
    holds: holds(lead("independentLegalPerson")),
  },
  {
    id: "jiyuan.lead.above-scale",
    topic: "lead.standing",
    force: "must",
    cites: clause("三（一）1", "需为统计局名录内的规上工业企业"),
    title: text("牵头单位为规上工业企业", "The lead is an industrial enterprise above designated size"),
    holds: all(is(lead("kind"), "enterprise"), holds(lead("aboveScaleIndustrial"))),
  },
  {
    id: "jiyuan.lead.influence",
    force: "must",
    cites: clause("三（一）1", "在行业内居于国内或省内主导地位，具有明显的领先优势"),
    title: text("行业主导地位", "Dominant position in the industry"),
    holds: judged(),
  },
  {
    id: "jiyuan.lead.integration",
    force: "must",
    cites: clause("三（一）1", "能有效集聚产业链上下游中小微企业、高校、科研院所等创新资源"),
    title: text("集聚创新资源", "Gathers resources for innovation"),
    holds: judged(),
  },
  {
    id: "jiyuan.lead.platform",
    force: "must",
    cites: clause(
      "三（一）2",
      "已建有市级及以上工程技术研究中心、重点实验室、企业研发中心等科技创新平台或其他企业自建研发平台",
    ),
    title: text("牵头单位创新平台", "Platform of the lead"),
    readings: {
      host: {
        title: text("牵头单位为依托单位", "the lead is the host"),
        holds: some(platformsOfLead, ownPlatform),
      },
      "host-or-co-host": {
        title: text("牵头单位为依托单位或共建单位", "the lead is the host or a co-host"),
        holds: runByLead(ownPlatform),
      },
    },
  },
  {
    id: "jiyuan.lead.academic-cooperation",
    force: "must",
    cites: clause("三（一）2", "与高校、科研院所及科学家团队保持稳定合作"),
    title: text("与高校院所稳定合作", "Stable cooperation with academia"),
    holds: judged(),
  },
  {
    id: "jiyuan.lead.rd-mechanism",
    force: "must",
    cites: clause("三（一）3", "具备持续研发投入机制与项目储备"),
    title: text("研发投入机制与项目储备", "Steady R&D investment and a reserve of projects"),
    holds: judged(),
  },
  {
    id: "jiyuan.lead.rd-projects",
    force: "must",
    cites: clause("三（一）3", "年度在研研发项目不少于2项（含与外部合作项目）"),
    title: text("年度在研研发项目", "R&D projects under way in the year"),
    readings: {
      "this-year": {
        title: text("本年度内在研", "under way at some time in the year"),
        holds: atLeast(count(projectsOfLead, underWayThisYear), 2),
      },
      "on-date": {
        title: text("评价日在研", "under way on the day"),
        holds: atLeast(count(projectsOfLead, underWayOnTheDay), 2),
      },
    },
  },
  {
    id: "jiyuan.lead.services",
    force: "must",
    cites: clause("三（一）4", "可与产业链上下游企业、高校、科研院所等发起学术交流、技术服务、成果转化等活动"),
    title: text("服务协同", "Services to the chain"),
    holds: judged(),
  },
]);
