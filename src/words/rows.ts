import type { Criterion, CriterionOf } from "../criteria/types.js";
import type { List } from "../facts/list.js";
import type { Lang } from "../text.js";
import { oneOf, or } from "./answers.js";
import { counterOf } from "./counters.js";
import { fieldKey, inLang, listNoun, optionLabel, withoutNoun } from "./labels.js";
import { joinWords, type Phrase, phrase, phraseText, type Voice, whole } from "./phrase.js";

/** Puts a criterion on rows into a phrase; `base` is the key of the rows. */
export type PhraseOf = (of: Criterion, base: string, voice: Voice) => Phrase;

const anything = (where: Criterion): boolean => where.kind === "all" && where.of.length === 0;

/** The rows of which it is said where they are: “单位名单”, “成员单位”, “牵头单位”; and what they are called there. */
function placeOf(list: List, base: string, lang: Lang): { where: string; noun: string; within: boolean } {
  const rows = listNoun(list, base, lang);
  const key = fieldKey(list.at, base);
  const ofLead = list.at.subject === "lead" || (list.where !== undefined && typeof list.where.is !== "string");
  if (key === "organizations") return { where: list.where ? rows : "单位名单", noun: rows, within: true };
  if (ofLead) return { where: "牵头单位", noun: key === "platforms" ? "创新平台" : "研发项目", within: false };
  return { where: "", noun: rows, within: false };
}

/** The nouns that the names of their answers begin with. */
const nounsOfRows = new Map([
  ["platforms", "平台"],
  ["lifecycle.projects", "项目"],
]);

/** The criteria that can stand before a noun in Chinese. */
const qualifying: ReadonlySet<Criterion["kind"]> = new Set(["one-of", "starts-with", "has", "same", "given"]);

/** What qualifies a row, to be said before its noun: “级别为省级或国家级、正在运行”; `undefined` where it takes a sentence. */
function attribute(where: Criterion, base: string, phraseOf: PhraseOf): string | undefined {
  if (where.kind === "called") return attribute(where.of, base, phraseOf);
  if (where.kind === "all") {
    const parts = where.of.map((part) => attribute(part, base, phraseOf));
    return parts.some((part) => part === undefined) ? undefined : parts.join("、");
  }
  if (!qualifying.has(where.kind)) return undefined;
  const { subject, verb } =
    where.kind === "one-of" ? oneOf(where, base, "zh-CN", true) : phraseOf(where, base, { lang: "zh-CN" });
  return joinWords(withoutNoun(subject, nounsOfRows.get(base) ?? ""), verb, "zh-CN");
}

/** That there is a thing: “有…”; where there is none, “没有…”. */
function having(subject: string, thing: string, counter: string): Phrase {
  const one = counter === "人" ? "一名" : `一${counter}`;
  return { subject, verb: `有${thing}`, lacking: `${subject}没有${thing}`, atLeast: `至少应有${one}` };
}

function someZh({ list, where }: CriterionOf<"some">, base: string, phraseOf: PhraseOf): Phrase {
  const { where: place, noun, within } = placeOf(list, base, "zh-CN");
  const subject = within ? `${place}中` : place;
  const counter = counterOf(list.at);
  if (anything(where)) return having(within ? "" : place, noun, counter);
  if (where.kind === "called") return having(subject, where.noun["zh-CN"], counter);
  const rows = fieldKey(list.at, base);
  const what = attribute(where, rows, phraseOf);
  if (what !== undefined) return having(subject, `${what}的${noun}`, counter);
  const which = phraseText(phraseOf(where, rows, { lang: "zh-CN" }), { lang: "zh-CN" });
  return { subject: "", verb: `${listNoun(list, base, "zh-CN")}中至少有一${counter}：${which}`, plain: true };
}

/** What there should be, where there is none. */
const one = "required: at least one";

