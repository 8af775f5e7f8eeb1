import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  citing,
  type Dossier,
  type Draft,
  type Duty,
  type DutyRule,
  dayOfYear,
  dossier,
  duties,
  jiyuan,
  jurisdiction,
  taizhou,
  text,
  wenzhou,
  zhejiang,
} from "../../src/index.js";
import { untyped } from "../criteria/place.js";
import { runs } from "../runs.js";

type Report = { to?: unknown; year?: unknown; submittedOn?: unknown; nextYearPlan?: unknown };
const stands = (establishedOn: string | null, reports?: (Report | null)[], more: object = {}): Draft<Dossier> =>
  untyped({ organizations: [], lifecycle: { establishedOn, ...(reports && { reports }), ...more } });
const states = (found: Duty[]) => found.map(({ year, state }) => [year, state]);

describe("the annual report of Jiyuan", () => {
  /** Each with the plan for the next year, unless it says otherwise. */
  const on = (asOf: string, reports?: Report[], from = "2024-06-01") =>
    duties(
      stands(
        from,
        reports?.map((one) => ({ nextYearPlan: true, ...one })),
      ),
      jiyuan,
      { asOf },
    )[0];

  test("of a year is due from its first day to its last", () => {
    expect(on("2024-11-20", [])).toEqual({
      id: "jiyuan.duty.annual-report",
      citation: jiyuan.duties?.[0]?.cites,
      policy: jiyuan.policy,
      kind: "report",
      year: 2024,
      from: "2024-01-01",
      due: "2024-12-31",
      state: "open",
      missing: [],
      reading: "from-filing-year",
      contested: [{ reading: "first-full-year", state: "not-due" }],
    });
  });

  test.each<[submitted: string, asOf: string, state: Duty["state"]]>([
    ["2024-12-30", "2025-02-01", "done"],
    ["2024-12-31", "2025-02-01", "done"],
    ["2025-01-01", "2025-02-01", "late"],
    ["2024-12-31", "2024-12-31", "done"],
    ["2024-01-01", "2024-12-01", "done"],
    ["2023-12-31", "2024-12-01", "open"],
    ["2023-12-31", "2025-01-01", "late"],
    ["2025-01-01", "2024-12-01", "late"],
  ])("submitted on %s is, on %s, %s", (submittedOn, asOf, state) => {
    expect(on(asOf, [{ to: "jiyuan", year: 2024, submittedOn }])?.state).toBe(state);
  });

  test("not submitted is open on the due day and late the day after", () => {
    expect(["2024-01-01", "2024-12-31", "2025-01-01"].map((asOf) => on(asOf, [], "2024-01-01")?.state)).toEqual([
      "open",
      "open",
      "late",
    ]);
  });

  test("counts if it says to nobody, and does not if it went to another or is of another year", () => {
    const submittedOn = "2024-12-01";
    const of = (report: Report) => on("2025-02-01", [report])?.state;
    expect(of({ year: 2024, submittedOn })).toBe("done");
    expect(of({ to: " ", year: 2024, submittedOn })).toBe("done");
    expect(of({ to: " jiyuan ", year: 2024, submittedOn })).toBe("done");
    expect(of({ to: "zhejiang", year: 2024, submittedOn })).toBe("late");
    expect(of({ to: "jiyuan", year: 2023, submittedOn })).toBe("late");
    expect(of({ to: "jiyuan", year: 2025, submittedOn })).toBe("late");
  });

  test("is in time if one of several is", () => {
    const reports = [
      { year: 2024, submittedOn: "2025-03-01" },
      { year: 2024, submittedOn: "2024-12-31" },
      { to: "zhejiang" },
    ];
    expect(on("2025-04-01", reports)?.state).toBe("done");
  });

  test("is unknown while it is not said whether it was submitted, when, or of which year", () => {
    const of = (asOf: string, ...reports: Report[]) => on(asOf, reports);
    const at = (...path: (string | number)[]) => ({ path: ["lifecycle", "reports", ...path] });
    for (const asOf of ["2024-12-01", "2025-02-01"])
      expect(on(asOf)).toMatchObject({ state: "unknown", missing: [at()] });
    expect(of("2025-02-01", { year: 2024 })).toMatchObject({ state: "unknown", missing: [at(0, "submittedOn")] });
    expect(of("2025-02-01", { to: "zhejiang" }, { submittedOn: "2024-12-01" })).toMatchObject({
      state: "unknown",
      missing: [at(1, "year")],
    });
    expect(of("2025-02-01", {})?.missing).toEqual([at(0, "year"), at(0, "submittedOn")]);
    expect(of("2025-02-01", { nextYearPlan: null })?.missing).toEqual([
      at(0, "year"),
      at(0, "submittedOn"),
      at(0, "nextYearPlan"),
    ]);
    expect(of("2024-12-01", { submittedOn: "2025-01-05" })).toMatchObject({
      state: "unknown",
      missing: [at(0, "year")],
    });
  });

  test("counts only if it comes with the plan for the next year", () => {
    const of = (nextYearPlan: unknown, submittedOn = "2024-12-01", asOf = "2025-02-01") =>
      on(asOf, [{ year: 2024, submittedOn, nextYearPlan }]);
    expect(of(true)?.state).toBe("done");
    expect(of(false)?.state).toBe("late");
    expect(of(false, "2024-12-01", "2024-12-31")?.state).toBe("open");
    expect(of(false, "2025-01-02", "2024-12-31")?.state).toBe("open");
    const plan = { path: ["lifecycle", "reports", 0, "nextYearPlan"] };
    for (const blank of [null, "", undefined]) {
      expect(of(blank)).toMatchObject({ state: "unknown", missing: [plan] });
      expect(of(blank, "2025-01-02", "2024-12-31")).toMatchObject({ state: "unknown", missing: [plan] });
      expect(of(blank, "2025-01-02", "2025-02-01")).toMatchObject({ state: "late", missing: [] });
    }
  });

  test("is due from the year of the filing on, or from the one after it", () => {
    const told = (readings?: Record<string, string>) =>
      duties(stands("2024-06-01", []), jiyuan, { asOf: "2026-05-01", ...(readings && { readings }) }).map(
        ({ year, reading, contested }) => [year, reading, contested],
      );
    const notDue = [{ reading: "first-full-year", state: "not-due" }];
    expect(told()).toEqual([
      [2024, "from-filing-year", notDue],
      [2025, "from-filing-year", undefined],
      [2026, "from-filing-year", undefined],
    ]);
    expect(told({ "jiyuan.duty.annual-report": "first-full-year" })).toEqual([
      [2025, "first-full-year", undefined],
      [2026, "first-full-year", undefined],
    ]);
  });

  test("is late, whatever year a report is of, once that came too late", () => {
    expect(on("2025-02-01", [{ submittedOn: "2025-01-05" }])?.state).toBe("late");
  });
});

