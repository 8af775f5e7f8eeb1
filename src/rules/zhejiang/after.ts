import {
  all,
  type ChangeRule,
  change,
  type DutyRule,
  dayOfYear,
  evaluation,
  evaluations,
  ifGiven,
  is,
  judged,
  type SupportRule,
  some,
  text,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 四（五） */
export const duties: readonly DutyRule[] = [
  {
    id: "zhejiang.duty.annual-self-report",
    cites: clause("四（五）", "每家创新联合体次年1月向省科技厅书面上报上年度实施情况自评报告"),
    title: text("上年度实施情况自评报告", "Self-assessment report on the year before"),
    kind: "report",
    opens: dayOfYear("01-01", 1),
    due: dayOfYear("01-31", 1),
  },
];

/** 三（二）、三（四）、四（五） */
export const changes: readonly ChangeRule[] = [
  {
    id: "zhejiang.change.membership",
    cites: clause("三（二）", "创新联合体应依据重大任务变化，及时吸收调整联合体成员"),
    title: text("依据任务变化吸收调整成员", "Members adjusted as tasks change"),
    kinds: [],
    besides: ["add-member", "remove-member"],
    outcome: "allowed",
  },
  {
    id: "zhejiang.change.major",
    cites: clause("三（四）", "创新联合体有关重大事项变更需报省科技厅备案"),
    title: text("重大事项变更报省科技厅备案", "Major changes are reported to the province"),
    kinds: ["rename", "change-lead", "add-member", "remove-member", "exit", "dissolve", "other-major"],
    outcome: "allowed",
    follows: [change("reported")],
    readings: {
      "all-major": { title: text("成员变化属重大事项", "Changes of members are major") },
      "members-not-major": {
        title: text("成员变化不属重大事项", "Changes of members are not major"),
        kinds: ["rename", "change-lead", "dissolve", "other-major"],
      },
    },
  },
  {
    id: "zhejiang.change.poor-evaluation",
    cites: clause("四（五）", "评价结果较差的视情调整或中止，存在问题的按相关规定处理"),
    title: text("评价较差的视情调整或中止", "After a poor evaluation it may be adjusted or stopped"),
    kinds: ["poor-evaluation"],
    outcome: "adjustable",
  },
];

/** 四（五）、五 支持措施 */
export const support: readonly SupportRule[] = [
  {
    id: "zhejiang.support.joint-funding",
    cites: clause(
      "五（一）",
      "省市县三级联动，通过基地建设、研发项目、人才计划等各类科技计划项目予以支持。完善科技金融政策，重点发挥省科创基金作用，吸引产业基金、创投基金等金融资本投入",
    ),
    title: text("省市县三级联动支持与省科创基金", "Joint funding of province, city and county"),
  },
  {
    id: "zhejiang.support.end-user-committee",
    cites: clause("五（二）", "将创新联合体纳入最终用户委员会，参与省“尖兵”“领雁”研发攻关计划指南凝练"),
    title: text("纳入最终用户委员会，参与指南凝练", "Seat on the end-user committee that drafts project guides"),
  },
  {
    id: "zhejiang.support.guide-proposals",
    cites: clause(
      "五（二）",
      "每年每家联合体可主动设计1个择优委托项目指南、不少于1个尖兵竞争（或领雁）项目指南，择优采纳",
    ),
    title: text("主动设计项目指南", "Proposing project guides"),
    quota: [
      { per: "year", atMost: 1, what: "择优委托项目指南" },
      { per: "year", atLeast: 1, what: "尖兵竞争（或领雁）项目指南" },
    ],
  },
  {
    id: "zhejiang.support.projects",
    cites: clause("五（二）", "支持创新联合体牵头企业和参与单位承担省“尖兵”“领雁”研发攻关计划项目"),
    title: text("承担“尖兵”“领雁”计划项目", "“Vanguard” and “Leading Goose” projects"),
  },
  {
    id: "zhejiang.support.provincial-city-linkage",
    cites: clause("五（二）", "对创新联合体承担且能够形成重大标志性成果的择优委托项目，可实施省市联动支持"),
    title: text("择优委托项目省市联动支持", "Province and city jointly support commissioned projects"),
    // 能够形成重大标志性成果的
    holds: judged(),
  },
  {
    id: "zhejiang.support.bases",
    cites: clause(
      "五（三）",
      "推动创新联合体牵头企业省重点企业研究院动态全覆盖，优先支持骨干企业布局省级企业研发机构。赋予创新联合体省级重点实验室和省重点企业研究院等创新基地申报推荐权限。支持创新联合体加强与省（重点）实验室、省技术创新中心、制造业创新中心、产业创新中心的合作",
    ),
    title: text("创新基地建设与申报推荐权限", "Innovation bases and the right to recommend them"),
  },
  {
    id: "zhejiang.support.talent",
    cites: clause(
      "五（四）",
      "支持创新联合体成员单位申报海外高层次人才引进计划、省级创新创业领军团队计划、省高层次人才特殊支持计划等人才项目，符合条件的优先予以支持",
    ),
    title: text("人才项目优先支持", "Priority in talent programmes"),
  },
  {
    id: "zhejiang.support.rolling",
    cites: clause("四（五）", "评价结果优秀的，根据项目实施情况后续给予项目滚动支持"),
    title: text("评价优秀的滚动支持", "Continued support after an excellent evaluation"),
    // An evaluation that does not say by whom counts for any authority.
    holds: some(
      evaluations,
      all(ifGiven(evaluation("to"), is(evaluation("to"), "zhejiang")), is(evaluation("grade"), "excellent")),
    ),
  },
];
