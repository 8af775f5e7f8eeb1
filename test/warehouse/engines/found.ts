import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

/** Where PostgreSQL of Debian has its programs: the newest version first. */
const postgresFolders = (): string[] => {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, "bin"));
};

/** The first of these programs that this machine has. */
export const programHere = (...names: readonly string[]): string | undefined =>
  [...postgresFolders(), ...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

/** A port of the loopback that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export const isRoot = process.getuid?.() === 0;

/** A program and its arguments, run by a user where this one is root, else by oneself. */
export const as = (user: string, program: string, args: readonly string[]): [string, string[]] =>
  isRoot ? ["runuser", ["-u", user, "--", program, ...args]] : [program, [...args]];

/** Runs a program to its end. */
export function ran([program, args]: readonly [string, readonly string[]]): void {
  const { status, stderr, stdout, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? stderr + stdout}`);
}

/** Tries until it succeeds, for a minute. */
export async function eventually<T>(what: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 60_000; ; ) {
    try {
      return await what();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Does something when this process ends, early or by a signal: a server must not outlive it. Gives what takes it back. */
export function atEnd(stop: () => void): () => void {
  const end = (): void => process.exit(1);
  process.once("exit", stop).once("SIGINT", end).once("SIGTERM", end);
  return () => void process.off("exit", stop).off("SIGINT", end).off("SIGTERM", end);
}
