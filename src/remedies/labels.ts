import type { Criterion } from "../criteria/types.js";
import type { Path } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import { type Lang, type LocalText, text } from "../text.js";
import { or } from "../words/answers.js";
import { counterOf } from "../words/counters.js";
import { placeOfCode } from "../words/divisions.js";
import { yesWords } from "../words/flags.js";
import { inLang, keyOf, label, optionLabel } from "../words/labels.js";
import { type AnyDossier, unitAt } from "../words/names.js";
import { limitText } from "../words/numbers.js";
import { answerLabel, pathLabel } from "../words/places.js";
import { valueText } from "../words/values.js";
import { blankText } from "./offers.js";
import { type Part, valueAt } from "./places.js";
import type { StepKind } from "./types.js";

/** What a step is told of: its parts, which are alike. */
export interface Told {
  readonly kind: StepKind;
  readonly parts: readonly Part[];
  readonly dossier: AnyDossier;
}

const inBoth = (say: (lang: Lang) => string): LocalText => text(say("zh-CN"), say("en"));
const comma = (lang: Lang): string => inLang(["、", ", "], lang);

/** A value as a person reads it: an option by its words, a place by its name. */
function said(value: unknown, path: Path, lang: Lang, dossier: AnyDossier): string {
  const key = keyOf(path);
  if (key === "organizations.division" && typeof value === "string") {
    const place = placeOfCode([value], lang);
    if (place !== undefined) return inLang([`${place}的代码`, `a code of ${place}`], lang);
    return inLang(["其他地区的代码", "a code of another place"], lang);
  }
  // A value is read as it would be were it there.
  return valueText({ ...dossier, ...asRow(nest(path, value)) } as AnyDossier, path, lang) ?? String(value);
}

/** A dossier that has nothing but an answer. */
function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, part) => (typeof part === "number" ? Object.assign([], { [part]: inner }) : { [part]: inner }),
    value,
  );
}

/** The units, or other rows, that parts are of. */
function rowsOf(parts: readonly Part[], lang: Lang, dossier: AnyDossier): string {
  const names = parts.map(({ path, edits }) => {
    const at = path.findLastIndex((part) => typeof part === "number");
    const insert = edits.find((edit) => "insert" in edit);
    const inserted = insert && "insert" in insert ? insert.insert : undefined;
    const id = typeof inserted === "string" ? inserted : asRow(inserted).organizationId;
    const unit = unitAt(dossier, id ?? valueAt(dossier, [...path.slice(0, at + 1), "organizationId"]));
    return unit >= 0
      ? pathLabel(["organizations", unit], lang, dossier)
      : pathLabel(at < 0 ? path : path.slice(0, at + 1), lang, dossier);
  });
  return [...new Set(names)].join(comma(lang));
}

/** Said of what is to be done: “设立专家委员会”. */
const doing = (verb: string): string =>
  verb
    .replace(/^设有/, "设立")
    .replace(/^建有/, "建立")
    .replace(/^有(?=专职)/, "配备")
    .replace(/^为常设机构$/, "改为常设机构")
    .replace(/^为/, "成为");

/** A yes that is to be brought about, or only stated where it is so. */
function flag(path: Path, lang: Lang): string {
  const key = keyOf(path);
  const words = Object.hasOwn(yesWords, key) ? yesWords[key] : undefined;
  if (!words) return label(key, lang);
  const [verb, en, whose = ""] = words;
  return lang === "zh-CN" ? whose + doing(verb) : en;
}

const several = (parts: readonly Part[]): boolean => parts.length > 1;

/** What the parts put right, with the rows they are of: “××公司、××大学的类型”. */
function what(parts: readonly Part[], lang: Lang, dossier: AnyDossier): string {
  const [{ path } = { path: [] as Path }] = parts;
  if (!several(parts)) return pathLabel(path, lang, dossier);
  const rows = rowsOf(parts, lang, dossier);
  return inLang([`${rows}的${answerLabel(path, lang)}`, `${answerLabel(path, lang)} of ${rows}`], lang);
}

const isBlank = (value: unknown): boolean =>
  value === undefined || JSON.stringify(value)?.includes(blankText) || (Array.isArray(value) && value.length === 0);

