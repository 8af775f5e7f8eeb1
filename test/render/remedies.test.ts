import { describe, expect, test } from "vitest";
import {
  evaluate,
  type Jurisdiction,
  parseDossier,
  type RemedyFormat,
  render,
  renderRemedies,
  taizhou,
  wenzhou,
  zhejiang,
} from "../../src/index.js";
import type { Remedies } from "../../src/remedies/types.js";
import { printers } from "../../src/render/printers.js";
import { remedyFormats } from "../../src/render/remedies.js";
import { langs, text } from "../../src/text.js";
import { clean } from "../../src/words/clean.js";
import { dossierNamed } from "../fixtures.js";
import { deepFreeze } from "../schemas/dossiers.js";
import { saidBy, tagsOf } from "./page.js";
import { cites, least, other, remediesOf } from "./remedies.js";

const dossier = parseDossier(dossierNamed("wenzhou-fail"));
const print = (
  of: Partial<Remedies> = {},
  lang: "zh-CN" | "en" = "zh-CN",
  format: RemedyFormat = "text",
  jurisdiction: Jurisdiction = wenzhou,
): string => renderRemedies(remediesOf(of), { jurisdiction, dossier, lang, format });
/** Without white space, which an output may set as it likes. */
const close = (said: string): string => said.replaceAll(/\s/g, "");
/** Of what there is no plan. */
const bare: Partial<Remedies> = { plans: [], cannot: [], outcome: "impossible" };

describe("remedies begin with what the reader came for", () => {
  test.each<[string, Partial<Remedies>, zh: string, en: string]>([
    [
      "one plan",
      { goal: "eligible", plans: [least] },
      "温州市：依征求意见稿，按下列办法办理后可符合条件（审核人认定事项按有利计）。最省力的办法共 4 步，其中 1 步由审核人认定。",
      "Wenzhou: by the draft for comment, in the following way the consortium would be eligible (whatever a reviewer has to judge taken as favourable); the least effort takes 4 steps, 1 of them for a reviewer.",
    ],
    [
      "several",
      { of: "verdict", plans: [least, other] },
      "温州市：依征求意见稿，按下列办法之一办理后可达到“有条件符合”。最省力的办法共 4 步，其中 1 步由审核人认定，另列 1 种办法。",
      "Wenzhou: by the draft for comment, in one of the following ways the consortium would be conditionally eligible; the least effort takes 4 steps, 1 of them for a reviewer, and 1 more way is listed.",
    ],
    [
      "none proven to be of the least effort",
      { of: "verdict", goal: "eligible", plans: [{ ...other, steps: other.steps.slice(1) }, least, least] },
      "温州市：依征求意见稿，按下列办法之一办理后可符合条件。已知最省力的办法共 1 步，另列 2 种办法。",
      "Wenzhou: by the draft for comment, in one of the following ways the consortium would be eligible; the least effort known takes 1 step, and 2 more ways are listed.",
    ],
    [
      "nothing to be done",
      { plans: [], outcome: "reached", goal: "eligible", cannot: [] },
      "温州市：依征求意见稿，已符合条件（审核人认定事项按有利计），申报单位无须另行办理。",
      "Wenzhou: by the draft for comment, the consortium is eligible as it is (whatever a reviewer has to judge taken as favourable); nothing more need be done.",
    ],
    [
      "nothing that would help, with something kept",
      { ...bare, of: "verdict" },
      "温州市：依征求意见稿，在不改动所列事项的前提下，没有可达到“有条件符合”的办法。",
      "Wenzhou: by the draft for comment, with what is kept as it is, nothing would make the consortium conditionally eligible.",
    ],
    [
      "nothing that would help at all",
      { ...bare, of: "verdict", keep: [] },
      "温州市：依征求意见稿，没有可达到“有条件符合”的办法。",
      "Wenzhou: by the draft for comment, nothing would make the consortium conditionally eligible.",
    ],
    [
      "nothing found, and nothing shown",
      { ...bare, of: "verdict", outcome: "not-proven", goal: "eligible" },
      "温州市：依征求意见稿，未找到可达到“符合条件”的办法，也未能证明没有这样的办法，不宜据此认为无法达到。",
      "Wenzhou: by the draft for comment, no way to be eligible was found, nor is it shown that there is none; do not take this to mean that it cannot be done.",
    ],
  ])("%s", (_, of, zh, en) => {
    for (const format of ["text", "markdown", "html"] as const) {
      const said = (lang: "zh-CN" | "en") =>
        close(format === "html" ? saidBy(print(of, lang, format)) : print(of, lang, format));
      expect(said("zh-CN")).toContain(close(zh));
      expect(said("en")).toContain(close(en));
    }
  });

  test("and name no draft where the document is none", () => {
    const said = print(bare, "zh-CN", "text", zhejiang);
    expect(close(said)).toContain(
      "浙江省：在不改动所列事项的前提下，没有可达到“有条件符合”的办法（审核人认定事项按有利计）。",
    );
    expect(said).not.toContain("征求意见稿");
    expect(print({}, "en")).toContain("draft for comment, not in force");
  });
});

