import type { Rule } from "../../criteria/rule.js";
import type { Finding } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { statusWord } from "../../words/status.js";
import type { Aside } from "./types.js";

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
      : inLang([`审核人判断为${word}`, `a reviewer judges it ${word}`], lang);
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

/** What stands beside the finding: other readings, the reviewer's judgement, the applicant's claim, a justification. */
export function asidesOf(
  { contested = [], claim, judgement, justification }: Finding,
  rule: Rule,
  lang: Lang,
): Aside[] {
  const others = contested.map(({ reading, status, force }): Aside => {
    const title = rule.readings[reading]?.title[lang] ?? reading;
    const outcome = statusWord(status, force ?? rule.force, lang);
    const text = inLang([`若按“${title}”理解：${outcome}`, `read as “${title}”: ${outcome}`], lang);
    return { kind: "reading", text, reading, title, status, ...(force && { force }) };
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
