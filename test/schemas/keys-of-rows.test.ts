import { describe, expect, test } from "vitest";
import { safeParseDossier } from "../../src/index.js";

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

describe("a key that cannot be one", () => {
  test.each([
    ["nested 50 000 deep", nested(50_000)],
    ["a bigint", 1n],
    ["an object", {}],
  ])("such as %s is told as wrong, and never thrown at", (_, key) => {
    const { issues } = safeParseDossier({
      organizations: [
        { id: key, role: "lead", financials: [{ year: key }, { year: key }] },
        { id: key, role: "member" },
      ],
      facts: [{ key }, { key }],
    });
    expect(new Set(issues?.map(({ code }) => code))).toEqual(new Set(["wrong-type"]));
  });
});

describe("the value of an extra fact", () => {
  const of = (value: unknown) => safeParseDossier({ organizations: [], facts: [{ key: "a.b", value }] });

  test("is too long where it is a text over the limit", () => {
    expect(of("长".repeat(20_001)).issues).toMatchObject([{ path: ["facts", 0, "value"], code: "too-long" }]);
    expect(of("长".repeat(20_000)).issues).toBeUndefined();
  });

  test("is a number only where it is finite", () => {
    expect(of(JSON.parse("1e999")).issues).toMatchObject([{ code: "wrong-type" }]);
    expect(of(-1.5).issues).toBeUndefined();
  });
});
