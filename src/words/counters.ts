import type { Quantity } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import { fieldKey } from "./labels.js";
import type { Counter } from "./numbers.js";

/** The measure word of the rows of a list, or of an answer that is a number: it belongs to what is counted. */
const counters = new Map<string, Counter>([
  ["organizations", "家"],
  ["organizations.financials", "条"],
  ["organizations.rdProjects", "项"],
  ["organizations.completedGovernmentProjects", "项"],
  ["organizations.intellectualPropertyRights", "项"],
  ["organizations.integrityViolations", "条"],
  ["researchers", "人"],
  ["agreement.signatures", "份"],
  ["governance.executiveBody.staff", "人"],
  ["plan.tasks", "项"],
  ["plan.strategicGoalYears", "年"],
  ["filing.copies", "份"],
  ["filing.declared.members", "家"],
  ["filing.declared.enterprises", "家"],
  ["filing.declared.academicInstitutions", "家"],
  ["filing.declared.industryAssociations", "家"],
  ["filing.declared.otherOrganizations", "家"],
  ["lifecycle.reports", "份"],
  ["lifecycle.projects", "项"],
  ["lifecycle.leadProjects", "项"],
]);

/** That of an answer or of the rows at it. */
export const counterOf = (field: Field, base: string): Counter => counters.get(fieldKey(field, base)) ?? "个";

/** That of what a quantity counts. */
export function counterOfQuantity(of: Quantity, base: string): Counter {
  if (of.kind === "count" || of.kind === "share") return counterOf(of.list.at, base);
  if (of.kind === "number") return counterOf(of.field, base);
  return of.kind === "entries" ? "项" : "个";
}
