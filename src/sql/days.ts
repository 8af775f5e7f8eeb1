import type { Day, DayOfYear } from "../criteria/types.js";
import { dayOfYear } from "../facts/days.js";
import type { Field } from "../facts/field.js";
import { isDay } from "../schemas/day.js";
import type { Dialect, Sql } from "./dialect.js";
import { dayForm, monthForm, yearForm } from "./patterns.js";
import { chosen } from "./text.js";

/** The days that an answer may mean, as whole numbers: 20251120. NULL where it is none. */
export interface Span {
  readonly first: Sql;
  readonly last: Sql;
}

/** Days as an engine computes them. */
export class Days {
  readonly latestYear: number;
  private readonly asOf: string;
  private readonly dialect: Dialect;

  constructor(dialect: Dialect, asOf: string) {
    this.dialect = dialect;
    this.asOf = asOf;
    this.latestYear = Number(asOf.slice(0, 4)) - 1;
  }

  /** The day that an answer is held against, known beforehand. */
  at(day: Exclude<Day, Field>, back: number): Span {
    const given = this.given(day, back);
    // A year before the first is before every day.
    const made = isDay(given) ? given.replaceAll("-", "").replace(/^0+/, "") : "0";
    return { first: made, last: made };
  }

  private given(day: "as-of" | "first-of-year" | DayOfYear, back: number): string {
    if (day === "as-of") return this.asOf;
    if (day === "first-of-year") return `${this.asOf.slice(0, 4)}-01-01`;
    return dayOfYear(this.latestYear - back + day.yearsLater, day.on);
  }

  /** A day as it is written: `2025-11-20`. */
  written(day: Sql): Sql {
    const digits = `LPAD(${this.dialect.written(day)}, 8, '0')`;
    const part = (from: number, length: number): Sql => `SUBSTRING(${digits}, ${from}, ${length})`;
    return `CONCAT(${part(1, 4)}, '-', ${part(5, 2)}, '-', ${part(7, 2)})`;
  }

  /** How many days a month has, by whole numbers of a year and a month. */
  private lastOf(year: Sql, month: Sql): Sql {
    const leap = `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
    return `CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} <> 2 THEN 31 WHEN ${leap} THEN 29 ELSE 28 END`;
  }

  /** What a text means that is a day, a month or a year. */
  span(text: Sql): Span {
    const { matches, parsed, times } = this.dialect;
    const day = parsed(`REPLACE(${text}, '-', '')`);
    const last = `(${day} * 100 + ${this.lastOf(times(day, "100"), `(${day} % 100)`)})`;
    const of = (month: Sql, year: Sql): Sql =>
      `CASE WHEN ${matches(text, dayForm)} THEN ${day} WHEN ${matches(text, monthForm)} THEN ${month} WHEN ${matches(text, yearForm)} THEN ${year} END`;
    return { first: of(`${day} * 100 + 1`, `${day} * 10000 + 101`), last: of(last, `${day} * 10000 + 1231`) };
  }

  /** So many calendar months later; the month's last day where the day does not exist. */
  later(day: Sql, months: number): Sql {
    const { times } = this.dialect;
    const month = `(${times(day, "10000")} * 12 + ${times(day, "100")} % 100 - 1 + ${months})`;
    const [year, ofYear] = [times(month, "12"), `(${month} % 12 + 1)`];
    const made = `${year} * 10000 + ${ofYear} * 100 + LEAST(${day} % 100, ${this.lastOf(year, ofYear)})`;
    return chosen(
      [
        [`${day} IS NULL`, "NULL"],
        [`${year} > 9999`, "99991231"],
      ],
      made,
    );
  }
}
