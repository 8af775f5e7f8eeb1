import { type Coefficients, type Constraint, type Model, solve } from "yalps";

/** So many of a variable. */
export type Term = readonly [variable: number, factor: number];

/** How often the solver looks before it gives up. */
const plenty = 32_768;

/** What was found: how much of each variable there is. */
export interface Found {
  readonly cost: number;
  readonly amounts: readonly number[];
}

/** By what a condition is divided so that its factors are near one; a power of two, by which nothing is rounded. */
const scaleOf = (terms: readonly Term[]): number =>
  2 ** Math.floor(Math.log2(Math.max(1, ...terms.map(([, factor]) => Math.abs(factor)))));

/** A program in whole numbers: the least cost under linear conditions. */
export class Program {
  private readonly costs: number[] = [];
  private readonly terms: Map<number, number>[] = [];
  private readonly conditions = new Map<number, Constraint>();
  private readonly binaries: number[] = [];
  private readonly integers: number[] = [];
  private impossible = false;

  /** A variable: whether something is chosen, or how many there are, up to `most`. */
  variable(cost: number, most = 1): number {
    const at = this.costs.push(cost) - 1;
    this.terms.push(new Map());
    if (most === 1) this.binaries.push(at);
    else this.integers.push(at);
    return at;
  }

  /** The terms come to so much at least. */
  atLeast(terms: readonly Term[], least: number): void {
    if (terms.length === 0) {
      if (least > 0) this.impossible = true;
      return;
    }
    this.put(terms, { min: least });
  }

  /** The terms come to exactly so much. */
  exactly(terms: readonly Term[], sum: number): void {
    if (terms.length === 0 && sum !== 0) this.impossible = true;
    if (terms.length > 0) this.put(terms, { equal: sum });
  }

  private put(terms: readonly Term[], { equal, min }: Constraint): void {
    const at = this.conditions.size;
    const scale = scaleOf(terms);
    this.conditions.set(at, equal === undefined ? { min: (min as number) / scale } : { equal: equal / scale });
    for (const [variable, factor] of terms) {
      const own = this.terms[variable];
      own?.set(at, (own.get(at) ?? 0) + factor / scale);
    }
  }

  /** The cheapest way; `undefined` where there is none, and `"unsolved"` where so many looks are not enough to tell. */
  solved(most = plenty): Found | undefined | "unsolved" {
    if (this.impossible) return undefined;
    const variables = this.terms.map((own, at): [number, Coefficients<number>] => [
      at,
      [...own, [-1, this.costs[at] as number]],
    ]);
    const { binaries, integers } = this;
    const model: Model<number, number> = {
      direction: "minimize",
      objective: -1,
      constraints: this.conditions,
      variables,
      integers,
      binaries,
    };
    const { status, variables: found } = solve(model, { maxIterations: most });
    if (status === "infeasible") return undefined;
    if (status !== "optimal") return "unsolved";
    const amounts = this.costs.map(() => 0);
    for (const [at, amount] of found) amounts[at] = Math.round(amount);
    return { amounts, cost: amounts.reduce((sum, amount, at) => sum + amount * (this.costs[at] as number), 0) };
  }
}
