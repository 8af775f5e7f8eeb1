import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsLater, nextDay, onWeekend, yearOf } from "../../src/facts/days.js";
import { isDay } from "../../src/schemas/day.js";

const pad = (n: number, digits = 2): string => String(n).padStart(digits, "0");
const written = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
/** Any real day. */
const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, of]) => written(year, month, of))
  .filter(isDay);
const months = fc.integer({ min: 0, max: 240 });

describe("a day", () => {
  test.each([
    ["2025-01-30", "2025-01-31"],
    ["2025-01-31", "2025-02-01"],
    ["2025-02-28", "2025-03-01"],
    ["2024-02-28", "2024-02-29"],
    ["2024-02-29", "2024-03-01"],
    ["1900-02-28", "1900-03-01"],
    ["2000-02-28", "2000-02-29"],
    ["2025-04-30", "2025-05-01"],
    ["2025-12-31", "2026-01-01"],
    ["0001-01-01", "0001-01-02"],
    ["2011-12-29", "2011-12-30"],
  ])("%s is followed by %s", (one, next) => expect(nextDay(one)).toBe(next));

  test("is followed by a later one, and none lies between them", () => {
    fc.assert(
      fc.property(
        day.filter((one) => one < "9999-12-31"),
        (one) => {
          const next = nextDay(one);
          expect(isDay(next)).toBe(true);
          const [year, month, of] = one.split("-").map(Number) as [number, number, number];
          const first = month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
          expect(next).toBe(isDay(written(year, month, of + 1)) ? written(year, month, of + 1) : first);
        },
      ),
    );
  });

  test("is on a weekend two times in seven", () => {
    const week = ["03", "04", "05", "06", "07", "08", "09"].map((of) => onWeekend(`2025-11-${of}`));
    expect(week).toEqual([false, false, false, false, false, true, true]);
    expect(onWeekend("2025-09-28")).toBe(true);
    expect(onWeekend("1900-01-01")).toBe(false);
  });

  test("has the year that it is written with", () => {
    expect(["2025-11-20", "0001-01-01", "9999-12-31"].map(yearOf)).toEqual([2025, 1, 9999]);
  });
});

describe("so many months later", () => {
  test.each([
    ["2025-11-30", 3, "2026-02-28"],
    ["2023-11-30", 3, "2024-02-29"],
    ["2025-11-29", 3, "2026-02-28"],
    ["2023-11-29", 3, "2024-02-29"],
    ["2025-11-28", 3, "2026-02-28"],
    ["2025-12-31", 3, "2026-03-31"],
    ["2026-03-31", 3, "2026-06-30"],
    ["2026-02-28", 3, "2026-05-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-06-15", 0, "2025-06-15"],
    ["2025-10-31", 1, "2025-11-30"],
    ["9999-09-30", 3, "9999-12-30"],
    ["9999-10-01", 3, "9999-12-31"],
    ["9999-12-31", 3, "9999-12-31"],
  ])("than %s, %i: %s", (from, after, day) => expect(monthsLater(from, after)).toBe(day));

  test("than what is no day is nothing", () => {
    for (const wrong of ["", "2026-02-29", "2025-11", "20251130", "十一月"]) expect(monthsLater(wrong, 3)).toBe("");
  });

  test("is always a real day, of the month so many after it, and the same day of it where there is one", () => {
    fc.assert(
      fc.property(day, months, (from, after) => {
        const later = monthsLater(from, after);
        expect(isDay(later)).toBe(true);
        const [year, month, of] = from.split("-").map(Number) as [number, number, number];
        const total = year * 12 + month - 1 + after;
        const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
        const beyond = y > 9999;
        const there = !beyond && isDay(written(y, m, of));
        if (beyond || there) expect(later).toBe(beyond ? "9999-12-31" : written(y, m, of));
        else expect([later.slice(0, 8), nextDay(later).slice(8)]).toEqual([`${pad(y, 4)}-${pad(m)}-`, "01"]);
      }),
    );
  });

  test("never overtakes: a later day is never followed by an earlier one, nor more months by fewer", () => {
    fc.assert(
      fc.property(day, day, months, months, (a, b, n, m) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        const [few, many] = n <= m ? [n, m] : [m, n];
        expect(monthsLater(first, n) <= monthsLater(last, n)).toBe(true);
        expect(monthsLater(a, few) <= monthsLater(a, many)).toBe(true);
        expect(monthsLater(a, n) >= a).toBe(true);
      }),
    );
  });
});
