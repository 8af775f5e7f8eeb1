import { describe, expect, test } from "vitest";
import { compare, evaluate, explain, type Jurisdiction, parseDossier, render } from "../../src/index.js";
import { dossierNamed, places } from "../fixtures.js";
import { deepFreeze } from "../schemas/dossiers.js";

const jurisdictions = Object.values(places);
const [wenzhou, zhejiang, taizhou, jiyuan] = jurisdictions as [Jurisdiction, Jurisdiction, Jurisdiction, Jurisdiction];
const asOf = "2025-11-20";
const reportOf = (name: string, place: Jurisdiction, day = asOf) =>
  evaluate(parseDossier(dossierNamed(name)), place, { asOf: day, stages: ["formation"] });
const chint = jurisdictions.map((place) => reportOf("wenzhou-chint", place));
const formats = ["text", "json", "ndjson", "markdown", "html"] as const;

describe("render", () => {
  test("is text in Chinese unless told otherwise", () => {
    expect(render(chint, { jurisdictions })).toBe(render(chint, { jurisdictions, format: "text", lang: "zh-CN" }));
  });

  test("ends every output with one line end", () => {
    for (const format of formats)
      for (const reports of [chint, chint.slice(0, 1)])
        expect(render(reports, { jurisdictions, format })).toMatch(/[^\n]\n$/);
  });

  test("changes nothing that it is given, and prints the same twice", () => {
    const reports = deepFreeze(structuredClone(chint));
    for (const format of formats)
      expect(render(reports, { jurisdictions, format })).toBe(render(chint, { jurisdictions, format }));
  });

  test("refuses a report of a jurisdiction that it is not given", () => {
    for (const format of formats) {
      expect(() => render(chint, { jurisdictions: [wenzhou], format })).toThrow(RangeError);
      expect(() => render(chint, { jurisdictions: [], format })).toThrow('jurisdictions has no "wenzhou"');
    }
  });

  test("of no report is nothing, or an empty array", () => {
    expect(render([], { jurisdictions }).trim()).toBe("");
    expect(render([], { jurisdictions, format: "markdown" }).trim()).toBe("");
    expect(render([], { jurisdictions, format: "html" })).toBe("");
    expect(render([], { jurisdictions, format: "ndjson" })).toBe("");
    expect(render([], { jurisdictions, format: "json" })).toBe("[]\n");
  });

  test("as JSON adds to each finding its message, and nothing else", () => {
    for (const lang of ["zh-CN", "en"] as const) {
      const printed: unknown = JSON.parse(render(chint, { jurisdictions, format: "json", lang }));
      const expected = chint.map((report, at) => ({
        ...report,
        findings: report.findings.map((one) => ({ ...one, message: explain(one, jurisdictions[at] ?? wenzhou, lang) })),
      }));
      expect(printed).toEqual(JSON.parse(JSON.stringify(expected)));
    }
  });

  test("as NDJSON has a line for each dossier: a report, or an array of several", () => {
    const pass = reportOf("wenzhou-pass", wenzhou);
    const lines = render([...chint, pass], { jurisdictions, format: "ndjson" })
      .trimEnd()
      .split("\n");
    const [first, second, ...others] = lines.map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject(chint.map(({ jurisdiction }) => ({ jurisdiction, dossier: "wenzhou-chint" })));
    expect(second).toMatchObject({ jurisdiction: "wenzhou", dossier: "wenzhou-pass" });
    expect(others).toEqual([]);
  });
});

