import type { CriterionOf } from "../criteria/types.js";
import { unitOf } from "../criteria/unit.js";
import type { Field } from "../facts/field.js";
import type { Lang } from "../text.js";
import { counterOfQuantity } from "./counters.js";
import { placeOfCode } from "./divisions.js";
import { noneWords, noWords, yesWords } from "./flags.js";
import { fieldKey, fieldLabel, inLang, optionLabel } from "./labels.js";
import { limitText } from "./numbers.js";
import { dayOrder, dayText, operatorText } from "./order.js";
import { type Phrase, phrase, whole } from "./phrase.js";

type Pair = readonly [zh: string, en: string];

/** One of some words: “甲、乙或丙”; between codes and letters there is room. */
export function or(words: readonly string[], lang: Lang): string {
  const [last = "", ...before] = [...words].reverse();
  if (before.length === 0) return last;
  const first = before.reverse().join(inLang(["、", ", "], lang));
  const tight = lang === "zh-CN" && !words.every((word) => /^[\dA-Z]+$/.test(word));
  return lang === "en" ? `${first} or ${last}` : tight ? `${first}或${last}` : `${first} 或 ${last}`;
}

/** Names in a row; what they have in common before a colon is said once: “协议条款：任务分工、收益分配”. */
export function listed(names: readonly string[], lang: Lang): string {
  const colon = inLang(["：", ": "], lang);
  const [first = ""] = names;
  const common = first.slice(0, first.indexOf(colon) + colon.length);
  const shared = first.includes(colon) && names.every((name) => name.startsWith(common));
  const own = names.map((name) => (shared ? name.slice(common.length) : name));
  return (shared ? common : "") + own.join(inLang(["、", ", "], lang));
}

/** A yes or no, said as an official would: “设有专家委员会”. */
function flagPhrase(field: Field, value: boolean, base: string, lang: Lang): Phrase {
  const key = fieldKey(field, base);
  const table = value ? yesWords : noWords;
  const words = Object.hasOwn(table, key) ? table[key] : undefined;
  if (!words) {
    const name = fieldLabel(field, base, lang);
    return lang === "zh-CN"
      ? phrase(`“${name}”`, `为“${value ? "是" : "否"}”`)
      : whole(`${name}: ${value ? "yes" : "no"}`);
  }
  const [verb, en, whose = ""] = words;
  if (lang === "en") return whole(field.subject === "lead" ? `the lead ${en}` : en);
  return phrase(field.subject === "lead" ? "牵头单位" : whose, verb);
}

/** Of which kind it is is said of the unit itself: “牵头单位为企业”. */
function whatIs(field: Field, base: string, lang: Lang): string {
  const key = fieldKey(field, base);
  if (lang === "zh-CN" && key === "organizations.kind") return field.subject === "lead" ? "牵头单位" : "类型";
  return fieldLabel(field, base, lang);
}

const entries = ({ field, values }: CriterionOf<"has">, base: string, lang: Lang): string =>
  or(
    values.map((value) =>
      typeof value === "string" ? optionLabel(fieldKey(field, base), value, lang) : fieldLabel(value, base, lang),
    ),
    lang,
  );

/** A list of words that has one of some. */
export function has(of: CriterionOf<"has">, base: string, lang: Lang): Phrase {
  const some = entries(of, base, lang);
  return is(fieldLabel(of.field, base, lang), `包括${some}`, some, lang, "include");
}

/** A subject and what it is, in the words of either language. */
export const is = (subject: string, zh: string, en: string, lang: Lang, link = "is"): Phrase =>
  lang === "zh-CN" ? phrase(subject, zh) : phrase(subject, en, link);

