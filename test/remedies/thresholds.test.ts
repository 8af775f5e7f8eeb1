import { describe, expect, test } from "vitest";
import {
  all,
  atLeast,
  atMost,
  count,
  type Dossier,
  eachYear,
  dossier as field,
  implies,
  lead,
  mean,
  moreThan,
  number,
  percent,
  ratio,
  rdExpense,
  revenue,
  taizhou,
  units,
  wenzhou,
} from "../../src/index.js";
import { type Threshold, thresholds } from "../../src/remedies/thresholds.js";
import { placeOf } from "./probe.js";

const asOf = "2025-11-20";
const unit = (id: string, division: string | null = "330302", more: object = {}) =>
  ({ id, role: "member", name: `${id}厂`, kind: "enterprise", division, ...more }) as Dossier["organizations"][number];
const consortium = (...organizations: Dossier["organizations"]): Dossier => ({ organizations });
const accounts = (rdExpense: string, revenue: string): Dossier =>
  consortium({
    id: "l",
    role: "lead",
    financials: [2024, 2023, 2022].map((year) => ({ year, rdExpense, revenue })),
  });

const of = (found: readonly Threshold[], topic: string, at = 0): Threshold | undefined =>
  found.filter((one) => one.topic === topic)[at];
const told = (one: Threshold | undefined) => one?.moves.map(({ by, label }) => [by, label["zh-CN"], label.en]);

