import { type Force, type Policy, type Stage, stages } from "../../criteria/rule.js";
import type { Status, Verdict } from "../../engine/report.js";
import { capital, type Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { stageWords, verdictWords } from "../../words/report.js";
import { statusWords } from "../../words/status.js";
import { explanation } from "../explain.js";
import { sectionWords, type ToldFinding } from "../findings.js";
import { badge } from "../html-table.js";
import { html, type Markup } from "../markup.js";
import { stageVerdict } from "../stage-verdicts.js";
import { favourable } from "../summary.js";
import { cited, counts, grid, type Matter, type Part, restsOn } from "./matter.js";

type Pair = readonly [zh: string, en: string];

const having = (all: readonly ToldFinding[], force: Force, ...statuses: readonly Status[]): ToldFinding[] =>
  all.filter(({ finding }) => finding.force === force && statuses.includes(finding.status));

const open: readonly Status[] = ["unknown", "review"];
/** What bears on the verdict and is still open. */
const openOf = ({ findings }: Matter): ToldFinding[] =>
  findings.filter((one) => counts(one) && open.includes(one.finding.status));

/** How it was reviewed: what goes by no document in force says so in the same breath. */
const reviewed: Partial<Record<Policy["status"], Pair>> = {
  "draft-for-comment": ["经按征求意见稿审查", "Reviewed by the draft for comment"],
  superseded: ["经按已被取代的文件审查", "Reviewed by a superseded document"],
};

/** How it was reviewed, and in which stages: on those alone it is concluded. */
function onReview({ report: { policy, verdicts } }: Matter): Pair {
  const [zh, en] = reviewed[policy.status] ?? ["经审查", "On review"];
  const asked = stages.filter((stage) => verdicts[stage] !== undefined);
  const names = (lang: Lang, and: string): string => asked.map((stage) => stageWords(stage, lang)).join(and);
  return [`${zh}（${names("zh-CN", "、")}）`, `${en} (${names("en", ", ")})`];
}

/** What is met of each force, as far as there is any. */
function metOf({ findings }: Matter): Pair {
  const n = having(findings, "must", "pass").length;
  const m = having(findings, "should", "pass").length;
  return [
    [...(n > 0 ? [`“须”项 ${n} 项`] : []), ...(m > 0 ? [`原则性要求 ${m} 项`] : [])].join("、"),
    [...(n > 0 ? [`${n} required`] : []), ...(m > 0 ? [`${m} in principle`] : [])].join(", "),
  ];
}

/** The conclusion in the words of an official, by what it rests on. */
const sentences: Record<Verdict, (matter: Matter) => Pair> = {
  eligible: (matter) => {
    const [zh, en] = onReview(matter);
    const [zhMet, enMet] = metOf(matter);
    return [
      `${zh}，该联合体符合条件：适用的${zhMet}均符合。`,
      `${en}, the consortium is eligible: all that applies is met (${enMet}).`,
    ];
  },
  conditional: (matter) => {
    const { findings } = matter;
    const [zh, en] = onReview(matter);
    const failed = having(findings, "should", "fail");
    const explained = failed.filter(({ finding }) => finding.justification !== undefined).length;
    return [
      `${zh}，该联合体有条件符合：“须”项均符合；原则性要求有 ${failed.length} 项未满足，宜说明理由，其中 ${explained} 项已由申报单位说明。`,
      `${en}, the consortium is eligible on condition: the requirements are met; of the requirements in principle ${failed.length} are not, for which a reason is advised. The applicant has given one for ${explained}.`,
    ];
  },
  undetermined: (matter) => {
    const all = openOf(matter);
    const judged = all.filter(({ finding }) => finding.status === "review").length;
    if (all.length === 0)
      return [
        "尚不能作出结论：所审查的阶段没有须审查的要求。",
        "No conclusion can be drawn yet: nothing is required in the stages reviewed.",
      ];
    return [
      `尚不能作出结论：待补充 ${all.length - judged} 项，待审核人认定 ${judged} 项。`,
      `No conclusion can be drawn yet: answers are missing for ${all.length - judged}, and ${judged} are for a reviewer to judge.`,
    ];
  },
  ineligible: (matter) => {
    const { findings } = matter;
    const [zh, en] = onReview(matter);
    const n = having(findings, "must", "fail").length;
    return [
      `${zh}，该联合体不符合条件：“须”项有 ${n} 项不符合。`,
      `${en}, the consortium is ineligible: ${n} of the requirements ${n === 1 ? "is" : "are"} not met.`,
    ];
  },
};

/** That it is provisional, while anything that bears on it is open. */
function provisional(matter: Matter): Markup | false {
  const { report, lang } = matter;
  const n = openOf(matter).length;
  const rest: Pair =
    report.verdict === "ineligible"
      ? [
          `另有 ${n} 项尚未审定；无论其结果如何，不符合条件的结论不变。`,
          `${n} more are still open; whatever they come to, it stays ineligible.`,
        ]
      : [`下列 ${n} 项审定之前，不作为最终意见。`, `It is not final before the ${n} below are settled.`];
  const hoped = favourable(report, lang);
  return (
    n > 0 &&
    html`<p class="provisional"><b>${inLang(["本意见为阶段性意见。", "This opinion is provisional."], lang)}</b> ${inLang(rest, lang)}${
      hoped !== "" && inLang([`${hoped}。`, ` ${capital(hoped)}.`], lang)
    }</p>\n`
  );
}

const columns: readonly Status[] = ["pass", "fail", "unknown", "review", "not-applicable"];
const forces: readonly (readonly [force: Force, words: Pair])[] = [
  ["must", ["“须”项", "Required"]],
  ["should", ["原则性要求", "In principle"]],
];

/** One stage by force: how many of its clauses stand how. */
function stageRows(stage: Stage, verdict: Verdict, { findings, lang }: Matter): Markup[] {
  const own = findings.filter(({ finding }) => finding.stage === stage);
  const asked = forces.filter(([force]) => own.some(({ finding }) => finding.force === force));
  const word = badge(verdict, stageVerdict(stage, verdict, lang));
  const name = (rows: number): Markup =>
    html`<th scope="rowgroup" rowspan="${rows}">${stageWords(stage, lang)} ${word}</th>`;
  if (asked.length === 0)
    return [
      html`<tr>${name(1)}<td colspan="6">${inLang(["没有须审查的要求", "nothing is required"], lang)}</td></tr>\n`,
    ];
  return asked.map(([force, words], at) => {
    const cells = columns.map((status) => {
      const n = having(own, force, status).length;
      const name = inLang(statusWords[status], lang);
      return n === 0
        ? html`<td class="count none">–</td>`
        : html`<td class="count ${status}" data-name="${name}"><b>${n}</b></td>`;
    });
    return html`<tr>${at === 0 && name(asked.length)}<td>${inLang(words, lang)}</td>${cells}</tr>\n`;
  });
}

function tally(matter: Matter): Markup {
  const { report, lang } = matter;
  const bodies = stages.flatMap((stage) => {
    const verdict = report.verdicts[stage];
    return verdict ? [html`<tbody>\n${stageRows(stage, verdict, matter)}</tbody>\n`] : [];
  });
  const head = [
    inLang(["阶段", "Stage"], lang),
    inLang(["要求", "Kind"], lang),
    ...columns.map((status) => capital(inLang(statusWords[status], lang))),
  ];
  return grid("tally", inLang(["各阶段审查情况", "Result by stage"], lang), head, html`${bodies}`);
}

/** What is not met, each with what it rests on; of many rows alike only some are named, for all are with the clause. */
function failures({ findings, place, dossier, lang }: Matter, force: Force, words: Pair): Markup | false {
  const failed = having(findings, force, "fail");
  const reasons = failed.map((one) => {
    const parts = explanation(one.finding, place, { lang, ...(dossier && { dossier }) });
    const explained =
      one.finding.justification === undefined
        ? []
        : [inLang(["申报单位已说明理由", "the applicant has given a reason"], lang)];
    const said = [...restsOn({ ...one, parts }), ...explained].join(inLang(["；", "; "], lang));
    return html`<li><b>${cited(one)}</b>${said !== "" && inLang([`：${said}`, `: ${said}`], lang)}</li>\n`;
  });
  return (
    failed.length > 0 &&
    html`<h3>${inLang([`${words[0]}（${failed.length}）`, `${words[1]} (${failed.length})`], lang)}</h3>
<ol class="reasons">\n${reasons}</ol>\n`
  );
}

/** What is still open, by whose turn it is. */
function pending(matter: Matter, status: Status): Markup | false {
  const { lang } = matter;
  const found = openOf(matter).filter(({ finding }) => finding.status === status);
  const name = inLang(sectionWords[status], lang);
  return (
    found.length > 0 &&
    html`<h3>${inLang([`${name}（${found.length}）`, `${name} (${found.length})`], lang)}</h3>
<p>${found.map(cited).join(inLang(["、", "; "], lang))}${inLang(["。", "."], lang)}</p>\n`
  );
}

const unmet: readonly (readonly [Force, Pair])[] = [
  ["must", ["不符合的“须”项", "Requirements not met"]],
  ["should", ["未满足的原则性要求", "Requirements in principle not met"]],
];

/** The conclusion, and what it rests on. */
export function conclusionPart(matter: Matter): Part {
  const { report, lang } = matter;
  return {
    heading: inLang(["审查结论", "Conclusion"], lang),
    body: html`<div class="conclusion"><p>${badge(report.verdict, inLang(verdictWords[report.verdict], lang))}</p>
<p class="sentence">${inLang(sentences[report.verdict](matter), lang)}</p>
${provisional(matter)}</div>
${tally(matter)}<p class="soft">${inLang(["鼓励事项不计入结论。", "What is only encouraged does not count."], lang)}</p>
${unmet.map(([force, words]) => failures(matter, force, words))}${open.map((status) => pending(matter, status))}`,
  };
}
