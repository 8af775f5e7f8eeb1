import type { Jurisdiction } from "../criteria/rule.js";
import type { ProgrammePolicy } from "../criteria/target.js";
import type { ChangeReview } from "../engine/changes.js";
import type { Duty } from "../engine/duties.js";
import { procedure } from "../engine/procedure.js";
import type { TargetFinding } from "../engine/programme.js";
import type { Support } from "../engine/support.js";
import type { Change } from "../schemas/change.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { formSections } from "../words/sections.js";
import type { Block, Item } from "./blocks.js";
import { type ChecklistEntry, checklistGroups } from "./checklist.js";
import { forceLabel, labelOfRule } from "./force-label.js";
import { changeOutcomes, changeTold, dutyStates, dutyTold, supportStates, supportTold, type Told } from "./life.js";
import { targetStates, targetTold } from "./targets.js";
import { documentWords, policyBlocks } from "./titles.js";

type Pair = readonly [zh: string, en: string];

const title = (words: Pair, lang: Lang): Block => ({ kind: "heading", level: 1, text: inLang(words, lang) });
const day = (asOf: string, lang: Lang): Block => ({
  kind: "paragraph",
  text: inLang([`评价日期：${asOf}`, `As of ${asOf}`], lang),
});
const place = (of: Jurisdiction, lang: Lang): Block[] => [
  { kind: "heading", level: 2, text: of.title[lang] },
  ...policyBlocks(of.policy, lang),
];
const nothing = (words: Pair, lang: Lang): Block => ({ kind: "paragraph", text: inLang(words, lang) });
const itemOf = (status: Item["status"], { subject, told }: Told, quote: string): Item => ({
  status,
  lead: subject,
  text: `${told} “${quote}”`,
});

/** What is due by each place, as a document for people. */
export const dutiesDocument = (
  all: readonly { of: Jurisdiction; duties: readonly Duty[] }[],
  asOf: string,
  lang: Lang,
): Block[] => [
  title(["备案后的报告义务与期限", "Duties and terms after filing"], lang),
  day(asOf, lang),
  ...all.flatMap(({ of, duties }): Block[] => [
    ...place(of, lang),
    duties.length > 0
      ? {
          kind: "items",
          items: duties.map((one) => itemOf(dutyStates[one.state].mark, dutyTold(one, of, lang), one.citation.quote)),
        }
      : nothing(["文件未规定报送义务。", "The document sets no reporting duty."], lang),
  ]),
];

/** What is promised by each place. */
export const supportDocument = (
  all: readonly { of: Jurisdiction; support: readonly Support[] }[],
  asOf: string,
  lang: Lang,
): Block[] => [
  title(["支持措施", "Support"], lang),
  day(asOf, lang),
  ...all.flatMap(({ of, support }): Block[] => [
    ...place(of, lang),
    {
      kind: "items",
      items: support.map((one) =>
        itemOf(supportStates[one.state].mark, supportTold(one, of, lang), one.citation.quote),
      ),
    },
  ]),
];

/** What a document says of a change. */
export const changeDocument = (
  review: ChangeReview,
  change: Pick<Change, "kind">,
  of: Jurisdiction,
  lang: Lang,
): Block[] => [
  title(["变更审查", "Review of a change"], lang),
  ...place(of, lang),
  {
    kind: "items",
    items: [
      itemOf(
        changeOutcomes[review.outcome].mark,
        changeTold(review, change, lang, of),
        review.citations.map(({ quote }) => quote).join("” “"),
      ),
    ].map((item) => (review.citations.length > 0 ? item : { ...item, text: item.text.replace(/ “”$/, "") })),
  },
];

/** How the targets of a document stand. */
export const targetsDocument = (
  findings: readonly TargetFinding[],
  of: ProgrammePolicy,
  asOf: string,
  lang: Lang,
): Block[] => [
  title(["目标完成情况", "Targets"], lang),
  day(asOf, lang),
  ...policyBlocks(of.policy, lang),
  {
    kind: "items",
    items: findings.map((one) => itemOf(targetStates[one.state].mark, targetTold(one, of, lang), one.citation.quote)),
  },
];

/** What a group of answers is called. */
const groupWord = (group: ChecklistEntry["group"], lang: Lang): string =>
  formSections.find(({ key }) => key === group)?.label[lang] ?? group;

/** The checklist that a one-stop window prints. */
export function checklistDocument(entries: readonly ChecklistEntry[], of: Jurisdiction, lang: Lang): Block[] {
  const asking = ({ group, rules }: ChecklistEntry): string => {
    const found = of.rules.filter(({ id }) => rules.includes(id));
    if (group === "judgement") return found.map(({ cites }) => `${cites.clause} “${cites.quote}”`).join("");
    return found
      .map(({ title, cites }) =>
        inLang([`${title[lang]}（${cites.clause}）`, `${title[lang]} (${cites.clause})`], lang),
      )
      .join(inLang(["；", "; "], lang));
  };
  /** By the word of the strongest of its rules. */
  const force = ({ rules, force }: ChecklistEntry): string => {
    const rule = of.rules.find((one) => rules.includes(one.id) && one.force === force);
    return rule ? labelOfRule(rule, lang) : forceLabel("", force, lang);
  };
  const groups = checklistGroups.map((group) => ({ group, own: entries.filter((entry) => entry.group === group) }));
  return [
    title(["申报材料与信息清单", "Checklist of answers and materials"], lang),
    ...place(of, lang),
    ...groups
      .filter(({ own }) => own.length > 0)
      .flatMap(({ group, own }): Block[] => [
        { kind: "heading", level: 3, text: groupWord(group, lang) },
        {
          kind: "items",
          items: own.map((entry) => ({
            mark: "□",
            lead: inLang([`${entry.label[lang]}【${force(entry)}】`, `${entry.label[lang]} [${force(entry)}]`], lang),
            text: asking(entry),
          })),
        },
      ]),
  ];
}

/** The steps from the application to the filing. */
export const procedureDocument = (of: Jurisdiction, lang: Lang): Block[] => [
  title(["组建备案程序", "Procedure"], lang),
  ...place(of, lang),
  {
    kind: "items",
    items: procedure(of).map(({ order, actor, title, handsIn, citation }) => ({
      mark: `${order}.`,
      lead: inLang([`${title[lang]}（${actor[lang]}）`, `${title[lang]} (${actor[lang]})`], lang),
      text: [
        ...(handsIn.length > 0
          ? [
              inLang(
                [
                  `提交：${handsIn.join("、")}`,
                  `Handed in: ${handsIn.map((one) => documentWords(one, lang)).join(", ")}`,
                ],
                lang,
              ),
            ]
          : []),
        `“${citation.quote}”${inLang([`（${citation.clause}）`, ` (${citation.clause})`], lang)}`,
      ].join(inLang(["；", "; "], lang)),
    })),
  },
];