describe("a plan", () => {
  test("is a list of its steps, each with who takes it and the clauses that it serves, and what holds of it", () => {
    const [, , plan = ""] = print({ plans: [other], cannot: [] }).split("\n\n");
    expect(plan).toBe(`  办法（共 2 步：补充填报 1、等候期满 1）
  1. 填写车载显示实验室的级别：省级或国家级
      申报单位填报；对应条款：牵头单位省级及以上创新平台（三（二））
  2. 等到 2026-01-01
      到期即可，无须另行办理
  办理后，自 2026-01-01 起结论为“尚不能认定”；审核人均认定符合的，为“符合条件”。
  以补充填报的情况与上列各步一致为前提；不一致的，应重新核对。
  未能证明没有更省力的办法。`);
  });

  test("names together the rules of one clause, and says that it holds whatever is open", () => {
    const said = print();
    expect(said).toContain("单位总数、市域内单位占比（三（三））；各单位签订组建协议（三（四））");
    expect(said).toContain(
      "办理后，自 2027-01-01 起结论为“有条件符合”。\n  仍有未填事项的，无论如何填报均不影响。\n\n",
    );
    const english = print({}, "en");
    expect(close(english)).toContain(
      close("Number of units, Share of local units (三（三）); Agreement signed by every unit"),
    );
    expect(english).toContain("After it, from 2027-01-01 on, the verdict is “conditional”.\n  It works whatever");
    expect(english).toContain("It works only if the missing answers turn out as the steps say");
  });

  test("is one of several ways, each by its number", () => {
    const plans = Array.from({ length: 11 }, () => least);
    const names = print({ plans }).match(/办法[^（\n]*（共/g);
    expect(names?.at(0)).toBe("办法一（共");
    expect(names?.slice(-2)).toEqual(["办法十（共", "办法 11（共"]);
    expect(print({ plans }, "en")).toContain(
      "Way 11 (4 steps: adding 1, making a document or body 1, spending or earning more 1, a judgement 1)",
    );
    expect(print({ plans: [other] }, "en")).toContain("What to do (2 steps: filling in 1, waiting 1)");
  });

  test("that takes most steps of the first is told by those in which it differs", () => {
    const wait = other.steps.slice(1);
    const second = (without: number): typeof least => ({ ...least, steps: [...least.steps.slice(without), ...wait] });
    const told = (...plans: (typeof least)[]) => print({ plans }).split("\n\n")[3];
    expect(told(least, second(1))).toMatch(
      /^ {2}办法二（共 4 步：.*）\n {2}1\. 办理办法一的各步，其中第 1 步除外\n {6}共 3 步\n {2}2\. 等到 2026-01-01\n/,
    );
    expect(told(least, second(0))).toContain("1. 办理办法一的各步\n      共 4 步\n  2. 等到 2026-01-01\n");
    expect(told(least, second(2))).toContain("1. 丽水示例汽车电子有限公司 2026 年度研发费用再增 380 万元");
    expect(print({ plans: [least, second(1)] }, "en")).toContain("1. Every step of way 1 but step 1\n      3 steps\n");
    const long = { ...least, steps: [...least.steps, ...other.steps] };
    expect(print({ plans: [long, second(1)] }, "en")).toContain(
      "1. Every step of way 1 but steps 1, 5\n      4 steps\n",
    );
  });

  test("of many steps has the width of the page", () => {
    const many = { ...least, steps: [...least.steps, ...least.steps, ...least.steps] };
    const isWide = (plan: typeof least) =>
      tagsOf(print({ plans: [plan], cannot: [] }, "en", "html")).includes('<article class="card whole">');
    expect([many, least].map(isWide)).toEqual([true, false]);
  });

  test("is a numbered list in Markdown and on a page", () => {
    const markdown = print({}, "en", "markdown");
    expect(markdown).toContain(
      "### Way 1 (4 steps: adding 1, making a document or body 1, spending or earning more 1, a judgement 1)\n\n1. **Add 2 enterprises",
    );
    expect(markdown).toMatch(/\n2\. \*\*Make the charter .*\n3\. \*\*R&amp;D expense/);
    expect(markdown).toContain("\n- **The lead is registered in Wenzhou** — The lead");
    const page = print({}, "en", "html");
    expect(tagsOf(page).filter((tag) => tag === '<ol class="steps">')).toHaveLength(2);
    expect(page).toContain(
      "<h3>Way 1 (4 steps: adding 1, making a document or body 1, spending or earning more 1, a judgement 1)</h3>",
    );
    expect(saidBy(page)).toContain("it does not replace the decision of the authority");
    expect(saidBy(page)).not.toContain("clause by clause; it does not");
  });
});

