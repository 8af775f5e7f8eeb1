import { programmePolicy, text } from "../grammar.js";
import { clause, policy } from "../taizhou/policy.js";
import { aboutConsortia } from "./measures.js";

/** By the draft for comment of Taizhou of 2025 (一（一） 建设目标). */
export const taizhou2025Draft = programmePolicy(policy, [
  {
    id: "taizhou.target.consortia",
    cites: clause("一（一）", "到2027年，在台州“5+5+6”产业领域组建20家左右市级创新联合体"),
    title: text("市级创新联合体数", "Number of municipal consortia"),
    force: "should",
    kind: "cumulative",
    years: [2027],
    unit: "consortia",
    measure: aboutConsortia("20"),
  },
]);
