import { describe, expect, test } from "vitest";
import {
  annualReports,
  atLeastWorkdays,
  type Counting,
  type Criterion,
  dayOfYear,
  dossier,
  evaluate,
  type Finding,
  after as later,
  monthsAfter,
  ofTheYear,
  onOrAfter,
  onOrBefore,
  platform,
  platforms,
  report,
  some,
  type WorkCalendar,
} from "../../src/index.js";
import { missingLabel } from "../../src/words/places.js";
import { asOf, judge, placeOf, statusOf, untyped } from "./place.js";

const start = dossier("plan", "startsOn");
const end = dossier("plan", "endsOn");
const plan = (startsOn: unknown, endsOn: unknown = null) => untyped({ organizations: [], plan: { startsOn, endsOn } });

describe("a day that is told as a year or a month", () => {
  const established = platform("established");
  const asked = (of: Criterion, ...days: unknown[]) =>
    judge(
      some(platforms, of),
      untyped({ organizations: [], platforms: days.map((day) => ({ established: day })) }),
      undefined,
      "2025-11-20",
    );
  const [before, since, past] = [onOrBefore, onOrAfter, later].map((make) => make(established, "as-of"));

  test.each<[told: unknown, before: string, since: string, past: string]>([
    ["2025-11-20", "pass", "pass", "fail"],
    ["2025-11", "unknown", "unknown", "unknown"],
    ["2025", "unknown", "unknown", "unknown"],
    ["2025-10", "pass", "fail", "fail"],
    ["2025-12", "fail", "pass", "pass"],
    ["2024", "pass", "fail", "fail"],
    ["2026", "fail", "pass", "pass"],
    ["2025-13", "unknown", "unknown", "unknown"],
    ["约2020年", "unknown", "unknown", "unknown"],
  ])("%j is a span: on or before %s, on or after %s, after %s", (told, ...expected) => {
    expect([before, since, past].map((of) => of && asked(of, told).status)).toEqual(expected);
  });

  test("may stand in no order to the last or the first day of a span", () => {
    const [last, first] = [dayOfYear("12-31", 1), dayOfYear("01-01", 1)];
    expect(asked(onOrBefore(established, last), "2025").status).toBe("pass");
    expect(asked(onOrAfter(established, first), "2025").status).toBe("pass");
    expect(asked(later(established, first), "2025").status).toBe("unknown");
    expect(asked(monthsAfter(established, 2, "as-of"), "2025-09").status).toBe("unknown");
    expect(asked(monthsAfter(established, 3, "as-of"), "2025-09").status).toBe("pass");
  });

  test("is named as answered too coarsely, not as missing", () => {
    const path = ["platforms", 0, "established"];
    const of = onOrBefore(established, "as-of");
    expect(asked(of, "2025").missing).toEqual([{ path, coarse: true }]);
    expect(asked(of, "").missing).toEqual([{ path }]);
    expect(asked(of, "约2020年").missing).toEqual([{ path }]);
    expect(missingLabel({ path, coarse: true }, "zh-CN")).toMatch(/（须精确到日）$/);
    expect(missingLabel({ path, coarse: true }, "en")).toMatch(/ \(to the day\)$/);
  });
});

