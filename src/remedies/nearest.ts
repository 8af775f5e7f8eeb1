import type { Jurisdiction } from "../criteria/rule.js";
import { givenList } from "../engine/given.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { remedies } from "./remedies.js";
import type { Remedies, RemedyOptions } from "./types.js";

/** How far a dossier is from what one place asks for. */
export interface Near {
  /** The id of the place. */
  jurisdiction: string;
  /** That of the cheapest plan; 0 where nothing need be done; `null` where there is no plan. */
  effort: number | null;
  remedies: Remedies;
}

/** Nothing to do comes first, then the smallest effort; to be eligible is more than to be conditional, and no plan is the last. */
function rank({ effort, remedies: { goal } }: Near): readonly [kind: number, effort: number] {
  return [effort === null ? 2 : goal === "eligible" ? 0 : 1, effort ?? 0];
}

function order(a: Near, b: Near): number {
  const [one, other] = [rank(a), rank(b)];
  return one[0] - other[0] || one[1] - other[1];
}

/**
 * Where least is to be done: what would make a dossier pass in each of several places, the nearest first. Those alike stand in
 * the order given.
 *
 * @throws TypeError if it is no list of jurisdictions
 * @throws RangeError as `evaluate` does
 * @example
 * // of wenzhou-chint.json among the fixtures, whose lead is registered in Wenzhou
 * const asked = { asOf: "2025-11-20", stages: ["formation"] };
 * nearest(dossier, [taizhou, wenzhou], asked).map(({ jurisdiction, effort }) => [jurisdiction, effort])
 * // [["wenzhou", 1], ["taizhou", 98]]
 */
export function nearest(
  dossier: Dossier | Draft<Dossier>,
  jurisdictions: readonly Jurisdiction[],
  options: RemedyOptions = {},
): Near[] {
  givenList(jurisdictions, "jurisdictions", "jurisdictions");
  const each = jurisdictions.map((jurisdiction): Near => {
    const found = remedies(dossier, jurisdiction, { ...options, most: 1 });
    const [plan] = found.plans;
    const effort = found.outcome === "reached" ? 0 : (plan?.effort ?? null);
    return { jurisdiction: jurisdiction.id, effort, remedies: found };
  });
  return each.sort(order);
}
