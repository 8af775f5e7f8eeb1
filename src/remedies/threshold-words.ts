import { factOf } from "../criteria/fact.js";
import { unitOf } from "../criteria/unit.js";
import type { Here } from "../engine/context.js";
import type { Measure } from "../engine/report.js";
import { capital, type Lang, type LocalText, text } from "../text.js";
import type { Compared } from "../words/comparisons.js";
import { counterOfQuantity } from "../words/counters.js";
import { printed } from "../words/decimal.js";
import { inLang } from "../words/labels.js";
import { measureSaid } from "../words/measures.js";
import type { AnyDossier } from "../words/names.js";
import { quantityText } from "../words/numbers.js";
import { openBy } from "../words/open.js";
import { joinWords } from "../words/phrase.js";
import { rowLabel } from "../words/places.js";
import { countedRows, quantityName, type Saying } from "../words/quantities.js";
import { requirement } from "../words/requirement.js";
import { yearsText } from "../words/years.js";
import type { Lever, Moved } from "./lever.js";
import type { Fraction, Turn } from "./linear.js";

/** A comparison that is to be told, and where it is made. */
export interface Told {
  readonly measure: Measure;
  readonly compared: Compared;
  readonly here: Here;
  readonly dossier: AnyDossier;
}

const inBoth = (say: (lang: Lang) => string): LocalText => text(say("zh-CN"), say("en"));

/** The row that it is made of; `undefined` where it is made once. */
const rowOf = ({ here, dossier }: Told, lang: Lang): string | undefined =>
  here.base.length > 0 ? rowLabel(here.base, lang, dossier) : undefined;

/** What was found, as far as it is known. */
export const foundText = (told: Told): LocalText =>
  inBoth((lang) => {
    const row = rowOf(told, lang);
    const open = openBy(lang, undefined, () => "");
    return measureSaid(told.measure, [told.compared], { lang, word: "", open, ...(row !== undefined && { row }) })
      .found;
  });

/** Why no move is told. */
const why = {
  open: text("尚有未定，不能测算", "not settled yet, so no distance is told"),
  entangled: text("同一数据用于多处，未作测算", "the same data stand in several places, so no distance is told"),
};

export const openText = (told: Told, reason: keyof typeof why): LocalText => {
  const found = foundText(told);
  return inBoth((lang) => found[lang] + inLang(["；", "; "], lang) + why[reason][lang]);
};

/** What turning comes to: what is compared with a limit, the case of a rule, a number of the form. */
const ends = {
  limit: { true: text("即达标", "the limit is met"), false: text("即不达标", "the limit is no longer met") },
  case: { true: text("即属该情形", "the case applies"), false: text("即不属该情形", "the case no longer applies") },
  declared: {
    true: text("，申请表与名单即一致", "form and lists agree"),
    false: text("，申请表与名单即不一致", "form and lists no longer agree"),
  },
};

function endOf({ isCase, declared }: Compared, holds: boolean): LocalText {
  const sort = declared ? "declared" : isCase ? "case" : "limit";
  return ends[sort][holds ? "true" : "false"];
}

/** What is moved: in Chinese what stands before the verb, and after the number. */
interface Name {
  readonly before: string;
  readonly after: string;
}

function rowsName({ quantity, rows }: Moved, saying: Saying): Name | undefined {
  if (rows === undefined || (quantity.kind !== "count" && quantity.kind !== "share")) return undefined;
  const { lang } = saying;
  const named = countedRows(quantity, saying);
  if (rows === "other")
    return {
      before: "",
      after: inLang([`${named.noun}以外的${named.rows}`, `${named.rows} other than ${named.noun}`], lang),
    };
  if (named.own) return { before: "", after: named.noun };
  if (lang === "zh-CN") return { before: `${named.rows}中`, after: named.noun };
  return { before: "", after: `${named.noun} among the ${named.rows}` };
}

