import { checkJurisdiction } from "./checks/entries.js";
import { assembled, type Jurisdiction, type JurisdictionText } from "./rule.js";

/**
 * A jurisdiction of one policy and its sections, for `evaluate`; with its duties, changes, support and steps for the
 * functions of those names.
 * @throws RangeError that names the rule, if one could not be judged or would mean nothing: of an unknown stage, force,
 * kind or policy, without what it holds, with an empty clause or quote, a limit that no share or count can have, a day
 * that there is not, an answer of rows asked of others; and if two entries have one id, or an id is not the place's
 */
export function jurisdiction(of: JurisdictionText): Jurisdiction {
  checkJurisdiction(of);
  return assembled(of);
}
