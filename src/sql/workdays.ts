import type { QuantityOf } from "../criteria/types.js";
import { type Interval, whole } from "./fractions.js";
import type { Frame, Place } from "./frame.js";
import type { Joined } from "./relations.js";

/** The table of the days whose year has a calendar, by `calendar`. */
export const workingDays: Joined = { name: "working_days" };

/** How many working days lie between two days, counted in order and only as far as needed. */
export function workdays(
  frame: Frame,
  { from, to, counting, upTo }: QuantityOf<"workdays">,
  place: Place,
): Interval | undefined {
  const [first, last] = [frame.answer(from, place), frame.answer(to, place)];
  if (first.kind !== "day" || last.kind !== "day") return undefined;
  const at = (day: string, column: string): string => place.scope.joined(workingDays, [["day", day]], column);
  const later = counting === "from-next-day";
  // Up to the day before the first that counts, and where the days that are known end.
  const before = later ? at(first.sql, "upto") : `(${at(first.sql, "upto")} - ${at(first.sql, "works")})`;
  const within = `${at(first.sql, "span")} = ${at(last.sql, "span")}`;
  const none = later ? `${first.sql} >= ${last.sql}` : `${first.sql} > ${last.sql}`;
  const known = later ? `${at(first.sql, "upto")} IS NOT NULL` : `${at(first.sql, "works")} IS NOT NULL`;
  const inAll = `${at(first.sql, "in_span")} - ${before}`;
  return {
    low: whole(
      `CASE WHEN ${first.sql} IS NULL OR ${last.sql} IS NULL THEN NULL WHEN ${none} THEN 0 WHEN NOT (${known}) THEN NULL ` +
        `WHEN ${within} THEN LEAST(${upTo}, ${at(last.sql, "upto")} - ${before}) WHEN ${inAll} >= ${upTo} THEN ${upTo} END`,
    ),
  };
}
