import { describe, expect, test } from "vitest";
import { type Dossier, type Lang, render, type SourcedReport, type Verdict } from "../../src/index.js";
import { cssString } from "../../src/render/opinion/style.js";
import { langs } from "../../src/text.js";
import { places } from "../fixtures.js";
import { dossierOf, jiyuan, longDossier, opinion, partsOf, reportOf, taizhou, wenzhou, zhejiang } from "./opinions.js";
import { saidBy } from "./page.js";

const pass = dossierOf("wenzhou-pass");
const fail = dossierOf("wenzhou-fail");
const chint = dossierOf("wenzhou-chint");

/** What a part of an opinion says. */
const said = (page: string, zh: string, en = ""): string => {
  const found = [...partsOf(page)].find(([heading]) => heading.startsWith(zh) || (en !== "" && heading.startsWith(en)));
  return saidBy(found?.[1] ?? "");
};
/** The rows of a table, each by what its cells say. */
const rowsOf = (page: string, kind: string): string[][] =>
  [...page.matchAll(new RegExp(`<table class="${kind}"[\\s\\S]*?</table>`, "g"))].flatMap(([table]) =>
    [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = ""]) => saidBy(cell).trim()),
    ),
  );

describe("the head of an opinion", () => {
  test("names the consortium, the place, the document and how far it binds, the stages and the day", () => {
    const page = opinion([reportOf(chint)], "zh-CN", chint);
    expect(page).toContain(`<title>创新联合体审查意见：${chint.consortium?.name}</title>`);
    expect(page).toContain(`<p class="subject">${chint.consortium?.name}</p>`);
    const facts = Object.fromEntries(
      [...page.matchAll(/<dt>(.*?)<\/dt><dd>([\s\S]*?)<\/dd>/g)].map(([, name, value = ""]) => [
        name,
        saidBy(value).trim(),
      ]),
    );
    expect(facts).toMatchObject({
      申报编号: "wenzhou-chint",
      牵头单位: "浙江正泰电器股份有限公司",
      适用地区: "温州市",
      审查阶段: "组建条件、申报材料、审核备案、运行要求",
      评价日期: "2025-11-20",
      条文理解: "有多种理解的 9 条，均按默认理解",
    });
    expect(facts.审查依据).toMatch(
      /^《温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿）》 温州市科学技术局 征求意见稿/,
    );
    // Two rules of operation cite another document.
    expect(facts.审查依据).toMatch(
      /《温州市高质量贯通科技成果转化全链条行动方案（2025—2027年）》.*2025-09-30 现行有效$/s,
    );
  });

  test("says of a document that is a draft, on trial or superseded that it is, and of one in force nothing", () => {
    const report = reportOf(pass);
    const standing = (status: SourcedReport["policy"]["status"], lang: Lang): string => {
      const { notice: _, ...policy } = report.policy;
      const page = opinion([{ ...report, policy: { ...policy, status } }], lang);
      return saidBy(/<div class="notice"[\s\S]*?<\/div>/.exec(page)?.[0] ?? "");
    };
    expect(standing("draft-for-comment", "zh-CN")).toContain("征求意见稿，尚未生效");
    expect(standing("draft-for-comment", "en")).toContain("a draft for comment and not in force");
    expect(standing("trial", "zh-CN")).toContain("试行文件");
    expect(standing("superseded", "en")).toContain("superseded");
    expect(standing("in-force", "zh-CN")).toBe("");
    expect(saidBy(opinion([report], "en"))).toContain(report.policy.notice?.en);
  });

  test("tells which readings were chosen", () => {
    const readings = { "wenzhou.lead.rd-investment": "each-year" };
    const zh = saidBy(opinion([reportOf(pass, wenzhou, ["formation"], readings)]));
    expect(zh).toContain(
      "有多种理解的 4 条，其中 1 条另行选定：牵头单位研发投入按“研发强度或研发费用逐年达标”；其余按默认理解",
    );
    const en = saidBy(opinion([reportOf(pass, wenzhou, ["formation"], readings)], "en"));
    expect(en).toMatch(/4 clauses allow several; chosen: R&D investment of the lead as “[^”]+”; the others/);
  });

  test("calls a dossier without a name by its id, by its file, or by nothing", () => {
    const { dossier: _, ...nameless } = reportOf(pass);
    const subject = (report: SourcedReport, lang: Lang = "zh-CN"): string | undefined =>
      /<p class="subject">(.*?)<\/p>/.exec(opinion([report], lang))?.[1];
    expect(subject(reportOf(pass))).toBe("申报材料 wenzhou-pass");
    expect(subject({ ...nameless, source: { file: "a.json" } }, "en")).toBe("Dossier a.json");
    expect(subject(nameless)).toBe("（未填写联合体名称）");
  });

  test("tells where a dossier was read", () => {
    const report = { ...reportOf(pass), source: { file: "a.ndjson", line: 3 } };
    expect(opinion([report], "en")).toContain("<dt>Read from</dt><dd>a.ndjson:3</dd>");
  });
});

