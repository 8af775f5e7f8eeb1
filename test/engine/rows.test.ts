import { describe, expect, test } from "vitest";
import {
  all,
  atLeast,
  atMost,
  count,
  dossier,
  enterprise,
  equals,
  every,
  given,
  holds,
  members,
  platform,
  platforms,
  platformsOfLead,
  project,
  rows,
  rowsWhere,
  share,
  some,
  unit,
  units,
  validUscc,
} from "../../src/index.js";
import { judge, statusOf } from "../criteria/place.js";

const boss = { id: "a", role: "lead" as const };
const hosted = (hostId: string, operating?: boolean) => ({ hostId, ...(operating !== undefined && { operating }) });
const others = (howMany: number) => Array.from({ length: howMany }, (_, at) => hosted(`u${at}`, true));
const operating = holds(platform("operating"));

describe("rows that belong to a unit", () => {
  test.each([2, 40])("are told from %i of others", (howMany) => {
    const judged = (...own: object[]) =>
      statusOf(some(platformsOfLead, operating), { organizations: [boss], platforms: [...others(howMany), ...own] });
    expect(judged()).toBe("fail");
    expect(judged(hosted("a", false))).toBe("fail");
    expect(judged(hosted("a"))).toBe("unknown");
    expect(judged(hosted("a", false), hosted("a", true))).toBe("pass");
    expect(judged({ operating: true })).toBe("unknown");
    expect(judged({ operating: false })).toBe("fail");
  });

  test.each([2, 40])("are counted among %i of others, those without a key being an interval", (howMany) => {
    const own = [hosted("a"), { hostId: " " }];
    const counted = (of: typeof own | []) =>
      judge(equals(count(platformsOfLead), 1), { organizations: [boss], platforms: [...others(howMany), ...of] });
    expect(counted([])).toMatchObject({ status: "fail", measures: [{ actual: "0", shortfall: "1" }] });
    expect(counted(own)).toMatchObject({
      status: "unknown",
      measures: [{ fact: "count(platforms[hostId=lead.id])", holds: null, actual: null, low: "1", high: "2" }],
      missing: [{ path: ["platforms", howMany + 1, "hostId"] }],
    });
  });

  test("cannot be told without the unit, and neither key nor answer of any is then idle", () => {
    const platformsGiven = [hosted("a"), { operating: true }, hosted("b", false)];
    expect(judge(some(platformsOfLead, operating), { organizations: [], platforms: platformsGiven })).toMatchObject({
      status: "unknown",
      missing: [
        { path: ["organizations"], row: { role: "lead" } },
        { path: ["platforms", 0, "operating"] },
        { path: ["platforms", 1, "hostId"] },
      ],
    });
    expect(judge(every(platformsOfLead, operating), { organizations: [] }).missing).toEqual([
      { path: ["organizations"], row: { role: "lead" } },
      { path: ["platforms"] },
    ]);
  });
});

describe("rows whose key is not answered", () => {
  const testing = rowsWhere(dossier("organizations"), "serviceType", "testing");
  const named = given(unit("name"));

  test("leave `every` open unless they satisfy it anyway", () => {
    const judged = (...more: { name?: string; serviceType?: "testing"; uscc?: string }[]) =>
      more.map((one, at) => ({ id: `m${at}`, role: "member" as const, ...one }));
    const right = { uscc: "91330000142944445H" };
    const wrong = { uscc: "91330382142209555X" };
    const asked = every(testing, validUscc(unit("uscc")));
    expect(statusOf(asked, { organizations: judged(right, { serviceType: "testing", ...right }) })).toBe("pass");
    expect(judge(asked, { organizations: judged({ serviceType: "testing", ...right }, wrong, {}) })).toMatchObject({
      status: "unknown",
      missing: [
        { path: ["organizations", 1, "serviceType"] },
        { path: ["organizations", 2, "serviceType"] },
        { path: ["organizations", 2, "uscc"] },
      ],
    });
    expect(judge(asked, { organizations: judged({ serviceType: "testing", ...wrong }, wrong) })).toMatchObject({
      status: "fail",
      paths: [["organizations", 0, "uscc"]],
    });
  });

  test("leave `some` open unless one that belongs satisfies it, or none of them can", () => {
    const asked = (...more: { name?: string; serviceType?: "testing" | "finance"; kind?: "other" | "enterprise" }[]) =>
      statusOf(some(testing, all(named, enterprise)), {
        organizations: more.map((one, at) => ({ id: `m${at}`, role: "member", ...one })),
      });
    expect(asked({ serviceType: "testing", kind: "enterprise", name: "甲" }, {})).toBe("pass");
    expect(asked({ serviceType: "testing", kind: "other", name: "甲" }, { kind: "enterprise" }, {})).toBe("unknown");
    expect(asked({ serviceType: "testing", name: "甲" }, { kind: "enterprise" })).toBe("unknown");
    expect(asked({ serviceType: "finance", kind: "enterprise", name: "甲" }, { kind: "other" })).toBe("fail");
  });
});

