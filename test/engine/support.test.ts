import { describe, expect, test } from "vitest";
import {
  type Dossier,
  type Draft,
  jiyuan,
  jurisdictions,
  type Support,
  support,
  taizhou,
  zhejiang,
} from "../../src/index.js";
import { untyped } from "../criteria/place.js";
import { places } from "../fixtures.js";

const stands = (establishedOn: unknown, dissolvedOn?: unknown, endsOn: unknown = "2026-06-30"): Draft<Dossier> =>
  untyped({ organizations: [], plan: { endsOn }, lifecycle: { establishedOn, dissolvedOn } });
/** Measures that can be had under a condition only. */
const conditional = ["zhejiang.support.provincial-city-linkage", "zhejiang.support.rolling"];
/** The one state of all measures but those. */
function state(place: typeof jiyuan, dossier: Draft<Dossier>, asOf: string): Support["state"] {
  const found = support(dossier, place, { asOf }).filter(({ id }) => !conditional.includes(id));
  const [first, ...others] = new Set(found.map(({ state }) => state));
  if (!first || others.length > 0) throw new Error("not one state");
  return first;
}

describe.each(Object.values(places))("the support of $id", (place) => {
  test.each<[what: string, asOf: string, state: Support["state"]]>([
    ["the day before the filing", "2024-02-29", "not-yet"],
    ["the day of the filing", "2024-03-01", "available"],
    ["the day of the dissolution", "2025-05-31", "available"],
    ["the day after it", "2025-06-01", "ended"],
  ])("is, on %s, %s: %s", (_, asOf, expected) => {
    expect(state(place, stands("2024-03-01", "2025-05-31"), asOf)).toBe(expected);
  });

  test("is unknown while it is not said when it was filed, whatever else is", () => {
    for (const blank of [null, "", undefined])
      for (const dissolvedOn of [undefined, "2020-01-01"])
        expect(state(place, stands(blank, dissolvedOn), "2025-01-01")).toBe("unknown");
    expect(state(place, { organizations: [] }, "2025-01-01")).toBe("unknown");
  });

  test("lasts while no dissolution is told", () => {
    expect(state(place, stands("2024-03-01", " "), "2026-09-30")).toBe("available");
  });

  test("has every measure of its document, in order, with its clause and the document's standing", () => {
    const found = support(stands("2024-03-01"), place, { asOf: "2025-01-01" });
    expect(found.map(({ id }) => id)).toEqual(place.support?.map(({ id }) => id));
    for (const [at, { citation, policy }] of found.entries()) {
      expect(citation).toBe(place.support?.[at]?.cites);
      expect(policy).toBe(place.policy);
    }
  });
});

describe("the support of Taizhou", () => {
  test.each<[endsOn: unknown, asOf: string, state: Support["state"]]>([
    ["2025-11-30", "2026-02-28", "available"],
    ["2025-11-30", "2026-03-01", "ended"],
    [null, "2026-02-28", "unknown"],
    ["", "2026-02-28", "unknown"],
  ])("of a plan that ends on %j is, on %s, %s", (endsOn, asOf, expected) => {
    expect(state(taizhou, stands("2024-03-01", undefined, endsOn), asOf)).toBe(expected);
  });

  test("ends with whichever comes first, and is not yet there before the filing, whatever the plan", () => {
    expect(state(taizhou, stands("2024-03-01", "2026-01-31", "2025-11-30"), "2026-02-01")).toBe("ended");
    expect(state(taizhou, stands("2024-03-01", "2024-12-31", null), "2025-01-01")).toBe("ended");
    expect(state(taizhou, stands("2026-03-01", undefined, null), "2025-01-01")).toBe("not-yet");
  });
});

