import { asRow } from "../facts/answer.js";
import { capital, type Lang, type LocalText, text } from "../text.js";
import { counterOf } from "../words/counters.js";
import { usccFault } from "../words/credit-code.js";
import { inLang, keyOf, label, optionLabel, quoted } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { limitText } from "../words/numbers.js";
import { joinWords } from "../words/phrase.js";
import { valueText } from "../words/values.js";
import { accountsAnswered, accountsToCome } from "./account-words.js";
import { boundsOf, isBlank, placeSaid, said, valuesSaid } from "./asked-words.js";
import { confirming, hasWords, making, none } from "./flag-words.js";
import { type Part, valueAt } from "./places.js";
import { andIn, answerName, ofRows, rowsOf, saidOf, within, withThe } from "./row-names.js";
import type { StepKind } from "./types.js";

/** What a step is told of: its parts, which are alike. */
export interface Told {
  readonly kind: StepKind;
  readonly parts: readonly [Part, ...Part[]];
  readonly dossier: AnyDossier;
}

const comma = (lang: Lang): string => inLang(["，", ", "], lang);

/** The kinds of criteria that ask no more than that something be written. */
const free: ReadonlySet<string> = new Set(["given", "filled", "uscc", "named", "coded", "among"]);

/** What an answer ought to be, in Chinese: “须为…，不超过 3 项”. */
const ought = (bounds: readonly string[]): string =>
  bounds.map((bound) => (/^(不|最多|各项)/.test(bound) ? bound : `须${bound}`)).join("，");

/** To write what is not written yet, in the form that it must have. */
function filled({ parts, dossier }: Told, lang: Lang): string {
  const [part] = parts;
  const form = boundsOf(part, lang);
  const how = form.length === 0 ? "" : inLang([`（${ought(form)}）`, ` (${form.join(", ")})`], lang);
  return saidOf(parts, lang, dossier, [(of) => `填写${of}${how}`, (of) => `fill in ${of}${how}`]);
}

/** To tell where some units are registered. */
function registered({ parts, dossier }: Told, lang: Lang): string {
  const rows = rowsOf(parts, lang, dossier);
  const [{ value }] = parts;
  return inLang(
    [
      `如实填写${rows}的注册地行政区划代码：${placeSaid(value, "zh-CN")}的，即符合要求`,
      `for ${rows}, fill in the division code of the registered domicile: ${placeSaid(value, "en").replace(/^registered (in )?/, "that of ")} meets the requirement`,
    ],
    lang,
  );
}

function answer(told: Told, lang: Lang): string {
  const { parts, dossier } = told;
  const [part] = parts;
  const { value, restricted, asks = [], path } = part;
  if (part.name === "organizations.*.financials") return accountsAnswered(part, lang, dossier);
  const rows = rowsOf(parts, lang, dossier);
  if (part.edits.some((edit) => "remove" in edit))
    return saidOf(parts, lang, dossier, [
      (of) => `确认${of}已填完，不再增加`,
      (of) => `confirm that ${of} is complete and nothing will be added to it`,
    ]);
  if (Array.isArray(value) && value.length === 0)
    return saidOf(parts, lang, dossier, [
      (of) => `填写${of}；没有的，填“无”`,
      (of) => `fill in ${of}, or state that there is none`,
    ]);
  if (typeof value === "boolean" && hasWords(path, value))
    return confirming(path, value, { rows, many: parts.length > 1 }, lang);
  const isFree = !restricted || isBlank(value) || (asks.length > 0 && asks.every(({ kind }) => free.has(kind)));
  if (isFree) return filled(told, lang);
  if (keyOf(path) === "organizations.division") return registered(told, lang);
  const bounds = boundsOf(part, lang);
  const is = parts.length > 1 ? "均为" : "为";
  const zh = bounds.length > 0 ? bounds.join("，") : is + valuesSaid(part, lang, dossier);
  const en = bounds.length > 0 ? bounds.join(", ") : valuesSaid(part, lang, dossier);
  return saidOf(parts, lang, dossier, [
    (of) => `如实填写${of}：${joinWords(zh, "的，即符合要求", "zh-CN")}`,
    (of) => `fill in ${of}: ${en} meets the requirement`,
  ]);
}

