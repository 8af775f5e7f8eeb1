import { describe, expect, test } from "vitest";
import { unitOf } from "../../src/criteria/unit.js";
import { isUscc } from "../../src/facts/uscc.js";
import { formJudge } from "../../src/forms/index.js";
import {
  all,
  any,
  atLeast,
  atMost,
  type Criterion,
  count,
  type Dossier,
  type Draft,
  declares,
  dossier,
  duties,
  enterprise,
  equals,
  every,
  explain,
  explainDuty,
  holds,
  is,
  isNo,
  type Lang,
  lead,
  members,
  named,
  number,
  percent,
  planTasks,
  platform,
  platforms,
  ratio,
  share,
  signaturesOfUnit,
  some,
  taizhou,
  topicTitle,
  unit,
  units,
  wenzhou,
} from "../../src/index.js";
import { assessProgramme, explainTarget, taizhou2025Draft, zhejiangTrial } from "../../src/programmes.js";
import { printed } from "../../src/words/decimal.js";
import { stageWords } from "../../src/words/report.js";
import { shell } from "../cli/shell.js";
import { judge, placeOf } from "../criteria/place.js";
import { dossierNamed } from "../fixtures.js";

const said = (lang: Lang, criterion: Criterion, of: Draft<Dossier>): string =>
  explain(judge(criterion, of), placeOf(criterion), lang, { dossier: of });
const firm = { id: "a", role: "lead" as const, name: "甲电器公司", kind: "enterprise" as const };
const one = { organizations: [firm] };

describe("what seldom happens is told as well", () => {
  test("three ways, none of which is met", () => {
    const ways = any(atLeast(count(units), 6), atLeast(count(members), 5), atLeast(count(platforms), 3));
    const of = { ...one, platforms: [] };
    expect(said("zh-CN", ways, of)).toMatch(/^3 项均未达到，达到其一即可：/);
    expect(said("en", ways, of)).toMatch(/^none of these is met; any one would be enough: /);
  });

  test("platforms and tasks that may still come, or whose answers are open", () => {
    const open = { ...one, platforms: [{}, { level: "national" as const }], plan: { tasks: [{}, {}] } };
    const national = atLeast(share(platforms, is(platform("level"), "national")), percent("80"));
    expect(said("zh-CN", national, open)).toContain("未填平台全部计入为 100%");
    expect(said("zh-CN", atLeast(count(planTasks), 3), { ...open, unfinished: ["plan.tasks"] })).toContain(
      "名单尚未填完",
    );
    expect(said("en", atLeast(count(platforms), 3), { ...open, unfinished: ["platforms"] })).toContain(
      "is not complete",
    );
  });

  test("a number that is passed whatever is still open", () => {
    const kinds = {
      organizations: [firm, { ...firm, id: "b", role: "member" as const }, { id: "c", role: "member" as const }],
    };
    const most = atMost(count(units, is(unit("kind"), "enterprise")), 1);
    expect(said("zh-CN", most, kinds)).toContain("即使未填的均不计入，也已达 2 家");
    expect(said("en", most, kinds)).toContain("2 at least, even if nothing open counts");
    const exact = equals(count(units, is(unit("kind"), "enterprise")), 7);
    expect(said("zh-CN", exact, kinds)).toContain("2 家至 3 家");
  });

  test("a part of units that is over one whose list may still grow", () => {
    const part = atLeast(ratio(count(platforms), count(units)), "0.5");
    const finding = judge(part, { ...one, platforms: [{}], unfinished: ["organizations"] });
    expect(finding).toMatchObject({ status: "unknown", measures: [{ low: "0", high: "1" }] });
    expect(said("zh-CN", part, { ...one, platforms: [{}], unfinished: ["organizations"] })).toContain("至 100%");
  });

  test("an answer of no where yes is asked, and of a rule over several rows", () => {
    const asked = every(units, all(holds(unit("independentLegalPerson")), is(unit("kind"), "university")));
    const of = { organizations: [{ ...firm, independentLegalPerson: false }] };
    expect(said("zh-CN", asked, of)).toContain("甲电器公司");
    expect(said("en", holds(dossier("governance", "charter")), { ...one, governance: { charter: false } })).toContain(
      "no",
    );
    expect(
      said("zh-CN", holds(lead("dedicatedRdTeam")), { organizations: [{ ...firm, dedicatedRdTeam: false }] }),
    ).toContain("“否”");
    expect(said("zh-CN", some(platforms), { ...one, platforms: [] })).toContain("平台");
    expect(said("zh-CN", atLeast(number(lead("intellectualPropertyRights")), 1), one)).toContain("未填");
  });
});

