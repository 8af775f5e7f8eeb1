import { describe, expect, test } from "vitest";
import { formJudge } from "../../src/forms/index.js";
import {
  all,
  any,
  atLeast,
  atMost,
  type Criterion,
  count,
  dossier,
  enterprise,
  evaluate,
  every,
  explain,
  explainChange,
  explainDuty,
  explanation,
  type Finding,
  has,
  holds,
  implies,
  is,
  judged,
  lead,
  type Measure,
  mean,
  members,
  named,
  number,
  parseDossier,
  percent,
  platform,
  platforms,
  ratio,
  rdExpense,
  refersTo,
  revenue,
  same,
  share,
  signature,
  signaturesOfUnit,
  some,
  startsWith,
  topicTitle,
  unit,
  units,
  validUscc,
  wenzhou,
  yuan,
} from "../../src/index.js";
import { asOf, findingOf, placeOf, withAccounts } from "./probe.js";

const rule = "probe.group.rule";
const firm = { id: "a", role: "lead", name: "甲电器公司", kind: "enterprise" } as const;
const school = { id: "b", role: "member", name: "乙大学", kind: "university" } as const;
const nameless = { id: "c", role: "member" } as const;
const two = { organizations: [firm, school] };

/** What is said of one criterion of a dossier that is known. */
function partsOf(holds: Criterion, of: unknown, lang: "zh-CN" | "en" = "zh-CN") {
  const place = placeOf(holds);
  const dossier = parseDossier(of);
  return explanation(findingOf(place, dossier, rule), place, { lang, dossier });
}
function saidOf(holds: Criterion, of: unknown, lang: "zh-CN" | "en" = "zh-CN"): string {
  const place = placeOf(holds);
  const dossier = parseDossier(of);
  return explain(findingOf(place, dossier, rule), place, lang, { dossier });
}

describe("an explanation", () => {
  test("has what was found, what is required and the gap apart, with the word of the clause", () => {
    const of = parseDossier(two);
    const parts = explanation(findingOf(wenzhou, of, "wenzhou.members.count"), wenzhou, { dossier: of });
    expect(parts).toMatchObject({
      title: "单位总数",
      status: "fail",
      word: "不符合",
      force: "should",
      forceWord: "建议原则上",
      draft: true,
      points: [{ found: "单位总数 2 家", required: "建议原则上不少于 6 家", gap: "差 4 家" }],
      ways: [],
      clause: "三（三）",
    });
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
  });

  test("has the ways of an `any`, each with its own gap, and says that one suffices", () => {
    const criterion = any(atLeast(count(units), 6), atLeast(count(members), 3));
    expect(partsOf(criterion, two)).toMatchObject({
      points: [],
      ways: [
        { found: "单位总数 2 家", required: "要求不少于 6 家", gap: "差 4 家" },
        { found: "成员单位数 1 家", required: "要求不少于 3 家", gap: "差 2 家" },
      ],
    });
    expect(saidOf(criterion, two)).toMatch(/^两项均未达到，达到其一即可：.*；或.*（三（一））$/);
    expect(saidOf(any(criterion, atLeast(count(units), 9)), two, "en")).toMatch(
      /^none of these is met; any one would be enough: /,
    );
  });

  test("has the places by their names, with what was answered", () => {
    const of = { organizations: [{ ...firm, independentLegalPerson: false }, nameless] };
    expect(partsOf(every(units, holds(unit("independentLegalPerson"))), of).places).toEqual([
      { path: ["organizations", 0, "independentLegalPerson"], label: "甲电器公司的独立法人资格", value: "否" },
    ]);
  });

  test("has what the applicant lacks apart from what a reviewer must judge", () => {
    const criterion = all(atLeast(number(lead("intellectualPropertyRights")), 1), judged());
    const parts = partsOf(criterion, two);
    expect(parts.missing.map(({ label }) => label)).toEqual(["甲电器公司的自主知识产权数"]);
    expect(parts.judge).toBe("应有所试");
    expect(saidOf(criterion, two)).toContain("待补充：甲电器公司的自主知识产权数；另需审核人认定");
  });

  test("has a reviewer's judgement with who, when, why and by what", () => {
    const place = placeOf(judged());
    const finding: Finding = {
      ...findingOf(place, parseDossier(two), rule),
      status: "fail",
      missing: [],
      judgement: { holds: false, name: "王\u202e某", on: "2025-11-01", note: "依据不足", evidence: ["会议纪要"] },
    };
    const [aside] = explanation(finding, place).asides;
    expect(aside).toMatchObject({ kind: "judgement", holds: false, name: "王\\u202e某", evidence: ["会议纪要"] });
    expect(aside?.text).toBe("审核人认定为不符合（王\\u202e某，2025-11-01），依据不足，证明材料：会议纪要");
    expect(explain(finding, place, "en")).toContain("a reviewer judges it not met (王\\u202e某, 2025-11-01), 依据不足");
  });
});

