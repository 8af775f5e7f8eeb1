import type { JsonSchema7, Middleware, UISchemaElement } from "@jsonforms/core";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { describeFields, jsonSchemaErrors } from "consortium-eligibility/forms";
import { taizhou } from "consortium-eligibility/taizhou";

const described = new Map(describeFields().map((field) => [field.name, field]));
const field = (name: string): JsonSchema7 => {
  const { label, options } = described.get(name) ?? {};
  const oneOf = options?.map(({ value, label }) => ({ const: value, title: label["zh-CN"] }));
  return { type: "string", title: label?.["zh-CN"], ...(oneOf && { oneOf }) };
};
const rows = (name: string, properties: Record<string, JsonSchema7>): JsonSchema7 => ({
  type: "array",
  title: described.get(name)?.label["zh-CN"],
  items: { type: "object", properties },
});
// The answers that this page asks for; the whole dossier is `dossierJsonSchema` of consortium-eligibility/json-schema.
const schema: JsonSchema7 = {
  type: "object",
  properties: {
    consortium: { type: "object", properties: { name: field("consortium.name") } },
    organizations: rows("organizations", {
      id: field("organizations.*.id"),
      role: field("organizations.*.role"),
      name: field("organizations.*.name"),
      kind: field("organizations.*.kind"),
      financials: rows("organizations.*.financials", {
        year: { ...field("organizations.*.financials.*.year"), type: "integer" },
        revenue: field("organizations.*.financials.*.revenue"),
        rdExpense: field("organizations.*.financials.*.rdExpense"),
      }),
    }),
  },
};
const elements = [
  { type: "Control", scope: "#/properties/consortium/properties/name" },
  { type: "Control", scope: "#/properties/organizations", label: "单位名单" },
];
const uischema: UISchemaElement & { elements: UISchemaElement[] } = { type: "VerticalLayout", elements };
const initial = {
  organizations: [
    { id: "lead", role: "lead", financials: [{ year: 2024 }] },
    { id: "member-1", role: "member" },
  ],
};

// Judged with each change. Handed back from `onChange` they would come late, and undo what was typed meanwhile.
const middleware: Middleware = (state, action, reduce) => {
  const core = reduce(state, action);
  return { ...core, additionalErrors: jsonSchemaErrors(core.data, taizhou, { asOf: "2025-11-20", show: "should" }) };
};

export default function FilingForm() {
  return (
    <JsonForms
      schema={schema}
      uischema={uischema}
      data={initial}
      renderers={vanillaRenderers}
      cells={vanillaCells}
      middleware={middleware}
    />
  );
}
