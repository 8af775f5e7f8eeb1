import type { CriterionKinds, QuantityKinds } from "../../criteria/types.js";
import { isCount } from "../../facts/count.js";
import { spanOf } from "../../schemas/day.js";
import type { Answer } from "../answers.js";
import { below, type Gaps, prevents } from "../collect.js";
import { assertion, booksOf, type Context, foundedAfter, type Here, inYear, rowAt } from "../context.js";
import { isExact } from "../exact.js";
import { askForLead } from "../lead.js";
import type { ByReady, ByReadyQuantity, Measurement, Node, ReadyOf, ReadyQuantityOf } from "../node.js";
import type { Path } from "../report.js";
import { type Census, eachOf, type Table } from "../table.js";
import { FAIL, open, PASS, type Truth, UNKNOWN } from "../truth.js";
import { truthIn } from "../truths.js";
import { intervalAt, truthAt } from "./at.js";
import { causesOf } from "./causes.js";

/** What both criteria and quantities are asked with. */
type Asked = Pick<Node & Measurement, "census">;
type Rest = readonly [node: Node, ctx: Context, here: Here, into: Gaps];
type QuantityRest = readonly [measurement: Measurement, ctx: Context, here: Here, into: Gaps];
type Naming<Of> = (of: Of, asked: Asked, ctx: Context, here: Here, into: Gaps) => void;

/** The answer itself; it is named whether or not it is given, for it may have to be another. */
const own: Naming<{ field: Answer }> = ({ field }, _, ctx, here, into) => field.gap(ctx, here, into);

/** Those of the answers that are not given. */
function notGiven(fields: readonly Answer[], ctx: Context, here: Here, into: Gaps): void {
  for (const field of fields) if (field.read(ctx, here.row) === undefined) field.gap(ctx, here, into);
}

/** Those of the parts that are open. */
function openParts(parts: readonly Node[], ctx: Context, here: Here, into: Gaps): void {
  for (const part of parts) if (open(truthAt(part, ctx, here))) missing(part, ctx, here, into);
}

const each: Naming<{ of: readonly Node[] }> = ({ of }, _, ctx, here, into) => openParts(of, ctx, here, into);

function judgement({ rule }: Node, ctx: Context, into: Gaps): void {
  const said = assertion(ctx, rule, "reviewer");
  into.add(said ? { path: ["assertions", said.at, "holds"] } : { path: ["assertions"], row: { rule } });
}

/** Instead of accounts: the day that tells of which years there can be any, or a judgement where there are none. */
function instead(node: Node, ctx: Context, into: Gaps): void {
  if (ctx.undated) into.add({ path: ["organizations", ctx.leadIndex, "establishedOn"] });
  else judgement(node, ctx, into);
}

/** The list of words that is not given, or its blank entries. */
const words: Naming<{ field: Answer }> = (of, _, ctx, here, into) => {
  const list = of.field.read(ctx, here.row);
  if (!Array.isArray(list)) return of.field.gap(ctx, here, into);
  // A list of the dossier is the same for every row that is asked of it; the lists of two rows may be one array.
  if (of.field.fixed && !into.first(of, list)) return;
  const path = of.field.path(ctx, here);
  for (let at = 0; at < list.length; at++)
    if (of.field.entry(list[at]) === undefined) into.add({ path: [...path, at] });
  if (of.field.open(ctx)) into.add({ path });
};

/** Kinds that ask the rows of a list. */
interface OverRows {
  readonly list: Table;
  readonly where?: Node | undefined;
}

/** A row that may belong: its key, and what it lacks itself. */
function maybeRow({ list: table, where }: OverRows, ctx: Context, here: Here, truth: Truth, into: Gaps): void {
  if (table.key !== undefined && table.keyOf(here.row) === undefined) into.add({ path: below(here.base, table.key) });
  if (where && open(truth)) missing(where, ctx, here, into);
}

