import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  citing,
  count,
  dossier,
  enterprise,
  evaluate,
  every,
  explain,
  fact,
  given,
  holds,
  is,
  jurisdiction,
  lead,
  parseDossier,
  render,
  rowsWhere,
  section,
  some,
  text,
  unit,
  units,
  validUscc,
  yuan,
} from "../../src/index.js";

const clause = citing("yunhai-2026");

const yunhai = jurisdiction({
  id: "yunhai",
  title: text("云海市", "Yunhai"),
  policy: { id: "yunhai-2026", title: "云海市创新联合体管理办法", issuer: "云海市科学技术局", status: "in-force" },
  sections: [
    section("formation", [
      {
        id: "yunhai.members.enterprises",
        force: "must",
        cites: clause("第三条", "企业不少于三家"),
        title: text("企业数量", "Number of enterprises"),
        holds: atLeast(count(units, enterprise), 3),
      },
      {
        id: "yunhai.fund.seed",
        force: "should",
        cites: clause("第四条", "一般应设立不少于一百万元的种子基金"),
        title: text("种子基金", "Seed fund"),
        holds: atLeast(amount(fact("yunhai.seed-fund")), yuan("1000000")),
      },
    ]),
  ],
});

const enterprises = (howMany: number) =>
  Array.from({ length: howMany }, (_, at) => ({ id: `u${at}`, role: "member", kind: "enterprise" }));
const judge = (input: object) => evaluate(parseDossier(input), yunhai, { asOf: "2026-05-01" });

describe("a city defined with the exported building blocks", () => {
  test("is judged like the built-in ones", () => {
    const facts = [{ key: "yunhai.seed-fund", value: "999999.99" }];
    const report = judge({ organizations: enterprises(3), facts });
    expect(report.verdict).toBe("conditional");
    expect(report.findings.map(({ status }) => status)).toEqual(["pass", "fail"]);
    expect(report.findings[1]).toMatchObject({
      topic: "fund.seed",
      measures: [{ actual: "999999.99", limit: "1000000", unit: "CNY", shortfall: "0.01" }],
      paths: [["facts", 0, "value"]],
      fields: [["facts"], ["facts", "*", "value"]],
    });
  });

  test("names a fact that is not given as missing", () => {
    const row = { key: "yunhai.seed-fund" };
    expect(judge({ organizations: enterprises(3) }).findings[1]).toMatchObject({
      status: "unknown",
      missing: [{ path: ["facts"], row, field: "value" }],
    });
    expect(judge({ organizations: [], facts: [{ ...row, value: "  " }] }).findings[1]).toMatchObject({
      status: "unknown",
      missing: [{ path: ["facts", 0, "value"] }],
    });
  });

  test("does not take a fact that is no amount for one", () => {
    const finding = judge({ organizations: [], facts: [{ key: "yunhai.seed-fund", value: "很多" }] }).findings[1];
    expect(finding?.status).toBe("unknown");
  });

  test("is rendered in both languages", () => {
    const report = judge({ organizations: enterprises(2), facts: [{ key: "yunhai.seed-fund", value: 2_000_000 }] });
    const chinese = render([report], { jurisdictions: [yunhai] });
    expect(chinese).toContain("云海市：不符合条件");
    expect(chinese).toContain("企业数 2 家，要求不少于 3 家，差 1 家（第三条）");
    expect(chinese).toContain("符合（1）\n  种子基金。");
    const english = render([report], { jurisdictions: [yunhai], lang: "en", format: "markdown" });
    expect(english).toContain("Number of enterprises: 2, required: at least 3, short by 1");
    const [, fund] = report.findings;
    expect(fund && explain(fund, yunhai, "zh-CN")).toContain("200 万元，一般应不低于 100 万元");
  });

  test("may ask of facts of the lead and of rows, and of lists of its own", () => {
    const place = jurisdiction({
      ...yunhai,
      sections: [
        section("formation", [
          {
            id: "yunhai.lead.green",
            force: "must",
            cites: clause("第五条", "牵头单位为绿色工厂"),
            title: text("绿色工厂", "Green factory"),
            holds: holds(fact("yunhai.green", "lead")),
          },
          {
            id: "yunhai.members.codes",
            force: "must",
            cites: clause("第六条", "各单位须有统一社会信用代码"),
            title: text("信用代码", "Credit codes"),
            holds: every(units, validUscc(unit("uscc"))),
          },
          {
            id: "yunhai.lead.project",
            force: "must",
            cites: clause("第七条", "有单位承担检测"),
            title: text("检测机构", "Testing agency"),
            holds: some(rowsWhere(dossier("organizations"), "serviceType", "testing"), given(unit("name"))),
          },
          {
            id: "yunhai.lead.kind",
            force: "may",
            cites: clause("第八条", "鼓励高校牵头"),
            title: text("高校牵头", "Led by a university"),
            holds: is(lead("kind"), "university"),
          },
        ]),
      ],
    });
    const of = (organizations: object[]) =>
      evaluate(parseDossier({ organizations }), place, { asOf: "2026-05-01" }).findings.map(({ status }) => status);
    const green = [{ key: "yunhai.green", value: true }];
    const uscc = "91330000142944445H";
    expect(
      of([{ id: "a", role: "lead", kind: "university", uscc, facts: green, serviceType: "testing", name: "甲" }]),
    ).toEqual(["pass", "pass", "pass", "pass"]);
    expect(of([{ id: "a", role: "lead", uscc: "91330382142209555X", serviceType: "finance" }])).toEqual([
      "unknown",
      "fail",
      "fail",
      "unknown",
    ]);
    expect(of([{ id: "a", role: "member" }])).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  });
});
