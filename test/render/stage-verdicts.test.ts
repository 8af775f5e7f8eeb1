import { describe, expect, test } from "vitest";
import { type Stage, stages, type Verdict } from "../../src/index.js";
import { byStage } from "../../src/render/stage-verdicts.js";

const verdicts: readonly Verdict[] = ["eligible", "conditional", "undetermined", "ineligible"];
const said = (stage: Stage, verdict: Verdict, lang: "zh-CN" | "en" = "zh-CN") =>
  byStage({ verdicts: { [stage]: verdict } }, lang).text;

describe("the verdict of a stage", () => {
  test.each([
    ["formation", ["符合组建条件", "基本符合组建条件，宜说明理由", "组建条件尚不能认定", "不符合组建条件"]],
    ["filing", ["申报材料符合要求", "申报材料基本符合要求，宜说明理由", "申报材料尚不能认定", "申报材料需补正"]],
    ["approval", ["符合审核备案要求", "基本符合审核备案要求，宜说明理由", "审核备案尚不能认定", "未满足审核备案要求"]],
    ["operation", ["符合运行要求", "基本符合运行要求，宜说明理由", "运行要求尚不能认定", "不符合运行要求"]],
  ] as const)("%s is said as an official would", (stage, words) => {
    expect(verdicts.map((verdict) => said(stage, verdict))).toEqual(words);
  });

  test("is never said in English to make papers or conduct ineligible", () => {
    for (const stage of stages)
      expect(said(stage, "ineligible", "en").includes("ineligible")).toBe(stage === "formation");
    expect(said("filing", "conditional", "en")).toBe(
      "Filing: complete but for a deviation, for which a reason is advised",
    );
  });

  test("stands in the order of the stages, for those that were asked for", () => {
    const verdicts = { operation: "eligible", formation: "ineligible" } as const;
    expect(byStage({ verdicts }, "zh-CN").text).toBe("不符合组建条件；符合运行要求");
  });
});
