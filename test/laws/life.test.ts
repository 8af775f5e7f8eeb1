import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type Change,
  type ChangeReview,
  type Duty,
  duties,
  reviewChange,
  type Support,
  support,
} from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { asOf, withGaps } from "./arbitrary.js";

const days = fc.constantFrom("2024-06-30", "2024-12-31", "2025-01-01", "2025-01-31", "2025-02-01", asOf, "2026-03-31");
const flag = fc.boolean();
const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...options.changeKind),
  on: days,
  unanimousConsent: flag,
  supplementaryAgreement: flag,
  reported: flag,
  approved: flag,
  goalsCompleted: flag,
  unableToContinue: flag,
  evaluated: flag,
});
/** A change with every answer, and some of its answers taken away. */
const changeWithGaps = anyChange.chain((full) =>
  fc.subarray(Object.keys(full).filter((key) => key !== "kind" && key !== "on")).map((gaps) => ({
    full,
    part: { ...full, ...Object.fromEntries(gaps.map((key) => [key, null])) } as unknown as Change,
  })),
);

vi.setConfig({ testTimeout: 30_000 });

describe.each(Object.values(places))("for every duty, change and support measure of $id", (place) => {
  test("answering a missing question never turns one state into another", () => {
    fc.assert(
      fc.property(withGaps, days, ({ full, part }, day) => {
        const settled = duties(full, place, { asOf: day });
        for (const { id, year, state } of duties(part, place, { asOf: day })) {
          const then: Duty | undefined = settled.find((one) => one.id === id && one.year === year);
          if (state !== "unknown") expect(then?.state).toBe(state);
        }
        const measures: Support[] = support(full, place, { asOf: day });
        for (const [at, { state }] of support(part, place, { asOf: day }).entries())
          if (state !== "unknown" && state !== "review") expect(measures[at]?.state).toBe(state);
      }),
      runs(200),
    );
  });

  test("answering a missing question never turns one outcome of a change into another", () => {
    fc.assert(
      fc.property(withGaps, changeWithGaps, ({ full, part }, change) => {
        const before = reviewChange(part, place, change.part, { asOf });
        if (before.outcome === "unknown") return;
        expect(reviewChange(full, place, change.full, { asOf }).outcome).toBe(before.outcome);
      }),
      runs(200),
    );
  });

  test("something is missing exactly while it is unknown, and once nothing lacks nothing is", () => {
    fc.assert(
      fc.property(withGaps, changeWithGaps, days, ({ full, part }, change, day) => {
        for (const dossier of [full, part]) {
          for (const { state, missing } of duties(dossier, place, { asOf: day }))
            expect(missing.length > 0).toBe(state === "unknown");
          const { outcome, missing }: ChangeReview = reviewChange(dossier, place, change.part, { asOf: day });
          expect(missing.length > 0).toBe(outcome === "unknown");
          for (const { state, missing } of support(dossier, place, { asOf: day }))
            expect(missing.length > 0).toBe(state === "unknown" || state === "review");
        }
        expect(duties(full, place, { asOf: day }).map(({ state }) => state)).not.toContain("unknown");
        expect(support(full, place, { asOf: day }).map(({ state }) => state)).not.toContain("unknown");
        expect(reviewChange(full, place, change.full, { asOf: day }).outcome).not.toBe("unknown");
      }),
      runs(200),
    );
  });

  test("the answers are the same bytes twice, and neither dossier nor change is touched", () => {
    fc.assert(
      fc.property(withGaps, changeWithGaps, ({ part }, change) => {
        const told = () =>
          JSON.stringify([
            duties(part, place, { asOf }),
            support(part, place, { asOf }),
            reviewChange(part, place, change.part, { asOf }),
          ]);
        const before = JSON.stringify([part, change.part]);
        const first = told();
        expect(told()).toBe(first);
        expect(JSON.stringify([part, change.part])).toBe(before);
      }),
      runs(50),
    );
  });
});
