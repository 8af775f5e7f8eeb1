import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, type Jurisdiction, parseDossier, render, type SourcedReport, stages } from "../../src/index.js";
import { explanation, told } from "../../src/render/explain.js";
import { statusMarks } from "../../src/render/findings.js";
import { printHtml } from "../../src/render/html.js";
import { escapeHtml, html, raw } from "../../src/render/markup.js";
import type { Dossier } from "../../src/schemas/types.js";
import { clean } from "../../src/words/clean.js";
import { stageWords } from "../../src/words/report.js";
import { statusWords } from "../../src/words/status.js";
import { dossierNamed, places } from "../fixtures.js";
import { saidBy, tagsOf } from "./page.js";

const jurisdictions = Object.values(places);
const [wenzhou, zhejiang, taizhou, jiyuan] = jurisdictions as [Jurisdiction, Jurisdiction, Jurisdiction, Jurisdiction];
const asOf = "2025-11-20";
const languages = ["zh-CN", "en"] as const;

const reportsOf = (dossier: Dossier, of: readonly Jurisdiction[] = jurisdictions): SourcedReport[] =>
  of.map((place) => evaluate(dossier, place, { asOf, stages }));
const named = (name: string, ...of: Jurisdiction[]): SourcedReport[] =>
  reportsOf(parseDossier(dossierNamed(name)), of.length > 0 ? of : jurisdictions);
const pageOf = (reports: readonly SourcedReport[], lang: "zh-CN" | "en" = "zh-CN"): string =>
  render(reports, { jurisdictions, format: "html", lang });

const chint = named("wenzhou-chint");
const headings = (page: string): string[] =>
  [...page.matchAll(/<h(\d)>([\s\S]*?)<\/h\1>/g)].map(([, level, text = ""]) => `${level} ${saidBy(text).trim()}`);

describe("escaping for HTML", () => {
  test.each([
    ["<script>", "&lt;script&gt;"],
    ["\" onload='x'", "&quot; onload=&#39;x&#39;"],
    ["&lt;", "&amp;lt;"],
    ["\u202ea\u2066\ud800\0\n\x85", "\\u202ea\\u2066\\ud800\\u0000\\u000a\\u0085"],
  ])("writes %j as %j", (text, written) => {
    expect(escapeHtml(text)).toBe(written);
  });

  test.each([["温州市（试行）"], ["2.08%，要求不低于 3.5%"], ["𠮷 👩‍🔬"], [""]])("leaves %j as it is", (text) => {
    expect(escapeHtml(text)).toBe(text);
  });

  test("leaves no mark with a meaning, and nothing that acts, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: "grapheme" }), (bytes, text) => {
        for (const written of [bytes, text].map(escapeHtml)) {
          expect(written.replaceAll(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(
            /[<>"'&\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u,
          );
        }
        expect(saidBy(escapeHtml(text))).toBe(clean(text));
      }),
    );
  });
});

