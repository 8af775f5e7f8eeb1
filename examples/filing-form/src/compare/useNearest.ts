import type { Dossier, Draft } from "consortium-eligibility";
import type { Near } from "consortium-eligibility/remedies";
import { onScopeDispose, shallowRef, watch } from "vue";
import type { Ask, Told } from "./nearest.worker.js";
import type { Options } from "./rows.js";

/** Where least is to be done; nothing while it is being found. */
export function useNearest(of: () => { dossier: Draft<Dossier>; options: Options } | undefined) {
  const near = shallowRef<readonly Near[]>();
  const failed = shallowRef(false);
  const worker = new Worker(new URL("./nearest.worker.ts", import.meta.url), { type: "module" });
  let asked = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if (data.id !== asked) return;
    near.value = data.near;
    failed.value = data.near === undefined;
  });
  watch(
    of,
    (now) => {
      near.value = undefined;
      failed.value = false;
      if (!now) return;
      // A worker takes plain data, not what a page watches.
      worker.postMessage(JSON.parse(JSON.stringify({ id: ++asked, ...now } satisfies Ask)));
    },
    { immediate: true },
  );
  onScopeDispose(() => worker.terminate());
  return { near, failed };
}
