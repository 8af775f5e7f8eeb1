import { type DossierIssue, evaluate, type Jurisdiction, type Report, safeParseDossier } from "consortium-eligibility";
import { type ComputedRef, computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { dayIn } from "../form/day.js";
import type { DraftState } from "./useDraft.js";
import type { Settings } from "./useSettings.js";

/** What the form comes to. */
export interface Judgement {
  report: Report;
  /** What cannot be read as it was entered. */
  issues: readonly DossierIssue[];
  /** What was judged. */
  dossier: Input;
}

/** A dossier as a form holds it. */
export type Input = Exclude<Parameters<typeof evaluate>[0], null | "">;

/** Today in China, where the documents are from. */
const today = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

const shortest = 60;

/** Judges the draft a moment after each change; the moment grows with the dossier. */
export function useReport(draft: DraftState, settings: Settings, place: ComputedRef<Jurisdiction>) {
  const day = computed(() => {
    const filledOn = draft.get(["filing", "filledOn"]);
    return dayIn(settings.asOf) ?? dayIn(filledOn) ?? today();
  });
  const options = computed(() => ({ asOf: day.value, stages: settings.stages, readings: settings.readings }));

  const read = (): { dossier: Input; issues: readonly DossierIssue[] } => {
    const plain = draft.plain();
    const { value, issues = [], partial } = safeParseDossier({ organizations: [], ...plain });
    // What cannot be read at all is judged as it stands: what is wrong in it counts as not answered.
    const dossier = (value ?? partial ?? plain) as Input;
    // That no unit has been entered yet is not the answer that there is none.
    return { dossier: plain.organizations ? dossier : { ...dossier, organizations: null }, issues };
  };
  const judge = (): Judgement => {
    const { dossier, issues } = read();
    return { report: evaluate(dossier, place.value, options.value), issues, dossier };
  };

  const judgement = shallowRef(judge());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let weight = 0;
  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const start = performance.now();
    judgement.value = judge();
    weight = performance.measure("judge", { start }).duration;
  };
  /** Counts what is due: what fails in a watcher is caught where the page is held together, in a timer it is not. */
  const due = ref(0);
  watch(due, run);
  watch(draft.version, () => {
    // Keys that follow are judged together, and no key puts the judgement off.
    timer ??= setTimeout(() => due.value++, Math.max(shortest, 3 * weight));
  });
  watch([draft.generation, options, place], run, { deep: true });
  onScopeDispose(() => clearTimeout(timer));

  return {
    day,
    judgement,
    /** The reports of other places on the same dossier. */
    reportsOf: (others: readonly Jurisdiction[]): Report[] => {
      const { dossier } = read();
      return others.map((other) => evaluate(dossier, other, options.value));
    },
  };
}
