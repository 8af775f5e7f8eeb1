import { jurisdiction, text } from "../grammar.js";
import { leading } from "./lead.js";
import { joining } from "./members.js";
import { planning, translation } from "./plan.js";
import { policy } from "./policy.js";

/** Where it is, and the document it goes by. */
export const place = { id: "taizhou", title: text("台州市", "Taizhou"), policy };
/** The sections of 组建条件, in the order of the document. */
export const formation = [leading, joining, planning, translation];

/** The conditions of formation alone (二 建设重点). */
export const taizhouFormation = jurisdiction({
  ...place,
  sections: formation,
});
