import { assembled } from "../../criteria/rule.js";
import { changes, duties, support } from "./after.js";
import { formation, place } from "./formation.js";
import { operation } from "./operation.js";
import { applying, approving } from "./procedure.js";
import { procedure } from "./steps.js";

/** Zhejiang (浙江省), by its trial guidance. */
export const zhejiang = assembled({
  ...place,
  sections: [...formation, applying, approving, operation],
  duties,
  changes,
  support,
  procedure,
});
