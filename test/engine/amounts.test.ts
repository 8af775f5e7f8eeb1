import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  atMost,
  count,
  dossier,
  eachYear,
  equals,
  fact,
  mean,
  members,
  moreThan,
  number,
  type Quantity,
  ratio,
  rdExpense,
  revenue,
  yuan,
} from "../../src/index.js";
import { judge, statusOf, untyped } from "../criteria/place.js";

const year = (of: number, sales: string | number | null, research: string | number | null) => ({
  year: of,
  revenue: sales,
  rdExpense: research,
});
type Year = ReturnType<typeof year>;
const books = (financials: Year[], establishedOn?: string) => ({
  organizations: [{ id: "a", role: "lead" as const, financials, ...(establishedOn && { establishedOn }) }],
});
const most = "999999999999999999.99999999";

describe("a limit", () => {
  const compared = { atLeast, moreThan, atMost, equals };
  type Name = keyof typeof compared;
  /** So many members, and so many units of which it is not known whether they are. */
  const units = (sure: number, maybe: number) => ({
    organizations: Array.from({ length: sure + maybe }, (_, at) => ({
      id: `m${at}`,
      role: at < sure ? ("member" as const) : ("" as const),
    })),
  });

  test.each<[Name, sure: number, maybe: number, string]>([
    ["atLeast", 3, 0, "pass"],
    ["atLeast", 3, 2, "pass"],
    ["atLeast", 2, 1, "unknown"],
    ["atLeast", 1, 1, "fail"],
    ["moreThan", 4, 1, "pass"],
    ["moreThan", 3, 1, "unknown"],
    ["moreThan", 2, 1, "fail"],
    ["moreThan", 3, 0, "fail"],
    ["atMost", 3, 0, "pass"],
    ["atMost", 1, 2, "pass"],
    ["atMost", 3, 1, "unknown"],
    ["atMost", 4, 0, "fail"],
    ["atMost", 4, 2, "fail"],
    ["equals", 3, 0, "pass"],
    ["equals", 1, 1, "fail"],
    ["equals", 2, 1, "unknown"],
    ["equals", 2, 2, "unknown"],
    ["equals", 3, 1, "unknown"],
    ["equals", 4, 1, "fail"],
  ])("of three, %s, with %i and perhaps %i more is %s", (name, sure, maybe, status) => {
    const finding = judge(compared[name](count(members), 3), units(sure, maybe));
    expect(finding.status).toBe(status);
    expect(finding.measures[0]).toMatchObject(
      maybe === 0 ? { actual: String(sure) } : { actual: null, low: String(sure), high: String(sure + maybe) },
    );
    expect(finding.measures[0]?.shortfall !== undefined).toBe(status === "fail" && maybe === 0);
  });
});

describe("amounts of any size", () => {
  const given = (value: string | number) => ({ organizations: [], facts: [{ key: "x", value }] });
  const asked = (limit: string) => atLeast(amount(fact("x")), yuan(limit));

  test.each<[string | number, limit: string, actual: string, shortfall: string | undefined]>([
    ["123456789012345678", "123456789012345678", "123456789012345678", undefined],
    ["123456789012345678", "123456789012345679", "123456789012345678", "1"],
    ["123456789012345678.12345678", "123456789012345678.12345679", "123456789012345678.12345678", "0.00000001"],
    ["9007199254740992", "9007199254740993", "9007199254740992", "1"],
    ["000000000000000100", "100", "100", undefined],
    ["100.10", "100.1", "100.1", undefined],
    ["0.00000001", "0.1", "0.00000001", "0.09999999"],
    [0.1, "0.3", "0.1", "0.2"],
    ["9007199254740992", "9007199254740993", "9007199254740992", "1"],
    ["-1", "0", "-1", "1"],
    [-5_000_000.25, "-5000000.24", "-5000000.25", "0.01"],
    ["-0.5", "-0.5", "-0.5", undefined],
    ["0", "999999999999999999.9999999999", "0", "1000000000000000000"],
  ])("%s against %s is compared exactly", (value, limit, actual, shortfall) => {
    const finding = judge(asked(limit), given(value));
    expect(finding.status).toBe(shortfall === undefined ? "pass" : "fail");
    expect(finding.measures).toEqual([
      {
        fact: "facts.x",
        operator: ">=",
        limit,
        unit: "CNY",
        holds: shortfall === undefined,
        actual,
        ...(shortfall !== undefined && { shortfall }),
      },
    ]);
  });

  test.each([
    "1e3",
    "- 1",
    "--1",
    "1,000",
    "1.123456789",
    "1234567890123456789",
    2 ** 53,
    1e21,
    1e-9,
    Number.NaN,
    true,
  ])("%s is no amount, and none is made of it", (value) => {
    const dossier = untyped({ organizations: [], facts: [{ key: "x", value }] });
    expect(judge(asked("0"), dossier)).toMatchObject({
      status: "unknown",
      missing: [{ path: ["facts", 0, "value"] }],
    });
  });

  test.each([1.5, 2 ** 53, "3", true])("%s is no count", (copies) => {
    const asked = atLeast(number(dossier("filing", "copies")), 1);
    expect(judge(asked, untyped({ organizations: [], filing: { copies } }))).toMatchObject({
      status: "unknown",
      missing: [{ path: ["filing", "copies"] }],
    });
  });
});

