import type { Screen } from "./asked.js";
import type { CellKey } from "./cells.js";

/** How often each word, or value, was found. */
export type Counts = Map<string, number>;

export function count(counts: Counts, key: string, times = 1): void {
  if (times > 0) counts.set(key, (counts.get(key) ?? 0) + times);
}

/** What was counted of some dossiers: plain data, which threads hand to each other, and of a size that does not grow with them. */
export interface Tallies {
  dossiers: number;
  readonly verdicts: Counts;
  readonly outlooks: Counts;
  /** In the order of the readings asked for. */
  readonly readings: readonly { readonly statuses: Counts; alone: number }[];
  /** In the order of the measures asked for: of how many it is known, and its values by cell. */
  readonly measures: readonly { known: number; readonly cells: Map<CellKey, number> }[];
  /** By the division of the lead: how often each verdict was found. */
  readonly districts: Map<string, Counts>;
}

export const noTallies = ({ readings, measures }: Screen): Tallies => ({
  dossiers: 0,
  verdicts: new Map(),
  outlooks: new Map(),
  readings: readings.map(() => ({ statuses: new Map(), alone: 0 })),
  measures: measures.map(() => ({ known: 0, cells: new Map() })),
  districts: new Map(),
});

/** The counts of a division. */
export function districtOf({ districts }: Tallies, division: string): Counts {
  const known = districts.get(division);
  if (known) return known;
  const counts: Counts = new Map();
  districts.set(division, counts);
  return counts;
}

function join(into: Counts, from: Counts): void {
  for (const [key, times] of from) count(into, key, times);
}

/** Adds what was counted of other dossiers. */
export function merge(into: Tallies, from: Tallies): void {
  into.dossiers += from.dossiers;
  join(into.verdicts, from.verdicts);
  join(into.outlooks, from.outlooks);
  into.readings.forEach((one, at) => {
    const other = from.readings[at] as Tallies["readings"][number];
    join(one.statuses, other.statuses);
    one.alone += other.alone;
  });
  into.measures.forEach((one, at) => {
    const other = from.measures[at] as Tallies["measures"][number];
    one.known += other.known;
    join(one.cells, other.cells);
  });
  for (const [division, counts] of from.districts) join(districtOf(into, division), counts);
}
