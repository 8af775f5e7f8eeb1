import { assembled } from "../../criteria/rule.js";
import { changes, support } from "./after.js";
import { agreement } from "./agreement.js";
import { form } from "./form.js";
import { formation, place } from "./formation.js";
import { instructions } from "./instructions.js";
import { operation } from "./operation.js";
import { transferPolicy } from "./policy.js";
import { approving, preparing } from "./procedure.js";
import { procedure } from "./steps.js";

/** Wenzhou (温州市), by the draft for comment of 2025. */
export const wenzhou = assembled({
  ...place,
  sections: [...formation, preparing, instructions, form, agreement, approving, operation],
  furtherPolicies: [transferPolicy],
  changes,
  support,
  procedure,
});
