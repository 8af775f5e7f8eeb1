import { describe, expect, test } from "vitest";
import {
  all,
  amount,
  any,
  atLeast,
  atMost,
  type Criterion,
  called,
  count,
  type Dossier,
  enterprise,
  entries,
  every,
  fact,
  dossier as field,
  given,
  has,
  holds,
  implies,
  is,
  isOrJudged,
  judged,
  lead,
  members,
  moreThan,
  number,
  onOrAfter,
  percent,
  platform,
  platforms,
  platformsOfLead,
  project,
  projectsOfLead,
  rdCapitalised,
  rdExpense,
  revenue,
  rows,
  rowsWhere,
  same,
  share,
  signature,
  signaturesOfUnit,
  some,
  startsWith,
  sum,
  task,
  unit,
  units,
  yuan,
} from "../../src/index.js";
import { edited } from "../../src/remedies/edits.js";
import { withoutImplied } from "../../src/remedies/implied.js";
import { nearest } from "../../src/remedies/nearest.js";
import { Program } from "../../src/remedies/program.js";
import { remedies } from "../../src/remedies/remedies.js";
import type { RemedyOptions } from "../../src/remedies/types.js";
import { placeOf } from "./probe.js";

const asOf = "2025-11-20";
const consortium = (first: object, ...others: object[]): Dossier => ({
  organizations: [
    { id: "a", role: "lead", name: "甲厂", ...first },
    ...others.map((one, at) => ({ id: "bcdefg".charAt(at), role: "member" as const, name: `乙${at + 1}`, ...one })),
  ],
});
const found = (dossier: object, asked: readonly Criterion[], options: RemedyOptions = {}) =>
  remedies(dossier as Dossier, placeOf(...asked), { asOf, ...options });
/** The steps of the first plan, as words. */
const said = (...of: Parameters<typeof found>) =>
  found(...of).plans[0]?.steps.map(({ label }) => `${label["zh-CN"]} / ${label.en}`);

const local = startsWith(lead("division"), "3303");
const charter = holds(field("governance", "charter"));
const kept = { keep: ["organizations.*.role", "organizations.*.division"] } as const;

describe("where hardly anything is there,", () => {
  test("a dossier of nothing gets a lead, as it should be", () => {
    expect(said({}, [local])).toEqual([
      "确定 1 家牵头单位，该单位须：在温州市注册 / Find a unit to lead, one that is registered in Wenzhou",
    ]);
  });

  test("and nobody leads, no other lead is looked for", () => {
    const assertions = [{ rule: "probe.rule0", by: "reviewer", holds: false }];
    const { outcome, cannot } = found({ organizations: [{ id: "b" }], assertions }, [judged()]);
    expect([outcome, cannot.map(({ rule }) => rule)]).toEqual(["impossible", ["probe.rule0"]]);
  });

  test("a row is made in a list that there is not", () => {
    expect(edited({}, [{ path: ["platforms", 0, "name"], value: "台" }])).toEqual({ platforms: [{ name: "台" }] });
  });
});

describe("facts of one place alone", () => {
  const fund = fact("lushan.fund");

  test("are put right where they are told", () => {
    const dossier = { ...consortium({}), facts: [{ key: "lushan.fund", value: "50" }] };
    const { plans } = found(dossier, [atLeast(amount(fund), "100")]);
    expect(plans[0]?.steps).toMatchObject([
      { kind: "correct", edits: [{ path: ["facts", 0, "value"], value: "100" }] },
    ]);
  });

  test.each<[string, Criterion]>([
    ["an amount", atLeast(amount(fund), "100")],
    ["that it is given", given(fund)],
    ["what each unit is held against", every(units, same(unit("name"), fund))],
    ["a list of rows", atLeast(count(rows(fund)), 1)],
    ["lists counted together", atLeast(sum(count(rows(fund)), count(units)), 3)],
  ])("are not made up where they are not, and nothing is called impossible for it: %s", (_, asked) => {
    expect(found(consortium({}, {}), [asked])).toMatchObject({ outcome: "not-proven", plans: [] });
  });
});

