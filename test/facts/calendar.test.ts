import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWorkdays, publishedWorkdays, workdays } from "../../src/facts/calendar.js";
import { nextDay } from "../../src/facts/days.js";

/** Every day of a year, in order. */
function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = nextDay(day)) days.push(day);
  return days;
}

const require = createRequire(import.meta.url);

/**
 * The table of chinese-days. Its functions are not asked: they take the weekday from the local calendar, and are a day
 * off in America.
 */
function table(year: number): (day: string) => boolean {
  const file = join(dirname(require.resolve("chinese-days/package.json")), `dist/years/${year}.json`);
  const { holidays, workdays } = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string>>;
  const weekday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 > 0;
  return (day) => Object.hasOwn(workdays ?? {}, day) || (weekday(day) && !Object.hasOwn(holidays ?? {}, day));
}

describe("a working day", () => {
  test.each([2025, 2026])("of %i is what the table of chinese-days says, on every day", (year) => {
    const days = daysOf(year);
    expect(days).toHaveLength(365);
    const told = days.map((day) => [day, publishedWorkdays(day)]);
    expect(told).toEqual(days.map((day) => [day, table(year)(day)]));
  });

  test.each([
    ["2025-09-28", true, "a Sunday that was worked"],
    ["2025-10-01", false, "the national day"],
    ["2025-10-08", false, "the last day of the holidays"],
    ["2025-10-09", true, "the first day after them"],
    ["2025-10-11", true, "a Saturday that was worked"],
    ["2025-11-20", true, "a Thursday"],
    ["2025-11-22", false, "a Saturday"],
    ["2026-01-04", true, "a Sunday that was worked"],
    ["2026-02-23", false, "the last day of the Spring Festival"],
    ["2026-12-31", true, "the last day that is known"],
  ])("or not: %s is %s, %s", (day, works) => expect(publishedWorkdays(day)).toBe(works));

  test("is not known outside the years that are", () => {
    for (const day of ["2024-12-31", "2024-12-28", "2027-01-01", "2027-01-04", "2031-01-02", "0001-01-01"])
      expect(publishedWorkdays(day)).toBeUndefined();
  });
});

