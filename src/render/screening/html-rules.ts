import type { ScreenedRule, Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { html, type Markup } from "../markup.js";
import { dataTable, figures, legend, namedBar, statusParts } from "./html-parts.js";
import {
  clauseOf,
  forceOf,
  groupsOf,
  isOfSeveralStages,
  type RuleGroup,
  readingName,
  ruleName,
  sectionName,
  sectionsOf,
  stoppingAlone,
  type Voice,
} from "./rules.js";
import { passing, rulesTable } from "./rules-table.js";
import { stackedBar } from "./svg.js";
import { lookOf, occurring, statusOrder } from "./tallies.js";
import { dossiersText, headings, nothing, numberText, said, statusName } from "./words.js";

/** The title of a rule, how strong it is, and the clause that it is. */
const titleOf = (rule: ScreenedRule, voice: Voice): Markup => html`<p class="title"><b class="force ${
  rule.force
}">${forceOf(rule, voice.lang)}</b> ${rule.title[voice.lang]}</p>
<div class="source" lang="zh-CN"><cite>${clauseOf(rule, voice)}</cite> <blockquote>${rule.citation.quote}</blockquote></div>`;

/** A bar of statuses and what it is made of. */
function statusBar(rule: ScreenedRule, voice: Voice, name: string): Markup {
  const parts = statusParts(rule.statuses, rule.force, voice.lang);
  return html`<div class="measured">${namedBar(name, parts, voice.lang)}</div><b class="passing">${passing(rule)}</b>${figures(parts)}`;
}

/** What a reading is called, where it is shown beside others. */
function reading(rule: ScreenedRule, main: ScreenedRule, voice: Voice): Markup {
  const { lang } = voice;
  const name = readingName(rule, voice);
  const used = rule === main && html` <small class="used">${inLang(said.used, lang)}</small>`;
  const title = inLang([`${ruleName(rule, voice)}，按“${name}”`, `${ruleName(rule, voice)}, read as “${name}”`], lang);
  return html`<li><p class="reading">${name}${used}</p>
${statusBar(rule, voice, title)}</li>\n`;
}

/** A rule; readings that come to different things stand below each other. */
function ruleItem({ main, others, agreed }: RuleGroup, voice: Voice): Markup {
  const { lang } = voice;
  const bars =
    others.length > 0
      ? html`<ul class="readings" role="list">\n${[main, ...others].map((one) => reading(one, main, voice))}</ul>`
      : html`<div class="outcome">${statusBar(main, voice, ruleName(main, voice))}</div>`;
  return html`<li class="rule"><div>${titleOf(main, voice)}${
    agreed && html`\n<p class="agreed">${inLang(said.sameReadings, lang)}</p>`
  }</div>
${bars}</li>\n`;
}

/** How each rule came out: those of a stage and a force together, in the order of the document. */
export function rulesPart({ rules }: Screening, voice: Voice): Markup {
  const sections = sectionsOf(groupsOf(rules));
  const several = isOfSeveralStages(sections);
  return html`<p class="lead">${inLang(said.rules, voice.lang)}</p>
${sections.map((section) => {
  const { groups, force } = section;
  const name = sectionName(section, several, voice.lang);
  const tallies = groups.flatMap(({ main, others }) => [main, ...others]).map(({ statuses }) => statuses);
  const words = occurring(tallies, statusOrder).map((as) => ({
    as: lookOf(as, force),
    name: statusName(as, force, voice.lang),
  }));
  return html`<section class="level-3">
<h3>${name}</h3>
${legend(words)}<ul class="rules" role="list">
${groups.map((group) => ruleItem(group, voice))}</ul>
${dataTable({
  summary: inLang(["数据表", "As a table"], voice.lang),
  name,
  ...rulesTable(section, voice),
})}</section>\n`;
})}`;
}

/** Which rule alone stops most. */
export function alonePart({ rules }: Screening, voice: Voice): Markup {
  const { lang } = voice;
  const stopping = stoppingAlone(rules);
  const [first] = stopping;
  if (!first) return html`<p class="lead">${inLang(nothing.alone, lang)}</p>\n`;
  const rows = stopping.map((rule) => {
    const title = ruleName(rule, voice);
    const told = { title, desc: dossiersText(rule.alone, lang) };
    const bar = stackedBar([{ as: "fail", count: rule.alone }], told, first.alone);
    return html`<li><p>${rule.title[lang]} <cite lang="zh-CN">${clauseOf(rule, voice)}</cite></p><div class="measured">${bar}</div><b>${numberText(rule.alone)}</b></li>\n`;
  });
  return html`<p class="lead">${inLang(said.alone, lang)}</p>
<ol class="alone" role="list">
${rows}</ol>
${dataTable({
  summary: inLang(["数据表", "As a table"], lang),
  name: inLang(headings.alone, lang),
  head: [inLang(["条目", "Rule"], lang), inLang(["份数", "Dossiers"], lang)],
  rows: stopping.map((rule) => [ruleName(rule, voice), numberText(rule.alone)]),
})}`;
}
