import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { beforeAll } from "vitest";
import { shell, type workspace } from "./shell.js";

const root = new URL("../..", import.meta.url).pathname;
const workers = { worker: "src/cli/worker.ts", falling: "test/cli/falling-worker.ts" };

/** Builds the workers of the command as they stand in src, and tells how each is started. */
async function threadsIn(folder: string) {
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    build: { ssr: true, outDir: folder, emptyOutDir: false, rollupOptions: { input: workers } },
    ssr: { noExternal: true },
  });
  const starting = (name: keyof typeof workers) => (start: object) =>
    new Worker(join(folder, `${name}.js`), { workerData: start, resourceLimits: { maxOldGenerationSizeMb: 100 } });
  return { worker: starting("worker"), falling: starting("falling") };
}

/** Threads for the calls of a test file, built before its tests in its folder. `shell` runs a call that may start some. */
export function threaded({ folder, put }: ReturnType<typeof workspace>) {
  let threads: Awaited<ReturnType<typeof threadsIn>>;
  beforeAll(async () => {
    put("package.json", '{ "type": "module" }');
    threads = await threadsIn(folder);
  }, 60_000);
  const inThreads: typeof shell = (args, given) => shell(args, { worker: threads.worker, ...given });
  return { shell: inThreads, threads: () => threads };
}
