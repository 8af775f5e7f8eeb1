import { describe, expect, test } from "vitest";
import {
  all,
  type ChecklistEntry,
  checklist,
  dossier,
  evaluate,
  every,
  fact,
  given,
  holds,
  judged,
  lead,
  platform,
  platforms,
  researcher,
  researchers,
  type Stage,
  some,
  stages,
  units,
  wenzhou,
  zhejiang,
} from "../../src/index.js";
import { placeOf } from "../criteria/place.js";
import { places } from "../fixtures.js";

const groups = [
  ...["consortium", "lead", "members", "platforms", "researchers", "agreement", "governance", "plan", "filing"],
  "judgement",
];
const pair = (rule: string, field: readonly (string | number)[]): string => `${rule} ${field.join(".")}`;
/** What a rule reads, but ids and roles, and lists of which it reads within. */
function asked(fields: readonly (readonly (string | number)[])[]): string[] {
  const paths = fields.map((field) => field.join(".")).filter((path) => path !== "assertions.*.holds");
  const tellApart = ["organizations.*.id", "organizations.*.role"];
  const told = paths.filter((path) => !tellApart.includes(path));
  return told.filter((path) => !told.some((other) => other.startsWith(`${path}.*`)));
}

describe.each(Object.values(places))("the checklist of $id", (place) => {
  const entries = checklist(place, { stages });
  const findings = evaluate({ organizations: [] }, place, { asOf: "2025-11-20", stages }).findings;

  test("asks for whatever a rule reads, under that rule, and for nothing else", () => {
    const read = findings.flatMap(({ rule, fields }) => asked(fields).map((path) => `${rule} ${path}`));
    const told = entries.flatMap(({ field, rules }) => rules.map((rule) => pair(rule, field)));
    expect([...new Set(told)].sort()).toEqual([...new Set(read)].sort());
  });

  test("goes group after group, each answer of a group once", () => {
    const found = entries.map(({ group }) => group);
    expect(found).toEqual([...found].sort((a, b) => groups.indexOf(a) - groups.indexOf(b)));
    const keys = entries.map(({ group, field, rules }) =>
      [group, field.join("."), group === "judgement" ? rules.join() : ""].join(" "),
    );
    expect(keys).toHaveLength(new Set(keys).size);
  });

  test("puts every answer into the group that it comes from", () => {
    for (const { group, field } of entries) {
      const [root] = field;
      if (root === "organizations") expect(["lead", "members"]).toContain(group);
      else if (root === "lifecycle") expect(group).toBe("lead");
      else expect(group).toBe(root === "assertions" ? "judgement" : root);
    }
  });

  test("names the rules in their order, and the force of the strongest", () => {
    const order = findings.map(({ rule }) => rule);
    for (const { rules, force } of entries) {
      expect(rules).toEqual([...new Set(rules)].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      const forces = rules.map((rule) => findings.find((one) => one.rule === rule)?.force);
      expect(force).toBe((["must", "should", "may"] as const).find((one) => forces.includes(one)));
    }
  });

  test("asks for a judgement once for each rule that needs one, by the rule's title", () => {
    const judgements = entries.filter(({ group }) => group === "judgement");
    const needed = findings.filter(({ fields }) => fields.some(([root]) => root === "assertions"));
    expect(judgements.map(({ rules }) => rules)).toEqual(needed.map(({ rule }) => [rule]));
    for (const { rules, label, field } of judgements) {
      expect(label).toBe(place.rules.find(({ id }) => id === rules[0])?.title);
      expect(field).toEqual(["assertions"]);
    }
  });

  test("has labels in both languages that say whose answer it is", () => {
    for (const { group, label } of entries) {
      expect(label["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(label.en).not.toMatch(/[a-z][A-Z]|\w\.\w|undefined/);
      if (group === "lead") expect(label["zh-CN"].startsWith("牵头")).toBe(true);
    }
    const names = entries.map(({ group, label }) => `${group} ${label["zh-CN"]}`);
    expect(names).toHaveLength(new Set(names).size);
  });

  test("is of formation and filing unless it is told otherwise, and of each stage alone", () => {
    expect(checklist(place)).toEqual(checklist(place, { stages: ["filing", "formation"] }));
    for (const stage of stages) {
      const own = checklist(place, { stages: [stage] }).flatMap(({ rules }) => rules);
      const rules = findings.filter((finding) => finding.stage === stage).map(({ rule }) => rule);
      expect(new Set(own)).toEqual(new Set(rules));
    }
  });
});

describe("a checklist", () => {
  const of = (entries: ChecklistEntry[], ...field: string[]) =>
    entries.filter((entry) => entry.field.join(".") === field.join("."));

  test("tells the lead's answers from those of all units", () => {
    const kinds = of(checklist(wenzhou), "organizations", "*", "kind");
    expect(kinds.map(({ group, label }) => [group, label["zh-CN"], label.en])).toEqual([
      ["lead", "牵头单位类型", "Kind of unit (lead)"],
      ["members", "单位类型", "Kind of unit"],
    ]);
    expect(kinds[0]?.rules).toEqual(["wenzhou.lead.enterprise"]);
  });

  test("asks for what a condition reads, too", () => {
    const [route] = of(checklist(zhejiang), "filing", "route");
    expect(route?.rules).toEqual(["zhejiang.filing.route", "zhejiang.filing.targeted-lead"]);
  });

  test("asks for what any of the readings reads", () => {
    const [formed] = of(checklist(wenzhou), "organizations", "*", "establishedOn");
    expect(formed).toMatchObject({ group: "lead", rules: ["wenzhou.lead.rd-investment"], force: "must" });
  });

  test("takes the force of the strongest rule, wherever it stands", () => {
    const [name] = of(checklist(wenzhou), "filing", "filledOn");
    expect(name).toMatchObject({
      rules: ["wenzhou.form.basic-information", "wenzhou.agreement.cover"],
      force: "should",
    });
    const [articles] = of(checklist(wenzhou), "agreement", "articles", "taskDivision");
    expect(articles).toMatchObject({
      rules: ["wenzhou.agreement.provisions", "wenzhou.agreement.articles"],
      force: "must",
    });
    const [industry] = of(checklist(places.jiyuan ?? wenzhou), "consortium", "industry");
    expect(industry).toMatchObject({ rules: expect.arrayContaining(["jiyuan.goal.priority-industry"]), force: "must" });
  });

  test("refuses no stages and unknown ones", () => {
    expect(() => checklist(wenzhou, { stages: [] })).toThrow("stages is empty");
    expect(() => checklist(wenzhou, { stages: ["later" as Stage] })).toThrow(
      'stage "later": it must be one of formation, filing, approval, operation',
    );
  });

  test("of a place defined elsewhere puts its own facts with whose they are", () => {
    const asked = all(
      given(fact("lushan.fund")),
      holds(fact("lushan.green", "lead")),
      every(units, given(fact("lushan.score", "row"))),
      every(platforms, given(platform("name"))),
      some(researchers, given(researcher("name"))),
      given(lead("contact", "phone")),
      given(dossier("id")),
      judged(),
    );
    expect(checklist(placeOf(asked)).map(({ group, field }) => [group, field.join(".")])).toEqual([
      ["consortium", "facts.*.value"],
      ["lead", "organizations.*.facts.*.value"],
      ["lead", "organizations.*.contact.phone"],
      ["members", "organizations.*.facts.*.value"],
      ["platforms", "platforms.*.name"],
      ["researchers", "researchers.*.name"],
      ["filing", "id"],
      ["judgement", "assertions"],
    ]);
  });
});
