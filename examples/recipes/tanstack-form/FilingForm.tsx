import { useForm } from "@tanstack/react-form";
import { describeFields, type FormValues, formSchema } from "consortium-eligibility/forms";
import { taizhou } from "consortium-eligibility/taizhou";

const kinds = describeFields().find(({ name }) => name === "organizations.*.kind")?.options;
const schema = formSchema(taizhou, { asOf: "2025-11-20", show: "should" });
// TanStack Form takes the type of the form from its default values: they are of the schema's type.
const defaultValues: FormValues = {
  organizations: [
    { id: "lead", role: "lead", financials: [{ year: 2024 }] },
    { id: "member-1", role: "member" },
  ],
};
type Answer = "name" | "kind" | "financials[0].revenue" | "financials[0].rdExpense";

export default function FilingForm() {
  const form = useForm({ defaultValues, validators: { onChange: schema } });
  const field = (name: "consortium.name" | `organizations[${number}].${Answer}`, label: string) => (
    <form.Field name={name}>
      {({ state: { value, meta }, setValue }) => (
        <p>
          <label htmlFor={name}>{label}</label>{" "}
          {name.endsWith("kind") ? (
            <select id={name} value={value ?? ""} onChange={(event) => setValue(event.target.value)}>
              <option value="">请选择</option>
              {kinds?.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label["zh-CN"]}
                </option>
              ))}
            </select>
          ) : (
            <input id={name} value={value ?? ""} onChange={(event) => setValue(event.target.value)} />
          )}{" "}
          <em role="alert">{meta.errors.map((error) => error?.message).join("；")}</em>
        </p>
      )}
    </form.Field>
  );

  return (
    <form>
      {field("consortium.name", "联合体名称")}
      <form.Field name="organizations" mode="array">
        {({ state: { value, meta }, pushValue }) => (
          <>
            {value.map(({ id, role }, row) => (
              <fieldset key={id}>
                <legend>{role === "lead" ? "牵头单位" : "成员单位"}</legend>
                {field(`organizations[${row}].name`, "单位名称")}
                {field(`organizations[${row}].kind`, "单位类型")}
                {role === "lead" && field(`organizations[${row}].financials[0].revenue`, "2024 年营业收入（元）")}
                {role === "lead" && field(`organizations[${row}].financials[0].rdExpense`, "2024 年研发费用（元）")}
              </fieldset>
            ))}
            <button type="button" onClick={() => pushValue({ id: `member-${value.length}`, role: "member" })}>
              添加成员单位
            </button>{" "}
            <em role="alert">{meta.errors.map((error) => error?.message).join("；")}</em>
          </>
        )}
      </form.Field>
    </form>
  );
}
