import type { Path } from "../engine/report.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { changeWords } from "../schemas/change-words.js";
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
]);

/** A word of a document or of a dossier, as it stands there. */
export const quoted = (word: string): string => `“${word}”`;

/** What an option is called; a word that is no option of that answer stands for itself, in quotes unless `bare`. */
export function optionLabel(key: string, value: string, lang: Lang, bare = false): string {
  // The lists that may be unfinished are called as the fields are.
  if (key === "unfinished") return label(keyOf(value.split(".")), lang);
  const list = listOfOptions.get(key);
  const words = key === "change.kind" ? changeWords : list && optionWords[list];
  const pair = words && Object.entries(words).find(([option]) => option === value)?.[1];
  return pair ? inLang(pair, lang) : bare ? value : quoted(value);
}

/** The path of an answer without indexes: `organizations.financials.year`. */
export const keyOf = (path: Path): string => path.filter((part) => typeof part === "string" && part !== "*").join(".");

const hasWords = (key: string): key is FieldKey => Object.hasOwn(fieldWords, key);

/** What an answer is called, by its key; an answer that only another jurisdiction reads by its own name. */
export function label(key: string, lang: Lang): string {
  return hasWords(key) ? inLang(fieldWords[key], lang) : key;
}

/** A name in its row, whose noun need not be said again: 级别 of a platform, not 平台级别. */
export const withoutNoun = (name: string, noun: string): string =>
  noun !== "" && name.startsWith(noun) && name !== noun ? name.slice(noun.length) : name;

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
  ["plan.tasks", ["任务", "tasks of the plan"]],
  ["organizations.rdProjects", ["研发项目", "R&D projects"]],
  ["researchers", ["科研人员", "researchers"]],
  ["lifecycle.reports", ["年度报告", "annual reports"]],
  ["lifecycle.projects", ["科技计划项目", "government projects"]],
]);

/** What the rows of a list are called. */
export function listNoun({ at, where }: List, base: string, lang: Lang): string {
  const key = fieldKey(at, base);
  const whose = (is: string | Field): string => (typeof is === "string" ? is : `${is.subject}.${is.path.join(".")}`);
  const suffix = where ? `[${where.key}=${whose(where.is)}]` : "";
  const pair = listNouns.get(key + suffix);
  const rows = pair ? inLang(pair, lang) : label(key, lang);
  return at.subject === "lead" ? inLang([`牵头单位的${rows}`, `${rows} of the lead`], lang) : rows;
}
