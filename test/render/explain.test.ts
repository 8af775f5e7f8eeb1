import { describe, expect, test } from "vitest";
import {
  after,
  all,
  amount,
  any,
  atLeast,
  atMost,
  count,
  dossier,
  enterprise,
  equals,
  every,
  explain,
  fact,
  given,
  holds,
  is,
  jiyuan,
  judged,
  lead,
  members,
  moreThan,
  number,
  parseDossier,
  percent,
  platform,
  platformsOfLead,
  rdExpense,
  revenue,
  share,
  some,
  startsWith,
  taizhou,
  unit,
  units,
  wenzhou,
  yuan,
} from "../../src/index.js";
import { dossierNamed } from "../fixtures.js";
import { findingOf, said, withAccounts } from "./probe.js";

const rd = "wenzhou.lead.rd-investment";
const low = withAccounts(
  [2022, "100000000", "2080000"],
  [2023, "100000000", "2080000"],
  [2024, "100000000", "2080000"],
);
const unitsOf = (...kinds: string[]) => ({
  organizations: kinds.map((kind, at) => ({ id: `u${at}`, role: at === 0 ? "lead" : "member", kind })),
});

describe("what falls short", () => {
  test("is said with what was found, what is required, the gap and the clause", () => {
    const finding = findingOf(wenzhou, low, rd);
    expect(explain(finding, wenzhou)).toBe(
      "两项均未达到，达到其一即可：2022—2024 年三年合计研发强度 2.08%，要求不低于 3.5%，差 1.42 个百分点；或 2024 年研发费用 208 万元，要求不低于 2000 万元，差 1792 万元；若按“三年合计的研发强度，或最近一年研发费用，按一般性要求”理解：属原则性要求，不符合（三（二））",
    );
    expect(explain(finding, wenzhou, "en")).toBe(
      "none of these is met; any one would be enough: R&D intensity of 2022–2024 together: 2.08%, required: at least 3.5%, short by 1.42 percentage points; or R&D expense of 2024: CNY 2.08 million, required: at least CNY 20 million, short by CNY 17.92 million; read as “intensity of three years together, or the latest year's expense, as a general requirement”: a requirement in principle, not met (三（二）)",
    );
  });

  test("is said of each year where each year is asked about", () => {
    const message = explain(findingOf(wenzhou, low, rd, "each-year"), wenzhou);
    expect(message).toContain(
      "2022 年研发强度 2.08%、2023 年研发强度 2.08%、2024 年研发强度 2.08%，要求不低于 3.5%，差 1.42 个百分点；或 2022 年研发费用 208 万元、",
    );
  });

  test("is said of the mean where the mean is asked about", () => {
    const message = explain(findingOf(wenzhou, low, rd, "mean"), wenzhou);
    expect(message).toMatch(/平均研发强度 2\.08%，要求不低于 3\.5%，差 1\.42 个百分点；或.*平均研发费用 208 万元/);
  });

  test("by a yuan is said by a yuan", () => {
    const d = withAccounts([2024, "100000000", "19999999"]);
    expect(said(atLeast(rdExpense("latest"), yuan("20000000")), d)).toEqual([
      "2024 年研发费用 1999.9999 万元，要求不低于 2000 万元，差 1 元",
      "R&D expense of 2024: CNY 19,999,999, required: at least CNY 20 million, short by CNY 1",
    ]);
  });

  test.each([
    ["at least", atLeast(number(dossier("filing", "copies")), 7), "，差 2", ", short by 2"],
    ["at most", atMost(number(dossier("filing", "copies")), 3), "，超出 2", ", over by 2"],
    ["equal", equals(number(dossier("filing", "copies")), 7), "，相差 2", ", off by 2"],
    [
      "more than itself",
      moreThan(number(dossier("filing", "copies")), 5),
      "，恰为此数，未超过",
      ", and this is no more than that",
    ],
    ["more", moreThan(number(dossier("filing", "copies")), 6), "，差 1", ", short by 1"],
  ])("of %s is said so", (_, criterion, zh, en) => {
    const [inChinese, inEnglish] = said(criterion, { organizations: [], filing: { copies: 5 } });
    expect(inChinese).toMatch(/^申请书份数 5/);
    expect(inEnglish).toMatch(/^Copies: 5, required: /);
    expect(inChinese).toContain(zh);
    expect(inEnglish).toContain(en);
  });

  test("of a share is said with its two numbers", () => {
    const criterion = atLeast(share(units, enterprise), percent("50"));
    expect(said(criterion, unitsOf("enterprise", "university", "university"))).toEqual([
      "企业占单位总数的比例 33.33%（1/3），要求不低于 50%，差 16.67 个百分点",
      "Share of enterprises among the units: 33.33% (1/3), required: at least 50%, short by 16.67 percentage points",
    ]);
  });

  test("names only what fails of several", () => {
    const criterion = all(atLeast(count(units), 2), atLeast(count(members), 5));
    expect(said(criterion, unitsOf("enterprise", "university"))).toEqual([
      "成员单位数 1 家，要求不少于 5 家，差 4 家",
      "Number of members: 1, required: at least 5, short by 4",
    ]);
  });

  test("of elsewhere is said by the name it has there", () => {
    const criterion = atLeast(amount(fact("hefei.seed-fund")), yuan("1000000"));
    const [zh, en] = said(criterion, { organizations: [], facts: [{ key: "hefei.seed-fund", value: "5" }] });
    expect(zh).toBe("hefei.seed-fund 5 元，要求不低于 100 万元，差 99.9995 万元");
    expect(en).toBe("hefei.seed-fund: CNY 5, required: at least CNY 1 million, short by CNY 999,995");
  });
});

