import { isQuantity, walk } from "../criteria/fold.js";
import type { Jurisdiction } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import type { Claim, Witness } from "./claim.js";
import { asksNothing, keyOf } from "./normal.js";
import { background, classesIn } from "./question.js";
import { type Requirement, requirementOf } from "./requirement.js";
import { solved } from "./solve.js";
import { type Asked, searched, waysFor } from "./witness.js";

/** That whatever passes the one passes the other, or a dossier of which that is not so; `undefined` where neither is shown. */
function shown(passes: Requirement, fails: Requirement): "always" | Witness | undefined {
  const of = [passes.asks, fails.asks];
  const classes = classesIn(of);
  if (!classes) return undefined;
  const asked: Asked = { passes, fails, classes, so: background(of, classes) };
  if (waysFor(asked, "does-not-pass").every((way) => solved(way) === "impossible")) return "always";
  return searched(asked);
}

/** Whether it asks for numbers. */
function isNumeric(of: Criterion): boolean {
  let found = false;
  walk(of, (part) => {
    if (isQuantity(part) || part.kind === "some" || part.kind === "every") found = true;
    return undefined;
  });
  return found;
}

/** How the requirements of two places stand to each other, if that can be shown. */
export function compared(topic: string, a: Requirement, b: Requirement): Claim | undefined {
  if (asksNothing(a.asks) || asksNothing(b.asks)) return undefined;
  const [forth, back] = [shown(a, b), shown(b, a)];
  if (!forth || !back) return undefined;
  const [first, second] = back === "always" && forth !== "always" ? [b, a] : [a, b];
  const witnesses = [forth, back].filter((one) => one !== "always");
  const relation = witnesses.length === 2 ? "incomparable" : witnesses.length === 1 ? "stricter" : "same";
  const proof = isNumeric(a.asks) || isNumeric(b.asks) ? "linear" : "cases";
  const equal = keyOf(a.asks) === keyOf(b.asks);
  return {
    topic,
    places: [first.place.id, second.place.id],
    relation,
    known: relation === "incomparable" ? "witnesses" : equal ? "equal" : proof,
    forces: [first.force, second.force],
    rules: [first.rules.map(({ id }) => id), second.rules.map(({ id }) => id)],
    judgements: a.judged.length + b.judged.length > 0,
    here: a.here.length > 0 && b.here.length > 0,
    witnesses,
  };
}

/** Every claim on every topic of which more than one place speaks, in the order of the documents. */
export function claimsOf(places: readonly Jurisdiction[]): Claim[] {
  const topics = [...new Set(places.flatMap(({ rules }) => rules.map(({ topic }) => topic)))];
  return topics.flatMap((topic) => {
    const all = places.flatMap((place) => requirementOf(place, topic) ?? []);
    return all.flatMap((one, at) => all.slice(at + 1).flatMap((other) => compared(topic, one, other) ?? []));
  });
}