function answer({ parts, dossier }: Told, lang: Lang): string {
  const [part] = parts;
  if (!part) return "";
  const { path, values, restricted } = part;
  if (part.name === "organizations.*.financials") return accounts(part, lang, dossier, false);
  const of = what(parts, lang, dossier);
  const open = part.edits.some((edit) => "remove" in edit);
  if (open) return inLang([`确认${of}已填完，不再增加`, `confirm that nothing will be added to: ${of}`], lang);
  if (Array.isArray(part.value) && part.value.length === 0)
    return inLang([`填写${of}；没有的，填“无”`, `fill in ${of}, or state that there is none`], lang);
  if (!restricted || isBlank(part.value)) return inLang([`补充填写${of}`, `fill in ${of}`], lang);
  if (typeof part.value === "boolean") {
    const yes = part.value ? ["是", "yes"] : ["否", "no"];
    return inLang(
      [
        `如实填写“${of}”：为“${yes[0]}”的，即符合要求`,
        `fill in ${of}: “${yes[1]}”, if it is so, meets the requirement`,
      ],
      lang,
    );
  }
  const fine = or([...new Set(values.map((value) => said(value, path, lang, dossier)))], lang);
  return inLang(
    [`如实填写${of}：为${fine}的，即符合要求`, `fill in ${of}: ${fine}, if it is so, meets the requirement`],
    lang,
  );
}

/** The accounts of a year. */
function accounts({ value, path }: Part, lang: Lang, dossier: AnyDossier, toCome: boolean): string {
  const { year, ...figures } = asRow(value);
  const unit = pathLabel(path.slice(0, 2), lang, dossier);
  const told = Object.entries(figures).map(([figure, amount]) => {
    const name = label(`organizations.financials.${figure}`, lang);
    const yuan = limitText(String(amount), "CNY", lang);
    const most = figure === "rdExpense";
    if (figure === "revenue") return inLang([`${name}按 ${yuan}计`, `${name} reckoned at ${yuan}`], lang);
    return inLang([`${name}${most ? "不少于" : ""} ${yuan}`, `${name} ${most ? "at least " : ""}${yuan}`], lang);
  });
  const list = told.join(inLang(["，", ", "], lang));
  return toCome
    ? inLang([`${unit} ${year} 年度${list}`, `${unit}, accounts of ${year}: ${list}`], lang)
    : inLang(
        [
          `补充填写${unit} ${year} 年度财务数据：${list}的，即符合要求`,
          `fill in the accounts of ${year}, ${unit}: ${list}, if it is so, meets the requirement`,
        ],
        lang,
      );
}

function correct({ parts, dossier }: Told, lang: Lang): string {
  const [part] = parts;
  if (!part) return "";
  const of = what(parts, lang, dossier);
  if (part.value === undefined || part.value === null)
    return inLang([`更正${of}，与名单一致`, `correct ${of} to what is listed`], lang);
  if (several(parts)) return inLang([`更正${of}`, `correct ${of}`], lang);
  const right = said(part.value, part.path, lang, dossier);
  return inLang([`将${of}更正为“${right}”`, `correct ${of} to “${right}”`], lang);
}

function produced({ parts, dossier }: Told, lang: Lang): string {
  const [part] = parts;
  if (!part) return "";
  const key = keyOf(part.path);
  const rows = (): string => rowsOf(parts, lang, dossier);
  if (key === "agreement.signatures") {
    const insert = asRow(part.value);
    const capacity =
      typeof insert.capacity === "string" ? optionLabel("agreement.signatures.capacity", insert.capacity, lang) : "";
    return inLang(
      [
        `请${rows()}${capacity === "" ? "" : `的${capacity}`}签署组建协议${insert.sealed ? "并盖章" : ""}`,
        `have the agreement signed${insert.sealed ? " and sealed" : ""} by ${rows()}`,
      ],
      lang,
    );
  }
  if (key === "governance.council.members")
    return inLang([`将${rows()}负责人列入理事会`, `seat the heads of ${rows()} on the council`], lang);
  if (key === "filing.attachments")
    return inLang([`申报时附上${attached(part, lang)}`, `attach: ${attached(part, lang)}`], lang);
  if (typeof part.value === "boolean") return flag(part.path, lang);
  const of = what(parts, lang, dossier);
  if (part.path[0] === "agreement" || part.path[0] === "plan") return inLang([`写明${of}`, `write: ${of}`], lang);
  return inLang([`落实${of}`, `provide: ${of}`], lang);
}

const attached = ({ value }: Part, lang: Lang): string =>
  (Array.isArray(value) ? value : [])
    .map((one) => optionLabel("filing.attachments", String(one), lang, true))
    .join(comma(lang));

