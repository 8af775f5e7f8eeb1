import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";

const root = new URL("../..", import.meta.url).pathname;
const workers = { worker: "src/cli/worker.ts", falling: "test/cli/falling-worker.ts" };

/** Builds the workers of the command as they stand in src, and tells how each is started. */
export async function threadsIn(folder: string) {
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