describe("the accounts of the lead", () => {
  const year = (figures: object) => consortium({ financials: [{ year: 2024, ...figures }] });

  test("are told for many conditions at once", () => {
    const each = [1, 2, 3, 4, 5, 6].map((times) => atLeast(rdExpense("latest"), String(times * 1000)));
    expect(said(year({}), each)).toEqual([
      "如实填写甲厂 2024 年度财务数据：研发费用不少于 6000 元的，即符合要求 / For the lead (甲厂), fill in the accounts of 2024: R&D expense of at least CNY 6,000 meets the requirement",
    ]);
  });

  test("name the amount of capitalised expenditure that is still wanted", () => {
    const asked = [atLeast(sum(rdExpense("latest"), rdCapitalised("latest")), yuan("1000"))];
    expect(said(year({ rdExpense: "400", rdCapitalised: null }), asked)).toEqual([
      "如实填写甲厂 2024 年度财务数据：资本化研发支出不少于 600 元的，即符合要求 / For the lead (甲厂), fill in the accounts of 2024: capitalised R&D expenditure of at least CNY 600 meets the requirement",
    ]);
    expect(said(year({ rdExpense: null, rdCapitalised: null }), asked)?.[0]).toContain(
      "：研发费用不少于 1000 元，并填写资本化研发支出的",
    );
  });

  test("that contradict each other are not made up", () => {
    const asked = all(atLeast(revenue("latest"), yuan("100")), atMost(revenue("latest"), yuan("50")));
    expect(found(year({}), [asked]).plans).toEqual([]);
  });

  test("are not told of a lead of which nobody can read when it was founded", () => {
    const dossier = consortium({ establishedOn: "2024-13-40" });
    expect(found(dossier, [atLeast(rdExpense("window"), 1)], kept)).toMatchObject({ outcome: "not-proven", plans: [] });
  });

  test("may be the reason why something is asked", () => {
    const asked = [implies(moreThan(rdExpense("latest"), 100), charter)];
    const { plans } = found({ ...year({ rdExpense: "500" }), governance: { charter: false } }, asked);
    expect(plans[0]?.steps).toMatchObject([{ kind: "document", path: ["governance", "charter"] }]);
  });
});

test("what a reviewer may accept instead is no reason to ask for more than the charter", () => {
  const asked = [implies(isOrJudged(lead("kind"), "enterprise", "university"), charter)];
  const dossier = { ...consortium({ kind: "other" }), governance: { charter: false } };
  expect(found(dossier, asked, { goal: "eligible" }).plans[0]).toMatchObject({
    effort: 3,
    steps: [{ kind: "document", path: ["governance", "charter"] }],
  });
});

describe("rows that other rows need", () => {
  const council = has(field("governance", "council", "members"), unit("id"));

  test("are added to each list, three lists and more together", () => {
    const hosts = some(rowsWhere(platforms.at, "hostId", unit("id")));
    const dossier = {
      ...consortium({}, {}),
      agreement: { signatures: [] },
      governance: { council: { members: [] } },
      platforms: [],
    };
    const { plans } = found(dossier, [every(units, all(some(signaturesOfUnit), council, hosts))]);
    expect(plans[0]).toMatchObject({ minimal: false, verdict: "eligible" });
    expect(plans[0]?.steps.map(({ label }) => label)).toContainEqual({
      "zh-CN": "在创新平台中增加 2 条",
      en: "Add to the platforms: 2 more",
    });
  });

  test("are filled in only as far as one of several ways asks", () => {
    const sealed = any(holds(signature("sealed")), is(signature("capacity"), "legal-representative"));
    const dossier = { ...consortium({}), agreement: { signatures: [] } };
    const { plans } = found(dossier, [every(units, some(signaturesOfUnit, sealed))]);
    expect(plans[0]?.steps[0]?.edits).toEqual([
      { path: ["agreement", "signatures"], insert: { organizationId: "a", sealed: true } },
    ]);
  });

  test("may be other units", () => {
    const own = some(rowsWhere(units.at, "id", unit("id")), holds(unit("independentLegalPerson")));
    const { plans } = found(consortium({}, {}), [every(members, own)]);
    expect(plans[0]?.steps[0]?.edits).toEqual([{ path: ["organizations", 1, "independentLegalPerson"], value: true }]);
  });

  test("are not put right where all of some must be so", () => {
    const signatures = [{ organizationId: "b", sealed: false }];
    const dossier = { ...consortium({}, {}), agreement: { signatures } };
    const asked = [every(members, every(signaturesOfUnit, holds(signature("sealed"))))];
    expect(found(dossier, asked, { keep: ["remove"] })).toMatchObject({ outcome: "not-proven", plans: [] });
  });

  test("come with the units that are added", () => {
    const dossier = { ...consortium({}), governance: { council: { members: ["a"] } } };
    expect(said(dossier, [every(units, council), atLeast(count(units), 3)])).toEqual([
      "增加 2 家成员单位（类型和注册地不限），并列入理事会 / Add 2 members of any kind and place, each of which is seated on the council",
    ]);
  });
});

