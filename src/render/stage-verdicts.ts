import { type Stage, stages } from "../criteria/rule.js";
import type { Report, Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { Paragraph } from "./blocks.js";
import { stageWords } from "./titles.js";

type Pair = readonly [zh: string, en: string];

/** What a verdict on one stage is called: only a consortium is eligible or not, papers and conduct are not. */
const usual: Record<Verdict, Pair> = {
  eligible: ["符合", "met"],
  conditional: ["基本符合，宜说明理由", "met but for a deviation, for which a reason is advised"],
  undetermined: ["尚不能认定", "undetermined"],
  ineligible: ["不符合", "requirements not met"],
};
const ofStage: Partial<Record<Stage, Partial<Record<Verdict, Pair>>>> = {
  filing: {
    eligible: ["符合要求", "complete"],
    conditional: ["基本符合要求，宜说明理由", "complete but for a deviation, for which a reason is advised"],
    ineligible: ["需补正", "to be corrected"],
  },
};

/** What a stage came to, for where its name stands beside it. */
export const stageVerdict = (stage: Stage, verdict: Verdict, lang: Lang): string =>
  inLang(ofStage[stage]?.[verdict] ?? usual[verdict], lang);

/** The same with the name of the stage: “不符合组建条件”, “申报材料需补正”. */
function sentence(stage: Stage, verdict: Verdict, lang: Lang): string {
  const name = stageWords(stage, lang);
  const word = stageVerdict(stage, verdict, lang);
  if (lang === "en") return `${name}: ${word}`;
  if (verdict === "undetermined" || stage === "filing") return `${name}${word}`;
  const [first = "", reason] = word.split("，");
  const asked = stage === "approval" ? `${name}要求` : name;
  return `${first}${asked}${reason === undefined ? "" : `，${reason}`}`;
}

/** The verdict of each stage of a report. */
export function byStage({ verdicts }: Report, lang: Lang): Paragraph {
  const judged = stages.flatMap((stage) => {
    const verdict = verdicts[stage];
    return verdict ? [{ stage, verdict }] : [];
  });
  return {
    kind: "paragraph",
    text: judged.map(({ stage, verdict }) => sentence(stage, verdict, lang)).join(inLang(["；", "; "], lang)),
    stages: judged.map(({ stage, verdict }) => ({
      name: stageWords(stage, lang),
      verdict,
      word: stageVerdict(stage, verdict, lang),
    })),
  };
}
