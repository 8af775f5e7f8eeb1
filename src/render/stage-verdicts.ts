import { type Stage, stages } from "../criteria/rule.js";
import type { Report, Verdict } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { stageWords } from "../words/report.js";
import type { Paragraph } from "./blocks.js";

type Pair = readonly [zh: string, en: string];

/** What a verdict on one stage is called: only a consortium is eligible or not, papers and conduct are not. */
const usual: Record<Verdict, Pair> = {
  eligible: ["符合", "met"],
  conditional: ["基本符合", "met but for a deviation"],
  undetermined: ["尚不能认定", "undetermined"],
  ineligible: ["不符合", "requirements not met"],
};
const ofStage: Partial<Record<Stage, Partial<Record<Verdict, Pair>>>> = {
  formation: { eligible: ["符合", "eligible"], ineligible: ["不符合", "ineligible"] },
  approval: { ineligible: ["未满足", "requirements not met"] },
  filing: {
    eligible: ["符合要求", "complete"],
    conditional: ["基本符合要求", "complete but for a deviation"],
    ineligible: ["需补正", "papers to be put right"],
  },
};

/** What a stage came to, for where its name stands beside it. */
export const stageVerdict = (stage: Stage, verdict: Verdict, lang: Lang): string =>
  inLang(ofStage[stage]?.[verdict] ?? usual[verdict], lang);

/** The same with the name of the stage: “不符合组建条件”, “申报材料需补正”. */
function sentence(stage: Stage, verdict: Verdict, lang: Lang): string {
  const name = stageWords(stage, lang);
  const word = stageVerdict(stage, verdict, lang);
  const reason = verdict === "conditional" ? inLang(["，宜说明理由", ", for which a reason is advised"], lang) : "";
  if (lang === "en") return `${name}: ${word}${reason}`;
  const asked = stage === "approval" ? `${name}要求` : name;
  return verdict === "undetermined" || stage === "filing" ? `${name}${word}${reason}` : `${word}${asked}${reason}`;
}

/** The verdict of each stage of a report. */
export function byStage({ verdicts }: Pick<Report, "verdicts">, lang: Lang): Paragraph {
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
