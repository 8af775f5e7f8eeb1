#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { streamOf } from "./output.js";
import { run } from "./run.js";

const interrupt = new AbortController();
// A second interrupt ends the process at once, as it would any other.
process.once("SIGINT", () => interrupt.abort());

process.exitCode = await run(process.argv.slice(2), {
  get stdin() {
    return process.stdin;
  },
  stdout: streamOf(1, () => process.stdout),
  stderr: streamOf(2, () => process.stderr),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  interrupted: interrupt.signal,
  today: () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date()),
  version: () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
  },
  worker: (start) => new Worker(new URL("./worker.js", import.meta.url), { workerData: start }),
});
// An input that has not ended would hold the process.
if (interrupt.signal.aborted) process.exit();
