import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FieldApi, FormApi } from "@tanstack/react-form";
import { createFormControl } from "react-hook-form";
import { useForm } from "vee-validate";
import { type TypedSchema, useForm as useForm4 } from "vee-validate-4";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { createRenderer } from "vue";
import { type FormValues, formSchema } from "../../src/forms/index.js";
import { type Dossier, taizhou } from "../../src/index.js";

const schema = formSchema(taizhou, { asOf: "2025-11-20", show: "should" });
const notEnterprise = "牵头单位为企业：不符合“在台州注册并具有独立法人资格的企业”（二（一）1①）";
const lowRatio = "牵头单位研发投入占比：1.5%，要求不低于 3%，差 1.5 个百分点（二（一）1③）";
const fewMembers = "成员单位数量：1 家，一般不少于 5 家，差 4 家（二（一）2②）";

const values = (kind: "university" | "enterprise" = "university"): FormValues => ({
  organizations: [
    {
      id: "lead",
      role: "lead",
      kind,
      financials: [{ year: 2024, revenue: "400000000", rdExpense: "6000000" }],
    },
    { id: "member", role: "member", kind: "" },
  ],
});

describe("Standard Schema", () => {
  const standard = schema satisfies StandardSchemaV1<FormValues, Dossier>;

  test("its types are those of a form and of a dossier", () => {
    expectTypeOf<StandardSchemaV1.InferInput<typeof schema>>().toEqualTypeOf<FormValues>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<Dossier>();
  });

  test("version, vendor, and issues at once", () => {
    const { version, vendor, validate } = standard["~standard"];
    expect({ version, vendor }).toEqual({ version: 1, vendor: "consortium-eligibility" });
    const rules = ["lead.enterprise", "lead.rd-ratio", "members.count"].map((name) => `taizhou.${name}`);
    expect(validate(values())).toEqual({
      issues: [
        { path: ["organizations", 0, "kind"], message: notEnterprise, kind: "must", rule: rules[0] },
        { path: ["organizations", 0, "financials", 0, "rdExpense"], message: lowRatio, kind: "must", rule: rules[1] },
        { path: ["organizations"], message: fewMembers, kind: "should", rule: rules[2] },
      ],
    });
  });

  test("a form without issues gives the dossier, and not what is blank", () => {
    const lenient = formSchema(taizhou, { asOf: "2025-11-20" });
    const units = [
      { id: "a", role: "lead" },
      { id: "b", role: "member" },
    ];
    const entered = { organizations: units.map((unit) => ({ ...unit, name: " ", kind: null })) };
    expect(lenient["~standard"].validate(entered)).toEqual({ value: { organizations: units } });
  });
});

describe("react-hook-form", () => {
  test("errors at nested fields, until they are put right", async () => {
    const { control, trigger, setValue, getFieldState } = createFormControl({
      resolver: standardSchemaResolver(schema),
      defaultValues: values(),
    });
    control.register("organizations.0.kind");
    expect(await trigger()).toBe(false);
    expect(getFieldState("organizations.0.kind").error?.message).toBe(notEnterprise);
    expect(getFieldState("organizations.0.financials.0.rdExpense").error?.message).toBe(lowRatio);
    expect(getFieldState("organizations").error).toMatchObject({ root: { message: fewMembers } });
    setValue("organizations.0.kind", "enterprise");
    await trigger();
    expect(getFieldState("organizations.0.kind").error).toBeUndefined();
  });
});

describe("TanStack Form", () => {
  test("issues at fields named with brackets, until they are put right", () => {
    const form = new FormApi({ defaultValues: values(), validators: { onChange: schema } });
    form.mount();
    const field = <
      const Name extends
        | "organizations"
        | "organizations[0].kind"
        | `organizations[0].financials[0].${"revenue" | "rdExpense"}`,
    >(
      name: Name,
    ) => {
      const api = new FieldApi({ form, name });
      api.mount();
      return api;
    };
    const kind = field("organizations[0].kind");
    const revenue = field("organizations[0].financials[0].revenue");
    const rdExpense = field("organizations[0].financials[0].rdExpense");
    const rows = field("organizations");
    kind.setValue("university");
    const told = () => [kind, rdExpense, rows].map(({ state }) => state.meta.errors.map((error) => error?.message));
    expect(told()).toEqual([[notEnterprise], [lowRatio], [fewMembers]]);
    kind.setValue("enterprise");
    revenue.setValue("200000000");
    expect(told()).toEqual([[], [], [fewMembers]]);
  });
});

/** Runs a composable as a component does, in a page that is not there. */
function inSetup<T>(composable: () => T): T {
  const node = () => ({});
  const nothing = () => {};
  const { createApp } = createRenderer<object, object>({
    createElement: node,
    createText: node,
    createComment: node,
    parentNode: node,
    nextSibling: () => null,
    insert: nothing,
    remove: nothing,
    patchProp: nothing,
    setText: nothing,
    setElementText: nothing,
  });
  const made: T[] = [];
  createApp({
    setup() {
      made.push(composable());
      return () => null;
    },
  }).mount({});
  return made[0] as T;
}

describe("VeeValidate 5", () => {
  test("errors at fields named with brackets, until they are put right", async () => {
    const form = inSetup(() => {
      const made = useForm({ validationSchema: schema, initialValues: values() });
      made.defineField("organizations[0].kind");
      return made;
    });
    expect(await form.validate()).toMatchObject({ valid: false });
    expect(form.errors.value).toMatchObject({ "organizations[0].kind": notEnterprise, organizations: fewMembers });
    form.setValues(values("enterprise"));
    await vi.waitFor(() => expect(form.errors.value).not.toHaveProperty(["organizations[0].kind"]));
  });
});

describe("VeeValidate 4", () => {
  /** As its documentation has it for a schema of another library; so does the recipe. */
  const wrapped: TypedSchema<FormValues, Dossier> = {
    __type: "VVTypedSchema",
    async parse(entered) {
      const result = schema["~standard"].validate(entered);
      if (!result.issues) return { value: result.value, errors: [] };
      return { errors: result.issues.map(({ path, message }) => ({ path: path.join("."), errors: [message] })) };
    },
  };
  const formOf = (validationSchema: unknown) =>
    inSetup(() => {
      const made = useForm4({ validationSchema, initialValues: values() });
      made.defineField("organizations[0].kind");
      return made;
    });

  test("a Standard Schema is taken for an object of rules, and every dossier passes", async () => {
    const form = formOf(schema);
    expect(await form.validate()).toMatchObject({ valid: true, errors: {} });
  });

  test("so does a function, which it takes for one field only", async () => {
    const form = formOf((entered: unknown) => schema["~standard"].validate(entered).issues?.[0]?.message ?? true);
    expect(await form.validate()).toMatchObject({ valid: true, errors: {} });
  });

  test("wrapped as a typed schema, it puts errors at fields named with brackets", async () => {
    const form = formOf(wrapped);
    expect(await form.validate()).toMatchObject({ valid: false });
    expect(form.errors.value).toMatchObject({ "organizations[0].kind": notEnterprise, organizations: fewMembers });
    form.setValues(values("enterprise"));
    await vi.waitFor(() => expect(form.errors.value).not.toHaveProperty(["organizations[0].kind"]));
  });
});
