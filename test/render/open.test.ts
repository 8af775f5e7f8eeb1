import { describe, expect, test } from "vitest";
import {
  all,
  atLeast,
  called,
  count,
  dossier,
  enterprise,
  every,
  explain,
  filled,
  given,
  holds,
  ifGiven,
  implies,
  is,
  jiyuan,
  judged,
  lead,
  members,
  moreThan,
  number,
  parseDossier,
  percent,
  rdExpense,
  revenue,
  share,
  some,
  taizhou,
  text,
  unit,
  units,
  wenzhou,
  yuan,
} from "../../src/index.js";
import { dossierNamed } from "../fixtures.js";
import { findingOf, said, withAccounts } from "./probe.js";

const rule = "probe.group.rule";
const asserted = (by: string, holds: boolean, note?: string) => ({
  organizations: [],
  assertions: [{ rule, by, holds, ...(note !== undefined && { note }) }],
});

describe("what is missing", () => {
  test("is named", () => {
    expect(
      said(all(given(dossier("plan", "pathway")), holds(dossier("governance", "charter"))), { organizations: [] }),
    ).toEqual(["待补充：建设方案中的创新路径、联合体章程", "Missing: Pathway of the plan; Charter"]);
  });

  test("is named with its row, or as the lead where there is none", () => {
    expect(
      said(given(lead("uscc")), {
        organizations: [
          { id: "b", role: "member" },
          { id: "a", role: "lead" },
        ],
      }),
    ).toEqual(["待补充：第 2 家单位的统一社会信用代码", "Missing: Unified social credit code, unit 2"]);
    expect(said(given(lead("uscc")), { organizations: [] })).toEqual(["待补充：牵头单位", "Missing: the lead"]);
  });

  test("of the accounts is named with its year", () => {
    const [zh, en] = said(atLeast(rdExpense("latest"), yuan("100")), { organizations: [{ id: "a", role: "lead" }] });
    expect(zh).toBe("2024 年研发费用尚不能计算，要求不低于 100 元；待补充：第 1 家单位 2024 年研发费用");
    expect(en).toMatch(
      /^R&D expense of 2024: cannot be computed yet, required: at least CNY 100; Missing: R&D expense of 2024, unit 1$/,
    );
  });

  test("and would be a number is said to be not filled in", () => {
    const [zh, en] = said(atLeast(number(dossier("filing", "copies")), 7), { organizations: [] });
    expect(zh).toMatch(/^申请书份数未填写，要求不少于 7 .*；待补充：申请书份数$/);
    expect(en).toBe("Copies: not given, required: at least 7; Missing: Copies");
  });

  test("leaves a count between two numbers", () => {
    const organizations = ["enterprise", null, "university"].map((kind, i) => ({ id: `u${i}`, role: "member", kind }));
    const [zh, en] = said(atLeast(count(units, enterprise), 2), { organizations });
    expect(zh.replaceAll(" ", "")).toBe("企业数：已有1家，另1家未填类型，要求不少于2家；待补充：第2家单位的类型");
    expect(en).toBe(
      "Number of enterprises: 1 so far, 1 more open, required: at least 2; Missing: Kind of unit, unit 2",
    );
  });

  test("leaves a share between two shares, and no gap is claimed", () => {
    const organizations = ["enterprise", null, "university", "university"].map((kind, i) => ({
      id: `u${i}`,
      role: "member",
      kind,
    }));
    const [zh, en] = said(moreThan(share(members, enterprise), percent("50")), { organizations });
    expect(zh).toBe("企业占成员单位数的比例：即使未填的全部计入，也仅为 50%，要求超过 50%");
    expect(en).toBe(
      "Share of enterprises among the members: 50% at most, even if all that is open counts, required: more than 50%",
    );
  });

  test("is named five times, then counted", () => {
    const organizations = Array.from({ length: 8 }, (_, i) => ({ id: `u${i}`, role: "member" }));
    const [zh, en] = said(every(members, filled(unit("tasks"))), { organizations });
    expect(zh).toMatch(/第 5 家单位等 8 处的具体任务$/);
    expect(en).toMatch(/unit 5 and 3 more$/);
  });

  test("of a list without entries is the list", () => {
    const [zh, en] = said(atLeast(share(members, enterprise), percent("50")), { organizations: [] });
    expect(zh).toBe("企业占成员单位数的比例尚不能计算，要求不低于 50%；待补充：成员单位");
    expect(en).toMatch(/cannot be computed yet, required: at least 50%; Missing: members$/);
  });

  test("of zero revenue is the revenue", () => {
    const finding = findingOf(taizhou, withAccounts([2024, "0", "5"]), "taizhou.lead.rd-ratio");
    expect(explain(finding, taizhou)).toMatch(/待补充：第 1 家单位的第 1 条财务数据的营业收入/);
  });
});

