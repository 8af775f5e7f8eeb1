import type { Demand } from "./demands.js";
import { type ListModel, type RemedyModel, visit } from "./model.js";
import { costOf, type Part, type Place } from "./places.js";
import { type Found, Program } from "./program.js";
import type { Option } from "./rows.js";
import { editsAt, type Simple, simply } from "./simple.js";
import type { Costs } from "./types.js";

/** Whether a thing may be done. */
export type Allows = (part: Pick<Part, "kind" | "name" | "restricted">) => boolean;

/** What is to be done: parts by themselves, what becomes of rows, and rows that are added. */
export interface Solution {
  readonly cost: number;
  readonly parts: readonly Part[];
  readonly removed: readonly Part[];
  readonly added: readonly { readonly list: ListModel; readonly option: Option; readonly count: number }[];
}

interface GroupVars {
  readonly rows: readonly number[];
  readonly options: readonly (readonly Option[])[];
  readonly uses: readonly { readonly at: number; readonly variable: number }[];
  readonly removed: number | undefined;
}
interface ListVars {
  readonly list: ListModel;
  readonly groups: readonly GroupVars[];
  readonly additions: readonly { readonly option: Option; readonly variable: number }[];
}

/** The same standings at the same costs need not be looked at twice. */
function cheapest(options: readonly (readonly [Option, number])[]): number[] {
  const best = new Map<string, number>();
  options.forEach(([{ print }, cost], at) => {
    const known = best.get(print);
    if (known === undefined || cost < (options[known]?.[1] ?? 0)) best.set(print, at);
  });
  return [...best.values()];
}

/** A model as a program in whole numbers. */
class Solving {
  readonly program = new Program();
  readonly places = new Map<Place, (number | undefined)[]>();
  readonly lists = new Map<string, ListVars>();
  readonly accounts: (number | undefined)[] = [];
  private readonly chosen: ReadonlyMap<Place, number>;
  private readonly model: RemedyModel;
  private readonly costs: Costs;
  private readonly allows: Allows;

  constructor(model: RemedyModel, { chosen, rest }: Simple, costs: Costs, allows: Allows) {
    this.chosen = chosen;
    this.model = model;
    this.costs = costs;
    this.allows = allows;
    for (const [key, list] of model.lists) this.lists.set(key, this.listVars(list));
    if (model.scenarios.length > 0) {
      const each = [[], ...model.scenarios.map(({ parts }) => parts)];
      for (const parts of each)
        this.accounts.push(parts.every(allows) ? this.program.variable(costOf(costs, parts)) : undefined);
      this.program.exactly(
        this.accounts.flatMap((one) => (one === undefined ? [] : [[one, 1] as const])),
        1,
      );
    }
    for (const one of rest) this.impose(one, undefined);
    this.link();
  }

  private choicesOf(place: Place): (number | undefined)[] {
    const known = this.places.get(place);
    if (known) return known;
    const made = place.choices.map(({ part }) =>
      part && !this.allows(part) ? undefined : this.program.variable(part ? this.costs[part.kind] : 0),
    );
    this.places.set(place, made);
    this.program.exactly(
      made.flatMap((one) => (one === undefined ? [] : [[one, 1] as const])),
      1,
    );
    return made;
  }

  private listVars(list: ListModel): ListVars {
    const { program, costs, allows } = this;
    const leadIndex = this.model.demands.of.ctx.leadIndex;
    const groups = list.groups.map(({ rows, options }): GroupVars => {
      const first = options[0] ?? [];
      const free = first.map((option, at) => [option, at] as const).filter(([{ parts }]) => parts.every(allows));
      const best = cheapest(free.map(([option]) => [option, costOf(costs, option.parts)] as const));
      const uses = best.map((one) => {
        const [option, at] = free[one] as readonly [Option, number];
        return { at, variable: program.variable(costOf(costs, option.parts), Math.max(rows.length, 1)) };
      });
      const lead = list.name === "organizations" && rows.includes(leadIndex);
      const parting = { kind: "remove", name: list.name, restricted: false } as const;
      const removed = lead || !allows(parting) ? undefined : program.variable(costs.remove, rows.length);
      const each = uses.map(({ variable }) => [variable, 1] as const);
      program.exactly(removed === undefined ? each : [...each, [removed, 1] as const], rows.length);
      return { rows, options, uses, removed };
    });
    const may = allows({ kind: list.adding, name: list.name, restricted: false });
    const fresh = may ? cheapest(list.additions.map((option) => [option, 0] as const)) : [];
    const additions = fresh.map((at) => ({
      option: list.additions[at] as Option,
      variable: program.variable(costs[list.adding], 2),
    }));
    return { list, groups, additions };
  }