/** A code that cannot be: what is wrong in it. */
function miscoded({ parts, dossier }: Told, lang: Lang): string {
  const faults = parts.map(({ path }) => {
    const code = String(valueAt(dossier, path));
    const [found, asked] = usccFault(code, lang);
    return inLang([`${quoted(code)}${found}，${asked}`, `${quoted(code)} ${found}; ${asked}`], lang);
  });
  return saidOf(parts, lang, dossier, [
    (of) => `核对并更正${of}：${faults.join("；")}`,
    (of) => `check and correct ${of}: ${faults.join("; ")}`,
  ]);
}

function correct(told: Told, lang: Lang): string {
  const { parts, dossier } = told;
  const [part] = parts;
  if (part.asks?.some(({ kind }) => kind === "uscc")) return miscoded(told, lang);
  if (isBlank(part.value)) return filled(told, lang);
  const bounds = boundsOf(part, lang);
  if (bounds.length > 0)
    return saidOf(parts, lang, dossier, [
      (of) => `更正${of}：${ought(bounds)}`,
      (of) => `correct ${of}: ${bounds.join(", ")}`,
    ]);
  if (part.value === null)
    return saidOf(parts, lang, dossier, [
      (of) => `核实后更正或删去${of}`,
      (of) => `check ${of}, and correct or delete it`,
    ]);
  const right = said(part.value, part.path, lang, dossier);
  return saidOf(parts, lang, dossier, [
    (of) => `将${of}更正为${quoted(right)}`,
    (of) => `correct ${of} to ${quoted(right)}`,
  ]);
}

/** To have units sign, and seal. */
function signed({ parts, dossier }: Told, lang: Lang): string {
  const [part] = parts;
  const insert = asRow(part.value);
  const rows = rowsOf(parts, lang, dossier);
  const capacity =
    typeof insert.capacity === "string" ? optionLabel("agreement.signatures.capacity", insert.capacity, lang) : "";
  const edited = part.edits.flatMap((edit) => (Object.hasOwn(edit, "value") ? [String(edit.path.at(-1))] : []));
  if (edited.length > 0 && edited.every((key) => key === "sealed"))
    return inLang([`请${rows}在组建协议上盖章`, `have ${rows} affix the seal to the agreement`], lang);
  return inLang(
    [
      `请${rows}${capacity === "" ? "" : `的${capacity}`}签署组建协议${insert.sealed ? "并盖章" : ""}`,
      `have ${rows} sign${insert.sealed ? " and seal" : ""} the agreement${capacity === "" ? "" : `, ${parts.length > 1 ? "each " : ""}by its ${capacity}`}`,
    ],
    lang,
  );
}

/** What is to be enclosed besides what is. */
function enclosed({ parts: [part], dossier }: Told, lang: Lang): string {
  const now = valueAt(dossier, part.path);
  const has: readonly unknown[] = Array.isArray(now) ? now : [];
  const more = (part.value as readonly unknown[]).filter((one) => !has.includes(one));
  const names = more.map((one) => optionLabel("filing.attachments", String(one), lang, true));
  return inLang([`随申请表附上${names.join("、")}`, `enclose the ${andIn(names, lang)} with the application`], lang);
}

function produced(told: Told, lang: Lang): string {
  const { parts, dossier } = told;
  const [part] = parts;
  const { path, value } = part;
  const key = keyOf(path);
  const rows = rowsOf(parts, lang, dossier);
  if (key === "agreement.signatures" || key.startsWith("agreement.signatures.")) return signed(told, lang);
  if (key === "governance.council.members")
    return inLang(
      [`将${rows}的负责人列入理事会`, `seat the ${parts.length > 1 ? "heads" : "head"} of ${rows} on the council`],
      lang,
    );
  if (key === "filing.attachments") return enclosed(told, lang);
  const name = label(key, lang).replace(/^.*?(：|: )/, "");
  if (key.startsWith("agreement.articles."))
    return inLang([`在组建协议中写明${name}`, `provide in the agreement for the ${within(name)}`], lang);
  if (key.startsWith("plan.outline."))
    return inLang([`在建设方案提纲中写明${name}`, `describe in the outline of the plan the ${within(name)}`], lang);
  if (typeof value === "boolean") return making(path, value, none, lang);
  // A row that another row needs.
  if (part.edits.some((edit) => "insert" in edit))
    return inLang([`在${name}中增加 ${parts.length} 条`, `add to the ${within(name)}: ${parts.length} more`], lang);
  if (isBlank(value) || path[0] === "plan" || path[0] === "agreement")
    return saidOf(parts, lang, dossier, [(of) => `写明${of}`, (of) => `state ${of}`]);
  return changed(told, lang);
}

