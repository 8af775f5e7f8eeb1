import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jurisdictions, parseDossier, taizhou, wenzhou, zhejiang } from "../../src/index.js";
import type { Near } from "../../src/remedies/nearest.js";
import { stricter } from "../../src/remedies/stricter.js";
import { type Threshold, thresholds } from "../../src/remedies/thresholds.js";
import { whatIf } from "../../src/remedies/what-if.js";
import { renderNearest } from "../../src/render/nearest.js";
import { stricterDocument } from "../../src/render/stricter.js";
import { printText } from "../../src/render/text.js";
import { fragileFirst, isLacking, thresholdsDocument } from "../../src/render/thresholds.js";
import { whatIfDocument } from "../../src/render/what-if.js";
import { dossierNamed, places } from "../fixtures.js";
import { answered } from "../laws/arbitrary.js";
import { least, remediesOf } from "./remedies.js";

const asOf = "2025-11-20";
const dossier = parseDossier(dossierNamed("wenzhou-fail"));
/** Without white space, which an output may set as it likes. */
const close = (said: string): string => said.replaceAll(/\s/g, "");

describe("where least is to be done", () => {
  const found: Near[] = [
    {
      jurisdiction: "zhejiang",
      effort: 0,
      remedies: remediesOf({ plans: [], cannot: [], outcome: "reached", goal: "eligible" }),
    },
    { jurisdiction: "wenzhou", effort: 26, remedies: remediesOf({ plans: [least] }) },
    { jurisdiction: "taizhou", effort: null, remedies: remediesOf({ plans: [], cannot: [], outcome: "not-proven" }) },
    { jurisdiction: "jiyuan", effort: null, remedies: remediesOf({ plans: [], cannot: [], outcome: "impossible" }) },
  ];
  const print = (lang: "zh-CN" | "en", of = found): string =>
    renderNearest(of, { jurisdictions, dossier, source: { file: "f.json" }, format: "text", lang });

  test("is a table of the places in the order found, and then each with its plan in short", () => {
    const said = print("zh-CN");
    expect(said.split("\n").slice(0, 8)).toEqual([
      "在哪里最省力：wenzhou-fail",
      "══════════════════════════",
      "  地区（省力的在前）  可达到      步骤                         权数合计",
      "  ─────────────────────────────────────────────────────────────────────",
      "  浙江省              符合条件    无须办理                     0",
      "  温州市              有条件符合  4 步，其中 1 步由审核人认定  26",
      "  台州市              —           未找到办法，也未能证明没有   —",
      "  济源示范区          —           没有办法                     —",
    ]);
    expect(said).toContain("  办法\n  1. 增加 2 家市域内企业，其中 1 家为产业链上游企业\n      申报单位办理\n");
    expect(close(said)).toContain("浙江省创新联合体建设工作指引");
    expect(said.match(/推算口径：/g)).toHaveLength(1);
  });

  test("names what nothing helps", () => {
    const cannot = remediesOf().cannot.slice(0, 1);
    const of = [
      {
        ...found[3],
        jurisdiction: "wenzhou",
        effort: null,
        remedies: remediesOf({ plans: [], cannot, outcome: "impossible" }),
      },
    ];
    const title = wenzhou.rules.find(({ id }) => id === cannot[0]?.rule)?.title;
    expect(title).toBeDefined();
    expect(print("zh-CN", of)).toContain(`无法通过补正解决：${title?.["zh-CN"]}。`);
    expect(print("en", of)).toContain(`What nothing helps: ${title?.en}.`);
  });

  test("is told of a dossier without a name by its file", () => {
    const how = {
      jurisdictions,
      dossier: { organizations: [] },
      source: { file: "f.json" },
      format: "text",
      lang: "en",
    } as const;
    expect(renderNearest(found, how)).toContain("Where it would pass with least effort: f.json\n");
    expect(renderNearest([], how)).not.toContain("Reckoned with");
  });
});

