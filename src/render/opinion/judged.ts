import { capital, type Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { statusWords } from "../../words/status.js";
import { resultWord, type ToldFinding } from "../findings.js";
import { html, type Markup } from "../markup.js";
import { grid, grounds, isToJudge, type Matter, type Part, saidOf, strength, subject } from "./matter.js";

/** Whether something holds, in the word of a status. */
const holdsWord = (holds: boolean, lang: Lang): string => capital(inLang(statusWords[holds ? "pass" : "fail"], lang));

/** How the finding stands, where the judgement alone does not settle it. */
function still({ finding }: ToldFinding, holds: boolean, lang: Lang): Markup | false {
  const word = resultWord(finding, lang);
  return (
    finding.status !== (holds ? "pass" : "fail") &&
    html`<p class="soft">${inLang([`本条结果：${word}`, `The clause: ${word}`], lang)}</p>`
  );
}

/** What was judged: by whom, when, why and by what papers. */
const judgementRows = (all: readonly ToldFinding[], lang: Lang): Markup[] =>
  all.flatMap((one) => {
    const said = saidOf(one, "judgement");
    if (!said) return [];
    const { holds, name, on } = said;
    const anonymous = html`<span class="soft">${inLang(["未署名", "not named"], lang)}</span>`;
    const undated = html`<span class="soft">${inLang(["未注日期", "no day"], lang)}</span>`;
    const word = html`${holdsWord(holds, lang)}${still(one, holds, lang)}`;
    return [
      html`<tr class="${holds ? "pass" : "fail"}"><td>${subject(one)}</td><td class="result">${word}</td><td>${grounds(
        said,
        lang,
      )}</td><td>${name ?? anonymous}<br>${on ?? undated}</td></tr>\n`,
    ];
  });

function judgements(rows: readonly Markup[], lang: Lang): Markup {
  const head = [
    inLang(["事项与条文", "What was judged"], lang),
    inLang(["认定", "Judgement"], lang),
    inLang(["说明与证明材料", "Note and evidence"], lang),
    inLang(["认定人、日期", "By and on"], lang),
  ];
  return grid("judgements", inLang(["审核人认定", "Judgements"], lang), head, html`<tbody>\n${rows}</tbody>\n`);
}

/** What a person has still to judge. */
const waiting = (all: readonly ToldFinding[], lang: Lang): Markup => html`<h3>${inLang(
  [`尚待认定（${all.length}）`, `Still to be judged (${all.length})`],
  lang,
)}</h3>
<ul class="waiting">
${all.map(
  (one) =>
    html`<li>${strength(one)} ${subject(one)}${
      one.parts.missing.length > 0 &&
      html`<p class="soft">${inLang(["另有填报内容待补充。", "Answers are missing besides."], lang)}</p>`
    }</li>\n`,
)}</ul>\n`;

/** That nothing was judged, or nothing had to be. */
const nothingJudged = (left: number, lang: Lang): Markup =>
  html`<p>${
    left > 0
      ? inLang(["尚无审核人的认定。", "No reviewer has judged anything yet."], lang)
      : inLang(["所审查的条文均无须由审核人认定。", "Nothing is left to a reviewer’s judgement."], lang)
  }</p>\n`;

/** The judgements of reviewers; what an applicant asserts is none of them. */
export function judgedPart({ findings, lang }: Matter): Part {
  const rows = judgementRows(findings, lang);
  const left = findings.filter(({ finding }) => isToJudge(finding));
  return {
    heading: inLang(["审核人认定", "Judgements of reviewers"], lang),
    body: html`${rows.length > 0 ? judgements(rows, lang) : nothingJudged(left.length, lang)}${
      left.length > 0 && waiting(left, lang)
    }`,
  };
}

/** What the applicant says of himself, apart: it is shown and settles nothing. */
export function claimsPart({ findings, lang }: Matter): Part | undefined {
  const rows = findings.flatMap((one) => {
    const said = saidOf(one, "claim");
    if (!said) return [];
    return [
      html`<tr><td>${subject(one)}</td><td>${holdsWord(said.holds, lang)}</td><td>${grounds(said, lang)}</td></tr>\n`,
    ];
  });
  if (rows.length === 0) return undefined;
  const heading = inLang(["申报单位自评（不作为认定）", "Claims of the applicant (no judgements)"], lang);
  const head = [
    inLang(["事项与条文", "Of what"], lang),
    inLang(["自评", "Claim"], lang),
    inLang(["说明与证明材料", "Note and evidence"], lang),
  ];
  return {
    heading,
    body: html`<p class="soft">${inLang(
      [
        "申报单位的自评供审核人参考，不计为认定，不改变审查结果。",
        "A claim is for the reviewer to weigh. It counts as no judgement and changes no result.",
      ],
      lang,
    )}</p>
${grid("claims", heading, head, html`<tbody>\n${rows}</tbody>\n`)}`,
  };
}
