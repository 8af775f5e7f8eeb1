import type { Quantity } from "../criteria/types.js";
import type { Context, Here } from "../engine/context.js";
import { rowsOf } from "../engine/judge/quantities.js";
import type { Census, Table } from "../engine/table.js";
import { PASS } from "../engine/truth.js";
import { truthIn } from "../engine/truths.js";
import { type Form, type Fraction, formAt, type Line, negative, plus, product, wholeOf } from "./linear.js";

/** Which way something is moved: rows and entries, or a number. */
export type MoveKind = "add" | "remove" | "raise" | "lower";

/** What is moved step by step. */
export interface Moved {
  /** A count, an answer, an amount. */
  readonly quantity: Quantity;
  /** Of rows: those that count, or the others. */
  readonly rows?: "counting" | "other";
  /** Of accounts: the years. */
  readonly years?: readonly number[];
  /** The smallest step. */
  readonly step: Fraction;
  /** Steps down that change nothing yet, of what is counted only so far. */
  readonly idle?: bigint;
}

/** A way in which it is moved. */
export interface Lever extends Moved {
  readonly kind: MoveKind;
  /** How the difference from the limit goes with every step. */
  readonly line: Line;
  /** What has to stay above zero. */
  readonly keep: readonly Line[];
  /** How many steps there can be; `undefined` for any number. */
  readonly most?: bigint | undefined;
}

/** Of what a quantity is asked: where, which form of it is held against zero, and which forms have to stay above it. */
export interface Asked {
  readonly ctx: Context;
  readonly here: Here;
  readonly form: Form;
  readonly keep: readonly Form[];
}

/** One whole thing. */
export const one = wholeOf(1);

/** A number that is moved by itself. */
export function lever(moved: Moved, value: Fraction, kind: MoveKind, { form, keep }: Asked, most?: bigint): Lever {
  const step = kind === "add" || kind === "raise" ? moved.step : negative(moved.step);
  const line = (of: Form): Line => ({ start: formAt(of, value), slope: product(of.factor, step) });
  return { ...moved, kind, line: line(form), keep: keep.map(line), most };
}

/** A number that can be more, and less, though not less than nothing. */
export const bothWays = (moved: Moved, value: Fraction, asked: Asked): Lever[] => [
  lever(moved, value, "raise", asked),
  lever(moved, value, "lower", asked, (value.n * moved.step.d) / (value.d * moved.step.n)),
];

/** How many rows of a list can be taken out: all but the lead, without whom there is no consortium. */
function removable(found: Census, list: Table, { ctx, here }: Asked): { counting: bigint; other: bigint } {
  const rows = { counting: found.sure[PASS], other: rowsOf(found) - found.sure[PASS] };
  const { leadIndex } = ctx;
  const hasLead = list.path(ctx, here).join() === "organizations" && found.sureAt?.includes(leadIndex) !== false;
  if (hasLead && leadIndex >= 0) rows[truthIn(found.truths, leadIndex) === PASS ? "counting" : "other"]--;
  return { counting: BigInt(rows.counting), other: BigInt(rows.other) };
}

/** A count: only rows that count can turn it. */
export function countLevers(found: Census, list: Table, quantity: Quantity, asked: Asked): Lever[] {
  const value = wholeOf(found.sure[PASS]);
  const moved: Moved = { quantity, step: one, rows: "counting" };
  return [
    lever(moved, value, "add", asked),
    lever(moved, value, "remove", asked, removable(found, list, asked).counting),
  ];
}

/** A share: each row more or less is one of all, and one of those that count or none. */
export function shareLevers(found: Census, list: Table, quantity: Quantity, asked: Asked): Lever[] {
  const [yes, all] = [wholeOf(found.sure[PASS]), wholeOf(rowsOf(found))];
  const out = removable(found, list, asked);
  const move = (kind: MoveKind, rows: "counting" | "other", by: 1 | -1, most?: bigint): Lever => {
    const own = wholeOf(rows === "counting" ? by : 0);
    const line = ({ factor, rest }: Form): Line => ({
      start: plus(product(factor, yes), product(rest, all)),
      slope: plus(product(factor, own), product(rest, wholeOf(by))),
    });
    const some: Line = { start: all, slope: wholeOf(by) };
    return { quantity, rows, kind, step: one, line: line(asked.form), keep: [...asked.keep.map(line), some], most };
  };
  return [
    move("add", "counting", 1),
    move("add", "other", 1),
    move("remove", "counting", -1, out.counting),
    move("remove", "other", -1, out.other),
  ];
}
