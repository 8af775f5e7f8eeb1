import type { ByQuantity } from "../criteria/fold.js";
import type { Criterion, Quantity, QuantityKinds, QuantityOf, Years } from "../criteria/types.js";
import type { List } from "../facts/list.js";
import type { Lang } from "../text.js";
import { fieldKey, fieldLabel, inLang, label, listNoun } from "./labels.js";
import { joinWords, type Voice } from "./phrase.js";

/** How a quantity is said: the rows that it stands in, and what puts a criterion on rows into words. */
export interface Saying extends Voice {
  readonly base: string;
  readonly asked: (of: Criterion, lang: Lang, base: string) => string;
}

/** What the rows that are counted are called. */
export interface CountedRows {
  readonly noun: string;
  /** All rows of their list. */
  readonly rows: string;
  /** Whether the noun alone tells of which list they are. */
  readonly own: boolean;
}

/** What the rows of a count or a share are called, and all of their list. */
export function countedRows({ list, where }: Pick<QuantityOf<"count">, "list" | "where">, saying: Saying): CountedRows {
  const { base, lang } = saying;
  const rows = listNoun(list, base, lang);
  if (!where) return { noun: rows, rows, own: true };
  const units = fieldKey(list.at, base) === "organizations" && !list.where;
  // The projects of the lead are its own by their noun.
  const own = units || list.at.subject === "lead" || where.kind !== "called";
  return { noun: nounOf(where, list, saying), rows, own };
}

/** What the rows that satisfy a criterion are called. */
function nounOf(where: Criterion, list: List, { base, lang, asked }: Saying): string {
  if (where.kind === "called") return where.noun[lang];
  const rows = listNoun(list, base, lang);
  const which = asked(where, lang, fieldKey(list.at, base));
  return lang === "zh-CN" ? `${which}的${rows}` : `${rows} of which ${which}`;
}

const spans: Record<Years, readonly [zh: string, en: string]> = {
  window: ["近三年", "of the last three years"],
  latest: ["最近一年", "of the latest year"],
  this: ["当年", "of the year"],
};

/** The years of a sum: as they are known, else as the rule calls them. */
const spanOf = (years: Years, { lang, when }: Voice): string => when ?? inLang(spans[years], lang);

/** A name with its years: before it in Chinese, after it in English. */
const inYears = (name: string, when: string, lang: Lang): string =>
  lang === "zh-CN" ? joinWords(when, name, lang) : joinWords(name, when, lang);

/** A name without years: that of each year, or of a mean. */
const named = (of: QuantityOf<"accounts">, lang: Lang): string => label(`organizations.financials.${of.figure}`, lang);

/** A name within a phrase: in English without its capital. */
const within = (name: string): string => name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** The years of accounts, or of a sum of accounts of the same years, which are told once. */
function yearsOf(of: Quantity): Years | undefined {
  if (of.kind === "accounts") return of.years;
  if (of.kind !== "sum") return undefined;
  const years = new Set(of.of.map(yearsOf));
  return years.size === 1 ? [...years][0] : undefined;
}

/** What is added up: “研发费用与资本化研发支出合计”. */
const added = (names: readonly string[], lang: Lang): string =>
  lang === "zh-CN"
    ? `${names.join("与")}合计`
    : names.map((name, at) => (at === 0 ? name : within(name))).join(" plus ");

/** R&D expense over revenue has a name of its own. */
const isIntensity = ({ of, to }: QuantityOf<"ratio">): boolean =>
  of.kind === "accounts" && of.figure === "rdExpense" && to.kind === "accounts" && to.figure === "revenue";
const intensity: readonly [zh: string, en: string] = ["研发强度", "R&D intensity"];

/** What is spent of the revenue of the same years: “2024 年研发费用与资本化研发支出合计占营业收入的比例”. */
function ofRevenue({ of, to }: QuantityOf<"ratio">, saying: Saying): string | undefined {
  if (to.kind !== "accounts" || to.figure !== "revenue" || yearsOf(of) !== to.years) return undefined;
  const { lang } = saying;
  const [one, all] = [timeless(of, saying), named(to, lang)];
  return inYears(
    inLang([`${one}占${all}的比例`, `${one} as a share of ${within(all)}`], lang),
    spanOf(to.years, saying),
    lang,
  );
}

