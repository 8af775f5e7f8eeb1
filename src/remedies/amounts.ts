import { walk } from "../criteria/fold.js";
import type { Criterion } from "../criteria/types.js";

/** The kinds of which it is known that more spent, or less earned, is all that helps. */
const amounts: ReadonlySet<string> = new Set(["all", "any", "called", "each-year", "accounts", "ratio", "sum", "mean"]);

/** Whether what is asked is only that amounts of the accounts are large enough. */
export function isOfAmounts(asked: Criterion): boolean {
  let only = true;
  walk(asked, (part) => {
    const more = part.kind === "compare" && (part.operator === ">=" || part.operator === ">");
    if (!more && !amounts.has(part.kind)) only = false;
    return true;
  });
  return only;
}
