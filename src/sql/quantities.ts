import type { ByQuantity } from "../criteria/fold.js";
import type { Quantity, QuantityOf } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import type { Sql } from "./dialect.js";
import { type Fraction, type Interval, type Whole, whole } from "./fractions.js";
import type { Frame, Place } from "./frame.js";
import { type Census, census, type Judge, sum } from "./lists.js";
import { blank, hidden, wide } from "./patterns.js";
import { Unsettled } from "./unsettled.js";
import { words } from "./words.js";
import { workdays } from "./workdays.js";

/** In one yuan. */
const parts = 10n ** 8n;
/** How many digits an amount has, in these. */
const ofAmount = [26, 0] as const;

/** What quantities come to. */
export class Measures {
  private readonly frame: Frame;
  private readonly judge: Judge;

  constructor(frame: Frame, judge: Judge) {
    this.frame = frame;
    this.judge = judge;
  }

  /** `undefined` for what no dossier has an answer to, since its field is of another kind. */
  interval(of: Quantity, place: Place): Interval | undefined {
    const found = this.raw(of, place);
    if (!found) return undefined;
    const once = (one: Whole): Whole => (typeof one === "bigint" ? one : place.scope.number(one));
    const [low, high] = [found.low, found.high].map((end) => end && { ...end, num: once(end.num), den: once(end.den) });
    return low && (high ? { low, high } : { low });
  }

  private raw<K extends Quantity["kind"]>(of: QuantityOf<K>, place: Place): Interval | undefined {
    const kinds: ByQuantity<Interval | undefined, [Place]> = this.kinds;
    return (kinds[of.kind] as (of: QuantityOf<K>, place: Place) => Interval | undefined)(of, place);
  }

  /** What is measured in each year, the latest first. */
  yearly({ of }: QuantityOf<"mean">, place: Place): (Interval | undefined)[] {
    return [0, 1, 2].map((back) => this.raw(of, { ...place, back }));
  }

  /** An answer that is a count. */
  counted(field: Field, place: Place): Sql | undefined {
    const { kind, sql } = this.frame.answer(field, place, "number");
    if (kind === "count") return sql;
    if (kind !== "value") return undefined;
    const isCount = `${sql} >= 0 AND ${sql} <= 9007199254740991 AND ${sql} = FLOOR(${sql})`;
    return `CASE WHEN ${isCount} THEN ${this.frame.dialect.integer(sql)} END`;
  }

  /** The rows that a quantity counts. */
  census({ list, where }: QuantityOf<"count"> | QuantityOf<"share">, place: Place): Census {
    return census(this.frame, list, where, place, this.judge);
  }

  private readonly count = (of: QuantityOf<"count">, place: Place): Interval => {
    const found = this.census(of, place);
    const passed = found.sure(3);
    const more = sum(found.sure(1, 2), found.maybe(1, 2, 3));
    return {
      low: whole(`CASE WHEN ${found.known} THEN ${passed} END`),
      high: whole(`CASE WHEN ${found.known} AND ${found.open} = 0 THEN ${sum(passed, more)} END`),
    };
  };

  /** The least and the greatest share: what may not belong counts only where it moves the end. */
  private readonly share = (of: QuantityOf<"share">, place: Place): Interval => {
    const found = this.census(of, place);
    const rows = found.sure();
    const more = found.maybe(1, 2, 3);
    const known = `${found.known} AND ${found.open} = 0 AND ${rows} > 0`;
    const given = (made: Sql): Sql => `CASE WHEN ${known} THEN ${made} END`;
    return {
      low: { num: given(found.sure(3)), den: `(${sum(rows, found.maybe(0, 1, 2))})` },
      high: { num: given(sum(found.sure(3), found.sure(1, 2), more)), den: `(${sum(rows, more)})` },
    };
  };

  private figure({ figure, basis, years }: QuantityOf<"accounts">, { back }: Place): Fraction {
    const { base } = this.frame;
    if (years !== "window")
      return { num: base.book(figure, basis, years === "this" ? (back ?? 0) : 0), den: parts, digits: ofAmount };
    const size = base.windowSize();
    const of = (at: number): Sql => base.book(figure, basis, at);
    const total = `CASE ${size} WHEN 3 THEN ${of(0)} + ${of(1)} + ${of(2)} WHEN 2 THEN ${of(0)} + ${of(1)} WHEN 1 THEN ${of(0)} END`;
    return { num: total, den: parts, digits: [27, 0] };
  }

