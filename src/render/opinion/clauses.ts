import { type Force, type Stage, stages } from "../../criteria/rule.js";
import type { Status } from "../../engine/report.js";
import { capital } from "../../text.js";
import { inLang, quoted } from "../../words/labels.js";
import { stageWords } from "../../words/report.js";
import { looks, many, resultWord, type ToldFinding } from "../findings.js";
import { html, type Markup } from "../markup.js";
import { grid, type Matter, type Part, quote, restsOn, strength } from "./matter.js";
import { readOf } from "./readings.js";

type Pair = readonly [zh: string, en: string];

/** What blocks first, then what is open, then what is settled. */
const order: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, review: 2, pass: 3, "not-applicable": 4 };

const groups: readonly (readonly [force: Force, words: Pair])[] = [
  ["must", ["“须”项", "Requirements (must)"]],
  ["should", ["原则性要求", "Requirements in principle (should)"]],
  ["may", ["鼓励事项（不计入结论）", "Encouraged (does not count)"]],
];

/** What a finding rests on where neither figures nor a judgement tell it. */
const otherGrounds: Partial<Record<Status, Pair>> = {
  pass: ["据所填内容", "By the answers given"],
  review: ["尚无审核人的认定", "No reviewer has judged it yet"],
};

/** What it rests on, the reading taken, and the applicant's reason for a deviation, in his words. */
function grounds(one: ToldFinding, matter: Matter): Markup {
  const { finding, parts } = one;
  const { lang } = matter;
  const said = restsOn(one, many).map(capital);
  const read = readOf(one, matter);
  const words = otherGrounds[finding.status];
  const lines = said.length === 0 && words ? [inLang(words, lang)] : said;
  const justification = parts.asides.find((aside) => aside.kind === "justification");
  return html`${lines.map((line) => html`<p>${line}</p>`)}${
    read && html`<p class="soft">${inLang(["采用的理解：", "Taken as: "], lang)}${quoted(read.title)}</p>`
  }${
    justification &&
    html`<p>${inLang(["申报单位说明：", "The applicant’s reason: "], lang)}${quoted(justification.note)}</p>`
  }`;
}

function row(one: ToldFinding, matter: Matter): Markup {
  const { finding, parts } = one;
  const { mark, status: look } = looks(finding.status, finding.force);
  const word = capital(resultWord(finding, matter.lang));
  return html`<tr class="${look}"><td lang="zh-CN"><cite>${parts.clause}</cite></td><td>${strength(one)} <b>${
    parts.title
  }</b>${quote(one)}</td><td class="result"><span class="mark" aria-hidden="true">${mark}</span> ${word}</td><td>${grounds(
    one,
    matter,
  )}</td></tr>\n`;
}

/** The findings of one force, what is not met first. */
function group(all: readonly ToldFinding[], force: Force, words: Pair, matter: Matter): Markup | false {
  const own = all.filter(({ finding }) => finding.force === force);
  const sorted = [...own].sort((one, other) => order[one.finding.status] - order[other.finding.status]);
  const name = inLang([`${words[0]}（${own.length}）`, `${words[1]}: ${own.length}`], matter.lang);
  return (
    own.length > 0 &&
    html`<tbody>\n<tr class="group"><th colspan="4" scope="rowgroup">${name}</th></tr>\n${sorted.map((one) => row(one, matter))}</tbody>\n`
  );
}

function ofStage(stage: Stage, matter: Matter): Markup | false {
  const { findings, lang } = matter;
  const own = findings.filter(({ finding }) => finding.stage === stage);
  const name = stageWords(stage, lang);
  const head = [
    inLang(["条款", "Clause"], lang),
    inLang(["要求与条文", "What is required"], lang),
    inLang(["结果", "Result"], lang),
    inLang(["依据", "Basis"], lang),
  ];
  return (
    own.length > 0 &&
    html`<h3>${name}</h3>\n${grid("clauses", name, head, html`${groups.map(([force, words]) => group(own, force, words, matter))}`)}`
  );
}

/** Every finding, stage by stage, with the words of its clause. */
export function clausesPart(matter: Matter): Part {
  const { report, findings, lang } = matter;
  const { title } = report.policy;
  const none = html`<p>${inLang(["所审查的阶段没有条文。", "No clause falls into the stages reviewed."], lang)}</p>\n`;
  return {
    heading: inLang(["逐条审查情况", "Clause by clause"], lang),
    body: html`<p class="soft">${inLang(
      [
        `条文逐字引自《${title}》，引自其他文件的注明文件名称。不符合和未审定的列在前面。`,
        `Clauses are quoted word for word from 《${title}》; where from another document, it is named. What is not met or open comes first.`,
      ],
      lang,
    )}</p>
${findings.length === 0 ? none : stages.map((stage) => ofStage(stage, matter))}`,
  };
}
