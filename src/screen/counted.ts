import { countedStatuses, statusColumn } from "./statements.js";
import { count, districtOf, type Tallies } from "./tally.js";

/** A row of a result, as a client gives it. */
export type ResultRow = Readonly<Record<string, unknown>>;

const number = (value: unknown): number => Number(value);

/** Adds what `verdictCounts` gave. */
export function addVerdicts(into: Tallies, rows: readonly ResultRow[]): void {
  for (const { verdict, outlook, division, n } of rows) {
    into.dossiers += number(n);
    count(into.verdicts, String(verdict), number(n));
    count(into.outlooks, String(outlook), number(n));
    count(districtOf(into, String(division)), String(verdict), number(n));
  }
}

/** Adds what the statements of `statusCounts` gave, each a row. */
export function addStatuses(into: Tallies, rows: readonly ResultRow[]): void {
  const row: ResultRow = Object.assign({}, ...rows);
  into.readings.forEach((reading, at) => {
    const own = statusColumn(at);
    countedStatuses.forEach((word, place) => {
      count(reading.statuses, word, number(row[`${own}_${place}`]));
    });
    reading.alone += number(row[`${own}_alone`] ?? 0);
  });
}

/** Adds what `valueCounts` gave. */
export function addValues(into: Tallies, rows: readonly ResultRow[]): void {
  for (const { measure, cell, n } of rows) {
    const found = into.measures[number(measure)] as Tallies["measures"][number];
    found.known += number(n);
    count(found.cells, String(cell), number(n));
  }
}
