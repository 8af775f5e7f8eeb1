import type { Screen } from "./asked.js";
import { binsOf, holdsOf } from "./bins.js";
import type { Counts, Tallies } from "./tally.js";
import type {
  ScreenedDistrict,
  ScreenedMeasure,
  ScreenedRule,
  ScreenedStatus,
  ScreenedVerdict,
  Screening,
} from "./types.js";

const statusWords: readonly ScreenedStatus[] = ["pass", "fail", "unknown", "review", "not-applicable", "recheck"];
const verdictWords: readonly ScreenedVerdict[] = ["eligible", "conditional", "undetermined", "ineligible", "recheck"];

/** What was found of each word, in the order of the words. */
const tallied = <Word extends string>(counts: Counts, words: readonly Word[]): Partial<Record<Word, number>> => {
  const found: Partial<Record<Word, number>> = {};
  for (const word of words) {
    const times = counts.get(word);
    if (times !== undefined) found[word] = times;
  }
  return found;
};

function ruleOf({ readings }: Screen, { statuses, alone }: Tallies["readings"][number], at: number): ScreenedRule {
  const { rule, reading, used, force } = readings[at] as Screen["readings"][number];
  const { id, stage, cites, title } = rule;
  return {
    rule: id,
    reading,
    used,
    title,
    stage,
    force,
    citation: cites,
    statuses: tallied(statuses, statusWords),
    alone,
  };
}

function measureOf(screen: Screen, { dossiers, measures }: Tallies, at: number): ScreenedMeasure {
  const { of, measure, limit } = screen.measures[at] as Screen["measures"][number];
  const { rule, reading } = screen.readings[of] as Screen["readings"][number];
  const { known, cells } = measures[at] as Tallies["measures"][number];
  const holds = holdsOf(cells, measure);
  return {
    rule: rule.id,
    reading,
    ...measure,
    known,
    unknown: dossiers - known,
    ...(holds !== undefined && { holds }),
    bins: binsOf(cells, limit, measure.unit),
  };
}

/** The divisions, those of most dossiers first. */
function districtsOf({ districts }: Tallies): ScreenedDistrict[] {
  return [...districts]
    .map(([division, counts]) => ({
      division,
      dossiers: [...counts.values()].reduce((sum, times) => sum + times, 0),
      verdicts: tallied(counts, verdictWords),
    }))
    .sort((a, b) => b.dossiers - a.dossiers || (a.division < b.division ? -1 : 1));
}

/** What was counted, as what a screen found. */
export function screeningOf(screen: Screen, tallies: Tallies): Screening {
  const { jurisdiction, options, stages } = screen;
  const { id, title, policy } = jurisdiction;
  return {
    jurisdiction: id,
    title,
    policy,
    asOf: options.asOf,
    stages,
    dossiers: tallies.dossiers,
    verdicts: tallied(tallies.verdicts, verdictWords),
    outlooks: tallied(tallies.outlooks, verdictWords),
    rules: tallies.readings.map((one, at) => ruleOf(screen, one, at)),
    measures: screen.measures.map((_, at) => measureOf(screen, tallies, at)),
    districts: districtsOf(tallies),
  };
}
