import { describe, expect, test } from "vitest";
import {
  all,
  among,
  atLeast,
  atMost,
  count,
  declares,
  dossier,
  entries,
  every,
  type Finding,
  is,
  lead,
  members,
  platform,
  platforms,
  refersTo,
  rows,
  some,
  sum,
  unit,
  units,
} from "../../src/index.js";
import { judge, statusOf, untyped } from "./place.js";

const primary = dossier("consortium", "technicalFields", "primary");
const path = ["consortium", "technicalFields", "primary"];
const lettered = (list: unknown) => untyped({ organizations: [], consortium: { technicalFields: { primary: list } } });

describe("words among those of a list", () => {
  const asked = among(primary, "A", "B");

  test.each<[words: unknown, status: Finding["status"]]>([
    [[], "pass"],
    [["A"], "pass"],
    [["B", " A "], "pass"],
    [["A", "A"], "pass"],
    [["A", "C"], "fail"],
    [["a"], "fail"],
    [["AB"], "fail"],
    [[""], "unknown"],
    [["A", null], "unknown"],
    [["", "C"], "fail"],
    [undefined, "unknown"],
    [null, "unknown"],
    ["A", "unknown"],
  ])("%j: %s", (words, status) => expect(statusOf(asked, lettered(words))).toBe(status));

  test("name the blank ones as missing, and the list as the cause", () => {
    expect(judge(asked, lettered(["A", " ", "B", null])).missing).toEqual([
      { path: [...path, 1] },
      { path: [...path, 3] },
    ]);
    expect(judge(asked, lettered(null)).missing).toEqual([{ path }]);
    expect(judge(asked, lettered(["C", ""]))).toMatchObject({ missing: [], paths: [path] });
  });
});

describe("the number of entries of a list", () => {
  test.each<[words: unknown, status: Finding["status"], measure: object]>([
    [[], "pass", { actual: "0" }],
    [["A", "B"], "pass", { actual: "2" }],
    [["A", "A", "B"], "pass", { actual: "3" }],
    [["A", "B", "C", "D"], "fail", { actual: "4", shortfall: "1" }],
    [["A", "B", ""], "pass", { actual: null, low: "2", high: "3" }],
    [["A", "B", "C", null], "unknown", { actual: null, low: "3", high: "4" }],
    [["A", "B", "C", "D", ""], "fail", { actual: null, low: "4", high: "5" }],
    ["ABC", "unknown", { actual: null }],
    [null, "unknown", { actual: null }],
  ])("%j is at most 3: %s", (words, status, measure) => {
    const finding = judge(atMost(entries(primary), 3), lettered(words));
    expect(finding).toMatchObject({ status, measures: [{ unit: "count", limit: "3", ...measure }] });
    expect(finding.measures[0]?.fact).toBe("entries(consortium.technicalFields.primary)");
  });

  test("names the list, or its blank entries, as missing, and the list as the cause", () => {
    const asked = atMost(entries(primary), 1);
    expect(judge(asked, lettered(null)).missing).toEqual([{ path }]);
    expect(judge(asked, lettered(["", "A"])).missing).toEqual([{ path: [...path, 0] }]);
    expect(judge(asked, lettered(["A", "B"])).paths).toEqual([path]);
    const projects = every(units, atLeast(entries(unit("tasks")), 1));
    expect(judge(projects, untyped({ organizations: [{ tasks: ["x"] }, { tasks: [] }] })).paths).toEqual([
      ["organizations", 1, "tasks"],
    ]);
  });
});

