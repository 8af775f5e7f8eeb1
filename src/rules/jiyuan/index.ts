import { jurisdiction, text } from "../grammar.js";
import { governance } from "./governance.js";
import { leading } from "./lead.js";
import { general, particular } from "./members.js";
import { policy } from "./policy.js";
import { purpose } from "./purpose.js";

const place = { id: "jiyuan", title: text("济源示范区", "Jiyuan"), policy };

/** The conditions of formation alone (一 and 三 组建条件). */
export const jiyuanFormation = /* @__PURE__ */ jurisdiction({
  ...place,
  sections: [purpose, leading, general, particular, governance],
});

/** Jiyuan (济源示范区), by its draft for comment. */
export const jiyuan = jiyuanFormation;