describe("markup", () => {
  test("escapes what is put into it, but for markup, and leaves out what is not there", () => {
    const inner = html`<b>${"<"}</b>`;
    expect(html`<p title="${'"'}">${inner}${["&", inner, 1]}${false}${undefined}${raw("<br>")}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;</b>&amp;<b>&lt;</b>1<br></p>',
    );
  });
});

describe("a page", () => {
  test("is a whole document in its language, with one heading of the first level, and a title that tells the dossier", () => {
    for (const [lang, title] of [
      ["zh-CN", "创新联合体条件核对：wenzhou-chint"],
      ["en", "Innovation consortium: conditions checked: wenzhou-chint"],
    ] as const) {
      const page = pageOf(chint, lang);
      expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${lang}">\n`));
      expect(page).toMatch(/<\/html>\n$/);
      expect(page).toContain(`<title>${title}</title>`);
      expect(headings(page).filter((heading) => heading.startsWith("1"))).toEqual([`1 ${title}`]);
    }
  });

  test("fetches nothing and runs nothing", () => {
    for (const lang of languages) {
      const page = pageOf(chint, lang);
      expect(page).not.toMatch(/<(script|link|img|iframe|object|base|form)|\son\w+=|\sstyle=|url\(|@import/i);
      expect(page.match(/<style>/g)).toHaveLength(1);
      // Evidence leads where it is, for whoever follows it, and tells nobody where he came from.
      const links = tagsOf(page).filter((tag) => tag.includes("href="));
      for (const link of links)
        expect(link).toMatch(/^<a href="(#d-[\d-]+|https:[^"]*" rel="noopener noreferrer nofollow)">$/);
      expect(
        tagsOf(page)
          .filter((tag) => !links.includes(tag))
          .join(""),
      ).not.toMatch(/https?:/);
    }
  });

  test("has headings that go down one level at a time, names each place once, and links to places that are there", () => {
    for (const reports of [chint, named("wenzhou-pass", wenzhou), [...chint, ...named("wenzhou-pass")]]) {
      const page = pageOf(reports);
      const levels = headings(page).map((heading) => Number(heading[0]));
      levels.forEach((level, at) => {
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      });
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, to] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
    }
  });

  test("closes every element that it opens", () => {
    for (const page of [pageOf(chint), pageOf([...chint, ...named("wenzhou-pass")], "en")]) {
      const open: string[] = [];
      for (const tag of tagsOf(page).slice(1)) {
        const [, end, name = ""] = /^<(\/?)(\w+)/.exec(tag) ?? [];
        if (end) expect(open.pop()).toBe(name);
        else if (name !== "meta") open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  test("has each finding in its section, with its force, title, message, clause and quote, and what stands beside it", () => {
    for (const name of ["wenzhou-chint", "wenzhou-conditional", "wenzhou-fail", "jiyuan-fail", "edge-assertions"])
      for (const lang of languages) {
        const reports = named(name);
        const items = [
          ...pageOf(reports, lang).matchAll(/<li class="([\w-]+)">([\s\S]*?)<\/blockquote><\/div><\/li>/g),
        ];
        const findings = reports.flatMap((report, at) => {
          const place = jurisdictions[at] ?? wenzhou;
          const of = (force: string, status: string) =>
            report.findings.filter((one) => one.status === status && one.force === force);
          return [
            ...["fail", "unknown", "review"].flatMap((status) => [...of("must", status), ...of("should", status)]),
            ...["fail", "unknown", "review", "pass"].flatMap((status) => of("may", status)),
            ...["must", "should"].flatMap((force) => of(force, "pass")),
            ...["must", "should", "may"].flatMap((force) => of(force, "not-applicable")),
          ].map((finding) => ({ finding, place }));
        });
        expect(items).toHaveLength(findings.length);
        findings.forEach(({ finding, place }, at) => {
          const [, shown, markup = ""] = items[at] ?? [];
          const parts = explanation(finding, place, { lang, most: 30 });
          const { title, clause } = parts;
          const said = told(parts, 30);
          const asides = parts.asides.map(({ text }) => text);
          const taken = finding.force === "may" && finding.status === "fail";
          expect(shown).toBe(taken ? "not-applicable" : finding.status);
          const lines = saidBy(markup)
            .split(/\n+/)
            .filter((line) => line !== "");
          expect(markup).toContain(`<b class="force ${finding.force}">`);
          expect(lines[0]?.startsWith(taken ? "○" : statusMarks[finding.status])).toBe(true);
          expect(lines.join("\n")).toContain(` ${title}`);
          for (const part of [said, ...asides]) expect(lines.join("\n")).toContain(part);
          expect(lines.at(-1)).toBe(`${clause} ${finding.citation.quote}`);
        });
      }
  });

  test("says nothing twice of a finding: neither its title nor its quote", () => {
    const page = saidBy(pageOf(named("wenzhou-pass", wenzhou)));
    for (const { title, cites } of wenzhou.rules.filter(({ stage }) => stage === "formation")) {
      expect(page).not.toContain(`符合：${title["zh-CN"]}`);
      expect(page).not.toContain(`“${cites.quote}”`);
    }
  });

  test("names all that is missing, where a sentence would only count it", () => {
    const units = Array.from({ length: 60 }, (_, at) => ({ id: `u${at}`, role: "member" as const }));
    const some = { organizations: [{ id: "lead", role: "lead" as const }, ...units.slice(0, 5)] };
    expect(render(reportsOf(some, [jiyuan]), { jurisdictions })).toMatch(/等 \d+ 处/);
    const page = saidBy(pageOf(reportsOf(some, [jiyuan])));
    expect(page).toContain("第 6 家单位的独立法人资格");
    expect(page).not.toMatch(/等 \d+ 处/);
    const all = { organizations: [{ id: "lead", role: "lead" as const }, ...units] };
    expect(saidBy(pageOf(reportsOf(all, [jiyuan])))).toMatch(/第 31 家单位等 60 处的独立法人资格/);
  });

  test("has the verdict of each jurisdiction, and of each of its stages", () => {
    const page = pageOf(chint);
    expect(headings(page)).toEqual(
      expect.arrayContaining(["2 温州市 尚不能认定", "2 浙江省 不符合条件", "2 台州市 不符合条件"]),
    );
    const lists = [...page.matchAll(/<ul class="stages">.*?<\/ul>/g)].map(([list]) => saidBy(list));
    expect(lists).toHaveLength(4);
    for (const list of lists) for (const stage of stages) expect(list).toContain(stageWords(stage, "zh-CN"));
    const alone = evaluate(parseDossier(dossierNamed("wenzhou-pass")), wenzhou, { asOf, stages: ["formation"] });
    expect(pageOf([alone])).toContain('<ul class="stages"><li>组建条件 <span class="verdict eligible">符合</span>');
    expect(pageOf([alone])).not.toContain("<nav");
  });

  test("shows that a document is a draft for comment, and what must be known of it", () => {
    for (const lang of languages) {
      const page = pageOf(chint, lang);
      for (const { policy } of jurisdictions) {
        expect(page).toContain(`《${policy.title}》`);
        if (policy.notice) expect(page).toContain(`</b> ${policy.notice[lang]}</p>`);
      }
      const state = lang === "en" ? "draft for comment, not in force" : "征求意见稿，尚未生效";
      expect(page.split(`<b class="state draft-for-comment">${state}</b>`)).toHaveLength(4);
      expect(page.match(/role="note"/g)).toHaveLength(3);
    }
  });

  test("compares several jurisdictions in a table whose heads have a scope, by words and not by marks alone", () => {
    for (const lang of languages) {
      const page = pageOf(chint, lang);
      const [table = ""] = /<table>[\s\S]*<\/table>/.exec(page) ?? [];
      expect(table.match(/<th scope="col">/g)).toHaveLength(5);
      const rows = [...table.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)];
      expect(rows.slice(0, 5).map(([, name]) => name)).toEqual(
        lang === "en"
          ? ["Verdict", "Formation", "Filing", "Approval", "Operation"]
          : ["结论", "组建条件", "申报材料", "审核备案", "运行要求"],
      );
      const entries = rows.slice(5).flatMap(([, , cells = ""]) => cells.match(/<div class="entry .*?<\/div>/g) ?? []);
      expect(entries).toHaveLength(chint.flatMap(({ findings }) => findings).length);
      for (const entry of entries) {
        const [, status = ""] = /class="entry ([\w-]+)"/.exec(entry) ?? [];
        const [zh, en] = statusWords[status as keyof typeof statusWords];
        const word = lang === "en" ? en : zh;
        expect(saidBy(entry)).toContain(saidBy(entry).startsWith("○") ? (lang === "en" ? "encouraged" : "鼓励") : word);
      }
      const [, , investment = ""] = rows.find(([, name = ""]) => /研发投入$|^R&amp;D investment/.test(name)) ?? [];
      expect(saidBy(investment)).toMatch(
        lang === "en"
          ? /✗ not met .+ ≥ 3%✓ met .+ ≥ CNY 5 million/
          : /✗ 不符合 牵头单位研发投入占比 ≥ 3%✓ 符合 牵头单位研发投入额 ≥ 500 万元/,
      );
    }
    expect(pageOf(chint.slice(0, 1))).not.toContain("<table>");
  });

  test("leaves a cell of the comparison empty where a stage was not judged", () => {
    const dossier = parseDossier(dossierNamed("wenzhou-pass"));
    const reports = [
      evaluate(dossier, wenzhou, { asOf, stages: ["formation", "approval"] }),
      evaluate(dossier, zhejiang, { asOf, stages: ["formation"] }),
    ];
    expect(pageOf(reports)).toMatch(/<th scope="row">审核备案<\/th><td><span.*?<\/span><\/td><td><\/td><\/tr>/);
    const formation = reports.map((report) =>
      evaluate(dossier, places[report.jurisdiction] ?? wenzhou, { asOf, stages: ["formation"] }),
    );
    expect(pageOf(formation)).not.toContain('<th scope="row">组建条件</th>');
  });

  test("has contents where there are several jurisdictions: each with its verdict and its sections", () => {
    const [nav = ""] = /<nav aria-label="目录">[\s\S]*?<\/nav>/.exec(pageOf(chint)) ?? [];
    const lines = saidBy(nav).trim().split("\n");
    expect(lines).toEqual([
      expect.stringMatching(/^温州市 尚不能认定 待补充（\d+） 待审核人认定（\d+） 鼓励事项（\d+） 符合（\d+）/),
      expect.stringMatching(/^浙江省 /),
      expect.stringMatching(/^台州市 不符合条件 不符合（4）/),
      expect.stringMatching(/^济源示范区 /),
      "对照",
    ]);
  });
});

describe("a page of several dossiers", () => {
  const report = (name: string, more: Partial<SourcedReport> = {}): SourcedReport => ({
    ...(named(name, wenzhou)[0] as SourcedReport),
    ...more,
  });

  test("has all of them, in order, with a list that leads to each", () => {
    const page = pageOf([report("wenzhou-pass"), report("wenzhou-fail"), report("wenzhou-conditional")], "en");
    expect(page).toContain(
      "<title>Innovation consortium: conditions checked: wenzhou-pass, wenzhou-fail, wenzhou-conditional</title>",
    );
    expect(headings(page).filter((heading) => /^[12]/.test(heading))).toEqual([
      "1 Innovation consortium: conditions checked",
      "2 wenzhou-pass",
      "2 wenzhou-fail",
      "2 wenzhou-conditional",
    ]);
    expect(headings(page)).toContain("3 Wenzhou ineligible");
    expect(saidBy(/<ol>[\s\S]*?<\/ol>/.exec(page)?.[0] ?? "").match(/wenzhou-\w+/g)).toEqual([
      "wenzhou-pass",
      "wenzhou-fail",
      "wenzhou-conditional",
    ]);
    expect(page).toContain("<p>3 dossiers</p>");
  });

  test("names three in its title and counts the rest", () => {
    const many = ["a", "b", "c", "d"].map((dossier) => report("wenzhou-pass", { dossier }));
    expect(pageOf(many)).toContain("<title>创新联合体条件核对：a、b、c等 4 份申报材料</title>");
    expect(pageOf(many, "en")).toContain(": a, b, c and 1 more</title>");
  });

  test("tells dossiers of one name apart by where they were read, and counts those that have none", () => {
    const { dossier: _, ...nameless } = report("wenzhou-pass");
    const page = pageOf([
      report("wenzhou-pass", { source: { file: "1.json" } }),
      report("wenzhou-pass", { source: { file: "2.ndjson", line: 7 } }),
      report("wenzhou-fail", { source: { file: "3.json" } }),
      nameless,
      { ...nameless, source: { file: "5.json" } },
    ]);
    expect(headings(page).filter((heading) => heading.startsWith("2"))).toEqual([
      "2 wenzhou-pass（1.json）",
      "2 wenzhou-pass（2.ndjson:7）",
      "2 wenzhou-fail",
      "2 第 4 份申报材料",
      "2 5.json",
    ]);
  });
});

describe("other documents", () => {
  test("are printed as well: paragraphs, and items that are no findings", () => {
    const page = printHtml(
      [
        [
          { kind: "heading", level: 1, text: "一" },
          { kind: "paragraph", text: "二<" },
          { kind: "heading", level: 2, text: "三" },
          { kind: "items", items: [{ lead: "四<", text: "五<" }] },
        ],
      ],
      "zh-CN",
    );
    expect(page).toContain("<h1>一</h1>\n<p>二&lt;</p>\n");
    expect(page).toContain('<p class="title">四&lt;</p>\n<p class="said">五&lt;</p>');
  });
});

describe("what comes from a dossier", () => {
  /** A dossier in which every text that can be shown is this one. */
  const of = (text: string): Dossier => ({
    id: `x${text}x`,
    organizations: [{ id: `x${text}x`, role: "lead", name: `x${text}x`, kind: "enterprise" }],
    consortium: { name: `x${text}x`, industry: `x${text}x` },
    assertions: [{ rule: "wenzhou.lead.influence", by: "applicant", holds: true, note: text, evidence: [text] }],
    justifications: [{ rule: "wenzhou.members.count", text: `x${text}x` }],
    facts: [{ key: text, value: text }],
  });
  const print = (text: string, lang: "zh-CN" | "en") =>
    pageOf(
      reportsOf(of(text), [wenzhou, taizhou]).map((report) => ({ ...report, source: { file: text } })),
      lang,
    );

  test("is text and nothing else, whatever it is", () => {
    const tame = { "zh-CN": tagsOf(print("x", "zh-CN")), en: tagsOf(print("x", "en")) };
    const marks = fc.string({ unit: fc.constantFrom(..."<>&\"'=/;!-x#\n\u202e\ud800 温".split("")), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: "binary" })), fc.constantFrom(...languages), (text, lang) => {
        const page = print(text, lang);
        expect(tagsOf(page)).toEqual(tame[lang]);
        const rest = page.replace(/<style>[^<]*<\/style>/, "").replaceAll(/<[^>]*>/g, "");
        expect(rest.replaceAll(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[<>"'&]/);
        expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(saidBy(page)).toContain(`x${clean(text)}x`);
      }),
      { numRuns: 60 },
    );
  });
});
