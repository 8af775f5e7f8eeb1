import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import { publishedWorkdays, type WorkCalendar, workdays } from "../facts/calendar.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { gatherGaps, gatherPaths } from "./collect.js";
import { type ReadyRule, readyJurisdiction } from "./compile.js";
import { assertion, type Context, context } from "./context.js";
import type { Node } from "./node.js";
import { question, textOf } from "./question.js";
import type { Finding, Measure, Missing, Path, Report, Status } from "./report.js";
import { checkedStages } from "./stages.js";
import { FAIL, open, PASS, statusOf, type Truth, UNKNOWN } from "./truth.js";
import { verdictOf } from "./verdict.js";

export interface EvaluateOptions {
  /** The day of the question, `YYYY-MM-DD`; by default `filing.filledOn`. */
  asOf?: string;
  /** By default formation and filing, as far as the jurisdiction has rules of them. */
  stages?: readonly Stage[];
  /** Readings other than the default, by rule: `{ "wenzhou.lead.rd-investment": "mean" }`. */
  readings?: Readonly<Record<string, string>>;
  /** Working days of further years: `{ "2027": { off: ["2027-01-01", "2027-02-05/2027-02-11"], worked: [] } }`. */
  calendar?: WorkCalendar;
}

/** The truth under a condition: where the condition is open, pass and review stand and a fail is unknown. */
function applied(condition: Truth, truth: Truth): Status {
  if (condition === FAIL) return "not-applicable";
  return statusOf[condition === PASS || truth > UNKNOWN ? truth : UNKNOWN];
}

function missing(ctx: Context, dossier: Row, condition: Node | undefined, node: Node): Missing[] {
  const gaps = gatherGaps();
  if (condition && open(condition.truth(ctx, dossier))) condition.missing(ctx, dossier, [], gaps);
  if (open(node.truth(ctx, dossier))) node.missing(ctx, dossier, [], gaps);
  return gaps.items;
}

function causes(ctx: Context, dossier: Row, node: Node): Path[] {
  const paths = gatherPaths();
  node.causes(ctx, dossier, [], paths);
  return paths.items;
}

function claimOf(ctx: Context, place: number): Finding["claim"] {
  const row = assertion(ctx, ctx.applicants[place]);
  const holds = row && answered(row.holds);
  if (typeof holds !== "boolean") return undefined;
  const note = textOf(row?.note);
  return note === undefined ? { holds } : { holds, note };
}

function find(
  ctx: Context,
  ready: ReadyRule,
  chosen: string | undefined,
  justified: Map<string, string> | undefined,
): Finding {
  const { applies, readings } = ready;
  const { dossier } = ctx;
  const condition: Truth = applies ? applies.truth(ctx, dossier) : PASS;
  const used = chosen === undefined ? ready.usual : (readings.find(({ name }) => name === chosen) ?? ready.usual);
  const measures: Measure[] = [];
  let status: Status = "not-applicable";
  if (condition !== FAIL) {
    ctx.measures = measures;
    status = applied(condition, used.node.truth(ctx, dossier));
    ctx.measures = undefined;
  }
  const finding: Finding = {
    rule: ready.id,
    topic: ready.topic,
    stage: ready.stage,
    force: ready.force,
    status,
    citation: ready.cites,
    measures,
    missing: status === "unknown" || status === "review" ? missing(ctx, dossier, applies, used.node) : [],
    fields: ready.fields,
    paths: status === "fail" ? causes(ctx, dossier, used.node) : [],
  };
  if (readings.length > 1) contest(ctx, ready, used, condition, finding);
  if (ready.place >= 0) {
    const claim = claimOf(ctx, ready.place);
    if (claim) finding.claim = claim;
  }
  const justification = justified?.get(ready.id);
  if (justification !== undefined) finding.justification = justification;
  return finding;
}

function contest(
  ctx: Context,
  { readings }: ReadyRule,
  used: ReadyRule["usual"],
  condition: Truth,
  finding: Finding,
): void {
  finding.reading = used.name;
  let contested: Finding["contested"];
  for (const { name, node } of readings) {
    if (name === used.name) continue;
    const other = applied(condition, node.truth(ctx, ctx.dossier));
    if (other === finding.status) continue;
    contested ??= [];
    contested.push({ reading: name, status: other });
  }
  if (contested) finding.contested = contested;
}

function justifications(dossier: Row): Map<string, string> | undefined {
  if (!Array.isArray(dossier.justifications)) return undefined;
  const found = new Map<string, string>();
  for (const entry of dossier.justifications) {
    const row = asRow(entry);
    const rule = textOf(row.rule);
    const text = textOf(row.text);
    if (rule !== undefined && text !== undefined && !found.has(rule)) found.set(rule, text);
  }
  return found;
}

function checkedReadings(jurisdiction: Jurisdiction, readings: Readonly<Record<string, string>>): Map<string, string> {
  const checked = new Map<string, string>();
  for (const [id, name] of Object.entries(readings)) {
    if (!id.startsWith(`${jurisdiction.id}.`)) continue;
    const rule = jurisdiction.rules.find((rule) => rule.id === id);
    if (!rule) throw new RangeError(`no rule is called ${JSON.stringify(id)}`);
    const names = Object.keys(rule.readings);
    if (names.length < 2) throw new RangeError(`${id} has one reading only`);
    if (!names.includes(name))
      throw new RangeError(`${id} has no reading ${JSON.stringify(name)}, only ${names.join(", ")}`);
    checked.set(id, name);
  }
  return checked;
}

/**
 * Judges a dossier by the rules of a jurisdiction. Pure: no clock, no I/O, nothing kept.
 *
 * @param dossier as `parseDossier` returns it, or as a form holds it, with nulls and blanks
 * @param jurisdiction one of those exported, or one made with `jurisdiction`
 * @returns a finding for each rule of the stages asked for, in the order of the documents, and the verdict
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, a stage, rule or reading is unknown, or the calendar has no days of its years
 * @example
 * evaluate({ organizations: [{ id: "a", role: "lead", kind: "university" }] }, wenzhou, { asOf: "2025-11-20" }).verdict
 * // "ineligible": 三（二） asks for an enterprise
 */
export function evaluate(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: EvaluateOptions = {}): Report {
  const { root, asOf } = question(dossier, options.asOf);
  const ready = readyJurisdiction(jurisdiction);
  const stages = checkedStages(ready.usual, options.stages);
  const readings = options.readings && checkedReadings(jurisdiction, options.readings);
  const ctx = context(root, asOf, ready, options.calendar ? workdays(options.calendar) : publishedWorkdays);
  const justified = justifications(root);
  const findings: Finding[] = [];
  const report: Report = {
    jurisdiction: jurisdiction.id,
    policy: jurisdiction.policy,
    asOf,
    verdict: "undetermined",
    verdicts: {},
    findings,
  };
  const id = textOf(root.id);
  if (id !== undefined) report.dossier = id;
  for (const stage of stages) {
    const first = findings.length;
    for (const rule of ready.rules.get(stage) ?? []) {
      findings.push(find(ctx, rule, readings?.get(rule.id), justified));
    }
    report.verdict = verdictOf(findings, first);
    report.verdicts[stage] = report.verdict;
  }
  if (stages.length > 1) report.verdict = verdictOf(findings, 0);
  return report;
}
