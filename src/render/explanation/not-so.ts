import { implies } from "../../criteria/logic.js";
import type { Criterion, CriterionOf } from "../../criteria/types.js";
import { rowsPath } from "../../engine/fields.js";
import type { Path } from "../../engine/report.js";
import { inLang, keyOf } from "../../words/labels.js";
import { namedRows } from "../../words/naming.js";
import { joinWords, type Phrase, phraseText, type Voice } from "../../words/phrase.js";
import { pathLabel, rowLabel } from "../../words/places.js";
import { phraseOf, requirement } from "../../words/requirement.js";
import { ofRow } from "../../words/rows.js";
import { againstText, valueText } from "../../words/values.js";
import { readBy } from "../narrow.js";
import { faults, wrongEntries } from "./faults.js";
import { listsUnits, unlisted } from "./listed.js";
import { grouped, stated } from "./stated.js";
import type { Telling } from "./telling.js";
import type { Point } from "./types.js";

/** What ought to be, without its subject where the answer is named before; that of a yes or no says more than its label. */
function asked(of: Criterion, base: string, before: string, voice: Voice): string {
  const { lang } = voice;
  if (of.kind === "implies") {
    const then = asked(of.then, base, before, voice);
    if (of.when.kind === "called")
      return inLang([`属于${of.when.noun[lang]}的，${then}`, `for ${of.when.noun[lang]}: ${then}`], lang);
    const when = requirement(of.when, lang, base);
    return inLang([`${when}的，${then}`, `where ${when}: ${then}`], lang);
  }
  const phrase = phraseOf(of, base, voice);
  const flag = of.kind === "one-of" && typeof of.values[0] === "boolean";
  const known = before !== "" && !phrase.plain && (!flag || before.includes(phrase.subject));
  return phraseText(known ? { ...phrase, subject: "" } : phrase, voice);
}

function ought(of: Criterion, base: string, before: string, { lang, encouraged }: Telling): string {
  const said = asked(of, base, before, { lang, ought: encouraged ? "宜" : "应" });
  return inLang([said, `${encouraged ? "encouraged" : "required"}: ${said}`], lang);
}

/** That there should be one at least; of what is only encouraged it is enough that there is none. */
const atLeast = ({ atLeast = "" }: Phrase, { encouraged }: Telling): string => (encouraged ? "" : atLeast);

/** Units that lack what each should have, by its phrase. */
function lackingUnits(of: CriterionOf<"every">, paths: readonly Path[], telling: Telling): Point | undefined {
  const { lang, dossier, most } = telling;
  if (listsUnits(of)) return unlisted(of, telling);
  const rows = paths.filter((path) => keyOf(path) === "organizations.id");
  const phrase = ofRow(of.where, keyOf(rowsPath(of.list, [])), { lang }, phraseOf);
  if (rows.length === 0 || phrase.lacking === undefined) return undefined;
  const all = rows.map((path) => rowLabel(path, lang, dossier));
  const names = namedRows(all, lang, most, "家");
  const found = inLang([names + phrase.lacking, names + phrase.lacking], lang);
  return { found, required: atLeast(phrase, telling), gap: "" };
}

/** Rows whose answers are not so. */
function ofRows(of: CriterionOf<"every">, paths: readonly Path[], telling: Telling): Point[] {
  const lacking = lackingUnits(of, paths, telling);
  if (lacking) return [lacking];
  const { where, list } = of;
  const base = rowsPath(list, []);
  const then = where.kind === "implies" ? where.then : where;
  const parts = then.kind === "all" ? then.of : [then];
  return parts.flatMap((part) => {
    const own = readBy(part, paths, base);
    if (own.length === 0) return [];
    const fault = faults(part, own, telling);
    if (fault) return fault;
    const found = grouped(own, part, telling);
    const within = where.kind === "implies" ? implies(where.when, part) : part;
    return [{ found, required: ought(within, keyOf(base), found, telling), gap: "" }];
  });
}

/** The only unit that an answer is held against is the lead: by its name, if it has one. */
function leadText(path: Path, { lang, dossier }: Telling): string[] {
  const name = valueText(dossier, [...path.slice(0, -1), "name"], lang);
  return name === undefined ? [] : [inLang([`牵头单位为${name}`, `the lead: ${name}`], lang)];
}

/** One answer, or two that stand against each other. */
function ofAnswers(of: Criterion, paths: readonly Path[], telling: Telling): Point[] {
  const { lang, dossier, most } = telling;
  const phrase = phraseOf(of, "", { lang });
  if (phrase.lacking !== undefined) return [{ found: phrase.lacking, required: atLeast(phrase, telling), gap: "" }];
  const fault = faults(of, paths, telling) ?? wrongEntries(of, paths, telling);
  if (fault) return fault;
  const own = of.kind === "has" ? paths.slice(0, 1) : paths;
  const against = of.kind === "same" || of.kind === "date";
  // Two answers that are not known say nothing; what is asked of them says it all.
  if (against && !dossier) return [{ found: "", required: ought(of, "", "", telling), gap: "" }];
  const found = own.slice(0, most).flatMap((path) => {
    if (keyOf(path) === "organizations.id") return leadText(path, telling);
    const value = against ? againstText(dossier, path, lang) : undefined;
    const name = pathLabel(path, lang, dossier);
    return value === undefined
      ? stated(name, path, of, telling)
      : inLang([joinWords(`${name}为`, value, lang), `${name}: ${value}`], lang);
  });
  const all = [...new Set(found)].join(inLang(["，", "; "], lang));
  return [{ found: all, required: ought(of, "", all, telling), gap: "" }];
}

/** Ways of which one suffices, beside other parts whose numbers are told. */
function eitherOf(of: Criterion, { lang }: Telling): Point {
  const ways = requirement(of, lang);
  return { found: "", required: inLang([`达到其一即可：${ways}`, `any one would be enough: ${ways}`], lang), gap: "" };
}

/**
 * What of a criterion is not so: who or what is meant, what was answered, and what it should be.
 * @param paths the answers that cause it
 */
export function notSo(of: Criterion, paths: readonly Path[], telling: Telling): Point[] {
  if (of.kind === "all") return of.of.flatMap((part) => notSo(part, paths, telling));
  if (of.kind === "any") return [eitherOf(of, telling)];
  const own = readBy(of, paths, []);
  return of.kind === "every" ? ofRows(of, own, telling) : ofAnswers(of, own, telling);
}