describe("the conclusion", () => {
  const conclusion = (report: SourcedReport, lang: Lang = "zh-CN"): string =>
    said(opinion([report], lang), "审查结论", "Conclusion");

  test.each<[Verdict, SourcedReport, string, string]>([
    [
      "eligible",
      reportOf(pass, wenzhou, ["formation"]),
      "经按征求意见稿审查（组建条件），该联合体符合条件：适用的“须”项 16 项、原则性要求 5 项均符合。",
      "Reviewed by the draft for comment (Formation), the consortium is eligible: all that applies is met (16 required, 5 in principle).",
    ],
    [
      "conditional",
      reportOf(dossierOf("wenzhou-conditional"), wenzhou, ["formation"]),
      "经按征求意见稿审查（组建条件），该联合体有条件符合：“须”项均符合；原则性要求有 2 项未满足，宜说明理由，其中 2 项已由申报单位说明。",
      "of the requirements in principle 2 are not, for which a reason is advised. The applicant has given one for 2.",
    ],
    [
      "undetermined",
      reportOf(chint),
      "尚不能作出结论：待补充 5 项，待审核人认定 6 项。本意见为阶段性意见。 下列 11 项审定之前，不作为最终意见。",
      "No conclusion can be drawn yet: answers are missing for 5, and 6 are for a reviewer to judge.",
    ],
    [
      "ineligible",
      reportOf(fail),
      "经按征求意见稿审查（组建条件、申报材料、审核备案、运行要求），该联合体不符合条件：“须”项有 14 项不符合。本意见为阶段性意见。",
      "Reviewed by the draft for comment (Formation, Filing, Approval, Operation), the consortium is ineligible: 14 of the requirements are not met.",
    ],
  ])("of %s is told in the words of an official of each language, with what it rests on", (verdict, report, zh, en) => {
    expect(report.verdict).toBe(verdict);
    expect(conclusion(report).replaceAll("\n", "")).toContain(zh);
    expect(conclusion(report, "en")).toContain(en);
  });

  test("counts what is met of each force that there is", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const only = (force: string): SourcedReport => ({
      ...report,
      findings: report.findings.filter((one) => one.force === force),
    });
    expect(conclusion(only("must"))).toContain("适用的“须”项 16 项均符合。");
    expect(conclusion(only("should"))).toContain("适用的原则性要求 5 项均符合。");
    expect(conclusion(only("should"), "en")).toContain("all that applies is met (5 in principle).");
  });

  test("of one requirement that is not met speaks of one", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const findings = report.findings.map((one) =>
      one.rule === "wenzhou.lead.enterprise" ? { ...one, status: "fail" as const } : one,
    );
    expect(conclusion({ ...report, findings, verdict: "ineligible" }, "en")).toContain(
      "1 of the requirements is not met",
    );
  });

  test("by a document in force, on trial or superseded is not told as that of a draft", () => {
    const report = reportOf(pass, zhejiang, ["formation"]);
    const by = (status: SourcedReport["policy"]["status"]): string =>
      conclusion({ ...report, verdict: "eligible", policy: { ...report.policy, status } });
    for (const status of ["in-force", "trial"] as const) expect(by(status)).toContain("经审查（组建条件），");
    expect(by("superseded")).toContain("经按已被取代的文件审查（组建条件），");
  });

  test("says which is open, that it is provisional, and what favourable judgements would come to", () => {
    const report = reportOf({ ...pass, assertions: [] }, wenzhou, ["formation"]);
    expect([report.verdict, report.outlook]).toEqual(["undetermined", "eligible"]);
    const zh = conclusion(report);
    expect(zh).toContain("本意见为阶段性意见。");
    expect(zh).toContain("审核人均认定符合的，结论为“符合条件”。");
    expect(zh).toContain("待审核人认定（4）\n行业影响力与资源集聚（三（二））、成员单位研发和配套能力（三（三））");
    expect(conclusion(report, "en")).toContain("This opinion is provisional.");
    expect(conclusion(report, "en")).toContain(
      "If the reviewer finds in favour throughout, the verdict is “eligible”.",
    );
  });

  test("is not provisional where nothing that counts is open", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    for (const lang of langs) expect(conclusion(report, lang)).not.toMatch(/阶段性|provisional/);
  });

  test("stays ineligible whatever is still open, and says so", () => {
    expect(conclusion(reportOf(fail))).toMatch(/另有 \d+ 项尚未审定；无论其结果如何，不符合条件的结论不变。/);
    expect(conclusion(reportOf(fail), "en")).toMatch(
      /\d+ more are still open; whatever they come to, it stays ineligible/,
    );
  });

  test("counts by stage and force how the clauses stand, and leaves out what is only encouraged", () => {
    const report = reportOf(chint);
    const page = opinion([report]);
    const rows = rowsOf(page, "tally").slice(1);
    const sums = rows.map((cells) => cells.slice(-5).map((cell) => (cell === "–" ? 0 : Number(cell))));
    const counted = report.findings.filter(({ force }) => force !== "may");
    const order = ["pass", "fail", "unknown", "review", "not-applicable"] as const;
    expect(order.map((_, at) => sums.reduce((sum, row) => sum + (row[at] ?? 0), 0))).toEqual(
      order.map((status) => counted.filter((one) => one.status === status).length),
    );
  });

  test("of stages in which nothing is required says that there is none", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const none = { ...report, findings: [], verdict: "undetermined" as const };
    expect(conclusion(none)).toContain("尚不能作出结论：所审查的阶段没有须审查的要求。");
    expect(conclusion(none, "en")).toContain("nothing is required in the stages reviewed");
    expect(said(opinion([none]), "逐条审查情况")).toContain("所审查的阶段没有条文。");
  });

  test("lists what is not met with what it rests on, and whether a reason was given", () => {
    const text = conclusion(reportOf(longDossier()));
    expect(text).toMatch(/牵头单位研发投入（三（二））：两项均未达到/);
    expect(text).toContain("合作基础（三（三））：审核人认定为不符合");
    expect(text).toMatch(/仅牵头一个联合体（三（二））：.*；申报单位已说明理由/);
  });
});

