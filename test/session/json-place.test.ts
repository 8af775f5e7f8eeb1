import fc from "fast-check";
import { type ParseError, parse } from "jsonc-parser";
import { expect, test } from "vitest";
import { brokenAt } from "../../src/session/json-place.js";
import { runs } from "../runs.js";

/** A text that is JSON, with a part of it taken out, put in or doubled. */
const spoiled = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.nat(4),
    fc.constantFrom("", "}", "]", ",", ":", '"', "x", "{", "[", "1", "\\", " \n"),
  )
  .map(([text, at, gone, put]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + gone);
  });

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("a text that is no JSON stops being it where what comes before could still have become one, and no sooner", () => {
  fc.assert(
    fc.property(spoiled, (text) => {
      fc.pre(!isJson(text));
      const at = brokenAt(text);
      const errors: ParseError[] = [];
      parse(text.slice(0, at), errors, { disallowComments: true, allowTrailingComma: false });
      // Whatever is wrong with what stands before is wrong only because it ends there.
      for (const { offset, length } of errors)
        expect(offset + length).toBeGreaterThanOrEqual(text.slice(0, at).trimEnd().length);
    }),
    runs(2_000),
  );
});

test.each([
  ['{"a": }', 6],
  ['{"a" 1}', 5],
  ["[1 2]", 3],
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ["{1:2}", 1],
  ["[}", 1],
  ['["a]', 1],
  ["01", 1],
  ["", 0],
  ["[1] x", 4],
  ["[[1]", 4],
  ["  ]", 2],
])("%s breaks off at %i", (text, at) => expect(brokenAt(text)).toBe(at));
