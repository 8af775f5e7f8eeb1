import { describe, expect, test } from "vitest";
import { duties, parseChange, parseDossier, reviewChange, support } from "../../src/index.js";
import { changes, lives, places } from "../fixtures.js";

/** The lives of `fixtures/lives`, day by day. */
const days = lives().flatMap(({ name, dossier, days }) => days.map((day) => ({ name, dossier, ...day })));

describe.each(days)(
  "on $asOf, the life $name in $jurisdiction",
  ({ dossier, asOf, jurisdiction, readings, ...hand }) => {
    const place = places[jurisdiction];
    if (!place) throw new Error(`no jurisdiction ${jurisdiction}`);
    const parsed = parseDossier(dossier);
    const raw = dossier as typeof parsed;
    const options = { asOf, ...(readings && { readings }) };

    test("has the duties worked out by hand", () => {
      const found = duties(parsed, place, options);
      if (hand.duties) {
        const told = found.map(({ id, year, from, due, state, reading, contested }) => ({
          id,
          year,
          from,
          due,
          state,
          reading,
          contested,
        }));
        expect(told).toEqual(hand.duties);
      }
      for (const { state, missing } of found) expect(missing.length > 0).toBe(state === "unknown");
      expect(duties(raw, place, options)).toEqual(found);
    });

    test("has the support worked out by hand", () => {
      const found = support(parsed, place, options);
      expect(Object.fromEntries(found.map(({ id, state }) => [id, state]))).toEqual(hand.support);
      for (const { state, missing } of found)
        expect(missing.length > 0).toBe(state === "unknown" || state === "review");
      expect(support(raw, place, options)).toEqual(found);
    });

    test.each(hand.changes)("judges $change as worked out by hand: $outcome", ({ change, ...told }) => {
      const review = reviewChange(parsed, place, parseChange(change), options);
      const { outcome, outstanding, rules, missing, reading, contested } = review;
      expect({ outcome, outstanding, rules, missing, reading, contested }).toEqual({ outstanding: [], ...told });
      expect(review.missing.length > 0).toBe(told.outcome === "unknown");
      expect(reviewChange(raw, place, change, options)).toEqual(review);
    });
  },
);

test("the lives are of every jurisdiction and reach every state", () => {
  const seen = new Set(
    days.flatMap(({ duties = [], support, changes }) => [
      ...duties.map(({ state }) => `duty ${state}`),
      ...Object.values(support).map((state) => `support ${state}`),
      ...changes.map(({ outcome }) => `change ${outcome}`),
    ]),
  );
  const states = ["not-yet", "open", "done", "late", "passed", "unknown"];
  for (const state of states) expect(seen).toContain(`duty ${state}`);
  for (const state of ["available", "not-yet", "ended", "unknown", "review", "not-met"])
    expect(seen).toContain(`support ${state}`);
  const outcomes = ["allowed", "not-allowed", "unknown", "dissolves", "terminates", "terminable", "silent"];
  outcomes.push("pending-evaluation", "adjustable", "recorded");
  for (const outcome of outcomes) expect(seen).toContain(`change ${outcome}`);
  expect(new Set(days.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(Object.keys(places)));
});

test.each(changes())("the change %s can be read", (_, change) => {
  expect(parseChange(change)).toEqual(change);
});
