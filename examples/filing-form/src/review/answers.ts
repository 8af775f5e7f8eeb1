import type { Finding, Path } from "consortium-eligibility";
import { codeLists, describeFields, type FieldDescription } from "consortium-eligibility/forms";
import { quantity } from "consortium-eligibility/session";
import { valueAt, wordsOf } from "../form/paths.js";
import type { Lang } from "../words/lang.js";
import { deskWords } from "./language.js";
import { type Answers, isRow, rowsAt } from "./read.js";
import { relatedFields } from "./related.js";
import type { DeskWords } from "./words.js";

/** One answer as a person reads it; none where it is not given. */
export interface Answer {
  readonly label: string;
  readonly value?: string;
  /** Whether the finding fails by it. */
  readonly wrong: boolean;
}
/** Answers that stand together: those of a row of a list, or those that stand in no list. */
export interface AnswerRow {
  /** Which row it is, by its name. */
  readonly name: string;
  readonly answers: readonly Answer[];
}
/** The answers of one list. */
export interface AnswerGroup {
  readonly name: string;
  readonly rows: readonly AnswerRow[];
}

type Field = FieldDescription;
interface Reading {
  readonly dossier: Answers;
  readonly lang: Lang;
  readonly words: DeskWords;
  readonly wrong: ReadonlySet<string>;
  /** Whether only the lead is meant. */
  readonly ofLead: boolean;
}

const fields: ReadonlyMap<string, Field> = new Map(describeFields([]).map((field) => [field.name, field]));

function unitName(id: unknown, { dossier, words }: Reading): string {
  const units = rowsAt(dossier, ["organizations"]);
  const found = units.findIndex((unit) => unit.id === id);
  return found < 0 ? words.notListed(String(id)) : wordsOf(units[found]?.name) || words.unit(found + 1);
}

/** An amount as an official would write it; what is no amount as it was written. */
const amountText = (value: unknown, lang: Lang): string =>
  /^\d{1,18}(\.\d{1,8})?$/.test(String(value).trim()) ? quantity(String(value).trim(), "CNY", lang) : String(value);

/** One answer in words; `undefined` for none. */
function valueText(value: unknown, field: Field, reading: Reading): string | undefined {
  const { lang, words } = reading;
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => valueText(item, field, reading) ?? []);
    return value.length === 0 ? words.none : items.join(words.comma);
  }
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (value === undefined || value === null || wordsOf(String(value)) === "") return undefined;
  if (field.refersTo === "organizations") return unitName(value, reading);
  if (field.kind === "amount") return amountText(value, lang);
  const code = field.codes && codeLists[field.codes].codes.find((one) => one.code === value);
  if (code) return `${code.label[lang]} ${code.code}`;
  return field.options?.find((option) => option.value === value)?.label[lang] ?? String(value).trim();
}

/** What a row is called: by its own name, the unit that it is of, its year, or its number. */
function rowName(path: Path, reading: Reading): string {
  const row = valueAt(reading.dossier, path);
  if (!isRow(row)) return "";
  const over = path.length > 2 ? `${rowName(path.slice(0, -2), reading)} · ` : "";
  const unit = row.organizationId ?? undefined;
  const own =
    wordsOf(row.name) ||
    wordsOf(row.title) ||
    (unit === undefined ? "" : unitName(unit, reading)) ||
    wordsOf(String(row.year ?? ""));
  const index = Number(path.at(-1)) + 1;
  return (
    over +
    (own || (path[0] === "organizations" && path.length === 2 ? reading.words.unit(index) : reading.words.row(index)))
  );
}

/** The rows of a list, whatever lists it stands in. */
function rowsOf(list: readonly string[], dossier: unknown): Path[] {
  return list.reduce<Path[]>(
    (paths, key) =>
      paths.flatMap((path): Path[] => {
        if (key !== "*") return [[...path, key]];
        const rows = valueAt(dossier, path);
        return Array.isArray(rows) ? rows.map((_, index) => [...path, index]) : [];
      }),
    [[]],
  );
}

function answerOf(path: Path, field: Field, reading: Reading): Answer {
  const value = valueText(valueAt(reading.dossier, path), field, reading);
  const label = field.label[reading.lang];
  return { label, ...(value !== undefined && { value }), wrong: reading.wrong.has(path.join(".")) };
}

/** The answers of the fields that stand in one list, row by row. */
function groupOf(list: readonly string[], own: readonly Field[], reading: Reading): AnswerGroup {
  const name = list.length === 0 ? "" : (fields.get(list.slice(0, -1).join("."))?.label[reading.lang] ?? "");
  const rows = rowsOf(list, reading.dossier)
    .filter(
      ([root, at]) =>
        !reading.ofLead || root !== "organizations" || valueAt(reading.dossier, [root, at ?? 0, "role"]) === "lead",
    )
    .map((path) => ({
      name: list.length === 0 ? "" : rowName(path, reading),
      answers: own.map((field) => answerOf([...path, ...field.path.slice(list.length)], field, reading)),
    }));
  return { name, rows };
}

/** The names of the fields that a finding rests on: those its rule reads, or where it reads none, those a reviewer looks at. */
function namesOf({ fields: read, topic }: Finding): string[] {
  const names = read.map((path) => path.join(".")).filter((name) => !/^assertions|(?:^|\.)id$/.test(name));
  const all = [...new Set([...names, ...(relatedFields[topic] ?? [])])];
  return topic.startsWith("lead.") ? all.filter((name) => name !== "organizations.*.role") : all;
}

/** The answers that a finding was judged by, in the words of the form: those in no list first, then list by list. */
export function answersOf(finding: Finding, dossier: Answers, lang: Lang): AnswerGroup[] {
  const wrong = new Set(finding.status === "fail" ? finding.paths.map((path) => path.join(".")) : []);
  const ofLead = finding.topic.startsWith("lead.");
  const reading: Reading = { dossier, lang, words: deskWords[lang], wrong, ofLead };
  const groups = new Map<string, { list: readonly string[]; own: Field[] }>();
  for (const name of namesOf(finding)) {
    const field = fields.get(name);
    if (!field || field.kind === "rows" || field.kind === "group") continue;
    const list = field.path.slice(0, field.path.lastIndexOf("*") + 1);
    const group = groups.get(list.join(".")) ?? { list, own: [] };
    group.own.push(field);
    groups.set(list.join("."), group);
  }
  return [...groups.values()]
    .sort((a, b) => a.list.length - b.list.length)
    .map(({ list, own }) => groupOf(list, own, reading))
    .filter(({ rows }) => rows.length > 0);
}
