import { describe, expect, test } from "vitest";
import {
  all,
  any,
  atLeast,
  type Criterion,
  count,
  dossier,
  evaluate,
  every,
  type Finding,
  given,
  holds,
  ifGiven,
  implies,
  is,
  isOrJudged,
  judged,
  lead,
  platforms,
  unit,
  units,
} from "../../src/index.js";
import { asOf, judge, only, placeOf, untyped } from "../criteria/place.js";

type Status = Finding["status"];
const flag = holds(dossier("governance", "charter"));
const other = holds(dossier("governance", "decisionBody"));

/** The charter and the decision body so answered, and a reviewer's word on the rule. */
const of = (charter: boolean | null, decisionBody: boolean | null = null, reviewer?: boolean | null) => ({
  organizations: [],
  governance: { charter, decisionBody },
  assertions:
    reviewer === undefined
      ? []
      : [
          { rule: only, holds: false, by: "applicant" as const },
          { rule: only, holds: reviewer, by: "reviewer" as const },
        ],
});
const charter = { path: ["governance", "charter"] };
const body = { path: ["governance", "decisionBody"] };
const unsaid = { path: ["assertions"], row: { rule: only } };

describe("what a person must judge", () => {
  test.each<[string, Criterion, boolean | null, boolean | undefined, Status, Finding["missing"]]>([
    ["all", all(flag, judged()), true, undefined, "review", [unsaid]],
    ["all", all(flag, judged()), null, undefined, "unknown", [charter, unsaid]],
    ["all", all(flag, judged()), false, undefined, "fail", []],
    ["all", all(flag, judged()), true, true, "pass", []],
    ["all", all(flag, judged()), null, true, "unknown", [charter]],
    ["all", all(flag, judged()), null, false, "fail", []],
    ["any", any(flag, judged()), true, undefined, "pass", []],
    ["any", any(flag, judged()), null, undefined, "review", [charter, unsaid]],
    ["any", any(flag, judged()), false, undefined, "review", [unsaid]],
    ["any", any(flag, judged()), null, false, "unknown", [charter]],
    ["any", any(flag, judged()), false, true, "pass", []],
    ["any", any(flag, judged()), false, false, "fail", []],
  ])("within %s %#", (_, criterion, answer, reviewer, status, missing) => {
    expect(judge(criterion, of(answer, null, reviewer))).toMatchObject({ status, missing });
  });

  test("fails by the reviewer's word, which is the cause", () => {
    expect(judge(any(flag, judged()), of(false, null, false)).paths).toEqual([
      ["governance", "charter"],
      ["assertions", 1, "holds"],
    ]);
  });

  test("stays open where the reviewer has not said which", () => {
    expect(judge(judged(), of(null, null, null))).toMatchObject({
      status: "review",
      missing: [{ path: ["assertions", 1, "holds"] }],
      claim: { holds: false },
    });
  });

  test("is not settled by words of no one, of a stranger or of another rule", () => {
    const said = [
      { rule: only, holds: true },
      { rule: only, holds: true, by: "neighbour" },
      { rule: "lushan.rule.other", holds: true, by: "reviewer" },
      { holds: true, by: "reviewer" },
      { rule: only, holds: "yes", by: "applicant" },
      null,
    ];
    const finding = judge(judged(), untyped({ organizations: [], assertions: said }));
    expect(finding).toMatchObject({ status: "review", missing: [unsaid] });
    expect(finding).not.toHaveProperty("claim");
  });
});

describe("a list that ends in 等", () => {
  const asked = isOrJudged(lead("name"), "甲", "乙");
  const named = (name: string | null, reviewer?: boolean) => ({
    ...of(null, null, reviewer),
    organizations: [{ id: "a", role: "lead" as const, name }],
  });

  test.each<[string | null, boolean | undefined, Status]>([
    [" 甲 ", undefined, "pass"],
    ["乙", false, "pass"],
    ["丙", undefined, "review"],
    ["丙", true, "pass"],
    ["丙", false, "fail"],
    [null, true, "unknown"],
    ["  ", false, "unknown"],
  ])("with the answer %j and the reviewer's word %j is %s", (name, reviewer, status) => {
    expect(judge(asked, named(name, reviewer)).status).toBe(status);
  });

  test("names the answer while it lacks, then the judgement, then both as causes", () => {
    const path = ["organizations", 0, "name"];
    expect(judge(asked, named(null, true)).missing).toEqual([{ path }]);
    expect(judge(asked, named("丙")).missing).toEqual([unsaid]);
    expect(judge(asked, named("丙", false)).paths).toEqual([path, ["assertions", 1, "holds"]]);
    expect(judge(asked, of(null, null, true)).missing).toEqual([{ path: ["organizations"], row: { role: "lead" } }]);
  });
});