describe("what a person must judge", () => {
  test("is said in the words of the document", () => {
    expect(said(judged(), { organizations: [] })).toEqual([
      "由审核人认定：“应有所试”",
      "For a reviewer to judge: “应有所试”",
    ]);
  });

  test("is said with what is missing besides", () => {
    const applies = some(members, is(unit("kind"), "enterprise"));
    const [zh, en] = said(judged(), { organizations: [{ id: "b", role: "member" }] }, applies);
    expect(zh).toBe("由审核人认定：“应有所试”；另需补充：第 1 家单位的类型");
    expect(en).toBe("For a reviewer to judge: “应有所试”; also missing: Kind of unit, unit 1");
  });

  test("is said with what the applicant claims, and his note", () => {
    expect(said(judged(), asserted("applicant", true))).toEqual([
      expect.stringMatching(/；申报单位自评符合$/),
      expect.stringMatching(/; the applicant claims it is met$/),
    ]);
    expect(said(judged(), asserted("applicant", false, " 尚弱 "))).toEqual([
      expect.stringMatching(/；申报单位自评不符合，尚弱$/),
      expect.stringMatching(/; the applicant claims it is not met, 尚弱$/),
    ]);
  });

  test("and was judged is met or not, whatever the applicant claims", () => {
    expect(said(judged(), asserted("reviewer", true))).toEqual([
      "符合：试验；审核人认定为符合",
      "Met: Probe rule; a reviewer judges it met",
    ]);
    const both = {
      organizations: [],
      assertions: [...asserted("reviewer", false).assertions, ...asserted("applicant", true).assertions],
    };
    expect(said(judged(), both)[0]).toBe("“应有所试”；审核人认定为不符合；申报单位自评符合");
  });
});

test("what does not apply is said with when it would", () => {
  const applies = some(members, enterprise);
  expect(said(judged(), { organizations: [] }, applies)).toEqual([
    "不适用（仅适用于：成员单位中有企业）",
    "Not applicable (only where: there are enterprises among the members)",
  ]);
});

test("a justification stands beside what it justifies, and changes nothing", () => {
  const justifications = [{ rule, text: "首批单位较少" }];
  expect(said(atLeast(count(units), 1), { organizations: [], justifications })).toEqual([
    "单位总数 0 家，要求不少于 1 家，差 1 家；申报单位说明：首批单位较少",
    "Number of units: 0, required: at least 1, short by 1; justification: 首批单位较少",
  ]);
});

test("another reading that ends differently is named by its meaning", () => {
  const { organizations } = dossierNamed("jiyuan-pass") as { organizations: object[] };
  const few = parseDossier({ organizations: organizations.slice(0, 4) });
  const finding = findingOf(jiyuan, few, "jiyuan.members.count");
  expect(explain(finding, jiyuan)).toBe(
    "成员单位数 3 家，原则上不少于 4 家，差 1 家；若按“成员单位含牵头单位”理解：符合（三（二））",
  );
  expect(explain(finding, jiyuan, "en")).toMatch(/; read as “members with the lead”: met \(三（二）\)$/);
  const other = findingOf(jiyuan, few, "jiyuan.members.count", "including-lead");
  expect(explain(other, jiyuan)).toBe(
    "单位总数 4 家，原则上不少于 4 家；若按“成员单位不含牵头单位”理解：不符合（三（二））",
  );
});

test("a reading that is still open is said to be", () => {
  const d = withAccounts([2024, "1000000000", "20000000"]);
  const message = explain(findingOf(wenzhou, d, "wenzhou.lead.rd-investment"), wenzhou);
  expect(message).toContain("若按“研发强度或研发费用逐年达标”或“研发强度或研发费用的三年平均”理解：待补充");
  expect(message).toMatch(/^2024 年研发费用 2000 万元，要求不低于 2000 万元；/);
});

test("a number within a condition is said like any other", () => {
  const few = atLeast(count(units), 2);
  const short = "单位总数 1 家，要求不少于 2 家，差 1 家";
  const one = { organizations: [{ id: "a", role: "lead", kind: "enterprise" }], plan: { endsOn: "2026-01-01" } };
  const criteria = [
    called(text("甲", "a"), few),
    implies(is(lead("kind"), "enterprise"), few),
    ifGiven(dossier("plan", "endsOn"), few),
    all(few, all(few)),
  ];
  for (const criterion of criteria) expect(said(criterion, one)[0]).toContain(short);
});

test("what is not known of revenue is not said of it", () => {
  const [zh] = said(atLeast(revenue("window"), yuan("1")), withAccounts([2024, "5", "5"]));
  expect(zh).toBe(
    "2022—2024 年三年合计营业收入尚不能计算，要求不低于 1 元；待补充：第 1 家单位 2022 年营业收入、2023 年营业收入",
  );
});
