import { computed, type InjectionKey, inject, ref, shallowRef, watch } from "vue";
import { useDraft } from "./composables/useDraft.js";
import { useFocus } from "./composables/useFocus.js";
import { useMessages } from "./composables/useMessages.js";
import { useReport } from "./composables/useReport.js";
import { useSettings } from "./composables/useSettings.js";
import { keepAtHand, readSaved, setAside, useStorage } from "./composables/useStorage.js";
import { useTabs } from "./composables/useTabs.js";
import type { Path } from "./form/paths.js";
import { type DraftDossier, loses, shaped } from "./form/shaped.js";
import { allFields, shownFields } from "./form/tree.js";
import { type Words, words } from "./words/index.js";

/** All that the page is made of, for one visit. */
export function createSession() {
  const { content: saved, unreadable } = readSaved();
  const { settings, place } = useSettings(saved.settings);
  const shown = shaped(allFields(place.value), saved.dossier);
  /** Where what could not be read whole was put, so that the draft is not written over it; none where there is no room. */
  const aside = ref(unreadable || loses(saved.dossier, shown) ? (setAside() ?? "") : undefined);
  const draft = useDraft(shown);
  keepAtHand(draft.plain);
  const report = useReport(draft, settings, place);
  const messages = useMessages(report.judgement, settings, place);
  const fields = computed(() => shownFields(place.value, settings.stages, settings.everyField));
  const { target, goTo } = useFocus(draft, settings, () => fields.value);
  const tabs = useTabs(() => storage.save());
  const storage = useStorage(
    () => ({ settings, dossier: draft.plain() }),
    computed(() => tabs.elsewhere.value || aside.value === ""),
  );
  const t = computed(() => words[settings.lang]);
  /** The rule whose clause is shown, and beside what. */
  const clause = shallowRef<{ rule: string; jurisdiction: string; beside: HTMLElement }>();
  /** Said once by a screen reader. */
  const said = ref("");
  /** What took the place of the draft before. */
  const replaced = ref<keyof Words["replaced"]>("sample");

  watch([draft.version, settings], storage.save, { deep: true });
  watch(
    () => settings.lang,
    (lang) => {
      document.documentElement.lang = lang;
      document.title = t.value.title;
    },
    { immediate: true },
  );

  /** Puts an answer in its place. A new lead makes the former one a member. */
  function answer(path: Path, value: unknown): void {
    if (value === "lead" && path.at(-1) === "role") {
      draft.rows(["organizations"])?.forEach((unit, at) => {
        if (unit.role !== "lead" || at === path[1]) return;
        draft.set(["organizations", at, "role"], "member");
        said.value = t.value.leadMoved(typeof unit.name === "string" ? unit.name : t.value.unitRow(at + 1));
      });
    }
    draft.set(path, value);
  }

  return {
    settings,
    place,
    draft,
    answer,
    ...report,
    messages,
    fields,
    target,
    goTo,
    storage,
    tabs,
    aside,
    t,
    clause,
    said,
    replaced,
    /** Puts a dossier in the place of the draft, which can be put back. */
    replace(dossier: unknown, what: keyof Words["replaced"]): void {
      draft.replace(shaped(allFields(place.value), dossier) satisfies DraftDossier);
      replaced.value = what;
      said.value = t.value.replaced[what];
    },
  };
}

export type Session = ReturnType<typeof createSession>;
export const sessionKey: InjectionKey<Session> = Symbol("session");

/** The session of the page. */
export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error("there is no session");
  return session;
}
