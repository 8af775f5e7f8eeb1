import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { requirementOf } from "../../src/analysis/requirement.js";
import { claimsOf } from "../../src/analysis/strictness.js";
import { findingsOf } from "../../src/analysis/witness.js";
import type { Dossier } from "../../src/index.js";
import { places } from "../fixtures.js";
import { answered } from "../laws/arbitrary.js";
import { runs } from "../runs.js";

const codes: Readonly<Record<string, string>> = {
  wenzhou: "330302",
  zhejiang: "330106",
  taizhou: "331002",
  jiyuan: "419001",
};
const claims = claimsOf(Object.values(places)).filter(({ relation }) => relation !== "incomparable");

/** The same consortium as one of a place: those of one of the places are of that, with every judgement favourable. */
function moved(dossier: Dossier, place: string, judged: readonly string[]): Dossier {
  const organizations = dossier.organizations.map((one) => ({
    ...one,
    division: /^(3303|3310|4190|4108)/.test(one.division ?? "") ? (codes[place] ?? "") : "110101",
  }));
  return {
    ...dossier,
    organizations,
    assertions: judged.map((rule) => ({ rule, holds: true, by: "reviewer" as const })),
  };
}

vi.setConfig({ testTimeout: 120_000 });

test("what passes the stricter never fails the other, and what both ask alike they judge alike", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(answered, (dossier) => {
      for (const { topic, places: pair, relation } of claims) {
        const statuses = pair.map((id) => {
          const place = places[id];
          const requirement = place && requirementOf(place, topic);
          if (!requirement) throw new Error(id);
          return findingsOf(requirement, moved(dossier, id, requirement.judged)).map(({ status }) => status);
        });
        const passes = statuses.map((all) => all.every((status) => status === "pass" || status === "not-applicable"));
        if (passes[0]) seen.add(topic);
        if (passes[0])
          expect([topic, pair, statuses[1]]).toEqual([
            topic,
            pair,
            statuses[1]?.map(() => expect.stringMatching(/pass|not-applicable/)),
          ]);
        if (relation === "same") expect([topic, pair, passes[1]]).toEqual([topic, pair, passes[0]]);
      }
    }),
    runs(100),
  );
  expect(seen.size).toBeGreaterThan(10);
});
