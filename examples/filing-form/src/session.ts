import { jurisdictions, type Report } from "consortium-eligibility";
import { useEligibility } from "consortium-eligibility/vue";
import { computed, type InjectionKey, inject, ref, shallowRef, watch } from "vue";
import { nameOf, type Path } from "./form/paths.js";
import { keepLang, keptLang, openSession } from "./kept.js";
import { go, useRoute } from "./router.js";
import type { Lang, Words } from "./words/lang.js";
import { shell } from "./words/shell.js";

/** The places whose documents can be chosen. */
export const places = jurisdictions;

function missingIn(report: Report | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { force, missing } of report?.findings ?? [])
    if (force !== "may")
      for (const { path, row, field } of missing) {
        const tells = row?.year === undefined || field === undefined ? [] : [row.year, field];
        found.add(nameOf([...path, ...tells]));
      }
  return found;
}

/** All that the pages are made of, for one visit. */
export function createPage() {
  const { session, snapshot } = useEligibility(openSession(keptLang()));
  const route = useRoute();
  const lang = computed<Lang>(() => snapshot.value.settings.lang);
  const place = computed(() => {
    const [first] = snapshot.value.settings.jurisdictions;
    if (!first) throw new RangeError("there is no jurisdiction");
    return first;
  });
  /** None while there is no day to judge by. */
  const report = computed<Report | undefined>(() => snapshot.value.reports[place.value.id]);
  const t = computed(() => shell[lang.value]);
  /** The rule whose clause is shown, and beside what. */
  const clause = shallowRef<{ rule: string; jurisdiction: string; beside: HTMLElement }>();
  /** The answers that are still asked for, by the names of their fields; of a year that has no row, by the year. */
  const missing = computed(() => missingIn(report.value));
  /** The answer to which the reader is led; lists of rows open themselves for it. */
  const target = shallowRef<Path>();
  /** Said once by a screen reader. */
  const said = ref("");

  watch(
    lang,
    (now) => {
      document.documentElement.lang = now;
      document.title = t.value.title;
      keepLang(now);
    },
    { immediate: true },
  );

  return {
    session,
    snapshot,
    route,
    lang,
    place,
    report,
    t,
    missing,
    target,
    clause,
    said,
    go,
    /** Says something once to who cannot see that it happened. */
    say(text: string): void {
      said.value = text;
    },
  };
}

export type Page = ReturnType<typeof createPage>;
export const pageKey: InjectionKey<Page> = Symbol("page");

/** The session of the page, and what is around it. */
export function useSession(): Page {
  const page = inject(pageKey);
  if (!page) throw new Error("there is no session");
  return page;
}

/** The words of one part of the page, in the language that is chosen. */
export function useWords<T>(words: Words<T>) {
  const { lang } = useSession();
  return computed(() => words[lang.value]);
}
