import {
  all,
  any,
  atLeast,
  atMost,
  dossier,
  eachYear,
  has,
  holds,
  is,
  judged,
  lead,
  mean,
  number,
  percent,
  platform,
  platformsOfLead,
  ratio,
  rdExpense,
  revenue,
  same,
  section,
  some,
  startsWith,
  text,
  yuan,
} from "../grammar.js";
import { runByLead } from "../platforms.js";
import { clause, divisionPrefix } from "./policy.js";

const amount = yuan("20000000");
const intensity = percent("3.5");
const latestAmount = atLeast(rdExpense("latest"), amount);
/** 近三年…或年度…: three years together, or the latest year alone. */
const pooled = any(atLeast(ratio(rdExpense("window"), revenue("window")), intensity), latestAmount);
const onGroup = "consolidated";
const eachYearRatio = eachYear(atLeast(ratio(rdExpense("this"), revenue("this")), intensity));

/** 建有: a platform that has closed is none. */
const provincialAndRunning = all(is(platform("level"), "provincial", "national"), holds(platform("operating")));

/** 三（二）优势企业牵头 */
export const leading = section("formation", [
  {
    id: "wenzhou.lead.head-is-legal-representative",
    force: "must",
    cites: clause("三（二）", "牵头单位法定代表人担任联合体主要负责人"),
    title: text("牵头单位法定代表人任主要负责人", "The lead's legal representative heads the consortium"),
    holds: same(dossier("consortium", "head", "name"), lead("legalRepresentative")),
  },
  {
    id: "wenzhou.lead.enterprise",
    force: "must",
    cites: clause("三（二）", "须为温州市域内注册企业"),
    title: text("牵头单位为企业", "The lead is an enterprise"),
    holds: is(lead("kind"), "enterprise"),
  },
  {
    id: "wenzhou.lead.legal-person",
    force: "must",
    // Only a legal person has a 法定代表人; 附1填表说明一 asks for the 法人公章 besides.
    cites: clause("三（二）", "牵头单位法定代表人担任联合体主要负责人"),
    title: text("牵头单位为独立法人", "The lead is an independent legal person"),
    holds: holds(lead("independentLegalPerson")),
  },
  {
    id: "wenzhou.lead.registered-locally",
    force: "must",
    cites: clause("三（二）", "须为温州市域内注册企业"),
    title: text("牵头单位在温州市域内注册", "The lead is registered in Wenzhou"),
    holds: startsWith(lead("division"), divisionPrefix),
  },
  {
    id: "wenzhou.lead.preferred-title",
    topic: "lead.standing",
    force: "may",
    cites: clause("三（二）", "优先选择产业链龙头、链主企业或高成长型科技企业"),
    title: text("链主或高成长型科技企业优先", "Chain leaders and high-growth firms preferred"),
    holds: has(lead("qualifications"), "chain-leader", "high-growth"),
  },
  {
    id: "wenzhou.lead.influence",
    force: "must",
    cites: clause("三（二）", "要求具备行业影响力，能有效集聚创新资源"),
    title: text("行业影响力与资源集聚", "Influence in the industry"),
    holds: judged(),
  },
  {
    id: "wenzhou.lead.rd-team",
    force: "must",
    cites: clause("三（二）", "拥有专职研发团队"),
    title: text("专职研发团队", "Dedicated R&D team"),
    holds: holds(lead("dedicatedRdTeam")),
  },
  {
    id: "wenzhou.lead.platform",
    force: "should",
    cites: clause("三（二）", "一般应建有省级及以上创新平台"),
    title: text("牵头单位省级及以上创新平台", "Platform of the lead at provincial level or above"),
    // The text does not say whose a platform is that several run together.
    readings: {
      host: {
        title: text("牵头单位为依托单位", "the lead hosts it"),
        holds: some(platformsOfLead, provincialAndRunning),
      },
      "host-or-co-host": {
        title: text("牵头单位为依托单位或共建单位", "the lead hosts it or runs it together with the host"),
        holds: runByLead(provincialAndRunning),
      },
    },
  },
  {
    // 不低于 is a verb of its own, so it is a must; 一般应, which stands before 建有…平台, could be read to reach over it.
    id: "wenzhou.lead.rd-investment",
    force: "must",
    cites: clause("三（二）", "近三年研发强度不低于3.5%或年度研发费用不低于2000万元"),
    title: text("牵头单位研发投入", "R&D investment of the lead"),
    // The text does not say how the three years are taken, nor whose accounts; other cities' texts write out each of them.
    readings: {
      pooled: {
        title: text(
          "三年合计的研发强度，或最近一年研发费用",
          "intensity of three years together, or the latest year's expense",
        ),
        holds: pooled,
      },
      "each-year-ratio": {
        title: text("研发强度逐年达标，或最近一年研发费用", "intensity in each year, or the latest year's expense"),
        holds: any(eachYearRatio, latestAmount),
      },
      "each-year": {
        title: text("研发强度或研发费用逐年达标", "intensity in each year, or expense in each year"),
        holds: any(eachYearRatio, eachYear(atLeast(rdExpense("this"), amount))),
      },
      mean: {
        title: text("研发强度或研发费用的三年平均", "mean intensity, or mean expense, of three years"),
        holds: any(
          atLeast(mean(ratio(rdExpense("this"), revenue("this"))), intensity),
          atLeast(mean(rdExpense("this")), amount),
        ),
      },
      consolidated: {
        title: text(
          "三年合计的研发强度，或最近一年研发费用，按合并报表",
          "intensity of three years together, or the latest year's expense, on consolidated accounts",
        ),
        holds: any(
          atLeast(ratio(rdExpense("window", onGroup), revenue("window", onGroup)), intensity),
          atLeast(rdExpense("latest", onGroup), amount),
        ),
      },
      "as-should": {
        title: text(
          "三年合计的研发强度，或最近一年研发费用，按一般性要求",
          "intensity of three years together, or the latest year's expense, as a general requirement",
        ),
        holds: pooled,
        force: "should",
      },
    },
  },
  {
    id: "wenzhou.lead.single-consortium",
    force: "should",
    cites: clause("三（二）", "一个牵头单位原则上仅牵头组建一个联合体"),
    title: text("仅牵头一个联合体", "Leads one consortium only"),
    holds: atMost(number(lead("otherConsortiaLed")), 0),
  },
]);
