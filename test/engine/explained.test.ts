import { describe, expect, test } from "vitest";
import {
  all,
  amount,
  annualReports,
  atLeast,
  atMost,
  type Criterion,
  compare,
  count,
  type Dossier,
  type Draft,
  dossier,
  equals,
  evaluate,
  every,
  explain,
  type Finding,
  fact,
  governmentProjects,
  holds,
  implies,
  is,
  judged,
  lead,
  members,
  moreThan,
  number,
  platform,
  project,
  projectsOfLead,
  ratio,
  render,
  researchers,
  rows,
  rowsWhere,
  share,
  some,
  startsWith,
  unit,
  units,
} from "../../src/index.js";
import { asOf, judge, only, placeOf } from "../criteria/place.js";

const said = (lang: "zh-CN" | "en", holds: Criterion, of: Draft<Dossier>, applies?: Criterion): string =>
  explain(judge(holds, of, applies), placeOf(holds, applies), lang);
const nobody = { organizations: [] };
const boss = { id: "a", role: "lead" as const };

describe("a finding of an invented place, in words", () => {
  test("names lists that no built-in rule looks through by their own name", () => {
    const years = rows(lead("financials"));
    expect(said("zh-CN", atLeast(count(years), 1), { organizations: [{ ...boss, financials: [] }] })).toContain(
      "财务数据数 0 条，要求不少于 1 条",
    );
    const national = rowsWhere(dossier("platforms"), "level", "national");
    expect(said("en", atLeast(count(national), 1), { organizations: [], platforms: [] })).toContain(": 0, required");
  });

  test("names a list by the noun of its rows", () => {
    const none = { organizations: [], researchers: [], lifecycle: { reports: [], projects: [] } };
    for (const [list, zh, en] of [
      [researchers, "科研人员数 0 人，要求不少于 1 人", "Number of researchers: 0"],
      [annualReports, "年度报告数 0 份，要求不少于 1 份", "Number of annual reports: 0"],
      [governmentProjects, "科技计划项目数 0 项，要求不少于 1 项", "Number of government projects: 0"],
    ] as const) {
      expect(said("zh-CN", atLeast(count(list), 1), none)).toContain(zh);
      expect(said("en", atLeast(count(list), 1), none)).toContain(`${en}, required: at least 1`);
    }
  });

  test("says what is counted where it has no noun", () => {
    const firms = count(units, is(unit("kind"), "enterprise"));
    expect(said("zh-CN", atLeast(firms, 1), nobody)).toContain("类型为企业的单位数 0 家，要求不少于 1 家，差 1 家");
    const half = moreThan(share(units, is(unit("kind"), "enterprise")), "0.5");
    expect(said("en", half, { organizations: [boss] })).toContain(
      ": 0% so far, 100% if all that is open counts, required: more than 50%",
    );
    expect(said("en", half, nobody)).toContain("cannot be computed yet");
  });

  test("tells the measures within `some` and `every`", () => {
    const of = { organizations: [{ ...boss, rdProjects: [{ external: true }] }] };
    const external = count(rows(unit("rdProjects")), holds(project("external")));
    const asked = every(units, atMost(external, 0));
    expect(said("zh-CN", asked, of)).toContain("研发项目数 1 项，要求不超过 0 项，超出 1 项");
    const one = some(units, equals(external, 3));
    expect(said("en", one, of)).toContain("off by 2");
  });

  test("tells what is over, what is off and what is no more than the limit", () => {
    const of = { organizations: [{ ...boss, intellectualPropertyRights: 5 }] };
    const rights = number(lead("intellectualPropertyRights"));
    expect(said("en", atMost(rights, 3), of)).toContain("5, required: at most 3, over by 2");
    expect(said("en", equals(rights, 7), of)).toContain("required: equal to 7, off by 2");
    expect(said("en", moreThan(rights, 5), of)).toContain("required: more than 5, and this is no more than that");
    expect(said("en", moreThan(rights, 5), { organizations: [boss] })).toContain(": not given, required");
  });

  test("tells a ratio of any two amounts, and an interval in both languages", () => {
    const facts = [
      { key: "x", value: "1" },
      { key: "y", value: "3" },
    ];
    const part = ratio(amount(fact("x")), amount(fact("y")));
    expect(said("zh-CN", atLeast(part, "0.5"), { organizations: [], facts })).toContain(
      "x 与y之比 33.33%，要求不低于 50%，差 16.67 个百分点",
    );
    const maybe = {
      organizations: [
        { id: "m", role: "member" as const },
        { id: "n", role: "" as const },
      ],
    };
    expect(said("zh-CN", atLeast(count(members), 2), maybe)).toContain("已有 1 家，另 1 家未填");
    expect(said("en", atLeast(count(members), 2), maybe)).toContain("1 so far, 1 more open");
  });

  test("tells the condition of a rule that does not apply", () => {
    const applies = startsWith(lead("division"), "36");
    const of = { organizations: [{ ...boss, division: "330300" }] };
    expect(said("zh-CN", judged(), of, applies)).toContain("不适用（仅适用于：牵头单位注册地行政区划代码以 36 开头）");
    const finding: Finding = { ...judge(judged(), of), status: "not-applicable" };
    expect(explain(finding, placeOf(judged()), "en")).toContain("Not applicable (only where: )");
  });

  test("names a reading that the place no longer has by its name", () => {
    const finding: Finding = { ...judge(judged(), nobody), contested: [{ reading: "gone", status: "fail" }] };
    expect(explain(finding, placeOf(judged()), "en")).toContain("read as “gone”: not met");
  });

  test("calls a measure that the rule no longer has by its fact", () => {
    const finding = judge(atLeast(count(units), 1), nobody);
    expect(explain(finding, placeOf(judged()), "en")).toContain("count(organizations): 0, required: at least 1");
  });

  test("says once what a list lacks, however many of its entries are not so", () => {
    const asked = some(projectsOfLead, holds(project("external")));
    const of = { organizations: [{ ...boss, rdProjects: [{ external: false }, { external: false }] }] };
    const text = said("zh-CN", asked, of);
    expect(text).toContain("牵头单位没有与外部合作的研发项目，至少应有一项");
    expect(text).not.toContain("第 2 个研发项目");
  });

  test("tells a condition within a rule and what it asks for", () => {
    const asked = every(units, implies(is(unit("kind"), "enterprise"), holds(unit("dedicatedRdTeam"))));
    const of = { organizations: [{ ...boss, kind: "enterprise" as const, dedicatedRdTeam: false }] };
    expect(said("zh-CN", asked, of)).toContain("类型为企业的，应有专职研发团队");
  });
});

describe("a report of an invented place", () => {
  const asked = all(
    holds(dossier("governance", "charter")),
    some(rows(dossier("platforms")), holds(platform("operating"))),
  );
  const place = placeOf(asked);
  const report = evaluate({ ...nobody, governance: { charter: true }, platforms: [{ operating: true }] }, place, {
    asOf,
  });

  test("is not rendered where its rule is no longer there", () => {
    const later = { ...place, rules: [] };
    for (const format of ["text", "html", "json"] as const)
      expect(() => render([report], { jurisdictions: [later], format })).toThrow(`${only} is not a rule of lushan`);
  });

  test("is not rendered without its place, and nothing is rendered of none", () => {
    expect(() => render([report], { jurisdictions: [] })).toThrow(RangeError);
    expect(compare([])).toEqual([]);
  });
});
