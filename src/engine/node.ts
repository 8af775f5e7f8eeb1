import type { Criterion, CriterionKinds, CriterionOf, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Answer } from "./answers.js";
import type { Causes, Gaps } from "./collect.js";
import type { Column, Tally } from "./columns.js";
import type { Context } from "./context.js";
import type { Fraction } from "./exact.js";
import type { Measure, Path } from "./report.js";
import type { Rows } from "./rows.js";
import type { Truth } from "./truth.js";

/** A criterion made ready to be judged. `base` is the path of `row`. */
export interface Node {
  truth(ctx: Context, row: Row): Truth;
  /** The truth of each row of a list, found once for an evaluation. Nothing is noted on the way. */
  readonly column?: ((ctx: Context, list: readonly unknown[]) => Column) | undefined;
  /** Whether `truth` notes comparisons; then its column tells all only where nothing is noted, or after `note`. */
  readonly notes?: boolean | undefined;
  /** Notes the comparisons of each row of a list, in order. */
  readonly note?: ((ctx: Context, list: readonly unknown[], into: Measure[]) => void) | undefined;
  /** While it is open: the answers that can still change it. */
  missing(ctx: Context, row: Row, base: Path, into: Gaps): void;
  /** Once it has failed: the answers that cause it. */
  causes(ctx: Context, row: Row, base: Path, into: Causes): void;
}

/** All nodes have one shape, so that calling one costs no look-up. */
export const nodeOf = ({ truth, column, notes = false, note, missing, causes }: Node): Node => ({
  truth,
  column,
  notes,
  note,
  missing,
  causes,
});

/** What a quantity comes to: an interval whose ends are the same where nothing is missing. */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** A quantity made ready to be read. */
export interface Gauge {
  readonly unit: Measure["unit"];
  /** How many decimals a printed value may have. */
  readonly digits: number;
  /** Puts down in `into` the two sides of a share or a ratio, as far as they are known. */
  read(ctx: Context, row: Row, into?: Measure): Interval | undefined;
  /** Where it is a count or a share of rows: how these stand. */
  readonly tally?: ((ctx: Context, row: Row) => Tally | undefined) | undefined;
  /** Where it is one number and no interval: that number. */
  readonly value?: ((ctx: Context, row: Row) => Fraction | undefined) | undefined;
  /** On which side of the limit it is, where that can be told without working it out. */
  readonly side?: ((ctx: Context, row: Row, bound: Fraction) => number | undefined) | undefined;
  /** Where it is a whole number of each row: the numbers of a list, −1 for none, found once for an evaluation. */
  readonly numbers?: ((ctx: Context, list: readonly unknown[]) => readonly number[]) | undefined;
  /** Numbers that are not less, where those are cheaper. */
  readonly atMost?: Gauge["numbers"];
  missing(ctx: Context, row: Row, base: Path, into: Gaps): void;
  causes(ctx: Context, row: Row, base: Path, into: Causes): void;
}

/** All gauges have one shape, so that reading one costs no look-up. */
export const gaugeOf = ({
  unit,
  digits,
  read,
  tally,
  value,
  side,
  numbers,
  atMost,
  missing,
  causes,
}: Gauge): Gauge => ({
  unit,
  digits,
  read,
  tally,
  value,
  side,
  numbers,
  atMost,
  missing,
  causes,
});

/** Makes the parts of one rule ready. */
export interface Compiler {
  readonly rule: string;
  criterion(of: Criterion): Node;
  quantity(of: Quantity): Gauge;
  answer(of: Field): Answer;
  rows(of: List): Rows;
  /** A place of its own in the slots of every context. */
  slot(): number;
  /** The place of the rule among those that are judged. */
  judged(): number;
}

/** One maker per kind of criterion; a kind left out does not compile. */
export type NodeMakers<K extends keyof CriterionKinds = keyof CriterionKinds> = {
  [P in K]: (of: CriterionOf<P>, compiler: Compiler) => Node;
};
/** One maker per kind of quantity. */
export type GaugeMakers<K extends keyof QuantityKinds = keyof QuantityKinds> = {
  [P in K]: (of: QuantityOf<P>, compiler: Compiler) => Gauge;
};
