import { Unreadable } from "../input.js";
import type { Io } from "../output.js";
import { Interrupted } from "../read.js";
import type { Clients } from "./clients.js";
import type { Database } from "./database.js";
import { openFile, openParquet } from "./duckdb.js";
import { openServer } from "./postgres.js";
import { discreet, nameOf, type Source } from "./source.js";
import { SourceError, saidBy } from "./source-error.js";

export type DatabaseSource = Exclude<Source, { kind: "lines" }>;

/** How a failure of a database is told: by its name, and without what must not be told. */
function failure(error: unknown, source: DatabaseSource, { interrupted }: Io): Error {
  if (interrupted.aborted) return new Interrupted("the database was told to stop");
  if (error instanceof SourceError || error instanceof Unreadable) return error;
  const [name, said] = [nameOf(source), discreet(saidBy(error), source)];
  return new SourceError(`${name}：数据库报错：${said}`, `${name}: the database says: ${said}`, error);
}

/** A database whose failures are told. */
const telling = (database: Database, source: DatabaseSource, io: Io): Database => {
  const told = (error: unknown): never => {
    throw failure(error, source, io);
  };
  return {
    dialect: database.dialect,
    rows: (statement, values) => database.rows(statement, values).catch(told),
    columns: () => database.columns().catch(told),
    target: (parts) => database.target(parts),
    close: (keep) => database.close(keep).catch(told),
  };
};

/**
 * Opens a database, does something with it, and closes it. It is only read unless it is to be written.
 * @throws SourceError if it cannot be opened, or says that something is wrong
 * @throws Interrupted
 */
export async function within<T>(
  source: DatabaseSource,
  { clients, writable, io }: { clients: Clients; writable: boolean; io: Io },
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const opening = { clients, interrupted: io.interrupted };
  const open = (): Promise<Database> => {
    if (source.kind === "postgres") return openServer(source.url, opening);
    return source.kind === "duckdb" ? openFile(source.file, writable, opening) : openParquet(source.file, opening);
  };
  const opened = await open().catch((error) => {
    throw failure(error, source, io);
  });
  const database = telling(opened, source, io);
  let done = false;
  try {
    const found = await use(database);
    done = true;
    return found;
  } finally {
    await database.close(writable && done);
  }
}
