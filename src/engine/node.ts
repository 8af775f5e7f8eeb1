import type { Criterion, CriterionKinds, CriterionOf, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Answer } from "./answers.js";
import type { Causes, Gaps } from "./collect.js";
import type { Context } from "./context.js";
import type { Fraction } from "./exact.js";
import type { Measure, Path } from "./report.js";
import type { Rows } from "./rows.js";
import type { Truth } from "./truth.js";

/** A criterion made ready to be judged. `base` is the path of `row`. */
export interface Node {
  truth(ctx: Context, row: Row): Truth;
  /** While it is open: the answers that can still change it. */
  missing(ctx: Context, row: Row, base: Path, into: Gaps): void;
  /** Once it has failed: the answers that cause it. */
  causes(ctx: Context, row: Row, base: Path, into: Causes): void;
}

/** What a quantity comes to: an interval whose ends are the same where nothing is missing. */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
  /** Of a share or a ratio: its two sides, where they are known. */
  readonly numerator?: string;
  readonly denominator?: string;
}

/** A quantity made ready to be read. */
export interface Gauge {
  readonly unit: Measure["unit"];
  /** How many decimals a printed value may have. */
  readonly digits: number;
  read(ctx: Context, row: Row): Interval | undefined;
  /** Where there is no value: notes the side of a ratio that is known. */
  sides?(ctx: Context, row: Row, into: Measure): void;
  missing(ctx: Context, row: Row, base: Path, into: Gaps): void;
  causes(ctx: Context, row: Row, base: Path, into: Causes): void;
}

/** Makes the parts of one rule ready. */
export interface Compiler {
  readonly rule: string;
  /** A place of its own in what a context has found. */
  slot(): number;
  /** The place that all who ask for it by this name share. */
  slotOf(name: string): number;
  /** The place that all who ask for this very criterion on this list share. */
  slotFor(of: Criterion, list: string): number;
  criterion(of: Criterion): Node;
  quantity(of: Quantity): Gauge;
  answer(of: Field): Answer;
  rows(of: List): Rows;
}

/** One maker per kind of criterion; a kind left out does not compile. */
export type NodeMakers<K extends keyof CriterionKinds = keyof CriterionKinds> = {
  [P in K]: (of: CriterionOf<P>, compiler: Compiler) => Node;
};
/** One maker per kind of quantity. */
export type GaugeMakers<K extends keyof QuantityKinds = keyof QuantityKinds> = {
  [P in K]: (of: QuantityOf<P>, compiler: Compiler) => Gauge;
};
