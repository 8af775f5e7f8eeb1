import { SourceError, saidBy } from "./source-error.js";

/** The clients of databases, which are loaded when they are needed: whoever has no database need not have them. */
export interface Clients {
  readonly duckdb: () => Promise<typeof import("@duckdb/node-api")>;
  readonly postgres: () => Promise<typeof import("pg")>;
}

export const installed: Clients = {
  duckdb: () => import("@duckdb/node-api"),
  postgres: () => import("pg"),
};

const packages: Readonly<Record<keyof Clients, string>> = { duckdb: "@duckdb/node-api", postgres: "pg" };

/**
 * Loads a client.
 * @throws SourceError that says what to install
 */
export async function loaded<N extends keyof Clients>(
  name: N,
  clients: Clients,
): Promise<Awaited<ReturnType<Clients[N]>>> {
  try {
    return (await clients[name]()) as Awaited<ReturnType<Clients[N]>>;
  } catch (error) {
    const wanted = packages[name];
    throw new SourceError(
      `读取这一来源需要 ${wanted}，请先安装：npm install ${wanted}（${saidBy(error)}）`,
      `this source needs ${wanted}; install it: npm install ${wanted} (${saidBy(error)})`,
      error,
    );
  }
}
