import { describe, expect, test } from "vitest";
import { describeFields } from "../../src/forms/index.js";
import { nameOf } from "../../src/forms/names.js";
import { evaluate, stages, wenzhou } from "../../src/index.js";
import { dossierJsonSchema } from "../../src/schemas/json-schema.js";
import { places, policyTexts } from "../fixtures.js";

const all = Object.values(places);
const fields = describeFields(all);
const byName = new Map(fields.map((field) => [field.name, field]));

/** Every path of a JSON Schema, `"*"` for an index. */
function namesOf(schema: unknown, at: string[] = []): string[] {
  const { properties, items } = Object(schema);
  const own = at.length > 0 ? [at.join(".")] : [];
  const within = Object.entries(properties ?? {}).flatMap(([key, part]) => namesOf(part, [...at, key]));
  const rows = items?.properties ? namesOf(items, [...at, "*"]).filter((name) => !name.endsWith("*")) : [];
  return [...own, ...within, ...rows];
}

describe("the fields of a form", () => {
  test("are those of the JSON Schema", () => {
    expect(fields.map(({ name }) => name).sort()).toEqual(namesOf(dossierJsonSchema).sort());
  });

  test.each(fields.map((field) => [field.name, field] as const))("%s has words in both languages", (name, field) => {
    const picked = [...(field.options ?? []), ...(field.states ?? [])].map(({ label }) => label);
    for (const words of [field.label, field.help, ...picked, ...(field.display ? [field.display.label] : [])]) {
      expect(words["zh-CN"]).toMatch(/[\u4e00-\u9fff]|YYYY/);
      expect(words["zh-CN"]).not.toMatch(/“[a-z-]+”/);
      expect(words.en).toMatch(/[A-Za-z]/);
      expect(words.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
    expect(field.label.en).not.toBe(field.path.filter((part) => part !== "*").join("."));
    expect(field.path.join(".")).toBe(name);
  });

  test("say which rules read them, and by which clause", () => {
    for (const place of all) {
      const { findings } = evaluate({ organizations: [] }, place, { asOf: "2025-11-20", stages });
      for (const { rule, fields: read, citation } of findings) {
        for (const path of read) {
          const asks = byName.get(nameOf(path))?.asks;
          expect(asks).toContainEqual(expect.objectContaining({ jurisdiction: place.id, rule, citation }));
        }
      }
    }
    for (const { asks } of fields) for (const { citation } of asks) expect(policyTexts.has(citation.policy)).toBe(true);
  });

  test("have their units, and no unit where there is none", () => {
    expect(byName.get("organizations.*.financials.*.revenue")).toMatchObject({ kind: "amount", unit: "CNY" });
    expect(byName.get("filing.copies")).toMatchObject({ kind: "count", unit: "count" });
    expect(byName.get("organizations.*.financials.*.year")).not.toHaveProperty("unit");
    expect(byName.get("filing.filledOn")).not.toHaveProperty("unit");
  });

  test("say what a dossier cannot be read without", () => {
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      "organizations",
      "organizations.*.id",
      "organizations.*.role",
    ]);
    expect(byName.get("organizations.*.kind")?.required).toBe(false);
  });

  test("have the options that may be picked", () => {
    expect(byName.get("organizations.*.role")?.options).toEqual([
      { value: "lead", label: { "zh-CN": "牵头单位", en: "lead" } },
      { value: "member", label: { "zh-CN": "成员单位", en: "member" } },
    ]);
    expect(byName.get("organizations.*.qualifications")?.kind).toBe("options");
  });

  test("need no jurisdiction", () => {
    expect(describeFields().every(({ asks }) => asks.length === 0)).toBe(true);
    const uscc = describeFields([wenzhou]).find(({ name }) => name === "organizations.*.uscc");
    expect(uscc?.asks[0]).toMatchObject({ rule: "wenzhou.form.member-rows", citation: { clause: "附1四" } });
  });
});