/** What is lacking where it is not known to which rows the list is related: any may belong. */
function unrelated(of: OverRows, matters: (truth: Truth) => boolean, ctx: Context, here: Here, into: Gaps): void {
  const path = of.list.path(ctx, here);
  of.list.gap(ctx, here, into);
  const list = of.list.rows(ctx, here.row) ?? [];
  // As of words: the lists of two rows may be one array.
  if (of.list.fixed && !into.first(of, list)) return;
  for (let at = 0; at < list.length; at++) {
    const row = rowAt(list, at, path, here.year);
    const truth = of.where ? truthAt(of.where, ctx, row) : PASS;
    if (matters(truth)) maybeRow(of, ctx, row, truth, into);
  }
}

/** What the open rows of a list lack; `matters` says whether a row that may belong can change anything. */
const rows =
  (matters: (truth: Truth) => boolean): Naming<OverRows> =>
  (of, { census }, ctx, here, into) => {
    const found = census(ctx, here.row, here.year);
    if (!found) return unrelated(of, matters, ctx, here, into);
    const path = of.list.path(ctx, here);
    const { list, truths, maybeAt } = found;
    const { where } = of;
    if (where)
      eachOf(found, (at) => {
        if (open(truthIn(truths, at))) missing(where, ctx, rowAt(list, at, path, here.year), into);
      });
    if (maybeAt.length > 0 && into.first(of, maybeAt)) {
      const mattering = maybeAt.filter((at) => matters(truthIn(truths, at)));
      for (const at of mattering) maybeRow(of, ctx, rowAt(list, at, path, here.year), truthIn(truths, at), into);
      // Whichever of them is found to be the lead, the others are members.
      if (of.list.key === "role" && mattering.length > 0)
        for (const at of maybeAt) into.add({ path: [...path, at, "role"] });
    }
    if (found.open) into.add({ path });
  };

const couldPass = rows((truth) => truth > FAIL);
const couldFail = rows((truth) => truth < PASS);
const whatever = rows(() => true);

const naming: ByReady<Rest> = {
  all: each,
  any: each,
  implies: ({ when, then }, _, ctx, here, into) => openParts([when, then], ctx, here, into),
  called: ({ of }, _, ctx, here, into) => missing(of, ctx, here, into),
  judged: (_, node, ctx, __, into) => judgement(node, ctx, into),
  given: own,
  "if-given": ({ field, then }, _, ctx, here, into) => {
    if (field.read(ctx, here.row) === undefined) field.gap(ctx, here, into);
    else missing(then, ctx, here, into);
  },
  "one-of": (of, node, ctx, here, into) => {
    if (truthAt(node, ctx, here) === UNKNOWN) own(of, node, ctx, here, into);
    else judgement(node, ctx, into);
  },
  "starts-with": own,
  uscc: own,
  same: ({ field, as }, _, ctx, here, into) => notGiven([field, as], ctx, here, into),
  date: ({ field, than }, _, ctx, here, into) => {
    for (const day of typeof than === "object" && "gap" in than ? [field, than] : [field]) {
      const span = spanOf(day.read(ctx, here.row));
      if (!span) day.gap(ctx, here, into);
      else if (span.first !== span.last) into.add(prevents({ path: day.path(ctx, here), coarse: true }));
    }
  },
  "of-year": own,
  named: own,
  coded: own,
  refers: ({ field, to }, { census }, ctx, here, into) => {
    const found = census(ctx, here.row, here.year);
    if (!found) {
      notGiven([field], ctx, here, into);
      to.gap(ctx, here, into);
    }
    for (const at of found?.maybeAt ?? []) into.add({ path: [...to.path(ctx, here), at, "id"] });
    if (found?.open) into.add({ path: to.path(ctx, here) });
  },
  filled: words,
  has: (of, node, ctx, here, into) => {
    words(of, node, ctx, here, into);
    notGiven(
      of.values.filter((value) => typeof value !== "string"),
      ctx,
      here,
      into,
    );
  },
  among: words,
  some: couldPass,
  every: couldFail,
  "each-year": ({ then }, node, ctx, here, into) => {
    if (foundedAfter(ctx)) instead(node, ctx, into);
    for (const year of ctx.window) openParts([then], ctx, inYear(here, year), into);
  },
  compare: ({ quantity }, node, ctx, here, into) => {
    if (node.ofAccounts && foundedAfter(ctx)) instead(node, ctx, into);
    else missingOf(quantity, ctx, here, into);
  },
  declares: ({ field, counted }, _, ctx, here, into) => {
    if (!isCount(field.read(ctx, here.row))) field.gap(ctx, here, into);
    missingOf(counted, ctx, here, into);
  },
};

