import { all } from "../criteria/logic.js";
import type { Citation, Jurisdiction, Policy } from "../criteria/rule.js";
import { asRow } from "../facts/answer.js";
import type { Change } from "../schemas/change.js";
import { isDay } from "../schemas/day.js";
import { options } from "../schemas/options.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { judgeCriteria } from "./conditions.js";
import type { AsOf } from "./duties.js";
import { question, textOf } from "./question.js";
import type { Missing } from "./report.js";
import { FAIL, PASS, UNKNOWN } from "./truth.js";

/** What a document says of a change. */
export interface ChangeReview {
  /**
   * `silent`: the text does not speak of it. `dissolves`: the consortium is dissolved by it. `terminates`: its standing
   * is ended. `terminable`: the authority may (可) end the project.
   */
  outcome: "allowed" | "not-allowed" | "unknown" | "dissolves" | "terminates" | "terminable" | "silent";
  /** The ids of the provisions that speak of such a change. */
  rules: string[];
  citations: Citation[];
  policy: Policy;
  /** For unknown: the answers that can still change it, those of the change by their key alone. */
  missing: Missing[];
}

/**
 * What a document says of a change of a consortium that was filed.
 *
 * @param change `on` falls back to the day of the question; a condition not answered makes the outcome unknown
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, or the kind of change or its day is none
 * @example reviewChange(dossier, wenzhou, { kind: "rename" }, { asOf: "2026-03-01" }).outcome // "dissolves"
 * @example reviewChange(dossier, jiyuan, { kind: "add-member", unanimousConsent: true, reported: true }, { asOf }).missing
 * // [{ path: ["supplementaryAgreement"] }]
 */
export function reviewChange(
  dossier: Draft<Dossier>,
  jurisdiction: Jurisdiction,
  change: Draft<Change>,
  { asOf }: AsOf = {},
): ChangeReview {
  const asked = question(dossier, asOf);
  const row = asRow(change);
  const kind = options.changeKind.find((one) => one === textOf(row.kind));
  if (!kind)
    throw new RangeError(
      `no change is called ${JSON.stringify(row.kind)}; it is one of ${options.changeKind.join(", ")}`,
    );
  const on = textOf(row.on) ?? asked.asOf;
  if (!isDay(on)) throw new RangeError(`on is not a day: ${JSON.stringify(on)}`);

  const rules = (jurisdiction.changes ?? []).filter(({ kinds }) => kinds.includes(kind));
  const review = (outcome: ChangeReview["outcome"], missing: Missing[] = []): ChangeReview => ({
    outcome,
    rules: rules.map(({ id }) => id),
    citations: rules.map(({ cites }) => cites),
    policy: jurisdiction.policy,
    missing,
  });
  const [first] = rules;
  if (!first) return review("silent");

  const [applies, holds] = judgeCriteria([
    all(...rules.flatMap((rule) => rule.applies ?? [])),
    all(...rules.flatMap((rule) => rule.holds ?? [])),
  ])({ root: asked.root, asOf: on, row });
  if (applies?.truth === FAIL) return review("silent");
  // Whether the text speaks of it is not known: then even an approved change may be one of which it is silent.
  if (applies?.truth === UNKNOWN)
    return review("unknown", [...applies.missing(), ...(holds?.truth === UNKNOWN ? holds.missing() : [])]);
  if (holds?.truth === UNKNOWN) return review("unknown", holds.missing());
  return review(holds?.truth === PASS ? first.outcome : "not-allowed");
}
