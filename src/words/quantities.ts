import type { Criterion, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Lang } from "../text.js";
import { fieldKey, fieldLabel, inLang, label, listNoun } from "./labels.js";
import { requirement } from "./requirement.js";

/** What the rows that satisfy a criterion are called. */
const nounOf = (where: Criterion, base: string, lang: Lang): string =>
  where.kind === "called" ? where.noun[lang] : requirement(where, lang, base);

const span = {
  window: ["近三年", "of the last three years"],
  latest: ["最近一年", "of the latest year"],
  this: ["当年", "of the year"],
} as const;

type Words = { [K in keyof QuantityKinds]: (of: QuantityOf<K>, lang: Lang, base: string) => string };

const words: Words = {
  count: ({ list, where }, lang, base) => {
    const rows = listNoun(list, base, lang);
    if (!where) return lang === "zh-CN" ? (rows === "单位" ? "单位总数" : `${rows}数`) : `Number of ${rows}`;
    const noun = nounOf(where, fieldKey(list.at, base), lang);
    if (lang === "zh-CN")
      return rows === "单位" ? `${noun}数` : noun.startsWith("在研") ? `${noun}数` : `${rows}中的${noun}数`;
    return `Number of ${noun}${rows === "units" || noun.startsWith("R&D") ? "" : ` among the ${rows}`}`;
  },
  share: ({ list, where }, lang, base) => {
    const rows = listNoun(list, base, lang);
    const noun = nounOf(where, fieldKey(list.at, base), lang);
    if (lang === "zh-CN") return `${noun}占${rows === "单位" ? "单位总数" : `${rows}数`}的比例`;
    return `Share of ${noun} among the ${rows}`;
  },
  number: ({ field }, lang, base) => fieldLabel(field, base, lang),
  money: ({ field }, lang, base) => fieldLabel(field, base, lang),
  accounts: ({ figure, years }, lang) => {
    const name = label(`organizations.financials.${figure}`, lang);
    const when = inLang(span[years], lang);
    return lang === "zh-CN" ? `${when}${name}` : `${name} ${when}`;
  },
  sum: ({ of }, lang, base) =>
    of.map((part) => quantityLabel(part, lang, base)).join(lang === "zh-CN" ? "与" : " plus "),
  ratio: ({ of, to }, lang, base) => {
    if (of.kind === "accounts" && of.figure === "rdExpense" && to.kind === "accounts" && to.figure === "revenue") {
      const when = inLang(span[of.years], lang);
      return lang === "zh-CN" ? `${when}研发投入占比` : `R&D intensity ${when}`;
    }
    const [one, other] = [quantityLabel(of, lang, base), quantityLabel(to, lang, base)];
    return lang === "zh-CN" ? `${one}与${other}之比` : `${one} over ${other}`;
  },
  mean: ({ of }, lang, base) => {
    const name = quantityLabel(of, lang, base);
    return lang === "zh-CN" ? `近三年平均${name.replace("当年", "")}` : `Mean of three years: ${name}`;
  },
  entries: ({ field }, lang, base) => {
    const name = fieldLabel(field, base, lang);
    return lang === "zh-CN" ? `${name}所填项数` : `Number of entries of ${name}`;
  },
  length: ({ field }, lang, base) => {
    const name = fieldLabel(field, base, lang);
    return lang === "zh-CN" ? `${name}字数` : `Length of ${name}`;
  },
  workdays: ({ from, counting }, lang, base) => {
    const name = label(fieldKey(from, base).split(".").slice(0, -1).join("."), lang);
    if (counting === "from-first-day") return inLang([`${name}期`, `Length of: ${name}`], lang);
    return inLang([`自${name}次日起的${name}期`, `Length of: ${name}, from the day after its first`], lang);
  },
};

const say = <K extends keyof QuantityKinds>(of: QuantityOf<K>, lang: Lang, base: string): string =>
  words[of.kind](of, lang, base);

/** What a quantity is called. */
export const quantityLabel = (of: Quantity, lang: Lang, base = ""): string => say(of, lang, base);
