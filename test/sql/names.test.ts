import { afterAll, beforeAll, expect, test } from "vitest";
import { type Criterion, fact, given, lead, type Stage, some, units } from "../../src/index.js";
import { compileSql } from "../../src/sql/index.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";
import { type Asked, placeOf } from "./place.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const asOf = "2025-11-20";
const judged: Criterion = { kind: "judged" };
const named = given(lead("name"));
const long = "x".repeat(80);
const ofJudged = (...ids: string[]): Asked[] => ids.map((id) => ({ id, holds: judged }));
const intensity: Criterion = {
  kind: "compare",
  quantity: {
    kind: "mean",
    of: {
      kind: "ratio",
      of: { kind: "accounts", figure: "rdExpense", years: "this", basis: "standalone" },
      to: { kind: "accounts", figure: "revenue", years: "this", basis: "standalone" },
    },
  },
  operator: ">=",
  limit: "0.03",
};

const keys = ["a.d.lead_seq", "a.'", "a.\\", "a.\\'", "a.%", "a.\n", "a.甲", "__proto__"];
const answers = ["d.kind", "a'", "\\", "it''s", 5, true, null];
const ofFacts = (key: string): Readonly<Record<string, Criterion>> => ({
  given: given(fact(key)),
  words: { kind: "one-of", field: fact(key), values: ["d.kind", "a'", "\\", "it''s"], orJudged: true },
  lead: given(fact(key, "lead")),
  row: some(units, given(fact(key, "row"))),
});

/** Places whose names would be mistaken for each other, for a word of the engine, or for none. */
const hard: readonly (readonly [why: string, place: string, rules: readonly Asked[]])[] = [
  ["ids that are one in small letters", "a", ofJudged("a.b-c", "a.b.c", "a.b_c", "a.bC", "a.b__c")],
  [
    "ids of which no letter is left, or a word of the engine",
    "温州",
    ofJudged("温州.甲", "温州.乙", "温州.verdict", "温州.order", "温州.1a", "温州.dossier", "温州.current-date"),
  ],
  ["a place that begins with a digit", "1a", ofJudged("1a.x", "1a.2")],
  [
    "ids longer than names may be",
    "a",
    ["1", "2", "3"].map((end) => ({
      id: `a.${long}${end}`,
      readings: { one: judged, [`two${long}`]: named, [`two${long}2`]: intensity },
    })),
  ],
  [
    "ids with quotes",
    "a'b\"c\\d",
    ["x'", "\\", "%\n\t;--"].map((end) => ({
      id: `a'b"c\\d.${end}`,
      readings: { "甲'": judged, "乙\\": named, "": judged },
    })),
  ],
  [
    "an id that is how half of another would be called",
    "a",
    [{ id: "a.x", holds: intensity }, ...ofJudged("a.x.0", "a.x.least"), { id: "a.x.1", holds: named }],
  ],
  ["keys of facts with every mark", "a", keys.map((key, at) => ({ id: `a.r${at}`, readings: ofFacts(key) }))],
  [
    "rules that need not hold",
    "a",
    [
      { id: "a.x", holds: judged, force: "should" },
      { id: "a.y", holds: named, force: "may" },
    ],
  ],
  ["no rule that counts", "a", [{ id: "a.y", holds: judged, force: "may" }]],
  ["no rule", "a", []],
  ["rules of one stage", "a", [{ id: "a.y", holds: judged, stage: "operation" }]],
  [
    "criteria of no parts",
    "a",
    [
      { id: "a.y", holds: { kind: "all", of: [] } },
      { id: "a.z", holds: some(units, { kind: "all", of: [] }) },
    ],
  ],
  [
    "conditions that are judged",
    "a",
    [
      { id: "a.y", holds: judged, applies: judged },
      { id: "a.z", holds: named, applies: judged },
      { id: "a.w", holds: judged, applies: { kind: "any", of: [judged, named] } },
    ],
  ],
  [
    "two hundred rules",
    "a",
    Array.from({ length: 200 }, (_, at) => ({ id: `a.r${at}`, holds: at % 3 ? judged : named })),
  ],
];

/** The nth dossier that says something of each rule and answers each key in a way of its own. */
const documentOf = (rules: readonly Asked[], nth: number): string => {
  const facts = (from: number) => keys.map((key, at) => ({ key, value: answers[(at + from) % answers.length] }));
  const financials = [2022, 2023, 2024].map((year) => ({ year, revenue: "100", rdExpense: "3" }));
  const first = { id: "u0", role: "lead", ...(nth % 2 && { name: "d.v3" }), establishedOn: "1990-01-01", financials };
  return JSON.stringify({
    organizations: [{ ...first, facts: facts(nth) }, null, "x", [], { facts: facts(nth + 1) }],
    facts: facts(nth),
    assertions: rules
      .map(({ id }, at) => ({ rule: id, by: "reviewer", holds: (at + nth) % 2 === 0 }))
      .filter((_, at) => (at + nth) % 3 > 0),
  });
};

test.each(hard)("%s", async (_, id, rules) => {
  const place = placeOf(id, rules);
  const stages = [...new Set(place.rules.map(({ stage }): Stage => stage))];
  const documents = [0, 1, 2, 3, 4, 5].map((nth) => documentOf(rules, nth));
  const asked = { asOf, from: "json", ...(stages.length > 0 && { stages }) } as const;
  const { differences } = await compare(engine, place, asked, documents);
  expect(differences).toEqual([]);
});

test("no column is named twice, or by more than PostgreSQL keeps", () => {
  for (const [, id, rules] of hard) {
    const { columns } = compileSql(placeOf(id, rules), {
      dialect: "postgres",
      asOf,
      stages: ["formation", "filing", "approval", "operation"],
    });
    const names = ["dossier", "verdict", "outlook", ...columns.map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
  }
});

test("a mark that no statement can have is refused", () => {
  const place = placeOf("a", [{ id: "a.x", holds: given(fact("a.\u0000")) }]);
  expect(() => compileSql(place, { dialect: "duckdb", asOf })).toThrow(/U\+0000/);
});
