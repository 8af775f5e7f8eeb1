import { expect, test, vi } from "vitest";
import type { Solution } from "yalps";
import { remedies } from "../../src/remedies/remedies.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { spoilt } from "./dossiers.js";
import { brokenBy, type Handed, leastOf } from "./highs.js";

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

test("a second solver comes to the same cost of every program, or finds as well that it cannot be met", () => {
  const differing: unknown[] = [];
  let met = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { dossier, place, asOf, stages } = spoilt(seed);
    handed.length = 0;
    remedies(dossier, places[place] as never, { asOf, stages });
    for (const { program, found } of handed) {
      const least = leastOf(program);
      met += Number(least !== undefined);
      const own = found.status === "optimal" ? Math.round(found.result) : undefined;
      const broken = own === undefined ? [] : brokenBy(program, new Map(found.variables));
      if (found.status === "optimal" || found.status === "infeasible") {
        if (own === least && broken.length === 0) continue;
      }
      differing.push({ seed, place, status: found.status, own, least, broken });
    }
  }
  expect(differing).toEqual([]);
  expect(met).toBeGreaterThan(count / 2);
}, 3_600_000);
