import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Jurisdiction } from "../../src/index.js";
import { places } from "../fixtures.js";
import { randomDocuments } from "./dossiers.js";
import { open } from "./duckdb.js";
import { canonical, type Engine } from "./engine.js";
import { compare } from "./oracle.js";

const wenzhou = places.wenzhou as Jurisdiction;
const asked = { asOf: "2025-11-20", stages: ["formation"], from: "json" } as const;
const documents = randomDocuments(40, 1);

type Rows = Record<string, unknown>[];

describe("the oracle", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  /** The same engine with its answers spoilt: those of `select`, or those of `long`. */
  const lying = (lie: (rows: Rows) => Rows, long = false): Engine => ({
    ...engine,
    rows: async (sql) => {
      const rows = await engine.rows(sql);
      return "verdict" in (rows[0] ?? {}) === long ? rows : lie(rows);
    },
  });
  /** The first row in which a column answers, changed. */
  const changed =
    (name: string, to: (value: unknown) => unknown) =>
    (rows: Rows): Rows => {
      const at = rows.findIndex((row) => row[name] !== null);
      return rows.map((row, index) => (index === at ? { ...row, [name]: to(row[name]) } : row));
    };

  test("finds nothing where an engine answers as memory does", async () => {
    expect(await compare(engine, wenzhou, asked, documents)).toMatchObject({ different: 0, rechecks: 0, dossiers: 40 });
  });

  const status = "wenzhou_members_count";
  test.each([
    ["a verdict", changed("verdict", (verdict) => (verdict === "eligible" ? "ineligible" : "eligible")), "verdict"],
    ["an outlook", changed("outlook", (outlook) => (outlook === "eligible" ? "ineligible" : "eligible")), "outlook"],
    ["a verdict that it leaves to memory for no reason", changed("verdict", () => "recheck"), "verdict"],
    ["a status", changed(status, (of) => (of === "pass" ? "fail" : "pass")), "status"],
    ["a measure", changed(`${status}__low`, (low) => String(Number(low) + 1)), "low"],
    ["a dossier that is not answered", (rows: Rows) => rows.slice(1), "rows"],
  ])("finds %s", async (_, lie, part) => {
    const { different, differences } = await compare(lying(lie), wenzhou, asked, documents);
    expect(different).toBeGreaterThan(0);
    expect(differences.map((one) => one.part)).toContain(part);
  });

  test("finds what the long form tells otherwise, or not at all", async () => {
    const other = changed("status", (of) => (of === "pass" ? "fail" : "pass"));
    for (const lie of [other, (rows: Rows) => rows.slice(1)]) {
      const { different, differences } = await compare(lying(lie, true), wenzhou, asked, documents);
      expect([different, differences[0]?.part]).toEqual([1, "long"]);
    }
  });

  test("counts what is left to memory apart", async () => {
    const left = changed(status, () => "recheck");
    const found = await compare(lying(left), wenzhou, asked, documents);
    expect(found).toMatchObject({ rechecks: 1, rechecked: 1 });
    expect(found.differences.map(({ part }) => part)).toEqual(["long"]);
  });
});

test.each([
  ["20000000.50", "20000000.5"],
  ["2.00000005e7", "20000000.5"],
  ["1e-8", "0.00000001"],
  ["-0.0", "0"],
  ["007", "7"],
  ["-12.30", "-12.3"],
  ["1E+3", "1000"],
])("%s is the number %s", (written, number) => {
  expect(canonical(written)).toBe(number);
});
