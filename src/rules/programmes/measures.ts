import type { TargetMeasure } from "../grammar.js";

/** 不低于、以上、达, or a bare number. */
export const atLeast = (limit: string): TargetMeasure => ({ by: "figure", operator: ">=", limit });
/** 超 */
export const moreThan = (limit: string): TargetMeasure => ({ by: "figure", operator: ">", limit });
/** 超, by the figures of several years together. */
export const moreThanInAll = (limit: string, sumOf: readonly number[]): TargetMeasure => ({
  by: "figure",
  operator: ">",
  limit,
  sumOf,
});
/** So many 左右 of the consortia that the programme lists, where no figure is given. */
export const aboutConsortia = (limit: string): TargetMeasure => ({
  by: "figure",
  operator: ">=",
  limit,
  approximate: true,
  orConsortia: true,
});
/** No figure can measure it: a person says whether it holds. */
export const judged: TargetMeasure = { by: "judgement" };

/** 到2027年; the undated figures of the plan's tasks too, since it runs 2025—2027. */
export const by2027 = [2027];
/** 每年 of the plan. */
export const eachYear = [2025, 2026, 2027];
