import { describe, expect, test } from "vitest";
import { parseDossier, safeParseDossier } from "../../src/index.js";
import { isDay } from "../../src/schemas/day.js";
import { options } from "../../src/schemas/options.js";
import { cases } from "../fixtures.js";
import { dossierAt, dossierWith, type JsonSchema, jsonSchema, leadWith, places } from "./dossiers.js";

const at = (key: string): JsonSchema => {
  const place = places().find((one) => one.key === key);
  if (!place) throw new Error(`the schema has no ${key}`);
  return place.schema;
};

const typeOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;

/** Where a value is not as the schema says: as much of draft 2020-12 as the schema uses. */
function wrongParts(value: unknown, schema: JsonSchema, path = "$"): string[] {
  const { type, anyOf, enum: words, pattern, format, minimum, maximum, items, properties, required } = schema;
  if (anyOf) return anyOf.some((one) => wrongParts(value, one).length === 0) ? [] : [`${path} anyOf`];
  const is = typeOf(value);
  const types = type === undefined ? [is] : [type].flat();
  if (!types.includes(is) && !(is === "integer" && types.includes("number"))) return [`${path} type`];
  const wrong: string[] = [];
  if (words && !words.some((word) => word === value)) wrong.push(`${path} enum`);
  if (typeof value === "string") {
    if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) wrong.push(`${path} pattern`);
    if (format === "date" && !isDay(value)) wrong.push(`${path} format`);
  }
  if (typeof value === "number") {
    if (minimum !== undefined && value < minimum) wrong.push(`${path} minimum`);
    if (maximum !== undefined && value > maximum) wrong.push(`${path} maximum`);
  }
  if (Array.isArray(value)) {
    if (items) wrong.push(...value.flatMap((item, i) => wrongParts(item, items, `${path}[${i}]`)));
  } else if (typeof value === "object" && value !== null) {
    for (const key of required ?? []) if (!Object.hasOwn(value, key)) wrong.push(`${path} required ${key}`);
    for (const [key, part] of Object.entries(value)) {
      const known = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known) wrong.push(...wrongParts(part, known, `${path}.${key}`));
      else if (schema.additionalProperties === false) wrong.push(`${path} additional ${key}`);
    }
  }
  return wrong;
}