describe("sums, ratios and means of the lead's accounts", () => {
  const full = [year(2022, most, "0.00000001"), year(2023, most, "499999999999999999"), year(2024, most, most)];
  const of = (quantity: Quantity, limit: string, ...asked: Parameters<typeof books>) =>
    judge(atLeast(quantity, yuan(limit)), books(...asked));

  test("stay exact where no floating point number would be", () => {
    const sum = "1499999999999999999";
    expect(of(rdExpense("window"), sum, full).measures).toMatchObject([{ holds: true, actual: sum }]);
    expect(of(rdExpense("window"), `${sum}.00000001`, full).measures).toMatchObject([
      { holds: false, actual: sum, shortfall: "0.00000001" },
    ]);
    expect(of(mean(rdExpense("this")), "1", full).measures[0]?.actual).toBe("499999999999999999.66666666");
    expect(of(ratio(rdExpense("latest"), revenue("latest")), "1", full).measures).toMatchObject([
      { holds: true, actual: "1", numerator: most, denominator: most },
    ]);
    expect(of(ratio(rdExpense("window"), revenue("window")), "0.5", full).measures).toMatchObject([
      {
        holds: false,
        actual: "0.499999",
        numerator: sum,
        denominator: "2999999999999999999.99999997",
        shortfall: "0.000001",
      },
    ]);
  });

  test("mix amounts with decimals and without", () => {
    const mixed = [year(2022, 3, "1"), year(2023, "3.00", 0.5), year(2024, "3", "1.25")];
    expect(of(rdExpense("window"), "2.75", mixed).measures).toMatchObject([{ holds: true, actual: "2.75" }]);
    expect(of(mean(rdExpense("this")), "1", mixed).measures).toMatchObject([
      { holds: false, actual: "0.91666666", shortfall: "0.08333334" },
    ]);
    expect(of(mean(ratio(rdExpense("this"), revenue("this"))), "0.3", mixed).measures).toMatchObject([
      { fact: "mean(lead.rdExpense(this)/lead.revenue(this))", actual: "0.305555", unit: "ratio" },
    ]);
  });

  test("stay exact where the sum of safe integers is none", () => {
    const large = [year(2022, 1, "900719925474099"), year(2023, 1, "0.5"), year(2024, 1, "0")];
    expect(of(rdExpense("window"), "900719925474099.6", large).measures).toMatchObject([
      { actual: "900719925474099.5", shortfall: "0.1" },
    ]);
  });

  test("have no value over a revenue of zero, which is named", () => {
    const poor = [year(2022, 0, 5), year(2023, "0.00", 5), year(2024, "0", 5)];
    const at = (index: number) => ({ path: ["organizations", 0, "financials", index, "revenue"] });
    expect(of(ratio(rdExpense("window"), revenue("window")), "0.03", poor)).toMatchObject({
      status: "unknown",
      measures: [{ holds: null, actual: null, numerator: "15", denominator: "0" }],
      missing: [at(0), at(1), at(2)],
    });
    expect(of(mean(ratio(rdExpense("this"), revenue("this"))), "0.03", poor).missing).toEqual([at(0), at(1), at(2)]);
    expect(judge(eachYear(atLeast(ratio(rdExpense("this"), revenue("this")), "0.03")), books(poor))).toMatchObject({
      status: "unknown",
      measures: [{ fact: "lead.rdExpense(2022)/lead.revenue(2022)" }, { holds: null }, { denominator: "0" }],
    });
  });

  test("name every year and figure that is not answered, and show the side that is", () => {
    const gaps = [year(2022, 100, null), year(2024, null, "")];
    const path = ["organizations", 0, "financials"];
    expect(of(ratio(rdExpense("window"), revenue("window")), "0.03", gaps).missing).toEqual([
      { path: [...path, 0, "rdExpense"] },
      { path, row: { year: 2023 }, field: "rdExpense" },
      { path: [...path, 1, "rdExpense"] },
      { path, row: { year: 2023 }, field: "revenue" },
      { path: [...path, 1, "revenue"] },
    ]);
    const latest = ratio(rdExpense("latest"), revenue("latest"));
    expect(of(latest, "0.03", [year(2024, null, 3)]).measures).toEqual([
      {
        fact: "lead.rdExpense(latest)/lead.revenue(latest)",
        operator: ">=",
        limit: "0.03",
        unit: "ratio",
        holds: null,
        actual: null,
        numerator: "3",
        years: [2024],
      },
    ]);
    expect(of(latest, "0.03", [year(2024, 3, null)]).measures[0]).toMatchObject({ denominator: "3" });
    expect(of(rdExpense("latest"), "1", []).missing).toEqual([{ path, row: { year: 2024 }, field: "rdExpense" }]);
    expect(judge(atLeast(rdExpense("latest"), 1), { organizations: [] }).missing).toEqual([
      { path: ["organizations"], row: { role: "lead" } },
    ]);
  });
});

