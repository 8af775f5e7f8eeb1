import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Criterion } from "../../src/index.js";
import { criterionOf } from "./composed.js";
import { criteria } from "./criteria.js";
import { withGaps } from "./dossiers.js";
import { placeOf, statuses } from "./place.js";
import { never } from "./told.js";

/** Some with every answer, some with gaps. */
const dossiers = fc.sample(withGaps, 250).flatMap(({ full, part }) => [full, part]);

describe.each(Object.entries(criteria))("the kind %s, composed at random,", (kind, { fail, unknown, review }) => {
  test("comes to each status that its cases have, and to no other", () => {
    const can = { pass: true, fail: fail !== "never", unknown: unknown !== "never", review: review !== "never" };
    const statusesOf = ([status, possible]: [string, boolean]): string[] => (possible ? [status] : []);
    const places = fc.sample(criterionOf(kind as Criterion["kind"], "dossier", 2), dossiers.length);
    const seen = dossiers.flatMap((dossier, at) => statuses(dossier, placeOf([{ holds: places[at] ?? never }])));
    expect([...new Set(seen)].sort()).toEqual(Object.entries(can).flatMap(statusesOf).sort());
  });
});
