import type { Jurisdiction } from "../criteria/rule.js";
import type { Finding } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { named } from "../words/naming.js";
import { statusWords } from "../words/status.js";
import { explanation } from "./explanation/index.js";
import type { Explanation, Point } from "./explanation/types.js";

export type { ExplanationOptions } from "./explanation/index.js";
export type { Aside, Explanation, Place, Point } from "./explanation/types.js";
export { explanation, statusWords };

/** How many answers a sentence names before it only counts. */
const few = 5;

/** A point in one phrase. */
export const pointText = ({ found, required, gap }: Point, lang: Lang): string =>
  [found, required, gap].filter((part) => part !== "").join(inLang(["，", ", "], lang));

/** The ways of an `any`: either suffices. */
function waysText(ways: readonly Point[], lang: Lang): string {
  const told = ways.map((way) => pointText(way, lang)).join(inLang(["；或", "; or "], lang));
  if (ways.length < 2) return told;
  const many = ways.length === 2 ? "两项" : `${ways.length} 项`;
  return inLang([`${many}均未达到，达到其一即可：${told}`, `none is met, and one of them suffices: ${told}`], lang);
}

/**
 * What an explanation says, without title, asides and clause; `""` where title and quote say it all.
 * @param most how many missing answers are named before they are only counted
 */
export function told({ status, points, ways, missing, condition, lang }: Explanation, most: number = few): string {
  const and = inLang(["；", "; "], lang);
  if (status === "not-applicable")
    return inLang([`不适用（仅适用于：${condition}）`, `Not applicable (only where: ${condition})`], lang);
  const said = [...points.map((point) => pointText(point, lang)), ...(ways.length > 0 ? [waysText(ways, lang)] : [])];
  if (missing.length > 0) {
    const names = named(
      missing.map(({ label }) => label),
      lang,
      most,
    );
    said.push(
      status === "review"
        ? inLang([`另需补充：${names}`, `also missing: ${names}`], lang)
        : inLang([`待补充：${names}`, `Missing: ${names}`], lang),
    );
  }
  return [...new Set(said)].join(and);
}

/** What only repeats the title or the quote: for a sentence that stands without them. */
function repeated(of: Explanation, body: string): string[] {
  const { status, title, judge, quote, lang } = of;
  if (status === "pass" && body === "") return [inLang([`符合：${title}`, `Met: ${title}`], lang)];
  if (status === "review") return [inLang([`由审核人判断：“${quote}”`, `For a reviewer to judge: “${quote}”`], lang)];
  return judge === "" ? [] : [inLang(["另需审核人认定", "a reviewer has to judge too"], lang)];
}

/** An explanation in one sentence, with its clause. */
export function sentenceOf(of: Explanation, most: number = few): string {
  const body = told(of, most);
  const first = of.status === "unknown" ? [body, ...repeated(of, body)] : [...repeated(of, body), body];
  const said = [...first.filter((part) => part !== ""), ...of.asides.map(({ text }) => text)];
  const all = said.join(inLang(["；", "; "], of.lang));
  return inLang([`${all}（${of.clause}）`, `${all} (${of.clause})`], of.lang);
}

/**
 * A finding in one sentence: what was found, what was required, by how much it falls short, and the clause. With the
 * dossier, units are called by their names.
 *
 * @throws RangeError if the finding's rule is not of this jurisdiction, or there is no such language
 * @example explain(finding, wenzhou, "zh-CN", { dossier })
 */
export function explain(
  finding: Finding,
  jurisdiction: Jurisdiction,
  lang: Lang = "zh-CN",
  { dossier }: { readonly dossier?: AnyDossier } = {},
): string {
  return sentenceOf(explanation(finding, jurisdiction, { lang, ...(dossier && { dossier }) }));
}

/** A finding in the few parts that the printers used before `explanation`. */
export interface Explained {
  readonly title: string;
  readonly said: string;
  readonly inFull: string;
  readonly asides: readonly string[];
  readonly clause: string;
}

/** For the printers, until they are made from `explanation`. */
export function explained(finding: Finding, jurisdiction: Jurisdiction, lang: Lang, most: number = few): Explained {
  const of = explanation(finding, jurisdiction, { lang, most });
  const body = told(of, most);
  const { title, asides, clause } = of;
  const inFull = [...repeated(of, body), body].filter((part) => part !== "").join(inLang(["；", "; "], lang));
  return { title, said: body, inFull, asides: asides.map(({ text }) => text), clause };
}

/** The parts in one sentence. */
export function sentence({ inFull, asides, clause }: Explained, lang: Lang): string {
  const said = [inFull, ...asides].join(inLang(["；", "; "], lang));
  return inLang([`${said}（${clause}）`, `${said} (${clause})`], lang);
}
