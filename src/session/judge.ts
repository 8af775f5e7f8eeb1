import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { isGiven } from "../engine/collect.js";
import type { KeptColumn } from "../engine/column.js";
import { type Context, favourably, renewed } from "../engine/context.js";
import { dossierOf } from "../engine/explain/finding.js";
import { find, justifications } from "../engine/find.js";
import { type EvaluateOptions, inquiry } from "../engine/inquiry.js";
import { textOf } from "../engine/question.js";
import { type ReadyReading, type ReadyRule, readyJurisdiction } from "../engine/ready.js";
import type { Finding, Path, Report } from "../engine/report.js";
import { bearings, readingOf } from "../engine/status.js";
import { type Bearing, noBearing, verdictOf } from "../engine/verdict.js";
import { warningsOf } from "../engine/warnings.js";
import { asRow, type Row } from "../facts/answer.js";
import { answerAt } from "../words/names.js";
import type { FormSection } from "../words/sections.js";
import { alike, same } from "./plain.js";
import { askedSections } from "./sections.js";
import { Todo } from "./todo.js";
import { type Touched, Touching } from "./touched.js";

/** A rule, and how it stands now. It is another object each time that the rule is judged. */
export interface Standing {
  readonly ready: ReadyRule;
  readonly used: ReadyReading;
  readonly finding: Finding;
  readonly own: Bearing;
  readonly favourable: Bearing;
}

/** What a change of the dossier comes to. */
export interface Outcome {
  /** The rules whose findings differ. */
  readonly findings: readonly string[];
  readonly verdict: boolean;
  /** How many rules were judged again, and how many rows for them. */
  readonly judged: { readonly rules: number; readonly rows: number };
}

/** An answer that is given and prevents a result is another lack than one that is not given. */
const sameFinding = (a: Finding, b: Finding): boolean =>
  alike(a, b) && a.missing.every((one, at) => isGiven(one) === isGiven(b.missing[at] as Finding["missing"][number]));

/** The values of a column after rows of its list were changed. */
function mended(kept: KeptColumn, list: readonly unknown[], rows: readonly number[]): KeptColumn {
  return { list, values: kept.values, stale: [...new Set([...(kept.stale ?? []), ...rows])] };
}

/** A list of the dossier that was changed, as it was and as it is, and the rows of it that differ. */
interface Moved {
  readonly before: readonly unknown[];
  readonly now: readonly unknown[];
}

/** The lists of the dossier that a change leads through, and that have the rows that they had. */
function movedBy(path: Path, before: Row, now: Row): Moved[] {
  return path.flatMap((key, at) => {
    if (typeof key !== "number") return [];
    const [old, fresh] = [answerAt(before, path.slice(0, at)), answerAt(now, path.slice(0, at))];
    return Array.isArray(old) && Array.isArray(fresh) && old.length === fresh.length
      ? [{ before: old, now: fresh }]
      : [];
  });
}

/** Takes out of the slots what a change touches, and hands on what it does not. */
function forget(slots: unknown[], { forget, mend }: Touched, moved: readonly Moved[], path: Path): void {
  for (const slot of forget) slots[slot] = undefined;
  const rows = path.filter((key) => typeof key === "number").slice(0, 1);
  const [list] = moved;
  for (const slot of mend) {
    const kept = slots[slot] as KeptColumn | undefined;
    // That of a list as it is now was handed on for another row.
    const own = kept && list && (kept.list === list.before || kept.list === list.now);
    slots[slot] = own ? mended(kept, list.now, rows) : undefined;
  }
}

/** Columns that a change does not touch stand for the list as it is now. */
function handOn(slots: unknown[], columns: readonly number[], moved: readonly Moved[]): void {
  for (const { before, now } of moved)
    for (const slot of columns) {
      const kept = slots[slot] as KeptColumn | undefined;
      if (kept?.list === before) slots[slot] = { ...kept, list: now };
    }
}

/** A dossier by the rules of a jurisdiction, kept judged while it is changed. */
export class Judge {
  private readonly jurisdiction: Jurisdiction;
  /** How many rules each stage has, in their order. */
  private readonly stages: readonly { stage: Stage; rules: number }[];
  private readonly touching: Touching;
  private readonly columns: readonly number[];
  private readonly todo = new Todo();
  private readonly work = { rows: 0 };
  private ctx: Context;
  private hoped: Context;
  standings: readonly Standing[];
  report: Report;
  /** The sections of the form that it asks for. */
  readonly sections: readonly FormSection[];

