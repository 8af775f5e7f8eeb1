import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, CriterionOf, Operator } from "../criteria/types.js";
import { decimal } from "../engine/exact.js";
import type { List } from "../facts/list.js";

/** Rows of a list that satisfy `where`, or all of them, each so many times. */
export interface Part {
  readonly where?: Criterion;
  readonly times: bigint;
}

/** How often rows are counted comes to at least so much. */
export interface Counted {
  readonly list: List;
  readonly parts: readonly Part[];
  readonly atLeast: bigint;
}

/** A criterion as numbers of rows: it passes where both hold, and fails where it has a result and does not hold. */
export interface Linear {
  /** What it takes to have a result at all: of a share that there are rows. */
  readonly known: readonly Counted[];
  readonly holds: readonly Counted[];
}

/** A sum against a limit of `n / d`: its own times `d` against `n`, in whole numbers. */
function against(list: List, parts: readonly Part[], operator: Operator, limit: bigint): Counted[] {
  const least = (atLeast: bigint): Counted => ({ list, parts, atLeast });
  const most = { list, parts: parts.map(({ times, ...of }) => ({ ...of, times: -times })), atLeast: -limit };
  if (operator === ">=") return [least(limit)];
  if (operator === ">") return [least(limit + 1n)];
  return operator === "<=" ? [most] : [least(limit), most];
}

const nothing = (): undefined => undefined;

/** Some rows, or every row. */
export function linearOfRows({ kind, list, where }: CriterionOf<"some"> | CriterionOf<"every">): Linear {
  const satisfying = { where, times: 1n };
  return kind === "some"
    ? { known: [], holds: [{ list, parts: [satisfying], atLeast: 1n }] }
    : { known: [], holds: [{ list, parts: [satisfying, { times: -1n }], atLeast: 0n }] };
}

/** A count or a share against its limit. */
function compared({ quantity, operator, limit }: CriterionOf<"compare">): Linear | undefined {
  const { num, den } = decimal(limit);
  const [n, d] = [BigInt(num), BigInt(den)];
  if (quantity.kind === "count") {
    const { list, where } = quantity;
    return { known: [], holds: against(list, [{ ...(where && { where }), times: d }], operator, n) };
  }
  if (quantity.kind !== "share") return undefined;
  const { list, where } = quantity;
  return {
    known: [{ list, parts: [{ times: 1n }], atLeast: 1n }],
    holds: against(list, [{ where, times: d }, { times: -n }], operator, 0n),
  };
}

const kinds: ByKind<Linear | undefined> = {
  all: nothing,
  any: nothing,
  implies: nothing,
  called: ({ of }) => linearOf(of),
  judged: nothing,
  given: nothing,
  "if-given": nothing,
  "one-of": nothing,
  "starts-with": nothing,
  uscc: nothing,
  same: nothing,
  date: nothing,
  "of-year": nothing,
  named: nothing,
  coded: nothing,
  refers: nothing,
  filled: nothing,
  has: nothing,
  among: nothing,
  some: linearOfRows,
  every: linearOfRows,
  "each-year": nothing,
  compare: compared,
  declares: nothing,
};

const linear = <K extends keyof CriterionKinds>(of: CriterionOf<K>): Linear | undefined => kinds[of.kind](of);

/**
 * What a criterion asks of the numbers of rows, exactly and in whole numbers; `undefined` where it asks something else. What
 * is added to the rows or taken from them changes the numbers on both sides, so that no denominator needs a thought.
 * @example linearOf(atLeast(share(units, enterprise), percent("50")))
 * // { known: [there is a row], holds: [{ list: units, parts: [{ where: enterprise, times: 100n }, { times: -50n }], atLeast: 0n }] }
 */
export const linearOf = (of: Criterion): Linear | undefined => linear(of);
