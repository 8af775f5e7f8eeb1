import { assembled } from "../../criteria/rule.js";
import { text } from "../grammar.js";
import { mechanism, structure } from "./governance.js";
import { leading, purpose } from "./lead.js";
import { joining } from "./members.js";
import { policy } from "./policy.js";

/** Where it is, and the document it goes by. */
export const place = { id: "zhejiang", title: text("浙江省", "Zhejiang"), policy };
/** The sections of 组建条件, in the order of the document. */
export const formation = [purpose, leading, joining, structure, mechanism];

/** The conditions of formation alone (一 and 三 组建条件). */
export const zhejiangFormation = assembled({
  ...place,
  sections: formation,
});
