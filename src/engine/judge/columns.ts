import { answered, asRow } from "../../facts/answer.js";
import type { Answer } from "../answers.js";
import { type ColumnOf, columnIn, each } from "../column.js";
import { exactly, type Interval, whole } from "../exact.js";
import type { Leaf, Read, ReadyCriterion, ReadyQuantity, Test } from "../node.js";
import type { Table } from "../table.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "../truth.js";

type Truths = ColumnOf<Truth>;
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
  (column: Values, leaf: Leaf): Truths =>
  (ctx, list, year) => {
    const values = column(ctx, list, year);
    const truths = new Array<Truth>(values.length);
    for (let at = 0; at < values.length; at++)
      truths[at] = values[at] === undefined ? UNKNOWN : leaf(values[at], ctx, year);
    return truths;
  };

/** The same where it must be one of two values, or only given: a call for each row costs more than these do. */
const ofTwo =
  (column: Values, a: unknown, b: unknown): Truths =>
  (ctx, list, year) => {
    const values = column(ctx, list, year);
    const type = typeof a;
    const truths = new Array<Truth>(values.length);
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      truths[at] = value === a || value === b ? PASS : typeof value === type ? FAIL : UNKNOWN;
    }
    return truths;
  };
const ofGiven =
  (column: Values): Truths =>
  (ctx, list, year) => {
    const values = column(ctx, list, year);
    const truths = new Array<Truth>(values.length);
    for (let at = 0; at < values.length; at++) truths[at] = values[at] === undefined ? UNKNOWN : PASS;
    return truths;
  };

/** The least or the greatest of the columns of the parts. */
const joined =
  (columns: readonly Truths[], least: boolean): Truths =>
  (ctx, list, year) => {
    const truths = new Array<Truth>(list.length);
    for (let of = 0; of < columns.length; of++) {
      const parts = (columns[of] as Truths)(ctx, list, year);
      for (let at = 0; at < parts.length; at++) {
        const part = parts[at] as Truth;
        const so = truths[at];
        if (so === undefined || (least ? part < so : part > so)) truths[at] = part;
      }
    }
    return truths;
  };

/** No text has more characters than code units, or more words than characters: most need not be counted. */
const ofLengths =
  ({ column, lengths }: Answer, limit: number, test: Test): Truths =>
  (ctx, list, year) => {
    const values = column(ctx, list, year);
    return each(list, (row, at): Truth => {
      const text = values[at];
      if (typeof text !== "string") return UNKNOWN;
      return text.length <= limit || (lengths(ctx, list, year)[at] as number) <= limit ? PASS : test(ctx, row, year);
    });
  };

/** Whether the first related row is of the first row and passes, and so on: as lists are mostly written. */
function inTurn(list: readonly unknown[], key: string, truths: readonly Truth[], ids: readonly unknown[]): boolean {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    if (id === undefined || truths[at] !== PASS || answered(asRow(list[at])[key]) !== id) return false;
  }
  return true;
}

/** Whether each row has a related one, where lists are in step; else they are grouped. */
const ofRelated =
  ({ rows, key = "" }: Table, ids: Values, where: Truths, test: Test): Truths =>
  (ctx, list, year) => {
    const related = rows(ctx, ctx.dossier);
    if (
      related &&
      related.length >= list.length &&
      inTurn(related, key, where(ctx, related, year), ids(ctx, list, year))
    )
      return new Array<Truth>(list.length).fill(PASS);
    return each(list, (row) => test(ctx, row, year));
  };

/**
 * What is special for speed, and can be left out: parts that several criteria share are judged once for all rows, and
 * without a call for each row and part.
 */
function special(of: ReadyCriterion, test: Test, leaf: Leaf | undefined): Truths | undefined {
  if (of.kind === "all" || of.kind === "any") {
    const columns = of.of.map(({ column }) => column);
    return columns.length > 1 ? joined(columns, of.kind === "all") : columns[0];
  }
  if (of.kind === "given") return ofGiven(of.field.column);
  if (of.kind === "one-of" && of.values.length <= 2 && !of.orJudged)
    return ofTwo(of.field.column, of.values[0], of.values[1] ?? of.values[0]);
  if (of.kind === "compare" && of.operator === "<=" && of.quantity.of.kind === "length")
    return ofLengths(of.quantity.of.field, Number(of.limit), test);
  if (of.kind === "some" && of.list.related) return ofRelated(of.list, of.list.related.column, of.where.column, test);
  return leaf && "field" in of ? ofAnswers(of.field.column, leaf) : undefined;
}

/** What a criterion comes to for each row of a list. `slot` is as for `columnIn`; `plain` asks row by row. */
export function truthsOf(of: ReadyCriterion, test: Test, leaf: Leaf | undefined, slot: number, plain: boolean): Truths {
  if (of.kind === "called") return of.of.column;
  const byRow: Truths = (ctx, list, year) => {
    const truths = new Array<Truth>(list.length);
    for (let at = 0; at < list.length; at++) truths[at] = test(ctx, asRow(list[at]), year);
    return truths;
  };
  return columnIn(slot, (plain ? undefined : special(of, test, leaf)) ?? byRow);
}

/** What a quantity comes to for each row of a list. */
export function intervalsOf(of: ReadyQuantity, read: Read, slot: number): ColumnOf<Interval | undefined> {
  if (of.kind === "length" && of.by === "characters") {
    const { lengths } = of.field;
    return columnIn(slot, (ctx, list, year) =>
      lengths(ctx, list, year).map((length) => (length < 0 ? undefined : exactly(whole(length)))),
    );
  }
  return columnIn(slot, (ctx, list, year) => each(list, (row) => read(ctx, row, year)));
}
