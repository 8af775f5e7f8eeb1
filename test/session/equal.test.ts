import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGiven } from "../../src/engine/collect.js";
import { evaluate, type Report } from "../../src/index.js";
import { createSession } from "../../src/session/index.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { dice, edit } from "./edits.js";

const stages = ["formation", "filing", "approval", "operation"] as const;

/** A report with what no JSON tells: which of the missing answers are given and prevent a result. */
const withGiven = (report: Report | undefined) => ({
  ...report,
  given: report?.findings.map(({ missing }) => missing.map(isGiven)),
});

describe.each(Object.entries(places))("%s", (id, place) => {
  // Four places, a hundred times 250 edits each: 100 000.
  test("a session comes to what a fresh evaluation comes to, after every edit", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const roll = dice(seed);
        const asked = stages.filter((stage) => place.rules.some((rule) => rule.stage === stage));
        const options = { asOf: "2025-11-20", stages: asked };
        const session = createSession({ jurisdictions: [place], ...options });
        for (let edits = 0; edits < 250; edits++) {
          edit(session, roll);
          const { dossier, reports } = session.snapshot();
          expect(withGiven(reports[id])).toEqual(withGiven(evaluate(dossier, place, options)));
        }
      }),
      // The day of a session is given: one time zone is tried in full.
      runs(process.env.TZ === "Asia/Shanghai" ? 100 : 10),
    );
  });
});
