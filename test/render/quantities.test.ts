import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  atMost,
  type Criterion,
  count,
  dossier,
  eachYear,
  enterprise,
  equals,
  fact,
  mean,
  members,
  moreThan,
  number,
  percent,
  platforms,
  projectsOfLead,
  ratio,
  rdExpense,
  registeredIn,
  revenue,
  share,
  units,
  yuan,
} from "../../src/index.js";
import { requirement } from "../../src/words/requirement.js";

const local = registeredIn("市内", "Hefei", "3401");

const compared: [what: string, criterion: Criterion, zh: string, en: string][] = [
  ["a number of rows", atLeast(count(units), 6), "单位总数不少于 6 家", "Number of units at least 6"],
  ["a number of members", atLeast(count(members), 5), "成员单位数不少于 5 家", "Number of members at least 5"],
  ["a number of others", moreThan(count(platforms), 2), "创新平台数超过 2 个", "Number of platforms more than 2"],
  [
    "a number of the lead's",
    atLeast(count(projectsOfLead), 2),
    "牵头单位的研发项目数不少于 2 项",
    "Number of R&D projects of the lead at least 2",
  ],
  [
    "a number of rows of a name",
    atLeast(count(units, enterprise), 1),
    "企业数不少于 1 家",
    "Number of enterprises at least 1",
  ],
  [
    "a number of members of a name",
    atMost(count(members, enterprise), 3),
    "成员单位中的企业数不超过 3 家",
    "Number of enterprises among the members at most 3",
  ],
  [
    "a share",
    moreThan(share(members, local), percent("50")),
    "市内注册单位占成员单位数的比例超过 50%",
    "Share of units registered in Hefei among the members more than 50%",
  ],
  [
    "a share of all",
    atLeast(share(units, enterprise), percent("50")),
    "企业占单位总数的比例不低于 50%",
    "Share of enterprises among the units at least 50%",
  ],
  ["a number answered", equals(number(dossier("filing", "copies")), 7), "申请书份数为 7 份", "Copies equal to 7"],
  [
    "an amount of elsewhere",
    atLeast(amount(fact("hefei.seed-fund")), yuan("1000000")),
    "hefei.seed-fund 不低于 100 万元",
    "hefei.seed-fund at least CNY 1 million",
  ],
  [
    "an amount",
    atLeast(revenue("latest"), yuan("100000000")),
    "最近一年营业收入不低于 1 亿元",
    "Revenue of the latest year at least CNY 100 million",
  ],
  [
    "an intensity",
    atLeast(ratio(rdExpense("window"), revenue("window")), percent("3.5")),
    "近三年研发强度不低于 3.5%",
    "R&D intensity of the last three years at least 3.5%",
  ],
  [
    "another ratio",
    atMost(ratio(revenue("latest"), rdExpense("latest")), percent("12.345")),
    "最近一年营业收入与最近一年研发费用之比不超过 12.345%",
    "Revenue of the latest year over R&D expense of the latest year at most 12.345%",
  ],
  [
    "a ratio of elsewhere",
    atLeast(ratio(amount(fact("hefei.seed-fund")), revenue("latest")), percent("1")),
    "hefei.seed-fund 与最近一年营业收入之比不低于 1%",
    "hefei.seed-fund over revenue of the latest year at least 1%",
  ],
  [
    "a mean",
    atLeast(mean(rdExpense("this")), yuan("20000000")),
    "近三年平均研发费用不低于 2000 万元",
    "Mean R&D expense of three years at least CNY 20 million",
  ],
  [
    "each year",
    eachYear(atLeast(rdExpense("this"), yuan("20000000"))),
    "近三年每年研发费用不低于 2000 万元",
    "R&D expense in each of the last three years at least CNY 20 million",
  ],
];

describe("what is compared", () => {
  test.each(compared)("as %s has words in both languages", (_, criterion, zh, en) => {
    expect(requirement(criterion, "zh-CN")).toContain(zh);
    expect(requirement(criterion, "en")).toContain(en);
  });
});
