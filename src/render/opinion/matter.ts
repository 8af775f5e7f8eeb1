import type { Jurisdiction } from "../../criteria/rule.js";
import type { Finding } from "../../engine/report.js";
import { trimmed } from "../../schemas/trimmed.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { type AnyDossier, answerAt } from "../../words/names.js";
import { linkOf } from "../evidence.js";
import { type Aside, told } from "../explain.js";
import { type ToldFinding, toldFindings } from "../findings.js";
import { forceLabel } from "../force-label.js";
import { withLinks } from "../html-page.js";
import { html, type Markup } from "../markup.js";
import type { SourcedReport, Sources } from "../sources.js";

/** What an opinion is made of: one report, and what there is to it. */
export interface Matter {
  readonly report: SourcedReport;
  readonly place: Jurisdiction;
  readonly dossier: AnyDossier | undefined;
  /** In words, the strongest first. */
  readonly findings: readonly ToldFinding[];
  readonly lang: Lang;
}

/** A part of an opinion under its heading. */
export interface Part {
  readonly heading: string;
  readonly body: Markup;
}

/** What a report's opinion is made of. */
export function matterOf(report: SourcedReport, { placeOf, dossierOf }: Sources, lang: Lang): Matter {
  const place = placeOf(report);
  const dossier = dossierOf(report);
  return { report, place, dossier, lang, findings: toldFindings(report, place, { lang, dossier, extent: "full" }) };
}

/** An answer in full, where it is a text that says anything. */
export function textAt(dossier: unknown, path: readonly (string | number)[]): string | undefined {
  const value = answerAt(dossier, path);
  const text = typeof value === "string" ? trimmed(value) : "";
  return text === "" ? undefined : text;
}

/** Whether a finding bears on the verdict: nothing that is only encouraged does. */
export const counts = ({ finding }: ToldFinding): boolean => finding.force !== "may";

/** Whether a person has still to judge it. */
export const isToJudge = ({ missing }: Finding): boolean => missing.some(({ path: [first] }) => first === "assertions");

/** A rule by its title and clause: “牵头单位研发投入（三（二））”. */
export const cited = ({ parts: { title, clause, lang } }: ToldFinding): string =>
  inLang([`${title}（${clause}）`, `${title} (${clause})`], lang);

/** The words of a clause, which are Chinese in any language. */
export const quote = ({ parts }: ToldFinding): Markup =>
  html`<div class="quote" lang="zh-CN"><blockquote>${parts.quote}</blockquote></div>`;

/** The same as a title, with the words of the clause below. */
export const subject = (one: ToldFinding): Markup =>
  html`<b>${one.parts.title}</b> <cite class="soft" lang="zh-CN">${one.parts.clause}</cite>${quote(one)}`;

/** How strong the wording is. */
export const strength = ({ finding: { force }, parts }: ToldFinding): Markup =>
  html`<b class="force ${force}">${forceLabel(parts.forceWord, force, parts.lang)}</b>`;

type Said = Extract<Aside, { readonly holds: boolean }>;

/** What an applicant or a reviewer said of a finding. */
export const saidOf = ({ parts }: ToldFinding, kind: Said["kind"]): Said | undefined =>
  parts.asides.find((aside): aside is Said => aside.kind === kind);

/** That a person judged it; his reasons stand with the judgements. */
function judged(one: ToldFinding, lang: Lang): string {
  const judgement = saidOf(one, "judgement");
  if (!judgement) return "";
  return judgement.holds
    ? inLang(["审核人认定为符合", "judged to be met by a reviewer"], lang)
    : inLang(["审核人认定为不符合", "judged not to be met by a reviewer"], lang);
}

/** What a finding rests on, by figures and answers and by a judgement, each where it is. */
export const restsOn = (one: ToldFinding, most?: number): string[] =>
  [told(one.parts, most), judged(one, one.parts.lang)].filter((part) => part !== "");

/** A note and its evidence; of evidence only what is an `https:` address leads somewhere. */
export function grounds({ note, evidence = [] }: Said, lang: Lang): Markup {
  const links = evidence.map((text) => {
    const href = linkOf(text);
    return html`<li>${withLinks([href === undefined ? { text } : { text, href }])}</li>`;
  });
  return html`${note !== undefined && html`<p>${note}</p>`}${
    links.length > 0 &&
    html`<p class="soft">${inLang(["证明材料：", "Evidence:"], lang)}</p><ul class="soft">${links}</ul>`
  }`;
}

/** A table of an opinion. */
export const grid = (kind: string, name: string, head: readonly string[], body: Markup): Markup =>
  html`<table class="${kind}" aria-label="${name}">
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
${body}</table>
`;
