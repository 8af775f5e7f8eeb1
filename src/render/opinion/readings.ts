import type { Verdict } from "../../engine/report.js";
import { bearing, noBearing, verdictOf } from "../../engine/verdict.js";
import type { Lang } from "../../text.js";
import { inLang, quoted } from "../../words/labels.js";
import { shortly, verdictWords } from "../../words/report.js";
import type { Aside } from "../explain.js";
import { ruleOf } from "../explanation/index.js";
import type { ToldFinding } from "../findings.js";
import { html, type Markup } from "../markup.js";
import { cited, grid, type Matter, type Part, subject } from "./matter.js";

/** A finding whose clause allows several meanings. */
export interface Read {
  readonly one: ToldFinding;
  /** What the meaning taken is called. */
  readonly title: string;
  /** Whether it is another than the first. */
  readonly chosen: boolean;
}

/** Which meaning was taken; `undefined` where there is but one. */
export function readOf(one: ToldFinding, { place, lang }: Matter): Read | undefined {
  const { reading } = one.finding;
  if (reading === undefined) return undefined;
  const { readings } = ruleOf(one.finding, place).rule;
  const title = readings[reading]?.title[lang] ?? reading;
  return { one, title, chosen: Object.keys(readings)[0] !== reading };
}

/** The findings whose clause allows several meanings. */
export const withReadings = (matter: Matter): Read[] => matter.findings.flatMap((one) => readOf(one, matter) ?? []);

type Other = Extract<Aside, { readonly kind: "reading" }>;
const others = ({ parts }: ToldFinding): Other[] =>
  parts.asides.filter((aside): aside is Other => aside.kind === "reading");

/** The verdict if one finding were read otherwise. */
function verdictBy({ findings }: Matter, one: ToldFinding, { status, force = one.finding.force }: Other): Verdict {
  const bearings = findings.map((other) =>
    other === one ? bearing(force, status) : bearing(other.finding.force, other.finding.status),
  );
  return verdictOf(bearings.reduce((all, own) => all | own, noBearing));
}

/** What another meaning comes to, and whether the conclusion would be another with it. */
function outcome(text: string, verdict: Verdict, { report, lang }: Matter): Markup {
  const word = quoted(shortly(inLang(verdictWords[verdict], lang)));
  return html`<li>${text}${
    verdict === report.verdict
      ? inLang(["；结论不变", "; the conclusion stays"], lang)
      : html`${inLang(["；", "; "], lang)}<b>${inLang([`结论变为${word}`, `the conclusion becomes ${word}`], lang)}</b>`
  }</li>`;
}

/** The meanings that end alike are told once. */
const outcomes = (one: ToldFinding, matter: Matter): Markup[] =>
  [...new Map(others(one).map((other) => [other.text, other])).values()].map((other) =>
    outcome(other.text, verdictBy(matter, one, other), matter),
  );

function contested(all: readonly Read[], matter: Matter): Markup {
  const { lang } = matter;
  const rows = all.map(
    ({ one, title }) =>
      html`<tr><td>${subject(one)}</td><td>${quoted(title)}</td><td><ul>${outcomes(one, matter)}</ul></td></tr>\n`,
  );
  const head = [
    inLang(["条文", "Clause"], lang),
    inLang(["采用的理解", "Taken as"], lang),
    inLang(["采用其他理解的", "Read otherwise"], lang),
  ];
  const name = inLang(["采用其他理解的影响", "What other readings would change"], lang);
  return grid("readings", name, head, html`<tbody>\n${rows}</tbody>\n`);
}

/** Those of which it makes no difference how they are read. */
function settled(all: readonly Read[], lang: Lang): Markup {
  const names = all.map(({ one, title }) =>
    inLang([`${cited(one)}采用${quoted(title)}`, `${cited(one)}, taken as ${quoted(title)}`], lang),
  );
  return html`<p>${inLang(
    [
      `下列 ${all.length} 条，采用何种理解，结果相同：${names.join("；")}。`,
      `However these are read (${all.length}), the result is the same: ${names.join("; ")}.`,
    ],
    lang,
  )}</p>\n`;
}

/** Which meaning was taken of each clause that allows several, and what the others would change. */
export function readingsPart(matter: Matter): Part | undefined {
  const { lang } = matter;
  const several = withReadings(matter);
  if (several.length === 0) return undefined;
  const open = several.filter(({ one }) => others(one).length > 0);
  const same = several.filter(({ one }) => others(one).length === 0);
  return {
    heading: inLang(["条文的不同理解", "Clauses that allow several readings"], lang),
    body: html`${open.length > 0 && contested(open, matter)}${same.length > 0 && settled(same, lang)}`,
  };
}
