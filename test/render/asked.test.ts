import { describe, expect, test } from "vitest";
import {
  after,
  all,
  among,
  annualReports,
  atLeastWorkdays,
  atMost,
  type Criterion,
  coded,
  count,
  dayOfYear,
  declares,
  dossier,
  enterprise,
  entries,
  every,
  fact,
  governmentProject,
  governmentProjects,
  holds,
  is,
  isNo,
  length,
  members,
  monthsAfter,
  named,
  number,
  ofTheYear,
  onOrBefore,
  platform,
  platforms,
  refersTo,
  report,
  researchers,
  some,
  unit,
  units,
} from "../../src/index.js";
import { requirement } from "../../src/words/requirement.js";
import { said } from "./probe.js";

const name = named(dossier("consortium", "name"), "温州市", "产业链", "创新联合体");
const letters = dossier("consortium", "technicalFields", "primary");
const notice = (counting: "from-first-day" | "from-next-day") =>
  atLeastWorkdays(
    5,
    dossier("filing", "publicNotice", "startsOn"),
    dossier("filing", "publicNotice", "endsOn"),
    counting,
  );
const declared = declares(dossier("filing", "declared", "enterprises"), count(units, enterprise));
const code = coded(dossier("consortium", "industryClass", "code"), "ABCDEFGHIJKLMNOPQRST", [2, 4]);
const statements = every(units, atMost(length(unit("statement"), "words"), 200));

const asked: [what: string, criterion: Criterion, zh: string, en: string][] = [
  [
    "a name of a form",
    name,
    "创新联合体名称为“温州市×××产业链×××创新联合体”格式",
    "Name of the consortium is of the form “温州市×××产业链×××创新联合体”",
  ],
  [
    "a code",
    code,
    "行业类别代码为 2 至 4 位数字，可前置 A–T 中的一个字母",
    "Industry class code: 2 to 4 digits, with or without a letter A–T before them",
  ],
  [
    "a code without letters",
    coded(dossier("consortium", "industryClass", "code"), "", [6, 6]),
    "行业类别代码为 6 位数字",
    "Industry class code: 6 digits",
  ],
  [
    "a day of a later year",
    every(annualReports, onOrBefore(report("submittedOn"), dayOfYear("03-31", 2))),
    "每份年度报告的报告报送日期不晚于 2 年后的 3 月 31 日",
    "is on or before 03-31 2 years later",
  ],
  [
    "a reference",
    every(platforms, refersTo(platform("hostId"), units)),
    "每个创新平台的平台依托单位为名单内的单位",
    "each of the platforms: Host of the platform is one of the units",
  ],
  ["words of a list", among(letters, "A", "B"), "主要技术领域各项为 A、B 之一", "each is one of A, B"],
  ["a number of entries", atMost(entries(letters), 3), "主要技术领域最多填 3 项", "at most 3"],
  [
    "a declared number",
    declares(dossier("filing", "declared", "members"), count(members)),
    "成员总数与名单中的成员单位数一致",
    "Members declared is the same as: Number of members",
  ],
  [
    "several declared numbers",
    all(declares(dossier("filing", "declared", "members"), count(members)), declared),
    "成员总数、企业数量均与名单一致",
    "Members declared, Enterprises declared agree with the lists",
  ],
  [
    "a length",
    atMost(length(dossier("consortium", "objectives"), "characters"), 500),
    "技术创新目标字数不超过 500 字",
    "Length of Objectives of innovation at most 500 characters",
  ],
  ["working days", notice("from-first-day"), "公示期不少于 5 个工作日", "at least 5 working days"],
  [
    "working days from the next",
    notice("from-next-day"),
    "自公示次日起的公示期不少于 5 个工作日",
    "from the day after",
  ],
  ["a no", isNo(dossier("filing", "publicNotice", "objection")), "公示无异议", "there is no objection to the notice"],
  ["a yes of elsewhere", holds(fact("lushan.green")), "“lushan.green”为“是”", "lushan.green: yes"],
  ["another no", isNo(dossier("governance", "charter")), "“联合体章程”为“否”", "Charter: no"],
  [
    "a day months later",
    monthsAfter(dossier("plan", "endsOn"), 3, "as-of"),
    "建设期结束日期满 3 个月之日不早于评价日期",
    "3 months after End of the plan is on or after the day of the evaluation",
  ],
  [
    "days of the year",
    some(
      annualReports,
      all(
        ofTheYear(report("year")),
        onOrBefore(report("submittedOn"), dayOfYear("12-31")),
        after(report("submittedOn"), dayOfYear("01-01", 1)),
      ),
    ),
    "年度报告中至少有一份：报告年度为当年；报告报送日期不晚于当年 12 月 31 日；报告报送日期晚于次年 1 月 1 日",
    "on or before 12-31 of the year; Day the report was submitted is after 01-01 of the following year",
  ],
  [
    "a project of a level",
    some(governmentProjects, is(governmentProject("level"), "municipal", "national")),
    "有级别为市级或国家级的科技计划项目",
    "at least one of the government projects: Level of the project: municipal or national",
  ],
  ["some researcher", some(researchers), "有科研人员", "there are researchers"],
];

