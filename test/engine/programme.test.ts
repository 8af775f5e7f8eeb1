import { describe, expect, test } from "vitest";
import { text } from "../../src/index.js";
import {
  assessProgramme,
  type Observation,
  type Programme,
  programmePolicy,
  wenzhouTransfer2025,
} from "../../src/programmes.js";
import { assess, states, targetNamed } from "./target.js";

describe("a cumulative target", () => {
  const projects = targetNamed("transfer.consortium-projects");

  test.each<[figures: [number, unknown][], asOf: string, state: string, actual: string | null, gap?: string]>([
    [[[2025, 30]], "2025-06-01", "met", "30"],
    [
      [
        [2025, "31"],
        [2027, 12],
      ],
      "2028-01-01",
      "met",
      "31",
    ],
    [
      [
        [2025, 31],
        [2026, 33],
        [2027, 2],
      ],
      "2028-01-01",
      "met",
      "33",
    ],
    [[[2024, 30]], "2025-06-01", "met", "30"],
    [[[2028, 30]], "2028-06-01", "unknown", null],
    [
      [
        [2028, 30],
        [2027, 29],
      ],
      "2028-06-01",
      "missed",
      "29",
      "1",
    ],
    [[[2026, 29]], "2027-12-31", "pending", "29", "1"],
    [[[2026, 29]], "2028-01-01", "unknown", "29", "1"],
    [
      [
        [2027, 20],
        [2025, 29],
      ],
      "2028-01-01",
      "missed",
      "20",
      "10",
    ],
  ])("of 30 with the figures %j, on %s, is %s", (figures, asOf, state, actual, gap) => {
    const [finding] = assess(projects, figures, asOf);
    expect(finding).toMatchObject({ state, actual, year: 2027, kind: "cumulative" });
    expect(finding?.gap).toBe(gap);
  });
});

describe("a target for the level of a year", () => {
  const intensity = targetNamed("transfer.rd-intensity");

  test.each<[figures: [number, unknown][], asOf: string, state: string, actual: string | null, gap?: string]>([
    [[[2026, "0.04"]], "2027-12-31", "pending", "0.04", "-0.008"],
    [[[2026, "0.04"]], "2028-01-01", "unknown", "0.04", "-0.008"],
    [
      [
        [2026, "0.04"],
        [2027, "0.031"],
      ],
      "2028-01-01",
      "missed",
      "0.031",
      "0.001",
    ],
    [
      [
        [2027, "0.0320"],
        [2026, "0.01"],
      ],
      "2027-06-01",
      "met",
      "0.032",
    ],
    [[[2028, "0.04"]], "2028-06-01", "unknown", null],
  ])("with the figures %j, on %s, is %s", (figures, asOf, state, actual, gap) => {
    const [finding] = assess(intensity, figures, asOf);
    expect(finding).toMatchObject({ state, actual, year: 2027, kind: "level" });
    expect(finding?.gap).toBe(gap);
  });
});

describe("a yearly target", () => {
  const roadshows = targetNamed("transfer.roadshows");

  test("has an entry for each of its years, judged by the figure of that very year", () => {
    const found = assess(
      roadshows,
      [
        [2025, 5],
        [2026, 4],
      ],
      "2027-03-01",
    );
    expect(found.map(({ year, state, actual, gap }) => [year, state, actual, gap])).toEqual([
      [2025, "met", "5", undefined],
      [2026, "missed", "4", "1"],
      [2027, "pending", "4", "1"],
    ]);
  });

  test("is past year by year", () => {
    expect(states(assess(roadshows, [], "2025-12-31"))).toEqual(["pending", "pending", "pending"]);
    expect(states(assess(roadshows, [], "2026-01-01"))).toEqual(["unknown", "pending", "pending"]);
    expect(states(assess(roadshows, [], "2028-01-01"))).toEqual(["unknown", "unknown", "unknown"]);
  });

  test("may be met before its year is over, not by the figure of another", () => {
    expect(states(assess(roadshows, [[2026, 5]], "2025-01-01"))).toEqual(["pending", "met", "pending"]);
    expect(assess(roadshows, [[2025, 9]], "2027-01-01")[1]).toMatchObject({ state: "unknown", actual: "9", gap: "-4" });
  });
});

