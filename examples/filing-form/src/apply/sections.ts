import { computed } from "vue";
import { stagesOf } from "../form/described.js";
import { useSession } from "../session.js";

/** What is not the applicant's to fill in. */
const others = new Set(["judgement", "lifecycle"]);

/** The lead first: what is answered of it is needed further on. */
const first = ["lead", "members"];
const rank = (key: string): number => (first.includes(key) ? first.indexOf(key) : first.length);

/** The sections that are the applicant's, how far each is, and which comes next. */
export function useSections() {
  const { place, snapshot } = useSession();
  const settings = computed(() => snapshot.value.settings);
  const stages = computed(() => {
    const own = stagesOf(place.value);
    const asked = own.filter((stage) => settings.value.stages?.includes(stage) ?? true);
    return asked.length > 0 ? asked : own.slice(0, 1);
  });
  const sections = computed(() =>
    (snapshot.value.sections[place.value.id] ?? [])
      .filter(({ key }) => !others.has(key))
      .sort((a, b) => rank(a.key) - rank(b.key)),
  );
  const next = computed(
    () => sections.value.find(({ open }) => open > 0) ?? sections.value.find(({ state }) => state !== "done"),
  );
  const open = computed(() => sections.value.reduce((sum, section) => sum + section.open, 0));
  return { stages, sections, next, open };
}