describe("a calendar that is supplied", () => {
  const year = { off: ["2027-01-01", "2027-02-05/2027-02-11"], worked: ["2027-01-30", "2027-02-20/2027-02-21"] };

  test("adds a year, its holidays as days or spans of days", () => {
    const works = workdays({ "2027": year });
    const told = ["2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-11", "2027-02-12"].map(works);
    expect(told).toEqual([false, true, false, false, false, true]);
    expect(["2027-01-30", "2027-01-31", "2027-02-20", "2027-02-21"].map(works)).toEqual([true, false, true, true]);
    expect(works("2025-09-28")).toBe(true);
    expect(works("2028-01-03")).toBeUndefined();
  });

  test("takes the place of a published year as a whole", () => {
    const works = workdays({ "2026": { off: [], worked: [] } });
    expect([works("2026-10-01"), works("2026-10-10"), works("2025-10-01")]).toEqual([true, false, false]);
  });

  test("may have a span over the end of a month, a span of one day, and a day twice", () => {
    const works = workdays({
      "2028": { off: ["2028-02-28/2028-03-01", "2028-05-01/2028-05-01", "2028-05-01"], worked: [] },
    });
    const days = ["2028-02-28", "2028-02-29", "2028-03-01", "2028-03-02", "2028-05-01"];
    expect(days.map(works)).toEqual([false, false, false, true, false]);
  });

  test("works on a day that is both off and worked", () => {
    expect(workdays({ "2027": { off: ["2027-01-04"], worked: ["2027-01-04"] } })("2027-01-04")).toBe(true);
  });

  test.each<[what: string, calendar: unknown, message: string]>([
    ["no day", { "2027": { off: ["2027-02-29"], worked: [] } }, 'calendar["2027"].off[0] is not a day of 2027'],
    [
      "a day of another year",
      { "2027": { off: [], worked: ["2027-01-30", "2026-01-31"] } },
      'calendar["2027"].worked[1]',
    ],
    ["a span into another year", { "2027": { off: ["2027-12-31/2028-01-01"], worked: [] } }, 'calendar["2027"].off[0]'],
    [
      "a span that begins in one",
      { "2027": { off: ["2026-12-31/2027-01-01"], worked: [] } },
      'calendar["2027"].off[0]',
    ],
    ["a span backwards", { "2027": { off: ["2027-01-03/2027-01-01"], worked: [] } }, '"2027-01-03/2027-01-01"'],
    [
      "a span of three",
      { "2027": { off: ["2027-01-01/2027-01-02/2027-01-03"], worked: [] } },
      'calendar["2027"].off[0]',
    ],
    ["half a span", { "2027": { off: ["2027-01-01/"], worked: [] } }, 'calendar["2027"].off[0]'],
    ["a number", { "2027": { off: [20270101], worked: [] } }, 'calendar["2027"].off[0]'],
    ["nothing", { "2027": { off: [null], worked: [] } }, 'calendar["2027"].off[0]'],
    ["no list", { "2027": { off: "2027-01-01", worked: [] } }, 'calendar["2027"].off is not a list'],
    ["no days worked", { "2027": { off: [] } }, 'calendar["2027"].worked is not a list'],
    ["no year at all", { "2027": null }, 'calendar["2027"].off is not a list'],
    ["a key of five digits", { "02027": { off: [], worked: [] } }, 'calendar: "02027" is not a year'],
    ["a key that goes on", { "2027年": { off: [], worked: [] } }, 'calendar: "2027年" is not a year'],
    ["a key that is no year", { "27": { off: [], worked: [] } }, 'calendar: "27" is not a year'],
    ["a key with a name", { 二〇二七: { off: [], worked: [] } }, 'calendar: "二〇二七" is not a year'],
  ])("with %s is refused, and where is told", (_, calendar, message) => {
    expect(() => workdays(calendar as Parameters<typeof workdays>[0])).toThrow(RangeError);
    expect(() => workdays(calendar as Parameters<typeof workdays>[0])).toThrow(message);
  });
});

describe("the working days between two days", () => {
  test.each<[from: string, to: string, most: number, counted: number | undefined]>([
    ["2026-03-02", "2026-03-06", 5, 5],
    ["2026-03-02", "2026-03-05", 5, 4],
    ["2026-03-02", "2026-03-31", 5, 5],
    ["2026-03-02", "2026-03-02", 5, 1],
    ["2026-03-07", "2026-03-08", 5, 0],
    ["2025-09-28", "2025-10-10", 5, 5],
    ["2025-09-30", "2025-10-11", 9, 4],
    ["2026-02-14", "2026-02-28", 9, 6],
    ["2025-12-29", "2026-01-05", 9, 5],
    ["2026-03-06", "2026-03-02", 5, 0],
    ["2027-03-06", "2027-03-02", 5, 0],
    ["2026-12-28", "2027-01-08", 4, 4],
    ["2026-12-28", "2027-01-08", 5, undefined],
    ["2026-12-28", "2026-12-31", 5, 4],
    ["2024-12-31", "2025-01-10", 5, undefined],
    ["2027-01-04", "2027-01-08", 1, undefined],
    ["9999-12-31", "9999-12-31", 5, undefined],
  ])("from %s to %s, up to %i, are %s", (from, to, most, counted) => {
    expect(countWorkdays(from, to, most, publishedWorkdays)).toBe(counted);
  });

  test("are as many as are worked, and stop at the most", () => {
    const days = daysOf(2026);
    const at = fc.nat({ max: days.length - 1 });
    fc.assert(
      fc.property(at, at, fc.integer({ min: 1, max: 30 }), (a, b, most) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const worked = days.slice(from, to + 1).filter((day) => publishedWorkdays(day)).length;
        const counted = countWorkdays(days[from] ?? "", days[to] ?? "", most, publishedWorkdays);
        expect(counted).toBe(Math.min(worked, most));
      }),
    );
  });
});
