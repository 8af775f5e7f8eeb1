import type { Criterion } from "../criteria/types.js";
import { same } from "./places.js";

/** Whether what satisfies one criterion surely satisfies another, as far as their words tell. */
function implies(one: Criterion, other: Criterion): boolean {
  if (same(one, other)) return true;
  if (one.kind === "called") return implies(one.of, other);
  if (other.kind === "called") return implies(one, other.of);
  if (other.kind === "all") return other.of.every((part) => implies(one, part));
  if (one.kind === "all") return one.of.some((part) => implies(part, other));
  if (one.kind !== "one-of" || other.kind !== "one-of" || !same(one.field, other.field)) return false;
  return one.values.every((value) => other.values.includes(value));
}

/** Criteria without those that others among them imply: an enterprise upstream in the chain is an enterprise. */
export const withoutImplied = (all: readonly Criterion[]): Criterion[] =>
  all.filter((one, at) =>
    all.every((other, place) => place === at || !implies(other, one) || (implies(one, other) && at < place)),
  );
