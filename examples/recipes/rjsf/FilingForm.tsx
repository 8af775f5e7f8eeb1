import Form from "@rjsf/core";
import type { RJSFSchema } from "@rjsf/utils";
import validator from "@rjsf/validator-ajv8";
import { describeFields, errorTree } from "consortium-eligibility/forms";
import { taizhou } from "consortium-eligibility/taizhou";
import { useMemo, useState } from "react";

const described = new Map(describeFields().map((field) => [field.name, field]));
const field = (name: string): RJSFSchema => {
  const { label, options } = described.get(name) ?? {};
  const oneOf = options?.map(({ value, label }) => ({ const: value, title: label["zh-CN"] }));
  return { type: "string", title: label?.["zh-CN"], ...(oneOf && { oneOf }) };
};
const rows = (name: string, properties: Record<string, RJSFSchema>): RJSFSchema => ({
  type: "array",
  title: described.get(name)?.label["zh-CN"],
  items: { type: "object", properties },
});
// The answers that this page asks for; the whole dossier is `dossierJsonSchema` of consortium-eligibility/json-schema.
const schema: RJSFSchema = {
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
// By itself it chooses the first option where nobody has chosen any.
const unanswered = { constAsDefaults: "never" } as const;
const initial = {
  organizations: [
    { id: "lead", role: "lead", financials: [{ year: 2024 }] },
    { id: "member-1", role: "member" },
  ],
};

export default function FilingForm() {
  const [dossier, setDossier] = useState<unknown>(initial);
  const errors = useMemo(() => errorTree(dossier, taizhou, { asOf: "2025-11-20", show: "should" }), [dossier]);
  return (
    <Form
      schema={schema}
      validator={validator}
      formData={dossier}
      extraErrors={errors}
      experimental_defaultFormStateBehavior={unanswered}
      showErrorList={false}
      onChange={({ formData }) => setDossier(formData)}
    />
  );
}
