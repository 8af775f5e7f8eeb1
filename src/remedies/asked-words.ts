import type { Criterion, CriterionOf } from "../criteria/types.js";
import type { Path } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import type { Lang } from "../text.js";
import { or } from "../words/answers.js";
import { placeOfCode } from "../words/divisions.js";
import { inLang, keyOf, optionLabel } from "../words/labels.js";
import { type AnyDossier, unitAt } from "../words/names.js";
import { phraseOf } from "../words/requirement.js";
import { valueText } from "../words/values.js";
import { blankText } from "./offers.js";
import type { Part } from "./places.js";
import { andIn, unitName, within } from "./row-names.js";

/** A dossier that has nothing but an answer. */
function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, part) => (typeof part === "number" ? Object.assign([], { [part]: inner }) : { [part]: inner }),
    value,
  );
}

/** The answers that name units. */
const names = /(Ids?|\.chair)$/;

/** A value as a person reads it: an option by its words, a unit by its name. */
export function said(value: unknown, path: Path, lang: Lang, dossier: AnyDossier): string {
  const key = keyOf(path);
  if (names.test(key)) {
    const units = [value].flat().map((id) => unitAt(dossier, id));
    if (units.every((at) => at >= 0))
      return andIn(
        units.map((at) => unitName(at, lang, dossier)),
        lang,
      );
  }
  if (key === "organizations.kind" && value === "other") return inLang(["其他机构", "other organisation"], lang);
  // A value is read as it would be were it there.
  return valueText({ ...dossier, ...asRow(nest(path, value)) } as AnyDossier, path, lang) ?? String(value);
}

/** Whether a value tells nothing yet: it is for a person to write. */
export const isBlank = (value: unknown): boolean => value === undefined || JSON.stringify(value).includes(blankText);

/** Whether a number is as a comparison asks. */
function isWithin({ operator, limit }: CriterionOf<"compare">, value: unknown): boolean {
  const [is, bound] = [Number(value), Number(limit)];
  return { ">=": is >= bound, ">": is > bound, "<=": is <= bound, "=": is === bound }[operator];
}

/** What a comparison asks of an answer that is a number, a text or a list. */
function numberAsked(of: CriterionOf<"compare">, { value }: Part, base: string, lang: Lang): string | undefined {
  const { quantity, limit, operator } = of;
  if (quantity.kind === "entries")
    return operator === "<="
      ? inLang([`最多填 ${limit} 项`, `at most ${limit} entries`], lang)
      : inLang([`不少于 ${limit} 项`, `at least ${limit} entries`], lang);
  if (quantity.kind === "number" && limit === "0" && operator === "<=" && lang === "en")
    return value === 0 ? "0" : undefined;
  if ((quantity.kind === "number" || quantity.kind === "money") && !isWithin(of, value)) return undefined;
  return phraseOf(of, base, { lang }).verb;
}

/** How the other of two days stands to the first. */
const turned = {
  "<=": ["不早于", "on or after"],
  ">=": ["不晚于", "on or before"],
  ">": ["早于", "before"],
} as const;

/** What is asked of a day, or of the day that another is held against. */
function dayAsked(of: CriterionOf<"date">, { path }: Part, base: string, lang: Lang): string {
  const { subject = "", verb } = phraseOf(of, base, { lang });
  const isOther = typeof of.than === "object" && "subject" in of.than && of.than.path.at(-1) === path.at(-1);
  if (!isOther)
    return verb.replace(/(after|before) (?=[A-Z])/, "$1 the ").replace(/the [A-Z]/, (word) => word.toLowerCase());
  return inLang([`${turned[of.operator][0]}${subject}`, `${turned[of.operator][1]} the ${within(subject)}`], lang);
}

/** The kinds of criteria that the words of a rule tell as it is. */
const told: ReadonlySet<Criterion["kind"]> = new Set(["coded", "named", "uscc"]);

/** What one criterion asks of an answer; `undefined` where its values tell. */
function asked(of: Criterion, part: Part, base: string, lang: Lang): string | undefined {
  if (of.kind === "compare") return numberAsked(of, part, base, lang);
  if (of.kind === "date") return dayAsked(of, part, base, lang);
  if (of.kind === "among")
    return inLang([`各项须为 ${of.values.join("、")} 之一`, `each one of ${of.values.join(", ")}`], lang);
  // Of two answers that must agree and are both still to be written, the one says so.
  if (of.kind === "same")
    return isBlank(part.value) && of.as.path.at(-1) !== part.path.at(-1)
      ? phraseOf(of, base, { lang }).verb
      : undefined;
  if (told.has(of.kind)) return phraseOf(of, base, { lang }).verb;
  if (of.kind !== "has") return undefined;
  const titles = of.values.flatMap((one) =>
    typeof one === "string" ? [optionLabel(keyOf(part.path), one, lang)] : [],
  );
  return titles.length === 0 ? undefined : inLang([`包括${or(titles, lang)}`, or(titles, lang)], lang);
}

/** What is asked of an answer besides that it be one of some values: “不少于 1 项”. */
export function boundsOf(part: Part, lang: Lang): string[] {
  const base = keyOf(part.path.slice(0, part.path.findLastIndex((one) => typeof one === "number") + 1));
  const all = (part.asks ?? []).flatMap((of) => asked(of, part, base, lang) ?? []);
  return [...new Set(all)];
}

/** The values that would do: of a word from a list every one that is asked for. */
export function valuesOf({ values, value, asks = [] }: Part): readonly unknown[] {
  const lists = asks.flatMap((of) =>
    of.kind === "one-of" && of.values.some((one) => one === value) ? [of.values as readonly unknown[]] : [],
  );
  if (values.length > 1 || lists.length === 0) return values;
  return lists.reduce((fine, list) => fine.filter((one) => list.includes(one)));
}

/** Where a unit is to be registered. */
export function placeSaid(value: unknown, lang: Lang): string {
  const place = placeOfCode([String(value)], lang);
  return place === undefined
    ? inLang(["在其他地区注册", "registered in another place"], lang)
    : inLang([`在${place}注册`, `registered in ${place}`], lang);
}

/** The values that would do, as a person reads them. */
export const valuesSaid = (part: Part, lang: Lang, dossier: AnyDossier): string =>
  or([...new Set(valuesOf(part).map((value) => said(value, part.path, lang, dossier)))], lang);
