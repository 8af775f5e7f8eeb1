import { walk } from "../criteria/fold.js";
import type { Criterion, Figure } from "../criteria/types.js";
import type { Context } from "../engine/context.js";
import { dossierOf, missingOf } from "../engine/explain/finding.js";
import type { Node } from "../engine/node.js";
import type { Path } from "../engine/report.js";
import { PASS, type Truth } from "../engine/truth.js";
import { asRow } from "../facts/answer.js";
import { plainAmount } from "../schemas/amount.js";
import { fractionOf, printed } from "../words/decimal.js";
import { edited } from "./edits.js";
import { type Part, valueAt } from "./places.js";
import type { Edit } from "./types.js";

/** What is asked of the accounts of the lead. */
export interface OfAccounts {
  readonly asked: Criterion;
  readonly of: Node;
  readonly wants: Truth;
}

/** Accounts as they could be, and what they come to. */
export interface Scenario {
  readonly parts: readonly Part[];
  readonly edits: readonly Edit[];
}

type Figures = Partial<Record<Figure, bigint>>;

/** Amounts are reckoned in 10⁻⁸ yuan, the least that can be written. */
const decimals = 8;
const yuan = 10n ** BigInt(decimals);
const units = (plain: string): bigint => {
  const { n, d } = fractionOf(plain);
  return (n * yuan) / d;
};
const written = (amount: bigint): string => printed({ n: amount, d: yuan }, decimals);
/** The greatest that can be written. */
const greatest = units("999999999999999999");
/** A revenue to reckon with where none is known. */
const example = units("100000000");

/** The least amount by which something holds; `undefined` where none does. */
function least(holds: (amount: bigint) => boolean): bigint | undefined {
  if (!holds(greatest)) return undefined;
  if (holds(0n)) return 0n;
  let [low, high] = [0n, greatest];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The accounts of the lead, as a plan may change them. */
export class Accounts {
  private readonly dossier: object;
  private readonly ctx: Context;
  private readonly contextOf: (dossier: object) => Context;
  private readonly path: Path;
  /** The first year whose accounts are not closed. */
  private readonly open: number;

  constructor(of: { dossier: object; ctx: Context; contextOf(dossier: object): Context }, from: string) {
    this.dossier = of.dossier;
    this.ctx = of.ctx;
    this.contextOf = (dossier) => of.contextOf(dossier);
    this.path = ["organizations", of.ctx.leadIndex, "financials"];
    this.open = Number(from.slice(0, 4));
  }

  private get books(): readonly unknown[] {
    const list = valueAt(this.dossier, this.path);
    return Array.isArray(list) ? list : [];
  }

  private amountIn(at: number, figure: Figure): bigint | undefined {
    const plain = plainAmount(valueAt(this.books, [at, figure]));
    return plain === undefined ? undefined : units(plain);
  }

  private placeOf(year: number): number {
    return this.books.findIndex((book) => valueAt(book, ["year"]) === year);
  }

  /** The revenue of the nearest year before that is known. */
  private lastRevenue(year: number): bigint {
    for (let back = year; back > year - 9; back--) {
      const known = this.amountIn(this.placeOf(back), "revenue");
      if (known) return known;
    }
    return example;
  }

  /** The years and figures that may be chosen for some conditions: what is missing, and what is still to come. */
  private chosenFor(of: readonly OfAccounts[]): Map<number, Set<Figure>> {
    const chosen = new Map<number, Set<Figure>>();
    const put = (year: number, figure: Figure): void => {
      chosen.set(year, (chosen.get(year) ?? new Set<Figure>()).add(figure));
    };
    for (const { asked, of: node } of of) {
      for (const { path, row, field } of missingOf(this.ctx, dossierOf(this.ctx), node)) {
        const last = path.at(-1);
        if (row && typeof row.year === "number") put(row.year, field as Figure);
        else if (path.length === 5) put(Number(valueAt(this.dossier, [...path.slice(0, 4), "year"])), last as Figure);
      }
      walk(asked, (part) => {
        if (part.kind !== "accounts") return;
        const years = part.years === "latest" ? [this.ctx.latestYear] : this.ctx.window;
        for (const year of years) if (year >= this.open && part.figure === "rdExpense") put(year, part.figure);
      });
    }
    return chosen;
  }

  /** The accounts of a year with some figures in it. */
  private editOf(year: number, figures: Figures): Edit[] {
    const at = this.placeOf(year);
    const told = Object.entries(figures).map(([figure, amount]) => [figure, written(amount)] as const);
    if (at >= 0) return told.map(([figure, value]) => ({ path: [...this.path, at, figure], value }));
    return [{ path: this.path, insert: { year, ...Object.fromEntries(told) } }];
  }

  private withFigures(
    chosen: ReadonlyMap<number, ReadonlySet<Figure>>,
    rd: bigint,
    revenue?: bigint,
  ): Map<number, Figures> {
    const years = new Map<number, Figures>();
    for (const [year, figures] of chosen) {
      const own: Figures = {};
      for (const figure of figures) {
        const now = this.amountIn(this.placeOf(year), figure);
        if (figure === "rdExpense") own[figure] = now !== undefined && now > rd ? now : rd;
        else if (figure === "rdCapitalised") own[figure] = figures.has("rdExpense") ? 0n : rd;
        else own[figure] = revenue ?? this.lastRevenue(year);
      }
      years.set(year, own);
    }
    return years;
  }

  private editsOf(years: ReadonlyMap<number, Figures>): Edit[] {
    return [...years].flatMap(([year, figures]) => this.editOf(year, figures));
  }

  private comesTo(of: readonly OfAccounts[], edits: readonly Edit[]): boolean {
    const ctx = this.contextOf(edited(this.dossier, edits));
    return of.every(({ of, wants }) => of.truth(ctx, ctx.dossier, ctx.year) === wants);
  }

  /** The least that the accounts must come to for some conditions. */
  private scenario(of: readonly OfAccounts[]): Scenario | undefined {
    const chosen = this.chosenFor(of);
    if (chosen.size === 0) return undefined;
    const tried = (rd: bigint, revenue?: bigint): boolean =>
      this.comesTo(of, this.editsOf(this.withFigures(chosen, rd, revenue)));
    let revenue: bigint | undefined;
    let rd = least((amount) => tried(amount));
    if (rd === undefined && [...chosen.values()].some((figures) => figures.has("revenue"))) {
      // Revenue is settled first: whatever R&D is then asked for is measured against it.
      const alone = of.filter(({ asked }) => !reads(asked, "rdExpense"));
      revenue = least((amount) => this.comesTo(alone, this.editsOf(this.withFigures(chosen, greatest, amount))));
      if (revenue !== undefined) rd = least((amount) => tried(amount, revenue));
    }
    if (rd === undefined) return undefined;
    return this.told(this.withFigures(chosen, rd, revenue));
  }

  private told(years: ReadonlyMap<number, Figures>): Scenario {
    const all = [...years].flatMap(([year, figures]): Part[] => {
      const edits = this.editOf(year, figures);
      const value = { year, ...Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, written(v)])) };
      const shared = { path: this.path, name: "organizations.*.financials", value, values: [value], edits };
      if (year >= this.open) return [{ ...shared, kind: "money", restricted: false }];
      return [{ ...shared, kind: "answer", restricted: true }];
    });
    return { parts: all, edits: all.flatMap(({ edits }) => edits) };
  }

  /** What the accounts could be for each set of the conditions. */
  scenarios(of: readonly OfAccounts[]): Scenario[] {
    const found = new Map<string, Scenario>();
    for (const set of subsets(of)) {
      if (this.comesTo(set, [])) continue;
      const scenario = this.scenario(set);
      if (scenario && this.comesTo(set, scenario.edits)) found.set(JSON.stringify(scenario.edits), scenario);
    }
    return [...found.values()].sort(lessFirst).map((scenario) => this.withAsks(scenario, of));
  }

  /** A scenario with what it fulfils. */
  private withAsks({ parts, edits }: Scenario, of: readonly OfAccounts[]): Scenario {
    const ctx = this.contextOf(edited(this.dossier, edits));
    const asks = of.flatMap(({ asked, of, wants }) =>
      wants === PASS && of.truth(ctx, ctx.dossier, ctx.year) === PASS ? [asked] : [],
    );
    return { edits, parts: parts.map((part) => ({ ...part, asks })) };
  }
}