describe("the units", () => {
  test("are listed with role, kind, credit code and domicile by name", () => {
    const rows = rowsOf(opinion([reportOf(chint)], "zh-CN", chint), "units");
    expect(rows[0]).toEqual(["序号", "单位名称", "角色", "类型", "统一社会信用代码", "注册地"]);
    expect(rows[1]).toEqual([
      "1",
      "浙江正泰电器股份有限公司",
      "牵头单位",
      "企业",
      "91330000142944445H",
      "浙江省温州市乐清市 330382",
    ]);
    expect(rows).toHaveLength(chint.organizations.length + 1);
    expect(rows.at(-1)?.at(-1)).toBe("未填");
    const english = rowsOf(opinion([reportOf(chint)], "en", chint), "units");
    expect(english[5]?.slice(2, 4)).toEqual(["member", "university"]);
    expect(english[1]?.at(-1)).toBe("Yueqing, Wenzhou, Zhejiang 330382");
  });

  test("have their whole names, and say what is not given", () => {
    const name = "甲".repeat(120);
    const dossier = {
      organizations: [
        { id: "a", role: "lead" as const, name, division: "990000" },
        { id: "b", role: "member" as const },
      ],
    };
    const rows = rowsOf(opinion([reportOf(dossier)], "en", dossier), "units");
    expect(rows.slice(1)).toEqual([
      ["1", name, "lead", "not given", "not given", "990000"],
      ["2", "not given", "member", "not given", "not given", "not given"],
    ]);
  });

  test("of a form that is still empty, or not complete, are told as far as they are there", () => {
    const open = { ...pass, unfinished: ["organizations"] };
    expect(said(opinion([reportOf(open)], "zh-CN", open), "单位名单")).toContain("名单尚未填完。");
    const none: Dossier = { organizations: [] };
    expect(said(opinion([reportOf(none)], "zh-CN", none), "单位名单")).toBe("\n未填报单位。\n");
    // A form holds what is not answered as null.
    const blank = { consortium: null, organizations: [{ id: "a", role: "lead", name: null, uscc: " " }] };
    const page = render([reportOf(pass)], { jurisdictions: [wenzhou], format: "opinion", dossiers: blank as never });
    expect(rowsOf(page, "units")[1]).toEqual(["1", "未填", "牵头单位", "未填", "未填", "未填"]);
  });

  test("are left out without the dossier, which is said", () => {
    const page = opinion([reportOf(pass)]);
    expect(rowsOf(page, "units")).toEqual([]);
    expect(said(page, "单位名单")).toContain("不列单位名单");
    expect(said(opinion([reportOf(pass)], "en"), "Units")).toContain("not at hand");
  });
});

