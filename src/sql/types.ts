import type { Operator } from "../criteria/types.js";
import type { Unit } from "../criteria/unit.js";
import type { EvaluateOptions } from "../engine/inquiry.js";

/**
 * The database engines that there are statements for. They are run in DuckDB 1.5, PostgreSQL 15, MariaDB 10.11
 * (`mysql`) and ClickHouse 26.7; MySQL 8, and what else speaks the language of one of these, is untried. SQLite has no
 * decimals and is refused.
 */
export type DialectName = "duckdb" | "postgres" | "clickhouse" | "mysql";

/**
 * Where a table of the source is: its name there, and the names that its columns have there, or what they are made of.
 * All of it becomes part of a statement as it stands: take none from strangers.
 * @example { from: "firms", columns: { dossier: "consortium", seq: { sql: "place - 1" }, kind: "type" } }
 */
export interface MappedTable {
  /** As it is written in a statement: `city.enterprises`, `"My Table"`, or a query, in parentheses and with a name. */
  readonly from: string;
  /**
   * By the name of our column: a column there, or an expression over its columns, of the type that ours has. What is
   * left out is answered nowhere; the key of the dossier and the places of the rows cannot be left out. Without
   * `columns` all have our names.
   */
  readonly columns?: Readonly<Record<string, string | { readonly sql: string }>>;
}
/**
 * By the name of our table: where it is. One that is left out is called as ours is, and made, empty, where it is not
 * there.
 */
export type Mapping = Readonly<Record<string, MappedTable>>;

/** How a jurisdiction is compiled: for which engine, and what is asked, as of `evaluate`. All readings are compiled. */
export interface SqlOptions extends Pick<EvaluateOptions, "stages" | "readings" | "calendar"> {
  readonly dialect: DialectName;
  /** The day of the question, `YYYY-MM-DD`, of all dossiers. */
  readonly asOf: string;
  /**
   * The source: normalised tables, which is the default, or a table `dossier_json(dossier, doc)`, each dossier with its
   * key and as JSON. The statements in `shred` fill the tables from it.
   */
  readonly from?: "tables" | "json";
  /** Which of the source's own tables and columns ours are; by default they have our names. */
  readonly mapping?: Mapping;
  /**
   * Whether what `create` makes lasts only as long as the connection; by default it stays. MariaDB and MySQL have no
   * temporary views, so there it does not go with `mapping`.
   */
  readonly temporary?: boolean;
}

/**
 * A column of a table of the source. NULL is not answered.
 *
 * `type` is what the engine declares it as: a text, a yes or no, a whole number, a number in floating point (of extra
 * facts), or an amount, `DECIMAL(26,8)` in yuan. Texts need not be trimmed: the statements do that, of all blanks that
 * JavaScript knows. Days are texts, `YYYY-MM-DD`. What is no answer of its field, such as an option that there is not,
 * counts as none. An amount with a ninth decimal must be refused before it is loaded, for a cast to the type of the
 * column would round it.
 *
 * `path` tells what stands in it, as `describeFields` names a field:
 *
 * - `organizations.*.kind`: the answer of a row; `organizations.*.qualifications.*`: an entry of a list of words;
 * - `organizations.#`: the place of the row in its list, from 0 on; `#`: the key of the dossier;
 * - a list by its own path, `organizations`, `organizations.*.qualifications`: a yes where it is given, though it be
 *   empty. A list that has rows needs no yes; one that has none is unknown without it;
 * - a path that ends in `?`: a yes where anything stands there, readable or not; what can be read needs no yes. Of an
 *   entry, `plan.tasks.*?`, a no where it is not a row at all;
 * - `facts.*.value` stands in several columns, one for each type; an extra fact has one of them.
 *
 * @example { name: "rd_expense", type: "DECIMAL(26,8)", path: "organizations.*.financials.*.rdExpense" }
 */
export interface SourceColumn {
  readonly name: string;
  readonly type: string;
  readonly path: string;
}
/**
 * A table of the source: `dossiers`, with a row for each dossier, which cannot be done without, or a list, with a row
 * for each entry. Its first column is the key of the dossier, those after it are the places of the rows around it and,
 * in `seq`, its own. It has those columns only that the rules asked for read.
 * @example
 * // accounts: dossier, organization (the seq of the unit), seq, year, basis, rd_expense, revenue
 */
export interface SourceTable {
  readonly name: string;
  readonly columns: readonly SourceColumn[];
}

/**
 * A column of `select`: what it tells of a rule in a reading (`""` where a rule has but one).
 * @example { name: "wenzhou_members_count__low", rule: "wenzhou.members.count", reading: "", part: "low", measure: … }
 */
export interface ResultColumn {
  /** At most 60 characters, made of the rule, the reading and the part; look it up here rather than make it. */
  readonly name: string;
  readonly rule: string;
  readonly reading: string;
  /**
   * `status`: `pass`, `fail`, `unknown`, `review`, `not-applicable`, or `recheck`: the engine could not settle it
   * exactly. `low` and `high`: the ends of what is compared, as in a `Measure`, alike where it is exact. `numerator`
   * and `denominator`: the sides of a share or ratio. NULL where it is not asked, not known, or has no such end.
   * Numbers are decimals in `unit`: yuan with 8 decimals, ratios and shares (0.035 is 3.5 %) with 6, cut, not rounded.
   */
  readonly part: "status" | "low" | "high" | "numerator" | "denominator";
  /** What is compared, but for a status; a reading that compares several times has columns of each, in order. */
  readonly measure?: {
    readonly fact: string;
    readonly operator: Operator;
    /** In `unit`; `""` where it is what the dossier itself declares. */
    readonly limit: string;
    readonly unit: Unit;
  };
}

/**
 * The statements that answer for a jurisdiction, each without a semicolon at its end. Run `create`, then fill the
 * tables, with `shred` from `dossier_json` or by yourself, then read. `select`, `long` and `leads` can stand within
 * others, as `CREATE TABLE answers AS …`; they tell no order of rows.
 */
export interface Compiled {
  readonly dialect: DialectName;
  /** What the rules asked for read. */
  readonly tables: readonly SourceTable[];
  /**
   * Makes the tables of the source where they are not, views of those that are mapped, and the calendar,
   * `working_days`, anew. A view that is there already is not made again: it is an error of the engine.
   */
  readonly create: readonly string[];
  /** Empties the tables and fills them from `dossier_json`; only with `from: "json"`. */
  readonly shred?: readonly string[];
  /**
   * A row for each dossier: `dossier`, `verdict`, `outlook`, and each of `columns`. Verdict and outlook are those of
   * `evaluate`, or `recheck` where they hang on a status that is.
   */
  readonly select: string;
  /** A row for each dossier, rule and reading: `dossier`, `rule`, `reading`, `status`. */
  readonly long: string;
  /** `dossier`, and the `id`, `name` and `division` of its lead, where there is one. */
  readonly leads: string;
  readonly columns: readonly ResultColumn[];
}
