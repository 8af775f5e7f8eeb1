import { open as duckdb } from "../../sql/duckdb.js";
import type { Engine } from "../../sql/engine.js";
import { open as chdb, chdbHere } from "./chdb.js";
import { open as mariadb, mariadbHere } from "./mariadb.js";
import { open as postgres, postgresHere } from "./postgres.js";

/** An engine that may be on this machine, or how to get it. */
export interface Known {
  readonly open: () => Promise<Engine>;
  readonly isHere: () => boolean;
  readonly get: string;
}

/** The engines that statements are run in, by name. */
export const engines: Readonly<Record<"duckdb" | "postgres" | "mariadb" | "chdb", Known>> = {
  duckdb: { open: () => duckdb(), isHere: () => true, get: "npm ci" },
  postgres: { open: postgres, isHere: () => postgresHere() !== undefined, get: "apt-get install -y postgresql" },
  mariadb: { open: mariadb, isHere: () => mariadbHere() !== undefined, get: "apt-get install -y mariadb-server" },
  chdb: {
    open: chdb,
    isHere: chdbHere,
    get: "npm i --no-save chdb@3.4.0 (546 MB), or elsewhere with --prefix FOLDER, and CHDB=FOLDER",
  },
};