test("a clause of another document than the place's own is told with its title", () => {
  const [step] = least.steps;
  const said = print({ plans: [{ ...least, steps: [{ ...Object(step), rules: ["wenzhou.governance.dual-heads"] }] }] });
  expect(close(said)).toContain("《温州市高质量贯通科技成果转化全链条行动方案（2025—2027年）》三（二））");
});

test("what nothing helps is told with why, and the words that it stands against", () => {
  expect(close(print())).toContain(
    "无法通过补正解决（1）✗牵头单位在温州市域内注册牵头单位丽水示例汽车电子有限公司注册于市域外，且牵头单位按设定不作变更；“须为温州市域内注册企业”（三（二））",
  );
  expect(close(print({}, "en"))).toContain(close("and the lead is kept; “须为温州市域内注册企业” (三（二）)"));
  expect(print({ cannot: [] })).not.toContain("✗");
});

test("what was reckoned with is said last: what each kind of step weighs, and what is kept", () => {
  expect(close(print())).toMatch(
    /推算口径：各步按种类计权，合计小的为省力（补充填报1、.*审核人认定1）；下列已填事项不作改动：牵头或成员、注册地行政区划代码；不采用：减少。$/,
  );
  expect(close(print({ keep: [] }, "en"))).toMatch(/\(fillingin1,.*ajudgement1\)\.$/);
  const many = Array.from({ length: 9 }, () => "organizations.*.kind");
  expect(close(print({ keep: many }))).toMatch(/：(单位类型、){7}单位类型等9项。$/);
  expect(close(print({ keep: many }, "en"))).toMatch(/:(Kindofunit,){7}Kindofunitand1more\.$/);
  expect(print({ outcome: "reached", plans: [] })).not.toContain("推算口径");
});

test("as JSON are what they are, with whose they are and where they were read", () => {
  const own = remediesOf();
  const printed = renderRemedies(own, { jurisdiction: wenzhou, dossier, source: { file: "a.json" }, format: "json" });
  expect(JSON.parse(printed)).toEqual({
    dossier: "wenzhou-fail",
    jurisdiction: "wenzhou",
    ...own,
    source: { file: "a.json" },
  });
  expect(JSON.parse(renderRemedies(own, { jurisdiction: wenzhou, format: "json" }))).toEqual({
    jurisdiction: "wenzhou",
    ...own,
  });
});

test("are called by the dossier, else by the file, else by nothing", () => {
  const first = (more: object) => renderRemedies(remediesOf(), { jurisdiction: wenzhou, ...more }).split("\n")[0];
  expect(first({ dossier, source: { file: "a.json" } })).toBe("怎样才能通过：wenzhou-fail");
  expect(first({ dossier: { organizations: [] }, source: { file: "a.json" } })).toBe("怎样才能通过：a.json");
  expect(first({ lang: "en" })).toBe("What would make it pass");
});

test("what is none is refused", () => {
  const own = remediesOf();
  expect(() => renderRemedies({} as Remedies, { jurisdiction: wenzhou })).toThrow(TypeError);
  expect(() => renderRemedies(own, undefined as never)).toThrow(TypeError);
  expect(() => renderRemedies(own, { jurisdiction: "wenzhou" as never })).toThrow(TypeError);
  expect(() => renderRemedies(own, { jurisdiction: wenzhou, format: "ndjson" as never })).toThrow(
    'format "ndjson": it must be one of text, json, markdown, html',
  );
  expect(() => renderRemedies(own, { jurisdiction: wenzhou, lang: "zh" as never })).toThrow(RangeError);
  expect(() => renderRemedies(own, { jurisdiction: taizhou })).toThrow(
    'taizhou has no rule "wenzhou.members.count": the remedies are of another jurisdiction',
  );
});

const hostile = "a\0\x1b[31m\u202e\r\n# b\u2028<script>alert(1)</script>**c** `d` [e](f) | \ud800";
/** Remedies in which each text that can be told is this one. */
function saying(said: string): Remedies {
  const both = text(said, said);
  return remediesOf({
    plans: [{ ...least, steps: least.steps.map((step) => ({ ...step, label: both })) }],
    cannot: [{ rule: "wenzhou.members.count", citation: cites("wenzhou.members.count"), why: both }],
    keep: [said],
  });
}

