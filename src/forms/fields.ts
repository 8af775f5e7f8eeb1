import type { Citation, Force, Jurisdiction } from "../criteria/rule.js";
import { fieldsOf } from "../engine/fields.js";
import { givenList, givenPlace } from "../engine/given.js";
import { dossierShape, type FieldKind } from "../schemas/shape.js";
import { type LocalText, text } from "../text.js";
import { keyOf, label, optionLabel } from "../words/labels.js";
import { nameOf } from "./names.js";

/** What a form needs to know of a field. */
export interface FieldDescription {
  /** `"*"` for an index. */
  path: readonly string[];
  /** The path joined by points, as form libraries write it. */
  name: string;
  kind: FieldKind;
  /** Whether a dossier cannot be read without it; a form may leave anything else open. */
  required: boolean;
  label: LocalText;
  /** How the answer is written. */
  help: LocalText;
  unit?: "CNY" | "count";
  options?: { value: string; label: LocalText }[];
  /** The rules that read it, and their clauses. */
  asks: { jurisdiction: string; rule: string; force: Force; citation: Citation }[];
}

const help: Record<FieldKind, LocalText> = {
  group: text("下列各项", "the answers below"),
  rows: text("逐条填写；没有的，可不添加", "a row for each; an empty list where there are none"),
  words: text("逐项填写", "an entry for each"),
  text: text("文字", "text"),
  flag: text("是或否", "yes or no"),
  count: text("不小于 0 的整数", "a whole number, not below 0"),
  amount: text("以元计，至多 8 位小数，不带单位和分隔符", "in yuan, up to 8 decimals, without unit or separators"),
  day: text("日期，写作 YYYY-MM-DD", "a day, YYYY-MM-DD"),
  option: text("选择一项", "one of the options"),
  options: text("可选择多项", "any of the options"),
  value: text("文字、数字或是否", "text, a number, or yes or no"),
};

const year = text("年度，四位数字", "a year, four digits");

/** Fields whose form is more than that of their kind. */
const particular = new Map<string, LocalText>([
  ["organizations.uscc", text("18 位统一社会信用代码（GB 32100-2015）", "18 characters, GB 32100-2015")],
  [
    "organizations.division",
    text("住所地六位行政区划代码（GB/T 2260）", "six digits of the registered domicile, GB/T 2260"),
  ],
  ["organizations.financials.year", year],
  ["lifecycle.reports.year", year],
  ["lifecycle.evaluations.year", year],
  [
    "consortium.industryClass.code",
    text("GB/T 4754-2017 代码，如 C38、3824", "a code of GB/T 4754-2017, such as C38 or 3824"),
  ],
  ["consortium.technicalFields.primary", text("申请表所列选项的字母", "letters of the form's options")],
  ["platforms.established", text("YYYY、YYYY-MM 或 YYYY-MM-DD", "YYYY, YYYY-MM or YYYY-MM-DD")],
  ["platforms.hostId", text("单位名单中的单位编号", "the id of a unit listed")],
  ["platforms.coHostIds", text("单位名单中的单位编号", "ids of units listed")],
  ["agreement.signatures.organizationId", text("单位名单中的单位编号", "the id of a unit listed")],
  ["plan.tasks.organizationIds", text("单位名单中的单位编号", "ids of units listed")],
  ["governance.council.chair", text("理事长所在单位的编号", "the id of the chair's unit")],
  ["governance.council.members", text("单位名单中的单位编号", "ids of units listed")],
  ["filing.applicantId", text("单位名单中的单位编号", "the id of a unit listed")],
  [
    "researchers.employerId",
    text("单位名单中的单位编号；不在名单内的填写名称", "the id of a unit listed, else its name"),
  ],
  ["unfinished", text("尚有内容未填入的名单", "the lists to which something is still to be added")],
]);

/**
 * Every field of the dossier, with its words in both languages, and the rules that read it.
 *
 * @param jurisdictions whose rules; none by default
 * @example describeFields([wenzhou]).find(({ name }) => name === "organizations.*.uscc")
 * // { label: { "zh-CN": "统一社会信用代码", … }, asks: [{ rule: "wenzhou.form.member-rows", citation: { clause: "附1四", … } }], … }
 */
export function describeFields(jurisdictions: readonly Jurisdiction[] = []): FieldDescription[] {
  const asks = new Map<string, FieldDescription["asks"]>();
  givenList(jurisdictions, "jurisdictions", "jurisdictions");
  for (const jurisdiction of jurisdictions) {
    givenPlace(jurisdiction);
    const { id, rules } = jurisdiction;
    for (const { id: rule, force, cites, applies, readings } of rules) {
      const criteria = [...(applies ? [applies] : []), ...Object.values(readings).map(({ holds }) => holds)];
      for (const field of fieldsOf(criteria)) {
        const name = nameOf(field);
        asks.set(name, [...(asks.get(name) ?? []), { jurisdiction: id, rule, force, citation: cites }]);
      }
    }
  }
  return dossierShape().map(({ path, kind, required, options }) => {
    const key = keyOf(path);
    return {
      path,
      name: path.join("."),
      kind,
      required,
      label: text(label(key, "zh-CN"), label(key, "en")),
      help: particular.get(key) ?? help[kind],
      ...(kind === "amount" && { unit: "CNY" as const }),
      ...(kind === "count" && particular.get(key) !== year && { unit: "count" as const }),
      ...(options && {
        options: options.map((value) => ({
          value,
          label: text(optionLabel(key, value, "zh-CN"), optionLabel(key, value, "en")),
        })),
      }),
      asks: asks.get(path.join(".")) ?? [],
    };
  });
}
