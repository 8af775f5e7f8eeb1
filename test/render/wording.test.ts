import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formJudge, nextQuestions } from "../../src/forms/index.js";
import {
  all,
  any,
  atLeast,
  atMost,
  type Criterion,
  count,
  type Dossier,
  dossier,
  entries,
  evaluate,
  explain,
  explanation,
  type Finding,
  given,
  has,
  jiyuan,
  lead,
  members,
  moreThan,
  number,
  parseDossier,
  percent,
  platform,
  platforms,
  projectsOfLead,
  ratio,
  rdCapitalised,
  rdExpense,
  revenue,
  same,
  share,
  some,
  sum,
  taizhou,
  unit,
  units,
  wenzhou,
  yuan,
} from "../../src/index.js";
import { langs } from "../../src/text.js";
import { requirement } from "../../src/words/requirement.js";
import { places } from "../fixtures.js";
import { answered, asOf, withGaps } from "../laws/arbitrary.js";
import { findingOf, placeOf, withAccounts } from "./probe.js";

const firms = [
  { id: "a", role: "lead", name: "甲厂", kind: "enterprise" },
  { id: "b", role: "member", name: "乙院", kind: "university" },
];
const open = (of: object, ...unfinished: string[]): Dossier =>
  parseDossier({ organizations: firms, ...of, unfinished });
/** What is said of one criterion with the dossier, in both languages. */
function told(holds: Criterion, of: Dossier): string[] {
  const place = placeOf(holds);
  const finding = findingOf(place, of, "probe.group.rule");
  return langs.map((lang) =>
    explain(finding, place, lang, { dossier: of }).replace(/(（三（一））| \(三（一）\))$/, ""),
  );
}

describe("a list that is not complete", () => {
  test("is said to be, with what is known of it so far", () => {
    expect(told(atLeast(count(units), 6), open({}, "organizations"))).toEqual([
      "单位总数：已有 2 家，名单尚未填完，要求不少于 6 家；待补充：单位名单（尚未填完）",
      "Number of units: 2 so far, the list is not complete, required: at least 6; Missing: List of units (not complete yet)",
    ]);
    expect(
      told(atMost(entries(dossier("consortium", "technicalFields", "primary")), 3), {
        ...open({}, "consortium.technicalFields.primary"),
        consortium: { technicalFields: { primary: ["A"] } },
      })[0],
    ).toBe("主要技术领域所填项数：已有 1 项，名单尚未填完，要求不超过 3 项；待补充：主要技术领域（尚未填完）");
  });

  test("has no share yet, and it is said why", () => {
    const [zh, en] = told(
      moreThan(share(units, { kind: "given", field: unit("kind") }), percent("50")),
      open({}, "organizations"),
    );
    expect(zh).toContain("的比例尚不能计算（名单尚未填完），要求超过 50%；待补充：单位名单（尚未填完）");
    expect(en).toContain(
      ": cannot be computed yet (the list is not complete), required: more than 50%; Missing: List of units (not complete yet)",
    );
    expect(told(atLeast(count(projectsOfLead), 2), open({}))[0]).toBe(
      "牵头单位的研发项目数尚不能计算（名单未填写），要求不少于 2 项；待补充：甲厂的研发项目",
    );
    const place = placeOf(moreThan(share(units, { kind: "given", field: unit("kind") }), percent("50")));
    const finding = findingOf(place, open({}, "organizations"), "probe.group.rule");
    expect(explain(finding, place)).toContain("尚不能计算（名单尚未填完）");
  });

  test("that lacks no row of its own is not said to be open", () => {
    const none = share(platforms, { kind: "given", field: platform("name") });
    expect(told(moreThan(none, percent("50")), open({ platforms: [] }))[0]).toMatch(
      /的比例尚不能计算，要求超过 50%；待补充：创新平台$/,
    );
  });

  const lists: [list: string, of: object, holds: Criterion, zh: string, en: string][] = [
    ["platforms", { platforms: [] }, some(platforms, given(platform("name"))), "创新平台", "Platforms"],
    [
      "organizations.*.rdProjects",
      { organizations: [{ ...firms[0], rdProjects: [] }] },
      atLeast(count(projectsOfLead), 1),
      "甲厂的研发项目",
      "R&D projects, unit 1 (甲厂)",
    ],
    [
      "governance.council.members",
      { governance: { council: { members: ["a"] } } },
      has(dossier("governance", "council", "members"), "b"),
      "理事会成员单位",
      "Units on the council",
    ],
  ];
  test.each(lists)(
    "%s is called so where something is missing, in messages and questions",
    (list, of, holds, zh, en) => {
      const own = open(of, list);
      const [said, english] = told(holds, own);
      expect(said).toContain(`待补充：${zh}（尚未填完）`);
      expect(english).toContain(`Missing: ${en} (not complete yet)`);
      const report = evaluate(own, placeOf(holds), { asOf });
      expect(nextQuestions(report, { dossier: own })[0]?.label).toEqual({
        "zh-CN": `${zh}（尚未填完）`,
        en: `${en} (not complete yet)`,
      });
    },
  );

  test("is called so beside its field of a form, and no other answer is", () => {
    const messages = (lang: "zh-CN" | "en"): string[] =>
      formJudge(wenzhou, { asOf, show: ["missing"], lang })({ organizations: firms, unfinished: ["organizations"] })
        .issues.filter(({ rule }) => rule === "wenzhou.members.local-share")
        .map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(messages("zh-CN")).toEqual([
      "organizations.0.division 【一般】市域内单位占比：待补充（三（三））",
      "organizations.1.division 【一般】市域内单位占比：待补充（三（三））",
      "organizations 【一般】市域内单位占比：待补充：单位名单（尚未填完）（三（三））",
    ]);
    expect(messages("en").at(-1)).toBe(
      "organizations [as a rule] Share of local units: to be answered: List of units (not complete yet) (三（三）)",
    );
  });

  test("and has more than the form declares is told without an end", () => {
    const of = open({ filing: { declared: { members: 1 } } }, "organizations");
    const counts = findingOf(wenzhou, of, "wenzhou.form.counts");
    expect(explain(counts, wenzhou, "zh-CN", { dossier: of })).toContain(
      "申请表填 1 家，名单中已有 2 家，名单尚未填完，应一致",
    );
    const said = formJudge(wenzhou, { asOf, show: "should", lang: "en" })(of).issues.map(({ message }) => message);
    expect(said.join()).toContain("declared: 1; listed: 2 so far, the list is not complete, the two should agree");
  });
});

