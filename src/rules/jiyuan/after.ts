import {
  all,
  type ChangeRule,
  called,
  change,
  type DutyRule,
  dayOfYear,
  governmentProject,
  governmentProjects,
  holds,
  ifGiven,
  is,
  onOrAfter,
  onOrBefore,
  report,
  type SupportRule,
  some,
  text,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 六（一） */
export const duties: readonly DutyRule[] = [
  {
    id: "jiyuan.duty.annual-report",
    cites: clause("六（一）", "应当在每年12月31日前向工科局高新科报送年度工作报告和下一年度的工作计划"),
    title: text("年度工作报告和下一年度工作计划", "Annual report and plan for the next year"),
    kind: "report",
    opens: dayOfYear("01-01"),
    due: dayOfYear("12-31"),
    // 年度工作报告和下一年度的工作计划: both are reported.
    counts: holds(report("nextYearPlan")),
    readings: {
      "from-filing-year": {
        title: text("备案当年起每年报送", "Every year from that of the filing on"),
        begins: 0,
      },
      "first-full-year": {
        title: text("备案次年起每年报送", "Every year from the one after the filing on"),
        begins: 1,
      },
    },
  },
];

/** 承担市级及以上科技计划项目期间; a project without an end is still under way. */
const projectUnderWay = some(
  governmentProjects,
  called(
    text("市级及以上在研项目", "projects of municipal level or above under way"),
    all(
      is(governmentProject("level"), "municipal", "provincial", "national"),
      onOrBefore(governmentProject("startsOn"), "as-of"),
      ifGiven(governmentProject("endsOn"), onOrAfter(governmentProject("endsOn"), "as-of")),
    ),
  ),
);

/** 六（二） */
export const changes: readonly ChangeRule[] = [
  {
    id: "jiyuan.change.dissolve",
    cites: clause("六（二）", "创新联合体在承担市级及以上科技计划项目期间，不得自行解散或变更联合体牵头单位"),
    title: text("承担项目期间不得自行解散", "No dissolution of its own accord while a project is under way"),
    kinds: ["dissolve"],
    outcome: "allowed",
    applies: projectUnderWay,
    holds: holds(change("approved")),
  },
  {
    id: "jiyuan.change.lead",
    cites: clause("六（二）", "创新联合体在承担市级及以上科技计划项目期间，不得自行解散或变更联合体牵头单位"),
    title: text(
      "承担项目期间不得自行变更牵头单位",
      "No change of the lead of its own accord while a project is under way",
    ),
    kinds: ["change-lead"],
    outcome: "allowed",
    applies: projectUnderWay,
    holds: holds(change("approved")),
  },
  {
    id: "jiyuan.change.membership",
    cites: clause("六（二）", "若需增减成员单位，应经全体成员单位同意后，签署补充协议，并及时报工科局备案"),
    title: text("增减成员单位的程序", "How members are added or removed"),
    kinds: ["add-member", "remove-member", "exit"],
    outcome: "allowed",
    holds: all(holds(change("unanimousConsent")), holds(change("supplementaryAgreement"))),
    // 及时报: it comes after.
    follows: [change("reported")],
  },
];

/** 五 扶持政策 */
export const support: readonly SupportRule[] = [
  {
    id: "jiyuan.support.platforms",
    cites: clause(
      "五1",
      "支持联合体内单位联合组建或参与建设市级及以上重点实验室、工程技术研究中心等平台，同等条件下优先认定；鼓励围绕重大课题开展联合攻关，优先推荐申报市级及以上重大科技计划项目",
    ),
    title: text("创新平台优先认定、重大项目优先推荐", "Priority for platforms and major projects"),
  },
  {
    id: "jiyuan.support.common-technology",
    cites: clause(
      "五2",
      "支持建设产业共性技术研发平台，打造关键技术自主创新“核心圈”；在联合体内试点科技成果转化收益分配改革、人才股权激励、科研经费“包干制”等体制机制创新",
    ),
    title: text("共性技术平台与体制机制试点", "Common-technology platforms and reform pilots"),
  },
  {
    id: "jiyuan.support.finance",
    cites: clause("五3", "对创新联合体核心成员单位融资需求，“科技贷”业务优先调查、优先审贷、优先安排信贷规模"),
    title: text("“科技贷”优先审贷", "Priority in “technology loans”"),
  },
  {
    id: "jiyuan.support.incubators",
    cites: clause(
      "五4",
      "对创新联合体内部产生的创新创业载体，优先认定为市级科技企业孵化器、众创空间，支持创新联合体孵化的中小企业申报高新技术企业、科技型中小企业",
    ),
    title: text("孵化器、众创空间优先认定", "Priority for incubators and maker spaces"),
  },
];
