import type { Report } from "../engine/report.js";
import type { FormIssue } from "../forms/issues.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { groupsBy } from "../words/groups.js";
import type { Judged } from "./judged.js";
import { lazy } from "./lazy.js";
import { same } from "./plain.js";
import { sectionStates } from "./sections.js";
import type { Derive, Kept, SectionState, Settings, Snapshot } from "./types.js";

/** All that a snapshot is made of. */
export interface State {
  readonly dossier: object;
  readonly settings: Settings;
  readonly judged: Judged;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly kept: Kept;
}

/** Groups issues by the names of their fields. */
function byField(issues: readonly FormIssue[], before: Snapshot["issuesByField"]): Snapshot["issuesByField"] {
  const groups = groupsBy(issues, ({ path }) => path.join("."));
  return Object.fromEntries([...groups].map(([name, group]) => [name, same(before[name], group)]));
}

/** Each part as the one before, where it is the same data. */
function eachSame<T>(before: Readonly<Record<string, T>>, now: Record<string, T>): Readonly<Record<string, T>> {
  const parts = Object.fromEntries(Object.entries(now).map(([key, value]) => [key, same(before[key], value)]));
  const keys = Object.keys(parts);
  const alike = keys.length === Object.keys(before).length && keys.every((key) => before[key] === parts[key]);
  return alike ? before : parts;
}

/** What was last made of a session, so that what is made next can be the same object where it is the same data. */
export class Latest {
  issues: readonly FormIssue[] = [];
  issuesByField: Snapshot["issuesByField"] = {};
  sections: Readonly<Record<string, readonly SectionState[]>> = {};
  reports: Readonly<Record<string, Report>> = {};
}

/** Issues as those before, each where it is the same. */
function sameIssues(before: readonly FormIssue[], now: readonly FormIssue[]): readonly FormIssue[] {
  const known = now.map((issue, at) => same(before[at], issue));
  return known.length === before.length && known.every((issue, at) => issue === before[at]) ? before : known;
}

/** Makes the snapshot of a state; issues and sections are put into words when they are first asked for. */
export function snapshotOf<D>(state: State, latest: Latest, derive: Derive<D>): Snapshot<D> {
  const { judged, settings } = state;
  const dossier = state.dossier as Draft<Dossier>;
  latest.reports = eachSame(latest.reports, judged.reports);
  const reports = latest.reports;
  const issues = lazy(() => {
    latest.issues = sameIssues(latest.issues, judged.issues());
    return latest.issues;
  });
  const issuesByField = lazy(() => {
    latest.issuesByField = eachSame(latest.issuesByField, byField(issues(), latest.issuesByField));
    return latest.issuesByField;
  });
  const sections = lazy(() => {
    const states = Object.entries(reports).map(([id, report]) => [
      id,
      sectionStates(dossier, report, issues(), judged.sections(id)),
    ]);
    latest.sections = eachSame(latest.sections, Object.fromEntries(states));
    return latest.sections;
  });
  const snapshot: Snapshot<D> = {
    dossier,
    settings,
    reports,
    canUndo: state.canUndo,
    canRedo: state.canRedo,
    kept: state.kept,
    get issues() {
      return issues();
    },
    get issuesByField() {
      return issuesByField();
    },
    get sections() {
      return sections();
    },
    derived: {} as D,
  };
  for (const key of Object.keys(derive) as (keyof D & string)[])
    Object.defineProperty(snapshot.derived, key, { enumerable: true, get: lazy(() => derive[key](snapshot)) });
  return Object.freeze(snapshot);
}