function changed({ parts, dossier }: Told, lang: Lang): string {
  const [part] = parts;
  if (!part) return "";
  const of = what(parts, lang, dossier);
  if (part.name === "organizations.*.role")
    return inLang([`改由${rowsOf(parts, lang, dossier)}牵头`, `let ${rowsOf(parts, lang, dossier)} lead`], lang);
  if (part.value === true) {
    const whose = part.path[0] === "organizations" ? pathLabel(part.path.slice(0, 2), lang, dossier) : "";
    return inLang([whose + flag(part.path, lang), `${whose === "" ? "" : `${whose}: `}${flag(part.path, lang)}`], lang);
  }
  const now = valueText(dossier, part.path, lang);
  const then = said(part.value, part.path, lang, dossier);
  return inLang([`将${of}由“${now}”改为“${then}”`, `change ${of} from “${now}” to “${then}”`], lang);
}

/** The nouns that a new row has to deserve. */
export function nounsOf(criteria: readonly Criterion[], lang: Lang): string[] {
  return criteria.flatMap((of) => (of.kind === "called" ? [lang === "zh-CN" ? of.noun["zh-CN"] : of.noun.en] : []));
}

/** What is said of rows that are added. */
export interface Adding {
  readonly list: Path;
  readonly row: Readonly<Record<string, unknown>>;
  readonly count: number;
  readonly nouns: readonly Criterion[];
  /** The lists in which the new row must be named too. */
  readonly brings: readonly string[];
}

const bringing: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "agreement.signatures": ["签署组建协议", "signs the agreement"],
  "governance.council.members": ["列入理事会", "is seated on the council"],
};

/** The answers of a new row that matter, as words. */
function traits({ list, row, nouns }: Adding, lang: Lang, dossier: AnyDossier): string[] {
  const key = keyOf(list);
  const told = Object.entries(row).flatMap(([name, value]) => {
    if (["id", "role", "name"].includes(name)) return [];
    const path = [...list, 0, name];
    const own = label(`${key}.${name}`, lang);
    if (isBlank(value)) return [inLang([`填写${own}`, `${own} filled in`], lang)];
    if (name === "kind" || name === "division" || name === "chainPosition" || name === "serviceType")
      return nouns.length > 0 ? [] : [`${own}${inLang(["为", ": "], lang)}${said(value, path, lang, dossier)}`];
    if (typeof value === "boolean") return [flag(path, lang)];
    return [`${own}${inLang(["为", ": "], lang)}${said(value, path, lang, dossier)}`];
  });
  return told;
}

/** Rows that are added: how many, of what kind, and what comes with them. */
export function addingLabel(adding: Adding, kind: StepKind, dossier: AnyDossier): LocalText {
  return inBoth((lang) => {
    const { list, count, nouns, brings } = adding;
    const key = keyOf(list);
    const counter = counterOf({ subject: "dossier", path: list.map(String) });
    const noun = key === "organizations" ? inLang(["成员单位", "member"], lang) : label(key, lang);
    const kinds = nounsOf(nouns, lang);
    const own = traits(adding, lang, dossier);
    const more = brings.map((name) => inLang(bringing[name] ?? [label(name, lang), label(name, lang)], lang));
    const zh = [
      `${kind === "answer" ? "填报" : "增加"} ${count} ${counter}${noun}`,
      ...(kinds.length > 0 ? [`须为${kinds.join("、且为")}`] : []),
      ...(own.length > 0 ? [own.join("、")] : []),
      ...(more.length > 0 ? [`并${more.join("、")}`] : []),
    ];
    const en = [
      `${kind === "answer" ? "state" : "add"} ${count} ${noun}${count > 1 && key === "organizations" ? "s" : ""}`,
      ...(kinds.length > 0 ? [`to be counted among: ${kinds.join("; ")}`] : []),
      ...(own.length > 0 ? [own.join(", ")] : []),
      ...(more.length > 0 ? [`which ${more.join(" and ")}`] : []),
    ];
    return lang === "zh-CN" ? zh.join("，") : en.join(", ");
  });
}

const telling: Readonly<Record<StepKind, (told: Told, lang: Lang) => string>> = {
  answer,
  correct,
  document: produced,
  change: changed,
  add: produced,
  remove: ({ parts, dossier }, lang) => {
    const rows = rowsOf(parts, lang, dossier);
    return inLang([`减少 ${parts.length} 家单位：${rows}退出`, `part with ${rows}`], lang);
  },
  money: ({ parts: [part], dossier }, lang) => (part ? accounts(part, lang, dossier, true) : ""),
  wait: ({ parts: [part] }, lang) =>
    inLang([`自 ${String(part?.value)} 起申报`, `file on ${String(part?.value)} or later`], lang),
  judgement: (_, lang) => inLang(["由审核人认定", "have a reviewer judge it"], lang),
};

/** Whom and what a step concerns. */
export const labelOf = (told: Told): LocalText => inBoth((lang) => telling[told.kind](told, lang));
