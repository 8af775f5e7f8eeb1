import type { DialectName } from "./types.js";

/** A piece of a statement. */
export type Sql = string;

/** The types of columns. */
export type TypeName = "text" | "flag" | "integer" | "number" | "amount";

/** What a piece of JSON is: `any` is anything but null, `parts` an object or a list. */
export type JsonKind = "text" | "flag" | "number" | "list" | "parts" | "any";

/** What is read of a row of JSON: the keys to it, and whether its text is, or only what it is. */
export interface JsonPath {
  readonly keys: readonly string[];
  readonly text: boolean;
}

/** How an engine reads JSON. */
export interface Json {
  /** The table `dossier_json`, with its column `doc` as JSON. */
  readonly source: Sql;
  /** What the column of a kind is compared with, by kind. */
  readonly kinds: Readonly<Record<JsonKind, Sql>>;
  /** The columns that tell of a document what stands at some paths: read once, they are asked as `kind` and `text` say. */
  columns(doc: Sql, paths: readonly JsonPath[]): readonly Sql[];
  /** The kind of what stands at the path of a place, and its text: of a number as it is written. */
  kind(at: number, paths: readonly JsonPath[]): Sql;
  text(at: number, paths: readonly JsonPath[]): Sql;
  /** The entries of the list at keys, each with its place from 0 on, besides some columns of `from`; it has a column `doc`. */
  rows(from: Sql, outer: readonly string[], keys: readonly string[], place: string): Sql;
}

/** Keys as a path of JSON: `$."filing"."copies"`. */
export const jsonPath = (keys: readonly string[]): string =>
  `$${keys.map((key) => `.${JSON.stringify(key)}`).join("")}`;

/** Two columns for each path: its kind and its text. */
export const twoForEach = (
  kind: (doc: Sql, keys: readonly string[]) => Sql,
  text: (doc: Sql, keys: readonly string[]) => Sql,
): Pick<Json, "columns" | "kind" | "text"> => ({
  columns: (doc, paths) =>
    paths.flatMap(({ keys, text: asText }, at) => [
      `${kind(doc, keys)} AS kind_${at}`,
      ...(asText ? [`${text(doc, keys)} AS text_${at}`] : []),
    ]),
  kind: (at) => `j.kind_${at}`,
  text: (at) => `j.text_${at}`,
});

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
  /** Whether a view may last only as long as the connection. */
  readonly temporaryViews: boolean;
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
  /** A value of any type as a text of our kind: a day as `2025-11-20`. */
  asText(of: Sql): Sql;
  /** A text of digits as a whole number; a text that is a plain decimal as an amount. */
  parsed(text: Sql): Sql;
  amount(text: Sql): Sql;
  /** Of whole numbers that are not negative: how often one goes into another, and what is left. */
  times(of: Sql, into: Sql): Sql;
  rest(of: Sql, into: Sql): Sql;
  /** A whole number as a decimal with so many decimals. */
  decimal(of: Sql, decimals: number): Sql;
}