describe("the self-report of Zhejiang", () => {
  const of = (asOf: string, reports: Report[] = []) => duties(stands("2024-06-01", reports), zhejiang, { asOf });

  test.each<[asOf: string, states: (number | string)[][]]>([
    ["2024-05-31", [[2024, "not-yet"]]],
    ["2024-12-31", [[2024, "not-yet"]]],
    [
      "2025-01-01",
      [
        [2024, "open"],
        [2025, "not-yet"],
      ],
    ],
    [
      "2025-01-31",
      [
        [2024, "open"],
        [2025, "not-yet"],
      ],
    ],
    [
      "2025-02-01",
      [
        [2024, "late"],
        [2025, "not-yet"],
      ],
    ],
  ])("on %s, with none submitted", (asOf, expected) => expect(states(of(asOf))).toEqual(expected));

  test("of a year is due in January of the next", () => {
    const [first] = of("2025-02-01", [{ to: "zhejiang", year: 2024, submittedOn: "2025-01-31" }]);
    expect(first).toMatchObject({ year: 2024, from: "2025-01-01", due: "2025-01-31", state: "done", kind: "report" });
    expect(of("2025-02-10", [{ year: 2024, submittedOn: "2025-02-01" }])[0]?.state).toBe("late");
    expect(of("2025-01-01", [{ year: 2024, submittedOn: "2025-01-01" }])[0]?.state).toBe("done");
    expect(of("2024-12-31", [{ year: 2024, submittedOn: "2024-12-31" }])[0]?.state).toBe("not-yet");
    expect(of("2025-02-01", [{ year: 2024, submittedOn: "2024-12-31" }])[0]?.state).toBe("late");
    expect(first).not.toHaveProperty("reading");
    expect(first).not.toHaveProperty("contested");
  });
});

