import { describe, expect, test } from "vitest";
import { dependents, errorTree, fieldName, formRules, jsonSchemaErrors } from "../../src/forms/index.js";
import { wenzhou } from "../../src/index.js";
import { places } from "../fixtures.js";
import { asOf } from "../laws/arbitrary.js";

const form = { organizations: [{ id: "a", role: "lead", kind: "university", "a/b~c": 1 }] };
const notMet = "The lead is an enterprise: not met (三（二）)";

describe("errors for front-ends of JSON Schema", () => {
  test("as a list, in the shape of Ajv", () => {
    expect(jsonSchemaErrors(form, wenzhou, { asOf, lang: "en" }).slice(0, 2)).toEqual([
      {
        instancePath: "/organizations/0/a~1b~0c",
        schemaPath: "#/shape",
        keyword: "shape",
        params: {},
        message: expect.stringMatching(/^there is no key "a\/b~c"/),
      },
      {
        instancePath: "/organizations/0/kind",
        schemaPath: "#/must/wenzhou.lead.enterprise",
        keyword: "must",
        params: { rule: "wenzhou.lead.enterprise" },
        message: notMet,
      },
    ]);
  });

  test("as a tree of the dossier's keys", () => {
    expect(errorTree(form, wenzhou, { asOf, lang: "en" })).toMatchObject({
      organizations: { 0: { kind: { __errors: [notMet] } } },
    });
    expect(errorTree(5, wenzhou, { asOf })).toMatchObject({ __errors: [expect.any(String)] });
  });

  test("two errors of a field stand together, and keys of the prototype are keys", () => {
    const tree = errorTree(
      JSON.parse('{"organizations":[{"id":"a","role":"lead","__proto__":1},{"id":"b","role":"lead","constructor":1}]}'),
      wenzhou,
      { asOf },
    );
    expect(Object.keys(tree.organizations ?? {})).toEqual(["0", "1"]);
    expect(JSON.stringify(tree)).toContain("__proto__");
    expect(errorTree({ filing: { filledOn: "x" }, organizations: [] }, wenzhou)).toMatchObject({
      filing: { filledOn: { __errors: [expect.any(String), expect.any(String)] } },
    });
    expect(({} as Record<string, unknown>).__errors).toBeUndefined();
    expect(errorTree({ organizations: [], __errors: [] }, wenzhou, { asOf }).__errors).toEqual([
      expect.stringMatching("__errors"),
    ]);
  });
});

describe("rules of a form", () => {
  const rules = formRules(wenzhou, { values: () => form, asOf, lang: "en" });
  const asked = (rule: unknown): unknown[] => {
    const called: unknown[] = [];
    expect(
      rules["organizations.*.kind"]?.[0]?.validator(rule, undefined, (error) => called.push(error)),
    ).toBeUndefined();
    return called;
  };

  test("there is one for every field, and all call back once", () => {
    expect(Object.keys(rules)).toContain("consortium.name");
    expect(asked({ field: "organizations.0.kind" })).toEqual([notMet]);
    expect(asked({ field: "organizations[0].kind" })).toEqual([notMet]);
    expect(asked({ fullField: "organizations.0.kind", field: "kind" })).toHaveLength(1);
    expect(asked({ field: "organizations.0.name" })).toEqual([undefined]);
    expect(asked({})).toEqual([undefined]);
    expect(asked(undefined)).toEqual([undefined]);
  });

  test("need the form that they are of", () => {
    expect(() => formRules(wenzhou, {} as never)).toThrow(TypeError);
  });

  test("as promises, with one judgement for all that ask in the same turn", async () => {
    let read = 0;
    const rules = formRules(wenzhou, {
      asOf,
      lang: "en",
      promise: true,
      values: () => {
        read++;
        return form;
      },
    });
    const ask = (field: string): unknown => rules["organizations.*.kind"]?.[0]?.validator({ field }, undefined);
    const [kind, name] = await Promise.allSettled([ask("organizations.0.kind"), ask("organizations.0.name")]);
    expect(kind).toMatchObject({ status: "rejected", reason: new Error(notMet) });
    expect(name).toMatchObject({ status: "fulfilled" });
    expect(read).toBe(1);
    await ask("organizations.0.name");
    expect(read).toBe(2);
  });
});

describe("the fields that depend on one", () => {
  test("are those that some rule reads together with it", () => {
    expect(dependents("consortium.head.name", wenzhou)).toEqual([
      "organizations.*.role",
      "organizations.*.legalRepresentative",
      "organizations",
    ]);
  });

  test("however the name is written", () => {
    const names = dependents("organizations.*.kind", wenzhou);
    expect(names.length).toBeGreaterThan(0);
    for (const name of [
      "organizations.0.kind",
      "organizations[12].kind",
      'organizations["3"].kind',
      ["organizations", 0, "kind"],
    ]) {
      expect(dependents(name, wenzhou)).toEqual(names);
      expect(fieldName(name)).toBe("organizations.*.kind");
    }
  });

  test("a field that there is not is told with the likely one", () => {
    expect(() => dependents("organizations.0.knd", wenzhou)).toThrow(
      /"organizations\.\*\.knd".*organizations\.\*\.kind/,
    );
    expect(dependents("organizations.0", wenzhou)).toEqual(dependents("organizations", wenzhou));
    expect(dependents("plan.tasks.0.organizationIds.1", places.jiyuan ?? wenzhou)).toEqual(
      dependents("plan.tasks.0.organizationIds", places.jiyuan ?? wenzhou),
    );
  });

  test("of a list are those of its rows, and the other way round", () => {
    expect(dependents("platforms", wenzhou)).toContain("platforms.*.level");
    expect(dependents("organizations.0.financials", wenzhou)).toContain("organizations.*.financials.*.rdExpense");
  });

  test("are told by the stages asked for", () => {
    expect(dependents("filing.publicNotice.startsOn", places.jiyuan ?? wenzhou)).toEqual([]);
    expect(dependents("filing.publicNotice.startsOn", places.jiyuan ?? wenzhou, { stages: ["approval"] })).not.toEqual(
      [],
    );
    expect(() => dependents("platforms", wenzhou, { stages: ["nothing" as never] })).toThrow(RangeError);
  });

  test.each(Object.entries(places))("each is the other's: %s", (_, place) => {
    for (const field of ["consortium.name", "organizations.*.kind", "platforms.*.level", "plan.endsOn"])
      for (const other of dependents(field, place))
        expect([other, dependents(other, place).includes(field)]).toEqual([other, true]);
  });
});
