import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, CriterionOf } from "../criteria/types.js";
import type { Lang } from "../text.js";
import { beginning, coded, compared, date, has, is, limited, listed, oneOf } from "./answers.js";
import { counterOf } from "./counters.js";
import { fieldLabel, inLang, listNoun, quoted } from "./labels.js";
import { type Phrase, phrase, phraseText, type Voice, whole } from "./phrase.js";
import { quantityName } from "./quantities.js";
import { everyPhrase, somePhrase } from "./rows.js";

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

/** One part of several, or a run of them. */
function together(run: readonly Criterion[], base: string, voice: Voice): string {
  const [first] = run;
  const { lang } = voice;
  if (!first || run.length < 2) return first ? phraseText(phraseOf(first, base, voice), voice) : "";
  const names = run.flatMap((part) =>
    part.kind === "given" || part.kind === "declares" ? [fieldLabel(part.field, base, lang)] : [],
  );
  const all = listed(names, lang);
  if (lang === "en") return first.kind === "given" ? `${all} given` : `${all} agree with the lists`;
  return phraseText(first.kind === "given" ? phrase("", `填写${all}`) : phrase(all, "均与名单一致"), voice);
}

const words: ByKind<Phrase, [base: string, voice: Voice]> = {
  all: ({ of }, base, voice) =>
    of.length === 1 && of[0]
      ? phraseOf(of[0], base, voice)
      : whole(
          runs(of)
            .map((run) => together(run, base, voice))
            .join(inLang(["；", "; "], voice.lang)),
        ),
  any: ({ of }, base, voice) =>
    whole(of.map((part) => phraseText(phraseOf(part, base, voice), voice)).join(inLang(["，或", ", or "], voice.lang))),
  implies: ({ when, then }, base, voice) => {
    const { lang } = voice;
    const asked = phraseText(phraseOf(then, base, voice), voice);
    const called = when.kind === "called" ? when.noun[lang] : undefined;
    const condition = called ?? requirement(when, lang, base);
    if (lang === "en") return whole(`for ${condition}: ${asked}`);
    return whole(called === undefined ? `${condition}的，${asked}` : `属于${called}的，${asked}`);
  },
  called: ({ of }, base, voice) => phraseOf(of, base, voice),
  judged: (_, __, { lang }) => whole(inLang(["由审核人认定", "judged by a reviewer"], lang)),
  given: ({ field }, base, { lang }) => {
    const name = fieldLabel(field, base, lang);
    return lang === "zh-CN" ? phrase("", `填写${name}`) : phrase(name, "given");
  },
  "if-given": ({ field, then }, base, voice) => {
    const name = fieldLabel(field, base, voice.lang);
    const inner = phraseOf(then, base, voice);
    const except = inLang([`（未填写${name}的除外）`, ` (unless ${name} is not given)`], voice.lang);
    return { ...inner, verb: inner.verb + except };
  },
  "one-of": (of, base, { lang }) => oneOf(of, base, lang),
  "starts-with": ({ field, prefixes }, base, { lang }) => beginning(field, prefixes, base, lang),
  uscc: ({ field }, base, { lang }) =>
    is(fieldLabel(field, base, lang), "符合 GB 32100-2015", "valid by GB 32100-2015", lang),
  same: ({ field, as }, base, { lang }) => {
    const other = fieldLabel(as, base, lang);
    return is(fieldLabel(field, base, lang), `与${other}一致`, `the same as: ${other}`, lang);
  },
  date: (of, base, { lang }) => date(of, base, lang),
  "of-year": ({ field }, base, { lang, when }) =>
    is(fieldLabel(field, base, lang), when === undefined ? "为当年" : `为 ${when}`, "the year", lang),
  named: ({ field, parts }, base, { lang }) => {
    const form = quoted(parts.join("×××"));
    return is(fieldLabel(field, base, lang), `为${form}格式`, `of the form ${form}`, lang);
  },
  coded: (of, base, { lang }) => coded(of, base, lang),
  refers: ({ field, to }, base, { lang }) => {
    const rows = listNoun(to, base, lang);
    return is(fieldLabel(field, base, lang), `为名单内的${rows}`, `one of the ${rows}`, lang);
  },
  among: ({ field, values }, base, { lang }) => {
    const name = fieldLabel(field, base, lang);
    if (lang === "en") return phrase(name, `each is one of ${values.join(", ")}`, ":");
    return phrase(`${name}各项`, `为 ${values.join("、")} 之一`);
  },
  declares: ({ field, counted }, base, voice) => {
    const { lang } = voice;
    const what = quantityName(counted, { ...voice, base, asked: requirement });
    return is(fieldLabel(field, base, lang), `与名单中的${what}一致`, `the same as: ${what}`, lang);
  },
  filled: ({ field }, base, { lang }) =>
    lang === "zh-CN"
      ? phrase(fieldLabel(field, base, lang), `至少有一${counterOf(field) === "个" ? "项" : counterOf(field)}`)
      : phrase(fieldLabel(field, base, lang), "at least one entry", ":"),
  has: (of, base, { lang }) => has(of, base, lang),
  some: (of, base, voice) => somePhrase(of, base, voice, phraseOf),
  every: (of, base, voice) => everyPhrase(of, base, voice, phraseOf),
  "each-year": ({ then }, base, voice) => {
    const { lang } = voice;
    const { subject, verb, plain } = phraseOf(then, base, {
      ...voice,
      when: inLang(["近三年每年", "in each of the last three years"], lang),
    });
    return { subject, verb, ...(plain && { plain }) };
  },
  compare: (of, base, voice) =>
    limited(of, base, voice.lang) ??
    compared(of, quantityName(of.quantity, { ...voice, base, asked: requirement }), voice.lang),
};

const say = <K extends keyof CriterionKinds>(of: CriterionOf<K>, base: string, voice: Voice): Phrase =>
  words[of.kind](of, base, voice);

/** What a criterion asks for, in the parts of a phrase; `base` is the key of the rows that it is said of. */
export const phraseOf = (of: Criterion, base: string, voice: Voice): Phrase => say(of, base, voice);

/**
 * What a criterion asks for, in words.
 * @example requirement(atLeast(count(units), 6), "zh-CN") // "单位总数不少于 6 家"
 */
export const requirement = (of: Criterion, lang: Lang, base = ""): string =>
  phraseText(phraseOf(of, base, { lang }), { lang });
