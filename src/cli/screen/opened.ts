import { Unreadable } from "../input.js";
import { Interrupted } from "../read.js";
import type { Database, Opening } from "./database.js";
import { openFile, openParquet } from "./duckdb.js";
import { openServer } from "./postgres.js";
import { discreet, nameOf, type Source } from "./source.js";
import { SourceError, saidBy } from "./source-error.js";

export type DatabaseSource = Exclude<Source, { kind: "lines" }>;

/** How a failure of a database is told: by its name, and without what must not be told. */
function failure(error: unknown, source: DatabaseSource, interrupted: AbortSignal): Error {
  if (interrupted.aborted) return new Interrupted("the database was told to stop");
  if (error instanceof SourceError || error instanceof Unreadable) return error;
  const [name, said] = [nameOf(source), discreet(saidBy(error), source)];
  return new SourceError(`${name}：数据库报错：${said}`, `${name}: the database says: ${said}`, error);
}

/** A database whose failures are told, and that begins nothing more once it is to stop. */
const telling = (database: Database, source: DatabaseSource, interrupted: AbortSignal): Database => {
  const told = (error: unknown): never => {
    throw failure(error, source, interrupted);
  };
  return {
    dialect: database.dialect,
    rows: async (statement, values) => {
      if (interrupted.aborted) throw new Interrupted("nothing more is asked");
      return database.rows(statement, values).catch(told);
    },
    columns: () => database.columns().catch(told),
    target: (parts) => database.target(parts),
    close: (keep) => database.close(keep).catch(told),
  };
};

/** How a source is opened. */
export interface Opened extends Opening {
  /** Whether a table is to be written; else it is only read. */
  readonly writable: boolean;
}

function open(source: DatabaseSource, { writable, ...opening }: Opened): Promise<Database> {
  if (source.kind === "postgres") return openServer(source.url, opening);
  return source.kind === "duckdb" ? openFile(source.file, writable, opening) : openParquet(source.file, opening);
}

/**
 * Opens a database, does something with it, and closes it.
 * @throws SourceError if it cannot be opened, or says that something is wrong
 * @throws Unreadable if there is no such file
 * @throws Interrupted
 */
export async function within<T>(
  source: DatabaseSource,
  how: Opened,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const opened = await open(source, how).catch((error) => {
    throw failure(error, source, how.interrupted);
  });
  const database = telling(opened, source, how.interrupted);
  let found: T;
  try {
    found = await use(database);
  } catch (error) {
    // What went wrong is told, not what it brought with it.
    await database.close(false).catch(() => undefined);
    throw error;
  }
  await database.close(how.writable);
  return found;
}