/** Titles that a unit must get. */
function entitled({ parts, dossier }: Told, lang: Lang): string | undefined {
  const [part] = parts;
  const titles = boundsOf(part, lang).map((one) => one.replace(/^包括/, ""));
  if (keyOf(part.path) !== "organizations.qualifications" || titles.length === 0) return undefined;
  const rows = rowsOf(parts, lang, dossier);
  return inLang(
    [`${rows}取得${titles.join("，并取得")}资质`, `have ${rows} recognised as: ${titles.join(", and as: ")}`],
    lang,
  );
}

function changed(told: Told, lang: Lang): string {
  const { parts, dossier } = told;
  const [part] = parts;
  const { path, value } = part;
  const rows = rowsOf(parts, lang, dossier);
  if (typeof value === "boolean") return making(path, value, { rows, many: parts.length > 1 }, lang);
  const now = valueText(dossier, path, lang);
  if (isBlank(value) || now === undefined) return filled(told, lang);
  if (keyOf(path) === "organizations.otherConsortiaLed" && value === 0)
    return inLang(
      [
        `${rows}不再牵头其他联合体（现另牵头 ${now} 个）`,
        `have ${rows} lead no other consortium (at present it leads ${now})`,
      ],
      lang,
    );
  const title = entitled(told, lang);
  if (title !== undefined) return title;
  const bounds = boundsOf(part, lang);
  const then = bounds.length > 0 ? bounds.join(comma(lang)) : quoted(said(value, path, lang, dossier));
  return saidOf(parts, lang, dossier, [
    (of) => `将${of}由${quoted(now)}改为${then}`,
    (of) => `change ${of} from ${quoted(now)} to ${then}`,
  ]);
}

function parted({ parts, dossier }: Told, lang: Lang): string {
  const rows = rowsOf(parts, lang, dossier);
  const [{ path }] = parts;
  if (path.length === 2 && path[0] === "organizations") return inLang([`${rows}退出联合体`, `part with ${rows}`], lang);
  return inLang([`删去${rows}`, `take out ${rows}`], lang);
}

type Telling = (told: Told, lang: Lang) => string;
const telling: Partial<Record<StepKind, Telling>> = {
  answer,
  correct,
  change: changed,
  remove: parted,
  money: ({ parts: [part], dossier }, lang) => accountsToCome(part, lang, dossier),
};

/** Whom and what a step concerns; in English it begins with a capital. */
export function labelOf(told: Told): LocalText {
  const say = telling[told.kind] ?? produced;
  return text(say(told, "zh-CN"), capital(say(told, "en")));
}

/** A total of the form, put right: “将申请表中的成员总数由 7 家改为 8 家”. */
export function totalLabel(path: Part["path"], value: number, dossier: AnyDossier): LocalText {
  const now = valueAt(dossier, path);
  const key = keyOf(path);
  const counter = counterOf({ subject: "dossier", path: key.split(".") });
  const zh = (count: unknown): string => limitText(String(count), "count", "zh-CN", counter);
  const name = withThe(answerName(path, "en"));
  if (typeof now !== "number")
    return text(`在申请表中填写${label(key, "zh-CN")}：${zh(value)}`, `State in the application ${name}: ${value}`);
  return text(
    `将申请表中的${ofRows("", label(key, "zh-CN"))}由 ${zh(now)}改为 ${zh(value)}`,
    `Change in the application ${name} from ${now} to ${value}`,
  );
}
