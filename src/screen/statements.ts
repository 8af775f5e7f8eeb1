import type { Compiled, ResultColumn } from "../sql/types.js";
import type { AskedMeasure, Screen } from "./asked.js";
import { decimals, significant } from "./cells.js";

/** A name as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** A text as it stands in a statement. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The temporary table of what was found: a row for each dossier, its columns called by what is asked. */
const screenedTable = "consortium_screened";
export const statusColumn = (at: number): string => `s${at}`;
const measureColumn = (at: number): string => `m${at}`;

/** The words that are counted, in order. */
export const countedStatuses = ["pass", "fail", "unknown", "review", "not-applicable", "recheck"] as const;

/** What the result calls the status of a reading. */
export function statusName({ readings }: Screen, { columns }: Compiled, at: number): string {
  const { rule, reading } = readings[at] as Screen["readings"][number];
  const statuses = columns.filter(({ part }) => part === "status");
  return (statuses.find((one) => one.rule === rule.id && one.reading === reading) as ResultColumn).name;
}

const isUsedMust = ({ used, force }: Screen["readings"][number]): boolean => used && force === "must";

/** How many musts fail. */
const failing = ({ readings }: Screen, nameOf: (at: number) => string): string =>
  readings
    .flatMap((one, at) => (isUsedMust(one) ? [`CASE WHEN ${nameOf(at)} = 'fail' THEN 1 ELSE 0 END`] : []))
    .join(" + ") || "0";

/** A division, if it is one. */
const division =
  "CASE WHEN length(l.division) = 6 AND translate(l.division, '0123456789', '') = '' THEN l.division ELSE '' END";

/** Judges all dossiers, and keeps what was found. */
export function judging(screen: Screen, compiled: Compiled): string {
  const nameOf = (at: number): string => `s.${quoted(statusName(screen, compiled, at))}`;
  const statuses = screen.readings.map((_, at) => `${nameOf(at)} AS ${statusColumn(at)}`);
  const values = screen.measures.map(
    ({ low, high }, at) =>
      `CASE WHEN s.${quoted(low)} = s.${quoted(high)} THEN s.${quoted(low)} END AS ${measureColumn(at)}`,
  );
  const unsettled = [...screen.readings.map((_, at) => nameOf(at)), "s.verdict", "s.outlook"];
  const columns = [
    "CAST(s.dossier AS VARCHAR) AS dossier",
    "s.verdict AS verdict",
    "s.outlook AS outlook",
    ...statuses,
    ...values,
    `${failing(screen, nameOf)} AS failing`,
    `'recheck' IN (${unsettled.join(", ")}) AS unsettled`,
    `${division} AS division`,
  ];
  return `CREATE TEMPORARY TABLE ${screenedTable} AS
SELECT ${columns.join(",\n  ")}
FROM (${compiled.select}) AS s
LEFT JOIN (${compiled.leads}) AS l ON l.dossier = s.dossier`;
}

/** Which rows are counted: all, or only those that are settled. */
export type Counted = "all" | "settled";
const where = (counted: Counted, more = "TRUE"): string =>
  `WHERE ${counted === "settled" ? "NOT unsettled AND " : ""}${more}`;

/** How many dossiers came to each verdict and outlook, by the division of their leads. */
export const verdictCounts = (counted: Counted): string =>
  `SELECT verdict, outlook, division, count(*) AS n FROM ${screenedTable} ${where(counted)} GROUP BY 1, 2, 3`;

/** How many readings are counted by one statement: of what engines allow in a row, less than half. */
const together = 100;

/** How many dossiers came to each status of each reading, and of how many it is the only must that fails. */
export function statusCounts({ readings }: Screen, counted: Counted): string[] {
  const counts = readings.map((one, at) => {
    const own = statusColumn(at);
    const times = countedStatuses.map(
      (word, place) => `count(CASE WHEN ${own} = '${word}' THEN 1 END) AS ${own}_${place}`,
    );
    return isUsedMust(one)
      ? [...times, `count(CASE WHEN ${own} = 'fail' AND failing = 1 THEN 1 END) AS ${own}_alone`]
      : times;
  });
  const parts = Array.from({ length: Math.ceil(counts.length / together) }, (_, at) =>
    counts.slice(at * together, (at + 1) * together).flat(),
  );
  return parts.map((part) => `SELECT ${part.join(",\n  ")}\nFROM ${screenedTable} ${where(counted)}`);
}

/** The digits of a value down to its last decimal, without the zeros before them. */
const digits = (text: string): string =>
  `ltrim(split_part(${text}, '.', 1) || rpad(left(split_part(${text}, '.', 2), ${decimals}), ${decimals}, '0'), '0')`;

/** How many values of a measure each cell has. */
function cellCounts({ measure: { limit } }: AskedMeasure, at: number, counted: Counted): string {
  const own = measureColumn(at);
  const rows = where(counted, `${own} IS NOT NULL`);
  const values = `SELECT ${digits(`CAST(${own} AS VARCHAR)`)} AS digits, ${own} >= ${limit} AS above, count(*) AS n
FROM ${screenedTable} ${rows} GROUP BY ${own}`;
  const others = `CASE WHEN ltrim(substr(digits, ${significant + 1}), '0') = '' THEN '' ELSE '+' END`;
  const key = `CASE WHEN above THEN '1 ' ELSE '0 ' END || CAST(length(digits) AS VARCHAR) || ' ' || left(digits, ${significant}) || ${others}`;
  return `SELECT ${at} AS measure, ${key} AS cell, sum(n) AS n FROM (${values}) AS v GROUP BY 2`;
}

/** How many values of each measure each cell has; no statement where nothing is measured. */
export const valueCounts = ({ measures }: Screen, counted: Counted): string[] =>
  measures.length === 0 ? [] : [measures.map((one, at) => cellCounts(one, at, counted)).join("\nUNION ALL\n")];

/** The dossiers that memory must settle, at most so many. */
export const unsettledKeys = (most: number): string =>
  `SELECT dossier FROM ${screenedTable} WHERE unsettled ORDER BY dossier COLLATE "C" LIMIT ${most}`;

/** Those that fail the fewest musts, but some. */
export const nearestKeys = (counted: Counted, most: number): string =>
  `SELECT dossier, failing FROM ${screenedTable} ${where(counted, "failing > 0")} ORDER BY failing, dossier COLLATE "C" LIMIT ${most}`;

/** Puts what memory found of a dossier in the place of what could not be settled; its values: the key, verdict, outlook, statuses. */
export const settling = ({ readings }: Screen): string =>
  `UPDATE ${screenedTable} SET ${["verdict", "outlook", ...readings.map((_, at) => statusColumn(at))]
    .map((name, at) => `${name} = $${at + 2}`)
    .join(", ")} WHERE dossier = $1`;

/** Writes what was found into a new table: dossier, verdict, outlook and the status of each reading. */
export function writing(screen: Screen, compiled: Compiled, target: string): string {
  const statuses = screen.readings.map((_, at) => `${statusColumn(at)} AS ${quoted(statusName(screen, compiled, at))}`);
  return `CREATE TABLE ${target} AS
SELECT ${["dossier", "verdict", "outlook", ...statuses].join(", ")}
FROM ${screenedTable}`;
}
