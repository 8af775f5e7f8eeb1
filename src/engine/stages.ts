import { stages as allStages, type Stage } from "../criteria/rule.js";
import { chosen, shown } from "../schemas/choice.js";

/**
 * The stages asked for, in the order of a report; by default the usual ones.
 * @throws RangeError if there are none, or one is unknown
 */
export function checkedStages(usual: readonly Stage[], asked: readonly Stage[] | undefined): readonly Stage[] {
  if (asked === undefined) return usual;
  if (!Array.isArray(asked)) throw new RangeError(`stages is ${shown(asked)}: it must be a list, as ["formation"]`);
  if (asked.length === 0) throw new RangeError("stages is empty");
  for (const stage of asked) chosen("stage", stage, allStages);
  return allStages.filter((stage) => asked.includes(stage));
}
