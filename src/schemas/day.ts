const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that the digits of a part of a text make; NaN where other marks are among them. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Whether it is a real day `YYYY-MM-DD`. No Date is asked: the local calendars of some
 * places have skipped days.
 * @example isDay("2026-02-29") // false
 */
export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || value.length !== 10 || value[4] !== "-" || value[7] !== "-") return false;
  const year = digits(value, 0, 4);
  const month = digits(value, 5, 7);
  const day = digits(value, 8, 10);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= days;
}

/** Days that are told as a year or a month may be any of it. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/**
 * The first and the last day that an answer may mean: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `undefined` for anything else.
 * @example spanOf("2024-02") // { first: "2024-02-01", last: "2024-02-29" }
 */
export function spanOf(value: unknown): Span | undefined {
  if (typeof value !== "string") return undefined;
  if (isDay(value)) return { first: value, last: value };
  if (!/^\d{4}(-\d\d)?$/.test(value)) return undefined;
  const first = value.length === 4 ? `${value}-01-01` : `${value}-01`;
  if (!isDay(first)) return undefined;
  const month = value.length === 4 ? `${value}-12` : value;
  const last = ["31", "30", "29", "28"].map((day) => `${month}-${day}`).find(isDay) ?? first;
  return { first, last };
}