  /** The terms of a condition on rows, and how low they can come. */
  private weigh(
    { path, asked, weight }: Extract<Demand, { is: "rows" }>,
    more: number,
  ): { terms: [number, number][]; lowest: number } {
    const vars = this.lists.get(path);
    const terms: [number, number][] = [];
    let lowest = 0;
    if (!vars) return { terms, lowest };
    const at = vars.list.rows.asked.indexOf(asked);
    const of = ({ stands }: Option): number => {
      const stand = stands[at];
      return stand ? weight(stand.belongs, stand.truth) : 0;
    };
    for (const { rows, options, uses } of vars.groups) {
      const weights = uses.map(({ at: use }) => of(options[0]?.[use] as Option));
      uses.forEach(({ variable }, use) => {
        if (weights[use]) terms.push([variable, weights[use] ?? 0]);
      });
      lowest += rows.length * Math.min(0, ...weights);
    }
    for (const { option, variable } of vars.additions) {
      const factor = of(option);
      if (factor) terms.push([variable, factor]);
      lowest += more * Math.min(0, factor);
    }
    return { terms, lowest };
  }

  /** How many rows there can be any need to add. */
  private room(): number {
    let room = 1;
    visit(this.model.demand, (demand) => {
      if (demand.is !== "rows") return;
      const { terms, lowest } = this.weigh(demand, 0);
      const best = Math.max(1, ...terms.map(([, factor]) => factor));
      room += Math.ceil((Math.max(0, demand.least) - lowest) / best);
    });
    return room;
  }
  private most: number | undefined;

  /** Makes a demand hold: always, or where `under` is chosen. */
  private impose(demand: Demand, under: number | undefined): void {
    const { program } = this;
    const chosen = under === undefined ? [] : [[under, -1] as const];
    const always = under === undefined ? 1 : 0;
    if (demand === true) return;
    if (demand === false) return program.atLeast(chosen, always);
    switch (demand.is) {
      case "all":
        for (const one of demand.of) this.impose(one, under);
        return;
      case "any": {
        const ways = demand.of.map((one) => [one, program.variable(0)] as const);
        program.atLeast([...ways.map(([, way]) => [way, 1] as const), ...chosen], always);
        for (const [one, way] of ways) this.impose(one, way);
        return;
      }
      case "given": {
        const added = this.lists.get(demand.path)?.additions.map(({ variable }) => [variable, 1] as const) ?? [];
        const stated = this.choicesOf(demand.place).slice(1);
        const each = stated.flatMap((one) => (one === undefined ? [] : [[one, 1] as const]));
        return program.atLeast([...each, ...added, ...chosen], always);
      }
      case "accounts": {
        const { scenarios, holds } = this.model;
        const each = [{ edits: [] }, ...scenarios].map(({ edits }) => holds(demand.of, demand.wants, edits));
        if (this.accounts.length === 0) return this.impose(each[0] ?? false, under);
        const fine = this.accounts.flatMap((one, at) => (one !== undefined && each[at] ? [[one, 1] as const] : []));
        return program.atLeast([...fine, ...chosen], always);
      }
      case "rows": {
        this.most ??= this.room();
        const { terms, lowest } = this.weigh(demand, this.most);
        if (under === undefined) return program.atLeast(terms, demand.least);
        // Where it is not chosen it asks for no more than there is anyway.
        return program.atLeast([...terms, [under, lowest - demand.least] as const], lowest);
      }
      case "answers":
        return this.answers(demand, under);
    }
  }

