import type { Operator } from "../criteria/types.js";
import type { Sql } from "./dialect.js";
import type { Frame, Mood } from "./frame.js";
import type { Fraction, Interval } from "./fractions.js";
import { both, chosen } from "./text.js";
import { cases, FAIL, PASS, type Truth, UNKNOWN } from "./truths.js";

/**
 * The sum of three fractions has more digits than engines hold. Each is divided out, two blocks of digits one after the
 * other: so the sum is known from below to 10⁻²², and from above by as many units as there are fractions that did not end.
 */
const block = 10n ** 11n;
/** Beyond this a fraction is not divided out: nobody spends so many times his revenue. */
const most = 10n ** 13n;

/** What a sum lies between, in units of 10⁻²²: from `least` on, and by fewer than `open` units above it. */
export interface Bounds {
  /** Whether each fraction is small enough. */
  readonly fits: Sql;
  readonly least: Sql;
  readonly open: Sql;
}

/** A fraction of a year, in the window and out of it, with its number of the year. */
interface Year {
  readonly num: Sql;
  readonly den: Sql;
}

/** Divides fractions out. They may be below zero: then they are a whole number less, and what is left is above. */
function divided(frame: Frame, years: readonly Year[]): Bounds {
  const { dialect, math } = frame;
  const unit = math.sql(block);
  const each = years.map(({ num, den }) => {
    const rest = `(${dialect.rest(`(${dialect.rest(num, den)} + ${den})`, den)})`;
    const times = dialect.times(`(${num} - ${rest})`, den);
    const first = `LEAST(GREATEST(${times}, -${math.sql(most)}), ${math.sql(most)})`;
    const [second, after] = [dialect.times(`(${rest} * ${unit})`, den), `(${dialect.rest(`(${rest} * ${unit})`, den)})`];
    const [third, left] = [dialect.times(`(${after} * ${unit})`, den), dialect.rest(`(${after} * ${unit})`, den)];
    return {
      fits: `ABS(${first}) < ${math.sql(most)}`,
      units: `((${first} * ${unit} + ${second}) * ${unit} + ${third})`,
      open: `CASE WHEN ${left} = 0 THEN 0 ELSE 1 END`,
    };
  });
  return {
    fits: both(...each.map(({ fits }) => fits)),
    least: `(${each.map(({ units }) => units).join(" + ")})`,
    open: `(${each.map(({ open }) => open).join(" + ")})`,
  };
}

/**
 * The years in the window, each as a fraction less what `less` tells, times the denominator of that; out of it, nothing.
 */
function inWindow(frame: Frame, years: readonly Fraction[], less: { num: bigint; den: bigint }): Year[] {
  const { math } = frame;
  const size = frame.base.windowSize();
  return years.map(({ num, den }, back) => {
    const own = math.minus(math.times(num, less.den), math.times(den, less.num));
    const within = `${size} > ${back}`;
    return {
      num: frame.dialect.wide(`CASE WHEN ${within} THEN ${math.sql(own)} ELSE 0 END`),
      den: frame.dialect.wide(`CASE WHEN ${within} THEN ${math.sql(den)} ELSE 1 END`),
    };
  });
}

const kept = ({ base }: Frame, { num, den }: Year): Year => ({ num: base.derive(1, num), den: base.derive(1, den) });

/** Whether each year of the window is known. */
const known = (frame: Frame, years: readonly Fraction[]): Sql =>
  both(
    ...years.map(({ num }, back) => {
      const given = `${frame.math.sql(num)} IS NOT NULL`;
      return back === 0 ? given : `(${frame.base.windowSize()} <= ${back} OR ${given})`;
    }),
  );

/** How a sum stands to zero: −1, 0, 1; 2 where its bounds leave that open. NULL where a year is not known. */
function sign(frame: Frame, years: readonly Fraction[], limit: { num: bigint; den: bigint }): Sql {
  const less = inWindow(frame, years, limit).map((year) => kept(frame, year));
  const all = (operator: string): Sql => both(...less.map(({ num }) => `${num} ${operator} 0`));
  const sum = less.map(({ num }) => num).join(" + ");
  const [first, ...rest] = less.map(({ den }) => den);
  const alike = both(...rest.map((den) => `${den} = ${first}`));
  const { fits, least, open } = divided(frame, less);
  return chosen(
    [
      [`NOT ${known(frame, years)}`, "NULL"],
      [all("="), "0"],
      [all(">="), "1"],
      [all("<="), "-1"],
      [alike, `SIGN(${sum})`],
      [`NOT ${fits}`, "2"],
      [`${least} > 0 OR (${least} = 0 AND ${open} > 0)`, "1"],
      [`${least} = 0`, "0"],
      [`${least} + ${open} <= 0`, "-1"],
    ],
    "2",
  );
}

const decides: Record<Operator, readonly number[]> = { ">=": [0, 1], ">": [1], "<=": [-1, 0], "=": [0] };

/** Holds a mean against a limit; only what is exact each year is compiled. */
export function meanAgainst(
  frame: Frame,
  years: readonly (Interval | undefined)[],
  operator: Operator,
  limit: { num: bigint; den: bigint },
  { undecided }: Mood,
): Truth {
  const exact = exactly(years);
  if (!exact) return UNKNOWN;
  const stands = frame.base.derive(2, sign(frame, exact, limit));
  return cases(
    [
      [`${stands} IS NULL`, UNKNOWN],
      [`${stands} = 2`, undecided === "pass" ? PASS : FAIL],
      [decides[operator].map((one) => `${stands} = ${one}`).join(" OR "), PASS],
    ],
    FAIL,
  );
}

function exactly(years: readonly (Interval | undefined)[]): Fraction[] | undefined {
  const found: Fraction[] = [];
  for (const year of years) {
    if (!year) return undefined;
    if (year.high) throw new RangeError("the mean of what is counted is not compiled");
    found.push(year.low);
  }
  return found;
}

/** The mean, cut to so many decimals and times as many tens; NULL where its bounds leave it open, or a year is not known. */
export function meanCut(frame: Frame, years: readonly (Interval | undefined)[], decimals: number): Sql | undefined {
  const exact = exactly(years);
  if (!exact) return undefined;
  const { dialect, math } = frame;
  const plain = inWindow(frame, exact, { num: 0n, den: 1n }).map((year) => kept(frame, year));
  const { fits, least, open } = divided(frame, plain);
  const unit = `(${dialect.wide(frame.base.windowSize())} * ${math.sql(10n ** BigInt(22 - decimals))})`;
  const highest = `CASE WHEN ${open} = 0 THEN ${least} ELSE ${least} + ${open} - 1 END`;
  const [low, high] = [dialect.times(least, unit), dialect.times(highest, unit)];
  return `CASE WHEN ${known(frame, exact)} AND ${fits} AND ${low} = ${high} THEN ${low} END`;
}
