import { expect, test, vi } from "vitest";
import type { Solution } from "yalps";
import type { Jurisdiction } from "../../src/index.js";
import { remedies } from "../../src/remedies/remedies.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { spoilt } from "./dossiers.js";
import { brokenBy, type Handed, leastOf } from "./highs.js";
import { invented, type Small } from "./small.js";

/** Every program that was handed to the solver of the library, and what it found. */
const handed: { program: Handed; found: Solution<number> }[] = [];

vi.mock("yalps", async (original) => {
  const own = await original<typeof import("yalps")>();
  const solve = (program: Handed): Solution<number> => {
    const found = own.solve(program);
    handed.push({ program, found });
    return found;
  };
  return { ...own, solve };
});

/** The dossiers that are looked at; `FC_SEED` explores others. */
const first = Number(process.env.FC_SEED ?? 1);
const count = runs(60).numRuns;

/** What differs between the solvers over the programs of a question, and how many could be met. */
function compared({ dossier, place, asOf, stages }: Small): { differing: unknown[]; met: number } {
  handed.length = 0;
  remedies(dossier, place, { asOf, stages: [...stages] });
  let met = 0;
  const differing = handed.flatMap(({ program, found: { status, result, variables } }): unknown[] => {
    const least = leastOf(program);
    met += Number(least !== undefined);
    const own = status === "optimal" ? Math.round(result) : undefined;
    const broken = own === undefined ? [] : brokenBy(program, new Map(variables));
    const told = status === "optimal" || status === "infeasible";
    return told && own === least && broken.length === 0 ? [] : [{ status, own, least, broken }];
  });
  return { differing, met };
}

test("a second solver comes to the same cost of every program, or finds as well that it cannot be met", () => {
  let met = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { place, ...asked } = spoilt(seed);
    const found = compared({ ...asked, place: places[place] as Jurisdiction });
    expect({ seed, differing: found.differing }).toEqual({ seed, differing: [] });
    met += found.met;
  }
  expect(met).toBeGreaterThan(count / 2);
}, 120_000);

test("so it is by rules that no document has, with limits of four decimals", () => {
  for (const seed of [1073, ...Array.from({ length: count }, (_, at) => first + at)]) {
    const { differing } = compared(invented(seed));
    expect({ seed, differing }).toEqual({ seed, differing: [] });
  }
}, 120_000);
