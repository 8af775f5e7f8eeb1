import type { Path } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { type AnyDossier, rowName, unitAt } from "../words/names.js";
import { namedRows } from "../words/naming.js";
import { joinWords } from "../words/phrase.js";
import { answerLabel, pathLabel } from "../words/places.js";
import { blankText } from "./offers.js";
import { type Part, valueAt } from "./places.js";

/** How many names are told before the others are only counted. */
const mostNames = 5;

/** What a unit is called: one that is still to be found is “the new lead”. */
export function unitName(at: number, lang: Lang, dossier: AnyDossier): string {
  const path = ["organizations", at];
  const name = rowName(dossier, "organizations", path);
  if (name === blankText) return inLang(["新牵头单位", "the new lead"], lang);
  if (lang === "zh-CN" || valueAt(dossier, [...path, "role"]) !== "lead") return pathLabel(path, lang, dossier);
  return name === undefined ? "the lead" : `the lead (${name})`;
}

/** Where the row of an answer stands; `undefined` for an answer in none. */
const rowPath = (path: Path): Path | undefined => {
  const at = path.findLastIndex((part) => typeof part === "number");
  return at < 0 ? undefined : path.slice(0, at + 1);
};

/** The unit, or other row, that a part is of. */
function rowOf({ path, edits }: Part, lang: Lang, dossier: AnyDossier): string | undefined {
  const row = rowPath(path);
  const insert = edits.find((edit) => "insert" in edit);
  const inserted = insert && "insert" in insert ? insert.insert : undefined;
  const id = typeof inserted === "string" ? inserted : asRow(inserted).organizationId;
  const unit = unitAt(dossier, id ?? (row && valueAt(dossier, [...row, "organizationId"])));
  if (unit >= 0) return unitName(unit, lang, dossier);
  if (row?.[0] === "organizations" && row.length === 2) return unitName(Number(row[1]), lang, dossier);
  return row && pathLabel(row, lang, dossier);
}

/** Words in a row: “a, b and c”. */
export const andIn = (all: readonly string[], lang: Lang): string =>
  lang === "zh-CN" || all.length < 2 ? all.join("、") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;

/** The units, or other rows, that parts are of: at most five by their names; `""` for answers in none. */
export function rowsOf(parts: readonly Part[], lang: Lang, dossier: AnyDossier): string {
  const names = [...new Set(parts.flatMap((part) => rowOf(part, lang, dossier) ?? []))];
  if (names.length <= mostNames) return andIn(names, lang);
  return namedRows(names, lang, mostNames, parts[0]?.name.startsWith("platforms") ? "个平台" : "家");
}

/** A name within a sentence: in English without its capital. */
export const within = (name: string): string => name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** What an answer is called in its row, within a sentence: in English the row need not be named again. */
export function answerName(path: Path, lang: Lang): string {
  const name = within(answerLabel(path, lang));
  if (lang === "zh-CN" || rowPath(path) === undefined) return name;
  return name
    .replace(/ of the (unit|platform|researcher|R&D project|task|project|report)$/, "")
    .replace(/^(units in charge) of the task$/, "$1")
    .replace("the unit's contact", "its contact")
    .replace("day the task is due", "due date");
}

/** With its article, unless it is a clause or has one. */
export const withThe = (name: string): string => (/^(when|the) /.test(name) ? name : `the ${name}`);

/** A row and what of it is spoken of, in Chinese: “××公司的类型”, “××公司另牵头的联合体数”. */
export const ofRows = (rows: string, name: string): string =>
  rows === "" ? name : joinWords(rows, name.includes("的") ? name : `的${name}`, "zh-CN");

/** Said of an answer of some rows: in Chinese of “××公司的类型”, in English “for unit 2, …”. */
export function saidOf(
  parts: readonly Part[],
  lang: Lang,
  dossier: AnyDossier,
  [zh, en]: readonly [zh: (of: string) => string, en: (of: string) => string],
): string {
  const [{ path } = { path: [] as Path }] = parts;
  const rows = rowsOf(parts, lang, dossier);
  const name = answerName(path, lang);
  if (lang === "zh-CN") return zh(ofRows(rows, name));
  return `${rows === "" ? "" : `for ${rows}, `}${en(withThe(name))}`;
}
