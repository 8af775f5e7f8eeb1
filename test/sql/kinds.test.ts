import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { criterion } from "../kinds/composed.js";
import { full, rules, withGaps } from "../kinds/dossiers.js";
import { placeOf } from "../kinds/place.js";
import { asOf } from "../laws/arbitrary.js";
import { runs } from "../runs.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const asked = criterion("dossier", 3);
const sometimes = fc.option(asked, { nil: undefined, freq: 2 });
const place = fc
  .array(fc.record({ holds: asked, other: sometimes, applies: sometimes }), { minLength: 1, maxLength: rules.length })
  .map(placeOf);
const dossiers = fc.array(
  fc.oneof(
    full,
    withGaps.map(({ part }) => part),
  ),
  { minLength: 12, maxLength: 12 },
);

test.each(["json", "tables"] as const)(
  "criteria composed of all kinds at random are compiled to what memory says, from %s",
  async (from) => {
    await fc.assert(
      fc.asyncProperty(place, dossiers, async (of, some) => {
        const found = await compare(
          engine,
          of,
          { asOf, from },
          some.map((dossier) => JSON.stringify(dossier)),
        );
        expect(found.differences).toEqual([]);
        expect(found.compared).toBeGreaterThan(0);
      }),
      { ...runs(40), endOnFailure: true },
    );
  },
  120_000,
);