describe("a figure", () => {
  const growth = targetNamed("transfer.patent-growth");
  const money = targetNamed("transfer.innovation-investment");

  test("may be negative", () => {
    const [found] = assess(growth, [[2025, "-0.05"]], "2026-01-01");
    expect(found).toMatchObject({ state: "missed", actual: "-0.05", gap: "0.2" });
    expect(assess(growth, [[2025, -1]], "2026-01-01")[0]).toMatchObject({ actual: "-1", gap: "1.15" });
    expect(assess(growth, [[2025, "-0"]], "2026-01-01")[0]).toMatchObject({ actual: "0", gap: "0.15" });
  });

  test("may have 18 digits and 8 decimals, and the gap is exact", () => {
    const at = (value: string) => assess(money, [[2027, value]], "2028-01-01")[0];
    expect(at("55000000000.00000001")).toMatchObject({ state: "met", actual: "55000000000.00000001" });
    expect(at("54999999999.99999999")).toMatchObject({ state: "missed", gap: "0.00000001" });
    expect(at("999999999999999999.99999999")).toMatchObject({ state: "met", actual: "999999999999999999.99999999" });
    expect(at("-999999999999999999.99999999")).toMatchObject({ state: "missed", gap: "1000000054999999999.99999999" });
    expect(at(" 55000000001.50 ")).toMatchObject({ state: "met", actual: "55000000001.5" });
  });

  test("that is not known yet is no figure", () => {
    for (const value of [null, "", " ", undefined])
      expect(assess(growth, [[2025, value]], "2026-01-01")[0]).toMatchObject({ state: "unknown", actual: null });
  });

  test("of no year, of another target or in no list is none", () => {
    const [one] = assessProgramme(
      {
        observations: [
          { target: "transfer.roadshows", year: null, value: 9 },
          { target: " ", year: 2025, value: 9 },
          null as unknown as Observation,
          { target: " transfer.roadshows ", year: 2025, value: 5 },
        ],
      },
      { ...wenzhouTransfer2025, targets: [targetNamed("transfer.roadshows")] },
      { asOf: "2026-01-01" },
    );
    expect(one).toMatchObject({ state: "met", actual: "5" });
    expect(states(assessProgramme({ observations: null }, wenzhouTransfer2025, { asOf: "2024-01-01" }))).not.toContain(
      "met",
    );
  });

  test("that is no number is refused with its place", () => {
    for (const value of ["3.2%", "1,000", "三", 1e21, true])
      expect(() =>
        assess(
          growth,
          [
            [2024, 1],
            [2025, value],
          ],
          "2026-01-01",
        ),
      ).toThrow(`observations[1].value is not a number: ${JSON.stringify(value)}`);
  });
});

describe("a target that a person judges", () => {
  const list = targetNamed("transfer.industry-list");
  const coverage = targetNamed("transfer.pilot-coverage");
  const said = (...rows: [target: string, year: number, holds: unknown][]) =>
    rows.map(([target, year, holds]) => ({ target, year, holds }));

  test.each<[asOf: string, holds: unknown, state: string]>([
    ["2028-01-01", true, "met"],
    ["2027-01-01", true, "met"],
    ["2027-12-31", false, "pending"],
    ["2028-01-01", false, "missed"],
    ["2028-01-01", null, "review"],
    ["2028-01-01", "yes", "review"],
  ])("is, on %s and with the word %j, %s", (asOf, holds, state) => {
    const [found] = assess(coverage, [], asOf, { assertions: said([coverage.id, 2027, holds]) });
    expect(found).toMatchObject({ state, actual: null, operator: ">=", limit: "", unit: "judged" });
    expect(found).not.toHaveProperty("gap");
  });

  test("is for review until it is said of that target and that year", () => {
    const assertions = said([list.id, 2026, true], [coverage.id, 2025, true], [` ${list.id} `, 2027, false]);
    expect(states(assess(list, [], "2028-01-01", { assertions }))).toEqual(["review", "met", "missed"]);
    expect(states(assess(list, [], "2028-01-01", { assertions: "none" }))).toEqual(["review", "review", "review"]);
    expect(states(assess(list, [[2025, 1]], "2028-01-01"))).toEqual(["review", "review", "review"]);
  });
});

test("an assessment needs a programme and a day", () => {
  const asked = (programme: unknown, asOf: string) =>
    assessProgramme(programme as Programme, wenzhouTransfer2025, { asOf });
  for (const wrong of [null, undefined, 7, "x"]) expect(() => asked(wrong, "2026-01-01")).toThrow(TypeError);
  for (const day of ["2026-02-29", "", "2026"])
    expect(() => asked({ observations: [] }, day)).toThrow(`asOf is not a day: ${JSON.stringify(day)}`);
});

test("a document of targets refuses a reading that is called by a number, and would be moved", () => {
  const [first] = wenzhouTransfer2025.targets;
  const title = text("另一种", "another");
  const made = (name: string) => () =>
    programmePolicy(wenzhouTransfer2025.policy, first ? [{ ...first, readings: { [name]: { title } } }] : []);
  expect(made("10")).toThrow(`target ${first?.id}: a reading is called 10`);
  expect(made("ten")).not.toThrow();
});