describe("thresholds are told", () => {
  const of = (name: string, place = wenzhou): Threshold[] =>
    thresholds(parseDossier(dossierNamed(name)), place, { asOf });
  const print = (all: readonly Threshold[], lang: "zh-CN" | "en" = "zh-CN", place = wenzhou): string =>
    printText(thresholdsDocument([{ of: place, thresholds: fragileFirst(all) }], {}, asOf, lang));

  test("with what is found, the limit, what would turn it, and the clause", () => {
    expect(print(of("wenzhou-chint"))).toContain(`  ✓ 单位总数 8 家，限值：不少于 6 家
      还可减少 2 家单位，减少 3 家即不达标。单位总数（三（三））
`);
    expect(close(print(of("wenzhou-chint"), "en"))).toContain(
      close("✓ Number of units: 8; limit: at least 6 Units: can be 2 fewer; 3 fewer, and the limit is no longer met."),
    );
  });

  test("of form and lists in a word, and of many rows by the one with the least in hand", () => {
    const said = print(of("wenzhou-chint"));
    expect(said).toContain("  ✓ 成员总数：申请表填 8 家，名单中为 8 家\n      两处一致，改动其一须同时改动另一处。");
    expect(close(said)).toContain("还可增加169字，增加170字即不达标；另有6处，余地不小于此。");
    expect(said.match(/分工说明字数/g)?.length).toBe(2);
  });

  test("so that the most fragile stands first, and what is lacking before it, the most binding first", () => {
    const topics = fragileFirst(of("wenzhou-chint")).map(({ topic }) => topic);
    expect(topics.indexOf("members.enterprise-share")).toBeLessThan(topics.indexOf("members.count"));
    const forces = fragileFirst(of("wenzhou-fail"))
      .filter(isLacking)
      .map(({ force }) => force);
    expect(forces).toEqual([...forces].sort((one, other) => (one === other ? 0 : one === "must" ? -1 : 1)));
    expect(forces).toContain("must");
  });

  test("apart where the rule does not turn on them, or they are no requirement, or not settled", () => {
    const count = of("wenzhou-chint").filter(({ topic }) => topic === "members.count");
    const missed = count.map((one) => ({ ...one, measure: { ...one.measure, holds: false } }));
    expect(print(missed)).toMatch(/未达到，但不影响该条的结果（1）\n {2}– 单位总数 8 家/);
    expect(print(count.map((one) => ({ ...one, isCase: true as const })))).toMatch(/适用哪种情形（1）\n {2}– 单位总数/);
    expect(print(of("wenzhou-chint"))).toMatch(/尚不能测算（2）\n {2}\? 2022—2024 年三年合计研发强度/);
  });

  test("of a rule that was changed since, with its numbers alone", () => {
    const old = of("wenzhou-chint")
      .filter(({ topic }) => topic === "members.count")
      .map((one) => ({ ...one, measure: { ...one.measure, fact: "count(other)" } }));
    expect(print(old)).toContain("限值：不少于 6");
  });

  test("each once, whatever the dossier, and none is lost or made up", () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(...Object.values(places)), (full, place) => {
        const all = thresholds(full, place, { asOf });
        const sorted = fragileFirst(all);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
        expect(fragileFirst([...all].reverse()).map(({ measure }) => measure.holds)).toEqual(
          sorted.map(({ measure }) => measure.holds),
        );
        for (const one of all.filter(isLacking)) expect([one.status, one.measure.holds]).toEqual(["fail", false]);
        for (const lang of ["zh-CN", "en"] as const)
          expect(printText(thresholdsDocument([{ of: place, thresholds: sorted }], {}, asOf, lang))).not.toMatch(
            /undefined|NaN|\[object/,
          );
      }),
      { numRuns: 50 },
    );
  });
});