describe("the JSON Schema", () => {
  test("says which draft it is of", () => {
    expect(jsonSchema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(jsonSchema.type).toBe("object");
  });

  test("is plain JSON and stands alone", () => {
    expect(JSON.parse(JSON.stringify(jsonSchema))).toEqual(jsonSchema);
    expect(JSON.stringify(jsonSchema)).not.toContain("$ref");
  });

  test("has every part of the contract", () => {
    expect(Object.keys(jsonSchema.properties ?? {}).sort()).toEqual(
      [
        ...["agreement", "assertions", "consortium", "facts", "filing", "governance", "id", "justifications"],
        ...["lifecycle", "organizations", "plan", "platforms", "researchers", "unfinished"],
      ].sort(),
    );
    expect(places()).toHaveLength(new Set(places().map(({ key }) => key)).size);
    expect(Object.keys(at("plan.outline").properties ?? {})).toEqual([...options.outline]);
    expect(Object.keys(at("agreement.articles").properties ?? {})).toEqual([...options.article]);
  });

  test("requires the list of units, and of each an id and a role, and nothing else", () => {
    const objects = [
      jsonSchema,
      ...places().flatMap(({ schema }) => [schema, ...(schema.items ? [schema.items] : [])]),
    ];
    const asking = objects.filter(({ required }) => required && required.length > 0);
    expect(asking.map(({ required }) => [...(required ?? [])].sort())).toEqual([["organizations"], ["id", "role"]]);
  });

  test("allows no other keys anywhere", () => {
    const objects = [
      jsonSchema,
      ...places().flatMap(({ schema }) => [schema, ...(schema.items ? [schema.items] : [])]),
    ];
    const open = objects.filter((one) => one.properties && one.additionalProperties !== false);
    expect(open).toEqual([]);
  });

  test("says something of every answer", () => {
    const silent = places().filter(({ schema }) => schema.type === undefined && schema.anyOf === undefined);
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  test.each([["organizations.financials.revenue"], ["organizations.financials.rdExpense"]])(
    "says what an amount is: %s",
    (key) => {
      const right = ["0", "20000000", "0.5", " 1.12345678 ", "1".repeat(18), 0, 1.5, 20_000_000];
      const wrong = ["", "-5", "1,000", "2万", "1e5", ".5", "5.", "1".repeat(19), "1.123456789", "２", -1, true, null];
      expect(right.flatMap((value) => wrongParts(value, at(key)))).toEqual([]);
      expect(wrong.filter((value) => wrongParts(value, at(key)).length === 0)).toEqual([]);
    },
  );

  test.each([
    "filing.copies",
    "organizations.financials.year",
    "researchers.age",
    "filing.declared.platforms.national",
  ])("says what a count or year is: %s", (key) => {
    expect([0, 7, 2 ** 53 - 1].flatMap((value) => wrongParts(value, at(key)))).toEqual([]);
    expect([-1, 1.5, 2 ** 53, "7", true, null].filter((value) => wrongParts(value, at(key)).length === 0)).toEqual([]);
  });

  test.each(places().filter(({ key }) => /On$/.test(key)))("says that $key is a day", ({ schema }) => {
    expect(schema).toEqual({ type: "string", format: "date" });
  });

  test("says what a division is, and which lists may be unfinished", () => {
    expect(["330382", " 419001 "].flatMap((value) => wrongParts(value, at("organizations.division")))).toEqual([]);
    for (const wrong of ["3303", "3303822", "３３０３８２", "乐清市", 330_382, null])
      expect([wrong, wrongParts(wrong, at("organizations.division"))]).not.toEqual([wrong, []]);
    const lists = at("unfinished").items?.enum ?? [];
    expect(lists).toEqual(expect.arrayContaining(["organizations", "organizations.*.rdProjects", "plan.tasks", ""]));
    expect(lists.filter((name) => ["unfinished", "plan", "organizations.*.name"].includes(name))).toEqual([]);
  });

  test("says that an id is not blank and a fact is a text, a number or a yes or no", () => {
    expect([" ", ""].filter((value) => wrongParts(value, at("organizations.id")).length === 0)).toEqual([]);
    expect(wrongParts("a", at("organizations.id"))).toEqual([]);
    expect(["甲", 1.5, -1, false].flatMap((value) => wrongParts(value, at("facts.value")))).toEqual([]);
    expect([null, {}, []].filter((value) => wrongParts(value, at("facts.value")).length === 0)).toEqual([]);
  });

  // The articles and the outline are keys, and the kinds of change are those of another input.
  const elsewhere = ["article", "outline", "changeKind"];
  test.each(Object.entries(options).filter(([list]) => !elsewhere.includes(list)))(
    "has the options of %s",
    (_, words) => {
      const found = places().map(({ schema }) =>
        (schema.enum ?? schema.items?.enum ?? []).filter((word) => word !== ""),
      );
      expect(found).toContainEqual([...words]);
    },
  );
});

describe("the JSON Schema agrees with parseDossier", () => {
  test("on every case, once it is read", () => {
    for (const { name, dossier } of cases())
      expect([name, wrongParts(parseDossier(dossier), jsonSchema)]).toEqual([name, []]);
  });

  test.each(places().filter(({ key }) => key !== "organizations"))("on what $key may not be", ({ path }) => {
    for (const wrong of [Symbol("x"), dossierWith({}), [[]], -1.5, "\ufffe"]) {
      const dossier = dossierAt(path, wrong);
      if (wrongParts(dossier, jsonSchema).length === 0) expect(safeParseDossier(dossier).issues).toBeUndefined();
      else expect(safeParseDossier(dossier).issues?.length).toBeGreaterThan(0);
    }
  });

  test("on what is missing or unknown", () => {
    expect(wrongParts({}, jsonSchema)).toEqual(["$ required organizations"]);
    expect(wrongParts(leadWith({ nane: 1 }), jsonSchema)).toEqual(["$.organizations[0] additional nane"]);
    expect(wrongParts({ organizations: [{ id: "a" }] }, jsonSchema)).toEqual(["$.organizations[0] required role"]);
    expect(wrongParts(leadWith({}), jsonSchema)).toEqual([]);
  });
});