describe("how far a comparison is from turning is told", () => {
  test("of rows in rows, by the nouns of the rule", () => {
    const found = thresholds(consortium(unit("a"), unit("b"), unit("c", "310101")), wenzhou, { asOf });
    const one = of(found, "members.local-share");
    expect(one).toMatchObject({
      rule: "wenzhou.members.local-share",
      status: "pass",
      measure: { operator: ">=", limit: "0.5", unit: "ratio", numerator: "2", denominator: "3", holds: true },
      label: { "zh-CN": "市域内注册单位占单位总数的比例 66.66%（2/3）" },
    });
    expect(told(one)).toEqual([
      [
        "2",
        "还可增加 1 家市域内注册单位以外的单位，增加 2 家即不达标",
        "Units other than units registered in Wenzhou: can be 1 more; 2 more, and the limit is no longer met",
      ],
      [
        "2",
        "还可减少 1 家市域内注册单位，减少 2 家即不达标",
        "Units registered in Wenzhou: can be 1 fewer; 2 fewer, and the limit is no longer met",
      ],
    ]);
    expect(told(of(found, "members.count"))).toEqual([
      ["3", "再增 3 家单位即达标", "Units: 3 more, and the limit is met"],
    ]);
  });

  test("of a share of members as one of the members", () => {
    const found = thresholds(consortium(unit("a", "331002"), unit("b")), taizhou, { asOf });
    expect(told(of(found, "members.local-share"))).toEqual([
      [
        "1",
        "成员单位中再增 1 家市内注册单位即达标",
        "Units registered in Taizhou among the members: 1 more, and the limit is met",
      ],
      [
        "1",
        "减少 1 家市内注册单位以外的成员单位即达标",
        "Members other than units registered in Taizhou: 1 fewer, and the limit is met",
      ],
    ]);
  });

  test("of amounts to the last decimal, on either side of a ratio", () => {
    const place = placeOf(atLeast(ratio(rdExpense("latest"), revenue("latest")), percent("3.5")));
    const [met] = thresholds(accounts("7300000", "100000000"), place, { asOf });
    expect(told(met)).toEqual([
      [
        "3800000.00000001",
        "2024 年研发费用还可减少 380 万元，再减少即不达标",
        "R&D expense of 2024: can be CNY 3.8 million less; any less than that, and the limit is no longer met",
      ],
      [
        "108571428.57142858",
        "2024 年营业收入还可增加 108571428.57142857 元，再增加即不达标",
        "Revenue of 2024: can be CNY 108,571,428.57142857 more; any more than that, and the limit is no longer met",
      ],
    ]);
    const [short] = thresholds(accounts("0", "100000000"), place, { asOf });
    expect(told(short)?.map(([by, zh]) => [by, zh])).toEqual([["3500000", "2024 年研发费用再增 350 万元即达标"]]);
  });

  test("where a limit has to be passed, as more than that", () => {
    const place = placeOf(moreThan(rdExpense("latest"), 100), atMost(revenue("latest"), 50));
    const say = (rd: string, from: string) => thresholds(accounts(rd, from), place, { asOf }).map(told);
    expect(say("40", "50")).toEqual([
      [
        [
          "60.00000001",
          "2024 年研发费用再增超过 60 元即达标",
          "R&D expense of 2024: more than CNY 60 more, and the limit is met",
        ],
      ],
      [
        [
          "0.00000001",
          "2024 年营业收入已无增加余地，增加即不达标",
          "Revenue of 2024: any more, and the limit is no longer met",
        ],
      ],
    ]);
    expect(say("100", "60")).toEqual([
      [["0.00000001", "2024 年研发费用略有增加即达标", "R&D expense of 2024: any more, and the limit is met"]],
      [["10", "2024 年营业收入减少 10 元即达标", "Revenue of 2024: CNY 10 less, and the limit is met"]],
    ]);
  });

  test("of a mean year by year", () => {
    const [one] = thresholds(accounts("10", "100"), placeOf(atLeast(mean(rdExpense("this")), 11)), { asOf });
    expect(one?.moves.map(({ fact, years, by }) => [fact, years, by])).toEqual(
      [2022, 2023, 2024].map((year) => [`lead.rdExpense(${year})`, [year], "3"]),
    );
  });

  test("of a condition as the case that applies, not as a limit", () => {
    const place = placeOf(implies(atLeast(count(units), 2), atLeast(count(units), 4)));
    expect(thresholds(consortium(unit("a")), place, { asOf }).map(told)).toEqual([
      [["1", "再增 1 家单位即属该情形", "Units: 1 more, and the case applies"]],
    ]);
    const [first, second] = thresholds(consortium(unit("a"), unit("b")), place, { asOf });
    expect([first?.isCase, told(first)]).toEqual([
      true,
      [["1", "减少 1 家单位即不属该情形", "Units: 1 fewer, and the case no longer applies"]],
    ]);
    expect(second?.isCase).toBeUndefined();
  });

  test("of what the form declares on both sides", () => {
    const filed = { ...consortium(unit("a"), unit("b")), filing: { declared: { members: 4 } } };
    const one = of(thresholds(filed, wenzhou, { asOf }), "form.counts");
    expect(told(one)).toEqual([
      ["2", "再增 2 家单位，申请表与名单即一致", "Units: 2 more, and form and lists agree"],
      ["2", "成员总数少填 2 家，申请表与名单即一致", "Members declared: 2 fewer, and form and lists agree"],
    ]);
    const fewer = { ...filed, filing: { declared: { members: 1 } } };
    expect(told(of(thresholds(fewer, wenzhou, { asOf }), "form.counts"))?.map(([, zh]) => zh)).toEqual([
      "减少 1 家单位，申请表与名单即一致",
      "成员总数多填 1 家，申请表与名单即一致",
    ]);
  });

  test("of each row by its name and place", () => {
    const row = unit("a", "330302", { statement: "字".repeat(201) });
    const one = of(thresholds(consortium(row), wenzhou, { asOf, stages: ["filing"] }), "form.member-rows");
    expect(one?.path).toEqual(["organizations", 0]);
    expect(one?.moves[0]?.label["zh-CN"]).toMatch(/^a厂：.*字数减少 1 字即达标$/);
  });

  test("without the lead among the units that go", () => {
    const leads = { id: "l", role: "lead", kind: "enterprise", division: "330302" } as const;
    const place = placeOf(atLeast(count(units), 2));
    const by = (...rows: Dossier["organizations"]) =>
      thresholds(consortium(...rows), place, { asOf })[0]?.moves.map(({ kind, by }) => [kind, by]);
    expect(by(leads, unit("a"))).toEqual([["remove", "1"]]);
    expect(thresholds(consortium(leads), placeOf(atLeast(count(units), 1)), { asOf })[0]?.moves).toEqual([]);
  });
});

