import type { Jurisdiction } from "../criteria/rule.js";
import { givenOptions } from "../engine/given.js";
import type { Finding } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { joinWords } from "../words/phrase.js";
import { statusWords } from "../words/status.js";
import { asideTexts } from "./explanation/asides.js";
import { explanation } from "./explanation/index.js";
import { missingText } from "./explanation/places.js";
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
function waysText({ ways, status, lang }: Explanation): string[] {
  const told = ways
    .map((way, at) =>
      at === 0 ? pointText(way, lang) : joinWords(inLang(["或", "or"], lang), pointText(way, lang), lang),
    )
    .join(inLang(["；", "; "], lang));
  if (ways.length < 2) return ways.length === 0 ? [] : [told];
  if (status !== "fail") return [inLang([`达到其一即可：${told}`, `any one of these would be enough: ${told}`], lang)];
  const many = ways.length === 2 ? "两项" : `${ways.length} 项`;
  return [
    inLang([`${many}均未达到，达到其一即可：${told}`, `none of these is met; any one would be enough: ${told}`], lang),
  ];
}

/** What the applicant has still to answer. */
function lacks({ missing, status, lang }: Explanation, most: number): string[] {
  if (missing.length === 0) return [];
  const names = missingText(missing, lang, most);
  const also = status === "review";
  return [
    inLang([`${also ? "另需补充" : "待补充"}：${names}`, `${also ? "also missing" : "Missing"}: ${names}`], lang),
  ];
}

/**
 * What an explanation says, without title, asides and clause; `""` where title and quote say it all.
 * @param most how many missing answers are named before they are only counted
 */
export function told(of: Explanation, most: number = few): string {
  const { status, force, word, points, condition, lang } = of;
  const and = inLang(["；", "; "], lang);
  if (status === "not-applicable")
    return inLang([`不适用（仅适用于：${condition}）`, `Not applicable (only where: ${condition})`], lang);
  const body = [
    ...(condition === "" ? [] : [condition]),
    ...points.map((point) => pointText(point, lang)),
    ...waysText(of),
    ...lacks(of, most),
  ];
  const said = [...new Set(body)].join(and);
  if (status !== "fail" || force !== "may") return said;
  return said === "" ? word : inLang([`${word}：${said}`, `${word}: ${said}`], lang);
}

/** What only repeats the title or the quote: for a sentence that stands without them. */
function repeated(of: Explanation, body: string): string[] {
  const { status, title, judge, quote, lang } = of;
  if (status === "pass" && body === "") return [inLang([`符合：${title}`, `Met: ${title}`], lang)];
  if (status === "review" && of.points.length > 0) return [`“${quote}”`];
  if (status === "review") return [inLang([`由审核人认定：“${quote}”`, `For a reviewer to judge: “${quote}”`], lang)];
  // By a judgement alone nothing says what was asked.
  const judged = status === "fail" && of.ways.length === 0 && of.points.every(({ required }) => required === "");
  if (judged) return [`“${quote}”`];
  return judge === "" ? [] : [inLang(["另需审核人认定", "a reviewer has to judge too"], lang)];
}

/** An explanation in one sentence, with its clause. */
export function sentenceOf(of: Explanation, most: number = few): string {
  const body = told(of, most);
  const first = of.status === "unknown" ? [body, ...repeated(of, body)] : [...repeated(of, body), body];
  const said = [...first.filter((part) => part !== ""), ...asideTexts(of)];
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
  options: { readonly dossier?: AnyDossier } = {},
): string {
  givenOptions(options);
  const { dossier } = options;
  return sentenceOf(explanation(finding, jurisdiction, { lang, ...(dossier && { dossier }) }));
}
