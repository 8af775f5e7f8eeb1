import type { Criterion } from "../../criteria/types.js";
import type { Path } from "../../engine/report.js";
import { groupsBy } from "../../words/groups.js";
import { inLang, keyOf, quoted } from "../../words/labels.js";
import { namedRows } from "../../words/naming.js";
import { answerLabel, pathLabel, rowLabel } from "../../words/places.js";
import { answered, valueText } from "../../words/values.js";
import type { Telling } from "./telling.js";

const isFlag = (of: Criterion): boolean => of.kind === "one-of" && typeof of.values[0] === "boolean";

/** The value of an answer; where a yes or no is asked for, it is known without the dossier, too. */
function told(path: Path, of: Criterion, { lang, dossier }: Telling): string | undefined {
  const known = valueText(dossier, path, lang);
  if (known !== undefined || of.kind !== "one-of" || typeof of.values[0] !== "boolean") return known;
  return of.values[0] ? inLang(["否", "no"], lang) : inLang(["是", "yes"], lang);
}

/** An answer by a name, and what it says. */
export function stated(name: string, path: Path, of: Criterion, telling: Telling): string {
  const { lang } = telling;
  const value = told(path, of, telling);
  if (value === undefined) return inLang([`${name}不符`, `${name}: not so`], lang);
  if (isFlag(of)) return inLang([`${quoted(name)}一栏填${quoted(value)}`, `${name}: ${quoted(value)}`], lang);
  return inLang([name + answered(value, lang), `${name}: ${answered(value, lang)}`], lang);
}

/** Rows that have the same answer, by their names. */
function group(paths: readonly Path[], of: Criterion, telling: Telling): string {
  const { lang, dossier, most } = telling;
  const [first = []] = paths;
  const own = answerLabel(first, lang);
  const names = namedRows(
    paths.map((path) => rowLabel(path, lang, dossier)),
    lang,
    most,
    "处",
  );
  if (isFlag(of) && lang === "zh-CN") return `${names}的${stated(own, first, of, telling)}`;
  const name =
    paths.length === 1 ? pathLabel(first, lang, dossier) : inLang([`${names}的${own}`, `${own}, ${names}`], lang);
  return stated(name, first, of, telling);
}

/** Answers of rows, those that say the same together. */
export function grouped(paths: readonly Path[], of: Criterion, telling: Telling): string {
  const groups = groupsBy(paths, (path) => JSON.stringify([keyOf(path), told(path, of, telling)]));
  const { lang, most } = telling;
  const all = [...groups.values()];
  const found = all.slice(0, most).map((same) => group(same, of, telling));
  const more = all.length - found.length;
  if (more > 0) found.push(inLang([`另有 ${more} 处`, `${more} more`], lang));
  return found.join(inLang(["，", "; "], lang));
}
