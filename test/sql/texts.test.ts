import { afterAll, beforeAll, expect, test } from "vitest";
import { type Criterion, dossier, fact, lead, unit, units } from "../../src/index.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";
import { placeOf, placeOfCriteria } from "./place.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const field = lead("name");
const coded = (letters: string, ...digits: [number, number]): Criterion => ({ kind: "coded", field, letters, digits });
const starts = (...prefixes: string[]): Criterion => ({ kind: "starts-with", field, prefixes });
const named = (...parts: string[]): Criterion => ({ kind: "named", field, parts });
const oneOf = (...values: (string | boolean)[]): Criterion => ({ kind: "one-of", field, values, orJudged: false });
const long = (by: "characters" | "words", operator: "<=" | ">=", limit: string): Criterion => ({
  kind: "compare",
  quantity: { kind: "length", field, by },
  operator,
  limit,
});

/** What would be something else within an expression, a literal, or a class of letters. */
const hard: readonly Criterion[] = [
  ...[coded("", 2, 4), coded("A-C", 1, 3), coded("^]", 1, 2), coded("]", 1, 2), coded("\\", 1, 2), coded("1", 2, 3)],
  ...[
    coded("𠮷", 1, 3),
    coded("甲[:", 0, 2),
    coded("A", 1, 2000),
    coded("A", 3, 2),
    coded("'", 0, 0),
    coded("\n", 1, 1),
  ],
  ...[starts(""), starts("a'"), starts("\\"), starts("%", "_"), starts("***:", "(?i)"), starts("[", "^", "$")],
  ...[starts("\n", "a\nb"), starts("甲\\Q"), starts("d.lead"), starts("#", " x"), starts("{1}", "x{2}")],
  ...[named("a", "b"), named("", ""), named("a"), named("", "b", ""), named("(", ")"), named("a\n", "b")],
  ...[named("x".repeat(50), "y"), named("甲", "甲", "甲")],
  ...[long("characters", "<=", "3"), long("words", "<=", "3"), long("characters", ">=", "1000")],
  ...[oneOf("a'", "\\", "%"), oneOf("", "A"), { kind: "uscc", field } as const],
  { kind: "same", field, as: dossier("consortium", "name") },
  { kind: "same", field, as: fact("a.k") },
  { kind: "same", field: fact("a.k"), as: fact("a.l") },
];

type Than = Extract<Criterion, { kind: "date" }>["than"];
const day = (operator: "<=" | ">=" | ">", than: Than, months?: number): Criterion => ({
  kind: "date",
  field,
  operator,
  than,
  ...(months !== undefined && { months }),
});
const days: readonly Criterion[] = [
  ...[day("<=", "as-of"), day("<=", "as-of", 12), day(">=", "as-of", -12), day(">", "first-of-year", 1)],
  ...[day(">=", lead("establishedOn"), -1), day("<=", "as-of", 120_000), day("<=", "as-of", -120_000)],
  ...[day("<=", { yearsLater: 9000, on: "12-31" }), day(">", { yearsLater: -3000, on: "01-01" })],
  ...[
    day(">=", { yearsLater: 0, on: "01-01" }),
    { kind: "each-year", then: day(">", { yearsLater: 1, on: "12-31" }) } as const,
  ],
];

