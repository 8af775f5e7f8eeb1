import type { Force } from "../criteria/rule.js";
import type { Status, Verdict } from "./report.js";

/** How findings bear on a verdict, one bit for each way: what has been found once need not be found again. */
export type Bearing = number;
const BINDS = 1;
const OPEN = 2;
const DEVIATES = 4;
const BARS = 8;

/** Nothing found yet. */
export const noBearing: Bearing = 0;

/** How one finding bears on it. A `may` never counts. */
export function bearing(force: Force, status: Status): Bearing {
  if (force === "may") return noBearing;
  if (status === "fail") return force === "must" ? BINDS | BARS : BINDS | DEVIATES;
  return status === "unknown" || status === "review" ? BINDS | OPEN : BINDS;
}

/**
 * What findings come to together: a `must` failed, ineligible; else a `must` or `should` unknown or under review, or
 * neither among them, undetermined; else a `should` failed, conditional; else eligible.
 */
export function verdictOf(found: Bearing): Verdict {
  if (found & BARS) return "ineligible";
  if (found & OPEN || !(found & BINDS)) return "undetermined";
  return found & DEVIATES ? "conditional" : "eligible";
}
