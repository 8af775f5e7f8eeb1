import type { Force } from "../../criteria/rule.js";
import type { Operator } from "../../criteria/types.js";
import type { ScreenedStatus, ScreenedVerdict } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { grouped } from "../../words/numbers.js";
import { shortly, verdictWords } from "../../words/report.js";
import { statusWords } from "../../words/status.js";
import { resultWord } from "../findings.js";

type Pair = readonly [zh: string, en: string];

const recheck: Pair = ["待复算", "recheck"];

/** What a status is called; of what is only encouraged, whether it is there. */
export function statusName(status: ScreenedStatus, force: Force, lang: Lang): string {
  if (status === "recheck") return inLang(recheck, lang);
  return status === "review" ? inLang(statusWords.review, lang) : resultWord({ status, force }, lang);
}

/** What a verdict is called, where there is little room. */
export const verdictName = (verdict: ScreenedVerdict, lang: Lang): string =>
  shortly(inLang(verdict === "recheck" ? recheck : verdictWords[verdict], lang));

/** What the words mean that do not say it themselves. */
export const meanings = {
  conditional: [
    "有条件符合：“须”项无一不符，原则性要求未全部满足，宜说明理由。",
    "Conditional: no requirement (须) is unmet, but not all that is asked for in principle is met; a reason is advised.",
  ],
  undetermined: [
    "尚不能认定：尚无“须”项不符，但有待补充或待审核人认定的事项。",
    "Undetermined: no requirement (须) is unmet so far, but answers are missing or a reviewer has still to judge.",
  ],
  recheck: [
    "待复算：数据库的计算精度不足以判定，须由本程序逐份精确复算后确定，既不计为符合，也不计为不符合。",
    "Recheck: the database could not settle these exactly. The library settles them, dossier by dossier; until then they count neither as met nor as not met.",
  ],
} as const satisfies Readonly<Record<string, Pair>>;

/** A number of dossiers, in groups of three digits. */
export const numberText = (count: number): string => grouped(String(count));

/** A number of dossiers with what is counted. */
export const dossiersText = (count: number, lang: Lang): string =>
  inLang([`${numberText(count)} 份`, `${numberText(count)} ${count === 1 ? "dossier" : "dossiers"}`], lang);

/** A part of a whole with one decimal: never all or nothing where it is not. */
export function percentText(count: number, of: number): string {
  if (of === 0 || count === 0) return "0%";
  if (count === of) return "100%";
  const tenths = Math.round((count * 1000) / of);
  if (tenths < 1) return "<0.1%";
  return tenths > 999 ? ">99.9%" : `${(tenths / 10).toFixed(1)}%`;
}

/** A name with a number of dossiers and their part of all: “符合 812（81.2%）”. */
export const countedText = (name: string, count: number, of: number, lang: Lang): string =>
  inLang(
    [
      `${name} ${numberText(count)}（${percentText(count, of)}）`,
      `${name} ${numberText(count)} (${percentText(count, of)})`,
    ],
    lang,
  );

/** What is said of the numbers on both sides of a limit. */
export interface SideWords {
  readonly met: string;
  readonly missed: string;
  /** Of a bin in which some are the limit itself. */
  readonly mixed: string;
}

const sides: Readonly<Record<"least" | "most" | "equal" | "case", readonly [met: Pair, missed: Pair]>> = {
  least: [
    ["达到", "met"],
    ["未达到", "not met"],
  ],
  most: [
    ["未超过", "met"],
    ["超过", "not met"],
  ],
  equal: [
    ["相符", "met"],
    ["不相符", "not met"],
  ],
  case: [
    ["属于此情形", "in this case"],
    ["不属于", "not in it"],
  ],
};
const kindOf: Readonly<Record<Operator, "least" | "most" | "equal">> = {
  ">=": "least",
  ">": "least",
  "<=": "most",
  "=": "equal",
};

/** What it is called to hold a limit or not; where the number only tells the case, nobody lacks it. */
export function sideWords(operator: Operator, isCase: boolean, lang: Lang): SideWords {
  const [met, missed] = sides[isCase ? "case" : kindOf[operator]];
  return {
    met: inLang(met, lang),
    missed: inLang(missed, lang),
    mixed: inLang(["含恰为限值的，未细分", "some are the limit itself, not told apart"], lang),
  };
}

/** The headings of what is told. */
export const headings = {
  verdicts: ["总体结论", "Verdicts"],
  rules: ["各条符合情况", "Rule by rule"],
  alone: ["只差一条", "Only this one is missing"],
  measures: ["数值分布与限值", "Numbers and their limits"],
  districts: ["分地区情况", "By district"],
} as const satisfies Readonly<Record<string, Pair>>;

/** What stands under a heading where there is nothing to show. */
export const nothing = {
  dossiers: ["没有核对任何申报材料。", "No dossier was screened."],
  alone: ["没有只因一条“须”项而不符合条件的申报材料。", "No dossier fails by one requirement (须) alone."],
  districts: ["没有分地区的数据。", "There are no numbers by district."],
  measures: [
    "没有被限值分开的数值：已知的数值均在限值的同一侧，或尚无已知数值。",
    "No limit parts the numbers: all that are known lie on one side of theirs, or none is known.",
  ],
} as const satisfies Readonly<Record<string, Pair>>;

export const said = {
  rules: [
    "按文件顺序排列，右侧为符合的占比。条文有多种理解且结果不同的，逐一列出；标“采用”的为结论所依据的理解。",
    "In the order of the document; at the right, how many meet it. Where readings of a wording come to different things, each is shown; the verdicts go by the one marked as used.",
  ],
  alone: [
    "这些申报材料的“须”项中只有所列的一条不符合，其他各条无一不符（可能尚有待补充、待认定的事项）。",
    "Of all requirements (须) these dossiers fail the one named and no other; answers or judgements may still be open.",
  ],
  sameReadings: ["各种理解下的结果相同。", "Every reading comes to the same."],
  outlook: ["待审核人认定的事项如均予认可", "If every open judgement were favourable"],
  used: ["采用", "used"],
  unknown: ["未知", "unknown"],
  unknownDivision: ["注册地未知", "district unknown"],
} as const satisfies Readonly<Record<string, Pair>>;
