import type { Quota } from "../criteria/after-filing.js";
import { monthsAfter, onOrAfter, onOrBefore } from "../criteria/answers.js";
import { ifGiven } from "../criteria/lists.js";
import { all } from "../criteria/logic.js";
import type { Citation, Jurisdiction, Policy } from "../criteria/rule.js";
import { dossier as answerOf } from "../facts/field.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { judgeCriteria } from "./conditions.js";
import type { AsOf } from "./duties.js";
import { question } from "./question.js";
import { FAIL, PASS } from "./truth.js";

/** What a document promises to a filed consortium, and whether it can be had on the day of the question. */
export interface Support {
  id: string;
  citation: Citation;
  policy: Policy;
  state: "available" | "not-yet" | "ended" | "unknown";
  quota?: Quota[];
}

const begun = onOrBefore(answerOf("lifecycle", "establishedOn"), "as-of");
const notDissolved = ifGiven(
  answerOf("lifecycle", "dissolvedOn"),
  onOrAfter(answerOf("lifecycle", "dissolvedOn"), "as-of"),
);

/**
 * The support measures: available from `lifecycle.establishedOn` until `dissolvedOn`, and until the event by which the
 * consortium is dissolved of itself.
 *
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by
 * @example support({ organizations: [], lifecycle: { establishedOn: "2025-03-01" } }, jiyuan, { asOf: "2025-11-20" })[0]
 * // { id: "jiyuan.support.platforms", state: "available", … }
 */
export function support(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: AsOf = {}): Support[] {
  const { root, asOf } = question(dossier, options.asOf);
  const { policy, duties = [] } = jurisdiction;
  const notExpired = duties.flatMap((duty) =>
    duty.kind === "event" ? monthsAfter(duty.after, duty.months, "as-of") : [],
  );
  const [began, stands] = judgeCriteria([begun, all(notDissolved, ...notExpired)])({ root, asOf });
  const state = (): Support["state"] => {
    if (began?.truth !== PASS) return began?.truth === FAIL ? "not-yet" : "unknown";
    if (stands?.truth !== PASS) return stands?.truth === FAIL ? "ended" : "unknown";
    return "available";
  };
  const now = state();
  return (jurisdiction.support ?? []).map(({ id, cites, quota }) => ({
    id,
    citation: cites,
    policy,
    state: now,
    ...(quota && { quota: quota.map((one) => ({ ...one })) }),
  }));
}
