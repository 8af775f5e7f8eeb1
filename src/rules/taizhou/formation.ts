import { assembled } from "../../criteria/rule.js";
import { text } from "../grammar.js";
import { leading } from "./lead.js";
import { joining } from "./members.js";
import { policy } from "./policy.js";

/** Where it is, and the document it goes by. */
export const place = { id: "taizhou", title: text("台州市", "Taizhou"), policy };
/** The sections of formation (二（一）组建创新联合体), in the order of the document. */
export const formation = [leading, joining];

/** The conditions of formation alone. */
export const taizhouFormation = assembled({
  ...place,
  sections: formation,
});
