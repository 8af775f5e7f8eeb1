import { describe, expect, test } from "vitest";
import {
  among,
  atLeast,
  atMost,
  count,
  dossier,
  entries,
  equals,
  evaluate,
  every,
  filled,
  has,
  holds,
  is,
  lead,
  members,
  number,
  percent,
  platform,
  platforms,
  refersTo,
  share,
  some,
  unit,
  units,
  wenzhou,
} from "../../src/index.js";
import { judge } from "../criteria/place.js";

const firm = { id: "a", role: "lead" as const, kind: "enterprise" as const, independentLegalPerson: true };
const open = { organizations: [firm], unfinished: ["organizations"] };
const list = { path: ["organizations"] };

describe("a list that is unfinished", () => {
  test.each([
    ["a minimum that is not reached", atLeast(count(units), 2), "unknown"],
    ["a minimum that is reached", atLeast(count(units), 1), "pass"],
    ["a maximum that is not passed", atMost(count(units), 1), "unknown"],
    ["a maximum that is passed", atMost(count(units), 0), "fail"],
    ["a number that may still grow", equals(count(units), 1), "unknown"],
    ["a share", atLeast(share(units, is(unit("kind"), "enterprise")), percent("50")), "unknown"],
    ["every row", every(units, holds(unit("independentLegalPerson"))), "unknown"],
    ["every row, one of which fails", every(units, is(unit("kind"), "university")), "fail"],
    ["a wanted row that is there", some(units, is(unit("kind"), "enterprise")), "pass"],
    ["a wanted row that is not", some(members), "unknown"],
  ] as const)("%s comes to what holds whatever is added", (_, criterion, status) => {
    expect(judge(criterion, open).status).toBe(status);
  });

  test("is what is missing, and has no upper end", () => {
    expect(judge(atLeast(count(units), 2), open)).toMatchObject({
      missing: [list],
      measures: [{ actual: null, low: "1" }],
    });
    expect(judge(atLeast(count(units), 2), open).measures[0]).not.toHaveProperty("high");
    expect(judge(some(members), open).missing).toEqual([list]);
    expect(judge(every(units, holds(unit("independentLegalPerson"))), open).missing).toEqual([list]);
  });

  test("may still get the unit that a reference names", () => {
    const named = some(platforms, refersTo(platform("hostId"), units));
    const host = (of: object) => judge(named, { organizations: [firm], platforms: [{ hostId: "b" }], ...of }).status;
    expect(host({})).toBe("fail");
    expect(host({ unfinished: ["organizations"] })).toBe("unknown");
    expect(host({ platforms: [{ hostId: "a" }], unfinished: ["organizations"] })).toBe("pass");
  });

  test("of words may still hold the word, and every word counts", () => {
    const fields = dossier("consortium", "technicalFields", "primary");
    const of = (criterion: Parameters<typeof judge>[0], primary: string[]) =>
      judge(criterion, {
        organizations: [],
        consortium: { technicalFields: { primary } },
        unfinished: ["consortium.technicalFields.primary"],
      });
    expect(of(filled(fields), [])).toMatchObject({
      status: "unknown",
      missing: [{ path: ["consortium", "technicalFields", "primary"] }],
    });
    expect(of(filled(fields), ["A"]).status).toBe("pass");
    expect(of(among(fields, "A", "B"), ["A"]).status).toBe("unknown");
    expect(of(among(fields, "A", "B"), ["C"]).status).toBe("fail");
    expect(of(atMost(entries(fields), 3), ["A"]).status).toBe("unknown");
    expect(of(atMost(entries(fields), 0), ["A"]).status).toBe("fail");
    expect(
      judge(has(lead("qualifications"), "high-tech"), {
        ...open,
        unfinished: ["organizations.*.qualifications"],
        organizations: [{ ...firm, qualifications: [] }],
      }).status,
    ).toBe("unknown");
  });

  test("that is absent is not answered, as ever", () => {
    expect(judge(some(platforms), { organizations: [], unfinished: ["platforms"] })).toMatchObject({
      status: "unknown",
      missing: [{ path: ["platforms"] }],
    });
  });

  test("leaves what is no list as it is", () => {
    expect(
      judge(atLeast(number(lead("intellectualPropertyRights")), 1), {
        organizations: [{ ...firm, intellectualPropertyRights: 0 }],
        unfinished: ["organizations"],
      }).status,
    ).toBe("fail");
  });

  test("a form with one unit in it is undetermined, not ineligible", () => {
    const one = { organizations: [{ ...firm, division: "330302" }] };
    expect(evaluate(one, wenzhou, { asOf: "2025-11-20" }).verdict).toBe("ineligible");
    expect(evaluate({ ...one, unfinished: ["organizations"] }, wenzhou, { asOf: "2025-11-20" }).verdict).toBe(
      "undetermined",
    );
  });
});