describe("the clauses", () => {
  test.each(Object.values(places))(
    "of $id are each cited and quoted once, under their stage, the musts apart",
    (place) => {
      for (const lang of langs) {
        const report = reportOf(chint, place);
        const body = said(opinion([report], lang), "逐条审查情况", "Clause by clause");
        expect(body).toContain(`《${report.policy.title}》`);
        const rows = rowsOf(opinion([report], lang), "clauses").filter(
          (cells) => cells.length === 4 && !cells[0]?.startsWith("条款"),
        );
        const quoted = rows.map((cells) => cells[1] ?? "");
        for (const { citation } of report.findings)
          expect(quoted.some((cell) => cell.includes(citation.quote))).toBe(true);
        const heads = lang === "en" ? 1 : 0;
        const stagesShown = new Set(report.findings.map(({ stage }) => stage)).size;
        expect(rows.length - heads * stagesShown).toBe(report.findings.length);
      }
    },
  );

  test("that are not met or open come first in each force, and are marked", () => {
    const report = reportOf(fail);
    const tables = [...opinion([report]).matchAll(/<tbody>\n<tr class="group">[\s\S]*?<\/tbody>/g)].map(
      ([body]) => body,
    );
    const order = ["fail", "unknown", "review", "pass", "not-applicable"];
    expect(tables.length).toBeGreaterThan(4);
    for (const body of tables.filter((body) => !body.includes("鼓励事项"))) {
      const shown = [...body.matchAll(/<tr class="([^"]+)"><td/g)].map(([, status = ""]) => order.indexOf(status));
      expect(shown).toEqual([...shown].sort((one, other) => one - other));
    }
  });

  test("tell the figures, the reading taken, the judgement and the applicant's reason in his words", () => {
    const page = opinion([reportOf(longDossier())], "zh-CN", longDossier());
    const row = (title: string): string =>
      rowsOf(page, "clauses")
        .find((cells) => cells[1]?.includes(title))
        ?.slice(2)
        .join(" ") ?? "";
    expect(row("牵头单位研发投入")).toMatch(
      /^✗ 不符合 两项均未达到.*差 1.2 个百分点.*采用的理解：“三年合计的研发强度，或最近一年研发费用”$/,
    );
    expect(row("行业影响力与资源集聚")).toBe("✓ 符合 审核人认定为符合");
    expect(row("仅牵头一个联合体")).toMatch(/申报单位说明：“经查阅近三年财务报表/);
    expect(row("成员单位研发和配套能力")).toBe("◇ 待审核人认定 尚无审核人的认定");
    expect(row("牵头单位为企业")).toBe("✓ 符合 据所填内容");
    expect(row("链主或高成长型科技企业优先")).toMatch(/^○ 未具备/);
  });

  test("of another document than the place's own are cited with its title", () => {
    const page = opinion([reportOf(chint)]);
    expect(page).toContain("<cite>《温州市高质量贯通科技成果转化全链条行动方案（2025—2027年）》三（二）</cite>");
  });
});

