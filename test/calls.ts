import * as forms from "../src/forms/index.js";
import * as library from "../src/index.js";
import * as programmes from "../src/programmes.js";
import * as remedies from "../src/remedies/index.js";
import { dossierNamed } from "./fixtures.js";

const { wenzhou, taizhou, parseDossier, evaluate, duties, support, reviewChange } = library;
const { wenzhouTransfer2025, assessProgramme } = programmes;
const asOf = "2025-11-20";
/** The day of every call. */
export const options = { asOf };
/** A dossier of a consortium that was filed. */
export const filed = parseDossier({
  organizations: [],
  lifecycle: { establishedOn: "2025-03-01" },
  plan: { endsOn: "2027-01-01" },
});
export const report = evaluate(parseDossier(dossierNamed("wenzhou-pass")), wenzhou, options);
const [finding] = report.findings;
const [duty] = duties(filed, taizhou, options);
const [measure] = support(filed, taizhou, options);
const change = { kind: "rename" };
const review = reviewChange(filed, wenzhou, { kind: "rename" }, options);
const [target] = assessProgramme({ observations: [] }, wenzhouTransfer2025, options);
const row = { path: ["organizations"] };
/** A dossier that lacks something, what would be another answer of it, and what would make it pass. */
const lacking = parseDossier({ organizations: [{ id: "a", role: "lead", kind: "university" }] });
const edit = { path: ["organizations", 0, "kind"], value: "enterprise" };
const formation = { ...options, stages: ["formation"] };
const found = remedies.remedies(lacking, wenzhou, { asOf, stages: ["formation"] });

/** A function by its name, with arguments that are right, and where it is exported. */
export type Call = readonly [name: string, args: readonly unknown[], of: object];
/** Every function that takes more than a value to read. */
export const calls: readonly Call[] = [
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
  ["applyFix", [{ filling: {} }, { path: ["filling"], rename: "filing" }], forms],
  ["fieldName", ["organizations[0].kind"], forms],
  ["remedies", [lacking, wenzhou, formation], remedies],
  ["nearest", [lacking, [wenzhou, taizhou], formation], remedies],
  ["whatIf", [lacking, [edit], wenzhou, options], remedies],
  ["thresholds", [filed, wenzhou, options], remedies],
  ["stricter", ["members.count"], remedies],
  ["renderRemedies", [found, { jurisdiction: wenzhou }], library],
  ["assessProgramme", [{ observations: [] }, wenzhouTransfer2025, options], programmes],
  ["explainTarget", [target, wenzhouTransfer2025, "en"], programmes],
  ["programmePolicy", [wenzhou.policy, wenzhouTransfer2025.targets], programmes],
];
export const call = ([name, args, of]: Call): unknown => Reflect.get(of, name)(...args);