describe("the years of a duty", () => {
  const years = (asOf: string, establishedOn: string, dissolvedOn?: string) =>
    duties(stands(establishedOn, [], { dissolvedOn }), jiyuan, { asOf }).map(({ year }) => year);

  test("are those from the filing to the day of the question", () => {
    expect(years("2026-01-01", "2024-12-31")).toEqual([2024, 2025, 2026]);
    expect(years("2024-01-01", "2024-12-31")).toEqual([2024]);
    expect(years("2023-12-31", "2024-01-01")).toEqual([]);
  });

  test("end with that of the dissolution, which is still reported on", () => {
    expect(years("2027-05-01", "2024-03-01", "2025-01-01")).toEqual([2024, 2025]);
    expect(years("2027-05-01", "2024-03-01", "2024-03-02")).toEqual([2024]);
    expect(years("2025-05-01", "2024-03-01", "2030-01-01")).toEqual([2024, 2025]);
    expect(years("2025-05-01", "2024-03-01", "2023-01-01")).toEqual([]);
    expect(years("2025-05-01", "2024-03-01", " ")).toEqual([2024, 2025]);
  });

  test("are unknown while it is not said when it was filed", () => {
    for (const place of [jiyuan, zhejiang])
      for (const of of [stands(null, []), stands(" ", []), { organizations: [] }, untyped({ lifecycle: 7 })]) {
        const [duty, ...others] = duties(of, place, { asOf: "2025-05-01" });
        expect(others).toEqual([]);
        expect(duty).toMatchObject({ state: "unknown", missing: [{ path: ["lifecycle", "establishedOn"] }] });
        for (const key of ["year", "from", "due"]) expect(duty).not.toHaveProperty(key);
      }
  });
});

test("a plan that ends on no real day has not ended, and its end is asked for", () => {
  const [duty] = duties({ organizations: [], plan: { endsOn: "2026-02-30" } }, taizhou, { asOf: "2026-12-31" });
  expect(duty).toMatchObject({ state: "unknown", missing: [{ path: ["plan", "endsOn"] }] });
  expect(duty).not.toHaveProperty("due");
});

test("years far apart and many reports cost little, and what is missing keeps its place", () => {
  const reports = Array.from({ length: 3000 }, (_, at) => ({
    year: at,
    submittedOn: "2000-01-05",
    nextYearPlan: true,
  }));
  const late = [...reports, { year: 9000 }, { submittedOn: "9001-05-05" }];
  const begin = performance.now();
  const found = duties(stands("0001-01-01", late), jiyuan, { asOf: "9998-12-31" });
  expect(performance.now() - begin).toBeLessThan(5_000);
  expect(found).toHaveLength(9998);
  const missing = (year: number) => found.find((one) => one.year === year)?.missing.map(({ path }) => path.slice(2));
  expect(missing(9000)).toEqual([
    [3000, "submittedOn"],
    [3000, "nextYearPlan"],
  ]);
  expect(missing(9001)).toEqual([
    [3001, "year"],
    [3001, "nextYearPlan"],
  ]);
  expect(missing(9002)).toEqual([]);
});

describe("the expiry of Taizhou", () => {
  const on = (asOf: string, endsOn: string | null) =>
    duties({ organizations: [], plan: { endsOn } }, taizhou, { asOf })[0];

  test.each<[endsOn: string, due: string, after: string]>([
    ["2025-11-30", "2026-02-28", "2026-03-01"],
    ["2023-11-30", "2024-02-29", "2024-03-01"],
    ["2025-09-30", "2025-12-30", "2025-12-31"],
    ["2025-10-01", "2026-01-01", "2026-01-02"],
  ])("of a plan that ends on %s is on %s, and has passed on %s", (endsOn, due, after) => {
    expect(on(due, endsOn)).toMatchObject({ id: "taizhou.duty.expiry", kind: "event", due, state: "not-yet" });
    expect(on(after, endsOn)).toMatchObject({ due, state: "passed", missing: [] });
    expect(on(after, endsOn)).not.toHaveProperty("year");
    expect(on(after, endsOn)).not.toHaveProperty("from");
  });

  test("is unknown while the end of the plan is", () => {
    for (const endsOn of [null, ""]) {
      expect(on("2026-01-01", endsOn)).toMatchObject({ state: "unknown", missing: [{ path: ["plan", "endsOn"] }] });
      expect(on("2026-01-01", endsOn)).not.toHaveProperty("due");
    }
  });
});

