import { Imposing } from "./impose.js";
import type { ListModel, RemedyModel } from "./model.js";
import type { Option } from "./options.js";
import { type Allows, costOf, type Part, type Place } from "./places.js";
import type { Found } from "./program.js";
import { simply } from "./simple.js";
import type { Costs } from "./types.js";
import { type GroupVariables, Variables } from "./variables.js";

/** What is to be done: parts by themselves, rows that are parted with, and rows that are added. */
export interface Solution {
  readonly cost: number;
  readonly parts: readonly Part[];
  readonly removed: readonly Part[];
  readonly added: readonly { readonly list: ListModel; readonly option: Option; readonly count: number }[];
}

/** How much of a variable was taken. */
type Taken = (variable: number | undefined) => number;

const choiceAt = (place: Place, at: number): Part[] => {
  const part = place.choices[at]?.part;
  return part ? [part] : [];
};

/** What becomes of the rows of a group, the first ones first. */
function ofGroup({ rows, options, uses, removed }: GroupVariables, list: ListModel, taken: Taken) {
  const [parts, parted]: [Part[], Part[]] = [[], []];
  let next = 0;
  for (const { at, variable } of uses)
    for (let left = taken(variable); left > 0; left--)
      parts.push(...((options[next++] as readonly Option[])[at] as Option).parts);
  for (let left = taken(removed); left > 0; left--) {
    const path = [...list.path, rows[next++] as number];
    const edits = [{ path, remove: true as const }];
    parted.push({ kind: "remove", path, name: list.name, value: undefined, values: [], edits, restricted: false });
  }
  return { parts, parted };
}

function told(model: RemedyModel, variables: Variables, { amounts, cost }: Found): Solution {
  const taken: Taken = (variable) => (variable === undefined ? 0 : (amounts[variable] as number));
  const parts: Part[] = [];
  const removed: Part[] = [];
  const added: { list: ListModel; option: Option; count: number }[] = [];
  for (const [place, choices] of variables.places)
    choices.forEach((variable, at) => {
      if (taken(variable) > 0) parts.push(...choiceAt(place, at));
    });
  // The first of them is the accounts as they are.
  model.scenarios.forEach((scenario, at) => {
    if (taken(variables.accounts[at + 1]) > 0) parts.push(...scenario.parts);
  });
  for (const { list, groups, additions } of variables.lists.values()) {
    for (const group of groups) {
      const found = ofGroup(group, list, taken);
      parts.push(...found.parts);
      removed.push(...found.parted);
    }
    for (const { option, variable } of additions)
      if (taken(variable) > 0) added.push({ list, option, count: taken(variable) });
  }
  return { cost, parts, removed, added };
}

/** The cheapest way to what a model asks for; `undefined` where there is none. */
export function solved(
  model: RemedyModel,
  costs: Costs,
  allows: Allows,
  most?: number,
): Solution | undefined | "unsolved" {
  const simple = simply(model, costs, allows);
  if (!simple) return undefined;
  const variables = new Variables(model, costs, allows);
  const imposing = new Imposing(model, variables);
  for (const one of simple.rest) imposing.impose(one);
  imposing.link();
  const found = variables.program.solved(most);
  if (found === undefined || found === "unsolved") return found;
  const weighed = told(model, variables, found);
  const decided = [...simple.chosen].flatMap(([place, at]) => choiceAt(place, at));
  return { ...weighed, cost: weighed.cost + costOf(costs, decided), parts: [...decided, ...weighed.parts] };
}
