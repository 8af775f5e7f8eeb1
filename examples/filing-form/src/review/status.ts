import type { Finding, Status } from "consortium-eligibility";

/** The worst first: what stands for several. */
const worst: readonly Status[] = ["fail", "unknown", "review", "pass", "not-applicable"];

/** A should or a may that is not met refuses nobody: it does not stand as a must that fails does. */
export type Look = Status | "not-met";

/** How a finding looks: what is only encouraged does not look as if it failed. */
export const lookOf = ({ status, force }: Pick<Finding, "status" | "force">): Look =>
  status === "fail" && force === "may" ? "not-met" : status;

/** The look of several findings: the worst; `undefined` of none. */
export function worstOf(findings: readonly Finding[]): Look | undefined {
  const looks = findings.map(lookOf);
  const order: readonly Look[] = [...worst.slice(0, 3), "not-met", ...worst.slice(3)];
  return order.find((look) => looks.includes(look));
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