describe("the judgements", () => {
  const long = longDossier();
  const page = opinion([reportOf(long)], "zh-CN", long);

  test("tell who judged what, when, why and by what papers", () => {
    const rows = rowsOf(page, "judgements");
    expect(rows).toHaveLength(3);
    const [, influence = [], cooperation = []] = rows;
    expect(influence[0]).toContain("要求具备行业影响力，能有效集聚创新资源");
    expect(influence[1]).toBe("符合");
    expect(influence[2]).toMatch(
      /^经查阅近三年财务报表.*证明材料：https:\/\/example.com\/a+http:\/\/example.com\/plainx+$/,
    );
    expect(influence[3]).toBe("李华2025-11-18");
    expect(cooperation.slice(1)).toEqual(["不符合", "未见合作协议。", "未署名未注日期"]);
    const english = rowsOf(opinion([reportOf(long)], "en", long), "judgements");
    expect(english.map((cells) => cells[1])).toEqual(["Judgement", "Met", "Not met"]);
  });

  test("that are still open are listed, and those whose answers are missing besides say so", () => {
    const part = partsOf(opinion([reportOf(chint)])).get("审核人认定") ?? "";
    const open = reportOf(chint).findings.filter(({ missing }) => missing.some(({ path }) => path[0] === "assertions"));
    expect(saidBy(part)).toContain(`尚待认定（${open.length}）`);
    for (const { citation } of open) expect(saidBy(part)).toContain(citation.quote);
    expect(saidBy(part)).toContain("另有填报内容待补充。");
  });

  test("never count what an applicant asserts, which stands apart", () => {
    const own = reportOf({
      ...pass,
      assertions: [{ rule: "wenzhou.lead.influence", by: "applicant", holds: true, note: "自评说明" }],
    });
    const zh = opinion([own]);
    expect(rowsOf(zh, "judgements")).toEqual([]);
    expect(said(zh, "审核人认定")).toContain("尚无审核人的认定。");
    expect(said(zh, "审核人认定")).not.toContain("自评");
    expect(rowsOf(zh, "claims")[1]).toEqual([expect.stringContaining("行业影响力"), "符合", "自评说明"]);
    expect(said(opinion([own], "en"), "Claims of the applicant (no judgements)")).toContain("counts as no judgement");
    expect([...partsOf(opinion([reportOf({ organizations: [] })])).keys()].join()).not.toContain("自评");
  });

  test("that do not settle a clause alone stand with how it is", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const findings = report.findings.map((one) =>
      one.judgement ? { ...one, status: "unknown" as const, judgement: { holds: true } } : one,
    );
    expect(rowsOf(opinion([{ ...report, findings }]), "judgements")[1]?.[1]).toBe("符合本条结果：待补充");
  });

  test("are none where nothing is left to a person", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const findings = report.findings.filter(({ judgement }) => !judgement);
    expect(said(opinion([{ ...report, findings }]), "审核人认定")).toBe("\n所审查的条文均无须由审核人认定。\n");
  });
});

describe("the readings", () => {
  test("tell what another would change, of the clause and of the conclusion", () => {
    const dossier = dossierOf("edge-rd-readings-part");
    const report = reportOf(dossier, wenzhou, ["formation"]);
    const contested = report.findings.filter((one) => one.contested);
    expect(contested.length).toBeGreaterThan(0);
    const rows = rowsOf(opinion([report]), "readings").slice(1);
    expect(rows).toHaveLength(contested.length);
    for (const [, taken, other] of rows) {
      expect(taken).toMatch(/^“.+”$/);
      expect(other).toMatch(/若按“.+”理解：.+；结论(不变|变为“.+”)/);
    }
  });

  test("say that the conclusion would be another, where one reading decides it", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const findings = report.findings.map((one) =>
      one.rule === "wenzhou.lead.rd-investment"
        ? {
            ...one,
            contested: [
              { reading: "each-year", status: "fail" as const },
              { reading: "as-should", status: "fail" as const, force: "should" as const },
            ],
          }
        : one,
    );
    const [, row = []] = rowsOf(opinion([{ ...report, findings }]), "readings");
    expect(row[2]).toContain("理解：不符合；结论变为“不符合条件”");
    expect(row[2]).toContain("属原则性要求，不符合；结论变为“有条件符合”");
    const [, english = []] = rowsOf(opinion([{ ...report, findings }], "en"), "readings");
    expect(english[2]).toContain("the conclusion becomes “ineligible”");
  });

  test("name those of which it makes no difference, and are left out where there are none", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    expect(said(opinion([report]), "条文的不同理解")).toMatch(/下列 \d 条，采用何种理解，结果相同：.*采用“.*”。/);
    expect(said(opinion([report], "en"), "Clauses that allow")).toMatch(/the result is the same: .*, taken as “/);
    const findings = report.findings.map(({ reading: _, ...one }) => one);
    expect([...partsOf(opinion([{ ...report, findings }])).keys()]).not.toContain("条文的不同理解");
  });

  test("that a rule does not know are called as they are", () => {
    const report = reportOf(pass, wenzhou, ["formation"]);
    const findings = report.findings.map((one) => (one.reading ? { ...one, reading: "of-old" } : one));
    expect(saidBy(opinion([{ ...report, findings }]))).toContain("采用的理解：“of-old”");
  });
});