describe("the window", () => {
  const growing = [2021, 2022, 2023, 2024, 2025].map((of) => year(of, 100, of - 2020));

  test.each<[string | undefined, years: number[]]>([
    [undefined, [2022, 2023, 2024]],
    ["1998-01-01", [2022, 2023, 2024]],
    ["2022-12-31", [2022, 2023, 2024]],
    ["2023-01-01", [2023, 2024]],
    ["2024-06-30", [2024]],
  ])("of a lead established %s is %j", (establishedOn, years) => {
    const sum = years.reduce((total, of) => total + of - 2020, 0);
    const dossier = books(growing, establishedOn);
    expect(judge(atLeast(rdExpense("window"), 0), dossier).measures[0]?.actual).toBe(String(sum));
    expect(judge(equals(mean(revenue("this")), 100), dossier).status).toBe("pass");
    const [first = 0] = years;
    const yearly = judge(eachYear(moreThan(rdExpense("this"), first - 2020)), dossier);
    expect(yearly.measures.map(({ fact }) => fact)).toEqual(years.map((of) => `lead.rdExpense(${of})`));
    expect(yearly).toMatchObject({
      status: "fail",
      paths: [["organizations", 0, "financials", first - 2021, "rdExpense"]],
    });
  });

  test("reads the first account of a year, and none whose year is no number", () => {
    const odd = [{ ...year(2024, 1, 1), year: "2024" }, {}, null, year(2024, 1, 7), year(2024, 1, 9)];
    const dossier = untyped({ organizations: [{ id: "a", role: "lead", financials: odd }] });
    expect(judge(atLeast(rdExpense("latest"), 8), dossier)).toMatchObject({
      status: "fail",
      paths: [["organizations", 0, "financials", 3, "rdExpense"]],
    });
    expect(
      statusOf(atLeast(rdExpense("latest"), 0), untyped({ organizations: [{ role: "lead", financials: "many" }] })),
    ).toBe("unknown");
  });
});