describe("nothing is guessed:", () => {
  const openOf = (found: readonly Threshold[]) => found.map(({ open, moves }) => [open?.["zh-CN"], moves.length]);

  test("an interval is told, and no distance", () => {
    const found = thresholds(consortium(unit("a"), unit("b", null)), wenzhou, { asOf });
    const one = of(found, "members.local-share");
    expect(one?.moves).toEqual([]);
    expect(one?.measure).toMatchObject({ low: "0.5", high: "1", actual: null });
    expect(one?.open?.["zh-CN"]).toMatch(/50%.*100%；尚有未定，不能测算$/);
    expect(one?.open?.en).toMatch(/not settled yet, so no distance is told$/);
  });

  test("what is not given, not declared, or divided by nothing", () => {
    const place = placeOf(
      atLeast(number(field("filing", "copies")), 2),
      atLeast(ratio(rdExpense("latest"), revenue("latest")), percent("3")),
    );
    expect(openOf(thresholds(accounts("5", "0"), place, { asOf }))).toEqual([
      [expect.stringContaining("不能测算"), 0],
      [expect.stringContaining("不能测算"), 0],
    ]);
    const filed = thresholds(consortium(unit("a")), wenzhou, { asOf, stages: ["filing"] });
    expect(of(filed, "form.counts")?.open?.["zh-CN"]).toContain("未填");
  });

  test("a ratio of nothing to what is not known", () => {
    const none = { organizations: [{ id: "a", role: "member", kind: "other" }, unit("b", null)], platforms: [] };
    const place = placeOf(atLeast(ratio(count(units), number(field("filing", "copies"))), 1));
    expect(openOf(thresholds(none as Dossier, place, { asOf }))).toEqual([[expect.stringContaining("不能测算"), 0]]);
  });

  test("one thing that stands in several places", () => {
    const place = placeOf(
      atLeast(ratio(rdExpense("latest"), rdExpense("window")), percent("30")),
      atLeast(mean(ratio(rdExpense("this"), revenue("window"))), percent("1")),
      all(eachYear(atLeast(ratio(rdExpense("latest"), revenue("this")), percent("1")))),
    );
    const found = thresholds(accounts("5", "100"), place, { asOf });
    expect(found.slice(0, 2).map(({ open }) => open?.["zh-CN"])).toEqual([
      expect.stringContaining("同一数据用于多处"),
      expect.stringContaining("同一数据用于多处"),
    ]);
    expect(found.slice(2).every(({ open, moves }) => open === undefined && moves.length === 2)).toBe(true);
  });

  test("a rule that does not apply has no threshold, and a lead too young no accounts", () => {
    const young = consortium({ id: "l", role: "lead", establishedOn: "2025-03-01" });
    expect(of(thresholds(young, wenzhou, { asOf }), "lead.rd-investment")).toBeUndefined();
    const place = placeOf(atLeast(number(lead("otherConsortiaLed")), 1));
    const [rule] = place.rules;
    const never = { ...place, rules: [{ ...rule, applies: { kind: "any", of: [] } }] } as unknown as typeof place;
    expect(thresholds(young, never, { asOf })).toEqual([]);
  });
});

test("readings are those asked for, and what is none is refused", () => {
  const options = { asOf, readings: { "taizhou.members.count": "including-lead" } };
  expect(of(thresholds(consortium(unit("a")), taizhou, options), "members.count")).toMatchObject({
    reading: "including-lead",
    measure: { fact: "count(organizations)" },
  });
  const call =
    (...args: unknown[]) =>
    () =>
      Reflect.apply(thresholds, undefined, args);
  expect(call(null, wenzhou, { asOf })).toThrow("the dossier is not an object");
  expect(call({}, "wenzhou", { asOf })).toThrow("it must be a value that the package exports");
  expect(call({}, wenzhou, null)).toThrow("the options are null");
});
