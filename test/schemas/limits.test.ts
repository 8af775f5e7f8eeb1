import { describe, expect, test } from "vitest";
import { parseDossier, safeParseDossier } from "../../src/index.js";
import { dossierWith, issuesOf, leadWith, nested, told } from "./dossiers.js";

const many = (n: number, value: unknown): unknown[] => Array(n).fill(value);

describe("a text", () => {
  test("may hold 20 000 characters, counted as a person counts them", () => {
    for (const character of ["a", "字", "𠮷"]) {
      const dossier = dossierWith({ consortium: { objectives: character.repeat(20_000) } });
      expect(parseDossier(dossier)).toEqual(dossier);
      expect(told(dossierWith({ consortium: { objectives: character.repeat(20_001) } }))).toEqual([
        "consortium.objectives too-long",
      ]);
    }
  });

  test("is as limited as an id, an item or the key of a fact", () => {
    const long = "a".repeat(20_001);
    expect(told({ organizations: [{ id: long, role: "lead" }] })).toEqual(["organizations[0].id too-long"]);
    expect(told(leadWith({ tasks: ["甲", long] }))).toEqual(["organizations[0].tasks[1] too-long"]);
    expect(told(dossierWith({ facts: [{ key: long }] }))).toEqual(["facts[0].key too-long"]);
  });

  test("names the limit in both languages", () => {
    const [issue] = issuesOf(dossierWith({ id: "a".repeat(20_001) }));
    expect(issue?.messages["zh-CN"]).toContain("20000");
    expect(issue?.messages.en).toContain("20000");
  });

  test("where another answer belongs is no cause to read all of it", () => {
    const long = "9".repeat(10_000_000);
    const account = { year: long, revenue: long, basis: long };
    const unit = leadWith({ kind: long, establishedOn: long, financials: [account], dedicatedRdTeam: long });
    expect(told(unit)).toEqual([
      "organizations[0].kind unknown-option",
      "organizations[0].establishedOn not-a-day",
      "organizations[0].financials[0].year wrong-type",
      "organizations[0].financials[0].revenue not-an-amount",
      "organizations[0].financials[0].basis unknown-option",
      "organizations[0].dedicatedRdTeam wrong-type",
    ]);
  });
});

describe("a list", () => {
  test("may hold 20 000 entries", () => {
    const dossier = leadWith({ tasks: many(20_000, "甲"), rdProjects: many(20_000, {}) });
    expect(parseDossier(dossier)).toEqual(dossier);
  });

  test("of more is told, and is not answered in the partial dossier", () => {
    const dossier = leadWith({ name: "甲", tasks: many(20_001, "甲") });
    expect(told(dossier)).toEqual(["organizations[0].tasks too-many"]);
    expect(issuesOf(dossier)[0]?.messages.en).toContain("20000");
    expect(safeParseDossier(dossier).partial).toEqual(leadWith({ name: "甲" }));
  });

  test("of more, where it is the list of units, leaves nothing sensible", () => {
    const result = safeParseDossier({ organizations: many(20_001, { id: "a", role: "member" }) });
    expect(result.issues?.map(({ path, code }) => [path, code])).toEqual([[["organizations"], "too-many"]]);
    expect(result.partial).toBeUndefined();
  });

  test("where no list belongs is told as well", () => {
    expect(told(leadWith({ name: many(20_001, "甲") }))).toContain("organizations[0].name too-many");
  });
});

describe("at most 100 problems are told", () => {
  const unit = (n: number) => ({ id: `u${n}`, role: "member", kind: "x" });
  const units = (n: number) => ({ organizations: Array.from({ length: n }, (_, i) => unit(i)) });

  test("of answers that are wrong", () => {
    expect(issuesOf(units(99))).toHaveLength(99);
    expect(issuesOf(units(100))).toHaveLength(100);
    expect(issuesOf(units(101))).toHaveLength(100);
  });

  test.each([
    ["unknown keys", dossierWith(Object.fromEntries(many(500, 1).map((one, i) => [`k${i}`, one])))],
    ["duplicate ids", { organizations: many(500, { id: "a", role: "member" }) }],
    ["leads", { organizations: Array.from({ length: 500 }, (_, i) => ({ id: `u${i}`, role: "lead" })) }],
    ["duplicate facts", dossierWith({ facts: many(500, { key: "k" }) })],
    ["overlong lists", { organizations: many(120, { id: "a", role: "member", tasks: many(20_001, "") }) }],
    ["wrong items", leadWith({ tasks: many(20_000, 5) })],
    ["null rows", dossierWith({ platforms: many(20_000, null) })],
    ["rows with many wrong answers", dossierWith({ platforms: many(20_000, { name: 1, level: 1, operating: 1 }) })],
    ["wrong items in two lists", leadWith({ tasks: many(20_000, 5), facts: many(20_000, "") })],
  ])("of %s", (_, dossier) => {
    const { length } = issuesOf(dossier);
    expect(length).toBeGreaterThanOrEqual(99);
    expect(length).toBeLessThanOrEqual(100);
  });
});

test("a list flooded with wrong items leaves no partial dossier", () => {
  for (const item of [5, {}, []]) {
    const result = safeParseDossier(leadWith({ tasks: many(20_000, item) }));
    expect(result.issues).toHaveLength(100);
    expect(result.issues?.at(99)?.path).toEqual(["organizations", 0, "tasks", 99]);
    expect(result.partial).toBeUndefined();
  }
});

test("a long list with a wrong item at its end is told and kept", () => {
  const tasks = [...many(19_999, "甲"), 5];
  expect(told(leadWith({ tasks }))).toEqual(["organizations[0].tasks[19999] wrong-type"]);
  expect(safeParseDossier(leadWith({ tasks })).partial).toEqual(leadWith({ tasks: [...many(19_999, "甲"), ""] }));
});

describe("a list nested 100 000 deep", () => {
  const deep = nested(100_000);
  test.each([
    ["as the dossier", deep, [" wrong-type"]],
    ["as an unknown key", dossierWith({ nobody: deep }), ["nobody unknown-key"]],
    ["as a group", dossierWith({ plan: deep }), ["plan wrong-type"]],
    ["as a text", leadWith({ name: deep }), ["organizations[0].name wrong-type"]],
    ["as an option", leadWith({ kind: deep }), ["organizations[0].kind unknown-option"]],
    ["as an item", leadWith({ tasks: [deep] }), ["organizations[0].tasks[0] wrong-type"]],
    ["as a row", dossierWith({ platforms: [deep] }), ["platforms[0] wrong-type"]],
    ["as the value of a fact", dossierWith({ facts: [{ value: deep }] }), ["facts[0].value wrong-type"]],
  ])("%s is told like any other wrong answer", (_, dossier, expected) => {
    expect(told(dossier).map((line) => line.replace(/ →.*/, ""))).toEqual(expected);
  });
});