test("a form in English says why a code is wrong, and which word the text has", () => {
  const { issues } = formJudge(wenzhou, { asOf: "2025-11-20", show: "should", lang: "en" })(
    dossierNamed("wenzhou-fail"),
  );
  const messages = issues.map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringMatching(/^\[to be filled in\] .*check character G, it should be F/));
  expect(messages).toContainEqual(expect.stringMatching(/^\[as a rule\] /));
});

test("a duty, a target or a topic of another document is refused, or stands for itself", () => {
  const filed = { ...one, lifecycle: { establishedOn: "2025-01-01" }, plan: { endsOn: "2027-12-31" } };
  const [duty] = duties(filed, taizhou, { asOf: "2025-11-20" });
  if (!duty) throw new Error("taizhou has a duty");
  expect(explainDuty(duty, taizhou)).toContain("2028-03-31");
  expect(() => explainDuty(duty, wenzhou)).toThrow('the jurisdiction has no "taizhou.duty.expiry"');
  const [target] = assessProgramme({ observations: [] }, taizhou2025Draft, { asOf: "2025-11-20" });
  if (!target) throw new Error("taizhou has a target");
  expect(() => explainTarget(target, zhejiangTrial)).toThrow('no "taizhou.target.consortia"');
  expect(topicTitle("no.such-topic", [[]], [wenzhou], "en")).toBe("no.such-topic");
});

test("more rows than a sentence names, and a number of the form that was not declared", () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    id: `m${at}`,
    role: "member" as const,
    kind: "other" as const,
    independentLegalPerson: false,
  }));
  const asked = every(units, all(is(unit("kind"), "enterprise"), holds(unit("independentLegalPerson"))));
  expect(said("zh-CN", asked, { organizations: many })).toMatch(/等 12 |另有/);
  expect(said("en", asked, { organizations: many })).toMatch(/more/);
  const declared = declares(dossier("filing", "declared", "members"), count(units));
  expect(said("zh-CN", declared, one)).toContain("待补充：成员总数");
  const quoted = { ...one, consortium: { name: "“创新”联合体" } };
  const named_ = named(dossier("consortium", "name"), "温州市", "创新联合体");
  expect(said("en", named_, quoted)).toContain("“创新”联合体");
});

test("an answer of yes where no is asked, rows of rows, and units by what they are", () => {
  const objection = isNo(dossier("filing", "publicNotice", "objection"));
  const objected = { ...one, filing: { publicNotice: { objection: true } } };
  expect(said("zh-CN", objection, objected)).toContain("“是”");
  expect(said("en", objection, objected)).toContain("yes");
  const signed = every(units, some(signaturesOfUnit));
  expect(said("zh-CN", signed, { ...one, agreement: { signatures: [] } })).toContain("甲电器公司");
  const legal = some(units, all(enterprise, holds(unit("independentLegalPerson"))));
  expect(said("zh-CN", legal, { organizations: [{ ...firm, independentLegalPerson: false }] })).toContain("企业");
  expect(said("en", legal, { organizations: [{ ...firm, independentLegalPerson: false }] })).toContain("enterprise");
  const finding = judge(signed, { ...one, agreement: { signatures: [] } });
  expect(explain(finding, placeOf(signed), "zh-CN", { dossier: { organizations: null } })).toContain("第 1 家单位");
});

test("a stage of no name stands for itself, and a number below zero is cut downwards", () => {
  expect(stageWords("naming", "en")).toBe("naming");
  expect(printed({ n: -1n, d: 3n }, 2)).toBe("-0.34");
});

test("a command asks by today where no day is told", async () => {
  const { out, status } = await shell(["duties", "-", "--jurisdiction", "jiyuan", "--format", "json"], {
    stdin: JSON.stringify({ ...one, lifecycle: { establishedOn: "2025-01-01", reports: [] } }),
  });
  expect(status).toBe(0);
  expect(JSON.parse(out)[0]).toMatchObject({ year: 2025, state: "open" });
});

test("marks that no code has, and amounts of nothing, have their answers", () => {
  expect(isUscc("温1330000142944445H")).toBe(false);
  expect(unitOf({ kind: "sum", of: [] })).toBe("CNY");
});

test("a word too long to be like any other is refused without a guess", async () => {
  const long = "x".repeat(70);
  for (const lang of ["zh-CN", "en"]) {
    const { err, status } = await shell([long, "--lang", lang]);
    expect(status).toBe(2);
    expect(err).not.toMatch(/是否为|did you mean/);
    const reading = await shell(["check", "-", "--reading", `${long}=${long}`, "--lang", lang]);
    expect(reading.status).toBe(2);
    expect(reading.err).not.toMatch(/是否为|did you mean/);
  }
});
