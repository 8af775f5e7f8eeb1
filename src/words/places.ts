import type { Missing, Path } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang, keyOf, label, withoutNoun } from "./labels.js";
import { type AnyDossier, answerAt, isUnfinished, rowName, unitAt } from "./names.js";
import { joinWords } from "./phrase.js";

/** How the rows of a list are numbered, and the noun that need not be said again in the names of their answers. */
interface RowWords {
  readonly measure: string;
  readonly noun: string;
  readonly en: string;
}

const rowWords = new Map<string, RowWords>([
  ["organizations", { measure: "家", noun: "单位", en: "unit" }],
  ["organizations.financials", { measure: "条", noun: "财务数据", en: "account" }],
  ["organizations.rdProjects", { measure: "个", noun: "研发项目", en: "R&D project" }],
  ["platforms", { measure: "个", noun: "平台", en: "platform" }],
  ["agreement.signatures", { measure: "条", noun: "签章", en: "signature" }],
  ["plan.tasks", { measure: "项", noun: "任务", en: "task" }],
  ["researchers", { measure: "名", noun: "科研人员", en: "researcher" }],
  ["lifecycle.evaluations", { measure: "次", noun: "年度评价", en: "evaluation" }],
  ["lifecycle.reports", { measure: "份", noun: "年度报告", en: "annual report" }],
  ["lifecycle.projects", { measure: "个", noun: "科技计划项目", en: "government project" }],
]);
const entry: RowWords = { measure: "项", noun: "", en: "entry" };

/** What a row is called, and what joins the name of its answer to it. */
interface Row {
  readonly called: string;
  readonly of: string;
}

/** The name of a row in Chinese: its own, that of the unit it belongs to, or its number. */
function calledZh(list: string, path: Path, dossier: AnyDossier | undefined): Row {
  const at = Number(path.at(-1));
  const { measure, noun } = rowWords.get(list) ?? entry;
  const numbered = `第 ${at + 1} ${measure}${noun}`;
  if (!dossier) return { called: numbered, of: "的" };
  const row = answerAt(dossier, path);
  if (list === "organizations.financials") {
    const year = answerAt(row, ["year"]);
    return typeof year === "number" ? { called: `${year} 年`, of: "" } : { called: numbered, of: "的" };
  }
  const signed = list === "agreement.signatures" ? unitAt(dossier, answerAt(row, ["organizationId"])) : -1;
  if (signed >= 0) return calledZh("organizations", ["organizations", signed], dossier);
  const lead = list === "organizations" && answerAt(row, ["role"]) === "lead" ? "牵头单位" : undefined;
  return { called: rowName(dossier, list, path) ?? lead ?? numbered, of: "的" };
}

/** The name of a row in English: its number, with the name in brackets. */
function calledEn(list: string, path: Path, dossier: AnyDossier | undefined): string {
  const row = dossier && answerAt(dossier, path);
  const year = list === "organizations.financials" ? answerAt(row, ["year"]) : undefined;
  if (typeof year === "number") return `account of ${year}`;
  const numbered = `${(rowWords.get(list) ?? entry).en} ${Number(path.at(-1)) + 1}`;
  const signed = list === "agreement.signatures" ? unitAt(dossier, answerAt(row, ["organizationId"])) : -1;
  if (signed >= 0) return calledEn("organizations", ["organizations", signed], dossier);
  const name = rowName(dossier, list, path);
  return name === undefined ? numbered : `${numbered} (${name})`;
}

/** The rows on the way to an answer, outermost first. */
function rowsOf(path: Path, lang: Lang, dossier: AnyDossier | undefined): Row[] {
  return path.flatMap((part, at) => {
    if (typeof part !== "number") return [];
    const row = path.slice(0, at + 1);
    const list = keyOf(path.slice(0, at));
    return [lang === "zh-CN" ? calledZh(list, row, dossier) : { called: calledEn(list, row, dossier), of: ", " }];
  });
}

