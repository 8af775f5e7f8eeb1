import { describe, expect, test } from "vitest";
import {
  any,
  atLeast,
  count,
  dossier,
  evaluate,
  every,
  filled,
  given,
  has,
  holds,
  is,
  after as later,
  lead,
  onOrAfter,
  onOrBefore,
  platforms,
  revenue,
  same,
  signature,
  some,
  startsWith,
  unit,
  units,
  validUscc,
} from "../../src/index.js";
import { asOf, judge, placeOf, statusOf, untyped } from "../criteria/place.js";

const leadBy = (answers: object) => untyped({ organizations: [{ id: "a", role: "lead", ...answers }] });

describe("an answer within an answer", () => {
  test("is read of the lead and of each unit, and named by its whole path", () => {
    const phone = ["organizations", 0, "contact", "phone"];
    for (const asked of [
      startsWith(lead("contact", "phone"), "0577"),
      every(units, startsWith(unit("contact", "phone"), "0577")),
    ]) {
      expect(statusOf(asked, leadBy({ contact: { phone: " 0577-1 " } }))).toBe("pass");
      expect(judge(asked, leadBy({ contact: { phone: "010-1" } })).paths).toEqual([phone]);
      for (const contact of [undefined, null, "", "0577", {}, { phone: null }])
        expect(judge(asked, leadBy({ contact })).missing).toEqual([{ path: phone }]);
    }
    expect(judge(given(lead("contact", "phone")), { organizations: [] }).missing).toEqual([
      { path: ["organizations"], row: { role: "lead" } },
    ]);
  });

  test("three deep is read of the dossier", () => {
    const asked = is<string>(dossier("agreement", "articles", "integrityLiability"), "有");
    expect(statusOf(asked, { organizations: [], agreement: { articles: { integrityLiability: "有" } } })).toBe("pass");
    expect(statusOf(asked, { organizations: [], agreement: { articles: "" } })).toBe("unknown");
  });

  test("may begin with one of several", () => {
    const asked = startsWith(lead("division"), "3303", "3310");
    expect(["330302", "331002", "330100"].map((division) => statusOf(asked, leadBy({ division })))).toEqual([
      "pass",
      "pass",
      "fail",
    ]);
  });
});

describe("days", () => {
  const start = dossier("plan", "startsOn");
  const end = dossier("plan", "endsOn");
  const plan = (startsOn: string | null, endsOn: string | null) => ({ organizations: [], plan: { startsOn, endsOn } });
  const path = (name: string) => ["plan", name];

  test.each<[string, onOrBefore: string, onOrAfter: string, after: string]>([
    ["2025-05-31", "pass", "fail", "fail"],
    ["2025-06-01", "pass", "pass", "fail"],
    ["2025-06-02", "fail", "pass", "pass"],
  ])("%s against the day of the evaluation", (day, ...expected) => {
    const asked = [onOrBefore(start, "as-of"), onOrAfter(start, "as-of"), later(start, "as-of")];
    expect(asked.map((one) => statusOf(one, plan(day, null)))).toEqual(expected);
    const other = [onOrBefore(start, end), onOrAfter(start, end), later(start, end)];
    expect(other.map((one) => statusOf(one, plan(day, asOf)))).toEqual(expected);
  });

  test("are held against the first of the year", () => {
    expect(statusOf(later(start, "first-of-year"), plan("2025-01-01", null))).toBe("fail");
    expect(statusOf(onOrAfter(start, "first-of-year"), plan("2025-01-01", null))).toBe("pass");
    expect(statusOf(onOrAfter(start, "first-of-year"), plan("2024-12-31", null))).toBe("fail");
  });

  test("need both sides, and each that lacks is named", () => {
    const asked = later(end, start);
    expect(judge(asked, plan(asOf, null)).missing).toEqual([{ path: path("endsOn") }]);
    expect(judge(asked, plan(null, asOf)).missing).toEqual([{ path: path("startsOn") }]);
    expect(judge(asked, plan(null, " ")).missing).toEqual([{ path: path("endsOn") }, { path: path("startsOn") }]);
    expect(judge(asked, plan(asOf, asOf)).paths).toEqual([path("endsOn"), path("startsOn")]);
  });
});

describe("two answers", () => {
  test("are the same once trimmed, and unknown while one lacks", () => {
    const asked = same(dossier("filing", "applicantId"), lead("id"));
    const filed = (applicantId: string | null, role: "lead" | "member" = "lead") =>
      judge(asked, { organizations: [{ id: " a", role }], filing: { applicantId } });
    expect(filed("a ").status).toBe("pass");
    expect(filed("b")).toMatchObject({
      status: "fail",
      paths: [
        ["filing", "applicantId"],
        ["organizations", 0, "id"],
      ],
    });
    expect(filed(null, "member").missing).toEqual([
      { path: ["filing", "applicantId"] },
      { path: ["organizations"], row: { role: "lead" } },
    ]);
  });
});

