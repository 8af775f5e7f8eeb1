import { assembled } from "../../criteria/rule.js";
import { text } from "../grammar.js";
import { goal } from "./goal.js";
import { leading } from "./lead.js";
import { mechanism } from "./mechanism.js";
import { members } from "./members.js";
import { policy } from "./policy.js";

/** Where it is, and the document it goes by. */
export const place = { id: "wenzhou", title: text("温州市", "Wenzhou"), policy };
/** The sections of 组建条件, in the order of the document. */
export const formation = [goal, leading, members, mechanism];

/** The conditions of formation alone (三 组建条件). */
export const wenzhouFormation = assembled({
  ...place,
  sections: formation,
});
