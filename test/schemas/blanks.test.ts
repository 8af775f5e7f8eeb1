import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dossier, type Draft, judge, jurisdictions, parseDossier, safeParseDossier } from "../../src/index.js";
import { cases } from "../fixtures.js";
import { runs } from "../runs.js";
import { deepFreeze, dossierAt, dossierWith, leadWith, places, told } from "./dossiers.js";

const required = ["organizations", "organizations.id", "organizations.role"];
const optional = places().filter(({ key }) => !required.includes(key));
const blanks = [
  ["null", null],
  ["an empty string", ""],
  ["white space", " \t\r\n\u3000\u00a0"],
  ["marks of no width", "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e\u3164\u{e0020}"],
] as const;

describe.each(blanks)("%s", (_, blank) => {
  test.each(optional)("is not answered as $key", ({ path }) => {
    expect(parseDossier(dossierAt(path, blank))).toEqual(parseDossier(dossierAt(path, undefined)));
  });

  test("is not enough where an answer is required", () => {
    expect(told({ organizations: blank })).toEqual(["organizations required"]);
    expect(told({ organizations: [{ id: blank, role: "lead" }] })).toEqual(["organizations[0].id required"]);
    expect(told({ organizations: [{ id: "a", role: blank }] })).toEqual(["organizations[0].role required"]);
  });
});

test("an answer left out is as one left blank, and no key of it remains", () => {
  const read = parseDossier({ ...leadWith({ kind: null, contact: { name: "" } }), plan: null });
  expect(read).toStrictEqual(leadWith({ contact: {} }));
});

test("the only answers required are the list of units, and of each an id and a role", () => {
  expect(parseDossier({ organizations: [] })).toEqual({ organizations: [] });
  expect(told({})).toEqual(["organizations required"]);
  expect(told({ organizations: [{}] })).toEqual(["organizations[0].id required", "organizations[0].role required"]);
});

test("a blank item of a list of strings keeps its index, as an empty string", () => {
  const items = ["", null, "甲", "  ", undefined, "乙"];
  const kept = ["", "", "甲", "", "", "乙"];
  expect(parseDossier(leadWith({ tasks: items }))).toEqual(leadWith({ tasks: kept }));
  const council = { members: items };
  expect(parseDossier(dossierWith({ governance: { council } }))).toEqual(
    dossierWith({ governance: { council: { members: kept } } }),
  );
  expect(parseDossier(leadWith({ qualifications: [null, "high-tech", " "] }))).toEqual(
    leadWith({ qualifications: ["", "high-tech", ""] }),
  );
});

test("an empty list is an answer", () => {
  const dossier = dossierWith({ platforms: [], governance: { council: { members: [] } } });
  expect(parseDossier(dossier)).toStrictEqual(dossier);
});

test("a null row is an error, and the rows around it keep their indexes", () => {
  expect(told({ organizations: [null, { id: "a", role: "lead", kind: "x" }, null] })).toEqual([
    "organizations[0] wrong-type",
    "organizations[1].kind unknown-option",
    "organizations[2] wrong-type",
  ]);
  expect(told(leadWith({ financials: [null] }))).toEqual(["organizations[0].financials[0] wrong-type"]);
  expect(told(dossierWith({ facts: [{}, null] }))).toEqual(["facts[1] wrong-type"]);
});

test("a row in which nothing is answered is a row", () => {
  const dossier = dossierWith({ platforms: [{}, { name: null }], assertions: [{ rule: " " }] });
  expect(parseDossier(dossier)).toStrictEqual(dossierWith({ platforms: [{}, {}], assertions: [{}] }));
});

test("white space is kept in a text and taken from ids, days, amounts and options", () => {
  const given = {
    id: " a ",
    role: " lead ",
    name: " 甲 ",
    kind: " enterprise ",
    establishedOn: " 2020-01-01 ",
    qualifications: [" high-tech "],
    financials: [{ year: 2024, revenue: " 5 ", basis: " standalone " }],
    tasks: [" 乙 "],
  };
  expect(parseDossier({ organizations: [given] }).organizations[0]).toEqual({
    id: "a",
    role: "lead",
    name: " 甲 ",
    kind: "enterprise",
    establishedOn: "2020-01-01",
    qualifications: ["high-tech"],
    financials: [{ year: 2024, revenue: "5", basis: "standalone" }],
    tasks: [" 乙 "],
  });
});

test("the input is not changed, whether it is accepted or not", () => {
  const inputs = [
    ...cases().map(({ dossier }) => dossier),
    leadWith({ kind: null, tasks: ["", null], establishedOn: " 2020-01-01 " }),
    leadWith({ kind: "x", unknown: { deep: [1] }, financials: [null, { revenue: "1,000" }], tasks: [5] }),
    { organizations: [{ id: 5 }, null, 5], platforms: {}, plan: { outline: { background: [1] } } },
  ];
  for (const input of inputs) {
    const before = JSON.stringify(input);
    told(deepFreeze(input));
    expect(JSON.stringify(input)).toBe(before);
  }
});

test("what comes out shares nothing with the input", () => {
  const input = leadWith({ tasks: ["甲"], financials: [{ year: 2024 }] });
  const read = parseDossier(input);
  read.organizations[0]?.tasks?.push("乙");
  read.organizations[0]?.financials?.push({});
  expect(input).toEqual(leadWith({ tasks: ["甲"], financials: [{ year: 2024 }] }));
});

test("every case of the fixtures is accepted as it stands", () => {
  for (const { name, dossier } of cases()) expect([name, told(dossier)]).toEqual([name, []]);
});

describe("what is drawn as nothing", () => {
  const marks = [
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u200e",
    "\u00ad",
    "\u3164",
    "\u{e0041}",
    " ",
    "\u3000",
    "\n",
  ];
  const around = fc.array(fc.constantFrom(...marks), { maxLength: 4 }).map((some) => some.join(""));
  const padded = (value: unknown, before: string, behind: string): unknown => {
    if (typeof value === "string") return before + value + behind;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => padded(item, before, behind));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, padded(part, before, behind)]));
  };
  const known = cases().filter(({ dossier }) => safeParseDossier(dossier).value);

  test("around any answer changes no verdict, whether the dossier was read or not", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...jurisdictions), around, around, (one, place, a, b) => {
        const { asOf, stages, dossier } = one;
        const options = { asOf, stages };
        const read = parseDossier(dossier);
        const other = padded(dossier, a, b) as Draft<Dossier>;
        const { statuses } = judge(read, place, options);
        expect(judge(other, place, options).statuses).toEqual(statuses);
        expect(judge(parseDossier(other), place, options).statuses).toEqual(statuses);
      }),
      runs(60),
    );
  });

  test("within an id, an option, a code or a name makes it another", () => {
    const within = (text: string) => `${text.slice(0, 1)}\u200b${text.slice(1)}`;
    expect(told({ organizations: [{ id: "ab", role: within("lead") }] })).toEqual([
      "organizations[0].role unknown-option → lead",
    ]);
    const units = [
      { id: "ab", role: "lead", uscc: "91330000142944445H" },
      { id: within("ab"), role: "member", uscc: within("91330000142944445H") },
    ];
    expect(told({ organizations: units })).toEqual([]);
    expect(told({ organizations: [units[0], { ...units[1], id: "ab\u200b" }] })).toEqual([
      "organizations[1].id duplicate",
    ]);
  });
});
