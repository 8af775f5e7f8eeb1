import type { Path } from "../engine/report.js";
import type { Outcomes } from "./judged.js";
import { lazy } from "./lazy.js";
import type { Difference, SectionState, Snapshot } from "./types.js";

/** What was changed. */
export interface What {
  readonly paths: readonly Path[];
  readonly settings?: boolean;
  readonly editions?: readonly string[];
}

/** The names whose values differ. */
function differing<T>(before: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]);
}

const byKey = (states: readonly SectionState[] = []): Readonly<Record<string, SectionState>> =>
  Object.fromEntries(states.map((state) => [state.key, state]));

const sumOf = (outcomes: Outcomes, key: "rules" | "rows"): number =>
  [...outcomes.values()].reduce((sum, { judged }) => sum + judged[key], 0);

/** What differs between two snapshots; what is in words is compared when it is asked for. */
export function differenceOf(before: Snapshot, now: Snapshot, what: What, outcomes: Outcomes): Difference {
  const fields = lazy(() => differing(before.issuesByField, now.issuesByField));
  const sections = lazy(() =>
    Object.fromEntries(
      differing(before.sections, now.sections).map((id) => [
        id,
        differing(byKey(before.sections[id]), byKey(now.sections[id])),
      ]),
    ),
  );
  const differ = [...outcomes].filter(([, { findings }]) => findings.length > 0);
  return {
    paths: what.paths,
    settings: what.settings ?? false,
    editions: what.editions ?? [],
    findings: Object.fromEntries(differ.map(([id, { findings }]) => [id, findings])),
    verdicts: [...outcomes].flatMap(([id, { verdict }]) => (verdict ? [id] : [])),
    judged: { rules: sumOf(outcomes, "rules"), rows: sumOf(outcomes, "rows") },
    get fields() {
      return fields();
    },
    get sections() {
      return sections();
    },
  };
}
