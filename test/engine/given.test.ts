import { describe, expect, test } from "vitest";
import * as forms from "../../src/forms/index.js";
import * as library from "../../src/index.js";
import * as programmes from "../../src/programmes.js";
import { dossierNamed } from "../fixtures.js";

const { wenzhou, taizhou, parseDossier, evaluate, duties, support, reviewChange } = library;
const { wenzhouTransfer2025, assessProgramme } = programmes;
const asOf = "2025-11-20";
const options = { asOf };
const filed = parseDossier({
  organizations: [],
  lifecycle: { establishedOn: "2025-03-01" },
  plan: { endsOn: "2027-01-01" },
});
const report = evaluate(parseDossier(dossierNamed("wenzhou-pass")), wenzhou, options);
const [finding] = report.findings;
const [duty] = duties(filed, taizhou, options);
const [measure] = support(filed, taizhou, options);
const change = { kind: "rename" };
const review = reviewChange(filed, wenzhou, { kind: "rename" }, options);
const [target] = assessProgramme({ observations: [] }, wenzhouTransfer2025, options);
const row = { path: ["organizations"] };

/** Every function that takes more than a value to read, with arguments that are right. */
type Call = readonly [name: string, args: readonly unknown[], of: object];
const calls: readonly Call[] = [
  ["evaluate", [filed, wenzhou, options], library],
  ["judge", [filed, wenzhou, options], library],
  ["duties", [filed, wenzhou, options], library],
  ["support", [filed, wenzhou, options], library],
  ["reviewChange", [filed, wenzhou, change, options], library],
  ["procedure", [wenzhou], library],
  ["checklist", [wenzhou, options], library],
  ["compare", [[report]], library],
  ["render", [[report], { jurisdictions: [wenzhou] }], library],
  ["explain", [finding, wenzhou, "en", {}], library],
  ["explanation", [finding, wenzhou, {}], library],
  ["explainDuty", [duty, taizhou, "en"], library],
  ["explainSupport", [measure, taizhou, "en"], library],
  ["explainChange", [review, change, "en", wenzhou], library],
  ["topicTitle", ["members.count", [[finding]], [wenzhou], "en"], library],
  ["jurisdiction", [{ ...wenzhou, sections: [wenzhou.rules] }], library],
  ["section", ["formation", []], library],
  ["formJudge", [wenzhou, options], forms],
  ["formSchema", [wenzhou, options], forms],
  ["formRules", [wenzhou, { ...options, values: () => filed }], forms],
  ["dependents", ["organizations.*.kind", wenzhou, options], forms],
  ["describeFields", [[wenzhou]], forms],
  ["jsonSchemaErrors", [filed, wenzhou, options], forms],
  ["errorTree", [filed, wenzhou, options], forms],
  ["nextQuestions", [report], forms],
  ["withAnswer", [filed, row, 5], forms],
  ["fieldName", ["organizations[0].kind"], forms],
  ["assessProgramme", [{ observations: [] }, wenzhouTransfer2025, options], programmes],
  ["explainTarget", [target, wenzhouTransfer2025, "en"], programmes],
  ["programmePolicy", [wenzhou.policy, wenzhouTransfer2025.targets], programmes],
];
const call = ([name, args, of]: Call): unknown => Reflect.get(of, name)(...args);

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