describe("duties", () => {
  test("are judged on the day given, else on the day of filing, else not at all", () => {
    const filed = {
      ...untyped({ lifecycle: { establishedOn: "2024-01-01", reports: [] } }),
      filing: { filledOn: "2024-05-01" },
    };
    expect(states(duties(filed, jiyuan))).toEqual([[2024, "open"]]);
    expect(states(duties(filed, jiyuan, { asOf: "2025-01-01" }))).toHaveLength(2);
    expect(() => duties({ organizations: [] }, jiyuan)).toThrow("asOf is not given, and neither is filing.filledOn");
    expect(() => duties(filed, jiyuan, { asOf: "2025-02-29" })).toThrow('asOf is not a day: "2025-02-29"');
    expect(() => duties(untyped(null), jiyuan, { asOf: "2025-01-01" })).toThrow(TypeError);
  });

  test("are none where a document makes nothing due, and carry the document's standing", () => {
    expect(duties(stands("2024-01-01"), wenzhou, { asOf: "2025-01-01" })).toEqual([]);
    for (const place of [jiyuan, zhejiang, taizhou])
      for (const { policy } of duties(stands("2024-01-01"), place, { asOf: "2025-01-01" }))
        expect(policy).toBe(place.policy);
  });

  test("may be of a place defined elsewhere, in the order of its document", () => {
    const cites = citing("lushan-2026")("第九条", "每年报告");
    const rules: DutyRule[] = [
      {
        id: "lushan.duty.end",
        cites,
        title: text("期满", "End"),
        kind: "event",
        after: dossier("plan", "startsOn"),
        months: 12,
      },
      {
        id: "lushan.duty.report",
        cites,
        title: text("报告", "Report"),
        kind: "report",
        opens: dayOfYear("11-01"),
        due: dayOfYear("03-31", 2),
      },
    ];
    const policy = { id: "lushan-2026", title: "办法", issuer: "科技局", status: "in-force" as const };
    const lushan = jurisdiction({ id: "lushan", title: text("庐山", "Lushan"), policy, sections: [], duties: rules });
    const found = duties({ ...stands("2025-05-01", []), plan: { startsOn: "2024-02-29" } }, lushan, {
      asOf: "2025-12-01",
    });
    expect(found).toMatchObject([
      { id: "lushan.duty.end", due: "2025-02-28", state: "passed" },
      { id: "lushan.duty.report", year: 2025, from: "2025-11-01", due: "2027-03-31", state: "open" },
    ]);
  });
});

describe("reports that tell no year", () => {
  test("are those whose year cannot be read, too: they may be of any", () => {
    for (const year of [null, "2024", 2024.5, true])
      expect(
        duties(stands("2024-03-01", [{ year, submittedOn: "2025-01-10" }]), zhejiang, { asOf: "2025-11-20" })[0],
      ).toMatchObject({
        year: 2024,
        state: "unknown",
        missing: [{ path: ["lifecycle", "reports", 0, "year"] }],
      });
  });

  const day = fc.oneof(
    fc.constant(undefined),
    fc.constant("97-08-05"),
    fc
      .tuple(fc.integer({ min: 1998, max: 2030 }), fc.constantFrom("01-01", "01-31", "02-01", "06-30", "12-31"))
      .map(([year, on]) => `${year}-${on}`),
  );
  const rows = fc.array(fc.record({ submittedOn: day, nextYearPlan: fc.constantFrom(undefined, true, false) }), {
    maxLength: 5,
  });

  test.each([zhejiang, jiyuan])("come to the same in $id for each of many years as for that year alone", (place) => {
    fc.assert(
      fc.property(rows, (reports) => {
        const from = (year: unknown) => duties(stands(`${year}-01-01`, reports), place, { asOf: "2028-02-15" });
        for (const { contested: _, ...entry } of from(1999)) expect(from(entry.year)[0]).toMatchObject(entry);
      }),
      runs(60),
    );
  });
});
