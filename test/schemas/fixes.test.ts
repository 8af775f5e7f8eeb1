import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFix } from "../../src/forms/index.js";
import { type DossierIssue, safeParseChange } from "../../src/index.js";
import { safeParseProgramme } from "../../src/programmes.js";
import { runs } from "../runs.js";
import { deepFreeze, dossierAt, dossierWith, issuesOf, leadWith, nested, places } from "./dossiers.js";
import { fullDossier, hostileJson, hostileObjects, placesIn, withValue } from "./hostile.js";

const full = fullDossier();
const same = (one: DossierIssue) => (other: DossierIssue) =>
  one.code === other.code && String(one.path) === String(other.path);

/** Applies every fix there is: each issue that has one is gone after it; gives how many there were. */
function fixAll(input: unknown, read = issuesOf): number {
  const fixable = read(input).filter(({ fix }) => fix);
  for (const issue of fixable) {
    if (!issue.fix) continue;
    const after = read(applyFix(input, issue.fix));
    expect(after.filter(same(issue))).toEqual([]);
  }
  return fixable.length;
}

const fixOf = (input: unknown, read = issuesOf) => read(input)[0]?.fix;

describe("the fix of an issue", () => {
  const account = (answers: object) => leadWith({ financials: [{ year: 2024, ...answers }] });
  test.each([
    ["an option", leadWith({ kind: "企业" }), ["organizations", 0, "kind"], "enterprise"],
    ["an amount", account({ revenue: "11.79亿" }), ["organizations", 0, "financials", 0, "revenue"], "1179000000"],
    ["a count", dossierWith({ filing: { copies: "2" } }), ["filing", "copies"], 2],
    ["a yes", dossierWith({ filing: { approved: "是" } }), ["filing", "approved"], true],
    ["a no", dossierWith({ filing: { approved: 0 } }), ["filing", "approved"], false],
    ["a day", leadWith({ establishedOn: "2020年1月5日" }), ["organizations", 0, "establishedOn"], "2020-01-05"],
    ["a division", leadWith({ division: "乐清市" }), ["organizations", 0, "division"], "330382"],
    ["a list", dossierWith({ unfinished: ["organisations"] }), ["unfinished", 0], "organizations"],
  ])("sets %s, of its own type", (_, input, path, value) => {
    expect(fixOf(input)).toEqual({ path, value });
    expect(fixAll(input)).toBe(1);
  });

  test("renames a key", () => {
    const input = leadWith({ nane: "甲公司", kind: "university" });
    expect(fixOf(input)).toEqual({ path: ["organizations", 0, "nane"], rename: "name" });
    expect(applyFix(input, { path: ["organizations", 0, "nane"], rename: "name" })).toEqual(
      leadWith({ name: "甲公司", kind: "university" }),
    );
  });

  test("renames a key of an earlier edition, one level down, beside what stands there", () => {
    const filing = { recommendedBy: "乐清市科技局", recommendation: { reviewed: true } };
    const fix = fixOf(dossierWith({ filing }));
    expect(fix).toEqual({ path: ["filing", "recommendedBy"], rename: "recommendation.by" });
    for (const [given, by] of [
      [filing, { reviewed: true, by: "乐清市科技局" }],
      [{ recommendedBy: "乐清市科技局" }, { by: "乐清市科技局" }],
      [{ recommendedBy: "乐清市科技局", recommendation: null }, { by: "乐清市科技局" }],
    ] as const)
      expect(applyFix<object>({ filing: given }, fix as never)).toEqual({ filing: { recommendation: by } });
  });

  test("is there only where it takes no other answer's place; a blank is none", () => {
    expect(fixOf(leadWith({ nane: "甲", name: "乙" }))).toBeUndefined();
    for (const name of ["", " ", null, undefined]) expect(fixAll(leadWith({ nane: "甲", name }))).toBe(1);
    for (const recommendation of [{ by: "乙" }, "乙", [], 5]) {
      const [issue] = issuesOf(dossierWith({ filing: { recommendedBy: "甲", recommendation } })).filter(
        ({ code }) => code === "unknown-key",
      );
      expect(issue?.suggestion).toBe("recommendation.by");
      expect(issue).not.toHaveProperty("fix");
    }
  });

  test("is there for a change and a programme too", () => {
    expect(fixOf({ kind: "rename", reportet: true }, (one) => safeParseChange(one).issues ?? [])).toEqual({
      path: ["reportet"],
      rename: "reported",
    });
    const observations = [{ target: "transfer.roadshow", year: "2026", value: 1 }];
    expect(fixAll({ observations }, (one) => safeParseProgramme(one).issues ?? [])).toBe(2);
  });

  test("is not there where nothing is suggested", () => {
    for (const input of [{}, leadWith({ name: 5 }), dossierWith({ plan: { endsOn: "soon" } })]) {
      expect(issuesOf(input)).toHaveLength(1);
      expect(fixOf(input)).toBeUndefined();
    }
  });
});

