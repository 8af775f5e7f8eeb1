import { describe, expect, test } from "vitest";
import {
  any,
  atLeast,
  count,
  eachYear,
  mean,
  percent,
  ratio,
  rdCapitalised,
  rdExpense,
  revenue,
  sum,
  units,
  yuan,
} from "../../src/index.js";
import { judge, only } from "../criteria/place.js";

type Row = {
  year: number;
  rdExpense?: number;
  revenue?: number;
  rdCapitalised?: number;
  basis?: "standalone" | "consolidated";
};
const lead = (financials: Row[], establishedOn?: string) => ({
  organizations: [{ id: "a", role: "lead" as const, financials, ...(establishedOn && { establishedOn }) }],
});
const own: Row = { year: 2024, rdExpense: 5, revenue: 100, basis: "standalone" };
const bare: Row = { year: 2024, rdExpense: 6, revenue: 100 };
const group: Row = { year: 2024, rdExpense: 7, revenue: 100, basis: "consolidated" };

describe("of several accounts of a year", () => {
  const latest = (basis?: "consolidated") => atLeast(rdExpense("latest", basis), yuan("1"));

  test.each<[rows: Row[], own: string, ofTheGroup: string]>([
    [[own, bare, group], "5", "7"],
    [[group, bare, own], "5", "7"],
    [[bare, group], "6", "7"],
    [[group, bare], "6", "7"],
    [[own, bare], "5", "6"],
    [[group], "7", "7"],
    [[own], "5", "5"],
  ])("the lead's own are read first, or its group's, in whatever order they stand", (rows, first, other) => {
    expect(judge(latest(), lead(rows)).measures[0]?.actual).toBe(first);
    expect(judge(latest("consolidated"), lead(rows)).measures[0]?.actual).toBe(other);
  });

  test("rows that are asked about a year are counted anew in each year", () => {
    const spent = [9, 9, 0].map((rdExpense, at): Row => ({ year: 2022 + at, rdExpense, revenue: 10 }));
    const inEach = eachYear(atLeast(count(units, atLeast(rdExpense("this"), yuan("5"))), 1));
    expect(judge(inEach, lead(spent))).toMatchObject({ status: "fail" });
    expect(judge(inEach, lead(spent)).measures.map((one) => one.actual)).toEqual(["1", "1", "0"]);
    expect(judge(inEach, lead(spent.slice(0, 2)))).toMatchObject({ status: "unknown" });
  });

  test("a measure tells the years and whose accounts they are", () => {
    const years = [2022, 2023, 2024].map((year): Row => ({ year, rdExpense: 1, revenue: 10, basis: "standalone" }));
    const pooled = atLeast(ratio(rdExpense("window"), revenue("window")), percent("5"));
    expect(judge(pooled, lead(years)).measures[0]).toMatchObject({ years: [2022, 2023, 2024], basis: "standalone" });
    expect(judge(pooled, lead([group, ...years.slice(0, 2)])).measures[0]).not.toHaveProperty("basis");
    expect(judge(pooled, lead(years, "2023-05-01")).measures[0]).toMatchObject({ years: [2023, 2024] });
    expect(judge(atLeast(mean(rdExpense("this")), yuan("1")), lead(years)).measures[0]?.years).toEqual([
      2022, 2023, 2024,
    ]);
    expect(
      judge(eachYear(atLeast(rdExpense("this"), yuan("1"))), lead(years)).measures.map((one) => one.years),
    ).toEqual([[2022], [2023], [2024]]);
  });

  test("while the list is unfinished only a row of the basis that is read first is an answer", () => {
    const unfinished = ["organizations.*.financials"];
    expect(judge(latest(), { ...lead([own]), unfinished }).status).toBe("pass");
    expect(judge(latest(), { ...lead([bare]), unfinished }).status).toBe("unknown");
    expect(judge(latest("consolidated"), { ...lead([own]), unfinished }).status).toBe("unknown");
  });
});

describe("capitalised R&D", () => {
  const either = any(
    atLeast(rdExpense("latest"), yuan("10")),
    atLeast(sum(rdExpense("latest"), rdCapitalised("latest")), yuan("10")),
  );

  test("is added where it is given, and not needed where the expense alone is enough", () => {
    const of = (rdExpense: number, rdCapitalised?: number) =>
      judge(either, lead([{ year: 2024, rdExpense, ...(rdCapitalised !== undefined && { rdCapitalised }) }]));
    expect(of(10).status).toBe("pass");
    expect(of(6, 4)).toMatchObject({
      status: "pass",
      measures: [{ actual: "6" }, { actual: "10", fact: "lead.rdExpense(latest)+lead.rdCapitalised(latest)" }],
    });
    expect(of(6, 3)).toMatchObject({
      status: "fail",
      paths: [
        ["organizations", 0, "financials", 0, "rdExpense"],
        ["organizations", 0, "financials", 0, "rdCapitalised"],
      ],
    });
    expect(of(6)).toMatchObject({
      status: "unknown",
      missing: [{ path: ["organizations", 0, "financials", 0, "rdCapitalised"] }],
    });
  });
});

describe("a lead founded after the latest year", () => {
  const young = (holds?: boolean) => ({
    ...lead([own], "2025-02-01"),
    assertions:
      holds === undefined ? [] : [{ rule: only, holds, by: "reviewer" as const, name: "审核人", on: "2025-06-01" }],
  });
  const criteria = [
    atLeast(rdExpense("latest"), yuan("1")),
    atLeast(ratio(rdExpense("window"), revenue("window")), percent("1")),
    atLeast(mean(rdExpense("this")), yuan("1")),
    eachYear(atLeast(rdExpense("this"), yuan("1"))),
  ];

  test.each(criteria)("is judged, and asked for no accounts (%#)", (criterion) => {
    expect(judge(criterion, young())).toMatchObject({
      status: "review",
      measures: [],
      missing: [{ path: ["assertions"], row: { rule: only } }],
    });
    expect(judge(criterion, young(true))).toMatchObject({ status: "pass", judgement: { holds: true, name: "审核人" } });
    expect(judge(criterion, young(false))).toMatchObject({ status: "fail", paths: [["assertions", 0, "holds"]] });
  });
});