/** What is moved, with its years where it is of accounts. */
function nameOf(moved: Moved, { measure, compared: { base } }: Told, lang: Lang): Name {
  const { quantity, years } = moved;
  const saying: Saying = { lang, base, asked: requirement };
  const rows = rowsName(moved, saying);
  if (rows) return rows;
  const when = years && yearsText({ ...measure, fact: factOf(quantity, years[0]), years: [...years] }, quantity, lang);
  return { before: quantityName(quantity, { ...saying, ...(when !== undefined && { when }) }), after: "" };
}

/** The numbers of a move: that at which it turns, and the last before it. */
interface Numbers {
  readonly by: string;
  readonly slack: string;
  /** Whether there is none before it. */
  readonly none: boolean;
  /** Whether the last before it is the limit itself, which has to be passed. */
  readonly past: boolean;
  readonly whole: boolean;
}

/** So many steps, in the unit of the move. */
export const amountOf = ({ n, d }: Fraction, steps: bigint): string => printed({ n: n * steps, d }, 8);

function numbersOf({ step, quantity }: Moved, { steps, past }: Turn, lang: Lang): Numbers {
  const unit = quantity.kind === "share" ? "count" : unitOf(quantity);
  const say = (of: bigint): string => quantityText(amountOf(step, of), unit, lang, counterOfQuantity(quantity));
  const whole = step.d === 1n;
  return { by: say(steps), slack: say(steps - 1n), none: steps === 1n, past: past && !whole, whole };
}

/** More, or less. */
const isUp = ({ kind }: Lever): boolean => kind === "add" || kind === "raise";

function zh(lever: Lever, { by, slack, none, past, whole }: Numbers, told: Told, end: string): string {
  const { before, after } = nameOf(lever, told, "zh-CN");
  const { declared } = told.compared;
  const ofForm = lever.quantity.kind === "number" && lever.quantity.field === declared;
  const [verb, more] = isUp(lever)
    ? ofForm
      ? ["多填", "多填"]
      : ["增加", "再增"]
    : ofForm
      ? ["少填", "少填"]
      : ["减少", "减少"];
  const things = (number: string): string => joinWords(number, after, "zh-CN");
  const say = (words: string): string => joinWords(before, words, "zh-CN");
  if (!told.measure.holds) {
    if (past) return say(none ? `略有${verb}${end}` : `${more}超过 ${slack}${end}`);
    return say(`${more} ${things(by)}${end}`);
  }
  if (whole) {
    const turned = `${verb} ${none ? things(by) : by}${end}`;
    return say(none ? turned : `还可${verb} ${things(slack)}，${turned}`);
  }
  return say(none ? `已无${verb}余地，${verb}${end}` : `还可${verb} ${slack}，再${verb}${end}`);
}

function en(lever: Lever, { by, slack, none, past, whole }: Numbers, told: Told, end: string): string {
  const { before, after } = nameOf(lever, told, "en");
  const name = capital(before + after);
  const way = isUp(lever) ? "more" : whole ? "fewer" : "less";
  if (!told.measure.holds) {
    if (past) return `${name}: ${none ? "any" : `more than ${slack}`} ${way}, and ${end}`;
    return `${name}: ${by} ${way}, and ${end}`;
  }
  const turned = whole ? `${by} ${way}, and ${end}` : `any ${way}${none ? "" : " than that"}, and ${end}`;
  return `${name}: ${none ? "" : `can be ${slack} ${way}; `}${turned}`;
}

/**
 * What a move comes to, as one would tell an official.
 * @example “还可减少 1 家企业，减少 2 家即不达标”
 */
export function moveText(lever: Lever, turn: Turn, told: Told): LocalText {
  const end = endOf(told.compared, !told.measure.holds);
  const say = { "zh-CN": zh, en };
  return inBoth((lang) => {
    const row = rowOf(told, lang);
    const said = say[lang](lever, numbersOf(lever, turn, lang), told, end[lang]);
    return row === undefined ? said : row + inLang(["：", ": "], lang) + said;
  });
}
