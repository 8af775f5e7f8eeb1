import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays, addMonths, isWeekend } from "date-fns";
import { isDay } from "../schemas/day.js";

/** Days are computed in UTC: the local calendars of some places have skipped days. */
const dateOf = (day: string): Date => new UTCDateMini(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
/** The last that can be written with four digits of a year. */
const lastDay = "9999-12-31";

/** @example nextDay("2024-02-28") // "2024-02-29" */
export const nextDay = (day: string): string => dayOf(addDays(dateOf(day), 1));

/**
 * So many calendar months later; the month's last day where the day does not exist. `""` for what is not a day.
 * @example monthsLater("2025-11-30", 3) // "2026-02-28"
 */
export function monthsLater(day: string, months: number): string {
  if (!isDay(day)) return "";
  const date = addMonths(dateOf(day), months);
  return date > dateOf(lastDay) ? lastDay : dayOf(date);
}

/** @example onWeekend("2025-09-28") // true, though it was worked */
export const onWeekend = (day: string): boolean => isWeekend(dateOf(day));

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A day of a year, the last there is for a later one: `dayOfYear(2025, "12-31") // "2025-12-31"` */
export const dayOfYear = (year: number, on: string): string =>
  year > yearOf(lastDay) ? lastDay : `${String(year).padStart(4, "0")}-${on}`;
