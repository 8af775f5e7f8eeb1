import type { Operator } from "../criteria/types.js";
import type { Sql } from "./dialect.js";
import { type Bounds, block, divided, signOf, type Year } from "./divided.js";
import { digitsOf, type Fraction, type Interval } from "./fractions.js";
import type { Frame, Mood, Place } from "./frame.js";
import { both, chosen } from "./text.js";
import { cases, FAIL, PASS, type Truth, UNKNOWN } from "./truths.js";

/**
 * The years in the window, each as a fraction less what `less` tells, times the denominator of that; out of it, nothing.
 */
function inWindow(frame: Frame, years: readonly Fraction[], less: { num: bigint; den: bigint }): Year[] {
  const { math } = frame;
  const size = frame.base.windowSize();
  return years.map((year, back) => {
    const { num, den } = year;
    const [[more, under], [left, right]] = [digitsOf(year), digitsOf(less)];
    // Three of them are added up.
    math.held(Math.max(more + right, under + left) + 1, under + block);
    const own = math.minus(math.times(num, less.den), math.times(den, less.num));
    const within = `${size} > ${back}`;
    return {
      num: frame.dialect.wide(`CASE WHEN ${within} THEN ${math.sql(own)} ELSE 0 END`),
      // Where it is none, the year is not known either.
      den: frame.dialect.wide(`CASE WHEN ${within} AND ${math.sql(den)} > 0 THEN ${math.sql(den)} ELSE 1 END`),
    };
  });
}

const kept = (frame: Frame, { num, den }: Year, place: Place): Year => ({
  num: frame.derive(1, num, place),
  den: frame.derive(1, den, place),
});

/** Whether each year of the window is known. */
const known = (frame: Frame, years: readonly Fraction[]): Sql =>
  both(
    ...years.map(({ num }, back) => {
      const given = `${frame.math.sql(num)} IS NOT NULL`;
      return back === 0 ? given : `(${frame.base.windowSize()} <= ${back} OR ${given})`;
    }),
  );

type Limit = Readonly<{ num: bigint; den: bigint }>;

/** How a sum stands to zero: −1, 0, 1; 2 where its bounds leave that open. NULL where a year is not known. */
function standing(frame: Frame, years: readonly Fraction[], limit: Limit, place: Place): Sql {
  const less = inWindow(frame, years, limit).map((year) => kept(frame, year, place));
  const all = (operator: string): Sql => both(...less.map(({ num }) => `${num} ${operator} 0`));
  const sum = less.map(({ num }) => num).join(" + ");
  const [first, ...rest] = less.map(({ den }) => den);
  const alike = both(...rest.map((den) => `${den} = ${first}`));
  const { two, one, fine, finest, coarse, blunt } = divided(frame, less, place);
  const sign = chosen(
    [
      [`NOT ${known(frame, years)}`, "NULL"],
      [all("="), "0"],
      [all(">="), "1"],
      [all("<="), "-1"],
      [alike, `SIGN(${sum})`],
      [two, signOf(fine, signOf(finest))],
      [one, signOf(coarse)],
    ],
    signOf(blunt),
  );
  return frame.derive(5, sign, place);
}

/** How the ends of a mean must stand to the limit for it to hold, and for it to be open; NULL is without end. */
const holds: Record<Operator, (low: Sql, high: Sql) => { passes: Sql; open: Sql }> = {
  ">=": (low, high) => ({ passes: `${low} >= 0`, open: `(${high} IS NULL OR ${high} >= 0)` }),
  ">": (low, high) => ({ passes: `${low} > 0`, open: `(${high} IS NULL OR ${high} > 0)` }),
  "<=": (low, high) => ({ passes: `${high} <= 0`, open: `${low} <= 0` }),
  "=": (low, high) => ({
    passes: `${low} = 0 AND ${high} = 0`,
    open: `${low} <= 0 AND (${high} IS NULL OR ${high} >= 0)`,
  }),
};

/** The ends of each year. */
function endsOf(
  years: readonly (Interval | undefined)[],
): { lows: Fraction[]; highs: Fraction[] | undefined } | undefined {
  const [lows, highs]: Fraction[][] = [[], []];
  for (const year of years) {
    if (!year) return undefined;
    lows?.push(year.low);
    highs?.push(year.high ?? year.low);
  }
  return { lows: lows ?? [], highs: years.some((year) => year?.high) ? highs : undefined };
}

/** Holds a mean against a limit. */
export function meanAgainst(
  frame: Frame,
  years: readonly (Interval | undefined)[],
  operator: Operator,
  limit: Limit,
  { undecided }: Mood,
  place: Place,
): Truth {
  const ends = endsOf(years);
  if (!ends) return UNKNOWN;
  const low = standing(frame, ends.lows, limit, place);
  const high = ends.highs ? standing(frame, ends.highs, limit, place) : low;
  const { passes, open } = holds[operator](low, high);
  return cases(
    [
      [`${low} IS NULL`, UNKNOWN],
      [[...new Set([low, high])].map((end) => `${end} = 2`).join(" OR "), undecided === "pass" ? PASS : FAIL],
      [passes, PASS],
      ends.highs !== undefined && [open, UNKNOWN],
    ],
    FAIL,
  );
}

/** The ends of a mean, cut to so many decimals and times as many tens; NULL where bounds leave them open, or a year is not known. */
export function meanCut(
  frame: Frame,
  years: readonly (Interval | undefined)[],
  limit: Limit,
  decimals: number,
  place: Place,
): readonly [low: Sql, high: Sql] | undefined {
  const ends = endsOf(years);
  if (!ends) return undefined;
  const low = cutEnd(frame, ends.lows, limit, decimals, place);
  return [low, ends.highs ? cutEnd(frame, ends.highs, limit, decimals, place) : low];
}

function cutEnd(frame: Frame, years: readonly Fraction[], limit: Limit, decimals: number, place: Place): Sql {
  const { dialect, math } = frame;
  const plain = inWindow(frame, years, { num: 0n, den: 1n }).map((year) => kept(frame, year, place));
  const size = dialect.wide(`GREATEST(${frame.base.windowSize()}, 1)`);
  const all = `(${plain.map(({ num }) => num).join(" + ")})`;
  const scale = 10n ** BigInt(decimals);
  // Amounts and counts have one denominator: their sum is exact.
  if (years.every(({ den }) => den === scale))
    return `CASE WHEN ${known(frame, years)} THEN ${dialect.times(all, size)} END`;
  const { two, one, fine, coarse } = divided(frame, plain, place);
  const stands = standing(frame, years, limit, place);
  const edge = math.sql((limit.num * scale) / limit.den);
  const cut = ({ digits, least, open }: Bounds): Sql => {
    const unit = `(${size} * ${math.sql(10n ** BigInt(digits - decimals))})`;
    const [low = "", high = ""] = [least, `(${least} + GREATEST(${open} - 1, 0))`].map((end) =>
      frame.derive(4, dialect.times(end, unit), place),
    );
    // What lies so close to the limit is told by the side on which it is.
    const beside = `${high} = ${edge} AND ${low} + 1 = ${high}`;
    return `CASE WHEN ${low} = ${high} THEN ${low} WHEN ${beside} AND ${stands} IN (0, 1) THEN ${high} WHEN ${beside} AND ${stands} = -1 THEN ${low} END`;
  };
  return `CASE WHEN ${known(frame, years)} THEN CASE WHEN ${two} THEN ${cut(fine)} WHEN ${one} THEN ${cut(coarse)} END END`;
}
