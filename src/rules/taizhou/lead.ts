import {
  all,
  any,
  atLeast,
  type Criterion,
  holds,
  is,
  judged,
  lead,
  number,
  percent,
  platform,
  platformsOfLead,
  type Quantity,
  type Reading,
  ratio,
  rdCapitalised,
  rdExpense,
  revenue,
  section,
  some,
  startsWith,
  sum,
  text,
  yuan,
} from "../grammar.js";
import { runByLead } from "../platforms.js";
import { clause, divisionPrefix } from "./policy.js";

/** Whose accounts ② and ③ mean they do not say: 牵头企业 is the firm itself, but a group may file its own. */
const ofTheGroup = text("以合并报表为准", "by the consolidated accounts");

/** 研发投入 is no term of accounting: the expense alone, or with what was capitalised. `holds` asks for it of an amount of the latest year. */
const investment = (holds: (rd: Quantity, from: Quantity) => Criterion): Readonly<Record<string, Reading>> => ({
  expensed: {
    title: text("只计费用化研发支出", "R&D expense alone"),
    holds: holds(rdExpense("latest"), revenue("latest")),
  },
  "with-capitalised": {
    title: text("计入资本化研发支出", "with capitalised R&D"),
    // What the expense alone reaches needs no figure of the other.
    holds: any(
      holds(rdExpense("latest"), revenue("latest")),
      holds(sum(rdExpense("latest"), rdCapitalised("latest")), revenue("latest")),
    ),
  },
  consolidated: {
    title: ofTheGroup,
    holds: holds(rdExpense("latest", "consolidated"), revenue("latest", "consolidated")),
  },
});

/** 建有 is not met by a platform that is closed. */
const provincial = all(is(platform("level"), "provincial", "national"), holds(platform("operating")));

/** 二（一）1 牵头单位 ①—④. 年销售收入 and 营业收入 are both revenue; ② names no year and is read as the latest, as ③ does. */
export const leading = section("formation", [
  {
    id: "taizhou.lead.registered-locally",
    force: "must",
    cites: clause("二（一）1①", "在台州注册并具有独立法人资格的企业"),
    title: text("牵头单位在台州注册", "The lead is registered in Taizhou"),
    holds: startsWith(lead("division"), divisionPrefix),
  },
  {
    id: "taizhou.lead.enterprise",
    force: "must",
    cites: clause("二（一）1①", "在台州注册并具有独立法人资格的企业"),
    title: text("牵头单位为企业", "The lead is an enterprise"),
    holds: is(lead("kind"), "enterprise"),
  },
  {
    id: "taizhou.lead.legal-person",
    force: "must",
    cites: clause("二（一）1①", "在台州注册并具有独立法人资格的企业"),
    title: text("牵头单位具有独立法人资格", "The lead is an independent legal person"),
    holds: holds(lead("independentLegalPerson")),
  },
  {
    id: "taizhou.lead.influence",
    force: "must",
    cites: clause("二（一）1②", "具备较强的行业影响力和市场竞争力"),
    title: text("行业影响力和市场竞争力", "Influence and competitiveness"),
    holds: judged(),
  },
  {
    id: "taizhou.lead.revenue",
    topic: "lead.standing",
    force: "must",
    cites: clause("二（一）1②", "年销售收入不低于1亿元"),
    title: text("牵头单位年销售收入", "Annual revenue of the lead"),
    readings: {
      standalone: {
        title: text("以单体报表为准", "by its own accounts"),
        holds: atLeast(revenue("latest"), yuan("100000000")),
      },
      consolidated: {
        title: ofTheGroup,
        holds: atLeast(revenue("latest", "consolidated"), yuan("100000000")),
      },
    },
  },
  {
    id: "taizhou.lead.rd-ratio",
    topic: "lead.rd-investment",
    force: "must",
    cites: clause("二（一）1③", "上一年研发投入占营业收入比重不少于3%"),
    title: text("牵头单位研发投入占比", "R&D intensity of the lead"),
    readings: investment((rd, from) => atLeast(ratio(rd, from), percent("3"))),
  },
  {
    id: "taizhou.lead.rd-amount",
    topic: "lead.rd-investment",
    force: "must",
    cites: clause("二（一）1③", "研发投入不少于500万元"),
    title: text("牵头单位研发投入额", "Amount of R&D investment of the lead"),
    readings: investment((rd) => atLeast(rd, yuan("5000000"))),
  },
  {
    id: "taizhou.lead.platform",
    force: "should",
    cites: clause("二（一）1③", "一般应建有全省重点实验室、省级以上研发机构等创新载体"),
    title: text("牵头单位省级以上创新载体", "Platform of the lead at provincial level or above"),
    readings: {
      host: {
        title: text("牵头单位为依托单位", "the lead is the host"),
        holds: some(platformsOfLead, provincial),
      },
      "host-or-co-host": {
        title: text("牵头单位为依托单位或共建单位", "the lead is the host or a co-host"),
        holds: runByLead(provincial),
      },
    },
  },
  {
    id: "taizhou.lead.integration",
    force: "must",
    cites: clause("二（一）1④", "具备较强的创新能力和创新资源整合能力"),
    title: text("创新与资源整合能力", "Ability to innovate and to integrate resources"),
    holds: judged(),
  },
  {
    id: "taizhou.lead.project-experience",
    force: "must",
    cites: clause("二（一）1④", "有承担且较好完成国家、省、市科技研发计划项目的经验"),
    title: text("政府科技计划项目经验", "Experience with government R&D projects"),
    holds: atLeast(number(lead("completedGovernmentProjects")), 1),
  },
  {
    id: "taizhou.lead.intellectual-property",
    force: "must",
    cites: clause("二（一）1④", "拥有一定数量的自主知识产权和创新成果"),
    title: text("自主知识产权和创新成果", "Intellectual property and results"),
    // 一定数量 names no number: at least one, and a person judges whether that is enough.
    holds: all(atLeast(number(lead("intellectualPropertyRights")), 1), judged()),
  },
]);
