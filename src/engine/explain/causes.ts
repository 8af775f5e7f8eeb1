import type { CriterionKinds, QuantityKinds } from "../../criteria/types.js";
import type { Answer } from "../answers.js";
import type { Causes } from "../collect.js";
import { assertion, booksOf, type Context, foundedAfter, type Here, inYear, rowAt } from "../context.js";
import type { ByReady, ByReadyQuantity, Measurement, Node, ReadyOf, ReadyQuantityOf } from "../node.js";
import { eachOf, type Table } from "../table.js";
import { FAIL } from "../truth.js";
import { truthIn } from "../truths.js";
import { truthAt } from "./at.js";

/** What both criteria and quantities are asked with. */
type Asked = Pick<Node & Measurement, "census">;
type Rest = readonly [node: Node, ctx: Context, here: Here, into: Causes];
type QuantityRest = readonly [measurement: Measurement, ctx: Context, here: Here, into: Causes];
type Blaming<Of> = (of: Of, asked: Asked, ctx: Context, here: Here, into: Causes) => void;

const own: Blaming<{ field: Answer }> = ({ field }, _, ctx, here, into) => into.add(field.path(ctx, here));

/** What never fails has no cause. */
const never = (): void => {};

function failed(part: Node, ctx: Context, here: Here, into: Causes): void {
  if (truthAt(part, ctx, here) === FAIL) causes(part, ctx, here, into);
}

const each: Blaming<{ of: readonly Node[] }> = ({ of }, _, ctx, here, into) => {
  for (const part of of) failed(part, ctx, here, into);
};

const judgement = ({ rule }: Node, ctx: Context, into: Causes): void =>
  into.add(["assertions", assertion(ctx, rule, "reviewer")?.at ?? -1, "holds"]);

/** Kinds that ask the rows of a list. */
interface OverRows {
  readonly list: Table;
  readonly where?: Node | undefined;
}

/** Those of the rows that fail. */
const failures: Blaming<OverRows> = ({ list: table, where }, { census }, ctx, here, into) => {
  const found = where && census(ctx, here.row, here.year);
  if (!found) return;
  const path = table.path(ctx, here);
  eachOf(found, (at) => {
    if (truthIn(found.truths, at) === FAIL) causes(where, ctx, rowAt(found.list, at, path, here.year), into);
  });
};

/** The list, and then those of its rows that fail. */
const listAndRows: Blaming<OverRows> = (of, asked, ctx, here, into) => {
  into.add(of.list.path(ctx, here));
  failures(of, asked, ctx, here, into);
};

const blaming: ByReady<Rest> = {
  all: each,
  any: each,
  implies: ({ then }, _, ctx, here, into) => causes(then, ctx, here, into),
  called: ({ of }, _, ctx, here, into) => causes(of, ctx, here, into),
  judged: (_, node, ctx, __, into) => judgement(node, ctx, into),
  given: never,
  "if-given": ({ then }, _, ctx, here, into) => causes(then, ctx, here, into),
  "one-of": (of, node, ctx, here, into) => {
    own(of, node, ctx, here, into);
    if (of.orJudged) judgement(node, ctx, into);
  },
  "starts-with": own,
  uscc: own,
  same: ({ field, as }, _, ctx, here, into) => {
    into.add(field.path(ctx, here));
    into.add(as.path(ctx, here));
  },
  date: ({ field, than }, _, ctx, here, into) => {
    into.add(field.path(ctx, here));
    if (typeof than === "object" && "path" in than) into.add(than.path(ctx, here));
  },
  "of-year": own,
  named: own,
  coded: own,
  refers: own,
  filled: own,
  has: own,
  among: own,
  some: (of, node, ctx, here, into) => {
    into.add(of.list.path(ctx, here));
    if (of.list.related) into.add(of.list.related.path(ctx, here));
    failures(of, node, ctx, here, into);
  },
  every: failures,
  "each-year": ({ then }, node, ctx, here, into) => {
    if (foundedAfter(ctx)) judgement(node, ctx, into);
    for (const year of ctx.window) failed(then, ctx, inYear(here, year), into);
  },
  compare: ({ quantity }, node, ctx, here, into) => {
    if (node.ofAccounts && foundedAfter(ctx)) judgement(node, ctx, into);
    else causesOf(quantity, ctx, here, into);
  },
  declares: ({ field, counted }, _, ctx, here, into) => {
    into.add(field.path(ctx, here));
    if (counted.of.kind === "count") into.add(counted.of.list.path(ctx, here));
  },
};

const quantities: ByReadyQuantity<QuantityRest> = {
  count: listAndRows,
  share: listAndRows,
  number: own,
  money: own,
  accounts: ({ figure, years, basis }, { yearly }, ctx, here, into) => {
    const one = years === "this" && yearly ? here.year : ctx.latestYear;
    for (const year of years === "window" ? ctx.window : [one]) {
      const book = booksOf(ctx, basis)[ctx.latestYear - year];
      if (book) into.add(["organizations", ctx.leadIndex, "financials", book.at, figure]);
    }
  },
  sum: ({ of }, _, ctx, here, into) => {
    for (const part of of) causesOf(part, ctx, here, into);
  },
  ratio: ({ of, to }, _, ctx, here, into) => {
    causesOf(of, ctx, here, into);
    causesOf(to, ctx, here, into);
  },
  mean: ({ of }, _, ctx, here, into) => {
    for (const year of ctx.window) causesOf(of, ctx, inYear(here, year), into);
  },
  entries: own,
  length: own,
  workdays: ({ from, to }, _, ctx, here, into) => {
    into.add(to.path(ctx, here));
    into.add(from.path(ctx, here));
  },
};

const blame = <K extends keyof CriterionKinds>(of: ReadyOf<K>, ...rest: Rest): void => blaming[of.kind](of, ...rest);
const blameOf = <K extends keyof QuantityKinds>(of: ReadyQuantityOf<K>, ...rest: QuantityRest): void =>
  quantities[of.kind](of, ...rest);

/** Names the answers that cause a criterion to have failed; the first is where a form shows it. */
export const causes = (node: Node, ctx: Context, here: Here, into: Causes): void =>
  blame(node.of, node, ctx, here, into);

/** Names the answers that a quantity is made of. */
export const causesOf = (of: Measurement, ctx: Context, here: Here, into: Causes): void =>
  blameOf(of.of, of, ctx, here, into);