/** Where no row belongs and none may, the list lacks one. */
function noRow({ list: table }: OverRows, found: Census, ctx: Context, here: Here, into: Gaps): void {
  if (found.open || (found.sureAt ?? found.list).length + found.maybeAt.length > 0) return;
  const path = table.path(ctx, here);
  const row = table.key !== undefined && table.is !== undefined && { row: { [table.key]: table.is } };
  into.add(prevents({ path, ...row }));
}

/** Whether an answer is missing that a quantity is made of. */
function isOpen(of: Measurement, ctx: Context, here: Here): boolean {
  const found = intervalAt(of, ctx, here);
  return !found || !isExact(found);
}

const quantities: ByReadyQuantity<QuantityRest> = {
  count: couldPass,
  share: (of, measurement, ctx, here, into) => {
    whatever(of, measurement, ctx, here, into);
    const found = measurement.census(ctx, here.row, here.year);
    if (found) noRow(of, found, ctx, here, into);
  },
  number: own,
  money: own,
  accounts: ({ figure, years, basis }, { yearly }, ctx, here, into) => {
    if (!ctx.lead) return askForLead(ctx, into);
    const path: Path = ["organizations", ctx.leadIndex, "financials"];
    const one = years === "this" && yearly ? here.year : ctx.latestYear;
    for (const year of years === "window" ? ctx.window : [one]) {
      const book = booksOf(ctx, basis)[ctx.latestYear - year];
      if (book?.[figure]) continue;
      into.add(book ? { path: [...path, book.at, figure] } : { path, row: { year }, field: figure });
    }
  },
  sum: ({ of }, _, ctx, here, into) => {
    for (const part of of) if (isOpen(part, ctx, here)) missingOf(part, ctx, here, into);
  },
  ratio: ({ of, to }, _, ctx, here, into) => {
    if (isOpen(of, ctx, here)) missingOf(of, ctx, here, into);
    if (isOpen(to, ctx, here)) missingOf(to, ctx, here, into);
    else if ((intervalAt(to, ctx, here)?.low.num ?? 0) <= 0)
      causesOf(to, ctx, here, { add: (path) => into.add(prevents({ path })) });
  },
  mean: ({ of }, _, ctx, here, into) => {
    for (const year of ctx.window) {
      const then = inYear(here, year);
      if (isOpen(of, ctx, then)) missingOf(of, ctx, then, into);
    }
  },
  entries: words,
  length: own,
  workdays: ({ from, to }, _, ctx, here, into) => {
    const open = [from, to].filter((day) => day.read(ctx, here.row) === undefined);
    for (const day of open) day.gap(ctx, here, into);
    if (open.length > 0) return;
    // Where both days are given, a year has no calendar: either day may be moved out of it.
    for (const day of [from, to]) into.add(prevents({ path: day.path(ctx, here) }));
  },
};

const name = <K extends keyof CriterionKinds>(of: ReadyOf<K>, ...rest: Rest): void => naming[of.kind](of, ...rest);
const nameOf = <K extends keyof QuantityKinds>(of: ReadyQuantityOf<K>, ...rest: QuantityRest): void =>
  quantities[of.kind](of, ...rest);

/** Names the answers that can still change a criterion that is open, in reading order. */
export const missing = (node: Node, ctx: Context, here: Here, into: Gaps): void => name(node.of, node, ctx, here, into);

const missingOf = (of: Measurement, ctx: Context, here: Here, into: Gaps): void => nameOf(of.of, of, ctx, here, into);