test.each(asked)("what is asked as %s has words in both languages", (_, criterion, zh, en) => {
  expect(requirement(criterion, "zh-CN")).toBe(zh);
  expect(requirement(criterion, "en")).toContain(en);
});

describe("what is found", () => {
  const of = (enterprises: number | null, ...kinds: (string | null)[]) => ({
    organizations: kinds.map((kind, at) => ({ id: `u${at}`, role: "member", kind })),
    filing: { declared: { enterprises } },
  });

  test.each<[number | null, (string | null)[], zh: string, en: string]>([
    [1, ["enterprise"], "企业数量：申请表填 1 家，名单中为 1 家", "Enterprises declared: 1; listed: 1"],
    [
      2,
      ["enterprise"],
      "企业数量：申请表填 2 家，名单中为 1 家，应一致，相差 1 家",
      "listed: 1, the two should agree, off by 1",
    ],
    [
      9,
      ["enterprise", null],
      "企业数量：申请表填 9 家，名单中已有 1 家，另 1 家未定，应一致",
      "listed: 1 so far, 1 more open",
    ],
    [null, ["enterprise"], "待补充：企业数量", "Missing: Enterprises declared"],
  ])("of a declared number %j with %j is said with what is counted", (number, kinds, zh, en) => {
    const [inChinese, inEnglish] = said(declared, of(number, ...kinds));
    expect(inChinese).toBe(zh);
    expect(inEnglish).toContain(en);
  });

  test("of working days is said, or why it cannot be", () => {
    const on = (startsOn: string | null, endsOn: string) =>
      said(notice("from-first-day"), { organizations: [], filing: { publicNotice: { startsOn, endsOn } } })[0];
    expect(on("2026-03-02", "2026-03-06")).toBe("公示期 5 个工作日，要求不少于 5 个工作日");
    expect(on("2026-03-02", "2026-03-04")).toBe("公示期 3 个工作日，要求不少于 5 个工作日，差 2 个工作日");
    expect(on("2027-03-01", "2027-03-05")).toContain("该年度工作日安排未公布");
    expect(on(null, "2026-03-05")).toMatch(/^公示期尚不能计算（日期未填写.*；待补充：公示起始日期$/);
  });

  test("of a length is said with what is over, one character in the singular", () => {
    const of = (objectives: string | null) =>
      said(atMost(length(dossier("consortium", "objectives"), "characters"), 2), {
        organizations: [],
        consortium: { objectives },
      });
    expect(of("研发三")[0]).toBe("技术创新目标字数 3 字，要求不超过 2 字，超出 1 字");
    expect(of("研发三")[1]).toContain("3 characters, required: at most 2 characters, over by 1 character");
    expect(of(null)[0]).toBe("技术创新目标字数未填写，要求不超过 2 字；待补充：技术创新目标");
  });

  test("of rows is called as its answer is, and says of which rows", () => {
    const of = (...statements: (string | null)[]) => ({
      organizations: statements.map((statement, at) => ({ id: `u${at}`, role: "member", statement })),
    });
    const [zh] = said(statements, of("字", "字".repeat(201)));
    expect(zh).toMatch(/^第 2 家单位的地位、产业链位置及分工说明字数 201 字，要求不超过 200 字，超出 1 字$/);
    expect(said(statements, of(null, null))[0]).toBe("待补充：第 1 家单位、第 2 家单位的地位、产业链位置及分工说明");
    const clean = every(units, atMost(number(unit("integrityViolations")), 0));
    const [, en] = said(clean, { organizations: [{ id: "a", role: "lead", integrityViolations: 2 }] });
    expect(en).toContain("unit 1: Entries of research dishonesty: 2, required: no entry of research dishonesty");
  });

  test("of a list of letters is said with the entry that is blank", () => {
    const of = (...primary: string[]) => ({ organizations: [], consortium: { technicalFields: { primary } } });
    expect(said(atMost(entries(letters), 1), of("A", ""))[0]).toBe(
      "主要技术领域所填项数：1 项至 2 项，要求不超过 1 项；待补充：主要技术领域第 2 项",
    );
    expect(said(among(letters, "A"), of("Z"))[0]).toBe("主要技术领域不符，应为 A 之一");
  });

  test("of a name or a code that is not so is said with the form asked for", () => {
    expect(said(name, { organizations: [], consortium: { name: "x" } })[0]).toMatch(
      /^创新联合体名称不符，应为“温州市×××产业链×××创新联合体”格式$/,
    );
    expect(said(code, { organizations: [], consortium: { industryClass: { code: "x" } } })[1]).toContain(
      "Industry class code: not so, required: 2 to 4 digits, with or without a letter A–T before them",
    );
  });
});
