import type { Quota, SupportRule } from "../criteria/after-filing.js";
import { monthsAfter, onOrAfter, onOrBefore } from "../criteria/answers.js";
import { ifGiven } from "../criteria/lists.js";
import { all } from "../criteria/logic.js";
import type { Citation, Jurisdiction, Policy } from "../criteria/rule.js";
import type { Row } from "../facts/answer.js";
import { dossier as answerOf } from "../facts/field.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { judgeCriteria } from "./conditions.js";
import type { AsOf } from "./duties.js";
import { question } from "./question.js";
import { readingsOf } from "./readings.js";
import type { Missing } from "./report.js";
import { FAIL, PASS, UNKNOWN } from "./truth.js";

/** What a document promises to a filed consortium, and whether it can be had on the day of the question. */
export interface Support {
  id: string;
  citation: Citation;
  policy: Policy;
  /** While the consortium stands, a measure under a condition is as its condition is: `review` where a person judges it. */
  state: "available" | "not-yet" | "ended" | "unknown" | "review" | "not-met";
  /** For unknown and review: the answers that can still change it. */
  missing: Missing[];
  quota?: Quota[];
}

const begun = onOrBefore(answerOf("lifecycle", "establishedOn"), "as-of");
const notDissolved = ifGiven(
  answerOf("lifecycle", "dissolvedOn"),
  onOrAfter(answerOf("lifecycle", "dissolvedOn"), "as-of"),
);

type Standing = Pick<Support, "state" | "missing">;
const standing = (state: Support["state"], missing: Missing[] = []): Standing => ({ state, missing });

/** Whether the consortium stands. */
function lasting(root: Row, { duties = [] }: Jurisdiction, asOf: string): Standing {
  const notExpired = duties.flatMap((duty) =>
    duty.kind === "event" ? monthsAfter(duty.after, duty.months, "as-of") : [],
  );
  const [began, stands] = judgeCriteria([begun, all(notDissolved, ...notExpired)])({ root, asOf });
  if (began?.truth === FAIL) return standing("not-yet");
  if (began?.truth !== PASS) return standing("unknown", began?.missing());
  if (stands?.truth === FAIL) return standing("ended");
  return stands?.truth === PASS ? standing("available") : standing("unknown", stands?.missing());
}

/** Whether a measure can be had while the consortium stands. */
function meeting({ id, holds }: SupportRule, root: Row, asOf: string): Standing {
  const [met] = holds ? judgeCriteria([holds], id)({ root, asOf }) : [];
  if (!met || met.truth === PASS) return standing("available");
  if (met.truth === FAIL) return standing("not-met");
  return standing(met.truth === UNKNOWN ? "unknown" : "review", met.missing());
}

/**
 * The support measures: available from `lifecycle.establishedOn` until `dissolvedOn`, and until the event by which the
 * consortium is dissolved of itself; some only under a condition.
 *
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, or a reading is none of this jurisdiction's
 * @example support({ organizations: [], lifecycle: { establishedOn: "2025-03-01" } }, jiyuan, { asOf: "2025-11-20" })[0]
 * // { id: "jiyuan.support.platforms", state: "available", missing: [], … }
 * @example
 * support({ organizations: [], lifecycle: { establishedOn: "2025-03-01", evaluations: [{ year: 2025, grade: "adequate" }] } },
 *   zhejiang, { asOf: "2026-03-01" }).find(({ id }) => id === "zhejiang.support.rolling")?.state // "not-met"
 */
export function support(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: AsOf = {}): Support[] {
  const { root, asOf } = question(dossier, jurisdiction, options);
  readingsOf(jurisdiction, options.readings);
  const now = lasting(root, jurisdiction, asOf);
  return (jurisdiction.support ?? []).map((measure): Support => {
    const { id, cites, quota } = measure;
    const { state, missing } = now.state === "available" ? meeting(measure, root, asOf) : now;
    const frame = { id, citation: cites, policy: jurisdiction.policy, state, missing: [...missing] };
    return { ...frame, ...(quota && { quota: quota.map((one) => ({ ...one })) }) };
  });
}
