import { dossier, isOrJudged, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** The industries that 一（一） names of the “5+5+6”; each of its three groups ends in 等. */
const industries = [
  "新能源",
  "新材料",
  "汽车制造",
  "新一代信息技术",
  "现代家具与智能家电",
  "泵与电机",
  "机器人",
  "低空经济",
] as const;

/** 一（一）建设目标 */
export const goal = section("filing", [
  {
    id: "taizhou.filing.industry",
    force: "must",
    // 优势产业产业 stands so in the draft.
    cites: clause(
      "一（一）",
      "在台州“5+5+6”产业领域组建20家左右市级创新联合体，涵盖新能源、新材料、汽车制造等核心产业，新一代信息技术、现代家具与智能家电、泵与电机等优势产业产业，以及机器人、低空经济等未来产业",
    ),
    title: text("属于“5+5+6”产业领域", "Industry among Taizhou's “5+5+6”"),
    holds: isOrJudged(dossier("consortium", "industry"), ...industries),
  },
]);
