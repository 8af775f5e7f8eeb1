import { compared, relations } from "../analysis/relations.js";
import { type Force, type Jurisdiction, strength } from "../criteria/rule.js";
import type { Finding } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { Block, Item } from "./blocks.js";
import type { ComparisonRow } from "./compare.js";
import { forceLabel } from "./force-label.js";
import { topicTitle } from "./titles.js";

type Sign = ">" | "≡" | "=" | "~";
type Relation = readonly [one: string, sign: Sign, other: string];

const relationsOn = (topic: string): Relation[] =>
  (Object.hasOwn(relations, topic) ? (relations[topic] as string) : "").split(" ").flatMap((said) => {
    const [, one, sign, other] = /^(.+)([>≡=~])(.+)$/.exec(said) ?? [];
    return one && other ? [[one, sign as Sign, other] as const] : [];
  });

/** Whether a place was asked by the rules that were compared, all of them in their default readings. */
function isAsCompared({ id, policy, rules }: Jurisdiction, topic: string, findings: readonly Finding[]): boolean {
  const asked = rules.filter((rule) => rule.topic === topic);
  const byDefault = asked.every((rule) => {
    const [first] = Object.keys(rule.readings);
    const found = findings.find((finding) => finding.rule === rule.id);
    return found && (found.reading ?? first) === first;
  });
  return compared[id] === policy.id && asked.length > 0 && byDefault;
}

/** A place that asks for something on a topic, and how strongly. */
interface Asking {
  readonly id: string;
  readonly name: string;
  readonly force: Force;
}

/** Places that ask for the same, each with those that do. */
function alike(all: readonly Asking[], said: readonly Relation[]): Asking[][] {
  const groups: Asking[][] = [];
  for (const one of all) {
    const group = groups.find(([first]) =>
      said.some(([a, sign, b]) => (sign === "≡" || sign === "=") && a === first?.id && b === one.id),
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const namesOf = (all: readonly Asking[], lang: Lang, last = "and"): string => {
  const names = all.map(({ name }) => name);
  if (lang === "zh-CN") return names.join("、");
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
};

type Pair = readonly [zh: string, en: string];

/** What is said of places that ask for the same, and of how they stand to the others. */
function ofGroup(
  group: readonly Asking[],
  groups: readonly Asking[][],
  said: readonly Relation[],
  lang: Lang,
): string[] {
  const to = (sign: Sign): Asking[] =>
    groups.filter(([other]) => said.some(([a, by, b]) => by === sign && a === group[0]?.id && b === other?.id)).flat();
  const names = namesOf(group, lang);
  const [less, apart] = [to(">"), to("~")];
  const each = (of: readonly Asking[]): string => (of.length > 1 ? "均" : "");
  const asks = group.length > 1 ? "ask" : "asks";
  const same: Pair = [`${names}要求相同`, `${names} ask for the same`];
  const more: Pair = [
    `${names}${each(group)}严于${namesOf(less, lang)}`,
    `${names} ${asks} for more than ${namesOf(less, lang)}`,
  ];
  const neither: Pair = [
    `${names}与${namesOf(apart, lang)}${each(apart)}互不涵盖`,
    `${names} cannot be ranked against ${namesOf(apart, lang, "or")}`,
  ];
  const told = [
    ...(group.length > 1 ? [same] : []),
    ...(less.length > 0 ? [more] : []),
    ...(apart.length > 0 ? [neither] : []),
  ];
  return told.map((pair) => inLang(pair, lang));
}

/** How strongly they ask for it, where that is not the same. */
function forcesOf(all: readonly Asking[], lang: Lang): string[] {
  const forces = (["must", "should", "may"] as const).filter((force) => all.some((one) => one.force === force));
  if (forces.length < 2) return [];
  const each = forces.map((force) => {
    const label = forceLabel("", force, lang);
    const names = namesOf(
      all.filter((one) => one.force === force),
      lang,
    );
    return inLang([`${names}为${label}`, `${label} in ${names}`], lang);
  });
  return [inLang([`约束力：${each.join("，")}`, `how binding: ${each.join(", ")}`], lang)];
}

/** What is said of one topic; nothing where all ask for the very same, just as strongly. */
function saidOn({ topic, findings }: ComparisonRow, places: readonly Jurisdiction[], lang: Lang): string[] {
  const all = places.flatMap((place, at): Asking[] => {
    const own = findings[at] as readonly Finding[];
    if (!isAsCompared(place, topic, own)) return [];
    const [force = "may"] = own.map((one) => one.force).sort((a, b) => strength[a] - strength[b]);
    return [{ id: place.id, name: place.title[lang], force }];
  });
  const has = (id: string): boolean => all.some((one) => one.id === id);
  const said = relationsOn(topic).filter(([one, , other]) => has(one) && has(other));
  const spoken = all.filter(({ id }) => said.some(([one, , other]) => one === id || other === id));
  const forces = forcesOf(spoken, lang);
  if (forces.length === 0 && said.every(([, sign]) => sign === "=")) return [];
  const groups = alike(spoken, said);
  return [...groups.flatMap((group) => ofGroup(group, groups, said, lang)), ...forces];
}

const intro: Pair = [
  "要求宽严对照（各条取默认解释；由审核人认定的部分不计；“本地”各指其本地；未列出的，或要求完全相同，或未能证明孰宽孰严）：",
  "Which asks for more (in the default readings, without what a reviewer judges, each with its own place as “local”; what is not listed is the very same, or nothing could be proven of it):",
];

/** Which document asks for more, topic by topic, as far as that was shown; nothing where nothing was. */
export function strictnessBlocks(rows: readonly ComparisonRow[], places: readonly Jurisdiction[], lang: Lang): Block[] {
  const items = rows.flatMap((row): Item[] => {
    const said = saidOn(row, places, lang);
    if (said.length === 0) return [];
    return [{ lead: topicTitle(row.topic, row.findings, places, lang), text: said.join(inLang(["；", "; "], lang)) }];
  });
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", text: inLang(intro, lang) },
    { kind: "items", items },
  ];
}