describe("a share", () => {
  const half = atLeast(share(members, enterprise), "0.5");
  const of = (...sorts: [role: "member" | "lead" | "", kind: "enterprise" | "other" | ""][]) => ({
    organizations: sorts.map(([role, kind], at) => ({ id: `m${at}`, role, kind })),
  });

  test("is exact where every answer is given", () => {
    expect(judge(half, of(["member", "enterprise"], ["member", "other"], ["lead", "other"]))).toMatchObject({
      status: "pass",
      measures: [{ actual: "0.5", numerator: "1", denominator: "2", unit: "ratio" }],
    });
  });

  test("knows its denominator while only sorts are missing", () => {
    const [measure] = judge(half, of(["member", "enterprise"], ["member", ""], ["member", "other"])).measures;
    expect(measure).toMatchObject({ holds: null, low: "0.333333", high: "0.666666", denominator: "3" });
    expect(measure).not.toHaveProperty("numerator");
  });

  test("lets a unit that may be no member move an end only where it can", () => {
    const low = (kind: "enterprise" | "other" | "") =>
      judge(half, of(["member", "enterprise"], ["member", "other"], ["", kind])).measures[0];
    expect(low("enterprise")).toMatchObject({ holds: true, low: "0.5", high: "0.666666" });
    expect(low("other")).toMatchObject({ holds: null, low: "0.333333", high: "0.5" });
    expect(low("")).toMatchObject({ holds: null, low: "0.333333", high: "0.666666" });
    expect(low("")).not.toHaveProperty("denominator");
  });

  test("of no entries is unknown, and asks for entries", () => {
    expect(judge(half, of(["lead", "enterprise"])).missing).toEqual([
      { path: ["organizations"], row: { role: "member" } },
    ]);
    expect(judge(atLeast(share(platforms, operating), "0.5"), { organizations: [], platforms: [] }).missing).toEqual([
      { path: ["platforms"] },
    ]);
  });

  test("too small names the list and the rows that keep it so", () => {
    expect(judge(half, of(["member", "other"], ["member", "other"], ["member", "enterprise"]))).toMatchObject({
      status: "fail",
      paths: [["organizations"], ["organizations", 0, "kind"], ["organizations", 1, "kind"]],
      measures: [{ actual: "0.333333", shortfall: "0.166667" }],
    });
  });
});

describe("a list within a row", () => {
  const external = every(units, every(rows(unit("rdProjects")), holds(project("external"))));

  test("passes where it is empty, and is missing where it is not given", () => {
    expect(statusOf(external, { organizations: [{ ...boss, rdProjects: [] }] })).toBe("pass");
    const organizations = [
      { ...boss, rdProjects: [{ external: true }, {}] },
      { id: "b", role: "member" as const },
    ];
    expect(judge(external, { organizations })).toMatchObject({
      status: "unknown",
      missing: [
        { path: ["organizations", 0, "rdProjects", 1, "external"] },
        { path: ["organizations", 1, "rdProjects"] },
      ],
    });
  });

  test("names the entry that fails by its whole path", () => {
    const organizations = [boss, { ...boss, id: "b", role: "member" as const, rdProjects: [{ external: false }] }];
    expect(judge(external, { organizations })).toMatchObject({
      status: "fail",
      paths: [["organizations", 1, "rdProjects", 0, "external"]],
    });
  });

  test("is looked through for each unit anew", () => {
    const asked = every(units, atMost(count(rows(unit("rdProjects")), holds(project("external"))), 1));
    const with_ = (id: string, howMany: number) => ({
      id,
      role: "member" as const,
      rdProjects: Array.from({ length: howMany }, () => ({ external: true })),
    });
    expect(judge(asked, { organizations: [with_("a", 1), with_("b", 2), with_("c", 0)] })).toMatchObject({
      status: "fail",
      measures: [{ actual: "1" }, { actual: "2", shortfall: "1" }, { actual: "0" }],
    });
  });
});
