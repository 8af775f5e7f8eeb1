import type { Jurisdiction } from "../criteria/rule.js";
import { jiyuan } from "./jiyuan/index.js";
import { taizhou } from "./taizhou/index.js";
import { wenzhou } from "./wenzhou/index.js";
import { zhejiang } from "./zhejiang/index.js";

export { jiyuan, taizhou, wenzhou, zhejiang };

/**
 * Every jurisdiction there is, in the order of every output: the one list that the command, its help, the pages of the
 * policies, the examples and the tests read.
 * @example jurisdictions.map(({ id }) => id) // ["wenzhou", "zhejiang", "taizhou", "jiyuan"]
 */
export const jurisdictions: readonly Jurisdiction[] = /* @__PURE__ */ Object.freeze([
  wenzhou,
  zhejiang,
  taizhou,
  jiyuan,
]);
