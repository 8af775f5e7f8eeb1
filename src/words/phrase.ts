import type { Lang } from "../text.js";

/** How a thing is said. */
export interface Voice {
  readonly lang: Lang;
  /** As what ought to be, “应为企业”, or of what is only encouraged “宜为企业”, not as what is. */
  readonly ought?: "应" | "宜";
  /** What stands for “当年” and “近三年”, where the years are known: “2023 年”. */
  readonly when?: string;
}

/** What is asked for, in the parts that it is joined of. */
export interface Phrase {
  /** Of what it is said: “牵头单位”; `""` where the rows it is said of are named before. */
  readonly subject: string;
  /** What is said of it: “为企业”. */
  readonly verb: string;
  /** What stands between the two in English: “is”, “include”, “:”. */
  readonly link?: string;
  /** That it says what ought to be by itself (“不少于 6 家”), or is a list of phrases: no 应 is put before it. */
  readonly plain?: true;
  /** What is said where there is none: “没有科技服务机构”, and what there should then be: “至少应有一家”. */
  readonly lacking?: string;
  readonly atLeast?: string;
}

/** A phrase whose words are in order already. */
export const whole = (verb: string): Phrase => ({ subject: "", verb, plain: true });

/** A phrase of a subject and a verb, with what links them in English. */
export const phrase = (subject: string, verb: string, link = ""): Phrase =>
  link === "" ? { subject, verb } : { subject, verb, link };

/** A number or a foreign word beside a Chinese one, or beside another; a percentage is a number. */
const apart = /[\w%] [\p{sc=Han}\w]|\p{sc=Han} \w/u;

/** English words stand apart, and so do Chinese ones and a number or a foreign word beside them. */
export function joinWords(one: string, other: string, lang: Lang): string {
  if (one === "" || other === "") return one + other;
  return lang === "en" || apart.test(`${one.slice(-1)} ${other.charAt(0)}`) ? `${one} ${other}` : one + other;
}

/** The one place where a phrase is joined. */
export function phraseText({ subject, verb, link = "", plain }: Phrase, { lang, ought }: Voice): string {
  if (lang === "en")
    return subject === "" ? verb : `${link === ":" ? `${subject}:` : joinWords(subject, link, lang)} ${verb}`;
  return joinWords(subject, ought && !plain ? ought + verb : verb, lang);
}
