import { type Citation, type Force, type Jurisdiction, type Stage, stages } from "../criteria/rule.js";
import { fieldsOf } from "../engine/fields.js";
import { givenList, givenOptions, givenPlace } from "../engine/given.js";
import { dossierShape, type FieldKind, type FieldShape } from "../schemas/shape.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type LocalText, text } from "../text.js";
import { keyOf, label, optionLabel } from "../words/labels.js";
import type { SectionKey } from "../words/sections.js";
import { references } from "../words/values.js";
import type { CodeListName } from "./codes.js";
import { nameOf } from "./names.js";
import { type Trait, traits } from "./traits.js";
import { accountYears } from "./years.js";

/** How a form shows amounts that are stored in yuan. */
export interface DisplayUnit {
  unit: "CNY10k";
  /** How many yuan one of it is. */
  factor: 10000;
  label: LocalText;
}

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
  /** The part of the form that it stands in, of `formSections`. */
  section: SectionKey;
  /** Its place in the order in which the official forms ask, over all sections. */
  order: number;
  width: "short" | "medium" | "full";
  /** Whether the answer is a text of several lines. */
  multiline: boolean;
  unit?: "CNY" | "count";
  /** The unit in which the official forms ask for an amount: `shownAmount` and `storedAmount` convert. */
  display?: DisplayUnit;
  options?: { value: string; label: LocalText }[];
  /** Of a yes or no: the three states that it may have; `null` is not answered. */
  states?: { value: boolean | null; label: LocalText }[];
  /** The list whose ids the answer is one of, or a list of. */
  refersTo?: "organizations";
  /** The list of `codeLists` that the answer is taken from; a code of an industry only begins with its section. */
  codes?: CodeListName;
  /** Answers that can be read; of a list of words, its entries. A group and a list of rows have none. */
  examples: readonly (string | number | boolean)[];
  /** The years of which the lead is asked for accounts on the day, ascending; only where there is a day, and a rule asks. */
  years?: number[];
  /** The stages whose rules read it. */
  stages: Stage[];
  /** The rules that read it, and their clauses. */
  asks: { jurisdiction: string; rule: string; force: Force; citation: Citation }[];
}

/** Of what the fields are described. */
export interface DescribeOptions {
  /** The day of the question; by default `filing.filledOn` of the dossier, if that is a day. */
  asOf?: string;
  /** The dossier as it stands: when its lead was founded tells of which years it is asked for accounts. */
  dossier?: Draft<Dossier>;
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

/** The lists that codes are taken from, by the field. */
const codesOf = new Map<string, CodeListName>([
  ["organizations.division", "divisions"],
  ["consortium.industryClass.code", "industrySections"],
  ["consortium.technicalFields.primary", "technicalFields"],
  ["consortium.technicalFields.other", "technicalFields"],
]);

const short: ReadonlySet<FieldKind> = new Set<FieldKind>(["flag", "count", "day", "option"]);
const medium: ReadonlySet<FieldKind> = new Set<FieldKind>(["amount", "text", "value"]);
const widthOf = (kind: FieldKind): FieldDescription["width"] =>
  short.has(kind) ? "short" : medium.has(kind) ? "medium" : "full";

const states = (): FieldDescription["states"] => [
  { value: true, label: text("是", "yes") },
  { value: false, label: text("否", "no") },
  { value: null, label: text("未填", "not answered") },
];

/** What a form does with an answer of such a kind. */
const ofKind = (kind: FieldKind): Pick<FieldDescription, "display" | "states"> => ({
  ...(kind === "amount" && { display: { unit: "CNY10k", factor: 10000, label: text("万元", "10 000 yuan") } }),
  ...(kind === "flag" && { states: states() }),
});

interface Asked extends Pick<FieldDescription, "asks"> {
  stages: Set<Stage>;
}

/** The rules that read each field, and their stages, by its name. */
function askedBy(jurisdictions: readonly Jurisdiction[]): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const jurisdiction of jurisdictions) {
    givenPlace(jurisdiction);
    for (const { id: rule, force, stage, cites, applies, readings } of jurisdiction.rules) {
      const criteria = [...(applies ? [applies] : []), ...Object.values(readings).map(({ holds }) => holds)];
      for (const name of fieldsOf(criteria).map(nameOf)) {
        const known = asked.get(name) ?? { asks: [], stages: new Set() };
        known.asks.push({ jurisdiction: jurisdiction.id, rule, force, citation: cites });
        known.stages.add(stage);
        asked.set(name, known);
      }
    }
  }
  return asked;
}

/** What stands for itself as an example: the options, yes and no. */
const ownExamples = ({ kind, options = [] }: FieldShape): FieldDescription["examples"] =>
  kind === "flag" ? [true, false] : options;

/** Where a form shows a field, how wide, and what may stand there. */
function shape(field: FieldShape, key: string) {
  const [place, [section, width, ...examples]] = traits.get(key) as [number, Trait];
  const lines = width === "lines";
  return {
    section,
    order: place,
    width: lines ? ("full" as const) : (width ?? widthOf(field.kind)),
    multiline: lines,
    examples: examples.length > 0 ? examples : ownExamples(field),
  };
}

/**
 * Every field of the dossier, with its words in both languages, how a form shows it, and the rules that read it.
 *
 * @param jurisdictions whose rules; none by default
 * @param options the day and the dossier, by which the years of the lead's accounts are told
 * @throws TypeError if a jurisdiction or the options are none
 * @throws RangeError if `asOf` is no day
 * @example describeFields([wenzhou]).find(({ name }) => name === "organizations.*.uscc")
 * // { label: { "zh-CN": "统一社会信用代码", … }, section: "members", asks: [{ rule: "wenzhou.form.member-rows", citation: { clause: "附1四", … } }], … }
 * @example describeFields([wenzhou], { asOf: "2025-11-20" }).find(({ name }) => name === "organizations.*.financials.*.year")?.years
 * // [2022, 2023, 2024]
 */
export function describeFields(
  jurisdictions: readonly Jurisdiction[] = [],
  options: DescribeOptions = {},
): FieldDescription[] {
  givenList(jurisdictions, "jurisdictions", "jurisdictions");
  givenOptions(options);
  const asked = askedBy(jurisdictions);
  const years = accountYears(jurisdictions, options.dossier, options.asOf);
  return dossierShape().map((field) => {
    const { path, kind, required, options } = field;
    const key = keyOf(path);
    const codes = codesOf.get(key);
    const { asks, stages: read } = asked.get(path.join(".")) ?? { asks: [], stages: new Set() };
    return {
      path,
      name: path.join("."),
      kind,
      required,
      label: text(label(key, "zh-CN"), label(key, "en")),
      help: particular.get(key) ?? help[kind],
      ...shape(field, key),
      ...(kind === "amount" && { unit: "CNY" as const }),
      ...(kind === "count" && particular.get(key) !== year && { unit: "count" as const }),
      ...ofKind(kind),
      ...(options && {
        options: options.map((value) => ({
          value,
          label: text(optionLabel(key, value, "zh-CN"), optionLabel(key, value, "en")),
        })),
      }),
      ...(key !== "organizations.id" && references.has(key) && { refersTo: "organizations" as const }),
      ...(codes && { codes }),
      ...(years && key === "organizations.financials.year" && { years }),
      stages: stages.filter((stage) => read.has(stage)),
      asks,
    };
  });
}
