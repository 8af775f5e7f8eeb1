import type { Citation, Jurisdiction } from "../criteria/rule.js";

/** The clause; of a document other than the jurisdiction's own, with its title. */
export function clauseText(
  { policy, clause }: Citation,
  { furtherPolicies = [] }: Pick<Jurisdiction, "furtherPolicies">,
): string {
  const other = furtherPolicies.find(({ id }) => id === policy);
  return other ? `《${other.title}》${clause}` : clause;
}
