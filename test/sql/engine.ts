import type { DialectName } from "../../src/sql/types.js";

/** A value as it is loaded into a table. */
export type Value = string | number | bigint | boolean | null;
/** A value as it is read from a result: numbers of every kind as decimal strings. */
export type Found = string | boolean | null;

/** A database engine that statements are tried in: one connection, that keeps its temporary tables. */
export interface Engine {
  readonly dialect: DialectName;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Fills a table that there is; `columns` are those that the rows have values of, in order. */
  load(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
  /** Takes away every table and view. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** One decimal string for each number: `"20000000.50"` and `"2.00000005e7"` are `"20000000.5"`. */
export function canonical(of: string): string {
  const [, sign = "", whole = "", decimals = "", exponent = "0"] =
    of.match(/^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/) ?? [];
  if (whole + decimals === "") return of;
  const point = whole.length + Number(exponent);
  const digits = (whole + decimals).padStart(Math.max(0, -point) + whole.length + decimals.length, "0");
  const at = Math.max(0, point);
  const front =
    digits
      .slice(0, at)
      .padEnd(at, "0")
      .replace(/^0+(?=\d)/, "") || "0";
  const back = digits.slice(at).replace(/0+$/, "");
  const number = back === "" ? front : `${front}.${back}`;
  return sign === "-" && number !== "0" ? `-${number}` : number;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A row of the text form that COPY of PostgreSQL, LOAD DATA of MariaDB and TabSeparated of ClickHouse have in common. */
export const tabbed = (row: readonly Value[], yes = "1", no = "0"): string =>
  row
    .map((value) => {
      if (value === null) return "\\N";
      if (typeof value === "boolean") return value ? yes : no;
      return String(value).replace(/[\\\t\n\r]/g, (mark) => escapes[mark] ?? mark);
    })
    .join("\t")
    .concat("\n");