  private answers({ places, of, wants }: Extract<Demand, { is: "answers" }>, under: number | undefined): void {
    const { program, model } = this;
    const open = places.filter(({ choices }) => choices.length > 1);
    const chosen = under === undefined ? [] : [[under, -1] as const];
    const [one, other] = open;
    if (!one || open.length > 2) {
      const now = model.holds(of, wants, []);
      if (!now && open.length > 2) model.demands.uncovered = true;
      return this.impose(now, under);
    }
    const first = this.choicesOf(one);
    if (!other) {
      const fine = first.flatMap((variable, at) =>
        variable !== undefined && model.holds(of, wants, editsAt(one, at)) ? [[variable, 1] as const] : [],
      );
      return program.atLeast([...fine, ...chosen], under === undefined ? 1 : 0);
    }
    const second = this.choicesOf(other);
    first.forEach((variable, at) => {
      if (variable === undefined) return;
      const fine = second.flatMap((mate, with_) =>
        mate !== undefined && model.holds(of, wants, [...editsAt(one, at), ...editsAt(other, with_)])
          ? [[mate, 1] as const]
          : [],
      );
      program.atLeast([...fine, [variable, -1] as const, ...chosen], under === undefined ? 0 : -1);
    });
  }

  /** What the lead becomes as a row is what rules ask of the lead. */
  private link(): void {
    for (const { groups } of this.lists.values())
      for (const { options, uses } of groups) {
        const linked = new Map<Place, Map<number, number[]>>();
        for (const { at, variable } of uses)
          for (const { place, choice } of options[0]?.[at]?.links ?? []) {
            const by = linked.get(place) ?? new Map<number, number[]>();
            linked.set(place, by);
            by.set(choice, [...(by.get(choice) ?? []), variable]);
          }
        for (const [place, by] of linked)
          this.choicesOf(place).forEach((chosen, choice) => {
            if (chosen === undefined) return;
            const each = (by.get(choice) ?? []).map((variable) => [variable, 1] as const);
            this.program.exactly([...each, [chosen, -1] as const], 0);
          });
      }
  }

  /** What was found, in parts. */
  told({ amounts, cost }: Found): Solution {
    const parts: Part[] = [];
    const removed: Part[] = [];
    const added: { list: ListModel; option: Option; count: number }[] = [];
    const taken = (variable: number | undefined): number => (variable === undefined ? 0 : (amounts[variable] ?? 0));
    for (const [{ choices }, variables] of this.places)
      choices.forEach(({ part }, at) => {
        if (part && taken(variables[at]) > 0) parts.push(part);
      });
    this.accounts.forEach((variable, at) => {
      if (taken(variable) > 0) parts.push(...(this.model.scenarios[at - 1]?.parts ?? []));
    });
    for (const { list, groups, additions } of this.lists.values()) {
      for (const { rows, options, uses, removed: parted } of groups) {
        let next = 0;
        for (const { at, variable } of uses)
          for (let left = taken(variable); left > 0; left--) parts.push(...(options[next++]?.[at]?.parts ?? []));
        for (let left = taken(parted); left > 0; left--) {
          const path = [...list.path, rows[next++] ?? 0];
          const edits = [{ path, remove: true as const }];
          removed.push({
            kind: "remove",
            path,
            name: list.name,
            value: undefined,
            values: [],
            edits,
            restricted: false,
          });
        }
      }
      for (const { option, variable } of additions)
        if (taken(variable) > 0) added.push({ list, option, count: taken(variable) });
    }
    const simple = [...this.chosen].map(([{ choices }, at]) => choices[at]?.part).filter((part) => part !== undefined);
    return { cost: cost + costOf(this.costs, simple), parts: [...simple, ...parts], removed, added };
  }
}

/** The cheapest way to what a model asks for; `undefined` where there is none. */
export function solved(model: RemedyModel, costs: Costs, allows: Allows): Solution | undefined | "unsolved" {
  const simple = simply(model, costs, allows);
  if (!simple) return undefined;
  const solving = new Solving(model, simple, costs, allows);
  const found = solving.program.solved();
  return found === undefined || found === "unsolved" ? found : solving.told(found);
}