describe("what is not so", () => {
  test("is said with what is required and the answer that is not", () => {
    expect(
      said(startsWith(lead("division"), "3303"), { organizations: [{ id: "a", role: "lead", division: "330102" }] }),
    ).toEqual([
      "第 1 家单位的注册地行政区划代码不符，应以 3303 开头（温州市）",
      "Division code of the registered domicile, unit 1: not so, required: a code that begins with 3303 (Wenzhou)",
    ]);
  });

  test("names the rows by the numbers that a person gives them", () => {
    const organizations = [
      { id: "a", role: "lead" },
      ...["b", "c"].map((id) => ({ id, role: "member", independentLegalPerson: id === "b" })),
    ];
    expect(said(every(members, holds(unit("independentLegalPerson"))), { organizations })).toEqual([
      "第 3 家单位的“独立法人资格”一栏填“否”，应具有独立法人资格",
      "Independent legal person, unit 3: “no”, required: is an independent legal person",
    ]);
  });

  test("names five, and of more how many there are", () => {
    const saidOf = (length: number) => {
      const row = { role: "member", independentLegalPerson: false };
      const organizations = Array.from({ length }, (_, i) => ({ ...row, id: `u${i}` }));
      return said(every(members, holds(unit("independentLegalPerson"))), { organizations });
    };
    expect(saidOf(5)).toEqual([
      expect.stringMatching(/第 4 家单位、第 5 家单位的“独立法人资格”一栏填“否”，应具有独立法人资格$/),
      expect.stringMatching(/unit 4, unit 5: “no”, required: is an independent legal person$/),
    ]);
    expect(saidOf(9)).toEqual([
      expect.stringMatching(/第 4 家单位、第 5 家单位等 9 处的“独立法人资格”一栏填“否”/),
      expect.stringMatching(/unit 4, unit 5 and 4 more: “no”/),
    ]);
  });

  test("names a list that is empty, or lacks what it should hold", () => {
    const criterion = some(platformsOfLead, is(platform("level"), "national"));
    const platforms = [{ hostId: "a", level: "county" }];
    for (const d of [
      { ...unitsOf("enterprise"), platforms: [] },
      { organizations: [{ id: "a", role: "lead" }], platforms },
    ]) {
      const [zh, en] = said(criterion, d);
      expect(zh).toMatch(/^牵头单位没有级别为国家级的创新平台，至少应有一个$/);
      expect(en).toMatch(/^none of the platforms of the lead fulfils this: .*national, required: at least one$/);
    }
  });

  test("by a reviewer's judgement is said to be", () => {
    const assertions = [{ rule: "probe.group.rule", by: "reviewer", holds: false }];
    expect(said(judged(), { organizations: [], assertions })).toEqual([
      "“应有所试”；审核人认定为不符合",
      "“应有所试”; a reviewer judges it not met",
    ]);
  });

  test("by a day is said with both days", () => {
    const plan = { startsOn: "2025-01-01", endsOn: "2024-01-01" };
    const [zh, en] = said(after(dossier("plan", "endsOn"), dossier("plan", "startsOn")), { organizations: [], plan });
    expect(zh).toBe("建设期结束日期应晚于建设期起始日期");
    expect(en).toMatch(/^required: End of the plan is after Start of the plan$/);
  });
});

describe("what is met", () => {
  test("is said with its numbers, where there are any", () => {
    expect(said(atLeast(count(units), 1), unitsOf("enterprise"))).toEqual([
      "单位总数 1 家，要求不少于 1 家",
      "Number of units: 1, required: at least 1",
    ]);
  });

  test("is said by its title, where there are none", () => {
    const governance = { charter: true };
    expect(said(holds(dossier("governance", "charter")), { organizations: [], governance })).toEqual([
      "符合：试验",
      "Met: Probe rule",
    ]);
  });

  test("by one of two is said by that one", () => {
    const criterion = any(atLeast(revenue("latest"), yuan("100")), atLeast(rdExpense("latest"), yuan("100")));
    expect(said(criterion, withAccounts([2024, "5", "100"]))).toEqual([
      "2024 年研发费用 100 元，要求不低于 100 元",
      "R&D expense of 2024: CNY 100, required: at least CNY 100",
    ]);
  });
});

test("a finding of a rule that the jurisdiction does not have is refused", () => {
  const finding = findingOf(wenzhou, parseDossier(dossierNamed("wenzhou-pass")), rd);
  expect(() => explain(finding, taizhou)).toThrow(RangeError);
  expect(() => explain(finding, jiyuan, "en")).toThrow(`${rd} is not a rule of jiyuan`);
});

test("Chinese is spoken unless English is asked for", () => {
  const finding = findingOf(wenzhou, low, rd);
  expect(explain(finding, wenzhou)).toBe(explain(finding, wenzhou, "zh-CN"));
  expect(explain(finding, wenzhou)).not.toBe(explain(finding, wenzhou, "en"));
});

test("an answer that is given and cannot be judged alone is not said to be missing", () => {
  expect(said(given(dossier("plan", "pathway")), { organizations: [], plan: { pathway: "甲" } })).toEqual([
    "符合：试验",
    "Met: Probe rule",
  ]);
});
