import type { Jurisdiction } from "consortium-eligibility";
import type { FieldWords } from "../words/fields.js";
import type { Lang } from "../words/lang.js";
import { fieldsBy } from "./described.js";
import { nameOf, type Path, starred, valueAt, wordsOf } from "./paths.js";
import { unitName, unitsOf } from "./units.js";

/** An answer that is asked for: of a row that is not there yet, its list with what tells the row. */
export interface Place {
  readonly path: Path;
  readonly row?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** By what things are called. */
interface Speech {
  readonly place: Jurisdiction;
  readonly lang: Lang;
  readonly words: FieldWords;
}

const naming = ["name", "title", "year"];

/** What a row is called: by its own name, by the unit that it is of, or by its number. */
export function rowName(dossier: unknown, path: Path, words: FieldWords): string {
  const row = valueAt(dossier, path);
  const number = Number(path.at(-1)) + 1;
  if (nameOf(path.slice(0, -1)) === "organizations")
    return unitName(unitsOf(dossier)[number - 1], words.unitRow(number));
  const of = valueAt(row, ["organizationId"]);
  const units = unitsOf(dossier);
  const unit = of === undefined ? -1 : units.findIndex(({ id }) => id === of);
  if (unit >= 0) return unitName(units[unit], words.unitRow(unit + 1));
  const own = naming
    .map((key) => valueAt(row, [key]))
    .find((value) => wordsOf(value) !== "" || typeof value === "number");
  return own === undefined ? words.row(number) : String(own).slice(0, 60);
}

/** What an answer is called, with its row: “永嘉阀门有限公司 · 单位类型”. */
export function placeName(dossier: unknown, { path, row, field }: Place, { place, lang, words }: Speech): string {
  if (path[0] === "assertions") return words.judgement;
  const label = (name: string): string => fieldsBy(place).get(name)?.label[lang] ?? "";
  const rows = path.flatMap((part, at) =>
    typeof part === "number" ? [rowName(dossier, path.slice(0, at + 1), words)] : [],
  );
  const own = typeof path.at(-1) === "number" ? [] : [label(starred(path))];
  const year = valueAt(dossier, [...path.slice(0, -1), "year"]);
  if (field === undefined && path.includes("financials") && year !== undefined)
    return [...rows.slice(0, -1), words.ofYear(String(year), own.join(""))].join(" · ");
  if (field === undefined) return [...rows, ...own].filter(Boolean).join(" · ");
  const lacking = label(`${starred(path)}.*.${field}`);
  const last = row?.year === undefined ? lacking : words.ofYear(row.year, lacking);
  return [...rows, last].join(" · ");
}
