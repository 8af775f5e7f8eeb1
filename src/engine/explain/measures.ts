import { factOf } from "../../criteria/fact.js";
import type { Basis, CriterionKinds } from "../../criteria/types.js";
import { isCount } from "../../facts/count.js";
import { booksOf, type Context, foundedAfter, type Here, inYear, rowAt } from "../context.js";
import { type Fraction, gap, type Interval, isExact, toDecimal, whole } from "../exact.js";
import { rowsOf } from "../judge/quantities.js";
import type { ByReady, Compared, Measurement, Node, ReadyOf } from "../node.js";
import type { Measure } from "../report.js";
import { eachOf } from "../table.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "../truth.js";
import { intervalAt, truthAt } from "./at.js";

/** How many decimals a printed value has at most. */
const digits: Record<Measure["unit"], number> = { CNY: 8, ratio: 6, count: 0, characters: 0, workdays: 0 };

/** Gets each measure with where it is taken, and what is compared. */
export type Note = (measure: Measure, here: Here, compared: Compared, quantity: Measurement) => void;
type Rest = readonly [node: Node, ctx: Context, here: Here, note: Note];
type Noting<K extends keyof CriterionKinds> = (of: ReadyOf<K>, ...rest: Rest) => void;

const nothing = (): void => {};

/** The two sides of a share or a ratio, as far as they are known. */
function noteSides({ of, census }: Measurement, ctx: Context, here: Here, into: Measure): void {
  if (of.kind === "share") {
    const found = census(ctx, here.row, here.year);
    if (!found || found.open || found.maybeAt.length > 0) return;
    const { sure } = found;
    if (sure[1] + sure[2] === 0) into.numerator = String(sure[PASS]);
    into.denominator = String(rowsOf(found));
  } else if (of.kind === "ratio") {
    const num = intervalAt(of.of, ctx, here);
    const den = intervalAt(of.to, ctx, here);
    if (num && isExact(num)) into.numerator = toDecimal(num.low, digits[of.of.unit]);
    if (den && isExact(den)) into.denominator = toDecimal(den.low, digits[of.to.unit]);
  }
}

const holdsOf = (truth: Truth): boolean | null => (truth === UNKNOWN ? null : truth === PASS);

/** Puts down what was found: one number and its shortfall, or the ends of an interval. */
function noteFound(found: Interval | undefined, truth: Truth, bound: Fraction, into: Measure): void {
  if (!found) return;
  const decimals = digits[into.unit];
  if (!isExact(found)) {
    into.low = toDecimal(found.low, decimals);
    if (found.high) into.high = toDecimal(found.high, decimals);
    return;
  }
  into.actual = toDecimal(found.low, decimals);
  if (truth === FAIL) into.shortfall = gap(found.low, bound, decimals);
}

/** The years that accounts are read of, and the basis of the rows that are read, where they have one. */
function noteBooks({ quantity, accounts }: Compared, ctx: Context, year: number, into: Measure): void {
  const years: number[] = [];
  let basis: Basis | "mixed" | undefined;
  let none = true;
  for (const part of accounts) {
    const books = booksOf(ctx, part.basis);
    const all = part.years === "window" || quantity.kind === "mean";
    for (let at = 0; at < (all ? ctx.window.length : 1); at++) {
      const of = all ? (ctx.window[at] as number) : part.years === "this" ? year : ctx.latestYear;
      if (!years.includes(of)) years.push(of);
      const book = books[ctx.latestYear - of];
      if (!book) continue;
      basis = none || basis === book.basis ? book.basis : "mixed";
      none = false;
    }
  }
  if (years.length > 0) into.years = years;
  if (basis !== undefined && basis !== "mixed") into.basis = basis;
}

const compare: Noting<"compare"> = ({ quantity, operator, limit }, node, ctx, here, note) => {
  const { compared } = node;
  if (!compared || (node.ofAccounts && foundedAfter(ctx))) return;
  const { unit, yearly } = quantity;
  const fact = yearly ? factOf(compared.quantity, here.year) : compared.fact;
  const stands = truthAt(node, ctx, here);
  const measure: Measure = { fact, operator, limit, unit, holds: holdsOf(stands), actual: null };
  note(measure, here, compared, quantity);
  noteSides(quantity, ctx, here, measure);
  noteFound(intervalAt(quantity, ctx, here), stands, compared.bound, measure);
  if (node.ofAccounts) noteBooks(compared, ctx, here.year, measure);
};

const declares: Noting<"declares"> = ({ field, counted }, node, ctx, here, note) => {
  const { compared } = node;
  if (!compared) return;
  const declared = field.read(ctx, here.row);
  const limit = isCount(declared) ? String(declared) : "";
  const stands = truthAt(node, ctx, here);
  const measure: Measure = {
    fact: compared.fact,
    operator: "=",
    limit,
    unit: "count",
    holds: holdsOf(stands),
    actual: null,
  };
  note(measure, here, compared, counted);
  noteFound(intervalAt(counted, ctx, here), stands, whole(Number(limit)), measure);
};

/** Those of each row that belongs, and then of each that may. */
const overRows: Noting<"some" | "every"> = ({ list: table, where }, { census }, ctx, here, note) => {
  const found = census(ctx, here.row, here.year);
  if (!found) return;
  const path = table.path(ctx, here);
  const ofRow = (at: number): void => measures(where, ctx, rowAt(found.list, at, path, here.year), note);
  eachOf(found, ofRow);
  for (const at of found.maybeAt) ofRow(at);
};

const each: Noting<"all" | "any"> = ({ of }, _, ctx, here, note) => {
  for (const part of of) measures(part, ctx, here, note);
};

/** What each kind compares, where it is asked; those that compare nothing say so. */
const noting: ByReady<Rest> = {
  all: each,
  any: each,
  implies: ({ when, then }, _, ctx, here, note) => {
    measures(when, ctx, here, note);
    if (truthAt(when, ctx, here) !== FAIL) measures(then, ctx, here, note);
  },
  called: ({ of }, _, ctx, here, note) => measures(of, ctx, here, note),
  "if-given": ({ field, then }, _, ctx, here, note) => {
    if (field.read(ctx, here.row) !== undefined) measures(then, ctx, here, note);
  },
  some: overRows,
  every: overRows,
  "each-year": ({ then }, _, ctx, here, note) => {
    for (const year of ctx.window) measures(then, ctx, inYear(here, year), note);
  },
  compare,
  declares,
  judged: nothing,
  given: nothing,
  "one-of": nothing,
  "starts-with": nothing,
  uscc: nothing,
  same: nothing,
  date: nothing,
  "of-year": nothing,
  named: nothing,
  coded: nothing,
  refers: nothing,
  filled: nothing,
  has: nothing,
  among: nothing,
};

const ask = <K extends keyof CriterionKinds>(of: ReadyOf<K>, ...rest: Rest): void => noting[of.kind](of, ...rest);

/** Notes the comparisons of a criterion, in order, as far as they are asked. */
export function measures(node: Node, ctx: Context, here: Here, note: Note): void {
  if (node.measured) ask(node.of, node, ctx, here, note);
}
