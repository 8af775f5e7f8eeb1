import type { Jurisdiction } from "../criteria/rule.js";
import type { StricterClaim } from "../remedies/stricter.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { Block, Item } from "./blocks.js";
import { ownTopicTitle } from "./titles.js";

type Pair = readonly [zh: string, en: string];

const marks: Readonly<Record<StricterClaim["relation"], string>> = { stricter: ">", same: "=", incomparable: "~" };

const known: Readonly<Record<StricterClaim["known"], Pair>> = {
  equal: ["两地要求逐项相同", "both ask for the very same"],
  linear: ["已就各种可能的数量逐一证明", "proven of all numbers that there can be"],
  cases: ["已就各种答案的组合逐一核对", "checked for every combination of answers"],
  witnesses: ["各有一例可证", "shown by an example each way"],
};

/** The two places and how they stand: “台州市 > 温州市”. */
function itemOf(
  { places: [one, other], relation, known: by, label }: StricterClaim,
  all: readonly Jurisdiction[],
  lang: Lang,
): Item {
  const nameOf = (id: string): string => all.find((place) => place.id === id)?.title[lang] ?? id;
  return {
    lead: `${nameOf(one)} ${marks[relation]} ${nameOf(other)}`,
    text: inLang([`${label["zh-CN"]}（${known[by][0]}）`, `${label.en} (${known[by][1]})`], lang),
  };
}

const note: Pair = [
  "只比要求本身：各条取默认读法，由审核人认定的部分不计；> 前者严于后者，= 要求相同，~ 互不涵盖。未列出的，未能证明孰宽孰严。每项结论的例证见 --format json 的 witnesses，可用 check 核对。",
  "What is asked for is compared, in the default readings, without what a reviewer judges: > the first asks for more, = both ask for the same, ~ each asks for something that the other does not. Of what is not listed nothing could be proven. A dossier that shows each claim stands in --format json, as witnesses; check judges it.",
];

/** Which place asks for more, topic by topic, as a document. */
export function stricterDocument(
  claims: readonly StricterClaim[],
  topics: readonly string[],
  all: readonly Jurisdiction[],
  lang: Lang,
): Block[] {
  const title = (topic: string): string =>
    ownTopicTitle(topic, lang) ??
    all.flatMap(({ rules }) => rules).find((rule) => rule.topic === topic)?.title[lang] ??
    topic;
  const sections = topics.flatMap((topic): Block[] => {
    const own = claims.filter((claim) => claim.topic === topic);
    if (own.length === 0) return [];
    return [
      { kind: "heading", level: 2, text: title(topic) },
      { kind: "items", items: own.map((claim) => itemOf(claim, all, lang)) },
    ];
  });
  const none: Pair = ["未能证明孰宽孰严。", "Nothing could be proven of it."];
  return [
    { kind: "heading", level: 1, text: inLang(["各地要求宽严对照", "Which place asks for more"], lang) },
    { kind: "paragraph", text: inLang(sections.length > 0 ? note : none, lang) },
    ...sections,
  ];
}