describe("what changes come to is told", () => {
  const print = (changes: Parameters<typeof whatIf>[1], lang: "zh-CN" | "en", place = wenzhou): string => {
    const found = whatIf(dossier, changes, place, { asOf });
    return printText(whatIfDocument(found, place, { before: dossier, after: dossier }, {}, lang));
  };
  const worse = [{ path: ["organizations", 0, "kind"], value: "university" }];

  test("by the verdict, the outlook and how many rules differ", () => {
    expect(close(print([], "zh-CN"))).toContain(
      "依征求意见稿，结论仍为“不符合条件”；审核人认定事项按有利计的，仍为“不符合条件”。各条结果均无变化。",
    );
    expect(close(print([], "en", zhejiang))).toContain(
      close(
        "The verdict stays “ineligible”; with what a reviewer has to judge taken as favourable, it stays “ineligible”. No rule differs.",
      ),
    );
    const one = [{ path: ["filing", "declared", "members"], value: 5 }];
    expect(close(print(one, "en"))).toContain(close("One rule differs."));
    expect(print(one, "en", taizhou)).not.toContain("From");
  });

  test("by what is worse first, from what to what", () => {
    const said = print(worse, "zh-CN");
    expect(said).toMatch(/变差（\d+）\n {2}✗ 【\S+】牵头单位为企业：符合 → 不符合/);
    expect(print(worse, "en")).toMatch(/Worse \(\d+\)\n {2}✗ \[\w+\] The lead is an enterprise: met → not met/);
  });

  test("from which verdict to which, where it turns", () => {
    const passing = parseDossier(dossierNamed("taizhou-pass"));
    const found = whatIf(passing, worse, taizhou, { asOf });
    const dossiers = { before: passing, after: passing };
    const said = (lang: "zh-CN" | "en"): string => close(printText(whatIfDocument(found, taizhou, dossiers, {}, lang)));
    expect(said("zh-CN")).toContain("由“符合条件”变为“不符合条件”");
    expect(said("en")).toContain(close("turns from “eligible” to “ineligible”"));
  });

  test("with what no longer applies among what is better, if it was not met", () => {
    const changed = [{ path: ["filing", "route"], value: "recommended" }];
    const targeted = { ...dossier, filing: { ...dossier.filing, route: "targeted" as const } };
    const found = whatIf(targeted, changed, zhejiang, { asOf, stages: ["filing"] });
    const said = printText(whatIfDocument(found, zhejiang, { before: targeted, after: targeted }, {}, "zh-CN"));
    const rule = found.findings.find(({ after }) => after.status === "not-applicable");
    expect(rule?.before.status).toBe("unknown");
    const title = zhejiang.rules.find(({ id }) => id === rule?.rule)?.title["zh-CN"];
    expect(title).toBeDefined();
    const [, better = ""] = said.split("变好");
    expect(better).toContain(`${title}：`);
    expect(better).toContain("→ 不适用");
  });

  test("with the day, where a plan waits for another", () => {
    const plan = { ...least, steps: [], asOf: "2026-03-01" };
    expect(close(print(plan, "zh-CN"))).toContain("改动后按2026-03-01评价。");
    expect(close(print(plan, "en"))).toContain(close("After the changes it is judged as of 2026-03-01."));
  });
});

describe("which place asks for more", () => {
  test("is told of a topic by the name that all use, else by the title of its first rule, else by itself", () => {
    const claims = stricter("members.count").slice(0, 1);
    const print = (topic: string, all = jurisdictions): string =>
      printText(
        stricterDocument(
          claims.map((one) => ({ ...one, topic })),
          [topic],
          all,
          "zh-CN",
        ),
      );
    expect(print("members.count")).toContain("\n单位数量\n");
    expect(print("lead.enterprise")).toContain("\n牵头单位为企业\n");
    expect(print("other.topic", [])).toContain("\nother.topic\n");
    expect(print("other.topic", [])).toContain("wenzhou = zhejiang");
  });
});
