import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { canonical, type Engine, tabbed } from "../../sql/engine.js";
import { as, atEnd, freePort, isRoot, programHere, ran } from "./found.js";

/** A throwaway server of its own on the loopback. */
export interface Cluster {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Where `initdb` and `pg_ctl` are; `undefined` where PostgreSQL is not installed. */
export const postgresHere = (): string | undefined => {
  const initdb = programHere("initdb");
  return initdb && dirname(initdb);
};

/** Nothing of it outlives a test: it need not survive a loss of power. */
const settings = (folder: string, port: number): string =>
  [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    `unix_socket_directories = '${folder}'`,
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "max_wal_size = '4GB'",
    "shared_buffers = '128MB'",
    "work_mem = '64MB'",
    "jit = off",
  ].join("\n");

/** Makes a server and starts it. As root it is run by `postgres`, which refuses to be root. */
export async function startCluster(): Promise<Cluster> {
  const bin = postgresHere();
  if (!bin) throw new Error("PostgreSQL is not installed: apt-get install -y postgresql");
  const folder = mkdtempSync(join(tmpdir(), "consortium-postgres-"));
  if (isRoot) ran(["chown", ["postgres", folder]]);
  const data = join(folder, "data");
  const by = (program: string, ...args: string[]) => ran(as("postgres", join(bin, program), args));
  by("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
  const port = await freePort();
  appendFileSync(join(data, "postgresql.conf"), settings(folder, port));
  by("pg_ctl", "-D", data, "-w", "-s", "-l", join(folder, "log"), "start");
  const stop = (): void => {
    by("pg_ctl", "-D", data, "-m", "immediate", "-s", "stop");
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = atEnd(stop);
  return {
    port,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      forget();
      stop();
    },
  };
}

/** The types of numbers, by the ids that PostgreSQL has for them. */
const numbers = new Set([20, 21, 23, 700, 701, 1700]);
const boolean = 16;
const types = {
  getTypeParser: (id: number) => (value: string) =>
    id === boolean ? value === "t" : numbers.has(id) ? canonical(value) : value,
};

/** A connection to a server, in its database `postgres`. */
export async function connect(url: string, stop: () => Promise<void> = async () => {}): Promise<Engine> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), "consortium-copy-"));
  chmodSync(folder, 0o755);
  const run = async (sql: string): Promise<void> => void (await client.query(sql));
  return {
    dialect: "postgres",
    run,
    rows: async (text) => (await client.query({ text, types })).rows,
    load: async (table, columns, rows) => {
      const file = join(folder, "rows.tsv");
      writeFileSync(file, rows.map((row) => tabbed(row)).join(""));
      await run(`COPY ${table} (${columns.join(", ")}) FROM '${file}'`);
      rmSync(file);
    },
    reset: async () => {
      for (const sql of ["DISCARD ALL", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public"]) await run(sql);
    },
    close: async () => {
      await client.end();
      rmSync(folder, { recursive: true, force: true });
      await stop();
    },
  };
}

/** PostgreSQL, a server of its own. */
export async function open(): Promise<Engine> {
  const { url, stop } = await startCluster();
  return connect(url, stop);
}
