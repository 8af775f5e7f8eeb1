import { codeLists, type FieldDescription } from "consortium-eligibility/forms";
import type { FieldWords } from "../words/fields.js";
import type { Lang } from "../words/lang.js";
import { shown } from "./amounts.js";
import { unitName, unitsOf } from "./units.js";

/** By what an answer is put into words. */
interface Speech {
  readonly lang: Lang;
  readonly words: FieldWords;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

/** An answer as a person reads it; blank where there is none. */
export function printed(value: unknown, field: FieldDescription, dossier: unknown, speech: Speech): string {
  const { lang, words } = speech;
  if (value === undefined || value === null || value === "") return "";
  if (Array.isArray(value)) {
    const each = value.map((one) => printed(one, field, dossier, speech)).filter(Boolean);
    return each.length > 0 ? each.join(lang === "en" ? ", " : "、") : speech.none;
  }
  if (typeof value === "boolean") return value ? speech.yes : speech.no;
  if (field.refersTo) {
    const units = unitsOf(dossier);
    const at = units.findIndex(({ id }) => id === value);
    return at < 0 ? `${String(value).slice(0, 60)}${words.dangling}` : unitName(units[at], words.unitRow(at + 1));
  }
  const code = field.codes && codeLists[field.codes].codes.find((one) => one.code === value);
  if (code) return [code.within?.[lang], code.label[lang], code.code].filter(Boolean).join(" ");
  if (field.kind === "amount") return `${shown(value)} ${words.tenThousand}`;
  return field.options?.find((option) => option.value === value)?.label[lang] ?? String(value);
}
