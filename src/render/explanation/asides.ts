import type { Force, Rule } from "../../criteria/rule.js";
import type { Finding, Status } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { statusWord } from "../../words/status.js";
import { readAs } from "../otherwise.js";
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

/** What stands beside a finding in phrases, each once. */
export const asideTexts = ({ asides }: Pick<Explanation, "asides">): string[] => [
  ...new Set(asides.map(({ text }) => text)),
];

/** The other readings; the text of those that end alike is one and the same, and names them all. */
function readingsOf({ contested = [], force: own }: Finding, rule: Rule, lang: Lang): Aside[] {
  const titleOf = (reading: string): string => rule.readings[reading]?.title[lang] ?? reading;
  const endOf = ({ status, force = rule.force }: (typeof contested)[number]): string =>
    outcomeOf(status, force, own, lang);
  return contested.map((one) => {
    const alike = contested.filter((other) => endOf(other) === endOf(one)).map(({ reading }) => titleOf(reading));
    return { kind: "reading", text: readAs(alike, endOf(one), lang), title: titleOf(one.reading), ...one };
  });
}

/** What stands beside the finding: other readings, the reviewer's judgement, the applicant's claim, a justification. */
export function asidesOf(finding: Finding, rule: Rule, lang: Lang): Aside[] {
  const { claim, judgement, justification } = finding;
  return [
    ...readingsOf(finding, rule, lang),
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
