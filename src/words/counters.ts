import type { Quantity } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import type { Counter } from "./numbers.js";

/** What is counted by which measure word, by the last part of its name: it belongs to what is counted. */
const counted: readonly (readonly [counter: Counter, names: string])[] = [
  ["家", "organizations members enterprises academicInstitutions industryAssociations otherOrganizations"],
  ["项", "rdProjects completedGovernmentProjects intellectualPropertyRights tasks projects leadProjects"],
  ["条", "financials integrityViolations"],
  ["份", "signatures copies reports"],
  ["人", "researchers staff"],
  ["年", "strategicGoalYears"],
];

/** That of an answer, or of the rows at it. */
export const counterOf = ({ path }: Field): Counter =>
  counted.find(([, names]) => names.split(" ").includes(path.at(-1) ?? ""))?.[0] ?? "个";

/** That of what a quantity counts. */
export function counterOfQuantity(of: Quantity): Counter {
  if (of.kind === "count" || of.kind === "share") return counterOf(of.list.at);
  if (of.kind === "number") return counterOf(of.field);
  return of.kind === "entries" ? "项" : "个";
}
