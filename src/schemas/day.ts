const form = /^\d{4}-\d\d-\d\d$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether it is a real day `YYYY-MM-DD`. No Date is asked: the local calendars of some
 * places have skipped days.
 * @example isDay("2026-02-29") // false
 */
export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !form.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= days;
}
