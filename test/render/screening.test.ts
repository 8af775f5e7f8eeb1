import { describe, expect, test } from "vitest";
import type { Jurisdiction } from "../../src/criteria/rule.js";
import { renderScreening, type ScreeningOptions } from "../../src/render/screening/index.js";
import { type Paint, widthOf } from "../../src/render/text.js";
import { atLeast, atMost, count, implies, units } from "../../src/rules/grammar.js";
import type { Screening } from "../../src/screen/types.js";
import { places } from "../fixtures.js";
import { placeOf } from "../kinds/place.js";
import { saidBy } from "./page.js";
import { manyDistricts, measureLike, ruleLike, screeningLike, screeningOf } from "./screenings.js";

const all = Object.values(places);
const [wenzhou] = all as [Jurisdiction];
const languages = ["zh-CN", "en"] as const;
const told = (screening: Screening, over: Partial<ScreeningOptions> = {}): string =>
  renderScreening(screening, { lang: "zh-CN", format: "text", ...over });
/** Without how it is broken into lines. */
const flowing = (text: string): string => text.replace(/\n */g, "");

describe("a screening as text", () => {
  test("begins with the place, the day, the stages, how many, and the document with its state", () => {
    const text = told(screeningOf(wenzhou, { dossiers: 412_345 }), { of: wenzhou });
    expect(text).toMatch(/^创新联合体条件批量核对：温州市\n═+\n/);
    expect(flowing(text)).toContain("评价日期：2025-11-20；核对阶段：组建条件、申报材料；申报材料：412,345 份");
    expect(flowing(text)).toContain("（温州市科学技术局，征求意见稿，尚未生效）");
    expect(flowing(text)).toContain("所依据的是征求意见稿。");
    const english = told(screeningOf(wenzhou), { of: wenzhou, lang: "en" });
    expect(english).toContain("As of 2025-11-20; stages: Formation, Filing; 41,287 dossiers");
    expect(english).toContain("draft for comment, not in force");
  });

  test("says first what all came to, and which rule alone stops most", () => {
    const rules = [
      ruleLike({ alone: 3 }),
      ruleLike({ rule: "x.b", title: { "zh-CN": "另一条", en: "Another" }, alone: 7 }),
    ];
    expect(flowing(told(screeningLike({ rules })))).toContain(
      "共核对 100 份：符合条件 60（60.0%），不符合条件 40（40.0%）。10 份只差一条“须”项，其中只差“另一条”（第三条）的最多，为 7 份。",
    );
    const single = screeningLike({ dossiers: 1, verdicts: { ineligible: 1 }, rules: [ruleLike({ alone: 1 })] });
    expect(told(single, { lang: "en" })).toContain(
      "1 dossier screened: ineligible 1 (100%). Failing by one requirement (须) alone: 1 dossier;",
    );
    expect(told(screeningLike({ rules }), { lang: "en" }).replace(/\n */g, " ")).toContain(
      "Failing by one requirement (须) alone: 10 dossiers; “Another” (第三条) stops more than any other, 7.",
    );
  });

  test("has a bar for each verdict, with count and part, as long as its part", () => {
    const lines = told(screeningLike()).split("\n");
    expect(lines).toContain(`  符合条件    ${"█".repeat(18)}              60  60.0%`);
    expect(lines).toContain(`  不符合条件  ${"▒".repeat(12)}                    40  40.0%`);
  });

  test("says what would come of it if every judgement were favourable, only where that differs", () => {
    expect(told(screeningLike())).not.toContain("如均予认可");
    const hopeful = screeningLike({ verdicts: { undetermined: 100 }, outlooks: { eligible: 70, ineligible: 30 } });
    expect(flowing(told(hopeful))).toContain(
      "待审核人认定的事项如均予认可：符合条件 70（70.0%），不符合条件 30（30.0%）。",
    );
  });

  test("has for each rule its force and clause, a bar, and how many came to each status, below their names", () => {
    const rules = [ruleLike({ statuses: { pass: 50, fail: 25, review: 25 } })];
    const lines = told(screeningLike({ rules })).split("\n");
    const at = lines.indexOf("  【须】牵头单位规模（第三条）");
    expect(lines[at - 1]).toMatch(/^ +█ 符合 {2}▒ 不符合 {2}◇ 待审核人认定$/);
    expect(lines[at + 1]).toMatch(/^ {4}█{14}▒{8}◇{8} +50 {2}50\.0% {8,}25 {10,}25$/);
    expect(lines.indexOf("  “须”项（1 条）")).toBeGreaterThan(0);
  });

  test("tells musts before shoulds, what is encouraged last and never as failed, and stages apart where there are several", () => {
    const rules = [
      ruleLike({ rule: "x.a", force: "may", citation: { policy: "x", clause: "第五条", quote: "鼓励" } }),
      ruleLike({ rule: "x.b", force: "should" }),
      ruleLike({ rule: "x.c" }),
      ruleLike({ rule: "x.d", stage: "filing" }),
    ];
    const text = told(screeningLike({ rules, stages: ["formation", "filing"] }));
    const found = text.match(/^ {2}(组建条件|申报材料)：.*$/gm);
    expect(found).toEqual([
      "  组建条件：“须”项（1 条）",
      "  组建条件：原则性要求（1 条）",
      "  组建条件：鼓励事项（1 条）",
      "  申报材料：“须”项（1 条）",
    ]);
    expect(text).toMatch(/█ 已具备 {2}▒ 未具备\n {2}【鼓励】/);
  });

  test("shows readings that come to different things below their rule, the one used first, and else says that all agree", () => {
    const of = (reading: string, used: boolean, pass: number) =>
      ruleLike({ rule: "wenzhou.members.chain-coverage", reading, used, statuses: { pass, fail: 100 - pass } });
    const differing = told(screeningLike({ rules: [of("as-should", false, 70), of("as-must", true, 60)] }), {
      of: wenzhou,
    });
    expect(differing).toMatch(/按“须覆盖”（采用）\n.*60 {2}60\.0%.*\n {4}按“一般应覆盖”\n.*70 {2}70\.0%/);
    const agreeing = told(screeningLike({ rules: [of("as-should", false, 60), of("as-must", true, 60)] }));
    expect(agreeing).toContain("各种理解下的结果相同。");
    expect(agreeing).not.toContain("按“");
  });

  test("lists the rules that alone stop some, those that stop most first; where there are none it says so", () => {
    const rules = [3, 0, 7].map((alone, at) =>
      ruleLike({ rule: `x.${at}`, title: { "zh-CN": `第${at}条要求`, en: `Rule ${at}` }, alone }),
    );
    const text = told(screeningLike({ rules })).split("只差一条\n")[1] ?? "";
    expect(text.match(/第\d条要求.*/g)).toEqual([
      expect.stringMatching(/^第2条要求（第三条） {2}▒{30} {2}7$/),
      expect.stringMatching(/^第0条要求（第三条） {2}▒{13} +3$/),
    ]);
    expect(told(screeningLike())).toContain("没有只因一条“须”项而不符合条件的申报材料。");
  });

  test("draws the numbers that their limit parts, with the limit between, and leaves out the others", () => {
    const text = told(screeningLike());
    expect(text).toContain("    0% ▃▃▅▅│████▆▆ 100%".replace("████", "██"));
    expect(flowing(text)).toContain("达到 60（66.7%），未达到 30（33.3%），未知 10（10.0%）");
    const settled = measureLike({ limit: "0" });
    expect(told(screeningLike({ measures: [settled] }))).toContain("没有被限值分开的数值");
    expect(told(screeningLike({ measures: [] }))).toContain("没有被限值分开的数值");
  });

  test("says of numbers that are the limit itself that they cannot be told apart, where they cannot", () => {
    const above = measureLike({ operator: ">" });
    expect(flowing(told(screeningLike({ measures: [above] })))).toContain("含恰为限值的，未细分 35（38.9%）");
    expect(flowing(told(screeningLike({ measures: [{ ...above, holds: 40 }] })))).toContain(
      "达到 40（44.4%），未达到 50（55.6%）",
    );
  });

  test("calls a number by its name and its limit with the measure word, and a case by what it is", () => {
    const text = told(screeningOf(wenzhou), { of: wenzhou });
    expect(text).toContain("近三年研发强度：不低于 3.5%");
    expect(text).toContain("最近一年研发费用：不低于 2000 万元");
    expect(text).toContain("近三年每年研发强度：不低于 3.5%");
    expect(text).toContain("单位总数：不少于 6 家");
    expect(told(screeningLike())).toContain("牵头单位规模：不低于 50%");
  });

  test("says of a number that only tells the case whether it is one, not whether it is met", () => {
    const few = atMost(count(units), 3);
    const of = placeOf([{ holds: implies(few, atLeast(count(units), 2)) }]);
    const screening = screeningOf(of, { stages: ["formation"] });
    const text = told(screening, { of });
    expect(text).toContain("单位总数：不超过 3 家");
    expect(text).toMatch(/属于此情形 [\d,]+（\d+\.\d%），不属于 [\d,]+/);
    const page = told(screening, { of, format: "html", lang: "en" });
    expect(saidBy(page)).toMatch(/in this case [\d,]+ /);
    expect(page).toContain('fill="url(#p-judge)"');
  });

  test("tells a number of a year by the year", () => {
    const rule = wenzhou.rules.find(({ id }) => id === "wenzhou.lead.rd-investment");
    const reading = "each-year";
    expect(Object.keys(rule?.readings ?? {})).toContain(reading);
    const measures = [
      measureLike({
        rule: "wenzhou.lead.rd-investment",
        reading,
        fact: "lead.rdExpense(2023)/lead.revenue(2023)",
        limit: "0.035",
        bins: [
          { from: "0", to: "0.035", count: 30 },
          { from: "0.035", to: "1", count: 60 },
        ],
      }),
    ];
    const rules = [ruleLike({ rule: "wenzhou.lead.rd-investment", reading })];
    expect(told(screeningLike({ rules, measures }), { of: wenzhou })).toContain("2023 年研发强度：不低于 3.5%");
    expect(told(screeningLike({ rules, measures }), { of: wenzhou, lang: "en" })).toContain(
      "R&D intensity of 2023: at least 3.5%",
    );
  });

  test("draws a number once that several readings ask for, and says of which reading it is where not of all", () => {
    const rules = ["one", "other", "third"].map((reading, at) => ruleLike({ reading, used: at === 1 }));
    const twice = ["one", "other"].map((reading) => measureLike({ reading }));
    const text = told(screeningLike({ rules, measures: twice }));
    expect(text.match(/牵头单位规模：不低于 50%/g)).toHaveLength(1);
    expect(text).toContain("牵头单位规模（第三条），按“other”");
    expect(told(screeningLike({ rules: rules.slice(0, 2), measures: twice }))).not.toContain("，按“");
    expect(told(screeningLike({ rules, measures: [measureLike({ rule: "x.unknown" })] }))).toContain(
      "没有被限值分开的数值",
    );
  });

  test("names districts, those with most dossiers first, without the city that all are of, the unknown last", () => {
    const districts = [
      { division: "", dossiers: 50, verdicts: {} },
      { division: "330302", dossiers: 10, verdicts: { eligible: 5, ineligible: 5 } },
      { division: "330381", dossiers: 30, verdicts: { eligible: 30 } },
      { division: "330300", dossiers: 10, verdicts: { ineligible: 10 } },
    ];
    const text = told(screeningLike({ districts })).split("分地区情况")[1] ?? "";
    expect(text.match(/瑞安市 330381|鹿城区 330302|浙江省温州市 330300|注册地未知/g)).toEqual([
      "瑞安市 330381",
      "浙江省温州市 330300",
      "鹿城区 330302",
      "注册地未知",
    ]);
    const english = told(screeningLike({ districts }), { lang: "en" });
    expect(english).toContain("  Rui’an 330381");
    expect(english).toContain("\n  Wenzhou, Zhejiang\n");
    expect(told(screeningLike())).toContain("浙江省温州市鹿城区 330302");
    const city = [
      { division: "330300", dossiers: 1, verdicts: {} },
      { division: "330302", dossiers: 1, verdicts: {} },
    ];
    const both = told(screeningLike({ districts: city }), { lang: "en" });
    expect(both).toMatch(/\n {2}Wenzhou, Zhejiang 330300 [^\n]*\n {2}Lucheng 330302 /);
    expect(told(screeningLike({ districts: [] }))).toContain("没有分地区的数据。");
  });

  test("shows the fifty districts with most dossiers of thousands, and says how many more there are", () => {
    const text = told(
      screeningLike({ districts: [...manyDistricts(3000), { division: "", dossiers: 2, verdicts: {} }] }),
    );
    expect(text.match(/^ {2}.* 11\d{4} /gm)).toHaveLength(50);
    expect(text).toContain("注册地未知");
    expect(flowing(text)).toContain("只列申报材料最多的 50 个地区；另有 2950 个地区，共 4,352,725 份。");
  });

  test("says what a recheck is wherever one occurs, and only there", () => {
    expect(told(screeningLike())).not.toContain("待复算");
    for (const some of [{ verdicts: { recheck: 100 } }, { rules: [ruleLike({ statuses: { pass: 99, recheck: 1 } })] }])
      expect(flowing(told(screeningLike(some)))).toContain(
        "待复算：数据库的计算精度不足以判定，须由本程序逐份精确复算后确定",
      );
    const text = told(screeningLike({ verdicts: { recheck: 100 }, outlooks: { recheck: 100 } }), { lang: "en" });
    expect(text).toMatch(/recheck {2}\?{30} {2}100 {2}100%/);
  });

  test("of no dossiers is the head and a sentence", () => {
    const none = screeningLike({
      dossiers: 0,
      verdicts: {},
      outlooks: {},
      rules: [ruleLike({ statuses: {} })],
      measures: [],
      districts: [],
    });
    for (const format of ["text", "markdown"] as const) {
      const text = told(none, { format });
      expect(text).toContain("没有核对任何申报材料。");
      expect(text).not.toContain("总体结论");
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  test.each(languages)("is no wider than a terminal, painted in the colours of what it shows (%s)", (lang) => {
    for (const of of all) {
      const screening = screeningOf(of, { stages: ["formation", "filing", "approval", "operation"] });
      const text = told(screening, { of, lang });
      expect(text.split("\n").filter((line) => widthOf(line) > 100)).toEqual([]);
      const seen = new Set<string>();
      const paint: Paint = (part, as) => {
        seen.add(as);
        return part;
      };
      const painted = told(screening, { of, lang, paint });
      expect(painted).toBe(text);
      expect([...seen].sort()).toEqual(
        [
          "pass",
          "fail",
          "unknown",
          "review",
          "not-applicable",
          "eligible",
          "conditional",
          "undetermined",
          "ineligible",
          "heading",
        ].sort(),
      );
    }
  });
});

describe("a screening as data", () => {
  test("is what was found, with nothing in it that acts", () => {
    const screening = screeningLike({ districts: [{ division: "\u202e\u001b[31m", dossiers: 1, verdicts: {} }] });
    const json = told(screening, { format: "json" });
    expect(JSON.parse(json)).toEqual(screening);
    for (const mark of ["\u202e", "\u001b"]) expect(json).not.toContain(mark);
  });
});

describe("a screening as Markdown", () => {
  test("has its numbers in tables", () => {
    const rules = [ruleLike({ alone: 40 })];
    const text = told(screeningLike({ rules }), { format: "markdown" });
    expect(text).toContain(
      "| 结论 | 份数 | % |  |\n| --- | --- | --- | --- |\n| 符合条件 | 60 | 60.0% | ████████████ |",
    );
    expect(text).toContain("| 条目 | 符合 | 不符合 | 符合占比 |");
    expect(text).toContain("| 牵头单位规模（第三条） | 60 | 40 | 60.0% |");
    expect(text).toContain("| 牵头单位规模（第三条） | 40 |");
    expect(text).toContain("- **牵头单位规模：不低于 50%** — 达到 60（66.7%），未达到 30（33.3%），未知 10（10.0%）。");
    expect(text).toContain("| 浙江省温州市鹿城区 330302 | 100 | 60 | 40 |");
  });

  test("says where there is nothing to show, and what a recheck is", () => {
    const text = told(screeningLike({ verdicts: { recheck: 100 }, measures: [], districts: [] }), {
      format: "markdown",
      lang: "en",
    });
    expect(text).toContain("No dossier fails by one requirement (须) alone.");
    expect(text).toContain("No limit parts the numbers");
    expect(text).toContain("There are no numbers by district.");
    expect(text).toContain("Recheck: the database could not settle these exactly.");
  });
});

test.each(["text", "markdown"] as const)("a division that would act is text in %s", (format) => {
  const division = "\u202e|<b>*x*\n# 33";
  const text = told(screeningLike({ districts: [{ division, dossiers: 1, verdicts: { eligible: 1 } }] }), { format });
  expect(text).not.toMatch(/\u202e|^# 33/m);
  expect(text).toContain("未识别的区划代码");
  if (format === "text") expect(text).toContain("|<b>*x*\\u000a# 33");
  else expect(text).toContain("\\|&lt;b\\>\\*x\\*");
});
