import { describe, expect, test } from "vitest";
import { parseDossier, safeParseDossier } from "../../src/index.js";
import { dossierWith, issuesOf, leadWith, told } from "./dossiers.js";

const units = (...rows: [id: string, role: string][]) => ({ organizations: rows.map(([id, role]) => ({ id, role })) });

test("there may be one lead, or none", () => {
  expect(told(units(["a", "lead"], ["b", "member"]))).toEqual([]);
  expect(told(units(["a", "member"]))).toEqual([]);
});

test("each lead after the first is told with where the first stands", () => {
  const dossier = units(["a", "member"], ["b", "lead"], ["c", " lead "], ["d", "member"], ["e", "lead"]);
  expect(told(dossier)).toEqual(["organizations[2].role two-leads", "organizations[4].role two-leads"]);
  for (const { messages } of issuesOf(dossier)) {
    expect(messages["zh-CN"]).toContain("organizations[1]");
    expect(messages.en).toContain("organizations[1]");
  }
});

test("an id that stands twice is told at the second, with where the first stands", () => {
  const dossier = units(["a", "lead"], ["b", "member"], [" b", "member"], ["b\t", "member"]);
  expect(told(dossier)).toEqual(["organizations[2].id duplicate", "organizations[3].id duplicate"]);
  for (const { messages } of issuesOf(dossier)) {
    expect(messages["zh-CN"]).toContain("organizations[1]");
    expect(messages.en).toContain("organizations[1]");
  }
});

test("ids that differ in case are two ids", () => {
  expect(told(units(["a", "lead"], ["A", "member"]))).toEqual([]);
});

test("a reference may name no unit, and several may name the same", () => {
  const dossier = dossierWith({
    platforms: [{ hostId: "nobody" }, { hostId: "nobody" }],
    agreement: { signatures: [{ organizationId: "a" }, { organizationId: "a" }] },
    filing: { applicantId: "nobody" },
  });
  expect(parseDossier(dossier)).toEqual(dossier);
});

test("a code that stands twice is told at the second, trimmed, and leaves a partial dossier with both units", () => {
  const coded = (...codes: unknown[]) => ({
    organizations: codes.map((uscc, at) => ({ id: `u${at}`, role: "member", uscc })),
  });
  const twice = coded("91330000142944445H", "91330000753954968D", " 91330000142944445H");
  expect(told(twice)).toEqual(["organizations[2].uscc duplicate"]);
  expect(issuesOf(twice)[0]?.messages.en).toContain("organizations[0]");
  expect(safeParseDossier(twice).partial?.organizations).toHaveLength(3);
  for (const blank of ["", " ", null, undefined]) expect(told(coded(blank, blank))).toEqual([]);
});

describe("accounts of one year", () => {
  const years = (...rows: [basis: unknown, year?: unknown][]) =>
    told(leadWith({ financials: rows.map(([basis, year = 2024]) => ({ year, basis })) }));

  test("are unique by their basis, and no basis is one", () => {
    expect(years(["standalone"], ["consolidated"], [undefined])).toEqual([]);
    expect(years(["standalone"], [" standalone "])).toEqual(["organizations[0].financials[1].year duplicate"]);
    for (const blank of ["", " ", null])
      expect(years([undefined], ["standalone"], [blank])).toEqual(["organizations[0].financials[2].year duplicate"]);
  });

  test("are exempt where the year is blank, whatever the basis", () => {
    for (const blank of ["", null]) expect(years(["standalone", blank], ["standalone", blank])).toEqual([]);
  });

  test("are not compared where the basis is none", () => {
    expect(years(["group"], ["group"])).toEqual([
      "organizations[0].financials[0].basis unknown-option",
      "organizations[0].financials[1].basis unknown-option",
      "organizations[0].financials[1].year duplicate",
    ]);
  });
});

const lists: [what: string, dossier: (rows: object[]) => unknown, path: string, rows: [same: object, other: object]][] =
  [
    [
      "accounts by year",
      (financials) => leadWith({ financials }),
      "organizations[0].financials",
      [{ year: 2024 }, { year: 2023 }],
    ],
    [
      "facts of a unit by key",
      (facts) => leadWith({ facts }),
      "organizations[0].facts",
      [{ key: "x.a" }, { key: "x.b" }],
    ],
    [
      "facts of a platform by key",
      (facts) => dossierWith({ platforms: [{ facts }] }),
      "platforms[0].facts",
      [{ key: "x.a" }, { key: "x.b" }],
    ],
    ["facts of the dossier by key", (facts) => dossierWith({ facts }), "facts", [{ key: "x.a" }, { key: "x.b" }]],
    [
      "justifications by rule",
      (justifications) => dossierWith({ justifications }),
      "justifications",
      [{ rule: "x.a" }, { rule: "x.b" }],
    ],
    [
      "assertions by rule",
      (assertions) => dossierWith({ assertions }),
      "assertions",
      [
        { rule: "x.a", by: "reviewer" },
        { rule: "x.b", by: "reviewer" },
      ],
    ],
    [
      "assertions by who asserts",
      (assertions) => dossierWith({ assertions }),
      "assertions",
      [
        { rule: "x.a", by: "applicant" },
        { rule: "x.a", by: "reviewer" },
      ],
    ],
  ];

describe.each(lists)("%s", (_, dossier, path, [same, other]) => {
  test("are unique", () => {
    const [key = ""] = Object.keys(same);
    expect(told(dossier([same, other]))).toEqual([]);
    expect(told(dossier([other, same, {}, same]))).toEqual([`${path}[3].${key} duplicate`]);
    expect(issuesOf(dossier([other, same, {}, same]))[0]?.messages.en).toContain(`${path}[1]`);
  });

  test("are exempt where the key, or a part of it, is blank", () => {
    for (const blank of [null, "", " ", undefined]) {
      for (const key of Object.keys(same)) {
        const row = { ...same, [key]: blank };
        expect(told(dossier([row, row, same]))).toEqual([]);
      }
    }
    expect(told(dossier([{}, {}]))).toEqual([]);
  });

  test("that repeat leave a partial dossier with every row", () => {
    expect(safeParseDossier(dossier([same, same])).partial).toEqual(dossier([same, same]));
  });
});

test("the same year, key or rule may stand in lists of different owners", () => {
  const owned = { financials: [{ year: 2024 }], facts: [{ key: "x.a" }] };
  const organizations = [
    { id: "a", role: "lead", ...owned },
    { id: "b", role: "member", ...owned },
  ];
  expect(told({ organizations, platforms: [{ facts: owned.facts }], facts: owned.facts })).toEqual([]);
});

test("keys that differ only in their white space are the same", () => {
  expect(told(dossierWith({ facts: [{ key: "x.a" }, { key: " x.a\n" }] }))).toEqual(["facts[1].key duplicate"]);
});

test("rows that repeat are told beside what else is wrong", () => {
  const dossier = {
    ...units(["a", "lead"], ["a", "lead"]),
    plan: { endsOn: "x" },
    facts: [{ key: "k" }, { key: "k" }],
  };
  expect(told(dossier)).toEqual([
    "plan.endsOn not-a-day",
    "organizations[1].id duplicate",
    "organizations[1].role two-leads",
    "facts[1].key duplicate",
  ]);
});
