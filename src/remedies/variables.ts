import type { ListModel, RemedyModel } from "./model.js";
import { covers, type Option } from "./options.js";
import { type Allows, costOf, type Place } from "./places.js";
import { Program, type Term } from "./program.js";
import type { Costs } from "./types.js";

/** What becomes of rows that are alike: how many take each option, and how many are parted with. */
export interface GroupVariables {
  readonly rows: readonly number[];
  readonly options: readonly (readonly Option[])[];
  readonly uses: readonly { readonly at: number; readonly variable: number }[];
  readonly removed: number | undefined;
}
export interface ListVariables {
  readonly list: ListModel;
  readonly groups: readonly GroupVariables[];
  readonly additions: readonly { readonly option: Option; readonly variable: number }[];
}

/** How much more there can be of what is counted than of anything a plan would add. */
const plenty = 1_000_000;

interface Priced {
  readonly option: Option;
  readonly at: number;
  readonly cost: number;
}

/** Whether one option does all that another does, and costs no more. */
const outdoes = (one: Priced, other: Priced): boolean => one.cost <= other.cost && covers(one.option, other.option);

/** Those that no other outdoes; of several alike the first. */
function best(options: readonly Priced[]): Priced[] {
  const kept: Priced[] = [];
  for (const one of [...options].sort((a, b) => a.cost - b.cost)) {
    if (kept.some((other) => outdoes(other, one))) continue;
    kept.push(one);
  }
  return kept;
}

/** One of some variables is chosen, leaving out those that may not be. */
export const oneOf = (variables: readonly (number | undefined)[]): Term[] =>
  variables.flatMap((one) => (one === undefined ? [] : [[one, 1] as const]));

/** What may be done, as variables of a program. */
export class Variables {
  readonly program = new Program();
  readonly places = new Map<Place, readonly (number | undefined)[]>();
  readonly lists = new Map<string, ListVariables>();
  /** The accounts as they are, and each way in which they could be. */
  readonly accounts: readonly (number | undefined)[];
  private readonly costs: Costs;
  private readonly allows: Allows;

  constructor(model: RemedyModel, costs: Costs, allows: Allows) {
    this.costs = costs;
    this.allows = allows;
    const { leadIndex } = model.demands.of.ctx;
    for (const [key, list] of model.lists) this.lists.set(key, this.ofList(list, leadIndex));
    const scenarios = model.scenarios.length === 0 ? [] : [[], ...model.scenarios.map(({ parts }) => parts)];
    this.accounts = scenarios.map((parts) =>
      parts.every(allows) ? this.program.variable(costOf(costs, parts)) : undefined,
    );
    if (this.accounts.length > 0) this.program.exactly(oneOf(this.accounts), 1);
  }

  /** What an answer may become: one of its choices. */
  of(place: Place): readonly (number | undefined)[] {
    const known = this.places.get(place);
    if (known) return known;
    const made = place.choices.map(({ part }) =>
      part && !this.allows(part) ? undefined : this.program.variable(part ? costOf(this.costs, [part]) : 0),
    );
    this.places.set(place, made);
    this.program.exactly(oneOf(made), 1);
    return made;
  }

  private ofGroup({ rows, options }: ListModel["groups"][number], list: ListModel, leadIndex: number): GroupVariables {
    const { program, costs, allows } = this;
    const free = (options[0] as readonly Option[]).flatMap((option, at) =>
      option.parts.every(allows) ? [{ option, at, cost: costOf(costs, option.parts) }] : [],
    );
    const kept = best(free);
    const uses = kept.map(({ at, cost }) => ({ at, variable: program.variable(cost, rows.length) }));
    const leads = list.name === "organizations" && rows.includes(leadIndex);
    const parting = { kind: "remove", name: list.name, restricted: false } as const;
    // To part with a row is of use only where it stands in the way.
    const harmless = kept.some(
      ({ option, cost }) => cost <= costs.remove && option.weights.every((weight) => weight >= 0),
    );
    const removed = leads || harmless || !allows(parting) ? undefined : program.variable(costs.remove, rows.length);
    program.exactly(oneOf([...uses.map(({ variable }) => variable), removed]), rows.length);
    return { rows, options, uses, removed };
  }

  private ofList(list: ListModel, leadIndex: number): ListVariables {
    const { program, costs, allows } = this;
    const groups = list.groups.map((group) => this.ofGroup(group, list, leadIndex));
    const may = allows({ kind: list.adding, name: list.name, restricted: list.adding === "answer" });
    const fresh = may ? best(list.additions.map((option, at) => ({ option, at, cost: 0 }))) : [];
    const useful = fresh.filter(({ option }) => !list.rows.isGiven || option.weights.some((weight) => weight > 0));
    const additions = useful.map(({ option }) => ({
      option,
      variable: program.variable(costs[list.adding], plenty),
    }));
    return { list, groups, additions };
  }
}
