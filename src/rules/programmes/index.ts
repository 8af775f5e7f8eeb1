import { type ProgrammePolicy, programmePolicy } from "../grammar.js";
import { transferPolicy } from "../wenzhou/policy.js";
import { taizhou2025Draft } from "./taizhou.js";
import { aims } from "./transfer/aims.js";
import { coverage } from "./transfer/coverage.js";
import { services } from "./transfer/services.js";
import { tasks } from "./transfer/tasks.js";
import { wenzhou2025Draft } from "./wenzhou.js";
import { zhejiangTrial } from "./zhejiang.js";

/** By Wenzhou's action plan of 2025 to 2027 on turning results to use, in force. */
export const wenzhouTransfer2025 = programmePolicy(transferPolicy, [...aims, ...tasks, ...services, ...coverage]);

export { taizhou2025Draft, wenzhou2025Draft, zhejiangTrial };

/** Every document that sets targets. */
export const programmePolicies: readonly ProgrammePolicy[] = /* @__PURE__ */ Object.freeze([
  wenzhouTransfer2025,
  wenzhou2025Draft,
  zhejiangTrial,
  taizhou2025Draft,
]);
