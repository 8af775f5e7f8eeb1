import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { evaluate, safeParseDossier } from "consortium-eligibility";
import { describeFields, type FormValues, formSchema, nextQuestions } from "consortium-eligibility/forms";
import { taizhou } from "consortium-eligibility/taizhou";
import { useEffect } from "react";
import { type FieldPath, useFieldArray, useForm, useWatch } from "react-hook-form";

const asOf = "2025-11-20";
const kinds = describeFields().find(({ name }) => name === "organizations.*.kind")?.options;

export default function FilingForm() {
  const { register, control, formState, getFieldState, subscribe, trigger } = useForm({
    resolver: standardSchemaResolver(formSchema(taizhou, { asOf, show: "should" })),
    defaultValues: {
      organizations: [
        { id: "lead", role: "lead", financials: [{ year: 2024 }] },
        { id: "member-1", role: "member" },
      ],
    },
  });
  // A clause speaks of several fields, so all are looked at again when one changes; blank ones have no error.
  useEffect(() => subscribe({ formState: { values: true }, callback: () => trigger() }), [subscribe, trigger]);
  const { fields, append } = useFieldArray({ control, name: "organizations", keyName: "key" });
  const message = (name: FieldPath<FormValues>) => (
    <em role="alert">{getFieldState(name, formState).error?.message}</em>
  );
  const input = (name: FieldPath<FormValues>, label: string) => (
    <p>
      <label>
        {label} <input {...register(name)} />
      </label>{" "}
      {message(name)}
    </p>
  );
  const { value, partial } = safeParseDossier(useWatch({ control }));
  const dossier = value ?? partial;
  const [next] = dossier ? nextQuestions(evaluate(dossier, taizhou, { asOf })) : [];

  return (
    <form>
      {input("consortium.name", "联合体名称")}
      {fields.map(({ key, role }, row) => (
        <fieldset key={key}>
          <legend>{role === "lead" ? "牵头单位" : "成员单位"}</legend>
          {input(`organizations.${row}.name`, "单位名称")}
          <p>
            <label>
              单位类型{" "}
              <select {...register(`organizations.${row}.kind`)}>
                <option value="">请选择</option>
                {kinds?.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label["zh-CN"]}
                  </option>
                ))}
              </select>
            </label>{" "}
            {message(`organizations.${row}.kind`)}
          </p>
          {role === "lead" && input(`organizations.${row}.financials.0.revenue`, "2024 年营业收入（元）")}
          {role === "lead" && input(`organizations.${row}.financials.0.rdExpense`, "2024 年研发费用（元）")}
        </fieldset>
      ))}
      <button type="button" onClick={() => append({ id: `member-${fields.length}`, role: "member" })}>
        添加成员单位
      </button>{" "}
      <em role="alert">{formState.errors.organizations?.root?.message ?? formState.errors.organizations?.message}</em>
      {next && <p>下一项：{next.label["zh-CN"]}</p>}
    </form>
  );
}