describe("the entries of two lists together", () => {
  const other = dossier("consortium", "technicalFields", "other");
  const asked = atMost(sum(entries(primary), entries(other)), 3);
  const both = (one: unknown, two: unknown) =>
    untyped({ organizations: [], consortium: { technicalFields: { primary: one, other: two } } });

  test.each<[one: unknown, two: unknown, status: Finding["status"], measure: object]>([
    [["A", "B"], ["C"], "pass", { actual: "3" }],
    [["A", "B"], ["C", "D"], "fail", { actual: "4", shortfall: "1" }],
    [["A", ""], ["C"], "pass", { actual: null, low: "2", high: "3" }],
    [["A", ""], ["C", "D"], "unknown", { actual: null, low: "3", high: "4" }],
    [["A", ""], ["B", "C", "D"], "fail", { actual: null, low: "4", high: "5" }],
    [["A"], null, "unknown", { actual: null }],
  ])("%j and %j are at most 3: %s", (one, two, status, measure) =>
    expect(judge(asked, both(one, two))).toMatchObject({ status, measures: [{ unit: "count", ...measure }] }),
  );

  test("have no upper end while one of the lists is unfinished", () => {
    const open = { ...both(["A", "B"], ["C"]), unfinished: ["consortium.technicalFields.other"] };
    expect(judge(asked, open)).toMatchObject({
      status: "unknown",
      measures: [{ low: "3" }],
      missing: [{ path: ["consortium", "technicalFields", "other"] }],
    });
  });

  test("name what is open of either as missing, and both lists as the cause", () => {
    expect(judge(asked, both(["A", "", "B"], ["C"])).missing).toEqual([{ path: [...path, 1] }]);
    expect(judge(asked, both(["A", "B"], ["C", "D"])).paths).toEqual([
      path,
      ["consortium", "technicalFields", "other"],
    ]);
  });
});

describe("a reference", () => {
  const asked = every(platforms, refersTo(platform("hostId"), units));
  const of = (ids: unknown[], ...hosts: unknown[]) =>
    untyped({ organizations: ids.map((id) => ({ id })), platforms: hosts.map((hostId) => ({ hostId })) });

  test.each<[what: string, ids: unknown[], hosts: unknown[], status: Finding["status"]]>([
    ["names a unit", ["a", "b"], [" b "], "pass"],
    ["names none", ["a", "b"], ["c"], "fail"],
    ["names none of no units", [], ["a"], "fail"],
    ["is not given", ["a"], [null], "unknown"],
    ["may name a unit whose id is not given", ["a", ""], ["c"], "unknown"],
    ["names a unit, whatever the others are called", ["", "a"], ["a"], "pass"],
    ["is of nothing", ["a"], [], "pass"],
  ])("%s", (_, ids, hosts, status) => expect(statusOf(asked, of(ids, ...hosts))).toBe(status));

  test("names what is missing: itself, or the ids that it may be", () => {
    expect(judge(asked, of(["a", null, ""], "c")).missing).toEqual([
      { path: ["organizations", 1, "id"] },
      { path: ["organizations", 2, "id"] },
    ]);
    expect(judge(asked, of(["a"], " ")).missing).toEqual([{ path: ["platforms", 0, "hostId"] }]);
    expect(judge(asked, untyped({ platforms: [{ hostId: "a" }] })).missing).toEqual([{ path: ["organizations"] }]);
  });

  test("is itself the cause, and the ids are what it reads", () => {
    expect(judge(asked, of(["a"], "a", "b")).paths).toEqual([["platforms", 1, "hostId"]]);
    expect(judge(asked, of([])).fields).toEqual([
      ["platforms"],
      ["platforms", "*", "hostId"],
      ["organizations"],
      ["organizations", "*", "id"],
    ]);
  });

  test("of the dossier is read as well", () => {
    const applicant = refersTo(dossier("filing", "applicantId"), units);
    const filed = (applicantId: string, id: string) => untyped({ organizations: [{ id }], filing: { applicantId } });
    expect(statusOf(applicant, filed("a", "a"))).toBe("pass");
    expect(judge(applicant, filed("b", "a")).paths).toEqual([["filing", "applicantId"]]);
    const task = some(rows(dossier("plan", "tasks")), refersTo(lead("name"), units));
    expect(
      statusOf(task, untyped({ organizations: [{ id: "a", role: "lead", name: "a" }], plan: { tasks: [{}] } })),
    ).toBe("pass");
  });
});

