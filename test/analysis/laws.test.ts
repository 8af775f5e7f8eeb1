import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Claim } from "../../src/analysis/claim.js";
import { asksNothing } from "../../src/analysis/normal.js";
import { codeOf, placedIn } from "../../src/analysis/places.js";
import { type Requirement, requirementOf } from "../../src/analysis/requirement.js";
import { compared } from "../../src/analysis/strictness.js";
import { findingsOf } from "../../src/analysis/witness.js";
import { all, any, type Criterion, type Dossier, implies } from "../../src/index.js";
import { criterion } from "../kinds/composed.js";
import { full, rules } from "../kinds/dossiers.js";
import { placeOf } from "../kinds/place.js";
import { runs } from "../runs.js";

const asked = criterion("dossier", 3);
/** Two criteria of which one may ask for more than the other. */
const pair: fc.Arbitrary<readonly [Criterion, Criterion]> = fc
  .tuple(asked, asked, fc.constantFrom("both", "either", "under", "unlike"))
  .map(([one, other, how]) => {
    if (how === "both") return [all(one, other), one];
    if (how === "either") return [any(one, other), one];
    return how === "under" ? [implies(other, one), one] : [one, other];
  });

/** What a place of that name asks for. */
const requirement = (holds: Criterion, id: string): Requirement | undefined => {
  const of = requirementOf(placeOf([{ holds }]), "rule.one");
  return of && { ...of, place: { ...of.place, id } };
};

/** Requirements of which both mean the same place, if any. */
const requirements = pair
  .map(([one, other]) => [requirement(one, "one"), requirement(other, "other")])
  .filter((both): both is [Requirement, Requirement] => {
    const [one, other] = both;
    return one !== undefined && other !== undefined && one.here.join() === other.here.join();
  });

const favourable = rules.map((rule) => ({ rule, holds: true, by: "reviewer" as const }));
const passes = (of: Requirement, dossier: Dossier): boolean =>
  findingsOf(of, { ...dossier, assertions: favourable }).every(({ status }) => status === "pass");

vi.setConfig({ testTimeout: 120_000 });

describe("for criteria composed of all kinds at random", () => {
  test("whatever passes what is claimed to be stricter passes the other, and the same is judged alike", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(requirements, fc.array(full, { minLength: 5, maxLength: 5 }), ([one, other], dossiers) => {
        const claim: Claim | undefined = compared("rule.one", one, other);
        if (!claim) return;
        seen.add(`${claim.relation} ${claim.known}`);
        if (claim.relation === "incomparable") return;
        const [stricter, looser] = claim.places[0] === "one" ? [one, other] : [other, one];
        for (const dossier of dossiers) {
          if (passes(stricter, dossier)) expect(passes(looser, dossier)).toBe(true);
          if (claim.relation === "same") expect(passes(looser, dossier)).toBe(passes(stricter, dossier));
        }
      }),
      runs(250),
    );
    expect([...seen]).toEqual(expect.arrayContaining(["same equal", "stricter linear", "stricter cases"]));
  });

  test("a witness passes the one and not the other", () => {
    fc.assert(
      fc.property(requirements, ([one, other]) => {
        for (const witness of compared("rule.one", one, other)?.witnesses ?? []) {
          const [accepts, refuses] = witness.passes === "one" ? [one, other] : [other, one];
          const placed = (of: Requirement) => placedIn(witness.dossier, codeOf(of.here[0] ?? ""), []) as Dossier;
          expect([passes(accepts, placed(accepts)), passes(refuses, placed(refuses))]).toEqual([true, false]);
        }
      }),
      runs(200),
    );
  });

  test("nothing is claimed of what asks for nothing", () => {
    fc.assert(
      fc.property(requirements, ([one, other]) => {
        if (asksNothing(one.asks) || asksNothing(other.asks)) expect(compared("rule.one", one, other)).toBeUndefined();
      }),
      runs(100),
    );
  });
});