describe("a lead that is too young to have accounts", () => {
  const young = (establishedOn: string | undefined): Dossier =>
    parseDossier({ organizations: [{ ...firms[0], establishedOn }] });
  const of = young("2025-03-01");
  const finding = findingOf(taizhou, of, "taizhou.lead.revenue");

  test("waits for a reviewer for this reason", () => {
    expect(explain(finding, taizhou, "zh-CN", { dossier: of })).toBe(
      "“年销售收入不低于1亿元”；牵头单位成立于 2025 年，尚无上一年度财务数据，由审核人认定（二（一）1②）",
    );
    expect(explain(finding, taizhou, "en", { dossier: of })).toContain(
      "the lead was founded in 2025 and has no accounts of the previous year yet, for a reviewer to judge",
    );
    expect(explain(finding, taizhou)).toContain("牵头单位成立不久，尚无上一年度财务数据，由审核人认定");
    expect(explain(finding, taizhou, "en")).toContain("the lead was founded recently and has no accounts");
    const intensity = findingOf(wenzhou, of, "wenzhou.lead.rd-investment");
    expect(explain(intensity, wenzhou, "zh-CN", { dossier: of })).toContain("牵头单位成立于 2025 年，尚无");
  });

  test("is told so in a form", () => {
    const messages = formJudge(taizhou, { asOf, show: ["review"] })(of).issues.map(({ message }) => message);
    expect(messages).toContain(
      "牵头单位年销售收入：牵头单位成立于 2025 年，尚无上一年度财务数据，由审核人认定（二（一）1②）",
    );
    expect(messages).toContain("行业影响力和市场竞争力：待审核人认定（二（一）1②）");
  });

  test("is told so of sums and ratios, and not where accounts are measured", () => {
    const spent = sum(rdExpense("latest"), rdCapitalised("latest"));
    for (const holds of [atLeast(spent, yuan("1")), atLeast(ratio(spent, revenue("latest")), percent("3"))]) {
      expect(told(holds, of)[0]).toContain("牵头单位成立于 2025 年");
      expect(told(holds, young("2020-01-01"))[0]).not.toContain("成立");
    }
  });
});