describe.each(remedyFormats.flatMap((format) => langs.map((lang) => [format, lang] as const)))(
  "as %s in %s",
  (format, lang) => {
    const printed = (said: string) =>
      renderRemedies(saying(said), { jurisdiction: wenzhou, dossier: { id: said, organizations: [] }, lang, format });

    test("hold what comes from a dossier as text and nothing else", () => {
      const page = printed(hostile);
      expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2028\u2029]/u);
      if (format === "html") expect(tagsOf(page)).toEqual(tagsOf(printed("x")));
      if (format === "html") expect(saidBy(page)).toContain(clean(hostile));
      if (format === "markdown") expect(page).not.toMatch(/<script|\n# b|[^\\]`d|\[e\]/);
      if (format === "json") expect(JSON.parse(page).plans[0].steps[0].label[lang]).toBe(hostile);
    });

    test("end with one line end, change nothing, and are the same twice", () => {
      const own = deepFreeze(remediesOf());
      const options = { jurisdiction: wenzhou, dossier, lang, format };
      expect(renderRemedies(own, options)).toMatch(/[^\n]\n$/);
      expect(renderRemedies(own, options)).toBe(renderRemedies(remediesOf(), options));
    });
  },
);

test("are painted in a terminal where it is asked for, and nothing but marks and headings", () => {
  const painted: string[] = [];
  const paint = (said: string, as: string): string => {
    painted.push(`${as} ${said}`);
    return said;
  };
  renderRemedies(remediesOf({ plans: [other] }), { jurisdiction: wenzhou, paint });
  expect(painted).toEqual([
    "heading 怎样才能通过",
    "heading 温州市",
    "heading 办法（共 2 步：补充填报 1、等候期满 1）",
    "heading 无法通过补正解决（1）",
    "fail ✗",
  ]);
});

describe("within a report", () => {
  const reports = [wenzhou, zhejiang].map((place) => evaluate(dossier, place, { asOf: "2025-11-20" }));
  const jurisdictions = [wenzhou, zhejiang];
  const all = [remediesOf(), undefined];
  const told = (format: "text" | "markdown" | "html", lang: "zh-CN" | "en" = "en"): string =>
    render(reports, { jurisdictions, format, lang, remedies: all });
  const title = "What would make it pass";

  test("they stand on a page before the findings, and in a text after them", () => {
    const page = told("html");
    expect(page.match(/<h3> What would make it pass<\/h3>/g)).toHaveLength(1);
    expect(page).toContain(
      "<h4>Way 1 (4 steps: adding 1, making a document or body 1, spending or earning more 1, a judgement 1)</h4>",
    );
    expect(page.indexOf(`<h3> ${title}`)).toBeLessThan(page.indexOf("</span> Not met ("));
    for (const format of ["text", "markdown"] as const) {
      const [, first = "", second = ""] = told(format).split(/^(?:## )?(?:Wenzhou|Zhejiang): \w+$/m);
      const met = first.search(/^(?: {2}|### )Met \(/m);
      expect(met).toBeGreaterThan(0);
      expect(first.indexOf(title)).toBeGreaterThan(met);
      expect(second).toMatch(/^(?: {2}|### )Met \(/m);
      expect(second).not.toContain(title);
    }
    expect(told("markdown")).toContain("### What would make it pass\n\nBy the draft for comment, in one of");
    expect(told("markdown")).toContain("#### Way 1 (4 steps");
  });

  test("they are part of the report as data", () => {
    for (const brief of [true, false]) {
      const data = JSON.parse(render(reports, { jurisdictions, format: "json", remedies: all, brief }));
      expect(data.map((one: { remedies?: Remedies }) => one.remedies)).toEqual(all);
      expect(data[1]).not.toHaveProperty("remedies");
    }
  });

  test("a comparison leaves them out, and without them nothing is said of them", () => {
    const comparison = render(reports, { jurisdictions, remedies: all, extent: "comparison" });
    expect(comparison).toBe(render(reports, { jurisdictions, extent: "comparison" }));
    expect(render(reports, { jurisdictions, remedies: [] })).toBe(render(reports, { jurisdictions }));
  });

  test("there are as many as reports, and each is one", () => {
    expect(() => render(reports, { jurisdictions, remedies: [remediesOf()] })).toThrow(
      "there are 2 reports and 1 remedies",
    );
    expect(() => render(reports, { jurisdictions, remedies: [{} as Remedies, undefined] })).toThrow(TypeError);
    expect(() => render(reports, { jurisdictions, remedies: remediesOf() as never })).toThrow(TypeError);
  });

  test("are of an output that people read, whatever else is asked for", () => {
    for (const format of ["text", "markdown", "html"] as const) {
      expect(printers[format].data).toBeUndefined();
      expect(told(format, "zh-CN")).toContain("怎样才能通过");
    }
  });
});
