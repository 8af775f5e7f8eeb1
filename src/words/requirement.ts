import type { Criterion, CriterionKinds, CriterionOf, Day, Operator } from "../criteria/types.js";
import type { Lang } from "../text.js";
import { fieldKey, fieldLabel, inLang, listNoun, optionLabel } from "./labels.js";
import { limitText } from "./numbers.js";
import { quantityLabel } from "./quantities.js";
import { unitOf } from "./unit.js";

type Pair = readonly [zh: string, en: string];
type Words = { [K in keyof CriterionKinds]: (of: CriterionOf<K>, base: string, lang: Lang) => string };

const operators: Record<Operator, { amount: Pair; count: Pair }> = {
  ">=": { amount: ["不低于", "at least"], count: ["不少于", "at least"] },
  ">": { amount: ["超过", "more than"], count: ["超过", "more than"] },
  "<=": { amount: ["不超过", "at most"], count: ["不超过", "at most"] },
  "=": { amount: ["等于", "equal to"], count: ["等于", "equal to"] },
};

/** 不低于 of amounts and ratios, 不少于 of things counted. */
export const operatorText = (operator: Operator, unit: string, lang: Lang): string =>
  inLang(operators[operator][unit === "CNY" || unit === "ratio" ? "amount" : "count"], lang);

const comparisons = {
  "<=": ["不晚于", "on or before"],
  ">=": ["不早于", "on or after"],
  ">": ["晚于", "after"],
} as const;

function dayText(day: Day, base: string, lang: Lang): string {
  if (day === "as-of") return inLang(["评价日期", "the day of the evaluation"], lang);
  if (day === "first-of-year") return inLang(["评价年度 1 月 1 日", "1 January of its year"], lang);
  return fieldLabel(day, base, lang);
}

const or = (words: readonly string[], lang: Lang): string => words.join(lang === "zh-CN" ? "或" : " or ");
const joined = (of: readonly Criterion[], between: Pair, base: string, lang: Lang): string =>
  of.map((part) => requirement(part, lang, base)).join(inLang(between, lang));

const words: Words = {
  all: ({ of }, base, lang) => joined(of, ["；", "; "], base, lang),
  any: ({ of }, base, lang) => joined(of, ["，或", ", or "], base, lang),
  implies: ({ when, then }, base, lang) => {
    const condition = when.kind === "called" ? when.noun[lang] : requirement(when, lang, base);
    const asked = requirement(then, lang, base);
    return lang === "zh-CN" ? `属于${condition}的，${asked}` : `for ${condition}: ${asked}`;
  },
  called: ({ of }, base, lang) => requirement(of, lang, base),
  judged: (_, __, lang) => inLang(["由审核人判断", "judged by a reviewer"], lang),
  given: ({ field }, base, lang) =>
    inLang([`填写${fieldLabel(field, base, lang)}`, `${fieldLabel(field, base, lang)} given`], lang),
  "if-given": ({ field, then }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const asked = requirement(then, lang, base);
    return inLang([`未填写${name}，或${asked}`, `${name} not given, or ${asked}`], lang);
  },
  "one-of": ({ field, values, orJudged }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const key = fieldKey(field, base);
    const yes = inLang(["“是”", "yes"], lang);
    const no = inLang(["“否”", "no"], lang);
    const named = values.map((value) =>
      typeof value === "boolean" ? (value ? yes : no) : optionLabel(key, value, lang),
    );
    const judged = orJudged ? inLang(["，其他的由审核人判断", "; anything else is judged by a reviewer"], lang) : "";
    return inLang([`${name}为${or(named, lang)}${judged}`, `${name}: ${or(named, lang)}${judged}`], lang);
  },
  "starts-with": ({ field, prefixes }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    return inLang([`${name}以 ${or(prefixes, lang)} 开头`, `${name} begins with ${or(prefixes, lang)}`], lang);
  },
  uscc: ({ field }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    return inLang([`${name}符合 GB 32100-2015`, `${name} is valid by GB 32100-2015`], lang);
  },
  same: ({ field, as }, base, lang) => {
    const [one, other] = [fieldLabel(field, base, lang), fieldLabel(as, base, lang)];
    return inLang([`${one}与${other}一致`, `${one} is the same as: ${other}`], lang);
  },
  date: ({ field, operator, than }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const day = dayText(than, base, lang);
    const how = inLang(comparisons[operator], lang);
    return lang === "zh-CN" ? `${name}${how}${day}` : `${name} is ${how} ${day}`;
  },
  filled: ({ field }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    return inLang([`${name}至少有一项`, `${name}: at least one entry`], lang);
  },
  has: ({ field, values }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const key = fieldKey(field, base);
    const named = values.map((value) =>
      typeof value === "string" ? optionLabel(key, value, lang) : fieldLabel(value, base, lang),
    );
    return inLang([`${name}包括${or(named, lang)}`, `${name} include ${or(named, lang)}`], lang);
  },
  some: ({ list, where }, base, lang) => {
    const rows = listNoun(list, base, lang);
    if (where.kind === "all" && where.of.length === 0) return inLang([`有${rows}`, `there are ${rows}`], lang);
    const inner = rowBase(list, base);
    const which = where.kind === "called" ? where.noun[lang] : requirement(where, lang, inner);
    return inLang([`${rows}中至少有一个：${which}`, `at least one of the ${rows}: ${which}`], lang);
  },
  every: ({ list, where }, base, lang) => {
    const asked = requirement(where, lang, rowBase(list, base));
    const rows = listNoun(list, base, lang);
    return inLang([`每个${rows}：${asked}`, `each of the ${rows}: ${asked}`], lang);
  },
  "each-year": ({ then }, base, lang) => {
    const asked = requirement(then, lang, base);
    return inLang([`近三年每年${asked}`, `in each of the last three years: ${asked}`], lang);
  },
  compare: ({ quantity, operator, limit }, base, lang) => {
    const unit = unitOf(quantity);
    const asked = `${operatorText(operator, unit, lang)} ${limitText(limit, unit, lang)}`;
    return lang === "zh-CN"
      ? `${quantityLabel(quantity, lang, base)}${asked}`
      : `${quantityLabel(quantity, lang, base)} ${asked}`;
  },
};

const rowBase = (list: Parameters<typeof listNoun>[0], base: string): string => fieldKey(list.at, base);

const say = <K extends keyof CriterionKinds>(of: CriterionOf<K>, base: string, lang: Lang): string =>
  words[of.kind](of, base, lang);

/**
 * What a criterion asks for, in words.
 * @example requirement(atLeast(count(units), 6), "zh-CN") // "单位总数不少于 6 个"
 */
export const requirement = (of: Criterion, lang: Lang, base = ""): string => say(of, base, lang);