/** The name of an answer in its row, whose noun need not be said again: 第 2 个平台的所属学科, not 的平台所属学科. */
function ownName(key: string, path: Path, lang: Lang): string {
  const name = label(key, lang);
  const last = path.findLastIndex((part) => typeof part === "number");
  const { noun } = rowWords.get(keyOf(path.slice(0, last))) ?? entry;
  return lang === "zh-CN" ? withoutNoun(name, noun) : name;
}

/**
 * What an answer is called, with the row it stands in.
 * @example pathLabel(["organizations", 1, "kind"], "zh-CN") // "第 2 家单位的类型"
 * @example pathLabel(["organizations", 1, "kind"], "zh-CN", dossier) // "××公司的类型"
 */
export function pathLabel(path: Path, lang: Lang, dossier?: AnyDossier): string {
  const rows = rowsOf(path, lang, dossier);
  const key = keyOf(path);
  const last = path.at(-1);
  // A row is told apart by its id, which is no answer that anyone reads.
  if (rows.length > 0 && (key === "organizations.id" || (typeof last === "number" && rowWords.has(key))))
    return joinRows(rows, "", lang);
  if (typeof last !== "number") return joinRows(rows, ownName(key, path, lang), lang);
  // An entry of a list of words has its number after the list.
  const item = inLang([`${label(key, lang)}第 ${last + 1} 项`, `${label(key, lang)}, entry ${last + 1}`], lang);
  return joinRows(rows.slice(0, -1), item, lang);
}

/** Chinese words one after the other, with room beside numbers. */
const joinAll = (words: readonly string[], lang: Lang): string =>
  words.reduce((before, word) => joinWords(before, word, lang), "");

/** Rows, outermost first, and an answer in the last of them; `""` for the row itself. */
function joinRows(rows: readonly Row[], answer: string, lang: Lang): string {
  if (lang === "en")
    return [...(answer === "" ? [] : [answer]), ...rows.map(({ called }) => called).reverse()].join(", ");
  const before = rows.map(({ called, of }, at) =>
    answer === "" && at === rows.length - 1 ? called : joinWords(called, of, lang),
  );
  return joinAll([...before, answer], lang);
}

/** What the row of an answer is called: “××公司”; of an answer in none, the answer. */
export function rowLabel(path: Path, lang: Lang, dossier?: AnyDossier): string {
  const last = path.findLastIndex((part) => typeof part === "number");
  return pathLabel(last < 0 ? path : path.slice(0, last + 1), lang, dossier);
}

/** What an answer is called within its row. */
export const answerLabel = (path: Path, lang: Lang): string => ownName(keyOf(path), path, lang);

/**
 * What is still to be answered.
 * @example missingLabel({ path: ["organizations", 0, "financials"], row: { year: 2024 }, field: "rdExpense" }, "zh-CN")
 * // "第 1 家单位 2024 年研发费用"
 */
export function missingLabel({ path, row, field, coarse }: Missing, lang: Lang, dossier?: AnyDossier): string {
  const key = keyOf(path);
  if (key === "assertions") return label("assertions", lang);
  if (row?.role === "lead") return inLang(["牵头单位", "the lead"], lang);
  if (row?.role === "member") return inLang(["成员单位", "members"], lang);
  if (field === undefined) {
    const name = pathLabel(path, lang, dossier);
    if (coarse) return inLang([`${name}（须精确到日）`, `${name} (to the day)`], lang);
    return isUnfinished(path, dossier) ? inLang([`${name}（尚未填完）`, `${name} (not complete yet)`], lang) : name;
  }
  const name = row?.key === undefined ? label(`${key}.${field}`, lang) : String(row.key);
  if (row?.year === undefined) return name;
  const owner = pathLabel(path.slice(0, 2), lang, dossier);
  return inLang([`${owner} ${row.year} 年${name}`, `${name} of ${row.year}, ${owner}`], lang);
}