describe("said as it is to be followed:", () => {
  const dated = called({ "zh-CN": "有期限的任务", en: "tasks with a date" }, given(task("dueOn")));
  const chair = consortium({});

  test.each<[string, object, Criterion, string]>([
    [
      "a row by its noun",
      { ...chair, plan: { tasks: [] } },
      atLeast(count(rows(field("plan", "tasks")), dated), 1),
      "在建设方案中增加 1 项有期限的任务 / In the plan, add 1 task (one of the tasks with a date)",
    ],
    [
      "several rows, each by what it must be",
      consortium({ rdProjects: [] }),
      atLeast(count(projectsOfLead, onOrAfter(project("startsOn"), "as-of")), 2),
      "甲厂增加 2 项研发项目，起始日期不早于评价日期 / For the lead (甲厂), add 2 R&D projects, each of which has start (on or after the day of the evaluation)",
    ],
    [
      "more platforms than are named",
      { ...chair, platforms: [1, 2, 3, 4, 5, 6].map((at) => ({ hostId: "a", name: `平台${at}` })) },
      every(platforms, holds(platform("operating"))),
      "确认平台1、平台2、平台3、平台4、平台5等 6 个平台是否均正在运行；属实的，即符合要求 / Confirm whether each of platform 1 (平台1), platform 2 (平台2), platform 3 (平台3), platform 4 (平台4), platform 5 (平台5) and 1 more is in operation: if so, the requirement is met",
    ],
    [
      "a number by the bound that it keeps",
      consortium({ otherConsortiaLed: 3 }),
      any(atMost(number(lead("otherConsortiaLed")), 1), atLeast(number(lead("otherConsortiaLed")), 5)),
      "将甲厂另牵头的联合体数由“3”改为不超过 1 个 / For the lead (甲厂), change the other consortia led from “3” to at most 1",
    ],
    [
      "how many entries a list must have",
      { ...chair, consortium: { technicalFields: { other: ["x"] } } },
      atLeast(entries(field("consortium", "technicalFields", "other")), 2),
      "填写其他涉及技术领域（不少于 2 项） / Fill in the other technical fields (at least 2 entries)",
    ],
    [
      "what is to be written in the plan",
      { ...chair, plan: { objectives: "x" } },
      startsWith(field("plan", "objectives"), "目标"),
      "写明建设方案中的目标任务 / State the objectives of the plan",
    ],
  ])("%s", (_, dossier, asked, label) => {
    expect(said(dossier, [asked])).toEqual([label]);
  });

  test("what no step that is allowed could do, where answers are missing", () => {
    const { outcome, cannot } = found(consortium({}), [local], { keep: ["answer", "add", ...kept.keep] });
    expect([outcome, cannot.map(({ why }) => why)]).toEqual([
      "impossible",
      [
        {
          "zh-CN": "尚缺所需填报，而所允许的办法均不能使其符合",
          en: "Answers that it needs are missing, and nothing that may be done makes it hold",
        },
      ],
    ]);
  });
});

test("a noun that every member must deserve is asked of each", () => {
  const dossier = consortium({}, { kind: "university" }, {});
  expect(found(dossier, [every(members, enterprise)]).plans[0]?.steps).toMatchObject([
    { kind: "answer", edits: [{ path: ["organizations", 2, "kind"], value: "enterprise" }] },
    { kind: "remove", edits: [{ path: ["organizations", 1], remove: true }] },
  ]);
});

test("a greatest share holds whichever list an open row turns out to be of", () => {
  const dossier = {
    ...consortium({}),
    platforms: [
      { hostId: "a", operating: true },
      { hostId: null, operating: false },
    ],
  };
  const asked = [atMost(share(platformsOfLead, holds(platform("operating"))), percent("50"))];
  expect(found(dossier, asked).plans[0]?.steps).toMatchObject([
    { kind: "answer", edits: [{ path: ["platforms", 1, "hostId"], value: "a" }] },
  ]);
});

test("two answers that must agree are left where neither may be put right", () => {
  const dossier = { ...consortium({}), consortium: { name: "乙" } };
  const asked = [same(lead("name"), field("consortium", "name"))];
  expect(found(dossier, asked).plans[0]?.steps).toMatchObject([
    { kind: "correct", edits: [{ path: ["consortium", "name"], value: "甲厂" }] },
  ]);
  expect(found(dossier, asked, { keep: ["correct"] }).outcome).toBe("impossible");
});

test("where eligible cannot be had and conditional is so already, that is what is said", () => {
  const asked = placeOf(charter, local);
  const place = { ...asked, rules: asked.rules.map((rule, at) => (at === 1 ? { ...rule, force: "should" } : rule)) };
  const dossier = { ...consortium({ division: "331002" }), governance: { charter: true } };
  const { outcome, goal, cannot } = remedies(dossier, place as typeof asked, { asOf, ...kept });
  expect([outcome, goal, cannot.map(({ rule }) => rule)]).toEqual(["reached", "conditional", ["probe.rule1"]]);
  // What is eligible only after much is done is nearer than what never is.
  const far = { ...placeOf(atLeast(count(units), 6)), id: "far" };
  const near = nearest(dossier, [place as typeof asked, far], { asOf, ...kept });
  expect(near.map(({ jurisdiction, effort }) => [jurisdiction, effort])).toEqual([
    ["far", 50],
    ["probe", 0],
  ]);
});

test("of criteria that are the same one is told", () => {
  expect(withoutImplied([charter, local, { ...charter }])).toEqual([charter, local]);
});

test("a program that so many looks do not settle is neither solved nor called impossible", () => {
  const program = new Program();
  const chosen = [1, 2, 3, 4, 5].map((cost) => program.variable(cost));
  program.atLeast(
    chosen.map((variable, at) => [variable, 2 + at] as const),
    7,
  );
  expect(program.solved(0)).toBe("unsolved");
  expect(program.solved()).toMatchObject({ cost: 5 });
});
