import { isOfAmounts } from "./amounts.js";
import type { Demand } from "./demand.js";
import { type RemedyModel, visit } from "./model.js";
import type { Option } from "./options.js";
import type { Place } from "./places.js";
import type { Term } from "./program.js";
import { editsAt } from "./simple.js";
import { type ListVariables, oneOf, type Variables } from "./variables.js";

type DemandOf<K> = Extract<Demand, { is: K }>;
/** The variable under which a demand must hold; `undefined` for always. */
type Under = number | undefined;

const unless = (under: Under): Term[] => (under === undefined ? [] : [[under, -1]]);
const always = (under: Under): number => (under === undefined ? 1 : 0);

/** Puts demands into a program, as conditions on what is chosen. */
export class Imposing {
  private readonly model: RemedyModel;
  private readonly variables: Variables;
  /** How many rows there can be any need to add. */
  private most: number | undefined;

  constructor(model: RemedyModel, variables: Variables) {
    this.model = model;
    this.variables = variables;
  }

  /** Makes a demand hold: always, or where `under` is chosen. */
  impose(demand: Demand, under?: number): void {
    if (demand === true) return;
    if (demand === false) this.variables.program.atLeast(unless(under), always(under));
    else this.put(demand, under);
  }

  private put(demand: Exclude<Demand, boolean>, under: Under): void {
    switch (demand.is) {
      case "all":
        for (const one of demand.of) this.impose(one, under);
        break;
      case "any":
        this.any(demand.of, under);
        break;
      case "given":
        this.given(demand, under);
        break;
      case "accounts":
        this.accounts(demand, under);
        break;
      case "rows":
        this.rows([demand], demand.least, under);
        break;
      case "together":
        this.rows(demand.of, demand.least, under);
        break;
      case "answers":
        this.answers(demand, under);
    }
  }

  private any(of: readonly Demand[], under: Under): void {
    const { program } = this.variables;
    const ways = of.map(() => program.variable(0));
    program.atLeast([...oneOf(ways), ...unless(under)], always(under));
    of.forEach((one, at) => {
      this.impose(one, ways[at]);
    });
  }

  /** A list is given where it is stated, or gets a row. */
  private given({ path, place }: DemandOf<"given">, under: Under): void {
    const { variables } = this;
    const added = variables.lists.get(path)?.additions.map(({ variable }) => variable) ?? [];
    const stated = variables.of(place).slice(1);
    variables.program.atLeast([...oneOf([...stated, ...added]), ...unless(under)], always(under));
  }

  private accounts({ asked, of, wants }: DemandOf<"accounts">, under: Under): void {
    const { scenarios, holds } = this.model;
    const { accounts, program } = this.variables;
    const fine = accounts.filter((_, at) => holds(of, wants, scenarios[at - 1]?.edits ?? []));
    const now = holds(of, wants, []);
    if (!now && fine.length === 0 && !isOfAmounts(asked)) this.model.demands.uncovered = true;
    if (accounts.length === 0) this.impose(now, under);
    else program.atLeast([...oneOf(fine), ...unless(under)], always(under));
  }

  private rows(of: readonly DemandOf<"rows">[], least: number, under: Under): void {
    const { program } = this.variables;
    this.most ??= this.room();
    const most = this.most;
    const each = of.map((one) => this.weigh(one, most));
    const terms = each.flatMap(({ terms }) => terms);
    const lowest = each.reduce((sum, { lowest }) => sum + lowest, 0);
    if (under === undefined) program.atLeast(terms, least);
    // Where it is not chosen it asks for no more than there is anyway.
    else program.atLeast([...terms, [under, Math.min(0, lowest - least)]], Math.min(lowest, least));
  }

  /** The terms of a condition on rows, and how low they can come if so many are added, whichever they are. */
  private weigh({ path, at }: DemandOf<"rows">, more: number): { terms: Term[]; lowest: number } {
    const of = this.variables.lists.get(path) as ListVariables;
    const terms: Term[] = [];
    let [lowest, least] = [0, 0];
    const weigh = ({ weights }: Option): number => weights[at] as number;
    for (const { rows, options, uses } of of.groups) {
      const weights = uses.map(({ at: use }) => weigh(options[0]?.[use] as Option));
      uses.forEach(({ variable }, use) => {
        if (weights[use]) terms.push([variable, weights[use]]);
      });
      lowest += rows.length * Math.min(0, ...weights);
    }
    for (const { option, variable } of of.additions) {
      const factor = weigh(option);
      if (factor) terms.push([variable, factor]);
      least = Math.min(least, factor);
    }
    return { terms, lowest: lowest + more * least };
  }

  private room(): number {
    let room = 1;
    visit(this.model.demand, (demand) => {
      if (demand.is === "together") room += Math.max(0, demand.least);
      if (demand.is !== "rows") return;
      const { terms, lowest } = this.weigh(demand, 0);
      const best = Math.max(1, ...terms.map(([, factor]) => factor));
      room += Math.ceil((Math.max(0, demand.least) - lowest) / best);
    });
    return room;
  }

  private answers({ places, of, wants }: DemandOf<"answers">, under: Under): void {
    const { model, variables } = this;
    const [one, other, ...more] = places.filter(({ choices }) => choices.length > 1);
    if (!one || more.length > 0) {
      const now = model.holds(of, wants, []);
      if (!now && (one || !places.every(({ kept }) => kept))) model.demands.uncovered = true;
      this.impose(now, under);
    } else if (other) this.pair(one, other, { of, wants }, under);
    else {
      const fine = variables.of(one).filter((_, at) => model.holds(of, wants, editsAt(one, at)));
      if (fine.length === 0) model.demands.uncovered = true;
      variables.program.atLeast([...oneOf(fine), ...unless(under)], always(under));
    }
  }

  /** Two answers that are held against each other: whatever the one is, the other must go with it. */
  private pair(one: Place, other: Place, { of, wants }: Pick<DemandOf<"answers">, "of" | "wants">, under: Under): void {
    const { model, variables } = this;
    const mates = variables.of(other);
    let offered = false;
    variables.of(one).forEach((variable, at) => {
      if (variable === undefined) return;
      const fine = mates.filter((_, mate) => model.holds(of, wants, [...editsAt(one, at), ...editsAt(other, mate)]));
      offered ||= fine.length > 0;
      variables.program.atLeast([...oneOf(fine), [variable, -1], ...unless(under)], always(under) - 1);
    });
    if (!offered) model.demands.uncovered = true;
  }

  /** What the lead becomes as a unit is what rules ask of the lead. */
  link(): void {
    for (const { groups } of this.variables.lists.values())
      for (const { options, uses } of groups) {
        const linked = new Map<Place, Map<number, number[]>>();
        for (const { at, variable } of uses)
          for (const { place, choice } of ((options[0] as readonly Option[])[at] as Option).links) {
            const by = linked.get(place) ?? new Map<number, number[]>();
            linked.set(place, by);
            by.set(choice, [...(by.get(choice) ?? []), variable]);
          }
        for (const [place, by] of linked) this.linkPlace(place, by);
      }
  }

  private linkPlace(place: Place, by: ReadonlyMap<number, readonly number[]>): void {
    this.variables.of(place).forEach((chosen, choice) => {
      if (chosen !== undefined) this.variables.program.exactly([...oneOf(by.get(choice) ?? []), [chosen, -1]], 0);
    });
  }
}