  /** One over another; where the other may be zero, or is below it, it cannot be told. */
  private readonly ratio = ({ of, to }: QuantityOf<"ratio">, place: Place): Interval | undefined => {
    const [one, other] = [this.raw(of, place), this.raw(to, place)];
    if (!one || !other) return undefined;
    const { math } = this.frame;
    const positive = `${math.sql(other.low.num)} > 0`;
    const known = (made: Fraction, also = ""): Fraction => ({
      ...made,
      num: `CASE WHEN ${positive}${also} THEN ${math.sql(made.num)} END`,
    });
    if (!one.high && !other.high) return { low: known(math.divide(one.low, other.low)) };
    const least = known(math.divide(one.low, other.high ?? other.low));
    const known0 = `${math.sql(one.low.num)} IS NOT NULL`;
    const low: Fraction = other.high
      ? {
          ...least,
          num: `CASE WHEN ${positive} AND ${known0} AND ${math.sql(other.high.num)} IS NULL THEN 0 ELSE ${math.sql(least.num)} END`,
          den: `COALESCE(${math.sql(least.den)}, 1)`,
        }
      : least;
    return { low, high: known(math.divide(one.high ?? one.low, other.low), ` AND ${known0}`) };
  };

  private readonly entries = ({ field }: QuantityOf<"entries">, place: Place): Interval | undefined => {
    const read = words(this.frame, field, place);
    if (!read) return undefined;
    const { known, all, blank, open } = read;
    return {
      low: whole(`CASE WHEN ${known} THEN ${all} - ${blank} END`),
      high: whole(`CASE WHEN ${known} AND ${open} = 0 THEN ${all} END`),
    };
  };

  private readonly length = ({ field, by }: QuantityOf<"length">, place: Place): Interval | undefined => {
    const { dialect } = this.frame;
    const { kind, sql } = this.frame.answer(field, place, "text");
    if (kind !== "text" && kind !== "option" && kind !== "division" && kind !== "value") return undefined;
    if (by === "characters") return { low: whole(dialect.length(dialect.replaced(sql, `[${blank(dialect)}]`, ""))) };
    const seen = dialect.replaced(sql, `[${hidden(dialect)}]`, "");
    const runs = dialect.replaced(seen, `[^${blank(dialect)}${wide(dialect)}]+`, "x");
    return { low: whole(dialect.length(dialect.replaced(runs, `[${blank(dialect)}]`, ""))) };
  };

  private readonly kinds: ByQuantity<Interval | undefined, [Place]> = {
    count: (of, place) => this.count(of, place),
    share: (of, place) => this.share(of, place),
    number: ({ field }, place) => {
      const count = this.counted(field, place);
      return count === undefined ? undefined : { low: { ...whole(count), digits: [16, 0] } };
    },
    money: ({ field }, place) => {
      const { kind, sql } = this.frame.answer(field, place, "amount");
      // As an amount a number has fifteen digits at most.
      if (kind === "count")
        return { low: whole(`CASE WHEN ${sql} <= 999999999999999 OR ${sql} % 10 = 0 THEN ${sql} END`) };
      return kind === "amount" || kind === "value" ? { low: { num: sql, den: parts, digits: ofAmount } } : undefined;
    },
    accounts: (of, place) => ({ low: this.figure(of, place) }),
    sum: ({ of }, place) => {
      const [first, ...rest] = of.map((one) => this.raw(one, place));
      return rest.reduce((total, one) => total && one && this.frame.math.total(total, one), first);
    },
    ratio: (of, place) => this.ratio(of, place),
    mean: () => {
      throw new Unsettled("a mean is part of another quantity");
    },
    entries: (of, place) => this.entries(of, place),
    length: (of, place) => this.length(of, place),
    workdays: (of, place) => workdays(this.frame, of, place),
  };
}
