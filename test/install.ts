import { spawnSync } from "node:child_process";

/** Runs a command that installs something, without a question; whether it did. */
export const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;
