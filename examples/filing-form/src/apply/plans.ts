import { computed, onScopeDispose, shallowRef, watch } from "vue";
import { readable } from "../form/readable.js";
import { useSession } from "../session.js";
import type { Asked, Told } from "./plans.worker.js";
import { useSections } from "./sections.js";

/** By what the applicant's own part is judged. */
export function useAsked() {
  const { place, snapshot } = useSession();
  const { stages } = useSections();
  const dossier = computed(() => readable(snapshot.value.dossier));
  const options = computed(() => {
    const { asOf = "", readings = {} } = snapshot.value.settings;
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
