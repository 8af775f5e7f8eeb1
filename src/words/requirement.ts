import type { Criterion, CriterionKinds, CriterionOf, Day, Operator } from "../criteria/types.js";
import { unitOf } from "../criteria/unit.js";
import type { Field } from "../facts/field.js";
import type { Lang } from "../text.js";
import { noWords, yesWords } from "./flags.js";
import { fieldKey, fieldLabel, inLang, listNoun, optionLabel } from "./labels.js";
import { limitText } from "./numbers.js";
import { quantityLabel } from "./quantities.js";

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
  if ("subject" in day) return fieldLabel(day, base, lang);
  const on = day.on.split("-").map(Number);
  const later: Record<number, Pair> = { 0: ["当年", "of the year"], 1: ["次年", "of the following year"] };
  const n = day.yearsLater;
  const year = inLang(later[n] ?? [`${n} 年后的`, `${n} years later`], lang);
  return lang === "zh-CN" ? `${year} ${on[0]} 月 ${on[1]} 日` : `${day.on} ${year}`;
}

const or = (words: readonly string[], lang: Lang): string => words.join(lang === "zh-CN" ? "或" : " or ");
const joined = (of: readonly Criterion[], between: Pair, base: string, lang: Lang): string =>
  of.map((part) => requirement(part, lang, base)).join(inLang(between, lang));

/** Runs of the same kind are said together: “填写名称、产业领域”. */
function runs(of: readonly Criterion[]): Criterion[][] {
  const found: Criterion[][] = [];
  for (const part of of) {
    const last = found.at(-1);
    if (last?.[0]?.kind === part.kind && (part.kind === "given" || part.kind === "declares")) last.push(part);
    else found.push([part]);
  }
  return found;
}

/** Names in a row; what they have in common before a colon is said once: “协议条款：任务分工、责权利”. */
function listed(names: readonly string[], lang: Lang): string {
  const colon = inLang(["：", ": "], lang);
  const [first = ""] = names;
  const common = first.slice(0, first.indexOf(colon) + colon.length);
  const shared = first.includes(colon) && names.every((name) => name.startsWith(common));
  return (
    (shared ? common : "") +
    names.map((name) => (shared ? name.slice(common.length) : name)).join(inLang(["、", ", "], lang))
  );
}

/** One part of several, or a run of them. */
function together(run: readonly Criterion[], base: string, lang: Lang): string {
  const [first] = run;
  if (!first || run.length < 2) return first ? requirement(first, lang, base) : "";
  const names = run.flatMap((part) =>
    part.kind === "given" || part.kind === "declares" ? [fieldLabel(part.field, base, lang)] : [],
  );
  if (first.kind === "given") return inLang([`填写${listed(names, lang)}`, `${listed(names, lang)} given`], lang);
  return inLang([`${listed(names, lang)}均与名单一致`, `${listed(names, lang)} agree with the lists`], lang);
}

/** A yes or no, said as an official would: “设有专家委员会”. */
function flagText(field: Field, value: boolean, base: string, lang: Lang): string {
  const key = fieldKey(field, base);
  const table = value ? yesWords : noWords;
  const pair = Object.hasOwn(table, key) ? table[key] : undefined;
  if (!pair) {
    const name = fieldLabel(field, base, lang);
    return inLang([`“${name}”为“${value ? "是" : "否"}”`, `${name}: ${value ? "yes" : "no"}`], lang);
  }
  const said = inLang(pair, lang);
  return field.subject === "lead" ? inLang([`牵头单位${said}`, `the lead ${said}`], lang) : said;
}

