import type { Finding, Status } from "consortium-eligibility";

/** A should or a may that is not met refuses nobody: it does not stand as a must that fails does. */
export type Look = Status | "not-met";

/** How a finding looks: what is only encouraged does not look as if it failed. */
export const lookOf = ({ status, force }: Pick<Finding, "status" | "force">): Look =>
  status === "fail" && force === "may" ? "not-met" : status;

/** The worst first. What is only encouraged and not answered comes after all that somebody has to do. */
const worst: readonly ((finding: Finding) => boolean)[] = [
  ({ status, force }) => status === "fail" && force !== "may",
  ({ status, force }) => status === "unknown" && force !== "may",
  ({ status }) => status === "review",
  ({ status, force }) => force === "may" && (status === "unknown" || status === "fail"),
  ({ status }) => status === "pass",
];

/** The finding that stands for several: the worst; `undefined` of none. */
export function worstOf(findings: readonly Finding[]): Finding | undefined {
  for (const is of worst) {
    const found = findings.find(is);
    if (found) return found;
  }
  return findings[0];
}

/** Findings by the clause that they cite. */
export function byClause(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { policy, clause } = finding.citation;
    const key = clauseKey(policy, clause);
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return found;
}

/** A clause of a document, as one text. */
export const clauseKey = (policy: string, clause: string): string => `${policy}/${clause}`;