describe("an opinion", () => {
  test.each(langs)("tells what was handed in and is read by nothing (%s)", (lang) => {
    const long = longDossier();
    const part = said(opinion([reportOf(long)], lang, long), "未采用的填报内容", "Handed in and not used");
    expect(part).toContain("wenzhou.lead.inluence");
    expect(part).toContain("wenzhou.lead.influence");
  });

  test("ends where it is signed, on lines that are empty", () => {
    for (const [lang, names] of [
      ["zh-CN", ["审查人（签字）", "复核人（签字）", "审查单位（盖章）", "日期"]],
      ["en", ["Reviewed by (signature)", "Checked by (signature)", "Authority (seal)", "Date"]],
    ] as const) {
      const long = longDossier();
      const signature =
        /<div class="signature"[\s\S]*<\/article>/.exec(opinion([reportOf(long)], lang, long))?.[0] ?? "";
      const lines = [...signature.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, empty = ""]) => [
        name,
        saidBy(empty),
      ]);
      expect(lines).toEqual(names.map((name) => [name, name === "日期" ? "年月日" : ""]));
      // A name in a dossier is no signature.
      expect(signature).not.toContain("李华");
    }
  });

  test("numbers its parts in a row, whichever are left out", () => {
    for (const report of [reportOf(longDossier()), reportOf({ organizations: [] }, jiyuan, ["formation"])]) {
      const numbers = [...opinion([report], "en").matchAll(/<h2>(\d)\. /g)].map(([, n]) => Number(n));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      const zh = [...opinion([report]).matchAll(/<h2>(.)、/g)].map(([, n]) => n).join("");
      expect("一二三四五六七八").toContain(zh);
      expect(zh).toHaveLength(numbers.length);
    }
  });

  test("stands by itself for each report, with links to all, and titles that tell how many", () => {
    const reports = [wenzhou, zhejiang, taizhou].map((place) => reportOf(pass, place));
    const page = opinion(reports, "zh-CN", pass);
    expect(page.match(/<article id="o-\d">/g)).toEqual([
      '<article id="o-1">',
      '<article id="o-2">',
      '<article id="o-3">',
    ]);
    expect(page.match(/<h1>/g)).toHaveLength(3);
    expect(page).toContain("<title>创新联合体审查意见：3 份审查意见</title>");
    expect([...page.matchAll(/<li><a href="#(o-\d)">/g)].map(([, id]) => id)).toEqual(["o-1", "o-2", "o-3"]);
    expect(opinion(reports, "en", pass)).toContain(
      "<title>Review opinion on an innovation consortium: 3 opinions</title>",
    );
    expect(opinion(reports.slice(0, 1), "zh-CN", pass)).not.toContain("<nav");
  });

  test("of no report is nothing", () => {
    expect(opinion([])).toBe("");
  });

  test("fetches nothing and runs nothing", () => {
    const page = opinion([reportOf(longDossier())], "zh-CN", longDossier());
    expect(page.replaceAll("&#39;", "'")).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<(script|link|img|iframe|object|base|form)|\son\w+=|\sstyle=|url\(|@import/i);
    expect([...page.matchAll(/<a href="([^"]*)"/g)].map(([, to = ""]) => to)).toEqual([
      `https://example.com/${"a".repeat(300)}`,
    ]);
  });
});

describe("the sheets", () => {
  test("bear the name, the place and the day, and number themselves", () => {
    const page = opinion([reportOf(chint)], "zh-CN", chint);
    expect(page).toContain('@page o-1 { @top-left { content: "温州市智能电气产业链低压智能配电');
    expect(page).toContain("#o-1 { page: o-1; }");
    expect(page).toContain('content: "第 " counter(page) " 页 共 " counter(pages) " 页"');
    expect(opinion([reportOf(chint)], "en", chint)).toContain('"Page " counter(page) " of " counter(pages)');
  });

  test.each([
    ['甲"}</style><b>', '"甲\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e "'],
    ["\\\n\u202e", '"\\5c \\5c u000a\\5c u202e"'],
    ["𠮷a1 ", '"𠮷a1\\20 "'],
  ])("have of %j only what is text: %s", (text, written) => {
    expect(cssString(text)).toBe(written);
  });

  test("cut a name that is too long for them", () => {
    const dossier = { ...pass, consortium: { name: `${"甲".repeat(24)}乙` } };
    expect(opinion([reportOf(dossier)], "zh-CN", dossier)).toContain(`content: "${"甲".repeat(24)}\\2026 `);
  });
});
