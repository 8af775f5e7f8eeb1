import type { Demand } from "./demand.js";
import { type RemedyModel, visit } from "./model.js";
import type { Option } from "./options.js";
import { type Allows, costOf, type Place } from "./places.js";
import type { Costs, Edit } from "./types.js";

type Answers = Extract<Demand, { is: "answers" }>;

/** What can be decided answer by answer, without weighing one thing against another. */
export interface Simple {
  /** What becomes of an answer, by its place. */
  readonly chosen: ReadonlyMap<Place, number>;
  /** What has still to be weighed. */
  readonly rest: readonly Demand[];
}

/** The only answer that a demand hangs on, if there is but one that could be another. */
export function aloneIn(demand: Demand): Place | undefined {
  if (typeof demand === "boolean") return undefined;
  if (demand.is === "given") return demand.path === "" ? demand.place : undefined;
  if (demand.is !== "answers") return undefined;
  const open = demand.places.filter(({ choices }) => choices.length > 1);
  return open.length === 1 ? open[0] : undefined;
}

/** The answers that are weighed against others: asked for in one of several ways, compared, or those of the lead as a unit. */
function weighed(model: RemedyModel, tops: readonly Demand[]): Set<Place> {
  const found = new Set<Place>();
  for (const top of tops) {
    if (aloneIn(top)) continue;
    visit(top, (demand) => {
      if (demand.is === "answers") for (const place of demand.places) found.add(place);
      if (demand.is === "given") found.add(demand.place);
    });
  }
  for (const { groups } of model.lists.values())
    for (const { options } of groups)
      for (const { links } of options[0] as readonly Option[]) for (const { place } of links) found.add(place);
  return found;
}

export const editsAt = (place: Place, at: number): readonly Edit[] => place.choices[at]?.part?.edits ?? [];

/** Whether a choice does what a demand on one answer asks for. */
export function does(
  model: RemedyModel,
  demand: Answers | Extract<Demand, { is: "given" }>,
  place: Place,
  at: number,
): boolean {
  return demand.is === "given" ? at > 0 : model.holds(demand.of, demand.wants, editsAt(place, at));
}

/** Decides what can be decided by itself; `undefined` where it cannot be had. */
export function simply(model: RemedyModel, costs: Costs, allows: Allows): Simple | undefined {
  const tops = model.demands.always.filter((demand) => demand !== true);
  const others = weighed(model, tops);
  const asked = new Map<Place, (Answers | Extract<Demand, { is: "given" }>)[]>();
  const rest: Demand[] = [];
  for (const top of tops) {
    const place = aloneIn(top);
    if (!place || others.has(place)) rest.push(top);
    else asked.set(place, [...(asked.get(place) ?? []), top as Answers]);
  }
  const chosen = new Map<Place, number>();
  for (const [place, demands] of asked) {
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    place.choices.forEach(({ part }, at) => {
      const cost = part ? costOf(costs, [part]) : 0;
      if (cost >= least || (part && !allows(part))) return;
      if (!demands.every((demand) => does(model, demand, place, at))) return;
      [best, least] = [at, cost];
    });
    if (best === undefined) {
      const offered = place.choices.some((_, at) => demands.every((demand) => does(model, demand, place, at)));
      if (!offered) model.demands.uncovered = true;
      return undefined;
    }
    chosen.set(place, best);
  }
  return { chosen, rest };
}
