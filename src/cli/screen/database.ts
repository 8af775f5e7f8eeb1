import type { ResultRow } from "../../screen/counted.js";
import type { DialectName } from "../../sql/types.js";
import type { Clients } from "./clients.js";

/** A column of a table that is in a database. */
export interface CatalogColumn {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  /** Whether the table is found by its name alone. */
  readonly visible: boolean;
}

/** A database that is open: statements are run one at a time. */
export interface Database {
  readonly dialect: Extract<DialectName, "duckdb" | "postgres">;
  /** Runs one statement; several in one are refused. */
  rows(statement: string, values?: readonly string[]): Promise<readonly ResultRow[]>;
  /** The columns of all tables that there are. */
  columns(): Promise<readonly CatalogColumn[]>;
  /** A table that is to be written, as it stands in a statement. */
  target(parts: readonly string[]): string;
  /** Ends it: what was made is kept where it was to be written, and nothing else. */
  close(keep: boolean): Promise<void>;
}

/** What a database is opened with. */
export interface Opening {
  readonly clients: Clients;
  /** Ends the statement at hand. */
  readonly interrupted: AbortSignal;
}
