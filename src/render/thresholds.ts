import type { Jurisdiction } from "../criteria/rule.js";
import type { Status } from "../engine/report.js";
import type { Threshold } from "../remedies/thresholds.js";
import { capital, type Lang } from "../text.js";
import { comparedOf, quantitiesOf } from "../words/comparisons.js";
import { counterOfQuantity } from "../words/counters.js";
import { inLang } from "../words/labels.js";
import { limitSaid } from "../words/limit-said.js";
import type { Block, Heading, Item } from "./blocks.js";
import { clauseText } from "./clause.js";
import { looks } from "./findings.js";
import { ruleOf } from "./remedy-words.js";
import { documentHeading, policyBlocks } from "./titles.js";

type Pair = readonly [zh: string, en: string];

/** How a comparison stands, in the order in which it is told. */
const sorts = ["lacking", "held", "another-way", "declared", "case", "open"] as const;
type Sort = (typeof sorts)[number];

const sortWords: Readonly<Record<Sort, Pair>> = {
  lacking: ["未达到：还差多少", "Not met: what is lacking"],
  held: ["已达到：还有多少余地（余地小的在前）", "Met: what is in hand, the least first"],
  "another-way": ["未达到，但不影响该条的结果", "Not met, but the rule does not turn on it"],
  declared: ["申请表与名单", "Form and lists"],
  case: ["适用哪种情形", "Which case applies"],
  open: ["尚不能测算", "Not settled yet"],
};

/** How a comparison stands: whether something is lacking or in hand, or it is none of both. */
function sortOf({ measure: { holds, operator }, status, isCase, open }: Threshold): Sort {
  if (isCase) return "case";
  if (open) return "open";
  if (holds === false) return status === "fail" ? "lacking" : "another-way";
  return operator === "=" ? "declared" : "held";
}

/** Whether a number that is asked for is missed; what is only encouraged is not. */
export const isLacking = (one: Threshold): boolean => sortOf(one) === "lacking" && one.force !== "may";

/** What a move is measured by: the number that it moves. */
function scaleOf({ measure }: Threshold, fact: string): number {
  const { numerator, denominator, actual } = measure;
  const moved = measure.fact.startsWith(`${fact}/`) ? numerator : denominator;
  return Math.abs(Number(moved ?? actual));
}

/** How much of what it is made of is in hand, from 0 to 1: of the nearest way to turn. */
function slackOf(one: Threshold): number {
  const all = one.moves.map(({ fact, by }) => {
    const amount = Number(by);
    const step = by.includes(".") ? 0 : 1;
    return (amount - step) / Math.max(amount, scaleOf(one, fact));
  });
  return Math.min(1, ...all);
}

const strongest: readonly Threshold["force"][] = ["must", "should", "may"];

/**
 * Comparisons as they are told: what is lacking first, the most binding before the others; then what is in hand, the least of it
 * first; then what turns nothing. Those alike stand in the order of the document.
 */
export function fragileFirst(all: readonly Threshold[]): Threshold[] {
  const rank = (one: Threshold): readonly number[] => {
    const sort = sortOf(one);
    return [
      sorts.indexOf(sort),
      sort === "lacking" ? strongest.indexOf(one.force) : 0,
      sort === "held" ? slackOf(one) : 0,
    ];
  };
  return all
    .map((one) => ({ one, own: rank(one) }))
    .sort((a, b) => a.own.map((own, at) => own - (b.own[at] as number)).find((apart) => apart !== 0) ?? 0)
    .map(({ one }) => one);
}

/** What is the same of several rows: the comparison that a rule makes of each. */
const keyOf = ({ rule, measure: { fact, operator, limit }, path }: Threshold, at: number): string =>
  path ? JSON.stringify([rule, fact, operator, limit]) : String(at);

