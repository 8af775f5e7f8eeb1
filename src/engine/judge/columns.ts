import { answered, asRow } from "../../facts/answer.js";
import type { Answer } from "../answers.js";
import { type Column, type ColumnOf, columnIn, each, mendEach } from "../column.js";
import { exactly, type Interval, whole } from "../exact.js";
import type { Leaf, Node, Read, ReadyCriterion, ReadyQuantity, Test } from "../node.js";
import type { Table } from "../table.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "../truth.js";
import {
  allPass,
  greatest,
  implied,
  least,
  type Truths,
  truthsAlike,
  truthsBut,
  truthsOf,
  truthsOfValues,
} from "../truths.js";

type TruthsBy = Column<Truths>;
type Values = ColumnOf<unknown>;

/** What is asked of the dossier is found once: readings share parts, and what explains a rule asks again (0.9 of a keystroke). */
export const onceTruth =
  (slot: number, test: Test): Test =>
  (ctx, row, year) => {
    const known = ctx.slots[slot] as Truth | undefined;
    if (known !== undefined) return known;
    const truth = test(ctx, row, year);
    ctx.slots[slot] = truth;
    return truth;
  };

/** One answer of each row. */
const ofAnswers =
  (column: Values, leaf: Leaf): TruthsBy =>
  (ctx, list, year) => {
    const values = column(ctx, list, year);
    return truthsOf(values.length, (at) => (values[at] === undefined ? UNKNOWN : leaf(values[at], ctx, year)));
  };

/** The same where it must be one of two values, or only given: a call for each row costs more than these do. */
const ofValues =
  (column: Values, a?: unknown, b = a): TruthsBy =>
  (ctx, list, year) =>
    truthsOfValues(column(ctx, list, year), a, b);

/** The least or the greatest of the columns of the parts; of no part, what `all` and `any` of nothing are. */
const joined =
  (parts: readonly Node[], join: typeof least, none: Truth): TruthsBy =>
  (ctx, list, year) => {
    let truths: Truths | undefined;
    for (const { column } of parts) {
      const part = column(ctx, list, year);
      truths = truths ? join(truths, part) : part;
    }
    return truths ?? truthsAlike(list.length, none);
  };

/** No text has more characters than code units, or more words than characters: most need not be counted. */
const ofLengths =
  ({ column, lengths }: Answer, limit: number, test: Test): TruthsBy =>
  (ctx, list, year) => {
    const values = column(ctx, list, year);
    return truthsOf(list.length, (at) => {
      const text = values[at];
      if (typeof text !== "string") return UNKNOWN;
      if (text.length <= limit || (lengths(ctx, list, year)[at] as number) <= limit) return PASS;
      return test(ctx, asRow(list[at]), year);
    });
  };

/** Whether the first related row is of the first row, and so on: as lists are mostly written. */
function inTurn(list: readonly unknown[], key: string, ids: readonly unknown[]): boolean {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    if (id === undefined || answered(asRow(list[at])[key]) !== id) return false;
  }
  return true;
}

/** Whether each row has a related one that passes, where lists are in step; else they are grouped. */
const ofRelated =
  ({ rows, key = "" }: Table, ids: Values, where: TruthsBy, byRow: TruthsBy): TruthsBy =>
  (ctx, list, year) => {
    const related = rows(ctx, ctx.dossier);
    const inStep =
      related !== undefined &&
      related.length >= list.length &&
      allPass(where(ctx, related, year), list.length) &&
      inTurn(related, key, ids(ctx, list, year));
    return inStep ? truthsAlike(list.length, PASS) : byRow(ctx, list, year);
  };

/** What only joins the columns of its parts, which are judged once for all that share them. */
function joins(of: ReadyCriterion): TruthsBy | undefined {
  if (of.kind === "all") return joined(of.of, least, PASS);
  if (of.kind === "any") return joined(of.of, greatest, FAIL);
  if (of.kind !== "implies") return undefined;
  const [when, then] = [of.when.column, of.then.column];
  return (ctx, list, year) => implied(when(ctx, list, year), then(ctx, list, year));
}

/** What is special for speed, and can be left out: rows are judged without a call for each. */
function special(of: ReadyCriterion, test: Test, leaf: Leaf | undefined, byRow: TruthsBy): TruthsBy | undefined {
  if (of.kind === "judged") return (ctx, list, year) => truthsAlike(list.length, test(ctx, ctx.dossier, year));
  if (of.kind === "given") return ofValues(of.field.column);
  if (of.kind === "one-of" && of.values.length <= 2 && !of.orJudged)
    return ofValues(of.field.column, of.values[0], of.values[1]);
  if (of.kind === "compare" && of.operator === "<=" && of.quantity.of.kind === "length")
    return ofLengths(of.quantity.of.field, Number(of.limit), test);
  if (of.kind === "some" && of.list.related) return ofRelated(of.list, of.list.related.column, of.where.column, byRow);
  return leaf && "field" in of ? ofAnswers(of.field.column, leaf) : undefined;
}

/** What a criterion comes to for each row of a list. `slot` is as for `columnIn`; `plain` asks row by row. */
export function truthsBy(
  of: ReadyCriterion,
  test: Test,
  leaf: Leaf | undefined,
  slot: number,
  plain: boolean,
): TruthsBy {
  if (of.kind === "called") return of.of.column;
  const join = plain ? undefined : joins(of);
  if (join) return columnIn(slot, join);
  const byRow: TruthsBy = (ctx, list, year) => truthsOf(list.length, (at) => test(ctx, asRow(list[at]), year));
  const fill = (plain ? undefined : special(of, test, leaf, byRow)) ?? byRow;
  return columnIn(
    slot,
    (ctx, list, year) => {
      if (ctx.work) ctx.work.rows += list.length;
      return fill(ctx, list, year);
    },
    (ctx, list, year, truths, rows) => {
      if (ctx.work) ctx.work.rows += rows.length;
      return truthsBut(truths, rows, (at) => test(ctx, asRow(list[at]), year));
    },
  );
}

/** What a quantity comes to for each row of a list. */
export function intervalsOf(of: ReadyQuantity, read: Read, slot: number): ColumnOf<Interval | undefined> {
  if (of.kind === "length" && of.by === "characters") {
    const { lengths } = of.field;
    return columnIn(
      slot,
      (ctx, list, year) => lengths(ctx, list, year).map((length) => (length < 0 ? undefined : exactly(whole(length)))),
      mendEach(read),
    );
  }
  return columnIn(slot, (ctx, list, year) => each(list, (row) => read(ctx, row, year)), mendEach(read));
}