describe("a sum of accounts", () => {
  const spent = sum(rdExpense("latest"), rdCapitalised("latest"));

  test("has one name and one year", () => {
    const over = atLeast(ratio(spent, revenue("latest")), percent("3"));
    expect(requirement(over, "zh-CN")).toBe("最近一年研发费用与资本化研发支出合计占营业收入的比例不低于 3%");
    expect(requirement(over, "en")).toBe(
      "R&D expense plus capitalised R&D expenditure as a share of revenue of the latest year at least 3%",
    );
    expect(requirement(atLeast(spent, yuan("5000000")), "zh-CN")).toBe(
      "最近一年研发费用与资本化研发支出合计不低于 500 万元",
    );
    expect(requirement(atLeast(sum(rdExpense("window"), revenue("latest")), yuan("1")), "en")).toBe(
      "R&D expense of the last three years plus revenue of the latest year at least CNY 1",
    );
    expect(
      requirement(atLeast(sum(rdExpense("window"), number(lead("intellectualPropertyRights"))), yuan("1")), "zh-CN"),
    ).toContain("合计不低于");
  });

  test("of several years is told with all of them", () => {
    const rows = withAccounts([2022, "9", "1"], [2023, "9", "1"], [2024, "9", "1"]);
    const [zh] = told(atLeast(sum(rdExpense("window"), rdExpense("window")), yuan("9")), rows);
    expect(zh).toMatch(/^2022—2024 年三年合计研发费用与研发费用合计 6 元/);
  });
});

test("what there should be none of is told by how many there are", () => {
  const of = (more: object): Dossier => parseDossier({ organizations: [{ ...firms[0], ...more }] });
  const two = of({ otherConsortiaLed: 2, integrityViolations: 1 });
  const consortia = findingOf(wenzhou, two, "wenzhou.lead.single-consortium");
  expect(explain(consortia, wenzhou)).toBe("牵头单位另牵头 2 个联合体，原则上仅牵头 1 个联合体（三（二））");
  expect(explain(consortia, wenzhou, "en")).toBe(
    "the lead leads 2 other consortia, in principle one consortium only (三（二）)",
  );
  const beside = (dossier: Dossier, lang: "zh-CN" | "en"): (string | undefined)[] =>
    formJudge(wenzhou, { asOf, show: ["should"], lang })(dossier)
      .issues.filter(({ rule }) => rule === "wenzhou.lead.single-consortium")
      .map(({ message }) => message);
  expect(beside(of({ otherConsortiaLed: 1 }), "zh-CN")).toEqual([
    "仅牵头一个联合体：另牵头 1 个联合体，原则上仅牵头 1 个联合体（三（二））",
  ]);
  expect(beside(of({ otherConsortiaLed: 1 }), "en")).toEqual([
    "Leads one consortium only: leads 1 other consortium, in principle one consortium only (三（二）)",
  ]);
  expect(told(atMost(number(lead("integrityViolations")), 0), two)[0]).toBe(
    "牵头单位有科研失信记录 1 条，要求无科研失信记录",
  );
});

test("ways within what is asked altogether are told as ways, and nothing is said to be wrong with a list", () => {
  const named = some(members, given(unit("name")));
  const of = parseDossier({ organizations: [firms[0]] });
  const [zh, en] = told(all(atLeast(count(units), 2), any(atLeast(count(members), 1), named)), of);
  expect(zh).toBe(
    "单位总数 1 家，要求不少于 2 家，差 1 家；成员单位数 0 家，要求不少于 1 家，差 1 家；达到其一即可：成员单位数不少于 1 家，或成员单位中有填写单位名称的成员单位",
  );
  expect(en).toContain("; any one would be enough: Number of members at least 1, or ");
});

test("a name that is a list itself does not run into the next of what is missing", () => {
  const of = parseDossier({ organizations: [] });
  const both = all(given(dossier("consortium", "cooperationBasis")), given(dossier("consortium", "objectives")));
  expect(told(both, of)[0]).toBe("待补充：合作基础、开展活动和取得的实效，技术创新目标");
  const article = (key: "taskDivision" | "benefitSharing") => given(dossier("agreement", "articles", key));
  const three = all(article("taskDivision"), given(dossier("consortium", "objectives")), article("benefitSharing"));
  expect(told(three, of)[0]).toBe("待补充：协议条款：任务分工、收益分配，技术创新目标");
});

test("a year of accounts or a lead that is missing beside a field is not the rest of an open list", () => {
  const beside = (of: object, rule: string): string[] =>
    formJudge(taizhou, { asOf, show: ["missing"] })(of)
      .issues.filter((issue) => issue.rule === rule)
      .map(({ message }) => message);
  const unfinished = ["organizations", "organizations.*.financials"];
  expect(beside({ organizations: [{ ...firms[0], financials: [] }], unfinished }, "taizhou.lead.revenue")).toEqual([
    "牵头单位年销售收入：待补充（二（一）1②）",
  ]);
  expect(beside({ organizations: [firms[1]], unfinished }, "taizhou.lead.revenue")).toEqual([
    "牵头单位年销售收入：待补充（二（一）1②）",
  ]);
});

