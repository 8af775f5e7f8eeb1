import { describe, expect, test } from "vitest";
import { type Requirement, requirementOf } from "../../src/analysis/requirement.js";
import { compared } from "../../src/analysis/strictness.js";
import { all, atLeast, type Criterion, given, rdExpense, some, unit, units, yuan } from "../../src/index.js";
import { placeOf } from "../kinds/place.js";

/** What a place of that name asks for. */
function requirement(holds: Criterion, id: string): Requirement {
  const of = requirementOf(placeOf([{ holds }]), "rule.one");
  if (!of) throw new Error(id);
  return { ...of, place: { ...of.place, id } };
}

describe("of two places", () => {
  test("amounts of the group's accounts are told apart from those of the lead", () => {
    const of = (basis: "standalone" | "consolidated"): Requirement =>
      requirement(atLeast(rdExpense("latest", basis), yuan("20000000")), basis);
    const claim = compared("rule.one", of("consolidated"), of("standalone"));
    expect(claim).toMatchObject({ relation: "incomparable", known: "witnesses" });
    const accounts = claim?.witnesses.map(({ passes, dossier }) => [passes, dossier]);
    expect(accounts).toMatchObject([
      [
        "consolidated",
        {
          organizations: [
            {
              financials: [
                { year: 2024, rdExpense: "0" },
                { year: 2024, basis: "consolidated", rdExpense: "20000000" },
              ],
            },
          ],
        },
      ],
      ["standalone", {}],
    ]);
  });

  test("nothing is claimed where rows can answer in too many ways", () => {
    const keys = [
      "name",
      "statement",
      "uscc",
      "kind",
      "serviceType",
      "address",
      "establishedOn",
      "legalRepresentative",
      "chainPosition",
      "independentLegalPerson",
      "aboveScaleIndustrial",
      "dedicatedRdTeam",
      "completedGovernmentProjects",
      "intellectualPropertyRights",
      "otherConsortiaLed",
    ] as const;
    const asked = (n: number): Requirement =>
      requirement(some(units, all(...keys.slice(0, n).map((key) => given(unit(key))))), `of-${n}`);
    expect(compared("rule.one", asked(2), asked(1))).toMatchObject({ relation: "stricter", places: ["of-2", "of-1"] });
    expect(compared("rule.one", asked(15), asked(1))).toBeUndefined();
  });
});