describe("a day so many months after an answer", () => {
  const asked = monthsAfter(end, 3, "as-of");
  const on = (day: string, endsOn: unknown) => statusOf(asked, plan(null, endsOn), undefined, day);

  test.each<[end: string, due: string, after: string]>([
    ["2025-11-30", "2026-02-28", "2026-03-01"],
    ["2023-11-30", "2024-02-29", "2024-03-01"],
    ["2025-12-31", "2026-03-31", "2026-04-01"],
    ["2025-09-30", "2025-12-30", "2025-12-31"],
    ["2025-10-01", "2026-01-01", "2026-01-02"],
  ])("%s is on or after the day of the evaluation up to %s, and not on %s", (endsOn, due, after) => {
    expect([on(endsOn, endsOn), on(due, endsOn), on(after, endsOn)]).toEqual(["pass", "pass", "fail"]);
  });

  test("is unknown while the answer is not given, and that is the cause", () => {
    expect(judge(asked, plan(null)).missing).toEqual([{ path: ["plan", "endsOn"] }]);
    expect(judge(asked, plan(null, "2020-01-01")).paths).toEqual([["plan", "endsOn"]]);
  });

  test("may be held against another answer", () => {
    const two = monthsAfter(start, 1, end);
    expect(["2025-02-27", "2025-02-28", "2025-03-01"].map((day) => statusOf(two, plan("2025-01-31", day)))).toEqual([
      "pass",
      "pass",
      "fail",
    ]);
    expect(judge(two, plan("2025-01-31")).missing).toEqual([{ path: ["plan", "endsOn"] }]);
  });

  test("of what is no day is unknown", () => {
    for (const wrong of ["2026-02-30", "明年", 20260101]) expect(on("2020-01-01", wrong)).toBe("unknown");
  });
});

describe("a day of the year at hand", () => {
  // Of a rule that is the latest year.
  test.each<[day: string, statuses: Finding["status"][]]>([
    ["2024-06-29", ["pass", "fail", "fail"]],
    ["2024-06-30", ["pass", "pass", "fail"]],
    ["2024-07-01", ["fail", "pass", "pass"]],
  ])("%s against 30 June", (day, statuses) => {
    const june = dayOfYear("06-30");
    const asked = [onOrBefore(start, june), onOrAfter(start, june), later(start, june)];
    expect(asked.map((one) => statusOf(one, plan(day)))).toEqual(statuses);
  });

  test("or of one so many years later", () => {
    const asked = onOrBefore(start, dayOfYear("01-31", 1));
    expect(["2025-01-31", "2025-02-01"].map((day) => statusOf(asked, plan(day)))).toEqual(["pass", "fail"]);
    const before = ["2024-01-31", "2024-02-01"].map((day) => statusOf(asked, plan(day), undefined, "2024-05-01"));
    expect(before).toEqual(["pass", "fail"]);
  });

  test("is the year that an answer is of", () => {
    const asked = some(annualReports, ofTheYear(report("year")));
    const of = (...years: unknown[]) =>
      judge(asked, untyped({ lifecycle: { reports: years.map((year) => ({ year })) } }));
    expect([of(2024), of(2023), of(2025), of("2024"), of()].map(({ status }) => status)).toEqual([
      "pass",
      "fail",
      "fail",
      "unknown",
      "fail",
    ]);
    expect(of(2023, null)).toMatchObject({
      status: "unknown",
      missing: [{ path: ["lifecycle", "reports", 1, "year"] }],
    });
    expect(of(2023).paths).toEqual([
      ["lifecycle", "reports"],
      ["lifecycle", "reports", 0, "year"],
    ]);
  });
});