/** What an amount of accounts comes to in all its years. */
const amountOf = ({ parts: all }: Scenario): bigint =>
  all.reduce((sum, { value }) => sum + units(String((value as { rdExpense?: string }).rdExpense ?? "0")), 0n);
/** Of ways that are as good as each other the one that asks for less money comes first. */
const lessFirst = (one: Scenario, other: Scenario): number =>
  Number(amountOf(one) > amountOf(other)) - Number(amountOf(one) < amountOf(other));

const reads = (asked: Criterion, figure: Figure): boolean => {
  let found = false;
  walk(asked, (part) => {
    if (part.kind === "accounts" && part.figure === figure) found = true;
    return true;
  });
  return found;
};

/** How many figures are told, and what is spent. */
const sizeOf = ({ parts }: Scenario): [figures: number, spent: bigint] => {
  const told = parts.map(({ value }) => asRow(value));
  const spent = told.map(({ rdExpense = "0" }) => units(String(rdExpense)));
  return [told.flatMap(Object.keys).length, spent.reduce((sum, amount) => sum + amount, 0n)];
};

/** Of scenarios that come to the same by the same steps the one that tells and spends the least. */
export function leastOf(scenarios: readonly Scenario[], comesTo: (scenario: Scenario) => string): Scenario[] {
  const least = new Map<string, Scenario>();
  for (const scenario of scenarios) {
    const key = JSON.stringify([comesTo(scenario), scenario.parts.map(({ kind }) => kind).sort()]);
    const known = least.get(key);
    const [figures, spent] = sizeOf(scenario);
    const [most, dearest] = known ? sizeOf(known) : [Number.POSITIVE_INFINITY, 0n];
    if (figures < most || (figures === most && spent < dearest)) least.set(key, scenario);
  }
  return [...least.values()];
}

/** The sets of some conditions, the smallest first; of many only one by one, and all. */
function subsets<T>(of: readonly T[]): T[][] {
  if (of.length > 5) return [...of.map((one) => [one]), [...of]];
  const sets: T[][] = [[]];
  for (const one of of) sets.push(...sets.map((set) => [...set, one]));
  return sets.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
}
