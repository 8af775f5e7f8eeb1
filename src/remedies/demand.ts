import type { Criterion } from "../criteria/types.js";
import type { Node } from "../engine/node.js";
import { FAIL, PASS, type Truth } from "../engine/truth.js";
import type { List } from "../facts/list.js";
import type { Place } from "./places.js";

/** Whether a row is of a list, may be, or is not. */
export type Belonging = "in" | "maybe" | "out";
/** How much a row adds to a condition, by whether it belongs and by what it comes to. */
export type Weight = (belongs: Belonging, truth: Truth) => number;

/** What is asked of the rows of a list. */
export interface Asked {
  readonly list: List;
  readonly where: Criterion | undefined;
  readonly node: Node | undefined;
  readonly rule: string;
}

/** What is asked of the numbers of rows: how each weighs. */
export interface Weighed {
  readonly asked: Asked;
  readonly weight: Weight;
}

/** The rows must weigh so much together. */
export interface RowsDemand {
  readonly is: "rows";
  readonly asked: Asked;
  readonly path: string;
  readonly weight: Weight;
  readonly least: number;
  /** Its place among what is asked of the numbers of these rows. */
  readonly at: number;
  /** Whether it says of every row that it is as it should be. */
  readonly every: boolean;
}

/** What must hold, made of conditions on answers and on the numbers of rows. */
export type Demand =
  | boolean
  | { readonly is: "all" | "any"; readonly of: readonly Demand[] }
  /** An answer, or two that are compared: the criterion must come to a pass, or to a fail. */
  | { readonly is: "answers"; readonly places: readonly Place[]; readonly of: Node; readonly wants: Truth }
  | RowsDemand
  /** The rows of several lists must weigh so much together. */
  | { readonly is: "together"; readonly of: readonly RowsDemand[]; readonly least: number }
  /** A list must be given. */
  | { readonly is: "given"; readonly path: string; readonly place: Place }
  /** The accounts of the lead. */
  | AccountsDemand;

/** What is asked of the accounts of the lead; of several ways, each by itself too. */
export interface AccountsDemand {
  readonly is: "accounts";
  readonly asked: Criterion;
  readonly of: Node;
  readonly wants: Truth;
  readonly ways?: readonly AccountsDemand[];
}

export const all = (...of: Demand[]): Demand =>
  of.includes(false)
    ? false
    : of.length === 1
      ? (of[0] as Demand)
      : { is: "all", of: of.filter((one) => one !== true) };
export const any = (...of: Demand[]): Demand => {
  const left = of.filter((one) => one !== false);
  if (left.includes(true)) return true;
  return left.length === 0 ? false : left.length === 1 ? (left[0] as Demand) : { is: "any", of: left };
};

/** Each row counts by how it stands; one that may belong is taken at its worst. */
export const surely: Weight = (belongs, truth) => Number(belongs === "in" && truth === PASS);
export const possibly: Weight = (belongs, truth) => -Number(belongs !== "out" && truth !== FAIL);
export const notSurely: Weight = (belongs, truth) => -Number(belongs !== "out" && truth !== PASS);
export const surelyNot: Weight = (belongs, truth) => Number(belongs === "in" && truth === FAIL);
export const anyRow: Weight = (belongs) => Number(belongs === "in");