describe("a declared number", () => {
  const declared = dossier("filing", "declared", "enterprises");
  const asked = declares(declared, count(units, is(unit("kind"), "enterprise")));
  const at = ["filing", "declared", "enterprises"];
  /** So many enterprises, so many others, so many of unknown kind. */
  const of = (enterprises: unknown, ...kinds: (string | null)[]) =>
    untyped({ organizations: kinds.map((kind) => ({ kind })), filing: { declared: { enterprises } } });

  test.each<[declared: number, kinds: (string | null)[], status: Finding["status"], measure: object]>([
    [0, [], "pass", { actual: "0", holds: true }],
    [1, [], "fail", { actual: "0", holds: false, shortfall: "1" }],
    [1, ["enterprise", "other"], "pass", { actual: "1", holds: true }],
    [0, ["enterprise", "other"], "fail", { actual: "1", holds: false, shortfall: "1" }],
    [4, ["enterprise", "other"], "fail", { actual: "1", holds: false, shortfall: "3" }],
    [1, ["enterprise", null], "unknown", { actual: null, low: "1", high: "2", holds: null }],
    [2, ["enterprise", null], "unknown", { actual: null, low: "1", high: "2", holds: null }],
    [0, ["enterprise", null], "fail", { actual: null, low: "1", high: "2", holds: false }],
    [3, ["enterprise", null], "fail", { actual: null, low: "1", high: "2", holds: false }],
    [1, ["enterprise", null, null], "unknown", { low: "1", high: "3" }],
  ])("%i of %j: %s", (number, kinds, status, measure) => {
    const finding = judge(asked, of(number, ...kinds));
    expect(finding).toMatchObject({ status, measures: [{ operator: "=", limit: String(number), ...measure }] });
    const { low, high, shortfall } = finding.measures[0] ?? {};
    expect([low === undefined, shortfall === undefined]).toEqual([high === undefined, !("shortfall" in measure)]);
    expect(finding.measures[0]?.fact).toBe("count(organizations: one-of)");
  });

  test("is unknown while it is not given or no count, and so are the rows that are not", () => {
    for (const blank of [undefined, null, "", "1", 1.5, -1])
      expect(judge(asked, of(blank, "enterprise", null))).toMatchObject({
        status: "unknown",
        missing: [{ path: at }, { path: ["organizations", 1, "kind"] }],
        measures: [{ limit: "", holds: null, low: "1", high: "2" }],
      });
    expect(judge(asked, of(null, "enterprise"))).toMatchObject({
      missing: [{ path: at }],
      measures: [{ limit: "", holds: null, actual: "1" }],
    });
  });

  test("is unknown while the list is not given, whatever it is", () => {
    const levels = declares(dossier("filing", "declared", "platforms", "national"), count(platforms));
    for (const national of [0, 5])
      expect(judge(levels, { organizations: [], filing: { declared: { platforms: { national } } } })).toMatchObject({
        status: "unknown",
        missing: [{ path: ["platforms"] }],
        measures: [{ limit: String(national), holds: null, actual: null }],
      });
  });

  test("is the cause where it is wrong, and the list with it", () => {
    expect(judge(asked, of(2, "enterprise"))).toMatchObject({ paths: [at, ["organizations"]] });
    expect(judge(asked, of(2, "enterprise")).fields).toEqual([at, ["organizations"], ["organizations", "*", "kind"]]);
  });

  test("counts rows that may belong to the list", () => {
    const organizations = [{ role: "member" }, { role: "" }];
    const of = (total: number) =>
      judge(declares(dossier("filing", "declared", "members"), count(members)), {
        ...untyped({ organizations }),
        filing: { declared: { members: total } },
      });
    expect([0, 1, 2, 3].map((total) => of(total).status)).toEqual(["fail", "unknown", "unknown", "fail"]);
    expect(of(2).missing).toEqual([{ path: ["organizations", 1, "role"] }]);
  });

  test("is judged beside others on its own: one unit of unknown kind leaves two of them open", () => {
    const academic = declares(
      dossier("filing", "declared", "academicInstitutions"),
      count(units, is(unit("kind"), "university", "research-institute")),
    );
    const of = (enterprises: number, academicInstitutions: number) =>
      judge(all(asked, academic), {
        ...untyped({ organizations: [{ kind: "" }] }),
        filing: { declared: { enterprises, academicInstitutions } },
      });
    expect([of(0, 0), of(1, 1), of(1, 0), of(0, 1)].map(({ status }) => status)).toEqual(Array(4).fill("unknown"));
    expect(of(1, 1).measures).toMatchObject([{ holds: null }, { holds: null }]);
    expect(of(2, 1)).toMatchObject({
      status: "fail",
      measures: [{ holds: false }, { holds: null }],
      paths: [at, ["organizations"]],
    });
  });
});