describe("a measure under a condition", () => {
  const of = (id: string, lifecycle: object, more: object = {}, asOf = "2026-03-01") =>
    support(untyped({ organizations: [], lifecycle, ...more }), zhejiang, { asOf }).find((one) => one.id === id);
  const filed = { establishedOn: "2024-03-01" };
  const [linkage = "", rolling = ""] = conditional;

  test("that a person judges is for review until a reviewer has said so", () => {
    const said = (by: string, holds: unknown) => of(linkage, filed, { assertions: [{ rule: linkage, by, holds }] });
    expect(said("reviewer", true)).toMatchObject({ state: "available", missing: [] });
    expect(said("reviewer", false)).toMatchObject({ state: "not-met", missing: [] });
    for (const open of [said("applicant", true), of(linkage, filed)])
      expect(open).toMatchObject({ state: "review", missing: [{ path: ["assertions"], row: { rule: linkage } }] });
    expect(said("reviewer", null)).toMatchObject({ state: "review", missing: [{ path: ["assertions", 0, "holds"] }] });
  });

  test.each<[what: string, evaluations: unknown, state: string, missing?: (string | number)[]]>([
    ["an excellent one", [{ to: "zhejiang", year: 2024, grade: "excellent" }], "available"],
    ["an excellent one by nobody named", [{ to: " ", grade: "excellent" }], "available"],
    ["an excellent one of another place", [{ to: "jiyuan", grade: "excellent" }], "not-met"],
    ["others", [{ grade: "adequate" }, { grade: "poor" }], "not-met"],
    ["none", [], "not-met"],
    ["one without a grade", [{ grade: "poor" }, { year: 2025 }], "unknown", [1, "grade"]],
    ["an excellent one besides", [{ year: 2025 }, { grade: "excellent" }], "available"],
    ["none that is told", undefined, "unknown", []],
  ])("on evaluations is so by %s", (_, evaluations, state, path) => {
    const missing = path ? [{ path: ["lifecycle", "evaluations", ...path] }] : [];
    expect(of(rolling, { ...filed, evaluations })).toMatchObject({ state, missing });
  });

  test("is open while the list of evaluations is", () => {
    const unfinished = ["lifecycle.evaluations"];
    expect(of(rolling, { ...filed, evaluations: [] }, { unfinished })).toMatchObject({
      state: "unknown",
      missing: [{ path: ["lifecycle", "evaluations"] }],
    });
    expect(of(rolling, { ...filed, evaluations: [{ grade: "excellent" }] }, { unfinished })?.state).toBe("available");
  });

  test("is asked only while the consortium stands", () => {
    for (const id of conditional) {
      expect(of(id, filed, {}, "2024-02-29")).toMatchObject({ state: "not-yet", missing: [] });
      expect(of(id, { ...filed, dissolvedOn: "2025-12-31" })).toMatchObject({ state: "ended", missing: [] });
      expect(of(id, {})).toMatchObject({ state: "unknown", missing: [{ path: ["lifecycle", "establishedOn"] }] });
    }
  });
});

test("what is missing is the day of the filing, and in Taizhou the end of the plan", () => {
  const missing = (dossier: object) =>
    support(untyped({ organizations: [], ...dossier }), taizhou, { asOf: "2026-03-01" }).map((one) => one.missing);
  const each = (...path: string[]) => taizhou.support?.map(() => [{ path }]);
  expect(missing({})).toEqual(each("lifecycle", "establishedOn"));
  expect(missing({ lifecycle: { establishedOn: "2025-01-01" } })).toEqual(each("plan", "endsOn"));
});

describe("a quota", () => {
  test("of project guides is at most one commissioned and at least one competitive a year, in Zhejiang alone", () => {
    const all = jurisdictions.flatMap((place) => support(stands("2024-03-01"), place, { asOf: "2025-01-01" }));
    const [guides, ...others] = all.filter(({ quota }) => quota);
    expect(others).toEqual([]);
    expect(guides).toMatchObject({
      id: "zhejiang.support.guide-proposals",
      quota: [
        { per: "year", atMost: 1, what: "择优委托项目指南" },
        { per: "year", atLeast: 1, what: "尖兵竞争（或领雁）项目指南" },
      ],
    });
    expect(guides?.quota?.map((one) => Object.keys(one).length)).toEqual([3, 3]);
  });

  test("is a copy that may be changed", () => {
    const quotaOf = () =>
      support(stands("2024-03-01"), zhejiang, { asOf: "2025-01-01" }).find(({ quota }) => quota)?.quota;
    const mine = quotaOf();
    if (mine?.[0]) mine[0].atMost = 7;
    expect(quotaOf()?.[0]?.atMost).toBe(1);
  });
});

test("support is judged on the day given, else on the day of filing, else not at all", () => {
  const filed = { ...stands("2024-03-01"), filing: { filledOn: "2024-02-01" } };
  expect(support(filed, jiyuan)[0]?.state).toBe("not-yet");
  expect(support(filed, jiyuan, { asOf: "2024-03-01" })[0]?.state).toBe("available");
  expect(() => support(stands("2024-03-01"), jiyuan)).toThrow("asOf is not given");
  expect(() => support(filed, jiyuan, { asOf: "yesterday" })).toThrow(RangeError);
  expect(() => support(untyped("x"), jiyuan, { asOf: "2024-03-01" })).toThrow(TypeError);
});

test("a place that promises nothing has no support", () => {
  const { support: _, duties: __, ...without } = jiyuan;
  expect(support(stands("2024-03-01"), without, { asOf: "2025-01-01" })).toEqual([]);
});
