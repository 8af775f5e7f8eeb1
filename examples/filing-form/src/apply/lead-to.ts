import { computed } from "vue";
import { controlId, focusOn } from "../form/focus.js";
import type { Place } from "../form/names.js";
import { domId } from "../form/paths.js";
import { leadAt } from "../form/units.js";
import { useSession } from "../session.js";
import { useSections } from "./sections.js";

/** Leads to the control of an answer: opens its section and its row, and moves the focus there. */
export function useLeadTo() {
  const { go, route, snapshot, target } = useSession();
  const { sections } = useSections();

  const lead = computed(() => leadAt(snapshot.value.dossier));
  const sectionOf = ({ path, row }: Place): string => {
    const [root, at] = path;
    if (root !== "organizations") return String(root);
    return row?.role === "lead" || at === lead.value ? "lead" : "members";
  };
  /** Whether the applicant has a page for it. */
  const leads = (place: Place): boolean => sections.value.some(({ key }) => key === sectionOf(place));

  async function leadTo(place: Place): Promise<void> {
    const section = sectionOf(place);
    if (route.value.page !== section) {
      go(`apply/${section}`);
      await new Promise((done) => addEventListener("hashchange", done, { once: true }));
    }
    const { path, row, field } = place;
    const at = row?.year === undefined || field === undefined ? path : [...path, String(row.year), field];
    target.value = at;
    const above = at.map((_, index) => domId(at.slice(0, at.length - index)));
    await focusOn([controlId(snapshot.value.dossier, at), ...above]);
    target.value = undefined;
  }
  return { leads, leadTo };
}
