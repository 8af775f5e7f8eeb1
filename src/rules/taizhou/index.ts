import { jurisdiction, text } from "../grammar.js";
import { leading } from "./lead.js";
import { joining } from "./members.js";
import { planning, translation } from "./plan.js";
import { policy } from "./policy.js";

const place = { id: "taizhou", title: text("台州市", "Taizhou"), policy };

/** The conditions of formation alone (二 建设重点). */
export const taizhouFormation = /* @__PURE__ */ jurisdiction({
  ...place,
  sections: [leading, joining, planning, translation],
});

/** Taizhou (台州市), by the draft for comment of June 2025. */
export const taizhou = taizhouFormation;
