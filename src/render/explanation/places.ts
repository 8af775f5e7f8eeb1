import type { Missing, Path } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { listed } from "../../words/answers.js";
import { groupsBy } from "../../words/groups.js";
import { inLang, keyOf, label } from "../../words/labels.js";
import { namedRows } from "../../words/naming.js";
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

/** Places by what they share: several rows that lack one answer, or one row that lacks several. */
function groupsOf(missing: readonly Place[]): Place[][] {
  const answers = groupsBy(missing, ({ row, answer, label }) =>
    row === undefined ? `alone ${label}` : `answer ${answer}`,
  );
  const shared = [...answers.values()].some((group) => group.length > 1);
  const rows = (): Map<string, Place[]> =>
    groupsBy(missing, ({ row, label }) => (row === undefined ? `alone ${label}` : `row ${row}`));
  return [...(shared ? answers : rows()).values()];
}

/** A year of accounts stands beside its unit, another answer belongs to its row. */
const ofYear = /\d{4}/;

/** Places that share a row or an answer, in one phrase. */
function groupText(group: readonly Place[], lang: Lang, most: number): string {
  const [{ row, answer = "", label } = { label: "" }] = group;
  if (group.length === 1 || row === undefined) return label;
  const rows = new Set(group.map((place) => place.row));
  if (rows.size > 1) {
    const names = namedRows([...rows].map(String), lang, most, "处");
    return inLang([`${names}的${answer}`, `${answer}, ${names}`], lang);
  }
  const answers = namedRows(
    group.map((place) => place.answer ?? ""),
    lang,
    most + 1,
    "项",
  );
  return inLang([ofYear.test(answer) ? `${row} ${answers}` : `${row}的${answers}`, `${answers}, ${row}`], lang);
}

/** Names in a row, what they have in common before a colon said once: “协议条款：任务分工、收益分配，组建协议签章”. */
function joinedZh(names: readonly string[], apart: boolean): string {
  const groups = groupsBy(names, (name) => name.slice(0, name.indexOf("：") + 1));
  const told = [...groups].flatMap(([common, own]) => (common === "" ? own : [listed(own, "zh-CN")]));
  return told.join(apart || groups.size > 1 ? "，" : "、");
}

/** Rows that lack the same answer, or what one row lacks, in one phrase each; of many phrases only the first. */
export function missingText(missing: readonly Place[], lang: Lang, most: number): string {
  const groups = groupsOf(missing);
  const told = groups.map((group) => groupText(group, lang, most));
  // A name that is a list itself would run into the next.
  const inLists = told.some((one) => one.includes("、") && !one.includes("："));
  const apart = told.length > 1 && (inLists || groups.some((group) => group.length > 1));
  const join = (all: readonly string[]): string => (lang === "zh-CN" ? joinedZh(all, apart) : all.join("; "));
  const rest = told.length - most;
  if (rest <= 0) return join(told);
  const shown = join(told.slice(0, most));
  return inLang([`${shown}等共 ${missing.length} 项`, `${shown} and ${rest} more`], lang);
}
