import type { Part } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Unit } from "../criteria/unit.js";
import type { Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Answer } from "./answers.js";
import type { Column, ColumnOf } from "./column.js";
import type { Context } from "./context.js";
import type { Fraction, Interval } from "./exact.js";
import type { CensusOf, Table } from "./table.js";
import type { Truth } from "./truth.js";
import type { Truths } from "./truths.js";

/** The truth of a criterion, asked of a row in a year. */
export type Test = (ctx: Context, row: Row, year: number) => Truth;

/** What one answer comes to, once it is given. */
export type Leaf = (value: unknown, ctx: Context, year: number) => Truth;
/** A criterion is judged by one answer of its own, `field`, or in a way of its own. */
export type Judging = { readonly leaf: Leaf } | { readonly test: Test };

/** `undefined` where it cannot be told. */
export type Read = (ctx: Context, row: Row, year: number) => Interval | undefined;

type ReadyPart<T> = T extends Criterion
  ? Node
  : T extends Quantity
    ? Measurement
    : T extends Field
      ? Answer
      : T extends List
        ? Table
        : T extends readonly (infer E)[]
          ? [Extract<E, Part>] extends [never]
            ? T
            : readonly ReadyPart<E>[]
          : T;
type Ready<Kinds, K extends keyof Kinds> = { readonly kind: K } & {
  readonly [P in keyof Kinds[K]]: ReadyPart<Kinds[K][P]>;
};
/** The data of a kind of criterion with its parts made ready. */
export type ReadyOf<K extends keyof CriterionKinds> = Ready<CriterionKinds, K>;
/** The data of a kind of quantity with its parts made ready. */
export type ReadyQuantityOf<K extends keyof QuantityKinds> = Ready<QuantityKinds, K>;
export type ReadyCriterion = { [K in keyof CriterionKinds]: ReadyOf<K> }[keyof CriterionKinds];
export type ReadyQuantity = { [K in keyof QuantityKinds]: ReadyQuantityOf<K> }[keyof QuantityKinds];

/** What a comparison is of. */
export interface Compared {
  readonly quantity: Quantity;
  /** As `factOf` calls it; of a year of the window, the year is put in. */
  readonly fact: string;
  /** The accounts that it reads. */
  readonly accounts: readonly QuantityOf<"accounts">[];
  readonly bound: Fraction;
}

/** A criterion made ready to be judged and explained. All nodes have one shape, so that asking one costs no look-up. */
export interface Node {
  readonly of: ReadyCriterion;
  /** The rule that a judgement is of. */
  readonly rule: string;
  /** Whether it compares numbers. */
  readonly measured: boolean;
  readonly compared: Compared | undefined;
  /** Whether it compares accounts: of a lead that is too young to have any it is judged. */
  readonly ofAccounts: boolean;
  /** Of kinds over rows: how these stand. */
  readonly census: CensusOf;
  readonly truth: Test;
  /** The same for all rows of a list at once. */
  readonly column: Column<Truths>;
}

/** A quantity made ready to be read and explained. */
export interface Measurement {
  readonly of: ReadyQuantity;
  /** Whether it is asked of each year of the window. */
  readonly yearly: boolean;
  readonly unit: Unit;
  readonly census: CensusOf;
  readonly read: Read;
  /** The same for all rows of a list at once. */
  readonly column: ColumnOf<Interval | undefined>;
}

/** One entry per kind of criterion, made ready, for what explains it; a kind left out does not compile. */
export type ByReady<Rest extends readonly unknown[]> = {
  readonly [K in keyof CriterionKinds]: (of: ReadyOf<K>, ...rest: Rest) => void;
};
/** One entry per kind of quantity. */
export type ByReadyQuantity<Rest extends readonly unknown[]> = {
  readonly [K in keyof QuantityKinds]: (of: ReadyQuantityOf<K>, ...rest: Rest) => void;
};

/** What a kind is made ready with, besides its parts. */
export interface Frame {
  readonly rule: string;
  readonly yearly: boolean;
  /** Whether it reads accounts, or asks for a judgement. */
  readonly ofAccounts: boolean;
  readonly census: CensusOf;
  /** A place of its own in the slots of every context. */
  slot(): number;
}

/** One maker of a judging per kind of criterion; a kind left out does not compile. */
export type Judges<K extends keyof CriterionKinds = keyof CriterionKinds> = {
  readonly [P in K]: (of: ReadyOf<P>, frame: Frame) => Judging;
};
/** One maker of a reading per kind of quantity. */
export type Readers = { readonly [P in keyof QuantityKinds]: (of: ReadyQuantityOf<P>, frame: Frame) => Read };