describe("a report for people", () => {
  const text = render(chint, { jurisdictions, format: "markdown" });
  const alone = render([reportOf("wenzhou-fail", wenzhou)], { jurisdictions, format: "markdown" });

  test("names the dossier and the day", () => {
    expect(text).toMatch(/^# .*：wenzhou-chint\n\n评价日期：2025-11-20\n/);
    expect(render(chint, { jurisdictions, format: "markdown", lang: "en" })).toMatch(
      /^# .*: wenzhou-chint\n\nAs of 2025-11-20\n/,
    );
  });

  test("names the file where the dossier has no id, and neither where there is none", () => {
    const { dossier: _, ...anonymous } = reportOf("wenzhou-pass", wenzhou);
    const named = render([{ ...anonymous, source: { file: "a.json" } }], { jurisdictions });
    expect(named).toMatch(/^创新联合体条件核对：a\.json\n/);
    expect(render([anonymous], { jurisdictions })).toMatch(/^创新联合体条件核对\n/);
  });

  test("names the verdict, the document, its issuer and how far it binds", () => {
    expect(alone).toContain("## 温州市：不符合条件\n");
    expect(alone).toMatch(
      /依据：《温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿）》（温州市科学技术局，征求意见稿，尚未生效）/,
    );
    for (const report of chint) {
      expect(text).toContain(report.policy.title);
      if (report.policy.notice) expect(text).toContain(report.policy.notice["zh-CN"]);
    }
  });

  test("says first what blocks, then what is missing, what is to be judged, what is encouraged, and what is settled", () => {
    const order = ["### 不符合", "### 待补充", "### 待审核人认定", "### 鼓励事项", "### 符合（", "### 不适用（"];
    const [report = ""] = render([reportOf("wenzhou-chint", jiyuan)], { jurisdictions, format: "markdown" }).split(
      "\n# ",
    );
    const at = order.map((word) => report.indexOf(word)).filter((index) => index >= 0);
    expect(at.length).toBeGreaterThanOrEqual(4);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test("counts each section, and explains what is open", () => {
    const report = reportOf("wenzhou-fail", wenzhou);
    const of = (status: string) => report.findings.filter((finding) => finding.status === status);
    const asked = of("fail").filter(({ force }) => force !== "may");
    expect(alone).toContain(`### 不符合（${asked.length}）`);
    expect(alone.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(
      of("fail").length + of("unknown").length + of("review").length,
    );
    for (const word of ["【必备】", "【一般】", "【鼓励】"]) expect(alone).toContain(word);
  });

  test("names by their titles what does not apply and what is met", () => {
    const report = reportOf("wenzhou-chint", jiyuan);
    const printed = render([report], { jurisdictions, format: "markdown" });
    const closed = report.findings.filter(({ status }) => status === "pass" || status === "not-applicable");
    const titles = closed.map(({ rule }) => jiyuan.rules.find(({ id }) => id === rule)?.title["zh-CN"]);
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(printed).toContain(title);
  });

  test("names the verdict of each stage where several were asked for", () => {
    const both = evaluate(parseDossier(dossierNamed("wenzhou-pass")), wenzhou, {
      asOf,
      stages: ["formation", "operation"],
    });
    expect(render([both], { jurisdictions })).toMatch(/ {2}符合组建条件；符合运行要求\n/);
    expect(render([both], { jurisdictions, lang: "en" })).toMatch(/ {2}Formation: eligible; Operation: \w+\n/);
    expect(alone).not.toContain("组建条件");
  });

  test("compares only where there are several", () => {
    expect(text).toContain("## 对照\n\n| 事项 | 温州市 | 浙江省 | 台州市 | 济源示范区 |\n");
    expect(text).toContain("| 结论 | 尚不能认定 | 尚不能认定 | 不符合条件 | 不符合条件 |\n");
    expect(alone).not.toContain("对照");
    expect(render(chint.slice(0, 2), { jurisdictions })).toContain("\n对照\n");
  });

  test("tells in the comparison what each document requires, and how it stands", () => {
    expect(text).toMatch(
      /\| 牵头单位研发投入 \| ✓ 符合 ≥ 3\.5% 或 ≥ 2000 万元 \| {2}\| ✗ 不符合 牵头单位研发投入占比 ≥ 3%；✓ 符合 牵头单位研发投入额 ≥ 500 万元 \| {2}\|\n/,
    );
    expect(text).toMatch(
      /\| 单位数量 \| ✓ 符合 单位总数 ≥ 6 家 \| ✓ 符合 成员单位数量 ≥ 5 家 \| .* ≥ 5 家 \| .* ≥ 4 家 \|\n/,
    );
    expect(text).toMatch(
      /\| 牵头单位注册地 \| ✓ 符合 牵头单位在温州市域内注册 \| {2}\| ✗ 不符合 牵头单位在台州注册 \|/,
    );
  });

  test("of several dossiers stands one after the other, each with its own heading", () => {
    const reports = [
      reportOf("wenzhou-pass", wenzhou),
      reportOf("wenzhou-fail", wenzhou),
      reportOf("wenzhou-pass", taizhou),
    ];
    for (const format of ["text", "markdown"] as const) {
      const printed = render(reports, { jurisdictions, format });
      const titles = printed.split("\n").filter((line) => /^(# )?创新联合体条件核对/.test(line));
      expect(titles.map((line) => line.replace(/.*：/, ""))).toEqual(["wenzhou-pass", "wenzhou-fail"]);
      expect(printed.indexOf("台州市：")).toBeLessThan(printed.lastIndexOf("温州市："));
    }
  });

  test("keeps dossiers of the same id apart where they come from different files, lines or days", () => {
    const report = reportOf("wenzhou-pass", wenzhou);
    const several = [
      { ...report, source: { file: "a" } },
      { ...report, source: { file: "b" } },
      { ...report, source: { file: "b", line: 2 } },
      reportOf("wenzhou-pass", wenzhou, "2025-11-21"),
      { ...reportOf("wenzhou-pass", zhejiang), source: { file: "a" } },
    ];
    const lines = render(several, { jurisdictions, format: "ndjson" }).trimEnd().split("\n");
    expect(lines.map((line) => Array.isArray(JSON.parse(line)))).toEqual([true, false, false, false]);
  });
});

describe("render with dossiers", () => {
  const dossier = parseDossier(dossierNamed("wenzhou-chint"));
  const lead = "浙江正泰电器股份有限公司";

  test("calls units by their names in every output, whether there is one for all or one for each", () => {
    for (const format of formats) {
      const named = render(chint, { jurisdictions, format, dossiers: dossier });
      expect(named).toContain(lead);
      expect(render(chint, { jurisdictions, format, dossiers: chint.map(() => dossier) })).toBe(named);
      expect(render(chint, { jurisdictions, format })).not.toContain(lead);
    }
  });

  test("takes the dossier of each report, by their order", () => {
    const reports = [reportOf("wenzhou-fail", wenzhou), ...chint];
    const some = render(reports, { jurisdictions, format: "json", dossiers: [undefined, ...chint.map(() => dossier)] });
    const [first, ...others]: { findings: { message: string }[] }[] = JSON.parse(some);
    expect(JSON.stringify(first)).not.toContain(lead);
    expect(JSON.stringify(others)).toContain(lead);
  });

  test("refuses more or fewer of them than reports", () => {
    for (const dossiers of [[dossier], [...chint.map(() => dossier), dossier]])
      expect(() => render(chint, { jurisdictions, dossiers })).toThrow(
        new RangeError(`there are 4 reports and ${dossiers.length} dossiers`),
      );
  });
});

describe("an option of render that there is not", () => {
  test.each([
    ["format", "markdwn", "markdown"],
    ["format", "htm", "html"],
    ["lang", "zh", "zh-CN"],
    ["lang", "EN", "en"],
    ["extent", "ful", "full"],
  ])("%s %j is refused with the nearest, %s", (option, value, near) => {
    for (const reports of [chint, []])
      expect(() => render(reports, { jurisdictions, [option]: value })).toThrow(
        new RegExp(`^${option} "${value}": it must be one of .*; did you mean ${near}\\?$`),
      );
  });
});

describe("how much is told", () => {
  test("is short for text and Markdown and full for a page, unless told otherwise", () => {
    for (const [format, extent] of [
      ["text", "short"],
      ["markdown", "short"],
      ["html", "full"],
    ] as const) {
      const usual = render(chint, { jurisdictions, format });
      for (const asked of ["short", "full", "comparison"] as const)
        expect(render(chint, { jurisdictions, format, extent: asked }) === usual).toBe(asked === extent);
    }
  });

  test("is nothing but the comparison where that is asked for, of one report as well", () => {
    const printed = render(chint, { jurisdictions, format: "markdown", extent: "comparison" });
    expect(printed.match(/^#+ .*/gm)).toEqual(["# 创新联合体条件核对：wenzhou-chint", "## 对照"]);
    expect(render(chint.slice(0, 1), { jurisdictions, extent: "comparison" })).toContain("\n对照\n");
  });

  test("leaves out of the comparison, where asked, rows on which one alone speaks or all say the same", () => {
    const rows = (differences: boolean) =>
      render(chint, { jurisdictions, format: "markdown", extent: "comparison", differences })
        .split("\n")
        .filter((line) => /^\| (?!---|事项|结论)/.test(line));
    const all = rows(false);
    const some = rows(true);
    expect(some.length).toBeGreaterThan(5);
    expect(some.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(some));
    for (const row of some)
      expect(
        row
          .split("|")
          .slice(2, -1)
          .filter((cell) => cell.trim() !== "").length,
      ).toBeGreaterThan(1);
    const left = all.filter((row) => !some.includes(row)).map((row) => row.split("|").slice(2, -1));
    for (const cells of left)
      expect(new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== "")).size).toBe(1);
  });
});

describe("compare", () => {
  test("tells the numbers that each document requires, each once, and none that it does not say itself", () => {
    const rows = compare(chint);
    const of = (topic: string) =>
      rows
        .find((row) => row.topic === topic)
        ?.required.map((list) => list.map(({ operator, limit }) => operator + limit));
    expect(of("members.count")).toEqual([[">=6"], [">=5"], [">=5"], [">=4"]]);
    expect(of("lead.rd-investment")).toEqual([[">=0.035", ">=20000000"], [], [">=0.03", ">=5000000"], []]);
    expect(of("members.composition")).toEqual([[], [], [], [">=2"]]);
    const filing = compare([
      evaluate(parseDossier(dossierNamed("wenzhou-chint")), wenzhou, { asOf, stages: ["filing"] }),
    ]);
    const required = (topic: string) => filing.find((row) => row.topic === topic)?.required;
    expect(required("form.counts")).toEqual([[]]);
    expect(required("form.member-rows")?.[0]).toMatchObject([{ operator: "<=", limit: "200", unit: "characters" }]);
  });

  test("lines findings up by topic, in the order in which the topics first appear", () => {
    const rows = compare(chint);
    const topics = chint.flatMap(({ findings }) => findings.map(({ topic }) => topic));
    expect(rows.map(({ topic }) => topic)).toEqual([...new Set(topics)]);
    for (const { topic, findings } of rows) {
      expect(findings).toHaveLength(chint.length);
      findings.forEach((list, at) => {
        expect(list).toEqual(chint[at]?.findings.filter((one) => one.topic === topic));
      });
    }
  });

  test("leaves empty what a document does not speak of, and puts several findings side by side", () => {
    const row = compare(chint).find(({ topic }) => topic === "lead.rd-investment");
    expect(row?.findings.map((list) => list.map(({ rule }) => rule))).toEqual([
      ["wenzhou.lead.rd-investment"],
      [],
      ["taizhou.lead.rd-ratio", "taizhou.lead.rd-amount"],
      [],
    ]);
  });

  test("of one report has a row for each topic, of none has no row", () => {
    const [report] = chint;
    expect(compare(chint.slice(0, 1))).toHaveLength(new Set(report?.findings.map(({ topic }) => topic)).size);
    expect(compare([])).toEqual([]);
  });
});
