import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  atMost,
  type Criterion,
  every,
  fact,
  given,
  holds,
  is,
  number,
  onOrBefore,
  some,
  startsWith,
  units,
} from "../../src/index.js";
import { judge, statusOf, untyped } from "../criteria/place.js";

const key = "lushan.tea";
const row = { key };

describe("a fact of the dossier", () => {
  const grams = atLeast(number(fact(key)), 100);

  test("is missing with its list where no facts are given, or none of that key", () => {
    const absent = [{ path: ["facts"], row, field: "value" }];
    for (const facts of [undefined, null, [], [{ key: "lushan.fog", value: 200 }], [{ value: 200 }]])
      expect(judge(grams, { organizations: [], facts })).toMatchObject({ status: "unknown", missing: absent });
  });

  test("is missing at its own place where the row is there and its value blank", () => {
    for (const value of [undefined, null, "", " \t"])
      expect(
        judge(grams, {
          organizations: [],
          facts: [
            { key: "x", value: 1 },
            { key, value },
          ],
        }),
      ).toMatchObject({
        status: "unknown",
        missing: [{ path: ["facts", 1, "value"] }],
      });
  });

  test("is not answered where it is of another type than what is asked of it", () => {
    const of = (value: unknown) => untyped({ organizations: [], facts: [{ key, value }] });
    const asked: [Criterion, ...unknown[]][] = [
      [onOrBefore(fact(key), "as-of"), "2025/01/01", "待定", 20250101, true],
      [startsWith(fact(key), "33"), 330304, true],
      [is<string>(fact(key), "tea"), 5, true],
      [holds(fact(key)), "true", 1],
      [given(fact(key)), {}, []],
      [grams, "100", true, -1],
    ];
    for (const [criterion, ...values] of asked)
      for (const value of values)
        expect([criterion.kind, value, judge(criterion, of(value))]).toMatchObject([
          criterion.kind,
          value,
          { status: "unknown", missing: [{ path: ["facts", 0, "value"] }] },
        ]);
  });

  test("is found by its key whatever white space surrounds it, and among rows not begun", () => {
    const facts = [null, {}, { key: ` ${key} `, value: 100 }];
    expect(statusOf(grams, untyped({ organizations: [], facts }))).toBe("pass");
  });

  test("is no number where it is a text, and named as the answer that prevents a result", () => {
    expect(judge(grams, { organizations: [], facts: [{ key, value: "100" }] })).toMatchObject({
      status: "unknown",
      missing: [{ path: ["facts", 0, "value"] }],
      measures: [{ fact: `facts.${key}`, holds: null, actual: null }],
    });
  });

  test("that falls short is shown as the cause, with what it lacks", () => {
    const facts = [{ key: "lushan.fog" }, { key, value: 40 }];
    expect(judge(grams, { organizations: [], facts })).toMatchObject({
      status: "fail",
      paths: [["facts", 1, "value"]],
      measures: [{ actual: "40", limit: "100", unit: "count", shortfall: "60" }],
    });
  });

  test("may have a name that objects have from birth", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      const asked = given(fact(name));
      expect(statusOf(asked, { organizations: [], facts: [] })).toBe("unknown");
      expect(statusOf(asked, { organizations: [], facts: [{ key: name, value: false }] })).toBe("pass");
    }
  });
});

describe("a fact of the lead", () => {
  const asked = is<string>(fact(key, "lead"), "green");

  test("is missing as the lead is, where there is none", () => {
    expect(
      judge(asked, { organizations: [{ id: "a", role: "member", facts: [{ key, value: "green" }] }] }),
    ).toMatchObject({ status: "unknown", missing: [{ path: ["organizations"], row: { role: "lead" } }] });
  });

  test("is read of the lead and of no one else", () => {
    const organizations = (value: string) => [
      { id: "a", role: "member" as const, facts: [{ key, value: "green" }] },
      { id: "b", role: "lead" as const, facts: [{ key, value }] },
    ];
    expect(statusOf(asked, { organizations: organizations(" green ") })).toBe("pass");
    expect(judge(asked, { organizations: organizations("black") })).toMatchObject({
      status: "fail",
      paths: [["organizations", 1, "facts", 0, "value"]],
      fields: [
        ["organizations", "*", "role"],
        ["organizations", "*", "facts"],
        ["organizations", "*", "facts", "*", "value"],
      ],
    });
    expect(judge(asked, { organizations: [{ id: "b", role: "lead" }] }).missing).toEqual([
      { path: ["organizations", 0, "facts"], row, field: "value" },
    ]);
  });
});

describe("a fact of each row", () => {
  const price = amount(fact(key, "row"));
  const organizations = [
    { id: "a", role: "lead" as const, facts: [{ key, value: "12.5" }] },
    { id: "b", role: "member" as const, facts: [{ key, value: 7 }] },
    { id: "c", role: "member" as const, facts: [{ key, value: "" }] },
    { id: "d", role: "member" as const },
  ];

  test("is asked of every one: those that lack it are named, those that contradict decide", () => {
    expect(judge(every(units, atLeast(price, 5)), { organizations })).toMatchObject({
      status: "unknown",
      missing: [
        { path: ["organizations", 2, "facts", 0, "value"] },
        { path: ["organizations", 3, "facts"], row, field: "value" },
      ],
    });
    expect(judge(every(units, atMost(price, 7)), { organizations })).toMatchObject({
      status: "fail",
      paths: [["organizations", 0, "facts", 0, "value"]],
    });
  });

  test("need be given of one only where one is asked for", () => {
    expect(statusOf(some(units, atLeast(price, "12.5")), { organizations })).toBe("pass");
    expect(judge(some(units, atLeast(price, 13)), { organizations }).missing).toHaveLength(2);
  });
});
