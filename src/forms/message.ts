import type { Rule } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import type { Finding, Measure, Path } from "../engine/report.js";
import { type Lang, text } from "../text.js";
import { type Compared, comparedOf, quantitiesOf } from "../words/comparisons.js";
import { usccFault } from "../words/credit-code.js";
import { keyOf } from "../words/labels.js";
import { limitWord, shouldWord } from "../words/limit-word.js";
import { listWords } from "../words/list-names.js";
import { type AnyDossier, answerAt, isUnfinished, rowName } from "../words/names.js";
import { measureTold } from "../words/told.js";
import { youngLead } from "../words/young.js";

const open = text("待补充", "to be answered");
const judgedNot = text("审核人认定不符合", "a reviewer judges it not met");
const waits = text("待审核人认定", "for a reviewer to judge");

/** A list of phrases, as many as there is room for beside a field. */
const list = (all: readonly string[], between: string): string => [...new Set(all)].slice(0, 3).join(between);

/** The comparisons that fail: what was found, what is required, the gap; the rows of a count by their own noun. */
function numbers({ measures, force, citation }: Finding, holds: Criterion, lang: Lang): string[] {
  const compared = quantitiesOf(holds);
  const word = limitWord(force, citation, lang);
  const failed = measures.flatMap((measure): [Measure, Compared][] => {
    const of = measure.holds === false ? comparedOf(measure, compared) : undefined;
    return of && !of.isCase ? [[measure, of]] : [];
  });
  return failed.map(([measure, of]) => {
    const { quantity } = of;
    const where = quantity.kind === "count" || quantity.kind === "share" ? quantity.where : undefined;
    const label = measures.length > 1 && where?.kind === "called" ? where.noun[lang] : "";
    const { found, required, gap } = measureTold(label, measure, of, { lang, word });
    return [found, required, gap].filter((part) => part !== "").join(lang === "en" ? ", " : "，");
  });
}

/** What is wrong with a name or a credit code, and what is right, where a criterion asks for such a form. */
function faultOf(of: Criterion, key: unknown, value: string, lang: Lang): string | undefined {
  if (of.kind === "all") return of.of.map((part) => faultOf(part, key, value, lang)).find(Boolean);
  if (of.kind === "every") return faultOf(of.where, key, value, lang);
  if ((of.kind !== "uscc" && of.kind !== "named") || of.field.path.at(-1) !== key) return undefined;
  if (of.kind === "uscc") return usccFault(value, lang).join(lang === "en" ? ", " : "，");
  const form = of.parts.join("×××");
  return lang === "en" ? `required: of the form “${form}”` : `应为“${form}”格式`;
}

/** Who is meant, by name, where it is asked of each; and what is wrong with what was answered, where a word says it. */
function answers({ paths }: Finding, holds: Criterion, lang: Lang, dossier: AnyDossier) {
  return paths.flatMap((path) => {
    const value = answerAt(dossier, path);
    const fault = typeof value === "string" ? faultOf(holds, path.at(-1), value, lang) : undefined;
    const [list = "", row] = path;
    const rows = holds.kind === "every" && typeof row === "number";
    const name = rows ? rowName(dossier, String(list), [list, row]) : undefined;
    const said = [name, fault].filter(Boolean).join(lang === "en" ? ": " : "：");
    return said === "" ? [] : [{ said, fault }];
  });
}

/** Numbers that are missed, else what is wrong, else the words of the clause that are not met; and by whom. */
function failed(finding: Finding, holds: Criterion, lang: Lang, dossier: AnyDossier): string {
  const en = lang === "en";
  const missed = numbers(finding, holds, lang);
  if (missed.length > 0) return list(missed, holds.kind === "any" ? (en ? "; or " : "；或 ") : en ? "; " : "；");
  const wrong = answers(finding, holds, lang, dossier);
  const why = wrong.some(({ fault }) => fault) || en ? "" : `“${finding.citation.quote}”`;
  const judged = finding.paths.some(([first]) => first === "assertions");
  const not = (judged ? judgedNot[lang] : en ? "not met" : "不符合") + why;
  const told = wrong.map(({ said }) => said);
  return told.length === 0 ? not : [not, list(told, en ? ", " : "、")].join(en ? ", " : "，");
}

/** What is to be answered at a field: of a list that is not complete, the rest of it. */
function lacking({ missing }: Finding, path: Path, lang: Lang, dossier: AnyDossier): string {
  if (path[0] === "assertions") return waits[lang];
  // There may be very many missing answers, and few lists that are not complete.
  if (!isUnfinished(path, dossier)) return open[lang];
  const list = new Map<string, readonly [string, string]>(Object.entries(listWords)).get(keyOf(path));
  if (!list) return open[lang];
  if (!missing.some((one) => String(one.path) === String(path) && !one.row)) return open[lang];
  return lang === "en" ? `to be answered: ${list[1]} (not complete yet)` : `待补充：${list[0]}（尚未填完）`;
}

/** The word of the text, before a should that tells no number; its cell, of a form. */
function mark({ force, citation, measures, rule }: Finding, lang: Lang): string {
  if (force === "must" || measures.some(({ holds }) => holds === false)) return "";
  const word = shouldWord(citation.quote) ?? (rule.includes(".form.") ? ["应填", "to be filled in"] : undefined);
  return word === undefined ? "" : lang === "en" ? `[${word[1]}] ` : `【${word[0]}】`;
}

/**
 * What stands beside a field: the title, the number that is missed with what is required and the gap, or who is meant
 * and what is wrong, and the clause. Short, for it is part of every page with a form: `explain` names every answer.
 * @param at the field beside which it stands
 * @example brief(finding, rule, "zh-CN", dossier, ["organizations"]) // "单位总数：4 家，建议原则上不少于 6 家，差 2 家（三（三））"
 */
export function brief(finding: Finding, rule: Rule, lang: Lang, dossier: AnyDossier, at: Path): string {
  const { status, citation, reading = "" } = finding;
  const holds = (rule.readings[reading] ?? Object.values(rule.readings)[0])?.holds;
  const young = holds && at[0] === "assertions" && youngLead(finding, holds, dossier, lang);
  const said =
    holds && status === "fail" ? failed(finding, holds, lang, dossier) : young || lacking(finding, at, lang, dossier);
  const title = mark(finding, lang) + rule.title[lang];
  return lang === "en" ? `${title}: ${said} (${citation.clause})` : `${title}：${said}（${citation.clause}）`;
}
