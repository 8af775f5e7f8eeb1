import { computed, onScopeDispose, shallowRef, watch } from "vue";
import { readable } from "../form/readable.js";
import { useSession } from "../session.js";
import type { Asked, Told } from "./plans.worker.js";
import { useSections } from "./sections.js";

/** By what the applicant's own part is judged. */
export function useAsked() {
  const { place, snapshot } = useSession();
  const { stages } = useSections();
  // Snapshots come for other reasons too, as when it is saved: what has not changed is not worked out again.
  const held = computed(() => snapshot.value.dossier);
  const settings = computed(() => snapshot.value.settings);
  const dossier = computed(() => readable(held.value));
  const options = computed(() => {
    const { asOf = "", readings = {} } = settings.value;
    return { asOf, stages: stages.value, readings };
  });
  return { place, dossier, options };
}

/** What would make it pass, worked out anew whenever the dossier differs. */
export function usePlans() {
  const { place, dossier, options } = useAsked();
  const told = shallowRef<Told>();
  const state = shallowRef<"working" | "told" | "failed">("working");
  const worker = new Worker(new URL("./plans.worker.ts", import.meta.url), { type: "module" });
  let job = 0;
  const ask = (): void => {
    state.value = "working";
    const asked: Asked = {
      job: ++job,
      dossier: dossier.value,
      jurisdiction: place.value.id,
      options: options.value,
    };
    worker.postMessage(JSON.parse(JSON.stringify(asked)));
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if (data.job !== job) return;
    told.value = data;
    state.value = data.found ? "told" : "failed";
  });
  watch([dossier, options, place], ask, { immediate: true });
  onScopeDispose(() => worker.terminate());
  return { told, state };
}
