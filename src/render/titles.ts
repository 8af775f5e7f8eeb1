import type { Jurisdiction, Policy } from "../criteria/rule.js";
import type { Finding } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { knownLang } from "../words/language.js";
import type { Heading, Paragraph } from "./blocks.js";

type Pair = readonly [zh: string, en: string];

/** What a check of a dossier is called. */
export const checkTitle: Pair = ["创新联合体条件核对", "Innovation consortium: conditions checked"];

/** The heading of a document, with the name of the dossier that it is of, where it has one. */
export function documentHeading(words: Pair, naming: Pick<Heading, "name" | "source">, lang: Lang): Heading {
  const title = inLang(words, lang);
  const { name = "" } = naming;
  const text = name === "" ? title : inLang([`${title}：${name}`, `${title}: ${name}`], lang);
  return { kind: "heading", level: 1, text, ...naming };
}

export const policyStates: Record<Policy["status"], Pair> = {
  "draft-for-comment": ["征求意见稿，尚未生效", "draft for comment, not in force"],
  trial: ["试行", "trial implementation"],
  "in-force": ["现行有效", "in force"],
  superseded: ["已被取代", "superseded"],
};

/** The document that a report judges by, and how far it binds. */
export function policyLine({ title, issuer, status, issued }: Policy, lang: Lang): string {
  const date = issued === undefined ? [] : [issued];
  const facts = [issuer, ...date, inLang(policyStates[status], lang)];
  return inLang(
    [`依据：《${title}》（${facts.join("，")}）`, `Assessed against 《${title}》 (${facts.join(", ")})`],
    lang,
  );
}

/** The document, how far it binds, and what a reader must know of it. */
export function policyBlocks(policy: Policy, lang: Lang): Paragraph[] {
  const named: Paragraph = { kind: "paragraph", text: policyLine(policy, lang), policy };
  const notice = policy.notice?.[lang];
  return notice === undefined ? [named] : [named, { kind: "paragraph", text: notice, notice: true }];
}

const handedIn = new Map<string, string>([
  ["建设方案", "construction plan"],
  ["联合体章程", "charter"],
  ["组建协议", "agreement"],
  ["备案申请表", "application form"],
  ["实施方案", "implementation plan"],
  ["“军令状”", "letter of commitment"],
  ["自评报告", "self-assessment report"],
  ["建设申报方案", "construction plan"],
  ["组建备案申请表", "application form"],
  ["相关材料", "supporting papers"],
]);

/** What a paper that is handed in is called. */
export const documentWords = (name: string, lang: Lang): string =>
  lang === "en" ? (handedIn.get(name) ?? name) : name;

/** Topics whose rules differ too much for one of their titles to stand for all. */
const topicPairs = new Map<string, Pair>([
  ["lead.registered-locally", ["牵头单位注册地", "Registration of the lead"]],
  ["members.local-share", ["本地单位占比", "Share of local units"]],
  ["agreement.signed-by-all", ["组建协议或意向书的签署", "Agreement signed by every unit"]],
  ["agreement.provisions", ["组建协议或意向书的约定", "Provisions of the agreement"]],
  ["lead.standing", ["牵头单位资格", "Standing of the lead"]],
  ["lead.platform", ["牵头单位创新平台", "Platform of the lead"]],
  ["members.chain", ["产业链覆盖", "Cover of the chain"]],
  ["members.count", ["单位数量", "Number of units"]],
  ["members.composition", ["单位构成", "Composition"]],
  ["plan.contents", ["建设方案内容", "Contents of the plan"]],
]);

/** The name of its own that a topic has. */
export function ownTopicTitle(topic: string, lang: Lang): string | undefined {
  const pair = topicPairs.get(topic);
  return pair && inLang(pair, lang);
}

/**
 * What a topic is called where jurisdictions are compared: by a name of its own, else by the title of the first rule that
 * has it.
 *
 * @throws RangeError if there is no such language
 * @param findings those of the topic, a list for each of `places`, as a row of `compare` has them
 * @example compare(reports).map(({ topic, findings }) => topicTitle(topic, findings, [wenzhou, taizhou], "en"))
 */
export function topicTitle(
  topic: string,
  findings: readonly (readonly Finding[])[],
  places: readonly Jurisdiction[],
  lang: Lang,
): string {
  knownLang(lang);
  const own = ownTopicTitle(topic, lang);
  if (own !== undefined) return own;
  const at = findings.findIndex((list) => list.length > 0);
  const rule = findings[at]?.[0]?.rule;
  return places[at]?.rules.find(({ id }) => id === rule)?.title[lang] ?? topic;
}
