import { isCriterion, isField, isList, map, type Part, walk } from "../criteria/fold.js";
import { all } from "../criteria/logic.js";
import type { Criterion, Quantity } from "../criteria/types.js";
import { here } from "./places.js";

/** What is asked where nothing is. */
const nothing = all();
/** Whether a criterion in its plain form asks nothing. */
export const asksNothing = (of: Criterion): boolean => of.kind === "all" && of.of.length === 0;

/** Whether it asks for the place of registration. */
const isPlace = (of: Criterion): of is Extract<Criterion, { kind: "one-of" | "starts-with" }> =>
  (of.kind === "one-of" || of.kind === "starts-with") && of.field.path.at(-1) === "division";

/** The places of registration that a criterion asks for, each as its codes begin. */
export function placesIn(of: Criterion): string[][] {
  const found: string[][] = [];
  walk(of, (part) => {
    if (isCriterion(part) && isPlace(part))
      found.push(part.kind === "one-of" ? part.values.map(String) : [...part.prefixes]);
    return undefined;
  });
  return [...new Map(found.map((one) => [one.join(), one])).values()];
}

/** Whether a reviewer's judgement is asked for, if only of an answer that a list ending in 等 does not name. */
const isJudged = (of: Criterion): boolean => of.kind === "judged" || (of.kind === "one-of" && of.orJudged);

/** Whether any part of it is left to a reviewer. */
export function leavesToReviewer(of: Criterion): boolean {
  let found = false;
  walk(of, (part) => {
    if (isCriterion(part) && isJudged(part)) found = true;
    return undefined;
  });
  return found;
}

/** A criterion whose parts are plain already. */
function simplified(of: Criterion): Criterion {
  if (of.kind === "called") return of.of;
  if (isJudged(of)) return nothing;
  if (isPlace(of)) return { kind: "one-of", field: of.field, values: [here], orJudged: false };
  if (of.kind === "all") {
    const parts = of.of.flatMap((part) => (part.kind === "all" ? part.of : [part]));
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "all", of: parts };
  }
  if (of.kind === "any") return of.of.find(asksNothing) ?? of;
  return of.kind === "implies" && asksNothing(of.then) ? nothing : of;
}

/**
 * A criterion as it is compared with that of another place: without nouns; with “here” for the place itself, wherever that
 * is; and with every judgement favourable, as the outlook of a report has them.
 */
export function plain(of: Criterion): Criterion {
  return simplified(map(of, within));
}

function within<P extends Part>(part: P): P;
function within(part: Part): Part {
  if (isField(part) || isList(part)) return part;
  return isCriterion(part) ? plain(part) : map<Quantity>(part, within);
}

/** What tells two plain criteria apart. */
export const keyOf = (of: unknown): string => JSON.stringify(of);
