import { factOf } from "../criteria/fact.js";
import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionOf, Quantity } from "../criteria/types.js";
import { type Unit, unitOf } from "../criteria/unit.js";
import { readsAccounts } from "../engine/traits.js";
import type { Criteria } from "./criteria.js";
import type { Sql } from "./dialect.js";
import { decimal, digitsOf, type Fraction } from "./fractions.js";
import type { Place } from "./frame.js";
import { sum } from "./lists.js";
import { meanCut } from "./means.js";
import type { ResultColumn } from "./types.js";
import { settled } from "./unsettled.js";

/** A column of a measure: NULL where it is not asked, or not known. */
export interface MeasureColumn {
  readonly part: Exclude<ResultColumn["part"], "status">;
  readonly sql: Sql;
}
/** What is measured of a dossier by a reading. */
export interface Measured {
  readonly measure: NonNullable<ResultColumn["measure"]>;
  readonly columns: readonly MeasureColumn[];
  /** The ways in which it is asked: all conditions of one must hold. */
  readonly asked: readonly (readonly Sql[])[];
}

/** How many decimals a number has at most. */
const decimals: Record<Unit, number> = { CNY: 8, ratio: 6, count: 0, characters: 0, workdays: 0 };

type Note = (measured: Measured) => void;
type Rest = readonly [place: Place, asked: readonly Sql[], note: Note];
type Noting<K extends Criterion["kind"]> = (of: CriterionOf<K>, ...rest: Rest) => void;

const nothing = (): void => {};

/** Finds what is compared of the dossier itself; what is compared of rows has no column, for there are as many as rows. */
export class Measuring {
  private readonly criteria: Criteria;

  constructor(criteria: Criteria) {
    this.criteria = criteria;
  }

  /** Notes the comparisons of a criterion, in order. `asked` are the conditions under which they are. */
  notes<K extends Criterion["kind"]>(of: CriterionOf<K>, ...rest: Rest): void {
    const kinds: ByKind<void, Rest> = this.kinds;
    (kinds[of.kind] as Noting<K>)(of, ...rest);
  }

  /** A fraction cut to the decimals of its unit. */
  private cut(of: Fraction, unit: Unit): Sql {
    const { math, dialect } = this.criteria.frame;
    const { num, den } = of;
    const scale = 10n ** BigInt(decimals[unit]);
    math.held(digitsOf(of)[0] + (den === scale ? 0 : decimals[unit]));
    if (den === scale) return dialect.decimal(math.sql(num), decimals[unit]);
    const known = `${math.sql(num)} IS NOT NULL`;
    const whole = dialect.times(math.sql(math.times(num, scale)), `NULLIF(${math.sql(den)}, 0)`);
    return `CASE WHEN ${known} THEN ${dialect.decimal(den === 1n ? math.sql(math.times(num, scale)) : whole, decimals[unit])} END`;
  }

  /** The two sides of a share or a ratio, as far as they are known. */
  private sides(of: Quantity, place: Place): MeasureColumn[] {
    const { measures, frame } = this.criteria;
    if (of.kind === "share") {
      const found = measures.census(of, place);
      const rows = `${found.known} AND ${found.open} = 0 AND ${sum(found.maybe())} = 0`;
      const settled = `${sum(found.sure(1, 2))} = 0`;
      return [
        { part: "numerator", sql: `CASE WHEN ${rows} AND ${settled} THEN ${found.sure(3)} END` },
        { part: "denominator", sql: `CASE WHEN ${rows} THEN ${found.sure()} END` },
      ];
    }
    if (of.kind !== "ratio") return [];
    return (
      [
        ["numerator", of.of],
        ["denominator", of.to],
      ] as const
    ).flatMap(([part, side]) => {
      const interval = measures.interval(side, place);
      if (!interval) return [];
      const { low, high } = interval;
      const exact = high && `${frame.math.sql(low.num)} = ${frame.math.sql(high.num)}`;
      const made = this.cut(low, unitOf(side));
      return [{ part, sql: exact ? `CASE WHEN ${exact} THEN ${made} END` : made }];
    });
  }

  private ends(of: Quantity, limit: string, place: Place): MeasureColumn[] {
    const { measures, frame } = this.criteria;
    const unit = unitOf(of);
    if (of.kind === "mean") {
      const cut = meanCut(frame, measures.yearly(of, place), decimal(limit), decimals[unit], place);
      const parts = ["low", "high"] as const;
      return parts.flatMap((part, at) =>
        cut ? [{ part, sql: frame.dialect.decimal(`(${cut[at]})`, decimals[unit]) }] : [],
      );
    }
    const interval = measures.interval(of, place);
    if (!interval) return [];
    const { low, high = low } = interval;
    return [
      { part: "low", sql: this.cut(low, unit) },
      { part: "high", sql: this.cut(high, unit) },
    ];
  }

  private readonly compare: Noting<"compare"> = (of, place, asked, note) => {
    const { quantity, operator, limit } = of;
    const { base, days } = this.criteria.frame;
    const when = readsAccounts(of) ? [...asked, `${base.windowSize()} > 0`] : asked;
    const year = place.back === undefined ? undefined : days.latestYear - place.back;
    note({
      measure: { fact: factOf(quantity, year), operator, limit, unit: unitOf(quantity) },
      columns: settled(() => [...this.ends(quantity, limit, place), ...this.sides(quantity, place)], []),
      asked: [when],
    });
  };

  private readonly declares: Noting<"declares"> = ({ counted }, place, asked, note) => {
    const measure = { fact: factOf(counted), operator: "=", limit: "", unit: "count" } as const;
    note({ measure, columns: this.ends(counted, "0", place), asked: [asked] });
  };

  private readonly each: Noting<"all" | "any"> = ({ of }, ...rest) => {
    for (const part of of) this.notes(part, ...rest);
  };

  private readonly kinds: ByKind<void, Rest> = {
    all: this.each,
    any: this.each,
    implies: ({ when, then }, place, asked, note) => {
      this.notes(when, place, asked, note);
      this.notes(then, place, [...asked, `${this.criteria.judge(when, place).sql} <> 0`], note);
    },
    called: ({ of }, ...rest) => this.notes(of, ...rest),
    "if-given": ({ field, then }, place, asked, note) => {
      const given = this.criteria.judge({ kind: "given", field }, place);
      this.notes(then, place, [...asked, `${given.sql} = 3`], note);
    },
    "each-year": ({ then }, place, asked, note) => {
      const size = this.criteria.frame.base.windowSize();
      const found = new Map<string, Measured>();
      for (const back of [2, 1, 0])
        this.notes(then, { ...place, back }, [...asked, `${size} > ${back}`], (one) => {
          // What is asked alike in several years is one measure.
          const print = JSON.stringify([one.measure, one.columns]);
          found.set(print, { ...one, asked: [...(found.get(print)?.asked ?? []), ...one.asked] });
        });
      for (const measured of found.values()) note(measured);
    },
    compare: this.compare,
    declares: this.declares,
    some: nothing,
    every: nothing,
    judged: nothing,
    given: nothing,
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
  };
}

/** The columns of a measure, NULL where it is not asked. */
export function columnsOf({ columns, asked }: Measured): MeasureColumn[] {
  const ways = asked.map((conditions) => conditions.join(" AND "));
  if (ways.includes("")) return [...columns];
  const when = ways.length === 1 ? ways[0] : ways.map((way) => `(${way})`).join(" OR ");
  return columns.map(({ part, sql }) => ({ part, sql: `CASE WHEN ${when} THEN ${sql} END` }));
}