describe("a fix that no longer fits changes nothing", () => {
  const dossier = deepFreeze(leadWith({ name: "甲", tasks: ["一"] }));
  test.each([
    ["its row is gone", { path: ["organizations", 1, "nane"], rename: "name" }],
    ["its key is gone", { path: ["organizations", 0, "kynd"], rename: "kind" }],
    ["its list is gone", { path: ["platforms", 0, "level"], value: "national" }],
    ["a text is in the place of a row", { path: ["organizations", 0, "name", "x"], value: 1 }],
    ["its name is taken", { path: ["organizations", 0, "tasks"], rename: "name" }],
    ["a text is in the place of a group", { path: ["organizations", 0, "tasks"], rename: "name.first" }],
    ["a list is in the place of a group", { path: ["organizations", 0, "name"], rename: "tasks.first" }],
    ["it has no path", { path: [], value: 1 }],
  ])("where %s", (_, fix) => {
    expect(applyFix<object>(dossier, fix)).toBe(dossier);
  });

  test("nor does one that would have to look at what must not be", () => {
    const secret = Object.defineProperty({ nane: "甲" }, "name", {
      enumerable: true,
      get: () => {
        throw new Error("looked at");
      },
    });
    expect(applyFix<object>(secret, { path: ["nane"], rename: "name" })).toBe(secret);
    expect(Object.keys(applyFix<object>(secret, { path: ["nane"], rename: "kind" }))).toEqual(["name", "kind"]);
  });

  test("and what is no fix is refused", () => {
    for (const fix of [undefined, null, "x", {}, { path: "organizations" }])
      expect(() => applyFix(dossier, fix as never)).toThrow(/^the fix is .*: it must be that of an issue$/);
  });
});

describe("a fix does away with its issue", () => {
  const hostile = [...hostileJson, ...hostileObjects];
  test.each(hostile)("where %s stands", (_, value) => {
    for (const path of placesIn(full)) fixAll(withValue(full, path, value));
    expect(fixAll({ organizations: [], filng: value })).toBe(1);
  });

  /** What people write in the place of an answer, and keys that are nearly right. */
  const written = fc.oneof(
    fc.constantFrom("是", "无", "2000万元", "6家", "2025/1/5", "乐清市", "企业", "universty", "1", 0, 20250105, "3.5"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const misspelt = fc.constantFrom("nane", "kynd", "idd", "reveneu", "recommendedBy", "__proto__", "constructor", "");
  test("whatever is written at any two places, and the input is as it was", () => {
    let fixes = 0;
    const put = fc.tuple(fc.constantFrom(...placesIn(full)), fc.option(misspelt), written);
    fc.assert(
      fc.property(put, put, ([one, key, first], [other, _, second]) => {
        const at = key === null || typeof one.at(-1) === "number" ? one : [...one.slice(0, -1), key];
        const input = withValue(withValue(full, at, first), other, second);
        fixes += fixAll(deepFreeze(structuredClone(input)));
      }),
      runs(300),
    );
    expect(fixes).toBeGreaterThan(50);
  });

  test("at any one place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places()), written, ({ path }, value) => {
        fixAll(dossierAt(path, value));
      }),
      runs(300),
    );
    expect(fixAll(nested(20))).toBe(0);
  });
});
