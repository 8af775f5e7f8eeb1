import type { Sql } from "./dialect.js";
import { chosen, greatest, least } from "./text.js";

/** What a criterion comes to, as a number: 0 fail, 1 unknown, 2 review, 3 pass. `can` has a bit for each that it may be. */
export interface Truth {
  readonly sql: Sql;
  readonly can: number;
}

const bit = (truth: number): number => 1 << truth;
/** Whether it may be one of these. */
export const may = ({ can }: Truth, ...truths: readonly number[]): boolean =>
  truths.some((truth) => (can & bit(truth)) !== 0);

const constant = (truth: number): Truth => ({ sql: String(truth), can: bit(truth) });
export const FAIL = constant(0);
export const UNKNOWN = constant(1);
export const REVIEW = constant(2);
export const PASS = constant(3);

/** The truth of the first condition that holds, else the other. */
export function cases(of: readonly (readonly [when: Sql, then: Truth] | false)[], other: Truth): Truth {
  const given = of.filter((one) => one !== false);
  return {
    sql: chosen(
      given.map(([when, { sql }]) => [when, sql]),
      other.sql,
    ),
    can: given.reduce((can, [, truth]) => can | truth.can, other.can),
  };
}

/** Unknown where there is no value, else as the condition holds. */
export const ofValue = (value: Sql, holds: Sql, otherwise: Truth = FAIL): Truth =>
  cases(
    [
      [`${value} IS NULL`, UNKNOWN],
      [holds, PASS],
    ],
    otherwise,
  );

function joined(of: readonly Truth[], none: Truth, join: typeof least, pick: (a: number, b: number) => number): Truth {
  const [first, ...rest] = of;
  if (!first) return none;
  let { can } = first;
  for (const other of rest) {
    let both = 0;
    for (const a of [0, 1, 2, 3])
      for (const b of [0, 1, 2, 3]) if (can & bit(a) && other.can & bit(b)) both |= bit(pick(a, b));
    can = both;
  }
  return { sql: join(...of.map(({ sql }) => sql)), can };
}
/** Every one of them: the least; and one of them: the greatest. */
export const every = (of: readonly Truth[]): Truth => joined(of, PASS, least, Math.min);
export const some = (of: readonly Truth[]): Truth => joined(of, FAIL, greatest, Math.max);

/** Under a condition: outside it a pass; while it is open, what fails is unknown. */
export function implied(when: Truth, then: Truth): Truth {
  const floor: Truth = {
    sql: `CASE ${when.sql} WHEN 0 THEN 3 WHEN 3 THEN 0 ELSE 1 END`,
    can: (may(when, 0) ? PASS.can : 0) | (may(when, 3) ? FAIL.can : 0) | (may(when, 1, 2) ? UNKNOWN.can : 0),
  };
  return some([floor, then]);
}
