import { describeFields } from "consortium-eligibility/forms";
import { useEligibility } from "consortium-eligibility/react";
import { taizhou } from "consortium-eligibility/taizhou";

const lead = { id: "lead", role: "lead", financials: [{ year: 2024 }] };
const dossier = { organizations: [lead, { id: "m1", role: "member" }] };
const options = { jurisdictions: [taizhou], asOf: "2025-11-20", show: "should", dossier } as const;
const kinds = describeFields().find(({ name }) => name === "organizations.*.kind")?.options ?? [];
const choices = [{ value: "", label: { "zh-CN": "请选择" } }, ...kinds];
const words = choices.map(({ value, label }) => <option key={value} value={value} label={label["zh-CN"]} />);

export default function FilingForm() {
  const { session, snapshot, field } = useEligibility(options);
  const units = snapshot.dossier.organizations || [];
  const add = () => session.insert(["organizations"], { id: `m${units.length}`, role: "member" });
  const line = (label: string, path: (string | number)[], pick = false) => {
    const { value, set, message } = field(path);
    const id = path.join(".");
    const change = (event: { target: { value: string } }) => set(event.target.value);
    const own = { id, value: String(value ?? ""), onChange: change };
    return (
      <p key={id}>
        <label htmlFor={id}>{label}</label> {pick ? <select {...own}>{words}</select> : <input {...own} />} {message}
      </p>
    );
  };
  return (
    <form>
      {line("联合体名称", ["consortium", "name"])}
      {units.map((_, at) => line("单位类型", ["organizations", at, "kind"], true))}
      {line("2024 年营业收入（元）", ["organizations", 0, "financials", 0, "revenue"])}
      {line("2024 年研发费用（元）", ["organizations", 0, "financials", 0, "rdExpense"])}
      <input type="button" value="添加成员单位" onClick={add} />
      {field(["organizations"]).message}
    </form>
  );
}
