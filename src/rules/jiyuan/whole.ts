import { assembled } from "../../criteria/rule.js";
import { changes, duties, support } from "./after.js";
import { agreement } from "./agreement.js";
import { form } from "./form.js";
import { formation, place } from "./formation.js";
import { instructions } from "./instructions.js";
import { supervision, tasks } from "./operation.js";
import { outline } from "./outline.js";
import { applying, approving } from "./procedure.js";
import { procedure } from "./steps.js";

/** Jiyuan (济源示范区), by its draft for comment. */
export const jiyuan = assembled({
  ...place,
  sections: [...formation, applying, instructions, form, outline, agreement, approving, tasks, supervision],
  duties,
  changes,
  support,
  procedure,
});
