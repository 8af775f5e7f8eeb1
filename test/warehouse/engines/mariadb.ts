import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import mysql from "mysql2/promise";
import { canonical, type Engine, tabbed } from "../../sql/engine.js";
import { atEnd, eventually, isRoot, programHere, ran } from "./found.js";

/** The server and what makes its folder; `undefined` where MariaDB is not installed. */
export const mariadbHere = (): { server: string; install: string } | undefined => {
  const server = programHere("mariadbd");
  const install = programHere("mariadb-install-db");
  return server && install ? { server, install } : undefined;
};

const numbers = new Set(["TINY", "SHORT", "LONG", "LONGLONG", "INT24", "DECIMAL", "NEWDECIMAL", "FLOAT", "DOUBLE"]);

/** A yes or no is a number of one digit to MariaDB. */
const typeCast = (field: { type: string; length: number; string(): string | null }): string | boolean | null => {
  const value = field.string();
  if (value === null) return null;
  if (field.type === "TINY" && field.length === 1) return value !== "0";
  return numbers.has(field.type) ? canonical(value) : value;
};

/** Makes a server of its own, that is reached by a socket only, and starts it. */
async function start(): Promise<{ folder: string; socket: string; stop(): Promise<void> }> {
  const here = mariadbHere();
  if (!here) throw new Error("MariaDB is not installed: apt-get install -y mariadb-server");
  const folder = mkdtempSync(join(tmpdir(), "consortium-mariadb-"));
  chmodSync(folder, 0o755);
  const user = isRoot ? "mysql" : userInfo().username;
  if (isRoot) ran(["chown", ["mysql", folder]]);
  const data = join(folder, "data");
  ran([
    here.install,
    ["--no-defaults", `--user=${user}`, `--datadir=${data}`, "--auth-root-authentication-method=normal"],
  ]);
  const socket = join(folder, "socket");
  const server = spawn(
    here.server,
    [
      "--no-defaults",
      `--user=${user}`,
      `--datadir=${data}`,
      `--socket=${socket}`,
      // A server that starts takes away what others left in the folder of temporary tables: this one has its own.
      `--tmpdir=${folder}`,
      `--pid-file=${join(folder, "pid")}`,
      "--skip-networking",
      "--character-set-server=utf8mb4",
      "--innodb-buffer-pool-size=512M",
      "--innodb-flush-log-at-trx-commit=0",
      "--innodb-doublewrite=0",
      "--tmp-table-size=512M",
      "--max-heap-table-size=512M",
      "--max-allowed-packet=1G",
      `--log-error=${join(folder, "log")}`,
    ],
    { stdio: "ignore" },
  );
  const kill = (): void => void server.kill("SIGKILL");
  const forget = atEnd(kill);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    forget();
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, socket, stop };
}

/** MariaDB, a server of its own. */
export async function open(): Promise<Engine> {
  const { folder, socket, stop } = await start();
  const connection = await eventually(() =>
    mysql.createConnection({ socketPath: socket, user: "root", charset: "utf8mb4_bin", typeCast }),
  );
  const run = async (sql: string): Promise<void> => void (await connection.query(sql));
  const reset = async (): Promise<void> => {
    // A new session has no temporary tables.
    await connection.changeUser({ user: "root" });
    for (const sql of ["DROP DATABASE IF EXISTS tried", "CREATE DATABASE tried", "USE tried"]) await run(sql);
  };
  await reset();
  return {
    dialect: "mysql",
    run,
    rows: async (sql) => (await connection.query(sql))[0] as Record<string, unknown>[],
    load: async (table, columns, rows) => {
      const file = join(folder, "rows.tsv");
      writeFileSync(file, rows.map((row) => tabbed(row)).join(""));
      await run(`LOAD DATA INFILE '${file}' INTO TABLE ${table} CHARACTER SET utf8mb4 (${columns.join(", ")})`);
      rmSync(file);
    },
    reset,
    close: async () => {
      connection.destroy();
      await stop();
    },
  };
}
