import { Button, Form, Input, Select } from "antd";
import { describeFields, formRules } from "consortium-eligibility/forms";
import { taizhou } from "consortium-eligibility/taizhou";
import { useMemo } from "react";

const kinds = describeFields()
  .find(({ name }) => name === "organizations.*.kind")
  ?.options?.map(({ value, label }) => ({ value, label: label["zh-CN"] }));
const initialValues = {
  organizations: [
    { id: "lead", role: "lead", financials: [{ year: 2024 }] },
    { id: "member-1", role: "member" },
  ],
};

export default function FilingForm() {
  const [form] = Form.useForm();
  const rules = useMemo(() => {
    // `true`: also what has no field of its own, such as the role of a unit.
    const values = () => form.getFieldsValue(true);
    return formRules(taizhou, { values, promise: true, asOf: "2025-11-20", show: "should" });
  }, [form]);
  // A clause speaks of several fields, so all are looked at again when one changes; blank ones have no error.
  const again = () => form.validateFields().catch(() => undefined);

  return (
    <Form form={form} layout="vertical" initialValues={initialValues} onValuesChange={again}>
      <Form.Item label="联合体名称" name={["consortium", "name"]} rules={rules["consortium.name"]}>
        <Input />
      </Form.Item>
      <Form.List name="organizations" rules={rules.organizations}>
        {(rows, { add }, { errors }) => (
          <>
            {rows.map(({ key, name }) => (
              <fieldset key={key}>
                <legend>{name === 0 ? "牵头单位" : "成员单位"}</legend>
                <Form.Item label="单位名称" name={[name, "name"]} rules={rules["organizations.*.name"]}>
                  <Input />
                </Form.Item>
                <Form.Item label="单位类型" name={[name, "kind"]} rules={rules["organizations.*.kind"]}>
                  <Select options={kinds} />
                </Form.Item>
                {name === 0 && (
                  <>
                    <Form.Item
                      label="2024 年营业收入（元）"
                      name={[name, "financials", 0, "revenue"]}
                      rules={rules["organizations.*.financials.*.revenue"]}
                    >
                      <Input />
                    </Form.Item>
                    <Form.Item
                      label="2024 年研发费用（元）"
                      name={[name, "financials", 0, "rdExpense"]}
                      rules={rules["organizations.*.financials.*.rdExpense"]}
                    >
                      <Input />
                    </Form.Item>
                  </>
                )}
              </fieldset>
            ))}
            <Button onClick={() => add({ id: `member-${rows.length}`, role: "member" })}>添加成员单位</Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </Form>
  );
}
