import type { Sql } from "./dialect.js";

/** A query by name, of which others may select. */
export interface Named {
  readonly name: string;
  readonly query: Sql;
}

/** A column of another query under its own name: some engines would call it `d.dossier`. */
const aliased = (column: Sql): Sql => column.replace(/^\w+\.(\w+)$/, "$& AS $1");

/** `SELECT` of some columns, each on a line. */
export const selecting = (columns: readonly Sql[], rest: Sql): Sql =>
  `SELECT\n  ${columns.map(aliased).join(",\n  ")}\n${rest}`;