describe("so many working days of notice", () => {
  const from = dossier("filing", "publicNotice", "startsOn");
  const to = dossier("filing", "publicNotice", "endsOn");
  const at = (name: string) => ["filing", "publicNotice", name];
  const notice = (startsOn: unknown, endsOn: unknown) =>
    untyped({ organizations: [], filing: { publicNotice: { startsOn, endsOn } } });
  const of = (startsOn: unknown, endsOn: unknown, counting: Counting = "from-first-day", calendar?: WorkCalendar) => {
    const place = placeOf(atLeastWorkdays(5, from, to, counting));
    const [finding] = evaluate(notice(startsOn, endsOn), place, { asOf, ...(calendar && { calendar }) }).findings;
    return finding;
  };

  test.each<[what: string, from: string, to: string, first: string, next: string]>([
    ["four, or five", "2026-03-02", "2026-03-05", "4", "3"],
    ["five, or four", "2026-03-02", "2026-03-06", "5", "4"],
    ["a weekend between", "2026-03-02", "2026-03-09", "5", "5"],
    ["posted on a Saturday", "2026-03-07", "2026-03-13", "5", "5"],
    ["posted on a worked Sunday", "2025-09-28", "2025-10-09", "4", "3"],
    ["posted on a worked Sunday, and a day more", "2025-09-28", "2025-10-10", "5", "4"],
    ["over the turn of a year", "2025-12-29", "2026-01-04", "4", "3"],
    ["many, of which five are counted", "2026-03-02", "2026-12-31", "5", "5"],
    ["within one day", "2026-03-02", "2026-03-02", "1", "0"],
    ["ended before it began", "2026-03-06", "2026-03-02", "0", "0"],
    ["the next day of a year that is not known", "2026-12-31", "2026-12-31", "1", "0"],
  ])("%s: %s to %s are %s counted from the first day, %s from the next", (_, start, end, first, next) => {
    for (const [counting, counted] of [
      ["from-first-day", first],
      ["from-next-day", next],
    ] as const) {
      const short = 5 - Number(counted);
      expect(of(start, end, counting)).toMatchObject({
        status: short === 0 ? "pass" : "fail",
        measures: [{ unit: "workdays", limit: "5", actual: counted, ...(short > 0 && { shortfall: String(short) }) }],
      });
    }
  });

  test("are enough once they are reached, whatever year comes then", () => {
    expect(of("2026-12-25", "2027-01-04")?.status).toBe("pass");
    expect(of("2026-12-25", "2027-01-04", "from-next-day")?.status).toBe("unknown");
    expect(of("2026-12-24", "2027-01-04", "from-next-day")?.status).toBe("pass");
  });

  test("are unknown where a day on the way is of a year without a calendar, and both days are what is missing", () => {
    for (const [start, end] of [
      ["2026-12-28", "2027-01-15"],
      ["2027-03-01", "2027-03-05"],
      ["2024-12-30", "2025-01-10"],
      ["9999-12-31", "9999-12-31"],
    ])
      expect(of(start, end)).toMatchObject({
        status: "unknown",
        measures: [{ actual: null, holds: null }],
        missing: [{ path: at("startsOn") }, { path: at("endsOn") }],
      });
  });

  test("are known by a calendar that is supplied", () => {
    const calendar = { "2027": { off: ["2027-01-01/2027-01-03"], worked: ["2027-01-09"] } };
    expect(of("2026-12-31", "2027-01-07", "from-first-day", calendar)).toMatchObject({ status: "pass" });
    expect(of("2026-12-31", "2027-01-06", "from-first-day", calendar)?.measures).toMatchObject([{ actual: "4" }]);
    expect(of("2027-01-05", "2027-01-09", "from-first-day", calendar)?.measures).toMatchObject([{ actual: "5" }]);
    expect(of("2027-01-05", "2027-01-09", "from-first-day", {})?.status).toBe("unknown");
  });

  test("are unknown while a day is not given, or is none, and that is what is missing", () => {
    expect(of(null, "2026-03-06")?.missing).toEqual([{ path: at("startsOn") }]);
    expect(of("2026-03-02", " ")?.missing).toEqual([{ path: at("endsOn") }]);
    expect(of(undefined, null)?.missing).toEqual([{ path: at("startsOn") }, { path: at("endsOn") }]);
    for (const wrong of ["2026-02-30", "三月", 20260302])
      expect(of(wrong, "2026-03-06")).toMatchObject({ status: "unknown", measures: [{ actual: null }] });
  });

  test("are too few on account of both days, the last first", () => {
    expect(of("2026-03-02", "2026-03-03")).toMatchObject({
      paths: [at("endsOn"), at("startsOn")],
      fields: [at("startsOn"), at("endsOn")],
    });
  });

  test("are refused a calendar that has no days of its years", () => {
    expect(() => of("2026-03-02", "2026-03-06", "from-first-day", { "2027": { off: ["x"], worked: [] } })).toThrow(
      'calendar["2027"].off[0] is not a day of 2027',
    );
  });
});
