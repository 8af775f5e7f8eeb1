import type { Sql } from "./dialect.js";
import type { Frame, Place } from "./frame.js";
import { both, chosen } from "./text.js";

/**
 * The sum of three fractions has more digits than engines hold. Each is divided out, a block of digits after the other: so
 * the sum is known from below, and from above by as many units as there are fractions that did not end. Two blocks tell
 * it to 10⁻²²; of fractions that are too large for that one block does.
 */
export const block = 11;
/** Up to this, two blocks fit; and up to this, one. */
const most = 10n ** 13n;
const mostOfOne = 5n * 10n ** 26n;

/** What a sum lies between, in units of its last digit: from `least` on, and by fewer than `open` units above it. */
export interface Bounds {
  readonly digits: number;
  readonly least: Sql;
  readonly open: Sql;
}

/** A fraction of a year, in the window and out of it, with its number of the year. */
export interface Year {
  readonly num: Sql;
  readonly den: Sql;
}

/** A fraction divided out, by whole numbers: what is left is never below zero, though the fraction may be. */
function digits(frame: Frame, { num, den }: Year, place: Place) {
  const { dialect, math } = frame;
  const unit = math.sql(10n ** BigInt(block));
  const rest = frame.derive(2, `(${dialect.rest(`(${dialect.rest(num, den)} + ${den})`, den)})`, place);
  const first = frame.derive(
    2,
    dialect.times(`(${num} - (${dialect.rest(`(${dialect.rest(num, den)} + ${den})`, den)}))`, den),
    place,
  );
  const next = `(${rest} * ${unit})`;
  const after = `(${dialect.rest(next, den)} * ${unit})`;
  const last = `(${dialect.rest(after, den)} * ${unit})`;
  return {
    first,
    rest,
    second: dialect.times(next, den),
    third: dialect.times(after, den),
    fourth: dialect.times(last, den),
    left: [dialect.rest(next, den), dialect.rest(after, den), dialect.rest(last, den)],
  };
}

/** The bounds of a sum, and the condition under which blocks fit. */
export interface Divided {
  /** By two blocks; by three, where the sum is next to zero; by one; and by none. */
  readonly fine: Bounds;
  readonly finest: Bounds;
  readonly coarse: Bounds;
  readonly blunt: Bounds;
  readonly two: Sql;
  readonly one: Sql;
}

export function divided(frame: Frame, years: readonly Year[], place: Place): Divided {
  const { math } = frame;
  const unit = math.sql(10n ** BigInt(block));
  const each = years.map((year) => digits(frame, year, place));
  const added = (of: readonly Sql[]): Sql => frame.derive(3, `(${of.join(" + ")})`, place);
  const open = (at: number): Sql => added(each.map(({ left }) => `CASE WHEN ${left[at]} = 0 THEN 0 ELSE 1 END`));
  const small = (of: Sql, least = most): Sql => `LEAST(GREATEST(${of}, ${math.sql(-least)}), ${math.sql(least)})`;
  const below = (limit: bigint): Sql => both(...each.map(({ first }) => `ABS(${first}) < ${math.sql(limit)}`));
  const fine: Bounds = {
    digits: 2 * block,
    least: added(
      each.map(({ first, second, third }) => `((${small(first)} * ${unit} + ${second}) * ${unit} + ${third})`),
    ),
    open: open(1),
  };
  return {
    two: below(most),
    one: below(mostOfOne),
    fine,
    finest: {
      digits: 3 * block,
      least: frame.derive(
        4,
        `(${small(fine.least)} * ${unit} + ${each.map(({ fourth }) => fourth).join(" + ")})`,
        place,
      ),
      open: open(2),
    },
    coarse: {
      digits: block,
      least: added(each.map(({ first, second }) => `(${small(first, mostOfOne)} * ${unit} + ${second})`)),
      open: open(0),
    },
    blunt: {
      digits: 0,
      least: added(each.map(({ first }) => first)),
      open: added(each.map(({ rest }) => `CASE WHEN ${rest} = 0 THEN 0 ELSE 1 END`)),
    },
  };
}

/** How a sum stands to zero by its bounds; 2 where they leave that open. */
export const signOf = ({ least, open }: Bounds, otherwise = "2"): Sql =>
  chosen(
    [
      [`${least} > 0 OR (${least} = 0 AND ${open} > 0)`, "1"],
      [`${least} = 0`, "0"],
      [`${least} + ${open} <= 0`, "-1"],
    ],
    otherwise,
  );