/** One of some values, of which more than three are listed after a colon, unless it is said within a sentence. */
export function oneOf(of: CriterionOf<"one-of">, base: string, lang: Lang, within = false): Phrase {
  const { field, values, orJudged } = of;
  const [first] = values;
  if (typeof first === "boolean") return flagPhrase(field, first, base, lang);
  const name = whatIs(field, base, lang);
  const key = fieldKey(field, base);
  const judged = orJudged ? inLang(["；其他的由审核人认定", "; anything else is judged by a reviewer"], lang) : "";
  const place = ofPlace(values.map(String), key, lang);
  const many = values.length > 3 && !within;
  const codes = values.every((value) => /^[\dA-Z]+$/.test(String(value)));
  const options = values.map((value) => optionLabel(key, String(value), lang, codes || (many && lang === "zh-CN")));
  const said = many ? listed(options, lang) : or(options, lang);
  if (lang === "zh-CN")
    return phrase(
      name,
      many ? `为下列之一：${said}${judged}` : `${codes ? `为 ${said}` : `为${said}`}${place}${judged}`,
    );
  return phrase(name, `${many ? "one of " : ""}${said}${place}${judged}`, ":");
}

/** Codes that are of one place are told with it: “（温州市）”. */
function ofPlace(codes: readonly string[], key: string, lang: Lang): string {
  const where = key === "organizations.division" ? placeOfCode(codes, lang) : undefined;
  return where === undefined ? "" : inLang([`（${where}）`, ` (${where})`], lang);
}

/** An answer that begins with one of some words, as the code of a division does. */
export function beginning(field: Field, prefixes: readonly string[], base: string, lang: Lang): Phrase {
  const some = or(prefixes, lang);
  const place = ofPlace(prefixes, fieldKey(field, base), lang);
  return is(fieldLabel(field, base, lang), `以 ${some} 开头${place}`, `a code that begins with ${some}${place}`, lang);
}

export function coded(
  { field, letters, digits: [least, most] }: CriterionOf<"coded">,
  base: string,
  lang: Lang,
): Phrase {
  const name = fieldLabel(field, base, lang);
  const digits = least === most ? String(least) : inLang([`${least} 至 ${most}`, `${least} to ${most}`], lang);
  const range = `${letters.at(0)}–${letters.at(-1)}`;
  if (lang === "zh-CN")
    return phrase(name, `为 ${digits} 位数字${letters === "" ? "" : `，可前置 ${range} 中的一个字母`}`);
  return phrase(
    name,
    `${digits} digits${letters === "" ? "" : `, with or without a letter ${range} before them`}`,
    ":",
  );
}

export function date({ field, months, operator, than }: CriterionOf<"date">, base: string, lang: Lang): Phrase {
  const label = fieldLabel(field, base, lang);
  const later: Pair = [`${label}满 ${months} 个月之日`, `${months} months after ${label}`];
  const name = months === undefined ? label : inLang(later, lang);
  const order = dayOrder(operator, lang);
  const day = dayText(than, base, lang);
  return is(name, /^\d/.test(day) ? `${order} ${day}` : `${order}${day}`, `${order} ${day}`, lang);
}

/** A limit that is said in words of its own: “无科研失信记录”. */
export function limited(
  { quantity, operator, limit }: CriterionOf<"compare">,
  base: string,
  lang: Lang,
): Phrase | undefined {
  if (operator !== "<=") return undefined;
  if (quantity.kind === "number" && limit === "0") {
    const none = noneWords(fieldKey(quantity.field, base));
    return none && whole(inLang(none.asked, lang));
  }
  if (quantity.kind !== "entries") return undefined;
  const name = fieldLabel(quantity.field, base, lang);
  return whole(inLang([`${name}最多填 ${limit} 项`, `${name}: at most ${limit}`], lang));
}

/** A quantity by its name, and its limit. */
export function compared({ quantity, operator, limit }: CriterionOf<"compare">, name: string, lang: Lang): Phrase {
  const unit = unitOf(quantity);
  const asked = limitText(limit, unit, lang, counterOfQuantity(quantity));
  return { subject: name, verb: `${operatorText(operator, unit, lang)} ${asked}`, plain: true };
}
