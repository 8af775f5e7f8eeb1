import { describe, expect, test } from "vitest";
import * as forms from "../../src/forms/index.js";
import * as library from "../../src/index.js";
import { type Call, call, calls, filed, options, report } from "../calls.js";

const { wenzhou, taizhou, evaluate, reviewChange } = library;
const { asOf } = options;

const wrong = [null, "wenzhou", 5, true, [], {}, [null], ["wenzhou"], { findings: null }, () => {}, Symbol("a"), 5n];
/** What JavaScript says where a program falls over its input. */
const fallen =
  /Cannot |undefined \(|is not (a function$|iterable|defined)|of undefined|null \(|object Object|BigInt|circular/;

test.each<Call>(calls)("%s takes what is right", (...one) => {
  expect(() => call(one)).not.toThrow();
});

test.each(calls.flatMap(([name, args, of]) => args.map((_, at) => [name, at, args, of] as const)))(
  "%s says what was expected where its argument %i is wrong",
  (name, at, args, of) => {
    for (const value of [undefined, ...wrong]) {
      const given = args.map((arg, index) => (index === at ? value : arg));
      try {
        call([name, given, of]);
      } catch (error) {
        expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
        expect(String(error)).not.toMatch(fallen);
      }
    }
  },
);

test.each<Call>(
  calls.filter(([name, args]) => name !== "explainChange" && (args.includes(wenzhou) || args.includes(taizhou))),
)("%s wants a jurisdiction, not its name", (name, args, of) => {
  for (const value of [undefined, "wenzhou", "wenzho", {}]) {
    const given = args.map((arg) => (arg === wenzhou || arg === taizhou ? value : arg));
    expect(() => call([name, given, of])).toThrow("it must be a value that the package exports");
  }
});

describe("readings, stages and options that there are not are told with the nearest name:", () => {
  const judged = (more: object) => () => Reflect.apply(evaluate, undefined, [filed, wenzhou, { ...options, ...more }]);

  test.each<[more: object, why: string]>([
    [{ readings: { "wenzhou.lead.rd-investmnt": "mean" } }, "did you mean wenzhou.lead.rd-investment?"],
    [{ readings: { "wenzho.lead.rd-investment": "mean" } }, "did you mean wenzhou.lead.rd-investment?"],
    [{ readings: { wenzhou: "mean" } }, 'no rule is called "wenzhou"'],
    [{ readings: { "wenzhou.lead.rd-investment": 5 } }, "has no reading 5, only pooled"],
    [{ readings: "mean" }, 'the readings are "mean"'],
    [{ readings: ["wenzhou.lead.rd-investment"] }, "the readings are a list"],
    [{ stages: "formation" }, 'stages is "formation": it must be a list'],
    [{ stages: ["formaton"] }, "did you mean formation?"],
    [{ stages: [null] }, "stage null: it must be one of"],
    [{ asOf: new Date() }, "asOf is not a day: an object"],
    [{ asOf: { toString: "x" } }, "asOf is not a day: an object"],
    [{ calendar: "2027" }, "is not a year"],
  ])("%j", (more, why) => expect(judged(more)).toThrow(why));

  test("a change, a field, a document and a place of a report", () => {
    expect(() => reviewChange(filed, wenzhou, { kind: "renam" as "rename" }, options)).toThrow("did you mean rename?");
    expect(() => forms.dependents("organizations.0.kin", wenzhou)).toThrow("did you mean organizations.*.kind?");
    expect(() => library.render([{ ...report, jurisdiction: "wenzhuo" }], { jurisdictions: [wenzhou] })).toThrow(
      "did you mean wenzhou?",
    );
  });

  test("but a reading of another place, or of another edition of this one, is left alone", () => {
    for (const id of ["hefei.lead.rd-investment", "zhejiang.none.at-all"])
      expect(judged({ readings: { [id]: "mean" } })).not.toThrow();
    const edition = (id: string) => {
      const rules = wenzhou.rules.map((rule) => ({ ...rule, id: rule.id.replace("wenzhou", id) }));
      return library.jurisdiction({ ...wenzhou, id, sections: [rules], changes: [], support: [], procedure: [] });
    };
    const readings = { "wenzhou-2025.lead.rd-investment": "mean", "wenzhou-2026.lead.rd-investment": "pooled" };
    for (const id of ["wenzhou-2025", "wenzhou-2026"])
      expect(() => evaluate(filed, edition(id), { asOf, readings })).not.toThrow();
  });
});
