import type { Force, Rule } from "../../criteria/rule.js";
import type { Finding, Status } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { statusWord } from "../../words/status.js";
import { alike, readAs } from "../otherwise.js";
import type { Aside, Explanation } from "./types.js";

/** An assertion of the applicant or of a reviewer. */
interface Said {
  readonly holds: boolean;
  readonly name?: string;
  readonly on?: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
}

/** Who, when, why and by what, each where it is told. */
function details({ name, on, note, evidence = [] }: Said, lang: Lang): string[] {
  const by = [name, on].filter((one) => one !== undefined).join(inLang(["，", ", "], lang));
  const papers = evidence.join(inLang(["、", ", "], lang));
  return [
    ...(by === "" ? [] : [inLang([`（${by}）`, ` (${by})`], lang)]),
    ...(note === undefined ? [] : [inLang([`，${note}`, `, ${note}`], lang)]),
    ...(papers === "" ? [] : [inLang([`，证明材料：${papers}`, `, evidence: ${papers}`], lang)]),
  ];
}

function asserted(kind: "claim" | "judgement", said: Said, lang: Lang): Aside {
  const word = said.holds ? inLang(["符合", "met"], lang) : inLang(["不符合", "not met"], lang);
  const who =
    kind === "claim"
      ? inLang([`申报单位自评${word}`, `the applicant claims it is ${word}`], lang)
      : inLang([`审核人认定为${word}`, `a reviewer judges it ${word}`], lang);
  const { holds, name, on, note, evidence } = said;
  return {
    kind,
    text: [who, ...details(said, lang)].join(""),
    holds,
    ...(name !== undefined && { name }),
    ...(on !== undefined && { on }),
    ...(note !== undefined && { note }),
    ...(evidence && { evidence }),
  };
}

/** How strong the rule is in a reading, where that is not the force of the finding. */
const forces: Record<Force, readonly [zh: string, en: string]> = {
  must: ["属“须”项，", "a binding requirement, "],
  should: ["属原则性要求，", "a requirement in principle, "],
  may: ["属鼓励事项，", "only encouraged, "],
};

/** How a finding ends in a reading: of what is failed, or still open, by which force. */
function outcomeOf(status: Status, force: Force, own: Force, lang: Lang): string {
  const word = statusWord(status, force, lang);
  const told =
    force === own || status === "pass" || status === "not-applicable" || (status === "fail" && force === "may");
  return told ? word : inLang(forces[force], lang) + word;
}

/** What stands beside a finding in phrases: the readings that end alike in one. */
export function asideTexts({ asides, lang }: Pick<Explanation, "asides" | "lang">): string[] {
  const readings = asides.filter((aside) => aside.kind === "reading");
  return [
    ...alike(readings, ({ outcome }) => outcome).map(([outcome, of]) =>
      readAs(
        of.map(({ title }) => title),
        outcome,
        lang,
      ),
    ),
    ...asides.filter(({ kind }) => kind !== "reading").map(({ text }) => text),
  ];
}

/** What stands beside the finding: other readings, the reviewer's judgement, the applicant's claim, a justification. */
export function asidesOf(
  { contested = [], force: own, claim, judgement, justification }: Finding,
  rule: Rule,
  lang: Lang,
): Aside[] {
  const others = contested.map(({ reading, status, force }): Aside => {
    const title = rule.readings[reading]?.title[lang] ?? reading;
    const outcome = outcomeOf(status, force ?? rule.force, own, lang);
    return {
      kind: "reading",
      text: readAs([title], outcome, lang),
      outcome,
      reading,
      title,
      status,
      ...(force && { force }),
    };
  });
  return [
    ...others,
    ...(judgement ? [asserted("judgement", judgement, lang)] : []),
    ...(claim ? [asserted("claim", claim, lang)] : []),
    ...(justification === undefined
      ? []
      : [
          {
            kind: "justification",
            note: justification,
            text: inLang([`申报单位说明：${justification}`, `justification: ${justification}`], lang),
          } as const,
        ]),
  ];
}