describe("what is not so is said with who is meant, what was answered, and what it should be", () => {
  const code = "91330382142209555X";
  const cases: [what: string, criterion: Criterion, of: unknown, zh: string, en: string][] = [
    [
      "two answers that stand against each other",
      same(dossier("consortium", "head", "name"), lead("legalRepresentative")),
      { organizations: [{ ...firm, legalRepresentative: "李某" }], consortium: { head: { name: "张某" } } },
      "联合体主要负责人为张某，甲电器公司的法定代表人为李某，应与牵头单位法定代表人一致",
      "Head of the consortium: 张某; Legal representative, unit 1 (甲电器公司): 李某, required: the same as: Legal representative (lead)",
    ],
    [
      "a unit that is not the lead",
      same(dossier("governance", "council", "chair"), lead("id")),
      { ...two, governance: { council: { chair: "b" } } },
      "理事长所在单位为乙大学，牵头单位为甲电器公司，应与牵头单位一致",
      "Unit that chairs the council: unit 2 (乙大学); the lead: 甲电器公司, required: the same as: the lead",
    ],
    [
      "a kind",
      is(lead("kind"), "enterprise"),
      { organizations: [{ ...firm, kind: "university" }] },
      "甲电器公司的类型填报为“高校”，应为企业",
      "Kind of unit, unit 1 (甲电器公司): “university”, required: enterprise",
    ],
    [
      "a name",
      named(dossier("consortium", "name"), "温州市", "产业链", "创新联合体"),
      { organizations: [], consortium: { name: "电气联合体" } },
      "创新联合体名称填报为“电气联合体”，应为“温州市×××产业链×××创新联合体”格式",
      "Name of the consortium: “电气联合体”, required: of the form “温州市×××产业链×××创新联合体”",
    ],
    [
      "the check of a code",
      every(units, validUscc(unit("uscc"))),
      { organizations: [{ ...firm, uscc: code }] },
      "甲电器公司的统一社会信用代码末位校验码为 X，应为 ",
      "Unified social credit code, unit 1 (甲电器公司) ends with the check character X, it should be ",
    ],
    [
      "the length of a code",
      every(units, validUscc(unit("uscc"))),
      { organizations: [{ ...firm, uscc: "9133" }] },
      "甲电器公司的统一社会信用代码为 4 位，应为 18 位",
      "has 4 characters, 18 are required",
    ],
    [
      "a letter that no code has",
      every(units, validUscc(unit("uscc"))),
      { organizations: [{ ...firm, uscc: "91330382142209555Z" }] },
      "含有“Z”，代码只用数字和大写字母",
      "has “Z”, a code has digits and capitals",
    ],
    [
      "signatures",
      every(
        units,
        some(signaturesOfUnit, is(signature("capacity"), "legal-representative", "authorized-representative")),
      ),
      { ...two, agreement: { signatures: [{ organizationId: "a", capacity: "legal-representative" }] } },
      "乙大学无法定代表人或授权人签署，各单位均应签署",
      "unit 2 (乙大学): no signature by the legal representative or authorised representative, required of every unit",
    ],
    [
      "seats on a council",
      every(units, has(dossier("governance", "council", "members"), unit("id"))),
      { ...two, governance: { council: { members: ["a"] } } },
      "乙大学未列入理事会成员单位，应予列入",
      "unit 2 (乙大学): not among the Units on the council, required: each is listed",
    ],
    [
      "a row under a condition",
      every(platforms, implies(is(platform("level"), "national"), refersTo(platform("hostId"), units))),
      { ...two, platforms: [{ name: "丙中心", level: "national", hostId: "z" }] },
      "丙中心的依托单位填报为“z”，平台级别为国家级的，应为名单内的单位",
      "Host of the platform, platform 1 (丙中心): “z”, required: where Level of the platform: national: one of the units",
    ],
    [
      "a place",
      startsWith(lead("division"), "3303"),
      { organizations: [{ ...firm, division: "330102" }] },
      "甲电器公司的注册地行政区划代码填报为“330102”，应以 3303 开头（温州市）",
      "“330102”, required: a code that begins with 3303 (Wenzhou)",
    ],
    [
      "rows that say the same, together",
      every(units, holds(unit("independentLegalPerson"))),
      { organizations: [firm, school, nameless].map((one) => ({ ...one, independentLegalPerson: false })) },
      "甲电器公司、乙大学、第 3 家单位的“独立法人资格”一栏填“否”，应具有独立法人资格",
      "Independent legal person, unit 1 (甲电器公司), unit 2 (乙大学), unit 3: “no”",
    ],
  ];
  test.each(cases)("%s", (_, criterion, of, zh, en) => {
    expect(saidOf(criterion, of)).toContain(zh);
    expect(saidOf(criterion, of, "en")).toContain(en);
  });

  test("a letter that is right is not said to be wrong because there are too many", () => {
    const { primary } = { primary: ["A", "B"] };
    const letters = dossier("consortium", "technicalFields", "primary");
    const criterion = all(atMost({ kind: "entries", field: letters }, 1), {
      kind: "among",
      field: letters,
      values: ["A", "B"],
    });
    const of = { organizations: [], consortium: { technicalFields: { primary } } };
    expect(saidOf(criterion, of)).toBe("主要技术领域所填项数 2 项，要求不超过 1 项，超出 1 项（三（一））");
    const wrong = { organizations: [], consortium: { technicalFields: { primary: ["A", "Z"] } } };
    expect(saidOf(criterion, wrong)).toContain("主要技术领域填有“Z”，应为 A、B 之一");
  });
});