function someEn({ list, where }: CriterionOf<"some">, base: string, phraseOf: PhraseOf): Phrase {
  const rows = listNoun(list, base, "en");
  if (anything(where)) return { ...whole(`there are ${rows}`), lacking: `there are no ${rows}`, atLeast: one };
  if (where.kind === "called") {
    const among = `${where.noun.en} among the ${rows}`;
    return { ...whole(`there are ${among}`), lacking: `there are no ${among}`, atLeast: one };
  }
  const which = phraseText(phraseOf(where, fieldKey(list.at, base), { lang: "en" }), { lang: "en" });
  return {
    ...whole(`at least one of the ${rows}: ${which}`),
    lacking: `none of the ${rows} fulfils this: ${which}`,
    atLeast: one,
  };
}

/** One row of a list, or a row at all. */
export const somePhrase = (of: CriterionOf<"some">, base: string, { lang }: Voice, phraseOf: PhraseOf): Phrase =>
  lang === "zh-CN" ? someZh(of, base, phraseOf) : someEn(of, base, phraseOf);

/** Whether the rows are the signatures of the unit that is looked at. */
const areSignatures = ({ at, where }: List): boolean =>
  at.path.join(".") === "agreement.signatures" && where !== undefined;

/** What a unit's signature is asked to be; `lacking` goes after the names of units. */
function signature(where: Criterion, lang: Lang): Phrase | undefined {
  if (anything(where))
    return lang === "zh-CN"
      ? { ...phrase("", "签署组建协议"), lacking: "未签署组建协议", atLeast: "各单位均应签署" }
      : { ...whole("has signed the agreement"), lacking: ": no signature of the agreement", atLeast: everyUnit };
  if (where.kind !== "one-of") return undefined;
  if (where.values[0] === true)
    return lang === "zh-CN"
      ? { ...phrase("", "在组建协议上盖章"), lacking: "未在组建协议上盖章", atLeast: "各单位均应盖章" }
      : {
          ...whole("has affixed its seal to the agreement"),
          lacking: ": no seal on the agreement",
          atLeast: everyUnit,
        };
  const people = or(
    where.values.map((one) => optionLabel("agreement.signatures.capacity", String(one), lang)),
    lang,
  );
  return lang === "zh-CN"
    ? { ...phrase("", `由${people}签署组建协议`), lacking: `无${people}签署`, atLeast: "各单位均应签署" }
    : { ...whole(`has a signature by its ${people}`), lacking: `: no signature by the ${people}`, atLeast: everyUnit };
}
const everyUnit = "required of every unit";

/** Each of the rows, in Chinese with their measure word: “每家成员单位”. */
const eachOf = (list: List, base: string, lang: Lang): string =>
  inLang([`每${counterOf(list.at) === "人" ? "名" : counterOf(list.at)}`, "each of the "], lang) +
  listNoun(list, base, lang);

/** What a row is asked to be, of which a subject is said before: its own phrase, or that it has rows of its own. */
export function ofRow(where: Criterion, base: string, voice: Voice, phraseOf: PhraseOf): Phrase {
  const own = where.kind === "some" && areSignatures(where.list) ? signature(where.where, voice.lang) : undefined;
  return own ?? phraseOf(where, base, voice);
}

/** Every row of a list. */
export function everyPhrase(
  { list, where }: CriterionOf<"every">,
  base: string,
  voice: Voice,
  phraseOf: PhraseOf,
): Phrase {
  const { lang } = voice;
  const each = eachOf(list, base, lang);
  const of = ofRow(where, fieldKey(list.at, base), voice, phraseOf);
  if (lang === "en")
    return whole(of.lacking && areOwn(where) ? `${each} ${of.verb}` : `${each}: ${phraseText(of, voice)}`);
  // What is said of another answer than the row's own is no quality of the row.
  const elsewhere = "field" in where && where.field.subject !== "row";
  if (elsewhere || (of.plain && of.subject === "")) return whole(`${each}：${phraseText(of, voice)}`);
  return { ...of, subject: of.subject === "" ? each : `${each}的${of.subject}` };
}

const areOwn = (where: Criterion): boolean => where.kind === "some" && areSignatures(where.list);
