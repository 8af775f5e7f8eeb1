import { describe, expect, test } from "vitest";
import {
  any,
  atLeast,
  atMost,
  count,
  every,
  fact,
  holds,
  is,
  members,
  number,
  platform,
  platforms,
  ratio,
  rowsWhere,
  signature,
  signaturesOfUnit,
  some,
  startsWith,
  unit,
  units,
} from "../../src/index.js";
import { judge, statusOf } from "../criteria/place.js";

const organizations = [
  { id: "a", role: "lead" as const, kind: "enterprise" as const, division: "330300" },
  { id: "b", role: "member" as const, kind: "university" as const, division: "330300" },
  { id: "c", role: "member" as const, kind: "other" as const, division: "310000" },
];

describe("a count", () => {
  test("is an interval while it is open to what a row belongs", () => {
    const two = atLeast(count(members), 2);
    expect(statusOf(two, { organizations })).toBe("pass");
    expect(judge(two, { organizations: organizations.slice(0, 2) }).measures).toMatchObject([
      { actual: "1", limit: "2", shortfall: "1" },
    ]);
    const maybe = [...organizations.slice(1, 2), { id: "d", role: "" as const }];
    expect(judge(two, { organizations: maybe }).measures).toMatchObject([{ holds: null, low: "1", high: "2" }]);
    expect(judge(atLeast(count(platforms), 2), { organizations }).missing).toEqual([{ path: ["platforms"] }]);
  });

  test("may be of rows that satisfy one of several things", () => {
    const academicOrLocal = any(is(unit("kind"), "university", "other"), startsWith(unit("division"), "3303"));
    const either = any(startsWith(unit("division"), "3303"), is(unit("kind"), "university"));
    expect(judge(atLeast(count(units, academicOrLocal), 3), { organizations }).measures[0]?.actual).toBe("3");
    expect(judge(atLeast(count(units, either), 3), { organizations })).toMatchObject({
      status: "fail",
      measures: [{ actual: "2" }],
      paths: [["organizations"], ["organizations", 2, "division"], ["organizations", 2, "kind"]],
    });
  });

  test("may be of units that have signed, whatever the order of the signatures", () => {
    const signed = count(units, some(signaturesOfUnit, holds(signature("sealed"))));
    const by = (organizationId: string | null, sealed: boolean | null) => ({ organizationId, sealed });
    const counted = (...signatures: ReturnType<typeof by>[]) =>
      judge(atLeast(signed, 3), { organizations, agreement: { signatures } }).measures[0];
    expect(counted()).toMatchObject({ actual: "0" });
    expect(counted(by("b", false), by("a", true), by("b", true), by("z", true))).toMatchObject({ actual: "2" });
    expect(counted(by("a", true), by("a", false), by("b", null), by("b", null))).toMatchObject({ low: "1", high: "2" });
    expect(counted(by("a", true), by(null, true))).toMatchObject({ low: "1", high: "3" });
    expect(counted(by("a", true), by(null, false))).toMatchObject({ actual: "1" });
    expect(judge(atLeast(signed, 3), { organizations }).measures[0]).toMatchObject({ low: "0", high: "3" });
  });

  test("may be of the entries of each unit's own list, told by another answer of the unit", () => {
    const own = rowsWhere(unit("rdProjects"), "name", unit("name"));
    const projects = (...names: string[]) => names.map((name) => ({ name }));
    const asked = every(units, atLeast(count(own), 1));
    const named = (...of: [name: string, rdProjects: { name: string }[]][]) =>
      judge(asked, {
        organizations: of.map(([name, rdProjects], at) => ({ id: `u${at}`, role: "member", name, rdProjects })),
      });
    expect(named(["甲", projects("乙", "甲")], ["乙", projects("乙")]).status).toBe("pass");
    expect(named(["甲", projects("甲")], ["乙", projects("甲")])).toMatchObject({
      status: "fail",
      paths: [["organizations", 1, "rdProjects"]],
    });
    expect(named(["甲", projects("", "乙")]).missing).toEqual([
      { path: ["organizations", 0, "rdProjects", 0, "name"] },
    ]);
  });

  test("may be a side of a ratio, as a number may", () => {
    const part = ratio(count(members), count(units));
    expect(judge(atLeast(part, "0.7"), { organizations }).measures).toMatchObject([
      { actual: "0.666666", numerator: "2", denominator: "3", shortfall: "0.033334" },
    ]);
    const facts = (value: number) => [
      { key: "x", value: 1 },
      { key: "y", value },
    ];
    const third = atMost(ratio(number(fact("x")), number(fact("y"))), "0.4");
    expect(statusOf(third, { organizations: [], facts: facts(3) })).toBe("pass");
    expect(judge(third, { organizations: [], facts: facts(2.5) }).missing).toEqual([{ path: ["facts", 1, "value"] }]);
  });
});

describe("every row of a list that is not given", () => {
  test("is unknown, and every row of an empty one passes", () => {
    const asked = every(platforms, holds(platform("operating")));
    expect(judge(asked, { organizations })).toMatchObject({ status: "unknown", missing: [{ path: ["platforms"] }] });
    expect(statusOf(asked, { organizations, platforms: [] })).toBe("pass");
  });

  test("fails by one, is open by one, and passes by all", () => {
    const asked = every(platforms, holds(platform("operating")));
    const of = (...operating: (boolean | null)[]) =>
      statusOf(asked, { organizations, platforms: operating.map((one) => ({ operating: one })) });
    expect([of(true, null, false), of(true, null), of(true, true)]).toEqual(["fail", "unknown", "pass"]);
  });
});
