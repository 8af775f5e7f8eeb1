import type { Jurisdiction } from "../criteria/rule.js";
import type { Finding, Status, Verdict } from "../engine/report.js";
import type { Difference, WhatIf } from "../remedies/what-if.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { shortly, verdictWords } from "../words/report.js";
import { statusWord } from "../words/status.js";
import type { Block, Heading, Item } from "./blocks.js";
import { explain } from "./explain.js";
import { looks } from "./findings.js";
import { labelOfRule } from "./force-label.js";
import { ruleOf } from "./remedy-words.js";
import { documentHeading, policyBlocks } from "./titles.js";

type Pair = readonly [zh: string, en: string];

/** The dossier before and after, by which things are called by their names. */
export interface Dossiers {
  readonly before: AnyDossier;
  readonly after: AnyDossier;
}

/** A finding in a sentence, of its own dossier. */
export const messagesOf = ({ before, after }: Difference, place: Jurisdiction, of: Dossiers, lang: Lang) => ({
  before: explain(before, place, lang, { dossier: of.before }),
  after: explain(after, place, lang, { dossier: of.after }),
});

/** From bad to good. */
const order: readonly Status[] = ["fail", "unknown", "review", "pass"];
/** What does not apply stands as well as what is met. */
const rank = ({ status }: Finding): number => (status === "not-applicable" ? order.length : order.indexOf(status) + 1);

const sorts: readonly { readonly words: Pair; readonly is: (by: number) => boolean }[] = [
  { words: ["变差", "Worse"], is: (by) => by < 0 },
  { words: ["变好", "Better"], is: (by) => by > 0 },
  { words: ["结果不变，情况有变", "The same result, by other facts"], is: (by) => by === 0 },
];

/** How a rule ends before and after. */
function itemOf(one: Difference, place: Jurisdiction, dossiers: Dossiers, lang: Lang): Item {
  const { before, after, rule } = one;
  const { force, status } = after;
  const title = ruleOf(place, rule).title[lang];
  const label = labelOfRule({ id: rule, force, cites: after.citation }, lang);
  const [was, is] = [before, after].map((of) => statusWord(of.status, of.force, lang));
  const said = messagesOf(one, place, dossiers, lang);
  const words = was === is ? is : `${was} → ${is}`;
  return {
    ...looks(status, force),
    lead: inLang([`【${label}】${title}：${words}`, `[${label}] ${title}: ${words}`], lang),
    text:
      said.before === said.after
        ? said.after
        : inLang([`改动后：${said.after} 改动前：${said.before}`, `After: ${said.after} Before: ${said.before}`], lang),
  };
}

const word = (verdict: Verdict, lang: Lang): string => shortly(inLang(verdictWords[verdict], lang));

/** From what to what, or that it stays. */
function turnText(was: Verdict, is: Verdict, lang: Lang): string {
  const [one, other] = [word(was, lang), word(is, lang)];
  return was === is
    ? inLang([`仍为“${one}”`, `stays “${one}”`], lang)
    : inLang([`由“${one}”变为“${other}”`, `turns from “${one}” to “${other}”`], lang);
}

/** What the changes come to, in a sentence or two. */
function summaryOf({ before, after, findings }: WhatIf, { policy }: Jurisdiction, lang: Lang): string {
  const verdict = turnText(before.verdict, after.verdict, lang);
  const outlook = turnText(before.outlook, after.outlook, lang);
  const draft =
    policy.status === "draft-for-comment" ? inLang(["依征求意见稿，", "By the draft for comment, "], lang) : "";
  const day: Pair =
    before.asOf === after.asOf
      ? ["", ""]
      : [`改动后按 ${after.asOf} 评价。`, ` After the changes it is judged as of ${after.asOf}.`];
  const count = findings.length;
  return inLang(
    [
      `${draft}结论${verdict}；审核人认定事项按有利计的，${outlook}。${count === 0 ? "各条结果均无变化" : `有变化的 ${count} 条`}。${day[0]}`,
      `${draft}${draft === "" ? "The" : "the"} verdict ${verdict}; with what a reviewer has to judge taken as favourable, it ${outlook}. ${count === 0 ? "No rule differs" : count === 1 ? "One rule differs" : `${count} rules differ`}.${day[1]}`,
    ],
    lang,
  );
}

/** What changes come to, as a document: the verdict, then only what differs, what is worse first. */
export function whatIfDocument(
  found: WhatIf,
  place: Jurisdiction,
  dossiers: Dossiers,
  naming: Pick<Heading, "name" | "source">,
  lang: Lang,
): Block[] {
  const { findings, before } = found;
  const sections = sorts.flatMap(({ words, is }): Block[] => {
    const own = findings.filter((one) => is(Math.sign(rank(one.after) - rank(one.before))));
    if (own.length === 0) return [];
    const head = inLang([`${words[0]}（${own.length}）`, `${words[1]} (${own.length})`], lang);
    return [
      { kind: "heading", level: 3, text: head },
      { kind: "items", items: own.map((one) => itemOf(one, place, dossiers, lang)) },
    ];
  });
  return [
    documentHeading(["改动以后", "After the changes"], naming, lang),
    { kind: "paragraph", text: inLang([`评价日期：${before.asOf}`, `As of ${before.asOf}`], lang) },
    { kind: "heading", level: 2, text: place.title[lang] },
    { kind: "paragraph", text: summaryOf(found, place, lang), summary: true },
    ...policyBlocks(place.policy, lang),
    ...sections,
  ];
}
