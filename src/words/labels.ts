import type { Missing, Path } from "../engine/report.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { FieldKey } from "../schemas/keys.js";
import { optionWords } from "../schemas/option-words.js";
import type { Lang } from "../text.js";
import { fieldWords } from "./fields.js";

type Pair = readonly [zh: string, en: string];
/** The words of a pair in a language. */
export const inLang = ([zh, en]: Pair, lang: Lang): string => (lang === "zh-CN" ? zh : en);

/** The closed list that an answer is picked from, by the last part of its path. */
const listOfOptions = new Map<string, keyof typeof optionWords>([
  ["organizations.role", "role"],
  ["organizations.kind", "kind"],
  ["organizations.serviceType", "serviceType"],
  ["organizations.chainPosition", "chainPosition"],
  ["organizations.qualifications", "qualification"],
  ["organizations.financials.basis", "basis"],
  ["platforms.level", "platformLevel"],
  ["agreement.signatures.capacity", "capacity"],
  ["filing.route", "route"],
  ["filing.attachments", "attachment"],
  ["lifecycle.projects.level", "projectLevel"],
  ["lifecycle.evaluations.grade", "grade"],
  ["assertions.by", "assertedBy"],
  ["change.kind", "changeKind"],
]);

/** What an option is called; a word that is no option of that answer stands for itself. */
export function optionLabel(key: string, value: string, lang: Lang): string {
  // The lists that may be unfinished are called as the fields are.
  if (key === "unfinished") return label(keyOf(value.split(".")), lang);
  const list = listOfOptions.get(key);
  const pair = list && Object.entries(optionWords[list]).find(([option]) => option === value)?.[1];
  return pair ? inLang(pair, lang) : `“${value}”`;
}

/** The path of an answer without indexes: `organizations.financials.year`. */
export const keyOf = (path: Path): string => path.filter((part) => typeof part === "string" && part !== "*").join(".");

const hasWords = (key: string): key is FieldKey => Object.hasOwn(fieldWords, key);

/** What an answer is called, by its key; an answer that only another jurisdiction reads by its own name. */
export function label(key: string, lang: Lang): string {
  return hasWords(key) ? inLang(fieldWords[key], lang) : key;
}

/** The key of a field; `base` is that of the rows it stands in. */
export function fieldKey({ subject, path, fact }: Field, base: string): string {
  if (fact !== undefined) return fact;
  const root = subject === "lead" ? "organizations" : subject === "row" ? base : "";
  return [...(root ? [root] : []), ...path].join(".");
}

/** What a field is called, with whose it is. */
export function fieldLabel(field: Field, base: string, lang: Lang): string {
  const key = fieldKey(field, base);
  if (key === "organizations.id") {
    const lead: Pair = ["牵头单位", "the lead"];
    return inLang(field.subject === "lead" ? lead : ["该单位", "the unit"], lang);
  }
  const name = label(key, lang);
  return field.subject === "lead" ? leadsOwn(name, lang) : name;
}

/** The name of an answer of the lead. */
export function leadsOwn(name: string, lang: Lang): string {
  if (lang === "en") return `${name} (lead)`;
  return name.startsWith("牵头") ? name : name.startsWith("单位") ? `牵头${name}` : `牵头单位${name}`;
}

const listNouns = new Map<string, Pair>([
  ["organizations", ["单位", "units"]],
  ["organizations[role=member]", ["成员单位", "members"]],
  ["platforms", ["创新平台", "platforms"]],
  ["platforms[hostId=lead.id]", ["牵头单位的创新平台", "platforms of the lead"]],
  ["agreement.signatures[organizationId=row.id]", ["该单位的签章", "signatures of the unit"]],
  ["plan.tasks", ["方案任务", "tasks of the plan"]],
  ["organizations.rdProjects", ["牵头单位的研发项目", "R&D projects of the lead"]],
  ["researchers", ["科研人员", "researchers"]],
  ["lifecycle.reports", ["年度报告", "annual reports"]],
  ["lifecycle.projects", ["承担的科技计划项目", "government projects"]],
]);

/** What the rows of a list are called. */
export function listNoun({ at, where }: List, base: string, lang: Lang): string {
  const key = fieldKey(at, base);
  const whose = (is: string | Field): string => (typeof is === "string" ? is : `${is.subject}.${is.path.join(".")}`);
  const suffix = where ? `[${where.key}=${whose(where.is)}]` : "";
  const pair = listNouns.get(key + suffix);
  return pair ? inLang(pair, lang) : label(key, lang);
}

const rowWords = new Map<string, Pair>([
  ["organizations", ["第 # 家单位", "unit #"]],
  ["organizations.financials", ["第 # 条财务数据", "account #"]],
  ["organizations.rdProjects", ["第 # 个研发项目", "R&D project #"]],
  ["platforms", ["第 # 个平台", "platform #"]],
  ["agreement.signatures", ["第 # 条签章", "signature #"]],
  ["plan.tasks", ["第 # 项任务", "task #"]],
  ["researchers", ["第 # 名科研人员", "researcher #"]],
  ["lifecycle.reports", ["第 # 份年度报告", "annual report #"]],
  ["lifecycle.evaluations", ["第 # 次年度评价", "evaluation #"]],
  ["lifecycle.projects", ["第 # 个科技计划项目", "government project #"]],
]);

/** The name of an answer in its row, whose noun need not be said again: 第 2 个平台的所属学科, not 的平台所属学科. */
function ownName(name: string, row: string, lang: Lang): string {
  const [, noun = ""] = /^第 \d+ .(.+)$/.exec(row) ?? [];
  return lang === "zh-CN" && noun !== "" && name.startsWith(noun) && name !== noun ? name.slice(noun.length) : name;
}

/** What an answer is called, with the row it stands in: “第 2 家单位的单位类型”. */
export function pathLabel(path: Path, lang: Lang): string {
  const rows: string[] = [];
  path.forEach((part, at) => {
    if (typeof part !== "number") return;
    const words = rowWords.get(keyOf(path.slice(0, at))) ?? ["第 # 项", "entry #"];
    rows.push(inLang(words, lang).replace("#", String(part + 1)));
  });
  const key = keyOf(path);
  const name = label(key, lang);
  // A row is told apart by its id, which is no answer that anyone reads.
  const own =
    typeof path.at(-1) === "number" || key === "organizations.id" ? [] : [ownName(name, rows.at(-1) ?? "", lang)];
  if (rows.length > 0 && own.length === 0 && !rowWords.has(keyOf(path))) own.push(name);
  return lang === "zh-CN" ? [...rows, ...own].join("的") : [...own, ...rows.reverse()].join(", ");
}

/** What is still to be answered: “第 1 家单位的财务数据：2024 年研发费用”. */
export function missingLabel({ path, row, field }: Missing, lang: Lang): string {
  const key = keyOf(path);
  if (key === "assertions") return label("assertions", lang);
  if (row?.role === "lead") return lang === "zh-CN" ? "牵头单位" : "the lead";
  if (row?.role === "member") return lang === "zh-CN" ? "成员单位" : "members";
  if (field === undefined) return pathLabel(path, lang);
  const name = row?.key === undefined ? label(`${key}.${field}`, lang) : String(row.key);
  if (row?.year === undefined) return name;
  const owner = pathLabel(path.slice(0, 2), lang);
  return lang === "zh-CN" ? `${owner} ${row.year} 年${name}` : `${name} of ${row.year}, ${owner}`;
}
