import type { IsWorkday } from "../facts/calendar.js";
import { dayOfYear, nextDay } from "../facts/days.js";

/** A day whose year has a calendar, or the day before such a year. */
export interface CalendarDay {
  readonly day: number;
  /** Days that follow each other, all known, are one span. */
  readonly span: number;
  /** 1 or 0; `undefined` for the day before a span. */
  readonly works: number | undefined;
  /** How many working days the span has up to this one, and in all. */
  readonly upto: number;
  readonly inSpan: number;
}

const numbered = (day: string): number => Number(day.replaceAll("-", ""));

/** The days of the years that are known. */
export function calendarDays(years: readonly number[], isWorkday: IsWorkday): CalendarDay[] {
  const made: CalendarDay[] = [];
  const sorted = [...years].sort((a, b) => a - b);
  sorted.forEach((year, at) => {
    if (sorted[at - 1] === year - 1) return;
    let last = year;
    while (sorted.includes(last + 1)) last++;
    const span: CalendarDay[] = [];
    let upto = 0;
    span.push({
      day: numbered(dayOfYear(year - 1, "12-31")),
      span: year,
      works: undefined,
      upto,
      inSpan: 0,
    });
    const end = dayOfYear(last, "12-31");
    for (let day = ""; day !== end; ) {
      day = day === "" ? dayOfYear(year, "01-01") : nextDay(day);
      const works = isWorkday(day) ? 1 : 0;
      upto += works;
      span.push({ day: numbered(day), span: year, works, upto, inSpan: 0 });
    }
    made.push(...span.map((one) => ({ ...one, inSpan: upto })));
  });
  return made;
}
