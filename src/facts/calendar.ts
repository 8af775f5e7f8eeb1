import { isDay } from "../schemas/day.js";
import { asRow } from "./answer.js";
import { nextDay, onWeekend, yearOf } from "./days.js";

/**
 * What the State Council has ordered for a year: days off and weekend days worked (调休上班). Each entry is a day of that
 * year, or a span of days as in ISO 8601: `"2025-10-01/2025-10-08"`.
 */
export interface WorkYear {
  readonly off: readonly string[];
  readonly worked: readonly string[];
}
/** The years for which it is known, by year. */
export type WorkCalendar = Readonly<Record<string, WorkYear>>;

/** 国务院办公厅关于 2025 年、2026 年部分节假日安排的通知. */
const published: WorkCalendar = {
  "2025": {
    off: [
      "2025-01-01",
      "2025-01-28/2025-02-04",
      "2025-04-04/2025-04-06",
      "2025-05-01/2025-05-05",
      "2025-05-31/2025-06-02",
      "2025-10-01/2025-10-08",
    ],
    worked: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  "2026": {
    off: [
      "2026-01-01/2026-01-03",
      "2026-02-15/2026-02-23",
      "2026-04-04/2026-04-06",
      "2026-05-01/2026-05-05",
      "2026-06-19/2026-06-21",
      "2026-09-25/2026-09-27",
      "2026-10-01/2026-10-07",
    ],
    worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
};

/** Every day of a list of days and spans, all of one year. */
function daysOf(year: string, entries: unknown, name: string): Set<string> {
  const where = `calendar[${JSON.stringify(year)}].${name}`;
  if (!Array.isArray(entries)) throw new RangeError(`${where} is not a list`);
  const days = new Set<string>();
  entries.forEach((entry: unknown, at) => {
    const [from = "", to = from, ...more] = typeof entry === "string" ? entry.split("/") : [];
    const real = isDay(from) && isDay(to) && more.length === 0 && from <= to;
    if (!real || from.slice(0, 4) !== year || to.slice(0, 4) !== year)
      throw new RangeError(`${where}[${at}] is not a day of ${year} or a span of its days: ${JSON.stringify(entry)}`);
    days.add(from);
    for (let day = from; day < to; ) {
      day = nextDay(day);
      days.add(day);
    }
  });
  return days;
}

/** Whether a day is a working day; `undefined` where its year is not known. */
export type IsWorkday = (day: string) => boolean | undefined;

const compiled = (calendar: WorkCalendar): Map<number, { off: Set<string>; worked: Set<string> }> =>
  new Map(
    Object.entries(calendar).map(([year, given]) => {
      if (!/^\d{4}$/.test(year)) throw new RangeError(`calendar: ${JSON.stringify(year)} is not a year`);
      const { off, worked } = asRow(given);
      return [Number(year), { off: daysOf(year, off, "off"), worked: daysOf(year, worked, "worked") }];
    }),
  );

/**
 * The working days of the years published so far, 2025 and 2026, and of those supplied; of two for a year, the supplied.
 * @throws RangeError if an entry is not a day of its year
 * @example workdays({})("2025-09-28") // true: a Sunday that was worked
 * @example workdays({})("2031-01-02") // undefined
 */
export function workdays(more: WorkCalendar): IsWorkday {
  const years = compiled({ ...published, ...more });
  return (day) => {
    const year = years.get(yearOf(day));
    if (!year) return undefined;
    return year.worked.has(day) || (!year.off.has(day) && !onWeekend(day));
  };
}

/** The years whose working days are known: those published so far, and those supplied. */
export const knownYears = (more: WorkCalendar): number[] => Object.keys({ ...published, ...more }).map(Number);

/** The working days of the years published so far. */
export const publishedWorkdays: IsWorkday = (() => {
  let made: IsWorkday | undefined;
  return (day) => {
    made ??= workdays({});
    return made(day);
  };
})();

/**
 * How many working days there are from one day to another, both included, counted in order and only up to `most`;
 * `undefined` where a day on the way is of a year that is not known.
 */
export function countWorkdays(from: string, to: string, most: number, isWorkday: IsWorkday): number | undefined {
  if (from > to) return 0;
  let counted = 0;
  for (let day = from; ; day = nextDay(day)) {
    const works = isWorkday(day);
    if (works === undefined) return undefined;
    if (works) counted++;
    if (counted >= most || day === to) return counted;
  }
}
