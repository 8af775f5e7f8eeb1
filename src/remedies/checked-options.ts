import { givenOptions } from "../engine/given.js";
import type { EvaluateOptions } from "../engine/inquiry.js";
import { shown } from "../schemas/choice.js";
import { usualCosts, usualKeep } from "./costs.js";
import type { Costs, Keep, RemedyOptions } from "./types.js";

/** The options with the defaults in the places of those that are not given. */
interface Checked extends EvaluateOptions {
  readonly goal: NonNullable<RemedyOptions["goal"]>;
  readonly costs: Costs;
  readonly keep: Keep;
  readonly most: number;
}

const goals: readonly unknown[] = ["eligible", "conditional", "outlook"];

function checkedCosts(costs: unknown): Costs {
  if (typeof costs !== "object" || costs === null || Array.isArray(costs))
    throw new TypeError(`the costs are ${shown(costs)}: they must be an object, as { add: 20 }`);
  for (const [kind, cost] of Object.entries(costs)) {
    if (!Object.hasOwn(usualCosts, kind))
      throw new RangeError(`no kind of step is called ${shown(kind)}, only ${Object.keys(usualCosts).join(", ")}`);
    if (!Number.isFinite(cost) || cost <= 0)
      throw new RangeError(`costs.${kind} is ${shown(cost)}: it must be a number above zero`);
  }
  return { ...usualCosts, ...costs };
}

/**
 * @throws TypeError for what holds no options, no costs, or no list of what is kept
 * @throws RangeError for a goal, a kind of step or a cost that there is not, and for a number of plans below one
 */
export function checkedOptions(options: RemedyOptions): Checked {
  givenOptions(options);
  const { goal = "outlook", costs = {}, keep = usualKeep, most = 3, ...asked } = options;
  if (!goals.includes(goal)) throw new RangeError(`the goal is ${shown(goal)}: it must be one of ${goals.join(", ")}`);
  if (!Array.isArray(keep) || !keep.every((one) => typeof one === "string"))
    throw new TypeError(
      `keep is ${shown(keep)}: it must be a list of kinds of step and of fields, as ["remove", "organizations.*.kind"]`,
    );
  if (!Number.isInteger(most) || most < 1)
    throw new RangeError(`most is ${shown(most)}: it must be a whole number above zero`);
  return { ...asked, goal, costs: checkedCosts(costs), keep, most };
}
