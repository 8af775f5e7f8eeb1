import { createRequire } from "node:module";
import { coreReducer, createAjv, errorAt, getErrorAt, init, type JsonSchema7, subErrorsAt } from "@jsonforms/core";
import { type ErrorSchema, getDefaultFormState, type RJSFSchema, toErrorList } from "@rjsf/utils";
import defaultValidator, { customizeValidator } from "@rjsf/validator-ajv8";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type ErrorTree, errorTree, jsonSchemaErrors } from "../../src/forms/index.js";
import { taizhou } from "../../src/index.js";
import { dossierJsonSchema } from "../../src/schemas/json-schema.js";

const options = { asOf: "2025-11-20", show: "should" } as const;
const notEnterprise = "牵头单位为企业：不符合“在台州注册并具有独立法人资格的企业”（二（一）1①）";
const lowRatio = "牵头单位研发投入占比：1.5%，要求不低于 3%，差 1.5 个百分点（二（一）1③）";
const fewMembers = "成员单位数量：1 家，一般不少于 5 家，差 4 家（二（一）2②）";
const dossier = {
  organizations: [
    {
      id: "lead",
      role: "lead",
      kind: "university",
      financials: [{ year: 2024, revenue: "400000000", rdExpense: "6000000" }],
    },
    { id: "member", role: "member" },
  ],
};

/** Ajv of draft 2020-12, of the version that a library holds. */
const ajv2020Of = (library: string) => {
  const here = createRequire(import.meta.url);
  return createRequire(here.resolve(library))("ajv/dist/2020.js").default;
};

describe("react-jsonschema-form", () => {
  test("the tree is what `extraErrors` takes, and each error is at its field", () => {
    expectTypeOf<ErrorTree>().toExtend<ErrorSchema>();
    const list = toErrorList(errorTree(dossier, taizhou, options));
    expect(list.map(({ property, message }) => [property, message])).toEqual([
      [".organizations", fewMembers],
      [".organizations.0.kind", notEnterprise],
      [".organizations.0.financials.0.rdExpense", lowRatio],
    ]);
  });

  test("by itself it chooses the first option where nobody has chosen any; its recipe says not to", () => {
    const schema: RJSFSchema = { type: "object", properties: { kind: { oneOf: [{ const: "enterprise" }] } } };
    const state = (behavior: object) =>
      getDefaultFormState<unknown>(defaultValidator, schema, {}, schema, false, behavior);
    expect(state({})).toEqual({ kind: "enterprise" });
    expect(state({ constAsDefaults: "never" })).toEqual({});
  });

  test("the schema of the dossier is of draft 2020-12, which its validator takes with the Ajv of that draft", () => {
    const schema = { ...dossierJsonSchema };
    const validator = customizeValidator({ AjvClass: ajv2020Of("@rjsf/validator-ajv8") });
    expect(validator.validateFormData(dossier, schema)).toMatchObject({ errors: [] });
    const { errors } = validator.validateFormData({ organizations: [{ id: "a", role: "chair" }] }, schema);
    expect(errors).toMatchObject([{ property: ".organizations.0.role", name: "enum" }]);
  });

  test("or without saying its draft", () => {
    const { $schema, ...schema } = dossierJsonSchema;
    expect($schema).toContain("2020-12");
    expect(defaultValidator.validateFormData(dossier, schema)).toMatchObject({ errors: [] });
  });
});

describe("JSON Forms", () => {
  const schema: JsonSchema7 = {
    properties: {
      organizations: {
        type: "array",
        items: {
          properties: {
            kind: { type: "string" },
            financials: { items: { properties: { rdExpense: { type: "string" } } } },
          },
        },
      },
    },
  };
  const additionalErrors = jsonSchemaErrors(dossier, taizhou, options);
  const core = coreReducer(undefined, init(dossier, schema, { type: "VerticalLayout" }, { additionalErrors }));
  const text: JsonSchema7 = { type: "string" };

  test("the list is what `additionalErrors` takes, and each error is at the path of its control", () => {
    const at = (path: string, of: JsonSchema7) => errorAt(path, of)(core).map(({ message }) => message);
    expect(at("organizations.0.kind", text)).toEqual([notEnterprise]);
    expect(at("organizations.1.kind", text)).toEqual([]);
    expect(at("organizations.0.financials.0.rdExpense", text)).toEqual([lowRatio]);
    expect(at("organizations", { type: "array" })).toEqual([fewMembers]);
    expect(getErrorAt("organizations.0.kind", text)({ jsonforms: { core } })).toHaveLength(1);
    expect(subErrorsAt("organizations.0.financials", { type: "object" })(core)).toMatchObject([{ message: lowRatio }]);
  });

  test("each error says its rule", () => {
    expect(additionalErrors[0]).toMatchObject({
      instancePath: "/organizations/0/kind",
      keyword: "must",
      params: { rule: "taizhou.lead.enterprise" },
    });
  });

  test("the schema of the dossier is of draft 2020-12: it needs the Ajv of that draft, or not to say so", () => {
    const { $schema, ...undrafted } = dossierJsonSchema;
    expect(() => createAjv().compile(dossierJsonSchema)).toThrow(String($schema));
    expect(createAjv().validate(undrafted, dossier)).toBe(true);
    const Ajv2020 = ajv2020Of("@jsonforms/core");
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const judged = coreReducer(undefined, init(dossier, dossierJsonSchema, { type: "VerticalLayout" }, { ajv }));
    expect(judged.errors).toEqual([]);
  });
});
