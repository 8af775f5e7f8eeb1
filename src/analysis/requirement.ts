import { all, implies } from "../criteria/logic.js";
import { type Force, type Jurisdiction, type Rule, strength } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import { leavesToReviewer, placesIn, plain } from "./normal.js";

/** What a place requires on a topic, its rules in their default readings. */
export interface Requirement {
  readonly place: Jurisdiction;
  readonly rules: readonly Rule[];
  /** All of them in plain form. */
  readonly asks: Criterion;
  /** The strongest of them. */
  readonly force: Force;
  /** The rules of which any part is left to a reviewer. */
  readonly judged: readonly string[];
  /** What the code of a place of registration begins with that is “here”; none where none is asked for. */
  readonly here: readonly string[];
}

const defaultOf = ({ readings, force }: Rule): { holds: Criterion; force: Force } => {
  const first = Object.values(readings).slice(0, 1);
  const [own = force] = first.flatMap((reading) => reading.force ?? []);
  return { holds: all(...first.map(({ holds }) => holds)), force: own };
};

/**
 * What a place requires on a topic; `undefined` where it says nothing of it, or means more than one “here”.
 */
export function requirementOf(place: Jurisdiction, topic: string): Requirement | undefined {
  const rules = place.rules.filter((rule) => rule.topic === topic);
  const whole = rules.map((rule) => {
    const { holds } = defaultOf(rule);
    return rule.applies ? implies(rule.applies, holds) : holds;
  });
  const [here = [], ...others] = placesIn(all(...whole));
  const [force] = rules.map((rule) => defaultOf(rule).force).sort((a, b) => strength[a] - strength[b]);
  if (!force || others.length > 0) return undefined;
  const judged = rules.filter((_, at) => whole.slice(at, at + 1).some(leavesToReviewer)).map(({ id }) => id);
  return { place, rules, asks: plain(all(...whole)), force, judged, here };
}
