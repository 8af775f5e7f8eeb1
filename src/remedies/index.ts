export { apply } from "./apply.js";
export { type Near, nearest } from "./nearest.js";
export { remedies } from "./remedies.js";
export { type StricterClaim, type StricterWitness, stricter } from "./stricter.js";
export { type Move, type Threshold, thresholds } from "./thresholds.js";
export type { Cannot, Costs, Edit, Keep, Plan, Remedies, RemedyOptions, Step, StepKind } from "./types.js";
export { type Changes, type Difference, type Standing, type WhatIf, whatIf } from "./what-if.js";
