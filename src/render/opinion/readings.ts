import type { Verdict } from "../../engine/report.js";
import { bearing, noBearing, verdictOf } from "../../engine/verdict.js";
import { inLang, quoted } from "../../words/labels.js";
import type { Aside } from "../explain.js";
import { ruleOf } from "../explanation/index.js";
import type { ToldFinding } from "../findings.js";
import { html, type Markup } from "../markup.js";
import { shortly, verdictWords } from "../titles.js";
import { cited, grid, type Matter, type Part, subject } from "./matter.js";

/** The findings whose clause allows several meanings. */
export const withReadings = ({ findings }: Matter): readonly ToldFinding[] =>
  findings.filter(({ finding }) => finding.reading !== undefined);

const readingsOf = ({ finding }: ToldFinding, { place }: Matter) => ruleOf(finding, place).rule.readings;

/** What the meaning taken is called. */
export const readingTitle = (one: ToldFinding, matter: Matter): string =>
  readingsOf(one, matter)[one.finding.reading ?? ""]?.title[matter.lang] ?? "";

/** Whether the meaning taken is another than the first. */
export const isChosen = (one: ToldFinding, matter: Matter): boolean =>
  Object.keys(readingsOf(one, matter))[0] !== one.finding.reading;

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

function contested(all: readonly ToldFinding[], matter: Matter): Markup {
  const { lang } = matter;
  const rows = all.map(
    (one) =>
      html`<tr><td>${subject(one)}</td><td>${quoted(readingTitle(one, matter))}</td><td><ul>${outcomes(one, matter)}</ul></td></tr>\n`,
  );
  return grid(
    "readings",
    inLang(["采用其他理解的影响", "What other readings would change"], lang),
    [
      inLang(["条文", "Clause"], lang),
      inLang(["采用的理解", "Taken as"], lang),
      inLang(["采用其他理解的", "Read otherwise"], lang),
    ],
    html`<tbody>\n${rows}</tbody>\n`,
  );
}

/** Those of which it makes no difference how they are read. */
function settled(all: readonly ToldFinding[], matter: Matter): Markup {
  const { lang } = matter;
  const names = all.map((one) =>
    inLang(
      [
        `${cited(one)}采用${quoted(readingTitle(one, matter))}`,
        `${cited(one)}, taken as ${quoted(readingTitle(one, matter))}`,
      ],
      lang,
    ),
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
  const several = withReadings(matter);
  if (several.length === 0) return undefined;
  const open = several.filter((one) => others(one).length > 0);
  const same = several.filter((one) => others(one).length === 0);
  return {
    heading: inLang(["条文的不同理解", "Clauses that allow several readings"], matter.lang),
    body: html`${open.length > 0 && contested(open, matter)}${same.length > 0 && settled(same, matter)}`,
  };
}