const texts = [
  ...["A1", "B12", "-12", "^1", "]1", "\\1", "\\12", "1", "12", "123", "1234", "11", "𠮷12", "𠮷1", "甲1", "[1", ":1"],
  ...[`A${"1".repeat(1500)}`, "1".repeat(300), "'", "'1", "a'", "a'x", "\\", "\\\\", "%x", "_x", "***:x", "(?i)x"],
  ...[
    "[x",
    "^x",
    "$x",
    "a\nb",
    "a\nxb",
    "甲\\Qx",
    "甲Q",
    "d.lead",
    "#x",
    "{1}x",
    "x{2}",
    "xx",
    "ab",
    "axb",
    "a\u200bb",
  ],
  ...["a\u200bxb", "a b", "( )", "()", "(x)", `${"x".repeat(50)}zy`, "甲甲甲", "甲x甲y甲", "x".repeat(1200)],
  ...["甲".repeat(100_000), "a ".repeat(3000), "é", "e\u0301", "\u00a0x\u00a0", "a\u0000b", "\ufffd", "A", "a", "true"],
  ...["\r\nx", "x\ty", "x\u000by", "91330000142944445H", "", "\u3000", "a\u0085b"],
];
const dates = [
  ...["2024", "2024-12-31", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31", "9999", "0001", "0000", "0000-01"],
  ...["2025-11-20", "2025-11", "2024-11-20", "2023-02-30", "10000-01-01", "9998-12", "0002", "x"],
];

/** Dossiers of which the nth has the nth text, and now and then another elsewhere. */
const documentsOf = (all: readonly string[]): string[] =>
  all.map((text, nth) =>
    JSON.stringify({
      organizations: [{ role: "lead", name: text, establishedOn: text }],
      consortium: { name: all[(nth * 7) % all.length] },
      facts: [
        { key: "a.k", value: text },
        { key: "a.l", value: nth % 2 ? text : 1 },
      ],
    }),
  );

test.each(["json", "tables"] as const)("texts are what they are, and no part of a statement, from %s", async (from) => {
  const place = placeOfCriteria(hard);
  const { differences, rechecks } = await compare(engine, place, { asOf: "2025-11-20", from }, documentsOf(texts));
  expect(differences).toEqual([]);
  expect(rechecks).toBe(0);
});

test("words among yes and no are left to memory", async () => {
  const place = placeOfCriteria([oneOf(true, "a"), oneOf("a", false)]);
  const { differences, rechecks } = await compare(engine, place, { asOf: "2025-11-20" }, documentsOf(["a", "b"]));
  expect(differences).toEqual([]);
  expect(rechecks).toBe(4);
});

test("what hangs on something that memory must settle is not decided without it", async () => {
  const open = oneOf(true, "a");
  const other: Criterion = { ...oneOf(true, "A1"), field: unit("name") } as Criterion;
  const given: Criterion = { kind: "given", field };
  const many = (operator: ">=" | "<=" | "=", limit: string): Criterion => ({
    kind: "compare",
    quantity: { kind: "count", list: units, where: other },
    operator,
    limit,
  });
  const place = placeOf("lushan", [
    { id: "lushan.if", holds: { kind: "implies", when: open, then: oneOf(true, "ab") } },
    { id: "lushan.only-if", holds: starts("x"), applies: open },
    { id: "lushan.if-not", holds: given, applies: { kind: "implies", when: open, then: starts("x") } },
    { id: "lushan.one", holds: many("=", "1") },
    { id: "lushan.some", holds: { kind: "all", of: [many(">=", "1"), many("<=", "1")] } },
    { id: "lushan.each", holds: { kind: "every", list: units, where: other } },
    { id: "lushan.open", holds: open },
    {
      id: "lushan.declared",
      holds: { kind: "declares", field: fact("a.l"), counted: { kind: "count", list: units, where: other } },
    },
  ]);
  const documents = documentsOf(["a", "A1", "ab", "x", "b", ""]).flatMap((text) => {
    const { organizations, ...rest } = JSON.parse(text);
    return [0, 1, 2].map((more) =>
      JSON.stringify({
        ...rest,
        organizations: [...organizations, ...Array(more).fill({ name: "A1" }), { name: "b" }],
      }),
    );
  });
  const { differences, rechecks } = await compare(engine, place, { asOf: "2025-11-20" }, documents);
  expect(differences).toEqual([]);
  expect(rechecks).toBeGreaterThan(0);
});

test.each(["2025-11-20", "2024-12-31", "2026-01-01", "0001-01-01", "0003-05-05", "9999-12-31"])(
  "days are held against those of %s as memory does",
  async (asOf) => {
    const { differences } = await compare(engine, placeOfCriteria(days), { asOf, from: "json" }, documentsOf(dates));
    expect(differences).toEqual([]);
  },
);