/** A quantity of a year of accounts, without the year. */
function timeless(of: Quantity, saying: Saying): string {
  const { lang } = saying;
  if (of.kind === "accounts") return named(of, lang);
  if (of.kind === "sum" && yearsOf(of) !== undefined)
    return added(
      of.of.map((part) => timeless(part, saying)),
      lang,
    );
  if (of.kind === "ratio" && isIntensity(of)) return inLang(intensity, lang);
  return quantityName(of, saying);
}

const words: ByQuantity<string, [saying: Saying]> = {
  count: (of, saying) => {
    const { lang } = saying;
    const { noun, rows, own } = countedRows(of, saying);
    if (!of.where) return lang === "zh-CN" ? (rows === "单位" ? "单位总数" : `${rows}数`) : `Number of ${rows}`;
    if (lang === "zh-CN") return own ? `${noun}数` : `${rows}中的${noun}数`;
    return `Number of ${noun}${own ? "" : ` among the ${rows}`}`;
  },
  share: ({ list, where }, saying) => {
    const { base, lang } = saying;
    const rows = listNoun(list, base, lang);
    const noun = nounOf(where, list, saying);
    if (lang === "zh-CN") return `${noun}占${rows === "单位" ? "单位总数" : `${rows}数`}的比例`;
    return where.kind === "called" ? `Share of ${noun} among the ${rows}` : `Share of ${noun}`;
  },
  number: ({ field }, { lang, base }) => fieldLabel(field, base, lang),
  money: ({ field }, { lang, base }) => fieldLabel(field, base, lang),
  accounts: (of, voice) => inYears(named(of, voice.lang), spanOf(of.years, voice), voice.lang),
  ratio: (ratio, saying) => {
    const { lang } = saying;
    const { of, to } = ratio;
    if (of.kind === "accounts" && isIntensity(ratio))
      return inYears(inLang(intensity, lang), spanOf(of.years, saying), lang);
    const spent = ofRevenue(ratio, saying);
    if (spent !== undefined) return spent;
    const [one, other] = [quantityName(of, saying), quantityName(to, saying)];
    return lang === "zh-CN" ? `${joinWords(one, `与${other}`, lang)}之比` : `${one} over ${within(other)}`;
  },
  sum: (sum, saying) => {
    const years = yearsOf(sum);
    if (years !== undefined) return inYears(timeless(sum, saying), spanOf(years, saying), saying.lang);
    return added(
      sum.of.map((part) => quantityName(part, saying)),
      saying.lang,
    );
  },
  mean: ({ of }, saying) => {
    const { lang, when } = saying;
    const name = timeless(of, saying);
    if (lang === "en") return `Mean ${within(name)} ${when ?? "of three years"}`;
    return joinWords(when ?? "近三年", `平均${name}`, lang);
  },
  entries: ({ field }, { lang, base }) => {
    const name = fieldLabel(field, base, lang);
    return lang === "zh-CN" ? `${name}所填项数` : `Number of entries of ${name}`;
  },
  length: ({ field }, { lang, base }) => {
    const name = fieldLabel(field, base, lang);
    return lang === "zh-CN" ? `${name}字数` : `Length of ${name}`;
  },
  workdays: ({ from, counting }, { lang, base }) => {
    const name = label(fieldKey(from, base).split(".").slice(0, -1).join("."), lang);
    if (counting === "from-first-day") return inLang([`${name}期`, `${name}, length`], lang);
    return inLang([`自${name}次日起的${name}期`, `${name}, length from the day after its first`], lang);
  },
};

const say = <K extends keyof QuantityKinds>(of: QuantityOf<K>, saying: Saying): string => words[of.kind](of, saying);

/** What a quantity is called. */
export const quantityName = (of: Quantity, saying: Saying): string => say(of, saying);
