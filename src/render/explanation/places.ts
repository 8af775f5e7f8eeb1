import type { Missing, Path } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { listed } from "../../words/answers.js";
import { inLang, keyOf, label } from "../../words/labels.js";
import { named } from "../../words/naming.js";
import { answerLabel, missingLabel, pathLabel, rowLabel } from "../../words/places.js";
import { valueText } from "../../words/values.js";
import type { Telling } from "./telling.js";
import type { Place } from "./types.js";

/** Answers as people call them, each once. */
export function placesOf(paths: readonly Path[], { lang, dossier }: Telling): Place[] {
  const answers = paths.filter(([first]) => first !== "assertions");
  return answers.map((path) => {
    const value = valueText(dossier, path, lang);
    return { path, label: pathLabel(path, lang, dossier), ...(value !== undefined && { value }) };
  });
}

/** The row of a missing answer and its name in it: a year of accounts is of its unit. */
function within({ path, row, field }: Missing, { lang, dossier }: Telling): Pick<Place, "row" | "answer"> {
  if (row?.year !== undefined && field !== undefined) {
    const name = label(`${keyOf(path)}.${field}`, lang);
    const answer = inLang([`${row.year} 年${name}`, `${name} of ${row.year}`], lang);
    return { row: rowLabel(path.slice(0, 2), lang, dossier), answer };
  }
  const last = path.findLastIndex((part) => typeof part === "number");
  if (row !== undefined || last < 0 || last === path.length - 1) return {};
  return { row: rowLabel(path, lang, dossier), answer: answerLabel(path, lang) };
}

/** What the applicant has still to answer, each once. */
export function missingOf(missing: readonly Missing[], telling: Telling): Place[] {
  const own = missing.filter(({ path: [first] }) => first !== "assertions");
  const places = own.map((one): Place => {
    const { path } = one;
    return { path, label: missingLabel(one, telling.lang, telling.dossier), ...within(one, telling) };
  });
  return [...new Map(places.map((place) => [place.label, place])).values()];
}

const years = /\d{4}/;

/** Rows that lack the same answer, or what one unit's accounts lack, in one phrase each. */
export function missingText(missing: readonly Place[], lang: Lang, most: number): string {
  const groups = new Map<string, Place[]>();
  for (const place of missing) {
    const { row, answer = place.label } = place;
    const key = row === undefined ? place.label : years.test(answer) ? `row ${row}` : `answer ${answer}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const told = [...groups.values()].map((group): string => {
    const [{ row, answer, label } = { label: "" }] = group;
    if (group.length === 1 || row === undefined || answer === undefined) return label;
    if (years.test(answer)) {
      const answers = named(
        group.map((one) => one.answer ?? ""),
        lang,
        most + 1,
        "项",
        ", ",
      );
      return inLang([`${row} ${answers}`, `${answers}, ${row}`], lang);
    }
    const rows = named(
      group.map((one) => one.row ?? ""),
      lang,
      most,
      "处",
      ", ",
    );
    return inLang([`${rows}的${answer}`, `${answer}, ${rows}`], lang);
  });
  const apart = [...groups.values()].some((group) => group.length > 1) && told.length > 1;
  const join = (all: readonly string[]): string =>
    lang === "zh-CN" && !apart ? listed(all, lang) : all.join(inLang(["，", "; "], lang));
  if (told.length <= most) return join(told);
  const rest = told.length - most;
  const shown = join(told.slice(0, most));
  return inLang([`${shown}等共 ${missing.length} 项`, `${shown} and ${rest} more`], lang);
}
