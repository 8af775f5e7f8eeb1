import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDossier, safeParseDossier } from "../../src/index.js";
import { withGaps } from "../laws/arbitrary.js";
import { deepFreeze, dossierAt, places } from "./dossiers.js";

const anything = fc.anything({
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});
/** Anything at all, where some answer of the dossier belongs. */
const misplaced = fc.tuple(fc.constantFrom(...places()), anything).map(([{ path }, value]) => dossierAt(path, value));
const inputs = fc.oneof(anything, fc.jsonValue({ maxDepth: 6 }), misplaced);

test("safeParseDossier never throws: it gives a value or at least one problem, and at most 100", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { value, issues } = safeParseDossier(input);
      expect(value === undefined).toBe(issues !== undefined);
      if (!issues) return;
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(100);
      for (const { message, messages } of issues) {
        expect(message).toBe(messages["zh-CN"]);
        expect(messages.en).not.toBe("");
      }
    }),
    { numRuns: 400 },
  );
});

test("the same input is told the same way twice", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(safeParseDossier(input)).toEqual(safeParseDossier(input));
    }),
  );
});

test("what parseDossier accepts is accepted again and comes out equal", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        inputs,
        withGaps.map(({ part }) => part),
      ),
      (input) => {
        const { value } = safeParseDossier(input);
        if (value) expect(parseDossier(value)).toStrictEqual(value);
      },
    ),
    { numRuns: 200 },
  );
});

test("a dossier with gaps is accepted, unchanged, and so is its text in JSON", () => {
  fc.assert(
    fc.property(withGaps, ({ part }) => {
      const read = parseDossier(deepFreeze(part));
      expect(parseDossier(JSON.parse(JSON.stringify(part)))).toStrictEqual(read);
      expect(JSON.parse(JSON.stringify(read))).toStrictEqual(read);
    }),
  );
});

test("a partial dossier has nothing wrong but what is required, stands twice, or would be an answer if it were not there", () => {
  const wrong = fc.tuple(withGaps, misplaced).map(([{ part }, other]) => ({ ...part, ...(other as object) }));
  fc.assert(
    fc.property(wrong, (input) => {
      const { partial } = safeParseDossier(input);
      const left = safeParseDossier(partial ?? { organizations: [] }).issues ?? [];
      const silent = ["establishedOn", "endsOn", "dissolvedOn", "to", "primary", "other"];
      const wrong = left.filter(({ path }) => !silent.includes(String(path.at(-1)))).map(({ code }) => code);
      expect(wrong.filter((code) => code !== "required" && code !== "duplicate")).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
