import { describe, expect, test } from "vitest";
import type { Jurisdiction } from "../../src/criteria/rule.js";
import { renderScreening, type ScreeningOptions } from "../../src/render/screening/index.js";
import type { Screening } from "../../src/screen/types.js";
import { places } from "../fixtures.js";
import { saidBy, tagsOf } from "./page.js";
import { manyDistricts, measureLike, ruleLike, screeningLike, screeningOf } from "./screenings.js";

const [wenzhou] = Object.values(places) as [Jurisdiction];
const languages = ["zh-CN", "en"] as const;
const pageOf = (screening: Screening, over: Partial<ScreeningOptions> = {}): string =>
  renderScreening(screening, { lang: "zh-CN", format: "html", ...over });
/** What stands in a section of a page, by the id of it. */
const partOf = (page: string, id: string): string =>
  new RegExp(`<section id="${id}"[\\s\\S]*?(?=<section id=|</main>)`).exec(page)?.[0] ?? "";
const rows = (table: string): string[] =>
  [...table.matchAll(/<tr>(.*)<\/tr>/g)].map(([, row = ""]) => saidBy(row.replaceAll(/<\/t[hd]>/g, "|")));

describe("the page of a screening", () => {
  test.each(languages)("is whole, in its language, and runs and fetches nothing (%s)", (lang) => {
    const page = pageOf(screeningOf(wenzhou), { of: wenzhou, lang });
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${lang}">\n`));
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/<script|<link|<img|@import|\son[a-z]+=|https?:/);
    expect(tagsOf(page).filter((tag) => tag.startsWith("<h1"))).toHaveLength(1);
    expect(page.match(/url\((?!#p-)/g)).toBeNull();
  });

  test("shows that a document is a draft, and what a reader must know of it", () => {
    const page = pageOf(screeningOf(wenzhou), { of: wenzhou });
    expect(page).toContain('<b class="state draft-for-comment">征求意见稿，尚未生效</b>');
    expect(page).toContain('<p class="notice" role="note">');
    expect(pageOf(screeningLike())).not.toContain('class="notice"');
  });

  test("shows verdicts as one bar, its parts as long as they are many, with figures and the same in a table", () => {
    const part = partOf(pageOf(screeningLike()), "verdicts");
    expect(part).toContain(
      '<rect x="0%" y="0" width="60%" height="100%" fill="url(#p-good)"/><rect x="60%" y="0" width="40%" height="100%" fill="url(#p-bad)"/>',
    );
    expect(part).toContain("<title>目前</title><desc>符合条件 60（60.0%），不符合条件 40（40.0%）</desc>");
    expect(rows(part)).toEqual([
      "结论|目前|%|待审核人认定的事项如均予认可|%|",
      "符合条件|60|60.0%|60|60.0%|",
      "不符合条件|40|40.0%|40|40.0%|",
    ]);
  });

  test("says what words mean that do not say it themselves, where they occur", () => {
    const all = screeningLike({ verdicts: { conditional: 40, undetermined: 30, recheck: 30 } });
    const said = saidBy(pageOf(all, { lang: "en" }));
    for (const word of [
      "Conditional: ",
      "Undetermined: ",
      "Recheck: the database could not settle these exactly. The library settles them",
    ])
      expect(said).toContain(word);
    expect(saidBy(pageOf(screeningLike(), { lang: "en" }))).not.toMatch(/Conditional: |Undetermined: |Recheck: /);
  });

  test("shows rules by stage and force in the order of the document, with clause and quote", () => {
    const screening = screeningOf(wenzhou);
    const part = partOf(pageOf(screening, { of: wenzhou }), "rules");
    expect([...part.matchAll(/<h3>(.*)<\/h3>/g)].map(([, text]) => text)).toEqual([
      "组建条件：“须”项（16 条）",
      "组建条件：原则性要求（5 条）",
      "组建条件：鼓励事项（3 条）",
      "申报材料：“须”项（5 条）",
      "申报材料：原则性要求（14 条）",
      "申报材料：鼓励事项（1 条）",
    ]);
    const musts = part.split("<h3>")[1] ?? "";
    const wanted = screening.rules.filter(
      ({ stage, force, used }) => stage === "formation" && force === "must" && used,
    );
    expect([...musts.matchAll(/<blockquote>(.*?)<\/blockquote>/g)].map(([, text]) => text)).toEqual(
      wanted.map(({ citation }) => citation.quote),
    );
    expect(musts).toContain("<cite>三（二）</cite> <blockquote>须为温州市域内注册企业</blockquote>");
  });

  test("shows readings that come to different things below each other, the used one marked and first", () => {
    const rule = "wenzhou.members.chain-coverage";
    const rules = [
      ruleLike({ rule, reading: "as-should", used: false, statuses: { pass: 70, fail: 30 } }),
      ruleLike({ rule, reading: "as-must", statuses: { pass: 60, fail: 40 } }),
    ];
    const part = partOf(pageOf(screeningLike({ rules }), { of: wenzhou }), "rules");
    const readings = [...part.matchAll(/<p class="reading">(.*?)<\/p>/g)].map(([, text = ""]) => saidBy(text));
    expect(readings).toEqual(["须覆盖 采用", "一般应覆盖"]);
    expect([...part.matchAll(/<b class="passing">(.*?)<\/b>/g)].map(([, text]) => text)).toEqual(["60.0%", "70.0%"]);
    expect(rows(part).slice(1)).toEqual([
      "牵头单位规模（第三条）：须覆盖|60|40|60.0%|",
      "牵头单位规模（第三条）：一般应覆盖|70|30|70.0%|",
    ]);
    const agreed = rules.map((one) => ({ ...one, statuses: { pass: 100 } }));
    const same = partOf(pageOf(screeningLike({ rules: agreed })), "rules");
    expect(same).toContain("各种理解下的结果相同。");
    expect(same).not.toContain('class="reading"');
  });

  test("draws nothing that is only encouraged as a failure", () => {
    const rules = [ruleLike({ force: "may", statuses: { pass: 10, fail: 90 } })];
    const part = partOf(pageOf(screeningLike({ rules })), "rules");
    expect(part).toContain("url(#p-absent)");
    expect(part).not.toContain("url(#p-bad)");
    expect(saidBy(part)).toContain("未具备 90");
  });

  test("shows which rule alone stops most, longest first", () => {
    const rules = [10, 0, 40].map((alone, at) =>
      ruleLike({ rule: `x.${at}`, title: { "zh-CN": `要求${at}`, en: "" }, alone }),
    );
    const part = partOf(pageOf(screeningLike({ rules })), "alone");
    expect([...part.matchAll(/<li><p>(要求\d)/g)].map(([, text]) => text)).toEqual(["要求2", "要求0"]);
    expect(
      [...part.matchAll(/ width="([\d.]+%)" height="100%" fill="url\(#p-bad\)"/g)].map(([, width]) => width),
    ).toEqual(["100%", "25%"]);
    expect(partOf(pageOf(screeningLike()), "alone")).toContain("没有只因一条“须”项而不符合条件的申报材料。");
  });

  test("draws numbers by the side of their limit, in their units, and has them in a table too", () => {
    const part = partOf(pageOf(screeningLike()), "measures");
    expect(part).toContain(
      "<title>牵头单位规模：不低于 50%</title><desc>达到 60（66.7%），未达到 30（33.3%），未知 10（10.0%）</desc>",
    );
    const [, drawn = ""] = /<svg class="histogram"([\s\S]*?)<\/svg>/.exec(part) ?? [];
    expect([...drawn.matchAll(/fill="url\(#p-(\w+)\)"/g)].map(([, fill]) => fill)).toEqual([
      "bad",
      "bad",
      "good",
      "good",
    ]);
    expect(drawn).toContain('<line class="limit" x1="50%" x2="50%"');
    expect([...drawn.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text).sort()).toEqual(
      ["0%", "25%", "50%", "75%", "100%", "35 份", "不低于 50%"].sort(),
    );
    expect(rows(part)).toEqual([
      "区间（含起点，不含终点；末行含终点）|达到|未达到|",
      "0%—25%|0|10|",
      "25%—50%|0|20|",
      "50%—75%|35|0|",
      "75%—100%|25|0|",
    ]);
    expect(saidBy(part)).toContain("未知 10");
  });

  test("parts the bar that begins with the limit into those that hold it and those that are the limit itself", () => {
    const part = (over: Partial<Parameters<typeof measureLike>[0]>) =>
      partOf(pageOf(screeningLike({ measures: [measureLike({ operator: ">", ...over })] })), "measures");
    expect(rows(part({ holds: 40 }))).toContain("50%—75%|15|20|");
    expect(rows(part({}))).toContain("50%—75%|0|0|35|");
    expect(saidBy(part({}))).toContain("含恰为限值的，未细分 35");
  });

  test.each([
    ["zh-CN", "2000 万元", "1 亿元"],
    ["en", "CNY 20 million", "CNY 100 million"],
  ] as const)("has amounts at its axis as they are written (%s)", (lang, limit, last) => {
    const page = pageOf(screeningOf(wenzhou), { of: wenzhou, lang });
    expect(page).toContain(`>${limit}</text>`);
    expect(page).toContain(`>${last}</text>`);
  });

  test("writes no label over another, nor out of the plot, be it as narrow as a phone", () => {
    const edges = Array.from({ length: 31 }, (_, at) => String(10_000_000 + at * 1_234_567));
    const bins = edges.slice(1).map((to, at) => ({ from: edges[at] as string, to, count: 3 }));
    const measure = measureLike({ unit: "CNY", limit: edges[3] as string, bins });
    const drawn = partOf(pageOf(screeningLike({ measures: [measure] }), { lang: "en" }), "measures");
    const ticks = [
      ...drawn.matchAll(/<text( class="minor")? x="([\d.]+)%" y="181" text-anchor="(\w+)">(.*?)<\/text>/g),
    ];
    const reach = ([, , at, anchor, text]: readonly (string | undefined)[], width: number): [number, number] => {
      const own = String(text).length * 6;
      const from = (Number(at) / 100) * width - (anchor === "start" ? 0 : anchor === "end" ? own : own / 2);
      return [from, from + own];
    };
    const narrow = ticks.filter(([, minor]) => minor === undefined);
    expect(narrow.length).toBeGreaterThan(1);
    for (const [shown, width] of [
      [narrow, 300],
      [ticks, 470],
    ] as const) {
      const reaches = shown.map((tick) => reach(tick, width)).sort(([one], [other]) => one - other);
      reaches.forEach(([from, to], at) => {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(width);
        expect(reaches[at + 1]?.[0] ?? width).toBeGreaterThanOrEqual(to);
      });
    }
  });

  test("names what lies on one side of its limit alone, and what is not known at all, without drawing it", () => {
    const measures = [measureLike({ limit: "0" }), measureLike({ fact: "other", known: 0, unknown: 100, bins: [] })];
    const part = partOf(pageOf(screeningLike({ measures })), "measures");
    expect(part).not.toContain('<svg class="histogram"');
    expect(part).toContain("没有被限值分开的数值");
    expect(saidBy(part)).toMatch(
      /已知的数值均在限值同一侧的（2）[\s\S]*达到 90（100%），未达到 0（0%）[\s\S]*均为未知/,
    );
    expect(partOf(pageOf(screeningLike({ measures: [] })), "measures")).not.toContain("<details");
  });

  test("has a table by district, with the number and part of each verdict", () => {
    const part = partOf(pageOf(screeningLike()), "districts");
    expect(rows(part)).toEqual([
      "牵头单位注册地|份数|构成|符合条件|不符合条件|",
      "浙江省温州市鹿城区 330302|100|浙江省温州市鹿城区符合条件 60（60.0%），不符合条件 40（40.0%）|60 60.0%|40 40.0%|",
    ]);
    expect(partOf(pageOf(screeningLike({ districts: [] })), "districts")).toContain("没有分地区的数据。");
  });

  test("shows the fifty districts with most dossiers of thousands, and says how many more there are", () => {
    const part = partOf(pageOf(screeningLike({ districts: manyDistricts(5000) }), { lang: "en" }), "districts");
    expect(rows(part)).toHaveLength(51);
    expect(part).toContain(
      "Only the 50 districts with most dossiers are shown; 4950 more have 12,253,725 dossiers together.",
    );
  });

  test("has a title and a description in every drawing that is not hidden, and a table for each kind", () => {
    const page = pageOf(screeningOf(wenzhou), { of: wenzhou });
    for (const svg of page.match(/<svg[\s\S]*?<\/svg>/g) ?? [])
      expect(svg).toMatch(/^<svg[^>]*(aria-hidden="true"|role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>)/);
    for (const id of ["verdicts", "rules", "alone", "measures", "districts"])
      expect(partOf(page, id)).toContain("<table");
  });

  test("of no dossiers is the head and a sentence", () => {
    const page = pageOf(screeningLike({ dossiers: 0, verdicts: {}, outlooks: {}, districts: [] }));
    expect(saidBy(page)).toContain("没有核对任何申报材料。");
    expect(page).not.toMatch(/<section|<nav/);
  });

  test("has what comes from data as text and nothing else", () => {
    const mark = `</td></table><script>alert(1)</script>"'&\u202e`;
    const hostile = screeningLike({ districts: [{ division: mark, dossiers: 1, verdicts: { eligible: 1 } }] });
    const mild = screeningLike({ districts: [{ division: "x", dossiers: 1, verdicts: { eligible: 1 } }] });
    expect(tagsOf(pageOf(hostile))).toEqual(tagsOf(pageOf(mild)));
    expect(pageOf(hostile)).not.toContain("\u202e");
    expect(saidBy(pageOf(hostile))).toContain("</td></table><script>alert(1)</script>");
  });
});