describe("what is only encouraged", () => {
  test("is not said to fail", () => {
    const of = parseDossier({ organizations: [{ ...firm, qualifications: ["high-tech"] }] });
    const finding = findingOf(wenzhou, of, "wenzhou.lead.preferred-title");
    const parts = explanation(finding, wenzhou, { dossier: of });
    expect(parts).toMatchObject({ word: "鼓励事项，未具备", forceWord: "优先" });
    const said = explain(finding, wenzhou, "zh-CN", { dossier: of });
    expect(said).toMatch(/^鼓励事项，未具备：甲电器公司的企业资质填报为“高新技术企业”，宜包括/);
    expect(said).not.toContain("不符合");
  });
});

describe("a number", () => {
  const place = placeOf(atLeast(share(units, enterprise), percent("50")));
  const measured = (more: Partial<Measure>, criterion?: Criterion): string => {
    const of = criterion ? placeOf(criterion) : place;
    const finding = findingOf(of, parseDossier(two), rule);
    const measures = finding.measures.map((one) => ({ ...one, ...more }));
    const holds = measures.some((one) => one.holds === null) ? "unknown" : "fail";
    return explain({ ...finding, status: holds, measures, paths: [], missing: [] }, of);
  };

  test("never looks met when it is not: a minimum is cut downwards, a maximum upwards", () => {
    const fails = { holds: false, actual: "0.499999", numerator: "499999", denominator: "1000000" };
    expect(measured(fails)).toContain("49.99%（499999/1000000），要求不低于 50%，差 0.01 个百分点");
    const over = { holds: false, actual: "0.5", numerator: "500000001", denominator: "1000000000" };
    const most = atMost(share(units, enterprise), percent("50"));
    expect(measured(over, most)).toContain("50.01%（500000001/1000000000），要求不超过 50%，超出 0.01 个百分点");
    const close = { holds: false, actual: "0.123449", numerator: "123449", denominator: "1000000", limit: "0.12345" };
    expect(measured(close, atLeast(share(units, enterprise), percent("12.345")))).toContain("12.344%（");
  });

  test("that is open is said by what it can still become", () => {
    const open = { actual: null, low: "0.25", high: "0.75", holds: null };
    expect(measured(open)).toContain("：目前为 25%，未填单位全部计入为 75%，要求不低于 50%");
    const lost = { actual: null, low: "0", high: "0.1428", holds: false };
    expect(measured(lost)).toContain("：即使未填的全部计入，也仅为 14.28%，要求不低于 50%，至少差 35.72 个百分点");
  });

  test("of a list that is not complete has no upper end", () => {
    const criterion = atLeast(count(units), 6);
    expect(measured({ actual: null, low: "3", holds: null }, criterion)).toContain(
      "单位总数：已有 3 家，名单尚未填完，要求不少于 6 家",
    );
  });

  test.each<[Criterion, Partial<Measure>, string]>([
    [
      atLeast(ratio(rdExpense("window"), revenue("window")), percent("3.5")),
      { years: [2022, 2023, 2024], basis: "consolidated" },
      "2022—2024 年三年合计研发强度（合并口径） 2.08%",
    ],
    [
      atLeast(ratio(rdExpense("window"), revenue("window")), percent("3.5")),
      { years: [2024] },
      "2024 年（成立以来）研发强度",
    ],
    [
      atLeast(rdExpense("window"), yuan("9000000")),
      { years: [2023, 2024] },
      "2023—2024 年两年合计（成立以来）研发费用",
    ],
    [
      atLeast(rdExpense("latest"), yuan("9000000")),
      { years: [2024], basis: "standalone" },
      "2024 年研发费用（单体口径）",
    ],
    [atLeast(mean(rdExpense("this")), yuan("9000000")), { years: [2022, 2023, 2024] }, "2022—2024 年平均研发费用"],
  ])("of years names them: %#", (criterion, more, said) => {
    const of = placeOf(criterion);
    const rows = [2022, 2023, 2024].map((year): [number, string, string] => [year, "100000000", "2080000"]);
    const finding = findingOf(of, withAccounts(...rows), rule);
    const measures = finding.measures.map((one) => ({ ...one, ...more }));
    expect(explain({ ...finding, measures }, of)).toContain(said);
  });

  test("of a condition is the case, and no requirement", () => {
    const small = atMost(count(units), 5);
    const criterion = implies(small, atLeast(count(members), 3));
    expect(partsOf(criterion, two)).toMatchObject({
      condition: "单位总数 2 家，适用不超过 5 家的情形",
      points: [{ found: "成员单位数 1 家", required: "要求不少于 3 家", gap: "差 2 家" }],
    });
    expect(saidOf(criterion, two, "en")).toMatch(/^Number of units: 2, the case of at most 5; Number of members: 1, /);
  });
});

