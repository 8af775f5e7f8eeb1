const form = /^\d{4}-\d\d-\d\d$/;

/**
 * Whether it is a real day `YYYY-MM-DD`, in every time zone: the local calendars of some places have skipped days.
 * @example isDay("2026-02-29") // false
 */
export function isDay(value: string): boolean {
  if (!form.test(value) || value.startsWith("0000")) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
