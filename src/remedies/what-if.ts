import type { Citation, Jurisdiction } from "../criteria/rule.js";
import { type EvaluateOptions, evaluate } from "../engine/evaluate.js";
import { givenOptions } from "../engine/given.js";
import type { Finding, Path, Report, Verdict } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import { shown } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { editsOf } from "./apply.js";
import { checkedEdits, givenSteps, refusal, shownZh } from "./checked.js";
import { edited } from "./edits.js";
import type { Edit, Plan, Step } from "./types.js";

/** What a dossier comes to, in short. */
export interface Standing {
  asOf: string;
  verdict: Verdict;
  /** The verdict if every judgement that is still open were favourable. */
  outlook: Verdict;
}

/** A rule that ends differently. */
export interface Difference {
  rule: string;
  topic: string;
  citation: Citation;
  before: Finding;
  after: Finding;
}

/** What changes come to. */
export interface WhatIf {
  jurisdiction: string;
  before: Standing;
  after: Standing;
  /** Only those that differ, in the order of the documents. */
  findings: Difference[];
}

/** What is asked: a plan, some of its steps, or edits. */
export type Changes = Plan | readonly Step[] | readonly Edit[];

/** The edits of changes, and the day that a plan is for. */
function asked(dossier: object, changes: unknown): { edits: readonly unknown[]; asOf?: string } {
  if (Array.isArray(changes)) {
    if (!changes.some((one) => "edits" in asRow(one))) return { edits: changes };
    givenSteps(changes);
    return { edits: editsOf(dossier, changes) };
  }
  const { steps, asOf } = asRow(changes);
  if (!Array.isArray(steps))
    throw refusal(
      TypeError,
      `改动为 ${shownZh(changes)}，应为 remedies 的一种办法、其步骤的列表，或改动的列表`,
      `the changes are ${shown(changes)}: they must be a plan of remedies, a list of its steps, or a list of edits`,
    );
  givenSteps(steps);
  if (typeof asOf !== "string" || !isDay(asOf))
    throw refusal(
      TypeError,
      `办法的 asOf 为 ${shownZh(asOf)}，应为其评价日期`,
      `the asOf of the plan is ${shown(asOf)}: it must be its day`,
    );
  return { edits: editsOf(dossier, steps), asOf };
}

const standing = ({ asOf, verdict, outlook }: Report): Standing => ({ asOf, verdict, outlook });

/** Where what stands at a path stands after entries before it are gone; what is gone itself stands nowhere. */
function moved(path: Path, removed: readonly Path[]): Path {
  return path.map((part, at) => {
    if (typeof part !== "number") return part;
    const beside = removed.filter(
      (other) => other.length === at + 1 && other.slice(0, -1).every((one, index) => one === path[index]),
    );
    const places = beside.map((other) => Number(other[at]));
    return places.includes(part) ? -1 : part - places.filter((place) => place < part).length;
  });
}

/** A finding as it would read if only the places of rows had changed. */
const renumbered = (finding: Finding, removed: readonly Path[]): Finding => ({
  ...finding,
  missing: finding.missing.map((one) => ({ ...one, path: moved(one.path, removed) })),
  paths: finding.paths.map((path) => moved(path, removed)),
});

/** The rules that end differently: that a row has another number now is no difference. */
function differences(before: Report, after: Report, edits: readonly Edit[]): Difference[] {
  const removed = edits.flatMap((edit) => ("remove" in edit ? [edit.path] : []));
  return before.findings.flatMap((finding, at) => {
    const other = after.findings[at] as Finding;
    if (JSON.stringify(renumbered(finding, removed)) === JSON.stringify(other)) return [];
    const { rule, topic, citation } = finding;
    return [{ rule, topic, citation, before: finding, after: other }];
  });
}

/**
 * The dossier after changes, each of which can be done; and the day that a plan is for.
 * @throws TypeError and RangeError as `whatIf` does
 */
export function changed(dossier: object, changes: unknown): { after: object; edits: readonly Edit[]; asOf?: string } {
  const { edits, ...day } = asked(dossier, changes);
  const checked = checkedEdits(dossier, edits);
  return { after: edited(dossier, checked), edits: checked, ...day };
}

/**
 * What changes of a dossier would come to: the verdict before and after, and the findings that differ. Nothing is written into
 * the dossier. After a plan it is judged by the plan's day, else by the same options as before.
 *
 * @param changes a plan of `remedies`, some of its steps, or edits
 * @throws TypeError if the changes are none of these, or an edit adds to what is no list; its path is named
 * @throws RangeError as `evaluate` does, and if an edit is of what is not there; its path is named
 * @example
 * const dossier = { organizations: [{ id: "a", role: "lead", kind: "university" }] };
 * const changes = [{ path: ["organizations", 0, "kind"], value: "enterprise" }];
 * whatIf(dossier, changes, wenzhou, { asOf: "2025-11-20" }).findings.map(({ rule, after }) => [rule, after.status])
 * // [["wenzhou.lead.enterprise", "pass"], …]
 */
export function whatIf(
  dossier: Dossier | Draft<Dossier>,
  changes: Changes,
  jurisdiction: Jurisdiction,
  options: EvaluateOptions = {},
): WhatIf {
  givenOptions(options);
  const before = evaluate(dossier, jurisdiction, options);
  const { after: then, edits, ...day } = changed(dossier, changes);
  const after = evaluate(then as Draft<Dossier>, jurisdiction, { ...options, ...day });
  return {
    jurisdiction: jurisdiction.id,
    before: standing(before),
    after: standing(after),
    findings: differences(before, after, edits),
  };
}
