import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUscc } from "../../src/facts/uscc.js";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

describe("a unified social credit code", () => {
  test.each([
    "91330000142944445H",
    "91330000753954968D",
    "913300001482332737",
    "12330000470030212Y",
    "51100000500002862F",
  ])("%s is valid", (code) => expect(isUscc(code)).toBe(true));

  test.each([
    ["a wrong check character", "91330382142209555X"],
    ["a letter outside the alphabet", "91350100M000100Y4Z"],
    ["seventeen characters", "9133000014294444H"],
    ["nineteen characters", "91330000142944445H0"],
    ["small letters", "91330000142944445h"],
    ["nothing", ""],
  ])("with %s is not valid", (_, code) => expect(isUscc(code)).toBe(false));

  test("has exactly one check character for any seventeen before it", () => {
    const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, (marks) => {
        expect([...alphabet].filter((check) => isUscc(marks.join("") + check))).toHaveLength(1);
      }),
    );
  });

  test("no longer is one after any single character is changed", () => {
    const valid = "91330000142944445H";
    for (let at = 0; at < valid.length; at++) {
      for (const mark of alphabet) {
        if (mark === valid[at]) continue;
        expect(isUscc(valid.slice(0, at) + mark + valid.slice(at + 1))).toBe(false);
      }
    }
  });
});
