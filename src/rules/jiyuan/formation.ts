import { assembled } from "../../criteria/rule.js";
import { text } from "../grammar.js";
import { governance } from "./governance.js";
import { leading } from "./lead.js";
import { general, particular } from "./members.js";
import { policy } from "./policy.js";
import { purpose } from "./purpose.js";

/** Where it is, and the document it goes by. */
export const place = { id: "jiyuan", title: text("济源示范区", "Jiyuan"), policy };
/** The sections of 组建条件, in the order of the document. */
export const formation = [purpose, leading, general, particular, governance];

/** The conditions of formation alone (一 and 三 组建条件). */
export const jiyuanFormation = assembled({
  ...place,
  sections: formation,
});
