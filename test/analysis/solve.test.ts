import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { denied, type Inequality } from "../../src/analysis/inequality.js";
import { solved } from "../../src/analysis/solve.js";
import { runs } from "../runs.js";

/** Its types are those of a module of another kind than the one that Node loads. */
const load: typeof import("highs").default = createRequire(import.meta.url)("highs");
const highs = await load();

vi.setConfig({ testTimeout: 120_000 });

const names = ["a", "b", "c", "d"];
const written = ({ of, atLeast }: Inequality, at: number): string =>
  `c${at}: ${names.map((name) => `${(of[name] ?? 0n) < 0n ? "-" : "+"} ${String(of[name] ?? 0n).replace("-", "")} ${name}`).join(" ")} >= ${atLeast}`;
/** Whether HiGHS finds whole numbers for them. */
const another = (rows: readonly Inequality[]): boolean =>
  highs.solve(`Minimize\n obj: a\nSubject To\n${rows.map(written).join("\n")}\nGeneral\n ${names.join(" ")}\nEnd`)
    .Status === "Optimal";

const inequality: fc.Arbitrary<Inequality> = fc.record({
  of: fc.record(Object.fromEntries(names.map((name) => [name, fc.bigInt(-9n, 9n)]))),
  atLeast: fc.bigInt(-20n, 20n),
});
/** So that each question has an end: no unknown above 30. */
const bounded = names.map((name): Inequality => ({ of: { [name]: -1n }, atLeast: -30n }));
const holds = ({ of, atLeast }: Inequality, values: Readonly<Record<string, bigint>>): boolean =>
  Object.entries(of).reduce((sum, [name, n]) => sum + n * (values[name] ?? 0n), 0n) >= atLeast;

describe("whole numbers that satisfy inequalities", () => {
  test("are found where HiGHS finds some, and are proven impossible where it finds none", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.array(inequality, { minLength: 1, maxLength: 6 }), (rows) => {
        const found = solved([...rows, ...bounded]);
        seen.add(found === "impossible");
        expect(found).not.toBe("not-found");
        expect(found !== "impossible").toBe(another([...rows, ...bounded]));
        if (typeof found === "object") for (const row of rows) expect(holds(row, found)).toBe(true);
      }),
      runs(200),
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  test("are no fractions", () => {
    expect(
      solved([
        { of: { a: 2n }, atLeast: 1n },
        { of: { a: -2n }, atLeast: -1n },
      ]),
    ).toBe("impossible");
  });

  test("are said not to be found where the search does not end", () => {
    // Once 3a − 3b = 2c − 1 and 2c = 6d are taken together, there are fractions without end, and no whole numbers.
    const same = (of: Inequality["of"], n: bigint): Inequality[] => [
      { of, atLeast: n },
      denied({ of, atLeast: n + 1n }),
    ];
    expect(solved([...same({ a: 3n, b: -3n, c: -2n }, -1n), ...same({ c: 1n, d: -3n }, 0n)])).toBe("not-found");
  });

  test("satisfy either an inequality or its denial", () => {
    fc.assert(
      fc.property(
        inequality,
        fc.record(Object.fromEntries(names.map((name) => [name, fc.bigInt(0n, 9n)]))),
        (row, of) => {
          expect(holds(row, of)).toBe(!holds(denied(row), of));
        },
      ),
    );
  });
});
