import type { Criterion, CriterionOf } from "../../criteria/types.js";
import { rowsPath } from "../../engine/fields.js";
import type { Path } from "../../engine/report.js";
import { inLang, keyOf } from "../../words/labels.js";
import { answerAt } from "../../words/names.js";
import { named } from "../../words/naming.js";
import { type Phrase, phraseText } from "../../words/phrase.js";
import { answerLabel, pathLabel, rowLabel } from "../../words/places.js";
import { phraseOf } from "../../words/requirement.js";
import { ofRow } from "../../words/rows.js";
import { answered, usccFault, valueText } from "../../words/values.js";
import { readBy } from "../narrow.js";
import type { Telling } from "./telling.js";
import type { Point } from "./types.js";

/** The value that is told of an answer; a yes or no that is asked for tells what was answered without the dossier, too. */
function told(path: Path, of: Criterion, { lang, dossier }: Telling): string | undefined {
  const known = valueText(dossier, path, lang);
  if (known !== undefined || of.kind !== "one-of" || typeof of.values[0] !== "boolean") return known;
  return of.values[0] ? inLang(["否", "no"], lang) : inLang(["是", "yes"], lang);
}

/** An answer by a name, and what it says. */
function stated(name: string, path: Path, of: Criterion, telling: Telling): string {
  const { lang, dossier } = telling;
  const code = of.kind === "uscc" ? answerAt(dossier, path) : undefined;
  if (typeof code === "string") return inLang([name + usccFault(code, lang), `${name} ${usccFault(code, lang)}`], lang);
  const value = told(path, of, telling);
  if (value === undefined) return inLang([`${name}不符`, `${name}: not so`], lang);
  return inLang([name + answered(value, lang), `${name}: ${answered(value, lang)}`], lang);
}

/** What ought to be; without its subject, where the answer was named before. */
function oughtText(of: Phrase, before: string, { lang }: Telling): string {
  const named = lang === "zh-CN" && of.subject !== "" && before.includes(of.subject);
  const said = phraseText(named ? { ...of, subject: "" } : of, { lang, ought: true });
  return inLang([said, `required: ${said}`], lang);
}

/** Rows whose answers are not so: by their names where it is one answer of each, in groups that say the same. */
function ofRows(of: CriterionOf<"every">, paths: readonly Path[], telling: Telling): Point {
  const { lang, dossier, most } = telling;
  const base = keyOf(rowsPath(of.list, []));
  const phrase = ofRow(of.where, base, { lang }, phraseOf);
  const rows = paths.filter((path) => path.some((part) => typeof part === "number"));
  if (phrase.lacking !== undefined) {
    const names = named(
      rows.map((path) => rowLabel(path, lang, dossier)),
      lang,
      most,
      "家",
    );
    return {
      found: inLang([names + phrase.lacking, `${names} ${phrase.lacking}`], lang),
      required: phrase.atLeast ?? "",
      gap: "",
    };
  }
  const groups = new Map<string, Path[]>();
  for (const path of rows) {
    const kind = `${keyOf(path)} ${told(path, of.where, telling) ?? ""}`;
    groups.set(kind, [...(groups.get(kind) ?? []), path]);
  }
  const one = of.where.kind === "uscc" || of.where.kind === "all" ? rows.map((path) => [path]) : [...groups.values()];
  const found = one.slice(0, most).map((same) => group(same, of.where, telling));
  const more = one.length - found.length;
  const rest = more > 0 ? [inLang([`另有 ${more} 处`, `${more} more`], lang)] : [];
  const all = [...found, ...rest].join(inLang(["；", "; "], lang));
  return { found: all, required: oughtText(phrase, all, telling), gap: "" };
}

/** Rows that have the same answer. */
function group(paths: readonly Path[], of: Criterion, telling: Telling): string {
  const { lang, dossier, most } = telling;
  const [first = []] = paths;
  if (paths.length === 1) return stated(pathLabel(first, lang, dossier), first, of, telling);
  const names = named(
    paths.map((path) => rowLabel(path, lang, dossier)),
    lang,
    most,
    "处",
  );
  const answer = answerLabel(first, lang);
  return stated(inLang([`${names}的${answer}`, `${answer}, ${names}`], lang), first, of, telling);
}

/** Ids in a list of units, of rows that it lacks: “甲厂不在理事会成员单位中”. */
function notListed(
  { where }: CriterionOf<"every">,
  paths: readonly Path[],
  { lang, dossier, most }: Telling,
): Point | undefined {
  if (where.kind !== "has" || where.field.subject === "row") return undefined;
  const rows = paths.filter((path) => keyOf(path) === "organizations.id");
  if (rows.length === 0) return undefined;
  const names = named(
    rows.map((path) => rowLabel(path, lang, dossier)),
    lang,
    most,
    "家",
  );
  const list = pathLabel(where.field.path, lang);
  return {
    found: inLang([`${names}不在${list}之列`, `${names}: not among the ${list}`], lang),
    required: inLang(["应予列入", "required: each is listed"], lang),
    gap: "",
  };
}

/** One answer, or two that stand against each other. */
function ofAnswers(of: Criterion, paths: readonly Path[], telling: Telling): Point {
  const { lang, dossier, most } = telling;
  const phrase = phraseOf(of, "", { lang });
  if (phrase.lacking !== undefined) return { found: phrase.lacking, required: phrase.atLeast ?? "", gap: "" };
  const own = of.kind === "has" || of.kind === "among" ? paths.slice(0, 1) : paths;
  const against = of.kind === "same" || of.kind === "date";
  const found = own.slice(0, most).map((path) => {
    const value = against ? valueText(dossier, path, lang) : undefined;
    const name = pathLabel(path, lang, dossier);
    if (value !== undefined) return inLang([`${name}为${value}`, `${name}: ${value}`], lang);
    return stated(name, path, of, telling);
  });
  const all = [...new Set(found)].join(inLang(["，", "; "], lang));
  return { found: all, required: oughtText(phrase, all, telling), gap: "" };
}

/**
 * What of a criterion is not so: who or what is meant, what was answered, and what it should be.
 * @param paths the answers that cause it
 */
export function notSo(of: Criterion, paths: readonly Path[], telling: Telling): Point[] {
  if (of.kind === "all") return of.of.flatMap((part) => notSo(part, paths, telling));
  const own = readBy(of, paths, []);
  if (of.kind === "every") return [notListed(of, own, telling) ?? ofRows(of, own, telling)];
  return [ofAnswers(of, own, telling)];
}
