import { evaluate, jurisdictions } from "consortium-eligibility";
import { computed } from "vue";
import { today } from "../form/day.js";
import { readable } from "../form/readable.js";
import { type Answers, rowsAt } from "../review/read.js";
import { useSession } from "../session.js";
import type { Options } from "./rows.js";

/** The dossier of the session as all places are to judge it. */
export function useComparison() {
  const { snapshot } = useSession();

  const isBlank = computed(() => rowsAt(snapshot.value.dossier, ["organizations"]).length === 0);
  const dossier = computed((): Answers => readable(snapshot.value.dossier));
  const options = computed((): Options => {
    const { asOf, stages, readings } = snapshot.value.settings;
    return {
      asOf: asOf ?? today(),
      stages: stages ?? ["formation", "filing"],
      ...(readings && { readings }),
    };
  });
  const reports = computed(() => jurisdictions.map((place) => evaluate(dossier.value, place, options.value)));
  return { isBlank, dossier, options, reports };
}
