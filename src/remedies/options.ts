import type { Truth } from "../engine/truth.js";
import type { Belonging } from "./demand.js";
import type { Part, Place } from "./places.js";

/** How a row stands to each thing that is asked of its list. */
export type Standing = readonly { readonly belongs: Belonging; readonly truth: Truth }[];

/** What may become of a row. */
export interface Option {
  readonly parts: readonly Part[];
  readonly stands: Standing;
  /** Answers that are chosen elsewhere too: those of the lead. */
  readonly links: readonly { readonly place: Place; readonly choice: number }[];
  /** How much it weighs in each thing that is asked of the numbers of these rows. */
  readonly weights: readonly number[];
}

/** Rows that may become the same at the same costs: a class of units. */
export interface Group {
  readonly rows: readonly number[];
  readonly options: readonly (readonly Option[])[];
}

/** A part in one word: by it what is alike is known. */
export const printPart = ({ kind, name, restricted }: Part): string => `${kind} ${name} ${restricted}`;

/** Whether one option does all that another does: it weighs as much everywhere, and is linked with the same. */
export const covers = (one: Option, other: Option): boolean =>
  one.weights.every((weight, at) => weight >= (other.weights[at] as number)) &&
  one.links.every(({ choice }, at) => choice === other.links[at]?.choice);

/** Options that others cover with less are left out; of a new row nothing that it is costs more. */
export function undominated(options: readonly Option[], fresh: boolean): Option[] {
  const kept: { option: Option; parts: ReadonlySet<string> }[] = [];
  for (const option of [...options].sort((a, b) => a.parts.length - b.parts.length)) {
    const parts = new Set(option.parts.map(printPart));
    const worse = kept.some(
      (other) => (fresh || [...other.parts].every((part) => parts.has(part))) && covers(other.option, option),
    );
    if (!worse) kept.push({ option, parts });
  }
  return kept.map(({ option }) => option);
}

/** How many ways there are to choose at most before the later ones are left out. */
const most = 4096;

/** Every way to choose one of each. */
export function combined<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])).slice(0, most),
    [[]],
  );
}