describe("a list of words", () => {
  const council = dossier("governance", "council", "members");
  const seated = (members: unknown, chair?: string, organizations: object[] = []) =>
    untyped({ organizations, governance: { council: { members, chair } } });
  const at = (...index: number[]) => ({ path: ["governance", "council", "members", ...index] });

  test("has an entry, may have one, or has none", () => {
    const asked = filled(council);
    expect(["", "a"].map((word) => statusOf(asked, seated([word])))).toEqual(["unknown", "pass"]);
    expect(judge(asked, seated([])).paths).toEqual([["governance", "council", "members"]]);
    expect(judge(asked, seated([null, " "])).missing).toEqual([at(0), at(1)]);
    expect(judge(asked, seated("a")).missing).toEqual([at()]);
  });

  test("includes one of several words or answers", () => {
    const asked = has(council, "boss", dossier("governance", "council", "chair"), lead("id"));
    const organizations = [{ id: "a", role: "lead" }];
    const missingLead = { path: ["organizations"], row: { role: "lead" } };
    const chair = { path: ["governance", "council", "chair"] };
    expect(statusOf(asked, seated(["boss"]))).toBe("pass");
    expect(statusOf(asked, seated([" c "], "c"))).toBe("pass");
    expect(statusOf(asked, seated(["a"], undefined, organizations))).toBe("pass");
    expect(judge(asked, seated(["b"], "c", organizations))).toMatchObject({ status: "fail", paths: [at().path] });
    expect(judge(asked, seated(["b", ""], "c", organizations)).missing).toEqual([at(1)]);
    expect(judge(asked, seated(["b"])).missing).toEqual([chair, missingLead]);
    expect(judge(asked, seated(null)).missing).toEqual([at(), chair, missingLead]);
  });

  test("is asked for each unit, and its blank entries are named once", () => {
    const asked = every(units, has(council, unit("id")));
    const organizations = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(judge(asked, seated(["a", "", ""], undefined, organizations))).toMatchObject({
      status: "unknown",
      missing: [at(1), at(2)],
    });
    expect(statusOf(asked, seated(["a", "c", "b"], undefined, organizations))).toBe("pass");
    const own = every(units, has(unit("qualifications"), "high-tech"));
    const lists = [
      { qualifications: ["", "high-tech"] },
      { qualifications: [""] },
      { qualifications: ["high-growth"] },
    ];
    expect(lists.map((one) => statusOf(own, untyped({ organizations: [one] })))).toEqual(["pass", "unknown", "fail"]);
  });
});

describe("a dossier that no schema has seen", () => {
  test.each(["null", "7", '"dossier"'])("is refused where it is %s", (text) => {
    const place = placeOf(given(dossier("id")));
    expect(() => evaluate(untyped(JSON.parse(text)), place, { asOf })).toThrow(TypeError);
  });

  test("is not answered where a list is a word, a number or an object", () => {
    const asked = any(atLeast(count(units), 0), atLeast(revenue("latest"), 0), some(platforms));
    for (const wrong of ["many", 7, true, { length: 2 }])
      expect(judge(asked, untyped({ organizations: wrong, platforms: wrong, assertions: wrong }))).toMatchObject({
        status: "unknown",
        missing: [
          { path: ["organizations"] },
          { path: ["organizations"], row: { role: "lead" } },
          { path: ["platforms"] },
        ],
      });
  });

  test("has rows without answers where they are words or numbers", () => {
    const signed = some({ at: dossier("agreement", "signatures") }, holds(signature("sealed")));
    expect(judge(signed, untyped({ organizations: ["a", 7], agreement: { signatures: [7, null] } })).missing).toEqual([
      { path: ["agreement", "signatures", 0, "sealed"] },
      { path: ["agreement", "signatures", 1, "sealed"] },
    ]);
    expect(statusOf(signed, untyped({ organizations: [], agreement: 7 }))).toBe("unknown");
  });

  test("does not take a number for a text that it prints as", () => {
    const wrong = leadBy({ uscc: 9133000014, division: 330302, kind: 1 });
    for (const asked of [
      validUscc(lead("uscc")),
      startsWith(lead("division"), "33"),
      startsWith(lead("division"), "33", "34"),
    ])
      expect(statusOf(asked, wrong)).toBe("unknown");
    expect(statusOf(every(units, is(unit("kind"), "enterprise", "other")), wrong)).toBe("unknown");
  });

  test("may hold words that say nothing", () => {
    const place = placeOf(atLeast(count(units), 1));
    const justifications = [
      null,
      { rule: 7, text: "x" },
      { rule: "lushan.rule.only" },
      { rule: "lushan.rule.only", text: "甲" },
      { rule: "lushan.rule.only", text: "乙" },
    ];
    const report = evaluate(untyped({ id: 7, organizations: [], justifications }), place, { asOf });
    expect(report.findings[0]?.justification).toBe("甲");
    expect(report).not.toHaveProperty("dossier");
  });
});
