import { jurisdiction, text } from "../grammar.js";
import { goal } from "./goal.js";
import { leading } from "./lead.js";
import { mechanism } from "./mechanism.js";
import { members } from "./members.js";
import { policy } from "./policy.js";

const place = { id: "wenzhou", title: text("温州市", "Wenzhou"), policy };

/** The conditions of formation alone (三 组建条件). */
export const wenzhouFormation = /* @__PURE__ */ jurisdiction({
  ...place,
  sections: [goal, leading, members, mechanism],
});

/** Wenzhou (温州市), by the draft for comment of 2025. */
export const wenzhou = wenzhouFormation;