  /** @throws TypeError and RangeError as `evaluate` does */
  constructor(dossier: object, jurisdiction: Jurisdiction, options: EvaluateOptions) {
    const { ctx, asked, readings } = inquiry(dossier, jurisdiction, options);
    this.jurisdiction = jurisdiction;
    this.ctx = { ...ctx, work: this.work };
    this.hoped = favourably(this.ctx);
    this.stages = asked.stages.map(({ stage, rules }) => ({ stage, rules: rules.length }));
    const rules = asked.stages.flatMap(({ rules }) => rules);
    const kept = readyJurisdiction(jurisdiction).kept();
    this.columns = kept.flatMap(({ form }, slot) => (form === "column" ? [slot] : []));
    this.touching = new Touching(rules, kept);
    const justified = justifications(ctx.dossier);
    this.standings = rules.map((ready) => this.stand(ready, readingOf(ready, readings?.get(ready.rule.id)), justified));
    this.sections = askedSections(rules);
    for (const { finding } of this.standings) this.todo.count(finding);
    this.report = this.reported(undefined);
  }

  /** How many rows were judged for the last change. */
  get rows(): number {
    return this.work.rows;
  }

  private stand(ready: ReadyRule, used: ReadyReading, justified: ReadonlyMap<string, string> | undefined): Standing {
    const finding = find(this.ctx, dossierOf(this.ctx), ready, used, justified);
    return { ready, used, finding, ...bearings(() => this.hoped, ready, used, finding.status) };
  }

  /** Judges what a change touches; `paths` tells where the dossier differs, or all may. */
  change(dossier: object, paths: readonly Path[]): Outcome {
    const before = this.ctx.dossier;
    const now = asRow(dossier);
    const rules = new Set<number>();
    for (const path of paths) {
      const touched = this.touching.by(path);
      for (const rule of touched.rules) rules.add(rule);
      const moved = movedBy(path, before, now);
      for (const { slots } of [this.ctx, this.hoped]) {
        forget(slots, touched, moved, path);
        handOn(slots, this.columns, moved);
      }
    }
    this.ctx = renewed(this.ctx, now);
    this.hoped = renewed(this.hoped, now);
    this.work.rows = 0;
    return this.judged([...rules], paths);
  }

  private judged(rules: readonly number[], paths: readonly Path[]): Outcome {
    const justified = justifications(this.ctx.dossier);
    const findings: string[] = [];
    const standings = [...this.standings];
    for (const at of rules) {
      const was = standings[at] as Standing;
      const made = this.stand(was.ready, was.used, justified);
      const differs = !sameFinding(was.finding, made.finding);
      standings[at] = differs ? made : { ...made, finding: was.finding };
      if (!differs) continue;
      findings.push(made.finding.rule);
      this.todo.count(was.finding, -1);
      this.todo.count(made.finding);
    }
    this.standings = standings;
    const before = this.report;
    this.report = this.reported(before, findings.length > 0, paths);
    const verdict = before.verdict !== this.report.verdict || before.outlook !== this.report.outlook;
    return { findings, verdict, judged: { rules: rules.length, rows: this.work.rows } };
  }

  /** The report as it is now; each part of the one before that is the same stands. */
  private reported(before: Report | undefined, differs = true, paths: readonly Path[] = [[]]): Report {
    const verdicts: Report["verdicts"] = {};
    let [all, favourable] = [noBearing, noBearing];
    let from = 0;
    for (const { stage, rules } of this.stages) {
      let own = noBearing;
      for (const standing of this.standings.slice(from, from + rules)) {
        own |= standing.own;
        favourable |= standing.favourable;
      }
      verdicts[stage] = verdictOf(own);
      all |= own;
      from += rules;
    }
    const { dossier, asOf } = this.ctx;
    const unread = before && !paths.some(bringsWarnings);
    const id = textOf(dossier.id);
    const report: Report = {
      jurisdiction: this.jurisdiction.id,
      policy: this.jurisdiction.policy,
      asOf,
      verdict: verdictOf(all),
      outlook: verdictOf(favourable),
      todo: same(before?.todo, this.todo.counts),
      warnings: unread ? before.warnings : same(before?.warnings, warningsOf(dossier, this.jurisdiction)),
      verdicts: same(before?.verdicts, verdicts),
      findings: before && !differs ? before.findings : this.standings.map(({ finding }) => finding),
      ...(id !== undefined && { dossier: id }),
    };
    return before && sameParts(before, report) ? before : report;
  }
}

/** Whether a change may bring or take away what no rule reads. */
const bringsWarnings = (path: Path): boolean =>
  path.length < 3 || path.includes("facts") || path[0] === "assertions" || path[0] === "justifications";

const sameParts = (a: Report, b: Report): boolean =>
  a.dossier === b.dossier &&
  (["verdict", "outlook", "todo", "warnings", "verdicts", "findings"] as const).every((key) => a[key] === b[key]);