test("ways are told so that either suffices", () => {
  const ways = any(atLeast(count(units), 9), atLeast(count(members), 8));
  expect(told(ways, open({}))[1]).toMatch(/^none of these is met; any one would be enough: .*; or Number of members/);
  expect(told(ways, open({}, "organizations"))[1]).toMatch(/^any one of these would be enough: /);
});

describe("other readings", () => {
  const contesting = (contested: Finding["contested"]): Finding => ({
    ...findingOf(jiyuan, open({}), "jiyuan.members.chain-share"),
    ...(contested && { contested }),
  });
  const rule = jiyuan.rules.find(({ id }) => id === "jiyuan.members.chain-share");
  const [, one = "", two = "", three = ""] = Object.keys(rule?.readings ?? {});
  const titles = [one, two, three].map((name) => rule?.readings[name]?.title["zh-CN"]);

  test("that end alike are told together, each once", () => {
    const finding = contesting([
      { reading: one, status: "pass" },
      { reading: two, status: "unknown" },
      { reading: three, status: "pass" },
    ]);
    const said = explain(finding, jiyuan);
    expect(said).toContain(`；若按“${titles[0]}”或“${titles[2]}”理解：符合；若按“${titles[1]}”理解：待补充（`);
    const { asides } = explanation(finding, jiyuan);
    expect(asides.map((aside) => aside.kind === "reading" && aside.reading)).toEqual([one, two, three]);
    for (const { text } of asides) expect(said.split(text)).toHaveLength(2);
  });

  test("that have another force are told with it, unless they are met", () => {
    const saidOf = (status: "pass" | "fail" | "unknown", force: "must" | "should" | "may", lang: "zh-CN" | "en") =>
      explain(contesting([{ reading: one, status, force }]), jiyuan, lang);
    expect(saidOf("fail", "should", "zh-CN")).toContain("理解：属原则性要求，不符合（");
    expect(saidOf("unknown", "should", "en")).toContain(": a requirement in principle, unknown (");
    expect(saidOf("fail", "may", "zh-CN")).toContain("理解：鼓励事项，未具备（");
    expect(saidOf("pass", "should", "zh-CN")).toContain("理解：符合（");
    expect(saidOf("fail", "must", "zh-CN")).toContain("理解：不符合（");
  });
});

test("a unit that is not listed is not called by its id as if that were a name", () => {
  const of = open({ governance: { council: { chair: "z9" } } });
  const [zh, en] = told(same(dossier("governance", "council", "chair"), lead("id")), of);
  expect(zh).toBe("理事长所在单位为“z9”（不在单位名单内），牵头单位为甲厂，应与牵头单位一致");
  expect(en).toContain("“z9” (no unit listed); the lead: 甲厂");
});

test("what a reviewer found is said beside a field", () => {
  const id = "wenzhou.members.cooperation-basis";
  const assertions = [{ rule: id, by: "reviewer", holds: false }];
  const beside = (lang: "zh-CN" | "en") =>
    formJudge(wenzhou, { asOf, lang })({ organizations: firms, assertions }).issues.find(({ rule }) => rule === id);
  expect(beside("zh-CN")?.message).toBe("合作基础：审核人认定不符合“有良好合作基础”（三（三））");
  expect(beside("en")?.message).toBe("Basis of cooperation: a reviewer judges it not met (三（三）)");
});

test("questions number units, or name them with the dossier", () => {
  const of = open({});
  const report = evaluate(of, wenzhou, { asOf });
  const labels = (options?: { dossier: Dossier }) =>
    (options ? nextQuestions(report, options) : nextQuestions(report)).map(({ label }) => label["zh-CN"]).join("\n");
  expect(labels()).toContain("第 1 家单位");
  expect(labels({ dossier: of })).toContain("甲厂");
  expect(labels({ dossier: of })).not.toContain("家单位");
  expect([report].map(nextQuestions)).toEqual([nextQuestions(report)]);
});

/** What the library itself says: without quotes, titles and clauses. */
const own = (message: string): string =>
  message
    .replace(/“[^“”]*(“[^“”]*”[^“”]*)*”|《[^《》]*》/gu, "“”")
    .replace(/（[^（）]*(（[^（）]*）[^（）]*)*）$/u, "");

test("no message sets a number or a percentage against a Chinese word", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        answered,
        withGaps.map(({ part }) => part),
      ),
      fc.constantFrom(...Object.values(places)),
      (of, place) => {
        for (const finding of evaluate(of, place, { asOf }).findings)
          expect(own(explain(finding, place, "zh-CN", { dossier: of }))).not.toMatch(/[\d%]\p{sc=Han}|\p{sc=Han}\d/u);
      },
    ),
  );
});
