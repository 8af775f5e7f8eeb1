import { afterAll, beforeAll, expect, test } from "vitest";
import { random } from "../../bench/dossiers.js";
import { type Criterion, count, fact, given, type Quantity, share, some, unit, units } from "../../src/index.js";
import { runs } from "../runs.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";
import { placeOfCriteria } from "./place.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

type Figure = "revenue" | "rdExpense" | "rdCapitalised";
const accounts = (figure: Figure, years: "latest" | "window" | "this" = "latest"): Quantity => ({
  kind: "accounts",
  figure,
  years,
  basis: "standalone",
});
const [revenue, expense, capitalised] = [accounts("revenue"), accounts("rdExpense"), accounts("rdCapitalised")];
const money = (key: string, subject: "dossier" | "row" = "dossier"): Quantity => ({
  kind: "money",
  field: fact(key, subject),
});
const ratio = (of: Quantity, to: Quantity): Quantity => ({ kind: "ratio", of, to });
const sum = (...of: Quantity[]): Quantity => ({ kind: "sum", of });
const mean = (of: Quantity): Quantity => ({ kind: "mean", of });
const yearly = ratio(accounts("rdExpense", "this"), accounts("revenue", "this"));
const named = share(units, given(unit("name")));
const at = (quantity: Quantity, operator: ">=" | ">" | "<=" | "=", limit: string): Criterion => ({
  kind: "compare",
  quantity,
  operator,
  limit,
});

/** Comparisons that 38 digits are enough for, whatever the amounts. */
const held: readonly Criterion[] = [
  at(revenue, ">=", "0.0000000001"),
  at(revenue, "<=", "9".repeat(30)),
  at(ratio(expense, revenue), ">=", "0.0312345678"),
  at(money("a.k"), "<=", "-0.00000001"),
  at(money("a.k"), "=", "0"),
  at(ratio(money("a.k"), money("a.l")), ">", "-0.25"),
  at(ratio(revenue, count(units)), ">=", "100"),
  at(ratio(count(units), revenue), "<=", "0.5"),
  at(ratio({ kind: "number", field: fact("a.k") }, { kind: "number", field: fact("a.l") }), "=", "0.333333"),
  at(ratio(ratio(expense, revenue), ratio(capitalised, revenue)), ">=", "0.5"),
  at(sum(ratio(expense, revenue), ratio(capitalised, revenue)), ">=", "0.5"),
  at(sum(named, ratio(expense, revenue)), ">=", "0.6"),
  at(ratio(accounts("rdExpense", "window"), accounts("revenue", "window")), "=", "0.03"),
  at(mean(money("a.k")), ">=", "0"),
  at(mean(sum(accounts("rdExpense", "this"), accounts("rdCapitalised", "this"))), ">=", "100"),
  at(mean(yearly), ">=", "0.03"),
  at(mean(yearly), ">=", "0.0312345678"),
  at(mean(ratio(money("a.k"), accounts("revenue", "this"))), ">=", "-0.25"),
  at(mean(ratio(accounts("rdExpense", "this"), accounts("revenue", "window"))), "<=", "0.01"),
  { kind: "each-year", then: at(count(units), ">=", "2") },
  { kind: "each-year", then: at(mean(yearly), ">", "0.03") },
];
/** Those that more are needed for than DuckDB has. */
const beyond: readonly Criterion[] = [
  at(ratio(expense, revenue), ">=", "0.03123456789012345678"),
  at(ratio(expense, revenue), ">=", `0.${"3".repeat(40)}`),
  at(sum(ratio(expense, revenue), ratio(money("a.k"), money("a.l"))), ">=", "0.5"),
  at(mean(ratio(ratio(money("a.k"), revenue), ratio(expense, money("a.l")))), ">=", "0.5"),
  some(units, at(sum(ratio(money("a.k", "row"), revenue), ratio(expense, money("a.l", "row"))), ">=", "0.5")),
];

const amounts = [
  ...["0", "1", "3", "99.99999999", "0.00000001", "999999999999999999.99999999", "123456789012345678.12345678"],
  ...["-5", "-0.00000001", "-999999999999999999.99999999", " 7 ", "1.000000000", "33.33333333"],
  ...[5, 0.1, -0.5, 1e15, 123456789012345680, 1e-8, 0.000001, 0.0000001, 1e21, 999999999999999, 9007199254740991],
  ...[null, true, "x", 1e300, -0],
];

/** Dossiers with amounts of every size, most of them nines. */
const documents = (many: number, seed: number): string[] => {
  const pick = random(seed);
  const any = () => amounts[pick(amounts.length)];
  const amount = () =>
    pick(3) ? "9".repeat(1 + pick(18)) + (pick(2) ? `.${String(pick(99_999_999)).padStart(8, "0")}` : "") : any();
  const extreme = () => (pick(2) ? ["0", "0.00000001", "999999999999999999.99999999"][pick(3)] : amount());
  const facts = () => ["a.k", "a.l"].map((key) => ({ key, value: pick(4) ? amount() : 1 + pick(6) }));
  const rows = () =>
    [2022, 2023, 2024]
      .filter(() => pick(12))
      .map((year) => ({ year, revenue: extreme(), rdExpense: extreme(), rdCapitalised: amount() }));
  return Array.from({ length: many }, () =>
    JSON.stringify({
      organizations: Array.from({ length: 1 + pick(4) }, (_, at) => ({
        role: at ? "member" : "lead",
        ...(pick(2) && { name: "甲" }),
        establishedOn: ["1990-01-01", "1990-01-01", "2023-05-05", "2024-02-02", "2025-01-01", "x"][pick(6)],
        financials: rows(),
        facts: facts(),
      })),
      facts: facts(),
      ...(pick(10) === 0 && { unfinished: ["organizations"] }),
    }),
  );
};

const asked = { asOf: "2025-11-20", from: "json" } as const;
const many = runs(300).numRuns;

test("what has digits enough is decided, however large or small the amounts are", async () => {
  const { differences, rechecks } = await compare(engine, placeOfCriteria(held), asked, documents(many, 38));
  expect(differences).toEqual([]);
  expect(rechecks).toBe(0);
});

test("what has not is left to memory, and is no error", async () => {
  const { differences, rechecks } = await compare(engine, placeOfCriteria(beyond), asked, documents(many, 39));
  expect(differences).toEqual([]);
  expect(rechecks).toBeGreaterThan(0);
});
