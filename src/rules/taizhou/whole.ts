import { assembled } from "../../criteria/rule.js";
import { changes, duties, support } from "./after.js";
import { formation, place } from "./formation.js";
import { goal } from "./goal.js";
import { cooperation, encouragement, implementation, obligations, translation } from "./operation.js";
import { planning } from "./plan.js";
import { applying, approving } from "./procedure.js";
import { procedure } from "./steps.js";

/** Taizhou (台州市), by the draft for comment of June 2025. */
export const taizhou = assembled({
  ...place,
  sections: [
    ...formation,
    goal,
    applying,
    planning,
    approving,
    obligations,
    cooperation,
    translation,
    implementation,
    encouragement,
  ],
  duties,
  changes,
  support,
  procedure,
});