const words: Words = {
  all: ({ of }, base, lang) =>
    runs(of)
      .map((run) => together(run, base, lang))
      .join(inLang(["；", "; "], lang)),
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
    return inLang([`${asked}（未填写${name}的除外）`, `${asked} (unless ${name} is not given)`], lang);
  },
  "one-of": ({ field, values, orJudged }, base, lang) => {
    const [first] = values;
    if (typeof first === "boolean") return flagText(field, first, base, lang);
    const name = fieldLabel(field, base, lang);
    const key = fieldKey(field, base);
    const many = values.length > 3;
    const named = values.map((value) => {
      const option = optionLabel(key, String(value), lang);
      return many && lang === "zh-CN" ? option.replace(/^“(.*)”$/, "$1") : option;
    });
    const judged = orJudged ? inLang(["；其他的由审核人判断", "; anything else is judged by a reviewer"], lang) : "";
    if (!many) return inLang([`${name}为${or(named, lang)}${judged}`, `${name}: ${or(named, lang)}${judged}`], lang);
    return inLang(
      [`${name}为下列之一：${listed(named, lang)}${judged}`, `${name}: one of ${listed(named, lang)}${judged}`],
      lang,
    );
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
  date: ({ field, months, operator, than }, base, lang) => {
    const label = fieldLabel(field, base, lang);
    const later: Pair = [`${label}满 ${months} 个月之日`, `${months} months after ${label}`];
    const name = months === undefined ? label : inLang(later, lang);
    const day = dayText(than, base, lang);
    const how = inLang(comparisons[operator], lang);
    return lang === "zh-CN" ? `${name}${how}${day}` : `${name} is ${how} ${day}`;
  },
  "of-year": ({ field }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    return inLang([`${name}为当年`, `${name} is the year`], lang);
  },
  named: ({ field, parts }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const form = parts.join("×××");
    return inLang([`${name}形如“${form}”`, `${name} has the form “${form}”`], lang);
  },
  coded: ({ field, letters, digits: [least, most] }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const digits = least === most ? String(least) : inLang([`${least} 至 ${most}`, `${least} to ${most}`], lang);
    const range = `${letters.at(0)}–${letters.at(-1)}`;
    const zh = letters === "" ? "" : `，可前置 ${range} 中的一个字母`;
    const en = letters === "" ? "" : `, with or without a letter ${range} before them`;
    return inLang([`${name}为 ${digits} 位数字${zh}`, `${name}: ${digits} digits${en}`], lang);
  },
  refers: ({ field, to }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const rows = listNoun(to, base, lang);
    return inLang([`${name}为名单内的${rows}`, `${name} is one of the ${rows}`], lang);
  },
  among: ({ field, values }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    return inLang([`${name}各项均为 ${values.join("、")} 之一`, `${name}: each is one of ${values.join(", ")}`], lang);
  },
  declares: ({ field, counted }, base, lang) => {
    const name = fieldLabel(field, base, lang);
    const what = quantityLabel(counted, lang, base);
    return inLang([`${name}与${what}一致`, `${name} is the same as: ${what}`], lang);
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
    if (where.kind === "called") {
      const noun = where.noun[lang];
      return inLang([`${rows}中有${noun}`, `there are ${noun} among the ${rows}`], lang);
    }
    const which = requirement(where, lang, rowBase(list, base));
    return inLang([`${rows}中至少有一个：${which}`, `at least one of the ${rows}: ${which}`], lang);
  },
  every: ({ list, where }, base, lang) => {
    if (where.kind === "some") return eachHas(listNoun(list, base, lang), where, rowBase(list, base), lang);
    const asked = requirement(where, lang, rowBase(list, base));
    const rows = listNoun(list, base, lang);
    return inLang([`每个${rows}：${asked}`, `each of the ${rows}: ${asked}`], lang);
  },
  "each-year": ({ then }, base, lang) => {
    const asked = requirement(then, lang, base);
    return inLang([`近三年每年${asked.replaceAll("当年", "")}`, `in each of the last three years: ${asked}`], lang);
  },
  compare: ({ quantity, operator, limit }, base, lang) => {
    const name = quantityLabel(quantity, lang, base);
    if (quantity.kind === "number" && operator === "<=" && limit === "0")
      return inLang([`没有${name.replace(/数$/, "")}`, `no ${name}`], lang);
    if (quantity.kind === "entries" && operator === "<=")
      return inLang([`${fieldLabel(quantity.field, base, lang)}最多填 ${limit} 项`, `${name}: at most ${limit}`], lang);
    const unit = unitOf(quantity);
    const asked = `${operatorText(operator, unit, lang)} ${limitText(limit, unit, lang)}`;
    return inLang([`${name}${asked}`, `${name} ${asked}`], lang);
  },
};

/** “每个单位都有这样的签章：…”: what each row of a list has, in a list of its own. */
function eachHas(rows: string, { list, where }: CriterionOf<"some">, base: string, lang: Lang): string {
  const own = listNoun(list, base, lang)
    .replace(/^该单位的/, "")
    .replace(/ of the unit$/, "");
  if (where.kind === "all" && where.of.length === 0)
    return inLang([`每个${rows}都有${own}`, `each of the ${rows} has ${own}`], lang);
  const which = requirement(where, lang, rowBase(list, base));
  return inLang([`每个${rows}都有这样的${own}：${which}`, `each of the ${rows} has ${own} of which: ${which}`], lang);
}

const rowBase = (list: Parameters<typeof listNoun>[0], base: string): string => fieldKey(list.at, base);

const say = <K extends keyof CriterionKinds>(of: CriterionOf<K>, base: string, lang: Lang): string =>
  words[of.kind](of, base, lang);

/**
 * What a criterion asks for, in words.
 * @example requirement(atLeast(count(units), 6), "zh-CN") // "单位总数不少于 6 个"
 */
export const requirement = (of: Criterion, lang: Lang, base = ""): string => say(of, base, lang);
