import type { WorkCalendar } from "../facts/calendar.js";
import { knownYears, workdays } from "../facts/calendar.js";
import { calendarDays } from "./calendar.js";
import type { Dialect, Sql, TypeName } from "./dialect.js";
import { known } from "./mapped.js";
import type { RawColumn, Source, Table } from "./source.js";
import type { MappedTable, Mapping, SourceTable } from "./types.js";
import { workingDays } from "./workdays.js";

const columnsOf = ({ keys, columns }: Table): readonly RawColumn[] => [...keys, ...columns.values()];

/** The tables of the source, as an engine declares them. */
export const sourceTables = (source: Source, { types }: Dialect): SourceTable[] =>
  source.tables().map((table) => ({
    name: table.name,
    columns: columnsOf(table).map(({ name, type, path }) => ({ name, type: types[type], path })),
  }));

/**
 * What a city's own column holds, as ours: days and numbers as texts where we have texts, whole numbers where we have
 * counts. An amount that our column would round is not answered. The places of rows may be of any type.
 */
function fitted(dialect: Dialect, type: TypeName, given: Sql, isKey: boolean): Sql {
  if (type === "text") return dialect.asText(given);
  if (type === "amount") {
    const held = `CAST(${given} AS ${dialect.types.amount})`;
    return `CASE WHEN ABS(${given}) < 1000000000000000000 AND ${held} = ${given} THEN ${held} END`;
  }
  if (type === "integer" && !isKey) return `CASE WHEN ${given} = FLOOR(${given}) THEN ${dialect.integer(given)} END`;
  return given;
}

/** A view of a table of the source, made of one that there is. What it does not have is not answered. */
function view(dialect: Dialect, kept: string, table: Table, mapped: MappedTable): Sql[] {
  if (kept !== "" && !dialect.temporaryViews)
    throw new RangeError(
      `mapping.${table.name}: ${dialect.name} has no views that last as long as the connection; leave temporary out`,
    );
  const all = columnsOf(table);
  const { from, columns = Object.fromEntries(all.map(({ name }) => [name, name])) } = mapped;
  for (const name of Object.keys(columns))
    known(
      `column of ${table.name}`,
      name,
      all.map((one) => one.name),
    );
  const made = all.map(({ name, type }) => {
    const column = columns[name];
    const isKey = table.keys.some((key) => key.name === name);
    if (column === undefined) {
      if (isKey) throw new RangeError(`mapping.${table.name}.columns: ${name} is needed: it tells the rows apart`);
      return `${dialect.nothing(type)} AS ${name}`;
    }
    const given = typeof column === "string" ? column : `(${column.sql})`;
    return `${fitted(dialect, type, given, isKey)} AS ${name}`;
  });
  return [`CREATE ${kept}VIEW ${table.name} AS\nSELECT\n  ${made.join(",\n  ")}\nFROM ${from}`];
}

/** Makes the tables of the source: those that are mapped as views, the others where they are not. */
export function creates(source: Source, dialect: Dialect, mapping: Mapping, temporary: boolean): Sql[] {
  const tables = source.tables();
  for (const name of Object.keys(mapping))
    known(
      "table",
      name,
      tables.map((table) => table.name),
    );
  const { types, made } = dialect;
  const kept = temporary ? dialect.temporary : "";
  return tables.flatMap((table) => {
    const mapped = mapping[table.name];
    if (mapped) return view(dialect, kept, table, mapped);
    const columns = columnsOf(table).map(({ name, type }) => `${name} ${types[type]}`);
    return [`CREATE ${kept}TABLE IF NOT EXISTS ${table.name} (\n  ${columns.join(",\n  ")}\n)${made}`];
  });
}

/** The table of the working days of the years that have a calendar. */
export function calendarTable({ types, made, temporary }: Dialect, calendar: WorkCalendar, lasting: boolean): Sql[] {
  const years = knownYears(calendar);
  const days = calendarDays(years, workdays(calendar));
  const columns = ["day", "span", "works", "upto", "in_span"].map((name) => `${name} ${types.integer}`);
  const rows = days.map(
    ({ day, span, works, upto, inSpan }) => `(${day}, ${span}, ${works ?? "NULL"}, ${upto}, ${inSpan})`,
  );
  const { name } = workingDays;
  return [
    // One that is temporary must not cost the source a table of that name.
    ...(lasting ? [`DROP TABLE IF EXISTS ${name}`] : []),
    `CREATE ${lasting ? "" : temporary}TABLE IF NOT EXISTS ${name} (${columns.join(", ")})${made}`,
    `TRUNCATE TABLE ${name}`,
    `INSERT INTO ${name} VALUES\n  ${rows.join(",\n  ")}`,
  ];
}