describe("a rule under a condition", () => {
  test.each<[boolean | null, boolean | null, Status, Finding["missing"]]>([
    [false, null, "not-applicable", []],
    [false, false, "not-applicable", []],
    [true, true, "pass", []],
    [true, false, "fail", []],
    [true, null, "unknown", [body]],
    [null, true, "pass", []],
    [null, false, "unknown", [charter]],
    [null, null, "unknown", [charter, body]],
  ])("where the condition is %j and the answer %j is %s", (condition, answer, status, missing) => {
    expect(judge(other, of(condition, answer), flag)).toMatchObject({ status, missing });
  });

  test("that is open is under review where a person must judge, and asks for both", () => {
    expect(judge(judged(), of(null), flag)).toMatchObject({ status: "review", missing: [charter, unsaid] });
    expect(judge(judged(), of(null, null, true), flag).status).toBe("pass");
    expect(judge(judged(), of(null, null, false), flag)).toMatchObject({ status: "unknown", missing: [charter] });
    expect(judge(flag, of(true), judged()).status).toBe("pass");
    expect(judge(flag, of(false), judged())).toMatchObject({ status: "unknown", missing: [unsaid] });
  });

  test("measures nothing where it does not apply", () => {
    expect(judge(atLeast(count(units), 1), of(false), flag).measures).toEqual([]);
    expect(judge(atLeast(count(units), 1), of(null), flag).measures).toMatchObject([{ holds: false, shortfall: "1" }]);
  });
});

describe("a condition within a rule", () => {
  test.each<[boolean | null, boolean | null, Status, Finding["missing"]]>([
    [false, null, "pass", []],
    [true, false, "fail", []],
    [true, null, "unknown", [body]],
    [null, true, "pass", []],
    [null, false, "unknown", [charter]],
    [null, null, "unknown", [charter, body]],
  ])("of %j asks for %j: %s", (condition, answer, status, missing) => {
    expect(judge(implies(flag, other), of(condition, answer))).toMatchObject({ status, missing });
  });

  test("asks only of what is given", () => {
    const asked = ifGiven(dossier("governance", "charter"), other);
    expect(judge(asked, of(null, false)).status).toBe("pass");
    expect(judge(asked, of(false, false))).toMatchObject({ status: "fail", paths: [["governance", "decisionBody"]] });
    expect(judge(asked, of(true)).missing).toEqual([body]);
  });

  test("over nothing passes", () => {
    expect(judge(all(), of(null)).status).toBe("pass");
  });
});

describe("many missing answers", () => {
  const organizations = Array.from({ length: 40 }, (_, at) => ({ id: `m${at}`, role: "member" as const }));
  const kinds = every(units, is(unit("kind"), "enterprise"));
  const names = every(units, given(unit("name")));

  test("are each named once, however often they are asked for", () => {
    const asked = all(
      kinds,
      names,
      any(kinds, names),
      given(dossier("id")),
      given(dossier("id")),
      atLeast(count(platforms), 1),
    );
    const { missing } = judge(asked, { organizations });
    expect(missing).toHaveLength(82);
    expect(new Set(missing.map((one) => JSON.stringify(one))).size).toBe(82);
    expect(missing.slice(39, 41)).toEqual([
      { path: ["organizations", 39, "kind"] },
      { path: ["organizations", 0, "name"] },
    ]);
  });

  test("are the same bytes each time", () => {
    const place = placeOf(all(kinds, names, kinds, names));
    const once = () => JSON.stringify(evaluate({ organizations }, place, { asOf }));
    expect(once()).toBe(once());
  });
});