test("a language that there is not is refused with the nearest, by every function alike", () => {
  const of = parseDossier(two);
  const finding = findingOf(wenzhou, of, "wenzhou.members.count");
  const zh = "zh" as "zh-CN";
  const refused = /^lang "zh": it must be one of zh-CN, en; did you mean zh-CN\?$/;
  expect(() => explain(finding, wenzhou, zh)).toThrow(refused);
  expect(() => explanation(finding, wenzhou, { lang: zh })).toThrow(refused);
  expect(() => topicTitle("members.count", [[finding]], [wenzhou], zh)).toThrow(refused);
  expect(() => formJudge(wenzhou, { lang: zh })).toThrow(refused);
  expect(() => explainChange({} as never, { kind: "rename" }, zh)).toThrow(refused);
  expect(() => explainDuty({} as never, wenzhou, zh)).toThrow(refused);
  expect(() => explain(finding, wenzhou, "EN-us" as "en")).toThrow(/did you mean en\?$/);
});

test("a form says who is meant, and why a code is wrong", () => {
  const member = { ...firm, id: "m", role: "member" as const, uscc: "91330382142209555X" };
  const form = { organizations: [firm, member] };
  const { issues } = formJudge(wenzhou, { asOf, show: "should" })(form);
  const said = issues.find(({ rule }) => rule === "wenzhou.form.member-rows")?.message;
  expect(said).toMatch(/^【应填】成员单位简要说明：不符合，甲电器公司：末位校验码为 X，应为 \w（附1四）$/);
  expect(evaluate(form, wenzhou, { asOf }).findings.length).toBeGreaterThan(0);
});
