import type { Finding, Verdict } from "./report.js";

/** What of a finding counts. */
export type Counted = Pick<Finding, "force" | "status">;

/**
 * What findings come to together: a `must` failed, ineligible; else a `must` or `should` unknown or under review, or
 * neither among them, undetermined; else a `should` failed, conditional; else eligible. A `may` never counts.
 */
export function verdictOf(findings: readonly Counted[], first = 0): Verdict {
  let binding = false;
  let open = false;
  let deviates = false;
  for (let at = first; at < findings.length; at++) {
    const { force, status } = findings[at] as Counted;
    if (force === "may") continue;
    binding = true;
    if (status === "fail") {
      if (force === "must") return "ineligible";
      deviates = true;
    } else if (status === "unknown" || status === "review") open = true;
  }
  return open || !binding ? "undetermined" : deviates ? "conditional" : "eligible";
}
