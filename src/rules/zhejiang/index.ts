import { jurisdiction, text } from "../grammar.js";
import { mechanism, structure } from "./governance.js";
import { leading, purpose } from "./lead.js";
import { joining } from "./members.js";
import { policy } from "./policy.js";

const place = { id: "zhejiang", title: text("浙江省", "Zhejiang"), policy };

/** The conditions of formation alone (一 and 三 组建条件). */
export const zhejiangFormation = /* @__PURE__ */ jurisdiction({
  ...place,
  sections: [purpose, leading, joining, structure, mechanism],
});

/** Zhejiang (浙江省), by its trial guidance. */
export const zhejiang = zhejiangFormation;