/** Those of many rows told once, by the row that has the least in hand. */
function told(all: readonly Threshold[]): { first: Threshold; more: number }[] {
  const groups = new Map<string, Threshold[]>();
  all.forEach((one, at) => {
    const key = keyOf(one, at);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  return [...groups.values()].map(([first, ...others]) => ({ first: first as Threshold, more: others.length }));
}

/** In whose colour it is shown: what turns nothing is neither met nor missed. */
function statusOf(one: Threshold): Status {
  const sort = sortOf(one);
  if (sort === "case" || sort === "another-way") return "not-applicable";
  return one.measure.holds === null ? "unknown" : one.measure.holds ? "pass" : "fail";
}

/** What it is held against: “不少于 6 家”. */
function limitOf({ rule, reading, measure }: Threshold, place: Jurisdiction, lang: Lang): string {
  const entries = Object.entries(ruleOf(place, rule).readings);
  const used = entries.filter(([name]) => reading === undefined || name === reading);
  const compared = comparedOf(
    measure,
    used.flatMap(([, { holds }]) => quantitiesOf(holds)),
  );
  return limitSaid(measure, compared && counterOfQuantity(compared.quantity), lang);
}

/** What was found, and what it is held against; form and lists are held against each other. */
function leadOf(one: Threshold, place: Jurisdiction, lang: Lang): string {
  const { label, open, measure } = one;
  if (open) return open[lang];
  if (measure.operator === "=") return label[lang];
  const limit = limitOf(one, place, lang);
  return inLang([`${label["zh-CN"]}，限值：${limit}`, `${label.en}; limit: ${limit}`], lang);
}

const agree: Pair = ["两处一致，改动其一须同时改动另一处", "both agree; whoever changes one has to change the other"];
const alone: Pair = ["单凭此项增减，结果不变", "nothing that moves it alone turns it"];

/** What would turn it. */
function waysOf(one: Threshold, lang: Lang): string[] {
  if (one.open) return [];
  if (sortOf(one) === "declared") return [inLang(agree, lang)];
  return one.moves.length > 0 ? one.moves.map(({ label }) => label[lang]) : [inLang(alone, lang)];
}

/** A comparison: what was found, what would turn it, and the clause. */
function itemOf(one: Threshold, more: number, place: Jurisdiction, lang: Lang): Item {
  const { rule, force, citation } = one;
  const title = ruleOf(place, rule).title[lang];
  const clause = clauseText(citation, place);
  const others = inLang([`另有 ${more} 处，余地不小于此`, `${more} more, with no less in hand`], lang);
  const said = [...waysOf(one, lang), ...(more === 0 ? [] : [others])].join(inLang(["；", "; "], lang));
  const sentence = said === "" ? "" : `${capital(said)}${inLang(["。", ". "], lang)}`;
  return {
    ...looks(statusOf(one), force),
    lead: leadOf(one, place, lang),
    text: sentence + inLang([`${title}（${clause}）`, `${title} (${clause})`], lang),
  };
}

/** The comparisons of a place, by how they stand. */
function sectionsOf(all: readonly Threshold[], place: Jurisdiction, lang: Lang): Block[] {
  return sorts.flatMap((sort): Block[] => {
    const own = all.filter((one) => sortOf(one) === sort);
    if (own.length === 0) return [];
    const name = inLang(sortWords[sort], lang);
    const each = sort === "lacking" ? own.map((first) => ({ first, more: 0 })) : told(own);
    return [
      { kind: "heading", level: 3, text: inLang([`${name}（${own.length}）`, `${name} (${own.length})`], lang) },
      { kind: "items", items: each.map(({ first, more }) => itemOf(first, more, place, lang)) },
    ];
  });
}

/** How far each number is from turning, as a document: what is lacking, then what is fragile. */
export function thresholdsDocument(
  all: readonly { readonly of: Jurisdiction; readonly thresholds: readonly Threshold[] }[],
  naming: Pick<Heading, "name" | "source">,
  asOf: string,
  lang: Lang,
): Block[] {
  return [
    documentHeading(["各项数值的余地和差距", "How far each number is from turning"], naming, lang),
    { kind: "paragraph", text: inLang([`评价日期：${asOf}`, `As of ${asOf}`], lang) },
    ...all.flatMap(({ of, thresholds }): Block[] => [
      { kind: "heading", level: 2, text: of.title[lang] },
      ...policyBlocks(of.policy, lang),
      ...sectionsOf(thresholds, of, lang),
    ]),
  ];
}
