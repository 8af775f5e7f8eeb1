import type { Client, QueryConfig } from "pg";
import type { ResultRow } from "../../screen/counted.js";
import { quoted } from "../../screen/statements.js";
import { loaded } from "./clients.js";
import type { CatalogColumn, Database, Opening } from "./database.js";

const columns = `SELECT n.nspname AS schema, c.relname AS "table", a.attname AS "column", pg_table_is_visible(c.oid) AS visible
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
ORDER BY 1, 2, a.attnum`;

/** The extended protocol takes one statement at a time, whatever stands in it. */
async function query(client: Client, text: string, values: readonly string[] = []): Promise<readonly ResultRow[]> {
  const asked: QueryConfig & { queryMode: "extended" } = { text, values: [...values], queryMode: "extended" };
  return (await client.query<ResultRow>(asked)).rows;
}

class Postgres implements Database {
  readonly dialect = "postgres";
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }
  rows(statement: string, values: readonly string[] = []): Promise<readonly ResultRow[]> {
    return query(this.#client, statement, values);
  }
  async columns(): Promise<readonly CatalogColumn[]> {
    const rows = await this.rows(columns);
    return rows.map(({ schema, table, column, visible }) => ({
      schema: String(schema),
      table: String(table),
      column: String(column),
      visible: visible === true,
    }));
  }
  target(parts: readonly string[]): string {
    return parts.map(quoted).join(".");
  }
  async close(keep: boolean): Promise<void> {
    try {
      await this.rows(keep ? "COMMIT" : "ROLLBACK");
    } finally {
      await this.#client.end();
    }
  }
}

/** Ends what the server is at: only another connection can. */
async function cancel(open: () => Client, pid: unknown): Promise<void> {
  const other = open();
  // The server that is no more has nothing to be cancelled.
  other.on("error", () => undefined);
  try {
    await other.connect();
    await query(other, "SELECT pg_cancel_backend($1)", [String(pid)]);
  } catch {
    return;
  } finally {
    await other.end().catch(() => undefined);
  }
}

/** Opens a server, in one transaction that sees one state of it; what is made in it goes with it. */
export async function openServer(url: string, { clients, interrupted }: Opening): Promise<Database> {
  const { default: pg } = await loaded("postgres", clients);
  const open = (): Client => new pg.Client({ connectionString: url, application_name: "consortium-eligibility" });
  const client = open();
  // A connection that breaks is told by the statement that it breaks.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await query(client, "BEGIN ISOLATION LEVEL REPEATABLE READ");
    const [row] = await query(client, "SELECT pg_backend_pid() AS pid");
    interrupted.addEventListener("abort", () => void cancel(open, row?.pid));
    return new Postgres(client);
  } catch (error) {
    await client.end();
    throw error;
  }
}
