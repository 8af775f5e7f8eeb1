import type { Operator } from "../criteria/types.js";
import type { Unit } from "../criteria/unit.js";
import type { EvaluateOptions } from "../engine/inquiry.js";

/** The database engines that there are statements for. PostgreSQL's serve what speaks its language, MySQL's MariaDB too. */
export type DialectName = "duckdb" | "postgres" | "clickhouse" | "mysql";

/** Where a table of the source is: its name there, and the names that its columns have there, or what they are made of. */
export interface MappedTable {
  /** As it is written in a statement: `city.enterprises`, `"My Table"`. */
  readonly from: string;
  /** By the name of our column: a column there, or an expression over its columns. What is left out has our name. */
  readonly columns?: Readonly<Record<string, string | { readonly sql: string }>>;
}
/** By the name of our table: where it is. What is left out is called as ours is. */
export type Mapping = Readonly<Record<string, MappedTable>>;

/** How a jurisdiction is compiled. */
export interface SqlOptions extends Pick<EvaluateOptions, "stages" | "readings" | "calendar"> {
  readonly dialect: DialectName;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The source: normalised tables, which is the default, or a table `dossier_json(dossier, doc)`. */
  readonly from?: "tables" | "json";
  readonly mapping?: Mapping;
  /** Whether what `create` makes lasts only as long as the connection. */
  readonly temporary?: boolean;
}

/**
 * A column of a table of the source. `path` tells what stands in it: `organizations.*.kind`. Two marks are special:
 * `organizations.#` is the place of the row in its list, from 0 on (`#` alone the key of the dossier); a path that ends in `?`
 * tells whether anything stands there, readable or not (of a list: whether it is given, though it be empty).
 */
export interface SourceColumn {
  readonly name: string;
  readonly type: string;
  readonly path: string;
}
/** A table of the source. Its first column is the key of the dossier, those after it the places of the rows. */
export interface SourceTable {
  readonly name: string;
  readonly columns: readonly SourceColumn[];
}

/** What a result tells of a rule in a reading. */
export interface ResultColumn {
  readonly name: string;
  readonly rule: string;
  readonly reading: string;
  readonly part: "status" | "low" | "high" | "numerator" | "denominator";
  /** What is compared, but for a status. */
  readonly measure?: {
    readonly fact: string;
    readonly operator: Operator;
    readonly limit: string;
    readonly unit: Unit;
  };
}

/** The statements that answer for a jurisdiction. */
export interface Compiled {
  readonly dialect: DialectName;
  readonly tables: readonly SourceTable[];
  /** Makes the tables of the source where they are not, views of those that are mapped, and the calendar. */
  readonly create: readonly string[];
  /** Fills the tables from `dossier_json`. */
  readonly shred?: readonly string[];
  /** A row for each dossier: `dossier`, `verdict`, `outlook`, and each of `columns`. */
  readonly select: string;
  /** `dossier`, `rule`, `reading`, `status`. */
  readonly long: string;
  /** `dossier`, and the `id`, `name` and `division` of its lead, where there is one. */
  readonly leads: string;
  readonly columns: readonly ResultColumn[];
}
