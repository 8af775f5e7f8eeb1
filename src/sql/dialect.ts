import type { DialectName } from "./types.js";

/** A piece of a statement. */
export type Sql = string;

/** The types of columns. */
export type TypeName = "text" | "flag" | "integer" | "number" | "amount";

/** What a piece of JSON is: `any` is anything but null, `parts` an object or a list. */
export type JsonKind = "text" | "flag" | "number" | "list" | "parts" | "any";

/** How an engine reads JSON. */
export interface Json {
  /** The table `dossier_json`, with its column `doc` as JSON. */
  readonly source: Sql;
  /** Whether what stands at keys is of a kind. */
  is(doc: Sql, keys: readonly string[], kind: JsonKind): Sql;
  /** A text as it is, a number as it is written. */
  text(doc: Sql, keys: readonly string[]): Sql;
  /** The entries of the list at keys, each with its place from 0 on, besides some columns of `from`; it has a column `doc`. */
  rows(from: Sql, outer: readonly string[], keys: readonly string[], place: string): Sql;
}

/** What one engine says in a way of its own; all else is said the same way everywhere. */
export interface Dialect {
  readonly name: DialectName;
  /** What a column of the source is declared as. */
  readonly types: Readonly<Record<TypeName, string>>;
  /** How many digits the whole numbers have that are exact. */
  readonly digits: number;
  /** What follows the name of a table that is created. */
  readonly made: string;
  /** What ends a query whose columns must not be worked out anew where they are used. */
  readonly fence: string;
  /** What ends a statement that reads. */
  readonly settings: string;
  readonly temporary: string;
  readonly json: Json;
  /** A text as a literal. */
  text(of: string): Sql;
  /** A whole number as a literal. */
  literal(of: bigint): Sql;
  /** A code point within a class of a regular expression. */
  mark(point: number): string;
  /** Whether a text matches a regular expression. */
  matches(text: Sql, pattern: string): Sql;
  /** A text with every match of a regular expression replaced. */
  replaced(text: Sql, pattern: string, by: string): Sql;
  /** How many code points a text has. */
  length(text: Sql): Sql;
  /** Where a text begins in another, from 1 on; 0 for nowhere. */
  position(text: Sql, part: Sql): Sql;
  /** A value as a whole number of 64 bits, and of the most digits there are. */
  integer(of: Sql): Sql;
  wide(of: Sql): Sql;
  /** An amount of yuan as a whole number of its 10⁻⁸. */
  scaled(amount: Sql): Sql;
  /** A whole number as a text. */
  written(of: Sql): Sql;
  /** A text that is a number, in floating point. */
  double(text: Sql): Sql;
  /** No value, of the type that a column has. */
  nothing(type: TypeName): Sql;
  /** A text of digits as a whole number; a text that is a plain decimal as an amount. */
  parsed(text: Sql): Sql;
  amount(text: Sql): Sql;
  /** Of whole numbers that are not negative: how often one goes into another, and what is left. */
  times(of: Sql, into: Sql): Sql;
  rest(of: Sql, into: Sql): Sql;
  /** A whole number as a decimal with so many decimals. */
  decimal(of: Sql, decimals: number): Sql;
}
